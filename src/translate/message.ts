import { foldWidth } from '../recognise/fold.ts';
import { quantitiesIn, type Quantity } from '../recognise/quantity.ts';

/** The value behind a placeholder, as in the data. Each language has its own format for it. */
export type Placeholder = Named & (Single | Range);

/** `name` is the hole it fills, `raw` the printed text. */
type Named = { name: string; raw: string };

/** One value. A day may be followed by the weekday that is printed beside it: `2024-01-19 5`. */
export type Single = { kind: 'yen'; value: number } | { kind: Kind; value: string };

/** 2～3割, 5～10万円: both ends in full, so that each language can say them with one unit or with two. */
export type Range = { kind: 'range'; value: readonly [Single, Single] };

type Kind =
  | 'day' //         2024-01-19, 2024-02-15T16:00, 2024-01-19 5
  | 'year' //        2020: the number of 2020年 and of 令和2年, without 年
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

/** Words with named holes: `資本金が{yen1}以下の企業。`. The translator sees no digits. */
export type Message = { readonly id: string; readonly placeholders: readonly Placeholder[] };

/** A hole of a message: what fills it, and where it is. */
type Hole = { prefix: string; start: number; end: number } & (Single | Range);
type Token = { pattern: RegExp; read: (found: RegExpExecArray) => { prefix: string; kind: Kind; value: string } };

// What is no quantity and has a hole too; width folded.
const TOKENS: readonly Token[] = [
  // <https://…> | [(https://…)](https://…)
  {
    pattern: /\[?[<(]?(https?:\/\/[^\s<>()[\]]+)[>)]?(?:\]\(https?:\/\/[^\s<>()[\]]+\))?/y,
    read: (found) => ({ prefix: 'url', kind: 'address', value: found[1]! }),
  },
  // (*1) | (※) | (注2) | ※1, not (注:有体物にかぎります。)
  {
    pattern: /\((?:\*\d*|※\d*|注\d*)\)|※\d+/y,
    read: (found) => ({ prefix: 'mark', kind: 'mark', value: found[0] }),
  },
];

