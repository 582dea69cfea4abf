import type { Charge, Frequency, Per, PerWhat, Period, Tax } from '../../schemas/premium-terms.ts';
import { amount } from './amount.ts';
import { foldWidth } from './fold.ts';

/**
 * A word that says what a premium is: how often it is paid, for how long, for one of what, in which unit, for whom. `start` and `end`
 * are offsets into the text.
 */
export type PremiumWord = { start: number; end: number } & (
  | { concern: 'frequency'; value: Frequency | 'other'; alike: readonly Frequency[] }
  | { concern: 'period'; value: Period }
  | { concern: 'per'; value: Per | Other }
  | { concern: 'unit'; value: number }
  | { concern: 'currency'; value: string }
  | { concern: 'tax'; value: Tax | 'excluded' }
  | { concern: 'charge'; value: Charge }
  | { concern: 'discount'; value: 'before' }
  | { concern: 'sex' | 'age'; value: string }
  // what an amount is that is no premium: 保険金日額. It counts in a head alone
  | { concern: 'amount'; value: string }
);

/** One of something that no rate table can be for: 1台あたり. */
type Other = { of: 'other'; quantity: number };

// 年間保険料 | 年額 | 年払: `alike` are the frequencies of tables that may print the word. 一括払 is one payment for the whole period, so a table
// of premiums for one year may print it
const FREQUENCIES: readonly { words: string; value: Frequency | 'other'; alike?: readonly Frequency[] }[] = [
  { words: '半年払い?|半年額|半年分|半年ごと|半期払い?|(?<!\\d)年?2回(?:分割)?払い?', value: 'half-yearly' },
  { words: '四半期(?:払い?|ごと|額)|(?<!\\d)年?4回(?:分割)?払い?', value: 'quarterly' },
  { words: '年間(?=の?(?:合計|払込|概算)?(?:保険料|掛金))|年額|年払い?|年1回払い?|年保険料', value: 'yearly' },
  {
    words:
      '月額|月払い?|月掛け?|月々|毎月(?=の?(?:保険料|掛金|払|お支払))|月間(?=保険料)|月保険料|年?12回(?:分割)?払い?',
    value: 'monthly',
  },
  { words: '一時払い?|一括払い?|全期前納|(?<!\\d)1回払い?', value: 'single', alike: ['yearly'] },
  {
    words:
      '(?:1|一)(?:回の)?ご?(?:旅行|行程|渡航)(?:あたり|当たり|につき|ごと|について)|(?:旅行|行程|渡航)(?:あたり|当たり|ごと)',
    value: 'per-trip',
  },
  // 6回払 | 分割払
  { words: '\\d+回(?:分割)?払い?|分割払い?', value: 'other' },
];

const PER_WHAT: readonly { words: string; of: PerWhat }[] = [
  { words: '(?:従業員|社員|職員|役職員|労働者)', of: 'employee' },
  { words: '(?:賃金(?:総額)?|支払賃金|給与(?:総額)?|人件費)', of: 'payroll' },
  { words: '(?:年間)?(?:売上高|完成工事高|請負金額|請負代金)', of: 'revenue' },
  { words: '(?:保険金額|支払限度額|補償額)', of: 'sum-insured' },
  { words: '(?:被保険者|加入者本人|ご本人|会員|児童|園児|生徒|学生|利用者|参加者)', of: 'person' },
  { words: '(?:1?(?:契約|加入者?|団体|法人|事業者|社))', of: 'contract' },
];
const COUNTERS: readonly { words: string; of: PerWhat }[] = [
  { words: '(?:名|人)(?:様|さま)?', of: 'person' },
  { words: '口', of: 'unit' },
  { words: '(?:店舗|事業所|営業所|施設|か所|ヶ所|カ所|箇所)', of: 'store' },
  { words: '(?:契約|加入者?|団体|法人|事業者|社)', of: 'contract' },
];
const EACH = '(?:あたり|当たり|当り|につき|について|毎に?|ごとに?)';
const SUBJECT = PER_WHAT.map(({ words }) => words).join('|');
const COUNTED = COUNTERS.map(({ words }) => words).join('|');
// 1台あたり; what limits are for (1事故につき) is not what premiums are for
const OF_LIMITS =
  '(?:回の)?(?:事故|請求|損害|災害|入院|通院|手術|契約期間|保険期間|保険年度|年|か月|ヶ月|カ月|ヵ月|月|旅行|行程|渡航)';
