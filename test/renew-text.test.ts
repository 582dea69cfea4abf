import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digests, workspace, yakkan } from './support/command.ts';
import { faultsOf } from './support/published-schema.ts';

/** `yakkan renew <scheme> <edition> <file>` on a copy of the made-up schemes, from a new text to an edition that is signed. */
let place: ReturnType<typeof workspace>;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

const EDITS = [
  ['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時'],
  ['- ③ 被保険者の業務の対価', '- ④ 被保険者の業務の対価'],
  ['- ② 被保険者が行った窃盗', '- ② 戦争または暴動に起因する損害賠償請求\n- ③ 被保険者が行った窃盗'],
] as const;

function newText(edits: readonly (readonly [string, string])[]): string {
  const text = edits.reduce(
    (all, [was, is]) => {
      expect(all).toContain(was);
      return all.replaceAll(was, is);
    },
    readFileSync(join(place.sources, 'aozora/2024/pamphlet.txt'), 'utf8'),
  );
  const file = join(place.folder, 'received.txt');
  writeFileSync(file, text);
  return file;
}

const run = (...words: string[]) => yakkan([...words, '--sources', place.sources]);
const renew = (file: string, ...more: string[]) => run('renew', 'aozora', '2025', file, ...more);

type Answer = {
  written: string[];
  questions: { id: string; kind: string; about: { words: string } }[];
  errors: { count: number; first: { rule: string } }[];
  contents?: { section: string; old?: number; new?: number }[];
};