/** The characters that can begin a token: most characters cannot. */
const BEGINS = /[[<(h※]/;
// the same, with what a quantity may begin with, before width is folded: most sentences have none
const MAY_HOLD = /[\d０-９[<(（h$※元正]/;

/**
 * Replace the numbers of a sentence. Amounts, days, times, ratios, notes and cross references become typed
 * placeholders, any other number a plain one. So a new premium makes no translation outdated, and a translator cannot
 * change a number (promise 5 of the design).
 * @param text        Japanese wording with line wraps joined.
 * @param references  Cross references in it, as printed (`アからソ`): a clause's, in the order of the text.
 */
export function toMessage(text: string, references: readonly string[] = []): Message {
  if (references.length === 0 && !MAY_HOLD.test(text)) return { id: text, placeholders: [] };
  const key = [text, ...references].join('\u0004');
  const known = messages.get(key);
  if (known) return known;
  const message = messageOf(text, references);
  if (messages.size >= MOST_KEPT) messages.clear();
  messages.set(key, message);
  return message;
}

// every language, the page, the pamphlet and the check of both ask for the message of one wording
const messages = new Map<string, Message>();
const MOST_KEPT = 20_000;

function messageOf(text: string, references: readonly string[]): Message {
  const folded = foldWidth(text);
  const places = referencePlaces(text, references);
  const quantities = quantitiesIn(folded).flatMap((quantity) => holeOf(quantity, folded));
  const placeholders: Placeholder[] = [];
  const counts: Record<string, number> = {};
  let id = '';
  let at = 0;
  let next = 0;
  const put = (hole: Hole) => {
    const { prefix, end } = hole;
    const count = (counts[prefix] ?? 0) + 1;
    counts[prefix] = count;
    const name = `${prefix}${count}`;
    const value = hole.kind === 'range' ? { kind: hole.kind, value: hole.value } : singleIn(hole);
    placeholders.push({ name, raw: text.slice(at, end), ...value });
    id += `{${name}}`;
    at = end;
  };
  while (at < folded.length) {
    while (next < quantities.length && quantities[next]!.start < at) next += 1;
    const reference = places.get(at);
    const hole =
      reference === undefined
        ? (tokenAt(folded, at) ?? (quantities[next]?.start === at ? quantities[next] : undefined))
        : { prefix: 'ref', kind: 'reference' as const, value: reference, start: at, end: at + reference.length };
    if (hole) {
      put(hole);
      continue;
    }
    id += text[at];
    at += 1;
  }
  return { id, placeholders };
}

function singleIn(single: Single): Single {
  return single.kind === 'yen' ? { kind: 'yen', value: single.value } : { kind: single.kind, value: single.value };
}

function tokenAt(folded: string, at: number): Hole | undefined {
  if (!BEGINS.test(folded[at]!)) return undefined;
  for (const { pattern, read } of TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(folded);
    if (found) return { ...read(found), start: at, end: at + found[0].length };
  }
  return undefined;
}

/** The hole of a quantity: a unit that other languages write in another way is part of it, a counted thing is a word. */
function holeOf(quantity: Quantity, folded: string): Hole[] {
  const { start, value, to } = quantity;
  // 数千件 is words
  if (!/\d|元|正午/.test(folded.slice(start, quantity.end))) return [];
  const from = singleOf(quantity, value, folded);
  const place = { start, end: from.end };
  if (to === undefined) return [{ ...place, prefix: from.prefix, ...from.single }];
  const upper = singleOf(quantity, to, folded).single;
  return [{ ...place, prefix: 'range', kind: 'range', value: [from.single, upper] }];
}

/** One value of a quantity, the first part of its name, and where the hole ends. */
function singleOf(
  { kind, digits, end, to }: Quantity,
  value: Quantity['value'],
  folded: string,
): { prefix: string; single: Single; end: number } {
  const text = String(value);
  const held = (prefix: string, kindOfHole: Kind, held: string, until = end) => ({
    prefix,
    single: { kind: kindOfHole, value: held },
    end: until,
  });
  switch (kind) {
    case 'money':
      return { prefix: 'yen', single: { kind: 'yen', value: value as number }, end };
    case 'percent':
      return held('pct', 'percent', text);
    case 'fraction':
      return held('frac', 'fraction', text);
    case 'day':
      return held('day', 'day', text);
    case 'year':
      return held('year', 'year', text, digits.end);
    case 'year-month':
      return held('ym', 'year-month', text);
    case 'month-day':
      return held('md', 'month-day', text);
    case 'time':
      return held('time', 'time', text);
    case 'duration': {
      const [, time, count, unit] = /^P(T?)(\d+(?:\.\d+)?)([A-Z])$/.exec(text)!;
      // 1年半 keeps its 半 as a word, 2年間 its 間
      const printed = String(Math.floor(Number(count)));
      if (unit === 'Y') return held('years', 'years', printed, folded.indexOf('年', digits.end) + 1);
      if (unit === 'M' && time === '') return held('months', 'months', printed, folded.indexOf('月', digits.end) + 1);
      if (unit === 'H') return held('hours', 'hours', printed, folded.indexOf('間', digits.end) + 1);
      return held('n', 'number', count!, digits.end);
    }
    default: {
      const printed = folded.slice(digits.start, digits.end);
      // 67万件, 20～30名: the number as such; else as printed, 03-3241-0230
      const isValue = to !== undefined || (kind === 'count' && /[^\d,.]/.test(printed));
      return isValue ? held('n', 'count', text, digits.end) : held('n', 'number', printed, digits.end);
    }
  }
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

const LATIN = /[A-Za-z]/;
const KATAKANA = /[\u30a1-\u30fa\u30fc]/;

function isInWord(text: string, at: number, reference: string): boolean {
  // パンフレットP13: two words
  const isOneWord = (before: string | undefined, after: string | undefined) =>
    [LATIN, KATAKANA].some((letter) => before && after && letter.test(before) && letter.test(after));
  const end = at + reference.length;
  return isOneWord(text[at - 1], text[at]) || isOneWord(text[end - 1], text[end]);
}
