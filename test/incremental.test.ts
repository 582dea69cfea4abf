import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { digests, type Outcome } from './support/command.ts';
import { IS_WHOLE } from './support/effort.ts';
import { project } from './support/project.ts';

/*
 * A build that takes what it can from earlier builds makes the same bytes as one that has nothing: after any edit of any file that people
 * or engineers write. It runs as it is compiled, in a copy of the project.
 */
const home = mkdtempSync(join(tmpdir(), 'yakkan-edits-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
for (const name of ['dist', 'templates', 'package.json', 'package-lock.json'])
  cpSync(`${project}${name}`, join(home, name), { recursive: true });
symlinkSync(`${project}node_modules`, join(home, 'node_modules'));
const SCHEMES = ['aozora', 'mori'];
mkdirSync(join(home, 'sources'));
for (const name of [...SCHEMES, 'coverage.yaml', 'misreadings.yaml', 'site.yaml', 'translations'])
  cpSync(`${project}test/schemes/${name}`, join(home, 'sources', name), { recursive: true });

function yakkan(args: readonly string[], cache: string): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true', YAKKAN_CACHE: cache, SOURCE_DATE_EPOCH: '1763683200' },
  });
  return { status: status ?? -1, stdout, stderr };
}

const build = (out: string, cache: string) =>
  yakkan(['build', '--no-pdf', '--force', '--json', '--out', join(home, out)], cache);

const read = (path: string) => readFileSync(join(home, path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(home, path), text);

/** An edit of one file. @param at  Where: a number from 0 to 1. */
type Edit = { name: string; apply: (at: number) => void };

/** One of the places where a pattern matches. */
function placeOf(text: string, pattern: RegExp, at: number): { start: number; end: number } {
  const places = [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  return places[Math.floor(at * places.length)]!;
}

function replaceAt(path: string, pattern: RegExp, by: (found: string) => string): (at: number) => void {
  return (at) => {
    const text = read(path);
    const { start, end } = placeOf(text, pattern, at);
    write(path, text.slice(0, start) + by(text.slice(start, end)) + text.slice(end));
  };
}

const paths = { aozora: 'sources/aozora/2024', mori: 'sources/mori/2024' };

/** Change a text, and its checksum, as a person does who gets a new one. */
function inText(scheme: keyof typeof paths, pattern: RegExp, by: (found: string) => string): (at: number) => void {
  return (at) => {
    const path = `${paths[scheme]}/pamphlet.txt`;
    replaceAt(path, pattern, by)(at);
    const sha256 = createHash('sha256')
      .update(readFileSync(join(home, path)))
      .digest('hex');
    const source = `${paths[scheme]}/source.yaml`;
    write(source, read(source).replace(/sha256: \w+/, `sha256: ${sha256}`));
  };
}

const EDITS: readonly Edit[] = [
  // 、 at the end of a phrase says the same: the text can still be read
  ...(['aozora', 'mori'] as const).map((scheme) => ({
    name: `a comma in the text of ${scheme}`,
    apply: inText(scheme, /(?<=\p{Script=Hiragana})、(?=\p{Script=Han})/gu, () => ''),
  })),
  { name: 'a digit of mori', apply: inText('mori', /\d/g, (digit) => String((Number(digit) + 1) % 10)) },
  { name: 'a comment in a profile', apply: replaceAt('sources/mori/profile.yaml', /\n/g, () => '\n# a remark\n') },
  {
    name: 'the day on which a text was received',
    apply: replaceAt(
      `${paths.aozora}/source.yaml`,
      /(?<=received: ')[\d-]+/g,
      (day) => `2025-${day.slice(5, 7)}-1${day.slice(-1)}`,
    ),
  },
  {
    name: 'a relation in the mappings of a scheme',
    apply: replaceAt('sources/mori/coverage.yaml', /relation: (?:same|narrower|wider)/g, (found) =>
      found.endsWith('wider') ? 'relation: same' : 'relation: wider',
    ),
  },
  {
    name: 'the meaning of a neutral code',
    apply: replaceAt('sources/coverage.yaml', /(?<=means: \{ ja: [^,}]+)(?=。)/g, () => 'もの'),
  },
  { name: 'a known slip', apply: replaceAt('sources/misreadings.yaml', /\n(?=$)/g, () => '\n# a remark\n') },
  { name: 'a name of the site', apply: replaceAt('sources/site.yaml', /(?<=\n {2}ja: [^\n]+)(?=\n)/g, () => '集') },
  {
    name: 'a translation',
    apply: replaceAt('sources/translations/en.po', /(?<=msgstr "[A-Z][^"{}]*[a-z])(?=")/g, () => ' indeed'),
  },
  {
    name: 'a translation that is lost',
    apply: replaceAt('sources/translations/en.po', /(?<=msgstr ")[A-Z][^"{}]*(?=")/g, () => ''),
  },
  {
    name: 'our own words',
    apply: replaceAt('templates/words/en/scheme.po', /(?<=msgstr ")(?=[A-Z])/g, () => 'Well. '),
  },
  {
    name: 'a template of a page',
    apply: replaceAt('templates/site/scheme.hbs', /<main/g, (found) => `<!-- a remark -->${found}`),
  },
  {
    name: 'a part of every page',
    apply: replaceAt('templates/partials/masthead.hbs', /<header/g, (found) => `<!-- a remark -->${found}`),
  },
  {
    name: 'a style sheet',
    apply: replaceAt('templates/site/styles/scheme.css', /\}\n/g, () => '}\n.remark { color: black; }\n'),
  },
];

describe('a build that takes what it can from earlier ones', () => {
  const kept = join(home, 'kept');
  let number = 0;

  /** Both builds of the files as they are now: they end alike, with the same messages and the same files. */
  const compare = () => {
    number += 1;
    const incremental = build('out', kept);
    const empty = join(home, `empty-${number}`);
    // fonts take most of a build from nothing, and are not what this is about
    cpSync(join(kept, 'store/contents'), join(empty, 'store/contents'), { recursive: true });
    cpSync(join(kept, 'store/entries/font'), join(empty, 'store/entries/font'), { recursive: true });
    const fresh = build('fresh', empty);
    const told = ({ status, stdout }: Outcome) => ({
      status,
      stdout: stdout.replace(/"milliseconds": ?\d+/, ''),
    });
    const same = { told: told(fresh), files: existsSync(join(home, 'fresh')) ? digests(join(home, 'fresh')) : {} };
    const own = { told: told(incremental), files: existsSync(join(home, 'out')) ? digests(join(home, 'out')) : {} };
    rmSync(empty, { recursive: true, force: true });
    return { own, same };
  };

  it('makes what a build from nothing makes, after any edit', () => {
    const first = compare();
    expect(first.own).toEqual(first.same);
    expect(first.own.told.status).toBe(0);
    const seen = new Set<string>();
    let before = first.own.files;
    const sequence = fc.sample(
      fc.tuple(
        fc.shuffledSubarray([...EDITS], { minLength: EDITS.length }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      ),
      { numRuns: IS_WHOLE ? 5 : 1, seed: 15 },
    );
    for (const [edits, places] of sequence) {
      for (const { name, apply } of IS_WHOLE ? edits : edits.slice(0, 6)) {
        apply(places.next().value as number);
        const { own, same } = compare();
        expect(own, name).toEqual(same);
        if (JSON.stringify(own.files) !== JSON.stringify(before)) seen.add(name);
        before = own.files;
      }
    }
    // most edits change what is published
    expect(seen.size).toBeGreaterThanOrEqual(IS_WHOLE ? 10 : 3);
  }, 600_000);
});
