import fc from 'fast-check';

/** A quantity as a pamphlet prints it, and what must be read: typed here, not by the code under test. */
export type Written = { text: string; kind: string; value: number | string; to?: number | string };

const two = (n: number) => String(n).padStart(2, '0');
const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
const SIGNS = ['~', '～', '〜'];

/** Two numbers, the first less than the second. */
const rising = (max: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max }), { minLength: 2, maxLength: 2 }).map((pair) => pair.sort((a, b) => a - b));

const day = fc
  .date({ min: new Date('1990-01-01T00:00Z'), max: new Date('2098-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => ({
    y: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    weekday: date.getUTCDay(),
    iso: date.toISOString().slice(0, 10),
  }));

/** 平成 until 2019-04-30, 令和 after it. */
function inEra(y: number, iso: string): string {
  const [era, first] = iso < '2019-05-01' ? ['平成', 1988] : ['令和', 2018];
  return `${era}${y - first === 1 ? '元' : y - first}年`;
}

const counter = fc.constantFrom(
  '件',
  '名',
  '社',
  '人',
  '回',
  '店舗',
  '口',
  '歳',
  '個',
  '台',
  '請求',
  '事故',
  '法人',
  'つ',
);
const money = fc.constantFrom(['円', 1], ['万円', 1e4], ['億円', 1e8], ['千万円', 1e7] as const);

/** Every kind of quantity, written in each of its notations. */
export const KINDS: Record<string, fc.Arbitrary<Written>> = {
  'an amount': fc
    .tuple(fc.integer({ min: 1, max: 9999 }), money, fc.boolean())
    .filter(([n, [unit]]) => unit !== '千万円' || n < 10)
    .map(([n, [unit, yen], isGrouped]) => ({
      text: `${isGrouped ? grouped(n) : n}${unit}`,
      kind: 'money',
      value: n * Number(yen),
    })),
  'a range of amounts in one unit': fc
    .tuple(rising(9), money, fc.constantFrom(...SIGNS))
    .map(([[a, b], [unit, yen], sign]) => ({
      text: `${a}${sign}${b}${unit}`,
      kind: 'money',
      value: a! * Number(yen),
      to: b! * Number(yen),
    })),
  'a range of amounts with two units': fc.tuple(rising(9999), fc.constantFrom(...SIGNS)).map(([[a, b], sign]) => ({
    text: `${a}万円${sign}${b}億円`,
    kind: 'money',
    value: a! * 1e4,
    to: b! * 1e8,
  })),
  'a percentage': fc
    .integer({ min: 0, max: 100 })
    .map((n) => ({ text: `${n}${n % 2 ? '%' : '％'}`, kind: 'percent', value: n })),
  割: fc.integer({ min: 1, max: 10 }).map((n) => ({ text: `${n}割`, kind: 'percent', value: n * 10 })),
  'a range of 割': rising(10).map(([a, b]) => ({
    text: `${a}～${b}割`,
    kind: 'percent',
    value: a! * 10,
    to: b! * 10,
  })),
  'a range of percentages': rising(100).map(([a, b]) => ({ text: `${a}~${b}％`, kind: 'percent', value: a!, to: b! })),
  'a fraction': rising(99).map(([a, b]) => ({ text: `${b}分の${a}`, kind: 'fraction', value: `${a}/${b}` })),
  'a multiple': fc.integer({ min: 1, max: 999 }).map((n) => ({ text: `${n / 10}倍`, kind: 'times', value: n / 10 })),
  'a count': fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), counter)
    .map(([n, unit]) => ({ text: `${grouped(n)}${unit}`, kind: 'count', value: n })),
  'a count in 万': fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('件', '人', '名', '社'))
    .map(([n, unit]) => ({ text: `${n / 10}万${unit}`, kind: 'count', value: n * 1000 })),
  'a range of counts': fc
    .tuple(rising(9999), counter)
    .map(([[a, b], unit]) => ({ text: `${a}～${b}${unit}`, kind: 'count', value: a!, to: b! })),
  'a day': fc.tuple(day, fc.constantFrom('年月日', '.', '/')).map(([{ y, m, d, iso }, form]) => ({
    text: form === '年月日' ? `${y}年${m}月${d}日` : [y, m, d].join(form),
    kind: 'day',
    value: iso,
  })),
  'a day with its weekday': day.map(({ y, m, d, weekday, iso }) => ({
    text: `${y}年${m}月${d}日（${'日月火水木金土'[weekday]}）`,
    kind: 'day',
    value: `${iso} ${weekday}`,
  })),
  'a day of an era': day.map(({ y, m, d, iso }) => ({
    text: `${inEra(y, iso)}${m}月${d}日`,
    kind: 'day',
    value: iso,
  })),
  'a day with a time': fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([{ y, m, d, iso }, hour]) => ({
    text: `${y}年${m}月${d}日${hour < 12 ? '午前' : '午後'}${hour % 12}時`,
    kind: 'day',
    value: `${iso}T${two(hour)}:00`,
  })),
  'a range of days': fc
    .tuple(day, day)
    .filter(([a, b]) => a.iso < b.iso)
    .map(([a, b]) => ({
      text: `${a.y}年${a.m}月${a.d}日～${b.y}年${b.m}月${b.d}日`,
      kind: 'day',
      value: a.iso,
      to: b.iso,
    })),
  'a month': day.map(({ y, m, iso }) => ({ text: `${y}年${m}月`, kind: 'year-month', value: iso.slice(0, 7) })),
  'a year of an era': day.map(({ y, iso }) => ({ text: inEra(y, iso), kind: 'year', value: y })),
  'a day of every year': day.map(({ m, d }) => ({
    text: `${m}月${d}日`,
    kind: 'month-day',
    value: `--${two(m)}-${two(d)}`,
  })),
  'a time': fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => ({
    text: minute % 2 ? `${hour}:${two(minute)}` : `${hour}時${minute}分`,
    kind: 'time',
    value: `${two(hour)}:${two(minute)}`,
  })),
  'a range of times': rising(11).map(([a, b]) => ({
    text: `午後${a}時～午後${b}時`,
    kind: 'time',
    value: `${a! + 12}:00`,
    to: `${b! + 12}:00`,
  })),
  'a duration': fc
    .tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(
        ['年間', 'P_Y'],
        ['か月', 'P_M'],
        ['ヶ月間', 'P_M'],
        ['日間', 'P_D'],
        ['週間', 'P_W'],
        ['時間', 'PT_H'],
      ),
    )
    .map(([n, [unit, iso]]) => ({ text: `${n}${unit}`, kind: 'duration', value: iso.replace('_', String(n)) })),
  'a duration and a half': fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(['年', 'P_Y'], ['か月', 'P_M'], ['日', 'P_D'], ['時間', 'PT_H']),
    )
    .map(([n, [unit, iso]]) => ({ text: `${n}${unit}半`, kind: 'duration', value: iso.replace('_', `${n}.5`) })),
  'a range of months': rising(24).map(([a, b]) => ({
    text: `${a}～${b}か月`,
    kind: 'duration',
    value: `P${a}M`,
    to: `P${b}M`,
  })),
  'a telephone number': fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1000, max: 9999 }))
    .map(([a, b, c]) => ({ text: `0${a}-${b}-${c}`, kind: 'telephone', value: `0${a}-${b}-${c}` })),
  'a postal code': fc
    .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 1000, max: 9999 }))
    .map(([a, b]) => ({ text: `${a}-${b}`, kind: 'postal-code', value: `${a}-${b}` })),
};

/** The same text with wide digits and signs. */
export function wide(text: string): string {
  return text.replace(/[0-9%/.,:]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
