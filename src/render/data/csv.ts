import { stringify } from 'csv-stringify/sync';
import type { Content, Table, Value } from './table.ts';

/** A table as text, RFC 4180 with LF: the names of its columns, then its rows; and how many these are. */
export function csvOf({ columns, valuesOf }: Table, content: Content): { text: string; rows: number } {
  const rows = valuesOf(content).map((row) => row.map(inert));
  const text = stringify([columns.map(({ name }) => name), ...rows], { cast: { boolean: String } });
  return { text, rows: rows.length };
}

// =HYPERLINK(…), +1, @SUM(…), in either width; a tab or a line end in front of them is skipped
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
// a day without a year, as ISO 8601 has it: --03-15, ---01, --12-31T16:00
const DAY = /^--(?:-\d\d|\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)$/;

/**
 * A value that no spreadsheet runs. A text that would be taken for a formula has a `'` in front of it, as people type it; a reader drops
 * the first `'` of a text that begins with some and one of these signs. The JSON has the text as printed.
 */
export function inert(value: Value): Value {
  return typeof value === 'string' && FORMULA.test(value) && !DAY.test(value) ? `'${value}` : value;
}
