import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Question, Questions } from '../schemas/question.ts';
import { Renewed, type ErrorCause } from '../schemas/renewed.ts';
import { readAll } from '../src/stages/sources.ts';
import { workspace, yakkan } from './support/command.ts';

/*
 * A new text that the profile does not fit: the changes that it needs are questions, and no one types a line of YAML.
 */
let place: ReturnType<typeof workspace>;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

const run = (...words: string[]) => yakkan([...words, '--sources', place.sources]);
const profile = (scheme: string) => readFileSync(join(place.sources, scheme, 'profile.yaml'), 'utf8');
const PERIOD = {
  aozora: ['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時'],
  mori: ['2024年2月15日午後4時～2025年2月15日午後4時', '2025年2月15日午後4時～2026年2月15日午後4時'],
} as const;

type Edits = readonly (readonly [was: string, is: string])[];

/** Renew with the text of the year before and some edits. */
function renewed(scheme: keyof typeof PERIOD, edits: Edits): Renewed {
  const text = [PERIOD[scheme], ...edits].reduce(
    (all, [was, is]) => {
      expect(all).toContain(was);
      return all.replaceAll(was, is);
    },
    readFileSync(join(place.sources, scheme, '2024/pamphlet.txt'), 'utf8'),
  );
  const file = join(place.folder, 'received.txt');
  writeFileSync(file, text);
  const { status, stdout, stderr } = run('renew', scheme, '2025', file, '--json');
  expect(status, stderr).toBe(0);
  return Renewed.parse(JSON.parse(stdout));
}

function answered(scheme: string, ...answers: string[]): Questions {
  const { status, stdout, stderr } = run('ask', scheme, '--json', '--by', 'Hana Kaku', '--answer', ...answers);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Questions;
}

const about = (questions: readonly Question[], words: string) => {
  const found = questions.filter((each) => each.about.words.includes(words));
  expect(found, words).toHaveLength(1);
  return found[0]!;
};

const said = async (scheme: string) => {
  const readings = await readAll({ sources: place.sources });
  return JSON.stringify(readings.find(({ scheme: each }) => each.id === `${scheme}/2024`)!.scheme);
};

describe('a new text that its profile does not fit', { timeout: 240_000 }, () => {
  it('is read once its questions are answered, and the edition before says what it said', async () => {
    const before = await said('aozora');
    const { written, questions, errors } = renewed('aozora', [
      ['対象事業者さま', 'ご加入いただける事業者さま'], // a heading
      ['損害の内容', 'お支払いする損害'], // the head of three tables, drawn once
      ['ただし、金融、電力の', 'ただし、銀行、電力の'], // a sentence that four entries quote
      ['中途加入は毎月1日付での', '中途加入は毎月15日付での'], // a number
      ['10億円まで', '12億円まで'], // where the table ends
      ['中小企業の現状\n\n中小企業の約32%がサイバー攻撃の当事者になっています。\n出典：架空庁「見本調査」\n\n', ''], // a section
    ]);
    expect(written).toEqual(['sources/aozora/2025/pamphlet.txt', 'sources/aozora/2025/source.yaml']);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['profile']));
    expect((errors as ErrorCause[]).filter(({ settledBy }) => settledBy.length === 0)).toEqual([]);
    expect(about(questions, '対象事業者さま').readings).toEqual([
      'It is `ご加入いただける事業者さま` from 2025 on: `ご加入いただける事業者さま`.',
      'It is gone: `sections.eligibility` is for the editions until 2024.',
    ]);
    expect(about(questions, '毎月15日付').readings[0]).toBe(
      'It is `- 中途加入は毎月15日付での加入となります。` now. Make the number a hole: `中途加入は毎月{:#}日付での加入となります。`.',
    );
    expect(about(questions, '約32%').readings).toEqual([
      'It is gone: `statistics.affected` is for the editions until 2024.',
    ]);
    const { questions: left, written: files } = answered('aozora', ...questions.map(({ id }) => `${id}=1`));
    expect(files).toEqual(['sources/aozora/profile.yaml', 'sources/aozora/keys.yaml']);
    expect(left.filter(({ kind }) => kind === 'profile')).toEqual([]);
    expect(run('check', 'aozora').stderr).not.toContain(' error ');
    expect(run('check', 'aozora').status).toBe(0);
    // one line for each place, and every comment
    expect(profile('aozora')).toContain(
      "  - { id: eligibility, heading: { editions: [{ until: '2024', is: 対象事業者さま }, { from: '2025', is: ご加入いただける事業者さま }] }, kind: provision, about: eligibility }\n",
    );
    expect(profile('aozora')).toContain('# A made-up scheme: premiums by revenue');
    expect(await said('aozora')).toBe(before);
  });

  it('asks for the name of a new plan, and takes no name that is none', () => {
    const { questions } = renewed('mori', [
      ['2025年2月15日午後4時）までの', '2026年2月15日午後4時）までの'],
      ['ライトプラン', 'エコノミープラン'],
    ]);
    expect(questions.map(({ asks, readings, text }) => [asks, readings, text])).toEqual([
      ['The plan `エコノミープラン` is new: its name?', [], true],
    ]);
    const [{ id }] = questions as [Question];
    for (const [answer, why] of [
      ['=text:エコノミー', 'is no name'],
      ['=text:standard', 'is the name of something else'],
      ['=1', 'is answered in words'],
    ] as const) {
      const { status, stderr } = run('ask', 'mori', '--by', 'Hana', '--answer', `${id}${answer}`);
      expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
    }
    answered('mori', `${id}=text:economy`);
    expect(profile('mori')).toContain("  'エコノミープラン': economy\n\nidentity:");
    expect(run('check', 'mori').status).toBe(0);
  });

  it('asks about premiums that break a rule: the rule is waived with a reason, or ends', () => {
    const { questions } = renewed('aozora', [['24,680円', '24,683円']]);
    expect(questions).toHaveLength(1);
    const [{ id, asks, readings }] = questions as [Question];
    expect(asks).toContain('do not keep `{ multipleOf: 10 }`. Compare them with the printed pamphlet');
    expect(readings).toEqual([
      'They are right, and 2025 alone does not keep it (waived; needs --why).',
      'They are right, and it holds no longer: it is for the editions until 2024.',
    ]);
    const unexplained = run('ask', 'aozora', '--by', 'Hana', '--answer', `${id}=1`);
    expect([unexplained.status, unexplained.stderr]).toEqual([2, expect.stringContaining('--why')]);
    const source = () => readFileSync(join(place.sources, 'aozora/2025/source.yaml'), 'utf8');
    const before = source();
    answered('aozora', `${id}=1`, '--why', '三円の端数は保険者に確かめた。');
    expect(source()).toMatch(
      /^waived:\n {2}- \{ table: annual, invariant: \{ multipleOf: 10 \}, by: Hana Kaku, on: '[\d-]+', why: '三円の端数は保険者に確かめた。' \}$/m,
    );
    expect(source()).toContain(before);
    expect(run('check', 'aozora').status).toBe(0);
  });

  it('is not explained where no one can prove it', () => {
    // a deductible where none was: the entry says that there is none
    const deductible = renewed('aozora', [['※自己負担額はありません。', '※自己負担額は10万円です。']]);
    expect(deductible.questions.flatMap(({ readings }) => readings.filter((each) => each.includes('10万円')))).toEqual(
      [],
    );
    // a table whose premiums are no numbers
    place.remove();
    place = workspace();
    const cut = renewed('aozora', [['23,450円', '23,45O円']]);
    expect(cut.questions).toEqual([]);
    expect(cut.errors).toHaveLength(1);
  });
});
