/** The value behind a placeholder, as in the data. Each language has its own format for it. */
export type Placeholder =
  | (Named & { kind: 'yen'; value: number })
  /** `2024-01-19`, `2024-02-15T16:00`; followed by the weekday if one is printed: `2024-01-19 5`. */
  | (Named & { kind: 'day'; value: string })
  | (Named & { kind: Kind; value: string });

/** `name` is the hole it fills, `raw` the printed text. */
type Named = { name: string; raw: string };

type Kind =
  | 'year-month' //  2024-05
  | 'month-day' //   --04-01
  | 'time' //        09:15
  | 'percent' //     90
  | 'years' //       1
  | 'months' //      1
  | 'hours' //       24
  | 'reference' //   (1)①エ、シおよびス
  | 'mark' //        (*1)
  | 'fraction' //    1/20
  | 'address' //     https://…
  | 'count' //       670000
  | 'number'; //     104-0033, 5,613,797

/** Words with named holes: `売上高が{yen1}以下の企業。`. The translator sees no digits. */
export type Message = { id: string; placeholders: Placeholder[] };

type Recognised = { prefix: string; kind: Placeholder['kind']; value: string | number };
type Token = { pattern: RegExp; read: (found: RegExpExecArray) => Recognised | undefined };

// The units of AMOUNT, in its order. A second notation next to src/recognise/amount.ts: this folder may not import that one, and an
// amount that it cannot read has stopped the build before.
const UNITS = [1e15, 1e14, 1e12, 1e11, 1e10, 1e8, 1e7, 1e6, 1e4, 1000, 100, 1];
const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)`;
// 3,000 | 1千5百 | 1.5
const COUNT = `(?:${NUMBER}千)?(?:${NUMBER}百)?${NUMBER}?`;
const AMOUNT = new RegExp(`(?=\\d)(?:${COUNT}兆)?(?:${COUNT}億)?(?:${COUNT}万)?${COUNT}円`, 'y');

const WEEKDAYS = '日月火水木金土';

// Patterns see the text with digits, brackets and signs folded to half width, one character for one.
const TOKENS: readonly Token[] = [
  // <https://…> | [(https://…)](https://…)
  {
    pattern: /\[?[<(]?(https?:\/\/[^\s<>()[\]]+)[>)]?(?:\]\(https?:\/\/[^\s<>()[\]]+\))?/y,
    read: (found) => ({ prefix: 'url', kind: 'address', value: found[1]! }),
  },
  // 約 $\frac{1}{20}$
  {
    pattern: /\$\\frac\{(\d+)\}\{(\d+)\}\$/y,
    read: (found) => ({ prefix: 'frac', kind: 'fraction', value: `${found[1]}/${found[2]}` }),
  },
  // (*1) | (※) | (注2) | ※1, not (注:有体物にかぎります。)
  {
    pattern: /\((?:\*\d*|※\d*|注\d*)\)|※\d+/y,
    read: (found) => ({ prefix: 'mark', kind: 'mark', value: found[0] }),
  },
  // 200億円 | 1千5百万円 | 1兆円 | 1.5億円 | 16,740円
  {
    pattern: AMOUNT,
    read: ([, ...counts]) => ({ prefix: 'yen', kind: 'yen', value: yenOf(counts) }),
  },
  // 2025年2月15日午後4時 | 2024年7月1日(午後4時) | 2024年1月19日(金)
  {
    pattern:
      /(\d{4})年(\d{1,2})月(\d{1,2})日(?:\(([日月火水木金土])\))?(?:\(?(午前|午後)(\d{1,2})時(?:(\d{1,2})分)?\)?)?/y,
    read: ([, year, month, day, weekday, half, hour, minute]) => ({
      prefix: 'day',
      kind: 'day',
      value: `${year}-${two(month)}-${two(day)}${half ? `T${clock(half, hour, minute)}` : ''}${weekday ? ` ${WEEKDAYS.indexOf(weekday)}` : ''}`,
    }),
  },
  // 2024年5月
  {
    pattern: /(\d{4})年(\d{1,2})月/y,
    read: ([, year, month]) => ({ prefix: 'ym', kind: 'year-month', value: `${year}-${two(month)}` }),
  },
  // 12月31日
  {
    pattern: /(\d{1,2})月(\d{1,2})日/y,
    read: ([, month, day]) => ({ prefix: 'md', kind: 'month-day', value: `--${two(month)}-${two(day)}` }),
  },
  // 午前9時15分
  {
    pattern: /(午前|午後)(\d{1,2})時(?:(\d{1,2})分)?/y,
    read: ([, half, hour, minute]) => ({ prefix: 'time', kind: 'time', value: clock(half, hour, minute) }),
  },
  // 17:00
  {
    pattern: /(\d{1,2}):(\d\d)(?!\d)/y,
    read: ([, hour, minute]) => ({ prefix: 'time', kind: 'time', value: `${two(hour)}:${minute}` }),
  },
  // 90%
  { pattern: /(\d+(?:\.\d+)?)%/y, read: (found) => ({ prefix: 'pct', kind: 'percent', value: found[1]! }) },
  // 8割
  { pattern: /(\d)割/y, read: (found) => ({ prefix: 'pct', kind: 'percent', value: String(Number(found[1]) * 10) }) },
  // 67万件 | 5.6万件
  {
    pattern: /(\d+(?:\.\d+)?)万(?=[件人])/y,
    read: (found) => ({ prefix: 'n', kind: 'count', value: String(Math.round(Number(found[1]) * 1e4)) }),
  },
  // 1年間, but not 2016年度 or 令和2年: those are calendar years
  {
    pattern: /(?<!令和|平成)(\d{1,2})年(?!度)/y,
    read: (found) => ({ prefix: 'years', kind: 'years', value: found[1]! }),
  },
  // 1か月 | 2ヶ月
  { pattern: /(\d+)[かカヵヶケ]月/y, read: (found) => ({ prefix: 'months', kind: 'months', value: found[1]! }) },
  // 24時間
  { pattern: /(\d+)時間/y, read: (found) => ({ prefix: 'hours', kind: 'hours', value: found[1]! }) },
  // 5,613,797 | 104-0033 | 1.6 | 9.1
  {
    pattern: /\d+(?:[.,]\d+)*(?:-\d+)*/y,
    read: (found) => ({ prefix: 'n', kind: 'number', value: found[0] }),
  },
];

/** The characters that can begin a token: most characters cannot. */
const BEGINS = /[\d[<(h$※午]/;
// the same before digits and brackets are folded: most sentences have none
const MAY_HOLD = /[\d０-９[<(（h$※午]/;

/**
 * Replace the numbers of a sentence. Amounts, days, times, ratios, notes and cross references become typed
 * placeholders, any other number a plain one. So a new premium makes no translation outdated, and a translator cannot
 * change a number (promise 5 of the design).
 * @param text        Japanese wording with line wraps joined.
 * @param references  Cross references in it, as printed (`アからソ`): a clause's, in the order of the text.
 */
export function toMessage(text: string, references: readonly string[] = []): Message {
  if (references.length === 0 && !MAY_HOLD.test(text)) return { id: text, placeholders: [] };
  const folded = fold(text);
  const places = referencePlaces(text, references);
  const placeholders: Placeholder[] = [];
  const counts: Record<string, number> = {};
  let id = '';
  let at = 0;
  const put = ({ prefix, kind, value }: Recognised, length: number) => {
    const count = (counts[prefix] ?? 0) + 1;
    counts[prefix] = count;
    const name = `${prefix}${count}`;
    placeholders.push({ name, raw: text.slice(at, at + length), kind, value } as Placeholder);
    id += `{${name}}`;
    at += length;
  };
  scan: while (at < folded.length) {
    const reference = places.get(at);
    if (reference !== undefined) {
      put({ prefix: 'ref', kind: 'reference', value: reference }, reference.length);
      continue;
    }
    for (const { pattern, read } of BEGINS.test(folded[at]!) ? TOKENS : []) {
      pattern.lastIndex = at;
      const found = pattern.exec(folded);
      const recognised = found && read(found);
      if (!recognised) continue;
      put(recognised, found[0].length);
      continue scan;
    }
    id += text[at];
    at += 1;
  }
  return { id, placeholders };
}

/** The place of each reference in the text: in order, and not inside a word or a longer run of the same letters. */
function referencePlaces(text: string, references: readonly string[]): Map<number, string> {
  const places = new Map<number, string>();
  let from = 0;
  for (const reference of references) {
    let at = text.indexOf(reference, from);
    while (at !== -1 && isInWord(text, at, reference)) at = text.indexOf(reference, at + 1);
    if (at === -1) continue;
    places.set(at, reference);
    from = at + reference.length;
  }
  return places;
}

const LETTER = /[A-Za-z\u30a1-\u30fa\u30fc]/;

function isInWord(text: string, at: number, reference: string): boolean {
  const isLetter = (c: string | undefined) => c !== undefined && LETTER.test(c);
  const end = at + reference.length;
  return (isLetter(text[at - 1]) && isLetter(text[at])) || (isLetter(text[end]) && isLetter(text[end - 1]));
}

// ０-９ ， ． ： ％ （ ） ＊ and the hyphens between digits
function fold(text: string): string {
  return text
    .replace(/[０-９，．：％（）＊]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[‐－](?=\d)/g, '-');
}

function clock(half: string | undefined, hour: string | undefined, minute: string | undefined): string {
  return `${two(String(Number(hour) + (half === '午後' && Number(hour) < 12 ? 12 : 0)))}:${two(minute ?? '0')}`;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

/** @param counts  The number before each unit, as printed. */
function yenOf(counts: readonly (string | undefined)[]): number {
  // 5.6 * 10,000 leaves a tiny remainder
  return Math.round(counts.reduce((sum, count, i) => sum + plain(count) * UNITS[i]!, 0));
}

function plain(digits: string | undefined): number {
  return Number((digits ?? '0').replaceAll(',', ''));
}
