import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';

/** A value of a cell; an empty one has none. */
export type Value = string | number | undefined;

/** The cells of a row, from left to right. */
export type Row = Partial<Cell>[];

export const FONT = { name: 'Yu Gothic', size: 10 };
const SOFT = { ...FONT, color: { rgb: '595959' } };
const colour = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } });
const LINE = { style: 'thin' as const, color: { rgb: 'BFBFBF' } };
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const WRAPPED = { wrapText: true, vertical: 'top' as const };
const FIGURE: CellStyle = { border: BOX, alignment: { horizontal: 'right', vertical: 'top' } };

export const LOOKS = {
  plain: { font: FONT },
  title: { font: { ...FONT, size: 14, bold: true } },
  hint: { font: SOFT },
  warning: { font: { ...FONT, bold: true, color: { rgb: '8C2F1C' } } },
  head: {
    font: { ...FONT, bold: true },
    fill: colour('DDE6F0'),
    border: BOX,
    alignment: { wrapText: true, vertical: 'center' },
  },
  heading: { font: { ...FONT, bold: true }, fill: colour('F1F4F9'), border: BOX, alignment: WRAPPED },
  cell: { font: FONT, border: BOX, alignment: WRAPPED },
  follows: { font: FONT, border: BOX, alignment: { ...WRAPPED, indent: 2 } },
  id: { font: { ...SOFT, size: 9 }, border: BOX, alignment: WRAPPED },
  yen: { ...FIGURE, numFmt: '#,##0' },
  yenDelta: { ...FIGURE, numFmt: '+#,##0;-#,##0;0' },
  percent: { ...FIGURE, numFmt: '+0.00%;-0.00%;0.00%' },
} satisfies Record<string, CellStyle>;

/** A cell of words, or of a number as it is: neither is ever run. */
export function text(value: Value, style: CellStyle): Partial<Cell> {
  if (value === undefined || value === '') return { value: null, type: 'empty', style };
  return { value, type: typeof value === 'number' ? 'number' : 'string', style };
}

/**
 * Rows as a sheet that prints on A4.
 * @param widths      Of the columns, in characters.
 * @param head        The row of the heads, from 0: rows above it and itself stay in view, and are printed again on each page.
 * @param isFiltered  Whether its columns can be filtered.
 */
export function printed(
  rows: readonly Row[],
  widths: readonly number[],
  head: number,
  isFiltered = false,
): Omit<WriteSheet, 'name'> {
  const cells = new Map(rows.flatMap((row, i) => row.map((cell, j) => [`${i},${j}`, cell] as const)));
  const last = `${String.fromCharCode(64 + widths.length)}${rows.length}`;
  return {
    rows: rows.map(() => []),
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: head + 1 },
    ...(isFiltered && rows.length > head + 1 && { autoFilter: { range: `A${head + 1}:${last}` } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${head + 1}:$${head + 1}`,
    },
    headerFooter: { oddFooter: '&L&F&R&P / &N' },
  };
}
