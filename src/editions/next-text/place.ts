import type { Span } from '../../../schemas/span.ts';

/** What can be filled in for a place of the text. */
export type PlaceKind = 'money' | 'percent' | 'times' | 'day' | 'month-day' | 'year-month' | 'year' | 'words';

/**
 * What a place says: money in whole yen, a percentage from 0 to 100, how many times; `2024-04-01`, `--03-15`, `2024-05`, the year as a
 * number; words with line wraps joined.
 */
export type PlaceValue = number | string;

/** What a place is about: the sheet and the first columns of its row say it. */
export type PlaceRole =
  | 'inception'
  | 'expiry'
  | 'deadline'
  | 'recruitment-start'
  | 'issued'
  | 'joining'
  | 'statistic'
  | 'premium'
  | 'limit'
  | 'deductible'
  | 'ratio'
  | 'example'
  | 'contact'
  | 'document'
  | 'clause'
  | 'other';

/** One range of the text whose value can be changed. Places of numbers do not overlap; words may hold them. */
export type Place = {
  /** Offsets into the text as received. */
  start: number;
  end: number;
  kind: PlaceKind;
  value: PlaceValue;
  role: PlaceRole;
  /** The id of what was read there, or what owns the number. */
  owner: string;
  /** Where it is, for people. */
  span: Span;
  /** Places of one thing, such as a limit that two tables print, have the same name: what is filled in for the first is proposed for all. */
  thing?: string | undefined;
  /** For an end of a printed range: where the quantity begins, and which end it is. */
  range?: { at: number; end: 'lower' | 'upper' };
  /** For words: where each of their characters is; undefined for a blank that stands for a line wrap. */
  at?: readonly (number | undefined)[];
  /** For words: their pieces, if they are printed in several places. */
  pieces?: readonly { start: number; end: number }[];
};

/** Whether two ranges have a character in common. */
export function overlaps(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether a range is within another one. */
export function isWithin(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