describe('a text that was received', { timeout: 120_000 }, () => {
  it('is the next edition, with its keys, and with what a person must decide', () => {
    const file = newText(EDITS);
    const { status, stdout, stderr } = renew(file, '--json');
    expect(status, stderr).toBe(0);
    const { written, questions, errors, contents } = JSON.parse(stdout) as Answer;
    expect(faultsOf('renewed', JSON.parse(stdout))).toEqual([]);
    // ②戦争または暴動に起因する損害賠償請求
    expect(contents!.filter((each) => each.old !== each.new)).toEqual([
      { section: 'exclusions-common', old: 108, new: 127 },
      { section: 'notation', old: 21, new: 22 },
    ]);
    expect(written).toEqual([
      'sources/aozora/2025/pamphlet.txt',
      'sources/aozora/2025/source.yaml',
      'sources/aozora/keys.yaml',
    ]);
    expect(errors).toEqual([]);
    // the deadline of the year before is still printed; typed from the edits
    expect(questions.map(({ kind, about }) => `${kind} ${about.words}`)).toEqual([
      'change + ② 戦争または暴動に起因する損害賠償請求',
      'left-over 申込締切日 2023年12月15日',
      'confirmation 文書番号は書かれていない。',
    ]);
    expect(readFileSync(join(place.sources, 'aozora/2025/pamphlet.txt'))).toEqual(readFileSync(file));
    expect(run('check', 'aozora').status).toBe(0);
  });

  it('is signed by answers, once', () => {
    renew(newText(EDITS));
    // mappings that no one has judged are asked too, and the numbers of the pamphlets
    const asked = () =>
      (JSON.parse(run('ask', 'aozora', '--json').stdout) as Answer).questions.filter(({ kind }) =>
        ['change', 'left-over'].includes(kind),
      );
    const answers = asked().map(({ id }) => `${id}=1`);
    expect(answers).toHaveLength(2);
    const answered = run('ask', 'aozora', '--answer', ...answers, '--by', 'Hana Kaku');
    expect(answered.status, answered.stderr).toBe(0);
    expect(asked()).toEqual([]);
    const diff = run('diff', 'aozora');
    expect(diff.stdout).toContain('exclusion added, worse [【共通】]: ② 戦争または暴動に起因する損害賠償請求');
    expect(run('diff', 'aozora', '--fail-on', 'must').status).toBe(1);
  });

  it('is asked about as the published schema says, and lists what it lacks beside what it wrote', () => {
    const { stdout } = renew(newText(EDITS));
    expect(stdout).toContain(
      'Contents: 2 of 26 sections have another number of characters\n  exclusions-common  108 -> 127 (+19)',
    );
    const asked = JSON.parse(run('ask', 'aozora', '--json').stdout) as Answer;
    expect(new Set(asked.questions.map(({ kind }) => kind))).toEqual(
      new Set(['mapping', 'change', 'left-over', 'confirmation']),
    );
    expect(faultsOf('questions', asked)).toEqual([]);
    const [{ id }] = asked.questions as [Answer['questions'][number]];
    const answered = JSON.parse(run('ask', 'aozora', '--json', '--answer', `${id}=1`, '--by', 'Hana').stdout) as Answer;
    expect(answered.written).toHaveLength(1);
    expect(faultsOf('questions', answered)).toEqual([]);
    expect(faultsOf('questions', { ...asked, more: 1 })).not.toEqual([]);
  });

  it('asks whether two items are one, once, and follows the answer', () => {
    const gone = '被保険者が行った窃盗、詐欺または横領に起因する損害賠償請求';
    const put = '従業員が行った背任その他の犯罪に起因する損害の請求';
    renew(newText([...EDITS.slice(0, 1), [gone, put]]));
    const asked = () =>
      (JSON.parse(run('ask', 'aozora', '--json').stdout) as Answer).questions.filter(
        ({ kind }) => kind === 'same-item',
      );
    const keys = () => readFileSync(join(place.sources, 'aozora/keys.yaml'), 'utf8');
    const before = keys();
    const [question, ...more] = asked();
    expect(more).toEqual([]);
    expect(question!.about.words).toBe(`- ② ${gone}\n+ ② ${put}`);
    const kinds = () => run('diff', 'aozora', '--only', 'exclusion').stdout;
    expect(kinds()).toContain('exclusion removed');
    expect(run('ask', 'aozora', '--answer', `${question!.id}=2`, '--by', 'Hana').status).toBe(0);
    expect(asked()).toEqual([]);
    expect(keys()).toBe(before);
    const file = join(place.sources, 'aozora/2025/renewal.yaml');
    expect(readFileSync(file, 'utf8')).toContain('same: false');
    // someone thinks better of it
    rmSync(file);
    const answered = run('ask', 'aozora', '--json', '--answer', `${question!.id}=1`, '--by', 'Hana');
    expect((JSON.parse(answered.stdout) as Answer).written).toEqual([
      'sources/aozora/2025/renewal.yaml',
      'sources/aozora/keys.yaml',
    ]);
    expect(asked()).toEqual([]);
    expect(kinds()).not.toContain('exclusion removed');
    expect(run('keys', 'aozora', '--check').status).toBe(0);
    expect(run('check', 'aozora').status).toBe(0);
  });

  it('is compared in a workbook, which is never written over', async () => {
    renew(newText(EDITS));
    const file = join(place.folder, 'changes.xlsx');
    const write = (...more: string[]) => run('diff', 'aozora', '--xlsx', file, ...more);
    expect(write().status).toBe(0);
    const { sheets } = await readXlsx(readFileSync(file));
    const { changes } = JSON.parse(run('diff', 'aozora', '--json').stdout) as { changes: { id: string }[] };
    expect(changes.length).toBeGreaterThan(1);
    expect(sheets[1]!.rows.slice(1).map(([id]) => id)).toEqual(changes.map(({ id }) => id));
    // the same file again, but not another one in its place
    expect(write().status).toBe(0);
    const inEnglish = write('--lang', 'en');
    expect([inEnglish.status, inEnglish.stderr]).toEqual([2, expect.stringContaining('is there already')]);
    expect(run('diff', 'aozora', '--lang', 'en').status).toBe(2);
    expect(write('--only', 'premium').status).toBe(2);
    rmSync(file);
    expect(write('--lang', 'en').status).toBe(0);
    expect((await readXlsx(readFileSync(file))).sheets[0]!.name).toBe('Old and new');
    expect(run('diff', 'aozora', '--xlsx', file, '--lang', 'xx').stderr).toContain('no words in the language `xx`');
  });

  it('is written even if its profile does not fit it yet, with one line a cause', () => {
    const file = newText([...EDITS, ['12,340円', '99,340円'], ['23,450円', '11,450円'], ['46,900円', '16,900円']]);
    const { status, stdout } = renew(file, '--json');
    expect(status).toBe(0);
    const { written, errors } = JSON.parse(stdout) as Answer;
    expect(written).toEqual(['sources/aozora/2025/pamphlet.txt', 'sources/aozora/2025/source.yaml']);
    expect(errors.some(({ count }) => count > 1)).toBe(true);
    expect(errors.length).toBeLessThan(errors.reduce((sum, { count }) => sum + count, 0));
  });

  it('is never written over another one, and changes no older edition', () => {
    const older = digests(join(place.sources, 'aozora/2024'));
    renew(newText(EDITS));
    const again = renew(newText(EDITS.slice(1)));
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('is there already, with another text');
    expect(digests(join(place.sources, 'aozora/2024'))).toEqual(older);
  });

  it('must be a file and a text', () => {
    expect(renew(join(place.folder, 'nothing.txt')).status).toBe(2);
    const file = join(place.folder, 'bytes.txt');
    writeFileSync(file, Buffer.from([0xff, 0xff, 0xff]));
    const { status, stderr } = renew(file);
    expect([status, stderr]).toEqual([2, expect.stringContaining('is no text in UTF-8, Shift_JIS or UTF-16')]);
  });

  it('comes without a workbook', () => {
    expect(renew(newText(EDITS), '--workbook').status).toBe(2);
    expect(run('renew', 'aozora', '2025').status).toBe(2);
  });
});
