import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../src/render/data/csv.ts';
import { column, table } from '../src/render/data/table.ts';

const CONTENT = { schemes: [], amounts: [], numbers: [], changes: [], keys: new Map() };

/** The cell of a table that has one, as a reader of CSV gets it. */
function cellOf(value: string | number | boolean): string {
  const made = table({
    name: 'made-up',
    primaryKey: ['text'],
    foreignKeys: [],
    rowsOf: () => [value],
    columns: [column('text', 'string', () => value)],
  });
  const [head, row] = parse(csvOf(made, CONTENT).text);
  expect(head).toEqual(['text']);
  return row![0]!;
}

/** What docs/output.md tells readers to do. */
const asPrinted = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

describe('a cell of CSV', () => {
  it.each([
    '=HYPERLINK("http://attacker.example","ここ")',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '- ④主たる事業',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠1',
    "'=1",
    "''=1",
    '--1',
    '--03-15+1',
  ])('is not run by a spreadsheet, and can be read as printed: %j', (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
    expect(asPrinted(cellOf(text))).toBe(text);
  });

  it.each(
    ['保険料', 'ア', "'24年", "''", '1-2', '（=）', '--03-15', '---01', '--12-31T16:00', ' =1', '※＝'].map((text) => [
      text,
    ]),
  )('is as printed if it is no formula: %j', (text) => {
    expect(cellOf(text)).toBe(text);
    expect(asPrinted(text)).toBe(text);
  });

  it('keeps numbers, also below zero', () => {
    expect([cellOf(-1), cellOf(2270), cellOf(true)]).toEqual(['-1', '2270', 'true']);
  });
});
