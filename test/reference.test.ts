import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REFERENCE_COLUMNS } from '../schemas/reference.ts';
import { contextOf } from '../src/commands/context.ts';
import { writeKeys } from '../src/commands/keys.ts';
import { COMPARED } from '../src/compare/reference.ts';
import { Stopped } from '../src/messages/report.ts';
import { readSources } from '../src/stages/sources.ts';
import { project } from './support/project.ts';

/** The errors of `yakkan check`, with the line they are at. */
async function errorsIn(sources: string): Promise<string[]> {
  try {
    await readSources({ sources }, undefined, true);
    return [];
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return error.files.flatMap((file) =>
      file.messages
        .filter(({ fatal }) => fatal)
        .map(({ ruleId, line, reason }) => `${file.path}:${line} ${ruleId} ${reason}`),
    );
  }
}

const schemesIn = (sources: string) =>
  readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'translations')
    .map(({ name }) => name);

describe('what is keyed by hand', () => {
  it.each(['sources', 'test/schemes'])('in %s is what was read', async (sources) => {
    expect(await errorsIn(`${project}${sources}`)).toEqual([]);
  });

  it('is compared where an amount, a date or words could be read wrongly', () => {
    expect(COMPARED).toEqual([
      'identity',
      'premiums',
      'bands',
      'limits',
      'costs',
      'exclusions',
      'amounts',
      'definitions',
      'contacts',
      'facts',
      'services',
      'statistics',
      'pointers',
      'tables',
    ]);
    for (const name of COMPARED) expect(REFERENCE_COLUMNS).toHaveProperty(name);
  });
});

describe('a folder of sources', { timeout: 240_000 }, () => {
  let folder: string;
  let sources: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sources-'));
    sources = join(folder, 'sources');
    cpSync(`${project}sources`, sources, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each(schemesIn(`${project}sources`))('without %s has no errors', async (scheme) => {
    rmSync(join(sources, scheme), { recursive: true });
    expect(await errorsIn(sources)).toEqual([]);
  });

  it('with one more scheme has no errors', async () => {
    const [scheme] = schemesIn(`${project}test/schemes`);
    cpSync(`${project}test/schemes/${scheme}`, join(sources, scheme!), { recursive: true });
    expect(await errorsIn(sources)).toEqual([]);
  });

  it('with one more edition has no errors', async () => {
    const [scheme] = schemesIn(sources);
    const [edition] = readdirSync(join(sources, scheme!), { withFileTypes: true }).filter((each) => each.isDirectory());
    const folder = join(sources, scheme!, '2099');
    cpSync(join(sources, scheme!, edition!.name), folder, { recursive: true });
    aYearLater(folder);
    // what was keyed is of the other edition
    rmSync(join(folder, 'reference'), { recursive: true, force: true });
    await writeKeys(contextOf({ sources }, project), scheme, { same: [], check: false });
    expect(await errorsIn(sources)).toEqual([]);
  });

  it('has an error for each keyed number that is not what was read', async () => {
    const path = join(sources, premiumsPath(sources));
    const [head, first, ...rest] = readFileSync(path, 'utf8').split('\n');
    const wrong = first!.replace(
      /(\d)(,[^,]*)$/,
      (_, digit: string, end: string) => `${(Number(digit) + 1) % 10}${end}`,
    );
    expect(wrong).not.toBe(first);
    writeFileSync(path, [head, wrong, ...rest].join('\n'));
    const errors = await errorsIn(sources);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/pamphlet\.txt:\d+ reference-differs Unexpected `premium_yen` of premiums/);
  });
});

/** Every year of a text is the next one: two editions do not answer for one day. */
function aYearLater(edition: string): void {
  const text = readFileSync(join(edition, 'pamphlet.txt'), 'utf8');
  const next = text.replace(/(20\d\d)年/g, (_, year: string) => `${Number(year) + 1}年`);
  expect(next).not.toBe(text);
  writeFileSync(join(edition, 'pamphlet.txt'), next);
  const sha256 = createHash('sha256').update(next).digest('hex');
  const source = join(edition, 'source.yaml');
  writeFileSync(source, readFileSync(source, 'utf8').replace(/^sha256: .*$/m, `sha256: ${sha256}`));
}

/** The first table of premiums in the folder. */
function premiumsPath(sources: string): string {
  const all = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  return all.filter((path) => path.endsWith('reference/premiums.csv')).sort()[0]!;
}
