import { createHash } from 'node:crypto';
import { readXlsx, writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx';
import type { EditionFiles } from '../../src/input/collect.ts';
import type { Reading } from '../../src/extract/reading.ts';
import { ourWords } from '../../src/editions/next-text/our-words.ts';
import type { Original } from '../../src/editions/next-text/next-text.ts';
import { i18nIn } from './words.ts';

/** Our words of a workbook, Japanese and English. */
export const our = ourWords([i18nIn('ja').t, i18nIn('en').t]);

/** What the next text of an edition is made from. */
export function originalOf(reading: Reading, { pamphlet: { bytes } }: EditionFiles): Original {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { read: reading, bytes, encoding: reading.source.value!.encoding, sha256 };
}

/** What a person does to cells, by their addresses: a value, or `undefined` to empty one. A formula begins with `=`. */
export type Typed = Readonly<Record<string, CellValue | undefined>>;

/**
 * Fill in a workbook as a spreadsheet program does: the cells, and then every formula is calculated again.
 * @param calculates  A program that does not: its formulas keep the results that they had.
 * @param leaves      Whether the results of formulas are left in the file.
 */
export async function fill(
  bytes: Uint8Array,
  typed: Typed,
  { calculates = true, leaves = true }: { calculates?: boolean; leaves?: boolean } = {},
): Promise<Uint8Array> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  const cells = new Map<string, Partial<Cell>>();
  for (const { name, rows, cells: own } of workbook.sheets) {
    for (const [row, values] of rows.entries())
      for (const [column, value] of values.entries()) {
        const known = own?.get(`${row},${column}`);
        const cell: Partial<Cell> = { ...known, value: known?.value ?? value };
        if (cell.value !== null || cell.formula) cells.set(addressOf(name, row, column), cell);
      }
  }
  for (const [address, value] of Object.entries(typed)) {
    if (value === undefined) cells.delete(address);
    else if (typeof value === 'string' && value.startsWith('='))
      cells.set(address, { value: '', formula: value.slice(1) });
    else cells.set(address, { value });
  }
  if (calculates) calculate(cells);
  return writeXlsx({
    sheets: workbook.sheets.map(({ name }) => ({
      name,
      cells: new Map(
        [...cells].flatMap(([address, cell]): [string, Partial<Cell>][] => {
          const [sheet, row, column] = partsOf(address);
          if (sheet !== name) return [];
          if (cell.formula === undefined)
            return [[`${row},${column}`, { value: cell.value ?? null, style: styleOf(cell.value) }]];
          const result = leaves ? { formulaResult: cell.value ?? null, value: cell.value ?? null } : { value: null };
          return [
            [`${row},${column}`, { type: 'formula', formula: cell.formula, ...result, style: styleOf(cell.value) }],
          ];
        }),
      ),
      rows: [],
    })),
  });
}

function styleOf(value: CellValue | undefined): CellStyle {
  return value instanceof Date ? { numFmt: 'yyyy/mm/dd' } : {};
}

function addressOf(sheet: string, row: number, column: number): string {
  return `${sheet}!${lettersOf(column)}${row + 1}`;
}

function lettersOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);
}

function partsOf(address: string): [sheet: string, row: number, column: number] {
  const [, sheet, column, row] = /^(.*)!([A-Z]+)(\d+)$/.exec(address)!;
  const index = [...column!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [sheet!, Number(row) - 1, index];
}

/** The formulas that workbooks have, and sums of a cell and a number, in the binary fractions of spreadsheets. */
function calculate(cells: Map<string, Partial<Cell>>): void {
  for (const [address, cell] of cells) {
    if (cell.formula === undefined) continue;
    const [sheet] = partsOf(address);
    const valueAt = (reference: string) => {
      const plain = reference.replace(/\$/g, '').replace(/^'(.*)'!/, '$1!');
      return cells.get(plain.includes('!') ? plain : `${sheet}!${plain}`)?.value ?? '';
    };
    const same = /^IF\((.+)="","",\1\)$/.exec(cell.formula);
    const raised = /^IF\(OR\((.+)="",(.+)=""\),"",ROUND\(ROUND\((.+)\*\1,6\)\/\2,0\)\*\2\)$/.exec(cell.formula);
    const sum = /^(\$?[A-Z]+\$?\d+)\+(\d+)$/.exec(cell.formula);
    if (same) cell.value = asResult(valueAt(same[1]!));
    else if (raised) {
      const [factor, step, now] = raised.slice(1).map((each) => valueAt(each));
      const isEmpty = factor === '' || step === '';
      const product = Math.round(Number(now) * Number(factor) * 1e6) / 1e6;
      cell.value = isEmpty ? '' : Math.round(product / Number(step)) * Number(step);
    } else if (sum) cell.value = Number(valueAt(sum[1]!)) + Number(sum[2]);
  }
}

/** A formula has the serial number of a day. */
function asResult(value: CellValue): CellValue {
  return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
}
