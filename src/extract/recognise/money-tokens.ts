import { amount } from './amount.ts';
import { fold } from './fold.ts';

/** A stretch of a text that looks like money: offsets into the text, and the yen when it can be read. */
export type MoneyToken = {
  start: number;
  end: number;
  yen?: number;
  /** Why it cannot be read, or must not be. */
  fault?: 'malformed' | 'split' | 'cut';
};

// what an amount is made of, letters that recognition puts for digits (O, o, l, I, |, 〇) included
const PART = /[\d,.億万千百OolI|〇数]/;
const DIGIT = /\d/;
// 円満, 円滑: the character is not always a unit
const AFTER_YEN_SIGN = /^¥\s*[\d,]+-?/;

/**
 * Find every token that looks like money, from its unit leftwards: an amount may be broken by a space or one line
 * break between number and unit (`約 2,700⏎億円`), never by a blank line. Reports nothing; a fault says what is wrong.
 * @param text  A whole source, as received.
 */
export function moneyTokens(text: string): MoneyToken[] {
  const folded = fold(text);
  const tokens: MoneyToken[] = [];
  for (let at = folded.indexOf('円'); at !== -1; at = folded.indexOf('円', at + 1)) {
    const token = endingAt(folded, at);
    if (token) tokens.push(token);
  }
  for (let at = folded.indexOf('¥'); at !== -1; at = folded.indexOf('¥', at + 1)) {
    const found = AFTER_YEN_SIGN.exec(folded.slice(at, at + 40));
    if (found && folded[at + found[0].length] !== '円') tokens.push(read(folded, at, at + found[0].length));
  }
  return tokens.sort((a, b) => a.start - b.start);
}

//   賠償金⏎約 2,700⏎億円
//            ^start    ^yen: leftwards over parts, spaces and one line break between a number and a unit
function endingAt(folded: string, yen: number): MoneyToken | undefined {
  let start = yen;
  let blocked: 'paragraph' | 'other' = 'other';
  while (start > 0) {
    const before = folded[start - 1]!;
    if (PART.test(before) || (before === '¥' && start < yen)) {
      start -= 1;
      continue;
    }
    const gap = gapBefore(folded, start);
    if (!gap) break;
    if (gap.blankLine) {
      blocked = 'paragraph';
      break;
    }
    // 1請求 10万円: a space between two numbers parts them; a unit to the right of it joins
    const right = folded[start]!;
    const left = folded[gap.start - 1];
    if (left === undefined || !PART.test(left)) break;
    if (DIGIT.test(right)) {
      if (!DIGIT.test(left) && left !== ',') break;
      return { start: numberStart(folded, gap.start), end: yen + 1, fault: 'split' };
    }
    start = gap.start;
  }
  while (start < yen && /[,.]/.test(folded[start]!)) start += 1;
  if (!/[\d億万千百]/.test(folded.slice(start, yen))) return undefined;
  if (blocked === 'paragraph' && continues(folded, start)) {
    return { start: cutStart(folded, start), end: yen + 1, fault: 'cut' };
  }
  return read(folded, start, yen + 1);
}

function read(folded: string, start: number, end: number): MoneyToken {
  const yen = amount(folded.slice(start, end));
  return yen === undefined ? { start, end, fault: 'malformed' } : { start, end, yen };
}

/** White space right before `end`, tabs excluded: a tab is the edge of a cell. */
function gapBefore(folded: string, end: number): { start: number; blankLine: boolean } | undefined {
  let start = end;
  while (start > 0 && /[ \r\n]/.test(folded[start - 1]!)) start -= 1;
  if (start === end) return undefined;
  return { start, blankLine: /\n[ \r]*\n/.test(folded.slice(start, end)) };
}

/** Whether the block before ends in a number that this one goes on with: `16,` ⏎⏎ `740円`, `3,000` ⏎⏎ `万円`. */
function continues(folded: string, start: number): boolean {
  const before = folded.slice(0, start).trimEnd();
  if (/\d,$/.test(before)) return true;
  const unitFirst = /^[億万千百円]/.test(folded.slice(start));
  return unitFirst ? /[\d億万]$/.test(before) : /\d[億万]$/.test(before);
}

function cutStart(folded: string, start: number): number {
  return numberStart(folded, folded.slice(0, start).trimEnd().length);
}

function numberStart(folded: string, end: number): number {
  let start = end;
  while (start > 0 && PART.test(folded[start - 1]!)) start -= 1;
  return start;
}
