import { amount } from './amount.ts';
import { foldWidth } from './fold.ts';

/** Text that looks like money: offsets, and the yen if it can be read. */
export type MoneyToken = {
  start: number;
  end: number;
  yen?: number;
  /** Why it cannot be read, or must not be. */
  fault?: 'malformed' | 'split' | 'cut';
};

/** Whether the text at an offset is declared not to be money. */
export type IsExcused = (offset: number) => boolean;

const NO_BLANKS: ReadonlySet<number> = new Set();

// characters of an amount: digits, separators, units; kanji numerals and 数, which make it unreadable; and letters and
// signs that character recognition confuses with digits
const PART = /[\d,.兆億万千百数一二三四五六七八九十OolISBQDZ〇○◯]/;
const DIGIT = /\d/;
const LOOKALIKE = /[OolISBQDZ〇○◯]/;
// white space of any kind except a tab, which separates cells
const SPACE = /[ \r\n\f\v\u0085\u00a0\u200b\u2028\u2029\u2060\ufeff]/;
// emphasis marks and tags are not printed; a tab alone on its line is white space
const TRACELESS = /(?:\*\*|<[^<>\n]{1,40}>|\n\t+)$/;
const BLANK_LINE = /\n[ \t\r]*\n|\f/;
// 円滑, 円満, 円形: the character is not always a unit
const NO_UNIT = /^円[滑満形卓熟周]/;

/**
 * Find every token that looks like money, from its unit leftwards. An amount may be broken by a space or one line
 * break between number and unit (`約 2,700⏎億円`), but not by a blank line. Nothing is reported; `fault` says what is
 * wrong.
 * @param text       A whole source, as received.
 * @param isExcused  A number there is not part of an amount (`表1⏎100万円`).
 * @param blanks     Blanks that are part of an amount, as a person declares (`40, 000円`).
 */
export function moneyTokens(
  text: string,
  isExcused: IsExcused = () => false,
  blanks: ReadonlySet<number> = NO_BLANKS,
): MoneyToken[] {
  const folded = foldWidth(text);
  const tokens: MoneyToken[] = [];
  for (let at = folded.indexOf('円'); at !== -1; at = folded.indexOf('円', at + 1)) {
    const token = endingAt(folded, at, isExcused, blanks);
    if (token) tokens.push(token);
  }
  // ¥16,740: without 円 after it, the sign before it marks the amount
  for (const found of folded.matchAll(/[¥\\]\s*\d[\d,.OolISBQDZ兆億万千百]*-?(?!円)(?![\d,.OolISBQDZ兆億万千百])/g)) {
    tokens.push(read(folded, found.index, found.index + found[0].length, NO_BLANKS));
  }
  return tokens.sort((a, b) => a.start - b.start);
}