const ANYTHING = `(?!${OF_LIMITS})[^\\d\\s、。・／/（）()「」]{1,4}?`;
const OF_PREMIUMS = '(?=の[^、。\\n\\t]{0,6}(?:保険料|掛金))';
// 1名あたり | 従業員1名につき | 賃金総額100万円あたり | 100万円につき | 1口あたり | 1名分 | 1名の保険料 | お一人様
const PER = new RegExp(
  `(?<subject>${SUBJECT})?の?\\s*(?:(?<money>[\\d,.]+[兆億万千百]*円)${EACH}` +
    `|(?<count>[\\d,]+|一)(?:(?<counter>${COUNTED})(?:${EACH}|分|${OF_PREMIUMS})|(?<other>${ANYTHING})${EACH}))` +
    '|お(?:一人|1人|ひとり)(?:様|さま)',
  'g',
);
const FREQUENCY = new RegExp(FREQUENCIES.map(({ words }) => `(${words})`).join('|'), 'g');
// 保険期間1年 | 3年間 | 6か月間; not 過去3年以内, not 創業50年
const SPAN_OF_TIME = String.raw`(\d{1,2})(年|か月|ヶ月|カ月|ヵ月|日)`;
const PERIOD = new RegExp(
  `(?<=保険期間[:\\s]*(?:は)?)${SPAN_OF_TIME}間?(?!\\d|以内|以上)|(?<![\\d過去])${SPAN_OF_TIME}(?:間(?!以内|以上|に)|分)`,
  'g',
);
// 単位：千円 | (千円) | （単位 百万円）
const UNIT = /単位\s*[:は]?\s*(十億|億|百万|十万|万|千|百)?円|[([](十億|億|百万|十万|万|千|百)円[)\]]/g;
const CURRENCY = /米?ドル|US\$|USD|\$(?=\d)|ユーロ|EUR|€|ポンド|GBP|£|人民元|香港ドル/g;
const TAX =
  /(税込み?|消費税(?:等)?込み?|消費税(?:等)?を含)|(税抜き?|税別|消費税(?:等)?別)|(非課税|消費税(?:等)?はかかりません)/g;
// 基本保険料 | 追加保険料 | 特約保険料; not 追加保険料のお支払い, which a notice speaks of
const OF_ANOTHER = '(?:特約|オプション|付帯|追加|加算|割増|上乗せ)(?:部分)?の?';
const CHARGE = new RegExp(
  `((?:基本|主契約|ベース)(?:部分)?の?(?:保険料|掛金))|(${OF_ANOTHER}(?:保険料|掛金)(?!の?(?:お支払い?|支払|ご?請求))|保険料加算額)`,
  'g',
);
// what a member pays is the premium after a discount
const DISCOUNT = /割引(?:(?:を)?適用(?:する)?)?前/g;
const SEX = /男性|女性|男子|女子|(?<=^|[\t\n|( ])[男女](?=$|[\t\n|) ])/g;
const AGE = /(?:満)?\d+\s*(?:歳|才)/g;

// 保険金日額 | 返戻金; not 保険金額と保険料
const AMOUNT =
  /(?:保険金|見舞金|給付金|返戻金|配当金|補償額|支払額|限度額|自己負担額|免責金額|日額|手数料|会費|入会金)(?![^\t\n|]{0,12}(?:保険料|掛金|あたり|当たり|につき))/g;

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  億: 100_000_000,
  十億: 1_000_000_000,
};
const LETTERS: Readonly<Record<string, string>> = { 年: 'Y', 日: 'D' };

