import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stopped } from '../src/messages/report.ts';
import { readSources } from '../src/stages/sources.ts';
import { uncheckedIn } from '../src/report/build-report.ts';
import { yakkan } from './support/command.ts';

let sources: string;
beforeEach(() => {
  sources = mkdtempSync(join(tmpdir(), 'yakkan-errors-'));
  write('coverage.yaml', 'codes: { coverages: {}, costs: {}, exclusions: {} }\n');
  write('misreadings.yaml', 'misreadings: []\nvariants: []\n');
  write(
    'site.yaml',
    'title: { ja: 見本 }\nscope: { ja: 保険 }\npublisher: { ja: 見本, en: Sample }\nurl: https://example.org/\nschemaVersion: 2\n',
  );
  write('translations/termbase.yaml', 'en: {}\n');
  write('translations/en.po', 'msgid ""\nmsgstr "Language: en\\n"\n');
});
afterEach(() => rmSync(sources, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(sources, path)), { recursive: true });
  writeFileSync(join(sources, path), text);
}

const PROFILE = `sections: [{ id: all, heading: '{:…}', amounts: an example }]
identity:
  title: { find: ['{}のご案内'], notStated: 書かれていない。 }
  insurer: { find: ['引受保険会社：{}'], notStated: 書かれていない。 }
  policyholder: { find: ['保険契約者：{}'], notStated: 書かれていない。 }
  agent: { find: ['取扱代理店：{}'], notStated: 書かれていない。 }
  policyPeriod: { find: ['保険期間：{:…年…～…年…}'], notStated: 書かれていない。 }
  applicationDeadline: { find: ['申込締切日：{}'], notStated: 書かれていない。 }
  status: { open: [募集中], closed: [引受停止], notStated: 書かれていない。 }
eligibility: { membership: { notStated: 書かれていない。 } }
schemaVersion: 2
`;
const RIGHT = '保険料は16,740円です。\n';
const MALFORMED = '保険料は16,74O円です。\n';

function read(path: string): string {
  return readFileSync(join(sources, path), 'utf8');
}