//   賠償金⏎約 2,700⏎億円
//            ^start    ^yen: leftwards over parts, and over gaps between a number and its unit
function endingAt(
  folded: string,
  yen: number,
  isExcused: IsExcused,
  blanks: ReadonlySet<number>,
): MoneyToken | undefined {
  const isPart = (at: number) => (PART.test(folded[at]!) || blanks.has(at)) && !isExcused(at);
  let start = yen;
  for (;;) {
    while (start > 0 && isPart(start - 1)) start -= 1;
    const gap = gapBefore(folded, start);
    const left = gap && folded[gap.start - 1];
    if (!gap || left === undefined || !PART.test(left) || isExcused(gap.start - 1)) break;
    if (gap.blankLine) {
      if (continues(folded, start)) return cut(folded, start, yen);
      break;
    }
    if (DIGIT.test(folded[start]!) || folded[start] === ',') {
      // 1請求 10万円: a unit ends the number before it, so these are two numbers
      // 1億⏎5,000万円: a smaller unit continues a larger one
      if (/[兆億万千百]/.test(left)) {
        start = gap.start;
        continue;
      }
      if (!DIGIT.test(left) && left !== ',') break;
      if (!mayJoin(folded, gap.start, start) || isBetweenRows(folded, gap.start, start)) break;
      return { start: numberStart(folded, gap.start), end: yen + 1, fault: 'split' };
    }
    start = gap.start;
  }
  const found = withoutLabel(folded, start, yen);
  if (!/[\d兆億万千百]/.test(folded.slice(found, yen)) || isUnitOfTable(folded, found, yen)) return undefined;
  if (folded[found - 1] === '¥' || folded[found - 1] === '\\') return read(folded, found - 1, yen + 1, blanks);
  // 16、740円: a comma of another kind
  if (
    /\d[、､'’]$/.test(folded.slice(Math.max(0, found - 2), found)) &&
    /^\d{3}(?!\d)/.test(folded.slice(found, found + 4))
  ) {
    return { start: numberStart(folded, found - 1), end: yen + 1, fault: 'malformed' };
  }
  return read(folded, found, yen + 1, blanks);
}

// 単位：千円 | (千円): the unit of the numbers of a table, not an amount
function isUnitOfTable(folded: string, start: number, yen: number): boolean {
  if (/\d/.test(folded.slice(start, yen))) return false;
  const before = folded.slice(Math.max(0, start - 6), start);
  return /単位\s*[:は]?\s*$/.test(before) || (/[([]$/.test(before) && /^[)\]]/.test(folded.slice(yen + 1)));
}

function read(folded: string, start: number, end: number, blanks: ReadonlySet<number>): MoneyToken {
  const words = folded.slice(start, end);
  const yen = amount(blanks.size === 0 ? words : [...words].filter((_, i) => !blanks.has(start + i)).join(''));
  return yen === undefined ? { start, end, fault: 'malformed' } : { start, end, yen };
}

/**
 * Skip what belongs to the previous word: a separator, letters that end a word (`プランI10,000円`), and 数 or 一 at the end of a
 * kanji word (`人数10円`, `統一100円`). A lookalike that begins a word is a misread digit (`l6,740円`). Other kanji numerals are part of
 * the amount, which makes it unreadable (`三5百万円`, `数10万円`).
 */
function withoutLabel(folded: string, start: number, yen: number): number {
  let at = start;
  while (at < yen && /[,.]/.test(folded[at]!)) at += 1;
  const label = /^(?:[OolISBQDZ〇○◯]+|[数一])(?=\d)/.exec(folded.slice(at, yen));
  if (!label) return at;
  const before = folded.slice(Math.max(0, at - 1), at);
  const endsAWord = LOOKALIKE.test(label[0]) ? /[\p{L}・]/u.test(before) : /(?!約)\p{Script=Han}/u.test(before);
  return endsAWord ? at + label[0].length : at;
}

function gapBefore(folded: string, end: number): { start: number; blankLine: boolean } | undefined {
  let start = end;
  for (;;) {
    if (start > 0 && SPACE.test(folded[start - 1]!)) {
      start -= 1;
      continue;
    }
    const traceless =
      /[*>\t]/.test(folded[start - 1] ?? '') && TRACELESS.exec(folded.slice(Math.max(0, start - 42), start));
    if (!traceless) break;
    start -= traceless[0].length;
  }
  return start === end ? undefined : { start, blankLine: BLANK_LINE.test(folded.slice(start, end)) };
}

/** Whether two adjacent numbers could be one: `16,7⏎40`, `1 000`, `表1⏎100`; not `20,000⏎3億`. */
function mayJoin(folded: string, leftEnd: number, right: number): boolean {
  const left = /[\d,]+$/.exec(folded.slice(Math.max(0, leftEnd - 30), leftEnd))?.[0] ?? '';
  const rest = /^[\d,]+/.exec(folded.slice(right, right + 30))?.[0] ?? '';
  return /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)$/.test(left + rest);
}

/** Whether a line break ends one row of a tab table and begins the next: `3億円以下⇥20⏎5億円以下⇥30`. */
function isBetweenRows(folded: string, leftEnd: number, right: number): boolean {
  const breaks = folded.slice(leftEnd, right).split('\n').length - 1;
  if (breaks !== 1) return false;
  const above = folded.slice(folded.lastIndexOf('\n', leftEnd - 1) + 1, leftEnd);
  const end = folded.indexOf('\n', right);
  return above.includes('\t') && folded.slice(right, end === -1 ? undefined : end).includes('\t');
}

/** Whether the previous block ends in a number that continues here: `16,` ⏎⏎ `740円`, `3,000` ⏎⏎ `万円`. */
function continues(folded: string, start: number): boolean {
  const rest = folded.slice(start, start + 2);
  const unitFirst = /^[兆億万千百円]/.test(rest) && !NO_UNIT.test(rest);
  const ends = unitFirst ? /[\d兆億万千百]$/ : /\d[,兆億万]$/;
  return ends.test(blockBefore(folded, start));
}

/** The end of the previous block, without a page number between two blank lines. */
function blockBefore(folded: string, start: number): string {
  const before = folded.slice(Math.max(0, start - 400), start).trimEnd();
  const folio = /\n[ \t\r]*\n[ \t-]*\d{1,3}[ \t-]*$/.exec(before);
  return folio && !/^[兆億万千百円]/.test(folded[start]!) ? before.slice(0, folio.index).trimEnd() : before;
}

function cut(folded: string, start: number, yen: number): MoneyToken {
  const before = folded.slice(Math.max(0, start - 400), start);
  return { start: numberStart(folded, start - (before.length - before.trimEnd().length)), end: yen + 1, fault: 'cut' };
}

function numberStart(folded: string, end: number): number {
  let start = end;
  while (start > 0 && /[\d,.兆億万千百]/.test(folded[start - 1]!)) start -= 1;
  return start;
}