/** Every word of a text that says what a premium beside it is, in order. Width does not matter. */
export function premiumWords(text: string): PremiumWord[] {
  const folded = foldWidth(text);
  const found: PremiumWord[] = [];
  const each = (pattern: RegExp, enter: (match: RegExpExecArray, place: { start: number; end: number }) => void) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded))
      enter(match, { start: match.index, end: match.index + match[0].length });
  };
  each(PER, ({ groups }, place) => {
    const value = perOf(groups!);
    if (value) found.push({ ...place, concern: 'per', value });
  });
  each(FREQUENCY, (match, place) => {
    const { value, alike = [] } = FREQUENCIES[match.slice(1).findIndex((group) => group !== undefined)]!;
    const own = value === 'other' ? [] : [value];
    found.push({ ...place, concern: 'frequency', value, alike: [...own, ...alike] });
  });
  each(PERIOD, (match, place) => {
    const [count, unit] = match[1] === undefined ? [match[3]!, match[4]!] : [match[1], match[2]!];
    found.push({ ...place, concern: 'period', value: duration(count, unit) });
  });
  each(UNIT, (match, place) => found.push({ ...place, concern: 'unit', value: UNITS[match[1] ?? match[2] ?? '']! }));
  each(CURRENCY, (match, place) => found.push({ ...place, concern: 'currency', value: match[0] }));
  each(TAX, (match, place) =>
    found.push({ ...place, concern: 'tax', value: match[1] ? 'included' : match[2] ? 'excluded' : 'exempt' }),
  );
  each(CHARGE, (match, place) => found.push({ ...place, concern: 'charge', value: match[1] ? 'base' : 'addition' }));
  each(DISCOUNT, (_, place) => found.push({ ...place, concern: 'discount', value: 'before' }));
  each(SEX, (match, place) => found.push({ ...place, concern: 'sex', value: match[0] }));
  each(AMOUNT, (match, place) => found.push({ ...place, concern: 'amount', value: match[0] }));
  each(AGE, (match, place) => found.push({ ...place, concern: 'age', value: match[0] }));
  return found.sort((one, other) => one.start - other.start);
}

/** The frequency in a head such as `月払保険料`; undefined if it names none or several. */
export function frequencyIn(text: string): Frequency | undefined {
  const words = premiumWords(text).flatMap((word) => (word.concern === 'frequency' ? [word.value] : []));
  return words.length === 1 && words[0] !== 'other' ? words[0] : undefined;
}

/** What a premium is for one of, in a head such as `1名あたり`; undefined if it names none or several. */
export function perIn(text: string): Per | undefined {
  const [value, ...others] = premiumWords(text).flatMap((word) => (word.concern === 'per' ? [word.value] : []));
  return value && others.length === 0 && value.of !== 'other' ? { ...value, of: value.of } : undefined;
}

/** The period that a text states and nothing else: `3年間` is `P3Y`. */
export function periodIn(text: string): Period | undefined {
  const match = /^(?:保険期間)?\s*(\d{1,3})\s*(年|か月|ヶ月|カ月|ヵ月|日)間?分?$/.exec(foldWidth(text).trim());
  return match ? duration(match[1]!, match[2]!) : undefined;
}

/** What a unit such as `千円` multiplies the numbers of a table by. */
export function unitIn(text: string): number | undefined {
  const match = /^(十億|億|百万|十万|万|千|百)?円$/.exec(foldWidth(text).trim());
  return match ? UNITS[match[1] ?? ''] : undefined;
}

function duration(count: string, unit: string): Period {
  return `P${Number(count)}${LETTERS[unit] ?? 'M'}`;
}

function perOf({ subject, money, count, counter, other }: Record<string, string | undefined>): Per | Other | undefined {
  const named =
    subject === undefined ? undefined : PER_WHAT.find(({ words }) => new RegExp(`^${words}$`).test(subject))!.of;
  if (money !== undefined) {
    const yen = amount(money);
    return yen ? { of: named ?? 'sum-insured', quantity: yen } : undefined;
  }
  if (count === undefined) return { of: 'person', quantity: 1 };
  const quantity = count === '一' ? 1 : Number(count.replaceAll(',', ''));
  if (other !== undefined) return { of: 'other', quantity };
  const of = named ?? COUNTERS.find(({ words }) => new RegExp(`^${words}$`).test(counter!))!.of;
  return { of, quantity };
}
