import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { EditionChanges } from '../schemas/change.ts';
import type { Source } from '../schemas/source.ts';
import { digests, workspace, yakkan } from './support/command.ts';
import { faultsOf } from './support/published-schema.ts';

/** `yakkan renew <scheme> <edition> <file> --by NAME --why TEXT` for an edition that is there: a correction of it. */
type Edit = readonly [was: string, is: string];
const PREMIUMS: readonly Edit[] = [
  ['12,340円', '12,350円'],
  ['18,510円', '18,520円'],
];
const WHY = '年間保険料の誤植を訂正しました。';

/** Entries of source.yaml about the words that are corrected, and one about others. */
const ENTRIES = `overrides:
  # the insurer confirmed it
  - { text: '12,340円', instead: '12,350円', by: Mei, on: '2026-11-21', why: misprint }
  - { text: '18,510円', instead: '18,520円', by: Mei, on: '2026-11-21', why: misprint }
findings:
  - { text: '12,340円', why: 誤植。, by: Mei, on: '2026-11-21' }
  - { text: '自己負担額はありません', why: 要確認。, by: Mei, on: '2026-11-21' }
`;

let place: ReturnType<typeof workspace>;
const at = (path: string) => join(place.sources, 'aozora', path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const source = () => parseYaml(read('2024/source.yaml')) as Source;
const run = (...words: string[]) => yakkan([...words, '--sources', place.sources]);

function prepare(): void {
  place = workspace();
  // the tables that were keyed from the original are of the text before
  rmSync(at('2024/reference'), { recursive: true });
  for (const scheme of ['kumo', 'mori', 'tsuki']) rmSync(join(place.sources, scheme), { recursive: true });
}

function corrected(edits: readonly Edit[], edition = '2024'): string {
  const text = edits.reduce(
    (all, [was, is]) => {
      expect(all).toContain(was);
      return all.replace(was, is);
    },
    read(`${edition}/pamphlet.txt`),
  );
  const file = join(place.folder, 'corrected.txt');
  writeFileSync(file, text);
  return file;
}

const correct = (edits: readonly Edit[], ...more: string[]) =>
  run('renew', 'aozora', '2024', corrected(edits), '--by', 'Hana Kaku', '--why', WHY, ...more);

type Answer = {
  written: string[];
  questions: { id: string; kind: string; about: { words: string; file: string } }[];
  errors: { first: { rule: string; line: number } }[];
  contents?: { section: string; old?: number; new?: number }[];
};
const answerOf = ({ stdout }: { stdout: string }) => JSON.parse(stdout) as Answer;
const asked = (...kinds: string[]) =>
  answerOf(run('ask', 'aozora', '--json')).questions.filter(({ kind }) => kinds.includes(kind));

describe('the corrected text of an edition', { timeout: 600_000 }, () => {
  beforeEach(prepare);
  afterEach(() => place.remove());

  it('needs a name and a reason', () => {
    const before = digests(at('.'));
    const file = corrected(PREMIUMS);
    for (const more of [[], ['--by', 'Hana'], ['--why', WHY]]) {
      const { status, stderr } = run('renew', 'aozora', '2024', file, ...more);
      expect([status, stderr]).toEqual([2, expect.stringContaining('a correction of it needs `--by NAME --why TEXT`')]);
    }
    expect(digests(at('.'))).toEqual(before);
    // and nothing else takes them
    const other = run('renew', 'aozora', '2025', file, '--by', 'Hana', '--why', WHY);
    expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('of an edition that is there')]);
  });

  it('is written in its place, with a patch that undoes it, and no other line of source.yaml changes', () => {
    appendFileSync(at('2024/source.yaml'), '# a comment that stays\n');
    const [text, yaml] = [read('2024/pamphlet.txt'), read('2024/source.yaml')];
    const sha256 = source().sha256;
    const answer = correct(PREMIUMS, '--json');
    expect(answer.status, answer.stderr).toBe(0);
    expect(faultsOf('renewed', answerOf(answer))).toEqual([]);
    expect(answerOf(answer).written).toEqual(['sources/aozora/2024/pamphlet.txt', 'sources/aozora/2024/source.yaml']);
    expect(readFileSync(at('2024/pamphlet.txt'))).toEqual(readFileSync(join(place.folder, 'corrected.txt')));
    const { errata, receivedFrom } = source();
    expect(receivedFrom).toBe('the file corrected.txt');
    expect(errata).toEqual([
      {
        on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        by: 'Hana Kaku',
        why: WHY,
        before: { sha256, receivedFrom: 'made up for the tests', received: '2026-11-20' },
        undo: [
          { at: text.indexOf('12,340円'), now: '12,350円', was: '12,340円' },
          { at: text.indexOf('18,510円'), now: '18,520円', was: '18,510円' },
        ],
      },
    ]);
    const left = new Set(read('2024/source.yaml').split('\n'));
    const gone = yaml.split('\n').filter((line) => !left.has(line));
    expect(gone.map((line) => line.split(':')[0])).toEqual(['sha256', 'receivedFrom', 'received']);
    expect(run('check', 'aozora').status).toBe(0);
    // the same file again is no correction
    const again = correct([], '--json');
    expect(again.status).toBe(2);
  });

  it('changes what is compared: the text before with the one after', () => {
    correct(PREMIUMS);
    const diff = run('diff', 'aozora/2024', '--erratum', '--json');
    expect(diff.status, diff.stderr).toBe(0);
    const changes = JSON.parse(diff.stdout) as EditionChanges;
    expect(faultsOf('changes', changes)).toEqual([]);
    expect([changes.old, changes.new, changes.erratum?.number, changes.erratum?.why]).toEqual([
      'aozora/2024',
      'aozora/2024',
      1,
      WHY,
    ]);
    expect(changes.changes.map(({ kind, what, sign, delta }) => [kind, what, sign, delta?.yen])).toEqual([
      ['value', 'premium', 'must', 10],
      ['value', 'premium', 'must', 10],
    ]);
    const rows = parse(run('diff', 'aozora/2024', '--erratum', '1', '--csv').stdout, { columns: true });
    expect(rows).toMatchObject([{ old: '2024', new: '2024', erratum: '1' }, { erratum: '1' }]);
    expect(run('diff', 'aozora/2024', '--erratum', '--fail-on', 'must').status).toBe(1);
    const text = run('diff', 'aozora', '--erratum').stdout;
    expect(text).toContain(`(${WHY}): 2 changes, 2 of them to sign`);
    for (const [words, said] of [
      [['diff', 'aozora/2024', '--erratum', '2'], 'There is no erratum `2` of aozora/2024, only 1 to 1'],
      [['diff', 'hama', '--erratum'], 'hama/undated was never corrected'],
      [['diff', '--erratum'], '`--erratum` is of one edition'],
      [['diff', 'aozora/2023', '--erratum'], 'There is no edition `2023` of aozora'],
    ] as const) {
      const { status, stderr } = run(...words);
      expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    }
  });

  it('waits for a signature before it is released; the signature is void when it is corrected again', () => {
    correct(PREMIUMS);
    const release = () => run('build', '--no-pdf', '--release', '--out', place.out).stderr;
    expect(release()).toContain('change `premium/rates/annual of erratum 1`');
    const [question, ...more] = asked('change');
    expect(more).toEqual([]);
    expect(question!.about.words).toBe('12,340円 AA1 -> 12,350円 AA1\n18,510円 AB1 -> 18,520円 AB1');
    const yaml = read('2024/source.yaml');
    expect(run('ask', '--answer', `${question!.id}=1`, '--by', 'Mei Shin').status).toBe(0);
    expect(asked('change')).toEqual([]);
    expect(read('2024/source.yaml').startsWith(yaml.trimEnd())).toBe(true);
    expect(source().errata[0]!.signed).toMatchObject([{ change: 'premium/rates/annual', by: 'Mei Shin' }]);
    // another correction has changes of its own
    correct([
      ['23,450円', '23,460円'],
      ['46,900円', '46,920円'],
    ]);
    expect(source().errata.map(({ signed }) => signed?.length ?? 0)).toEqual([1, 0]);
    expect(asked('change')).toHaveLength(1);
  });

  it('is undone step by step: a patch that was changed is an error at its line', () => {
    correct(PREMIUMS);
    correct([
      ['23,450円', '23,460円'],
      ['46,900円', '46,920円'],
    ]);
    expect(run('check', 'aozora').status).toBe(0);
    const first = JSON.parse(run('diff', 'aozora/2024', '--erratum', '1', '--json').stdout) as EditionChanges;
    expect(first.changes.map(({ new: side }) => side!.text)).toEqual(['12,350円 AA1', '18,520円 AB1']);
    const yaml = read('2024/source.yaml');
    const line = yaml.split('\n').findIndex((each) => each.includes('now: 46,920円'));
    writeFileSync(at('2024/source.yaml'), yaml.replace('now: 46,920円', 'now: 46,930円'));
    const { status, stderr } = run('check', 'aozora');
    expect(status).toBe(1);
    // the entry begins at `at:`, the line before
    expect(stderr).toContain(`sources/aozora/2024/source.yaml:${line}:9-`);
    expect(stderr).toContain('erratum-differs');
  });

  it('is not written if it has an error, is that of another edition, or is no text', () => {
    const before = digests(at('.'));
    const { status, stdout } = correct([['12,340円', '99,340円']], '--json');
    expect(status).toBe(1);
    expect(answerOf({ stdout }).written).toEqual([]);
    expect(answerOf({ stdout }).errors.map(({ first }) => first.rule)).toContain('premium-not-rising');
    const file = join(place.folder, 'other.txt');
    for (const [bytes, said] of [
      [Buffer.from('別のパンフレット\n'), 'it is another text'],
      [Buffer.from([0xff, 0xff, 0xff]), 'no text in UTF-8'],
    ] as const) {
      writeFileSync(file, bytes);
      const other = run('renew', 'aozora', '2024', file, '--by', 'Hana', '--why', WHY);
      expect([other.status, other.stderr]).toEqual([2, expect.stringContaining(said)]);
    }
    expect(digests(at('.'))).toEqual(before);
  });

  it('asks again for the number of characters that it changed, and for no other', () => {
    const { schemes } = JSON.parse(run('check', 'aozora', '--json').stdout) as {
      schemes: { characters: { sections: Record<string, number>; tabs: number } }[];
    };
    const { sections, tabs } = schemes[0]!.characters;
    appendFileSync(
      at('2024/source.yaml'),
      `contents: { by: Mei, on: '2026-11-21', tabs: ${tabs}, sections: ${JSON.stringify(sections)} }\n`,
    );
    expect(run('check', 'aozora').status).toBe(0);
    const answer = correct([['詐欺または横領', '詐欺、背任または横領']], '--json');
    expect(answer.status, answer.stderr).toBe(0);
    const changed = answerOf(answer).contents!.filter((each) => each.old !== each.new);
    const count = sections['exclusions-common']!;
    expect(changed).toEqual([{ section: 'exclusions-common', old: count, new: count + 3 }]);
    expect(run('check', 'aozora', '--verbose').stderr).toContain('judgement-void');
    const [question, ...more] = asked('contents');
    expect(more).toEqual([]);
    expect(question!.about.words).toBe(`exclusions-common: ${count + 3} characters, ${count} confirmed on 2026-11-21`);
    expect(run('ask', '--answer', `${question!.id}=1`, '--by', 'Mei').status).toBe(0);
    expect(asked('contents')).toEqual([]);
    expect(run('check', 'aozora', '--verbose').stderr).not.toContain('judgement-void');
  });

  it('settles an override and a finding of the words that it corrects; the text before is still read with them', () => {
    appendFileSync(at('2024/source.yaml'), ENTRIES);
    const [question] = answerOf(run('ask', 'aozora', '--json')).questions;
    expect(question!.kind).toBe('override');
    const ids = answerOf(run('ask', 'aozora', '--json')).questions.map(({ id }) => `${id}=1`);
    expect(run('ask', 'aozora', '--answer', ...ids, '--by', 'Mei').status).toBe(0);
    expect(run('check', 'aozora').status).toBe(0);
    const answer = correct(PREMIUMS);
    expect(answer.status, answer.stdout + answer.stderr).toBe(0);
    const { overrides = [], findings, errata } = source();
    expect(overrides).toEqual([]);
    expect(findings.map(({ text }) => text)).toEqual(['自己負担額はありません']);
    expect(errata[0]!.before.overrides.map(({ text }) => text)).toEqual(['12,340円', '18,510円']);
    expect(run('check', 'aozora').status).toBe(0);
    // what was published is what is published: the words changed, and no premium
    const { changes } = JSON.parse(run('diff', 'aozora', '--erratum', '--json').stdout) as EditionChanges;
    expect(changes.filter(({ delta }) => delta)).toEqual([]);
    expect(changes.length).toBeGreaterThan(0);
  });
});

