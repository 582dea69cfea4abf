import type { Place, PlaceValue } from './place.ts';

/*
 * The workbook before it is a file: sheets of cells, each of which knows what it is. The same form is made again when a workbook comes
 * back, and compared with it cell by cell.
 */

/** A cell with our own words: a head, a hint. It may be worded differently when the workbook comes back. */
export type OwnWords = { is: 'words'; text: string; look?: 'title' | 'head' | 'hint' };

/** A cell with what the text says. It must come back as it is. */
export type Fixed = {
  is: 'fixed';
  value: PlaceValue;
  kind: Place['kind'];
  look?: 'caption' | 'label' | 'value' | 'id';
};

/** A cell to fill in: what the place says in the next text. */
export type Fill = { is: 'fill'; place: Place; formula?: Proposal | undefined };

/** What is proposed for a cell until a person fills it in: as another cell says, or by the factor of its table. */
export type Proposal = { by: 'same'; as: CellAddress } | { by: 'factor'; now: CellAddress; table: string };

/** The factor of a table and what its results are rounded to. */
export type Setting = { is: 'factor' | 'rounding'; table: string; value?: number };

export type FormCell = OwnWords | Fixed | Fill | Setting;

/** Rows and columns count from 0. */
export type CellAddress = { sheet: string; row: number; column: number };

export type Sheet = {
  name: string;
  rows: (FormCell | undefined)[][];
  widths: number[];
  frozen: { rows: number; columns: number };
};

export type Form = { sheets: Sheet[] };

/** `料率表1!D7` */
export function addressOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}!${letters(column)}${row + 1}`;
}

/** The same for a formula: `'料率表1'!$D$7`, or `$D$7` on its own sheet. */
export function referenceTo({ sheet, row, column }: CellAddress, from: string): string {
  const cell = `$${letters(column)}$${row + 1}`;
  return sheet === from ? cell : `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Every cell of a form with its address. */
export function* cellsOf({ sheets }: Form): Generator<{ cell: FormCell; at: CellAddress }> {
  for (const { name: sheet, rows } of sheets)
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries()) if (cell) yield { cell, at: { sheet, row, column } };
}