/** A scheme with one edition, its profile and source.yaml right unless given otherwise. */
function writeScheme(
  scheme: string,
  { text = RIGHT, profile = PROFILE, edition = '2026', source = '' }: Partial<Record<string, string>>,
): void {
  write(`${scheme}/profile.yaml`, profile);
  write(`${scheme}/${edition}/pamphlet.txt`, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const own =
    source || `sha256: ${sha256}\nencoding: utf-8\nreceivedFrom: a test\nreceived: '2026-01-01'\nschemaVersion: 2\n`;
  write(`${scheme}/${edition}/source.yaml`, own);
}

async function stoppedBy(only?: string): Promise<Stopped> {
  const stopped: unknown = await readSources({ sources }, only === undefined ? undefined : [only]).catch(
    (error: unknown) => error,
  );
  if (!(stopped instanceof Stopped)) throw new Error('the sources were read without an error', { cause: stopped });
  return stopped;
}

async function unchecked(): Promise<unknown[]> {
  return (await stoppedBy()).files.flatMap(uncheckedIn);
}

/** Every error of a reading of all sources, as `file:line rule`. The schemes here state nothing of the checklist. */
async function errors(only?: string): Promise<string[]> {
  const stopped = await stoppedBy(only);
  return stopped.files.flatMap((file) =>
    file.messages
      .filter(({ fatal, ruleId }) => fatal && ruleId !== 'checklist-missing')
      .map(({ line, ruleId }) => `${file.path.replace('sources/', '')}${line ? `:${line}` : ''} ${ruleId}`),
  );
}

describe('one run', () => {
  it('reports a slip in each of many files, in the order of the schemes, then of the files they share', async () => {
    writeScheme('a', { profile: `${PROFILE}sectoins: []\n`, text: MALFORMED });
    writeScheme('b', {
      source: 'sha256: none\nencoding: utf-8\nreceivedFrom: a test\nreceived: today\nschemaVersion: 2\n',
      text: MALFORMED,
    });
    writeScheme('c', { text: MALFORMED });
    write('c/2026/pamphlet.txt', `${MALFORMED}edited\n`);
    writeScheme('d', {});
    rmSync(join(sources, 'd/2026/pamphlet.txt'));
    writeScheme('e', { text: MALFORMED });
    rmSync(join(sources, 'e/profile.yaml'));
    writeScheme('f', { edition: 'ｆ', text: MALFORMED });
    write('coverage.yaml', 'codes: { coverages: {}, costs: {} }\n');
    write('misreadings.yaml', 'misreadings: {\n');
    write(
      'site.yaml',
      'title: { ja: 見本 }\nscope: { ja: 保険 }\npublisher: { ja: 見本, en: Sample }\nurl: https://example.org/\nurls: none\nschemaVersion: 2\n',
    );
    write('translations/termbase.yaml', 'en: []\n');
    write('translations/en.po', 'msgid ""\nmsgstr ""\n\nmsgctxt "notice"\nmsgid "{yen1}"\nmsgstr "1 yen"\n');
    const expected = [
      'd/2026/pamphlet.txt source-missing',
      'e/profile.yaml source-missing',
      'f/ｆ name-missing',
      'a/profile.yaml:12 yaml-key-unknown',
      'a/2026/pamphlet.txt:1 amount-malformed',
      'b/2026/source.yaml:1 yaml-value',
      'b/2026/source.yaml:4 yaml-value',
      'b/2026/pamphlet.txt:1 amount-malformed',
      'c/2026/source.yaml:1 source-changed',
      'c/2026/pamphlet.txt:1 amount-malformed',
      'e/2026/pamphlet.txt:1 amount-malformed',
      'f/ｆ/pamphlet.txt:1 amount-malformed',
      'coverage.yaml:1 yaml-value',
      'misreadings.yaml:2 yaml-syntax',
      'site.yaml:5 yaml-key-unknown',
      'translations/termbase.yaml:1 yaml-value',
      'translations/en.po:5 translation-invalid',
      'translations/en.po:5 translation-invalid',
    ];
    expect(await errors()).toEqual(expected);
    expect(await errors()).toEqual(expected);
  });

  it('takes a catalog that is missing for one without translations, and refuses one that is not named after a language', async () => {
    writeScheme('a', {});
    rmSync(join(sources, 'translations/en.po'));
    expect(await errors()).toEqual([]);
    write('translations/English.po', 'msgid ""\nmsgstr ""\n');
    expect(await errors()).toEqual(['translations/English.po name-missing']);
  });

  it('reports a fault of a profile once, however many editions it has', async () => {
    writeScheme('a', { profile: `${PROFILE}sectoins: []\n`, edition: '2025' });
    writeScheme('a', { profile: `${PROFILE}sectoins: []\n`, edition: '2026' });
    expect(await errors()).toEqual(['a/profile.yaml:12 yaml-key-unknown']);
  });

  it.each([
    ['coverage.yaml', 'source-missing'],
    ['misreadings.yaml', 'source-missing'],
    ['site.yaml', 'source-missing'],
    ['translations/termbase.yaml', 'source-missing'],
  ])('reports that %s is missing beside the errors of schemes', async (path, rule) => {
    writeScheme('a', { text: MALFORMED });
    rmSync(join(sources, path));
    expect(await errors()).toEqual(['a/2026/pamphlet.txt:1 amount-malformed', `${path} ${rule}`]);
  });

  it('does not report a fact as missing if the profile that looks for it has an error', async () => {
    const profile = PROFILE.replace(', notStated: 書かれていない。 }', ' }');
    writeScheme('a', { profile });
    expect(await errors()).toEqual(['a/profile.yaml:3 identity-missing']);
    writeScheme('a', { profile: profile.replace("['引受保険会社：{}']", '[1]') });
    expect(await errors()).toEqual(['a/profile.yaml:4 yaml-value']);
  });

  it('reports a fault in each step of a scheme, and says what it could not check', async () => {
    const profile = `${PROFILE}limits: none
limitTables:
  plans: { head: [[プラン, 支払限度額]], body: [['{plan}', '{limit.liability/aggregate}']] }
`
      .replace('sections: [', 'sections: [{ id: first, heading: はじめに }, ')
      .replace("['{}のご案内'], notStated: 書かれていない。", "['{}のご案内']");
    const text = `${MALFORMED}\nコース\t支払限度額\nＡ\t1億円\n\n金\u200b額\n`;
    writeScheme('a', { profile, text });
    write('a/2026/source.yaml', read('a/2026/source.yaml').replace("'2026-01-01'", 'today'));
    expect(await errors()).toEqual([
      'a/profile.yaml:12 yaml-value',
      'a/profile.yaml:3 identity-missing',
      'a/profile.yaml:1 section-missing',
      'a/2026/source.yaml:4 yaml-value',
      'a/2026/pamphlet.txt:6 character-unusual',
      'a/2026/pamphlet.txt:1 amount-malformed',
      'a/2026/pamphlet.txt:3 table-missing',
    ]);
    expect(await unchecked()).toEqual([
      {
        file: 'sources/a/2026/pamphlet.txt',
        because: 'sources/a/profile.yaml',
        checks: [
          'what the sections hold',
          'amounts and characters that belong to no field',
          'what must hold between premiums',
          'mappings to neutral codes',
          'the checklist',
        ],
      },
    ]);
  });

  it('reports an amount without a field beside an amount that cannot be read', async () => {
    const profile = PROFILE.replace(', amounts: an example', '');
    writeScheme('a', { profile, text: `保険料は16,74O円です。\n掛金は500円です。\n` });
    expect(await errors()).toEqual(['a/2026/pamphlet.txt:1 amount-malformed', 'a/2026/pamphlet.txt:2 amount-orphan']);
  });

  it('does not report a mapping as unused if an edition of its scheme could not be read', async () => {
    write(
      'coverage.yaml',
      'codes: { coverages: {}, costs: {}, exclusions: { war: { ja: 戦争, en: War, means: { ja: 戦争。, en: War. } } } }\n',
    );
    write('a/coverage.yaml', "exclusions: [{ wording: '戦争{}', code: war, relation: same }]\nschemaVersion: 2\n");
    writeScheme('a', { edition: '2025' });
    expect(await errors()).toEqual(['a/coverage.yaml:1 mapping-unused']);
    writeScheme('a', { edition: '2026', text: MALFORMED });
    expect(await errors()).toEqual(['a/2026/pamphlet.txt:1 amount-malformed']);
  });

  it('of one scheme does not report what other schemes have', async () => {
    writeScheme('a', { text: MALFORMED });
    writeScheme('b', { text: MALFORMED });
    rmSync(join(sources, 'b/profile.yaml'));
    expect(await errors('a')).toEqual(['a/2026/pamphlet.txt:1 amount-malformed']);
  });

  it('reports editions that follow each other in a circle even if one of them has an error', async () => {
    const source = (text: string, follows: string) =>
      `sha256: ${createHash('sha256').update(text).digest('hex')}\nencoding: utf-8\nreceivedFrom: a test\nreceived: '2026-01-01'\nfollows: ${follows}\nschemaVersion: 2\n`;
    writeScheme('a', { edition: 'one', source: source(RIGHT, 'two') });
    writeScheme('a', { edition: 'two', text: MALFORMED, source: source(MALFORMED, 'one') });
    expect(await errors()).toEqual(['a/two/source.yaml:5 edition-unordered', 'a/two/pamphlet.txt:1 amount-malformed']);
  });
});

describe('the commands', { timeout: 240_000 }, () => {
  it.each(['build', 'check', 'translate', 'quote'])('%s reports everything in one run', (command) => {
    writeScheme('a', { text: MALFORMED });
    write('misreadings.yaml', 'misreadings: {\n');
    write(
      'site.yaml',
      'title: { ja: 見本 }\nscope: { ja: 保険 }\npublisher: { ja: 見本, en: Sample }\nurl: https://example.org/\nurls: none\nschemaVersion: 2\n',
    );
    const out = command === 'build' ? ['--out', `${sources}-out`] : [];
    const { status, stdout, stderr } = yakkan([command, '--sources', sources, ...out]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.match(/^sources\/\S+ error/gm)).toEqual([
      'sources/a/2026/pamphlet.txt:1:5-1:12 error',
      'sources/misreadings.yaml:2:1-2:1 error',
      'sources/site.yaml:5:1-5:5 error',
    ]);
  });
});