describe('keys', { timeout: 600_000 }, () => {
  beforeEach(prepare);
  afterEach(() => place.remove());

  it('stay, whatever ids a correction gives; and the next edition is compared with the corrected text', () => {
    const printed = '- ② 被保険者が行った窃盗';
    // ② and ③ are ③ and ④ after it
    const inserted: readonly Edit[] = [
      ['- ③ 被保険者の業務の対価', '- ④ 被保険者の業務の対価'],
      [printed, '- ② 戦争に起因する損害賠償請求\n- ③ 被保険者が行った窃盗'],
    ];
    const next = corrected([['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時']]);
    expect(run('renew', 'aozora', '2025', next).status).toBe(0);
    const { status, stdout, stderr } = correct(inserted, '--json');
    expect(status, stderr).toBe(0);
    expect(answerOf({ stdout }).written).toContain('sources/aozora/keys.yaml');
    expect(run('keys', 'aozora', '--check').status).toBe(0);
    expect(run('check', 'aozora').status).toBe(0);
    const erratum = JSON.parse(run('diff', 'aozora/2024', '--erratum', '--json').stdout) as EditionChanges;
    expect(erratum.changes.map(({ kind, key, new: side }) => [kind, key, side!.id])).toEqual([
      ['added', 'exclusions/common/2~2024', 'exclusions/common/2'],
      ['renumbered', 'exclusions/common/2', 'exclusions/common/3'],
      ['renumbered', 'exclusions/common/3', 'exclusions/common/4'],
    ]);
    // the next edition has the text as it was before: what was put in is gone there
    const { changes } = JSON.parse(run('diff', 'aozora', '--json', '--only', 'exclusion').stdout) as EditionChanges;
    expect(changes.map(({ kind, key }) => `${kind} ${key}`).sort()).toEqual([
      'removed exclusions/common/2~2024',
      'renumbered exclusions/common/2',
      'renumbered exclusions/common/3',
    ]);
    expect(read('2025/source.yaml')).not.toContain('errata');
  });
});

