import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { perIn, periodIn, premiumWords, unitIn } from '../src/recognise/premium-words.ts';
import { readEditions } from '../src/stages/sources.ts';
import { NOTHING_SHARED } from '../src/extract/shared-sources.ts';
import { project } from './support/project.ts';
import { readings } from './support/sources.ts';

/** Words of every kind that say what a premium is. Only those of the second list agree with a yearly premium of a contract. */
const OTHER = [
  '月額保険料',
  '保険料（月払）',
  '月々のお支払い',
  '半年払',
  '四半期ごと',
  '1旅行あたり',
  '1名あたり',
  '従業員1名につき',
  '1口あたり',
  '1店舗につき',
  '賃金総額100万円あたり',
  '保険金額1,000円につき',
  '売上高１，０００万円あたり',
  '保険期間3年',
  '6か月間',
  '単位：千円',
  '(百万円)',
  '単位：米ドル',
  '税抜',
  '消費税込み',
  '非課税',
  '男性',
  '女子',
  '満20歳',
  '分割払',
  '保険料は10回払いです',
  '半年分',
  '6か月分の保険料',
  'ご旅行ごとの保険料',
  '1台あたり',
  '1棟につき',
  'お一人様の保険料',
  '1名の年間保険料',
  '2名分',
  '（男）',
  '基本保険料',
  '追加保険料',
  '弁護士費用特約の保険料',
  '割引前の保険料',
  '65才',
];
const SAME = [
  '割引適用後の保険料',
  '追加保険料のお支払いがない場合',
  '1事故につき',
  '1年分の保険料',
  '年間保険料',
  '年払',
  '一括払',
  '保険期間1年',
  '1契約あたり',
  '1加入につき',
  '単位：円',
];

/** Read a scheme with lines of its own above one of its tables. @returns For each line the rules that it breaks. */
function withLines(scheme: string, edition: string, words: readonly string[], offset: number): string[][] {
  const folder = `${project}sources/${scheme}`;
  const original = readFileSync(`${folder}/${edition}/pamphlet.txt`, 'utf8');
  const from = original.lastIndexOf('\n', offset - 1) + 1;
  const bytes = Buffer.from(
    `${original.slice(0, from)}${words.map((each) => `\n${each}\n`).join('')}\n${original.slice(from)}`,
  );
  const source = readFileSync(`${folder}/${edition}/source.yaml`, 'utf8')
    .replace(/sha256: .*/, `sha256: ${createHash('sha256').update(bytes).digest('hex')}`)
    .replace(/\ncontents:(?:\n .*)+/, '');
  const { files } = readEditions(
    [
      {
        scheme,
        edition,
        profile: { path: 'profile.yaml', text: readFileSync(`${folder}/profile.yaml`, 'utf8') },
        source: { path: 'source.yaml', text: source },
        pamphlet: { path: 'pamphlet.txt', bytes },
      },
    ],
    {
      shared: NOTHING_SHARED,
      codes: undefined,
      files: [],
      mappings: [],
      inputsOf: () => [],
      checkMappings: () => undefined,
    },
  );
  const first = original.slice(0, from).split('\n').length + 1;
  const messages = files.flatMap((file) => file.messages).filter(({ fatal }) => fatal);
  return words.map((_, i) => messages.flatMap(({ line, ruleId }) => (line === first + 2 * i ? [ruleId!] : [])));
}

const tables = readings.flatMap(({ scheme }) =>
  scheme.rateTables
    .filter(({ basis }) => basis === 'annual')
    .map((table) => ({
      scheme: scheme.scheme,
      edition: scheme.edition,
      name: table.name,
      at: table.printed[0]!.start.offset,
    })),
);

describe('a word beside the premiums of a real table', { timeout: 120_000 }, () => {
  it.each(tables)('of $scheme, $name, is refused at its place if it says something else', ({ scheme, edition, at }) => {
    const rules = withLines(scheme, edition, OTHER, at);
    const unseen = OTHER.filter((_, i) => !rules[i]!.includes('premium-word-unused'));
    expect(unseen).toEqual([]);
  });

  it.each(tables)('of $scheme, $name, is no error if it says what the table says', ({ scheme, edition, at }) => {
    const rules = withLines(scheme, edition, SAME, at);
    expect(SAME.filter((_, i) => rules[i]!.includes('premium-word-unused'))).toEqual([]);
  });
});

describe('a word that says what a premium is', () => {
  it.each([
    ['1名あたり', { of: 'person', quantity: 1 }],
    ['従業員１名につき', { of: 'employee', quantity: 1 }],
    ['賃金総額100万円あたり', { of: 'payroll', quantity: 1_000_000 }],
    ['保険金額1,000円につき', { of: 'sum-insured', quantity: 1000 }],
    ['10口ごと', { of: 'unit', quantity: 10 }],
    ['一店舗につき', { of: 'store', quantity: 1 }],
  ])('%s is read', (text, per) => {
    expect(perIn(text)).toEqual(per);
  });

  it.each([
    ['3年間', 'P3Y'],
    ['保険期間６か月', 'P6M'],
    ['10日間', 'P10D'],
    ['2024年', undefined],
    ['過去3年', undefined],
  ])('%s is the period %s', (text, period) => {
    expect(periodIn(text)).toBe(period);
  });

  it('is found with its place, and nothing that only looks like it', () => {
    const text = '年間売上高 過去3年以内に事故 2024年2月15日 月額１，０００円（1名あたり）';
    expect(premiumWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['月額', '1名あたり']);
  });

  it.each([
    ['千円', 1000],
    ['百万円', 1_000_000],
    ['円', 1],
    ['ドル', undefined],
  ])('%s counts %s yen', (text, yen) => {
    expect(unitIn(text)).toBe(yen);
  });
});
