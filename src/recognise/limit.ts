import type { LimitBasis } from '../../schemas/plan.ts';
import { amount } from './amount.ts';
import { ratio } from './ratio.ts';

/** A range of the text, as offsets. */
type Place = { start: number; end: number };

/** One limit of a cell: its basis and the place of its words, its plan, its condition. */
export type PrintedLimit = {
  basis: LimitBasis[];
  basisAt: Place | undefined;
  plan: Place | undefined;
  condition: Place | undefined;
  yen: number;
  at: Place;
};

const BASES: readonly [RegExp, LimitBasis][] = [
  [/1\s*請求/, 'per-claim'],
  [/1\s*事故/, 'per-incident'],
  [/(?:保険)?期間中/, 'aggregate'],
  [/1\s*名(?:につき|あたり|・)/, 'per-person'],
  [/1\s*(?:法人|社)(?:につき|あたり|・)/, 'per-corporation'],
];

/** The bases that a text names, in the usual order: 1請求, 1事故, 期間中, 1名, 1法人. */
export function limitBases(folded: string): LimitBasis[] {
  return BASES.filter(([pattern]) => pattern.test(folded)).map(([, basis]) => basis);
}

/** The basis that a text ends with, in front of a note mark: 1事故 of `1請求・1事故`. */
export function lastBasis(folded: string): LimitBasis | undefined {
  return BASES.map(([pattern, basis]) => ({ basis, place: lastPlace(pattern, folded) }))
    .filter(({ place }) => place && folded.slice(place.end).trim() === '')
    .map(({ basis }) => basis)[0];
}

function lastPlace(pattern: RegExp, text: string): Place | undefined {
  const found = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1);
  return found && { start: found.index, end: found.index + found[0].length };
}

/** From the first word of a basis to the last one: `1事故(*4)・保険期間中`. */
function placeOfBases(folded: string, from: number): Place | undefined {
  const found = BASES.flatMap(([pattern]) => [...folded.matchAll(new RegExp(pattern, 'g'))]);
  if (found.length === 0) return undefined;
  const start = Math.min(...found.map(({ index }) => index));
  const end = Math.max(...found.map(({ index, 0: words }) => index + words.replace(/・$/, '').length));
  return { start: from + start, end: from + end };
}

// 1億 5,000万円 | 500 円: each number is tried from its first digit alone, and divided in one way
const AMOUNT = /(?<![\d,])[\d,]+(?:[億千百](?:\s*(?:[\d,]+万?|万))?|\s+[\d,]+万?|\s*万)?\s*円/g;
// (A) 1億円 または (B) 3,000万円 | (A)、(B) 1,000万円
const CONDITION = /\(([A-Z])\)/g;
const PLAN = /◆\s*([^\s(◆\d]+)/g;
// ()、(B) 1,000万円: a condition that lost its letter
const WITHOUT_CONDITION = /\(\s*\)/;
const CONNECTIVES = /被害者|被害法人|または|限度|◆|[・、()\s]|\*\d/g;

/**
 * Read a cell of limits: a basis, then amounts, each with its plan and condition if the cell has them.
 * @param folded  `1事故・保険期間中 ◆Aプラン (A) 1億円 または (B) 3,000万円 ◆Bプラン (A)、(B) 1,000万円`,
 *                `被害法人 1法人につき 5万円`, `(1名・1,000円限度)`; width folded.
 * @returns       The limits with their places in the text; undefined if the cell has other words.
 */
export function limitsIn(folded: string): PrintedLimit[] | undefined {
  if (WITHOUT_CONDITION.test(folded)) return undefined;
  // an amount has the bases before it, or else those of the amount before
  let bases: LimitBasis[] = [];
  let basisAt: Place | undefined;
  const plans = [...folded.matchAll(PLAN)].map((found) => ({
    start: found.index + found[0].length - found[1]!.length,
    end: found.index + found[0].length,
  }));
  const conditions = [...folded.matchAll(CONDITION)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  const limits: PrintedLimit[] = [];
  let rest = folded;
  let from = 0;
  for (const found of folded.matchAll(AMOUNT)) {
    // 1名・1,000円: the digits of the basis are not part of the amount
    const start = found.index + (found[0].length - found[0].trimStart().length);
    const at = { start, end: found.index + found[0].length };
    const yen = amount(folded.slice(at.start, at.end));
    if (yen === undefined) return undefined;
    const stated = limitBases(folded.slice(from, at.start));
    if (stated.length > 0) {
      bases = stated;
      basisAt = placeOfBases(folded.slice(from, at.start), from);
    }
    const plan = plans.findLast((each) => each.end <= at.start);
    const own = conditions.filter((each) => each.start >= Math.max(from, plan?.end ?? 0) && each.end <= at.start);
    for (const condition of own.length > 0 ? own : [undefined])
      limits.push({ basis: bases, basisAt, plan, condition, yen, at });
    from = at.end;
    rest = blank(rest, at);
  }
  for (const place of [...plans, ...conditions]) rest = blank(rest, place);
  for (const [pattern] of BASES) rest = rest.replace(new RegExp(pattern, 'g'), '');
  return limits.length === 0 || rest.replace(CONNECTIVES, '') !== '' ? undefined : limits;
}

/** One payout ratio of a cell, with its condition. */
export type PrintedRatio = { percent: number; condition: Place | undefined; at: Place };

/** Read a cell of payout ratios: `100%`, `(A) 100% または (B) 90%`; undefined if it has anything else. */
export function ratiosOf(folded: string): PrintedRatio[] | undefined {
  if (WITHOUT_CONDITION.test(folded)) return undefined;
  const conditions = [...folded.matchAll(CONDITION)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  const ratios: PrintedRatio[] = [];
  let rest = folded;
  let from = 0;
  for (const found of folded.matchAll(/\d{1,3}(?:\.\d+)?\s?%/g)) {
    const at = { start: found.index, end: found.index + found[0].length };
    const percent = ratio(found[0]);
    if (percent === undefined) return undefined;
    const own = conditions.filter((each) => each.start >= from && each.end <= at.start);
    for (const condition of own.length > 0 ? own : [undefined]) ratios.push({ percent, condition, at });
    from = at.end;
    rest = blank(rest, at);
  }
  for (const place of conditions) rest = blank(rest, place);
  return ratios.length === 0 || rest.replace(CONNECTIVES, '') !== '' ? undefined : ratios;
}

function blank(text: string, { start, end }: Place): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