describe('what is published of a correction', () => {
  const PAGE = 'changes/aozora/2024.erratum-1.html';
  const text = (path: string) => readFileSync(join(place.out, path), 'utf8');
  const page = (path: string) => parseHTML(text(`site/${path}`)).document;
  const wordsOf = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();

  beforeAll(() => {
    prepare();
    correct(PREMIUMS);
    const { status, stderr } = run('build', '--no-pdf', '--out', place.out);
    expect(status, stderr).toBe(0);
  }, 600_000);
  afterAll(() => place.remove());

  it('is a page with the words before and after, a draft until it is signed', () => {
    const { document } = parseHTML(text(`site/ja/${PAGE}`));
    expect(wordsOf(document.querySelector('.lead'))).toBe(WHY);
    expect(wordsOf(document.querySelector('.status'))).toBe('案（承認待ちの変更2件）');
    const heads = [...document.querySelectorAll('table.comparison thead th')].map(wordsOf);
    expect(heads).toEqual(['訂正後', '訂正前', '備考']);
    const changed = (kind: string) => [...document.querySelectorAll(`table.comparison ${kind}`)].map(wordsOf);
    expect([changed('ins'), changed('del')]).toEqual([
      ['12,350円', '18,520円'],
      ['12,340円', '18,510円'],
    ]);
    expect(wordsOf(page(`en/${PAGE}`).querySelector('h1 .kind'))).toBe('Correction');
  });

  it('is a line on the page of its edition and in its pamphlet, with its day, what and why', () => {
    const line = /^\d+年\d+月\d+日訂正（保険料2件）：年間保険料の誤植を訂正しました。$/;
    const [entry, ...more] = page('ja/schemes/aozora-2024.html').querySelectorAll('.errata li');
    expect(more).toEqual([]);
    expect(wordsOf(entry!)).toMatch(line);
    expect(entry!.querySelector('a')!.getAttribute('href')).toBe(`../${PAGE}`);
    const { document } = parseHTML(text('pamphlets/ja/aozora-2024.html'));
    const notice = [...document.querySelectorAll('.notice p')].map(wordsOf).find((each) => each!.startsWith('訂正'));
    expect(notice!.replace('訂正：', '')).toMatch(line);
    // and on no other page of an edition
    expect(page('ja/schemes/hama-undated.html').querySelector('.errata')).toBeNull();
  });

  it('is in the list of all changes, in the feed, and among the links of the editions', () => {
    expect(page('ja/changes/index.html').querySelector('.pair a')!.getAttribute('href')).toBe(`../${PAGE}`);
    const feed = text('site/ja/changes/aozora/changes.atom');
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    expect(feed).toContain(WHY);
    const links = [...page('ja/schemes/aozora-2024.html').querySelectorAll('.changes-of a')];
    expect(links.map((link) => link.getAttribute('href'))).toContain(`../${PAGE}`);
  });

  it('is data: rows with the number of the correction, and the edition with its errata', () => {
    const rows = parse<Record<string, string>>(text('data/changes.csv'), { columns: true });
    expect(rows.map(({ old, new: next, erratum, yen_delta: yen }) => [old, next, erratum, yen])).toEqual([
      ['2024', '2024', '1', '10'],
      ['2024', '2024', '1', '10'],
    ]);
    const [changes, ...more] = JSON.parse(text('data/changes.json')) as EditionChanges[];
    expect([changes!.erratum!.why, more]).toEqual([WHY, []]);
    const { source: about } = JSON.parse(text('data/schemes/aozora/2024.json')) as { source: { errata: unknown[] } };
    expect(about.errata).toMatchObject([{ why: WHY, changed: { premium: 2 } }]);
    // no documents are made of it
    expect(existsSync(join(place.out, 'changes'))).toBe(false);
  });
});
