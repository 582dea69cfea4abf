import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import {
  cellsOf,
  letters,
  referenceTo,
  type CellAddress,
  type Form,
  type FormCell,
  type Proposal,
  type Sheet,
} from './form.ts';
import type { PlaceKind, PlaceValue } from './place.ts';
import { rowHeight } from './row-height.ts';

/*
 * The only file that knows how a workbook is written and read. Nothing in it depends on the clock: the same form gives the same bytes.
 */

/** The words of a hint beside a cell to fill in, in all languages. */
export type Hints = { title: string; number: string; day: string; factor: string };

/** The form as an xlsx file: what is to be filled in is coloured and open, everything else is protected against slips. */
export function writeWorkbook(form: Form, hints: Hints): Promise<Uint8Array> {
  const settings = settingsOf(form);
  return writeXlsx({
    sheets: form.sheets.map((sheet) => sheetOf(sheet, settings, hints)),
    workbookProtection: { lockStructure: true },
    defaultFont: { name: 'Yu Gothic', size: 10 },
    properties: { title: hints.title, creator: 'Yakkan', created: new Date(0), modified: new Date(0) },
  });
}

/** The cells with the factor and the rounding of each table. */
export type Settings = ReadonlyMap<string, { factor: CellAddress; rounding: CellAddress }>;

export function settingsOf(form: Form): Settings {
  const settings = new Map<string, { factor: CellAddress; rounding: CellAddress }>();
  for (const { cell, at } of cellsOf(form))
    if (cell.is === 'factor' || cell.is === 'rounding')
      settings.set(cell.table, { ...settings.get(cell.table)!, [cell.is]: at });
  return settings;
}

/** The formula of a proposal, as it is in its cell. */
export function formulaOf(proposal: Proposal, sheet: string, settings: Settings): string {
  if (proposal.by === 'same') {
    const as = referenceTo(proposal.as, sheet);
    return `IF(${as}="","",${as})`;
  }
  const { factor, rounding } = settings.get(proposal.table)!;
  const [f, r, now] = [factor, rounding, proposal.now].map((cell) => referenceTo(cell, sheet)) as [
    string,
    string,
    string,
  ];
  // the inner rounding takes away what binary fractions leave
  return `IF(OR(${f}="",${r}=""),"",ROUND(ROUND(${now}*${f},6)/${r},0)*${r})`;
}

function sheetOf({ name, rows, widths, frozen }: Sheet, settings: Settings, hints: Hints): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, each] of rows.entries())
    for (const [column, cell] of each.entries()) if (cell) cells.set(`${row},${column}`, cellOf(cell, name, settings));
  return {
    name,
    rows: rows.map(() => []),
    cells,
    rowDefs: new Map(rows.map((row, i) => [i, { height: rowHeight(row, widths) }])),
    columns: widths.map((width) => ({ width })),
    freezePane: frozen,
    protection: { sheet: true, formatColumns: true, formatRows: true },
    dataValidations: validationsOf(rows, hints),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function cellOf(cell: FormCell, sheet: string, settings: Settings): Partial<Cell> {
  switch (cell.is) {
    case 'words':
      return { value: cell.text, type: 'string', style: LOOKS[cell.look ?? 'plain'] };
    case 'fixed':
      return {
        ...valueOf(cell.value, cell.kind),
        style: {
          ...LOOKS[cell.look ?? 'label'],
          ...(cell.look !== 'caption' && formatOf(cell.kind, cell.look === 'value')),
        },
      };
    case 'fill': {
      const style = { ...OPEN, ...formatOf(cell.place.kind, true) };
      if (!cell.formula) return { value: null, type: 'empty', style };
      const formula = formulaOf(cell.formula, sheet, settings);
      return { value: '', type: 'formula', formula, formulaResult: '', style };
    }
    default:
      return cell.value === undefined
        ? { value: null, type: 'empty', style: OPEN }
        : { value: cell.value, type: 'number', style: OPEN };
  }
}

function valueOf(value: PlaceValue, kind: PlaceKind): Partial<Cell> {
  const day = dayOf(value, kind);
  if (day) return { value: day, type: 'date' };
  return typeof value === 'number' ? { value, type: 'number' } : { value, type: 'string' };
}

/** A day as a cell has it: of every year in the leap year 2000, of a month the first. Undefined for what is no day. */
export function dayOf(value: PlaceValue, kind: PlaceKind): Date | undefined {
  switch (kind) {
    case 'day':
      return new Date(`${value}T00:00Z`);
    case 'month-day':
      return new Date(`2000${String(value).slice(1)}T00:00Z`);
    case 'year-month':
      return new Date(`${value}-01T00:00Z`);
    default:
      return undefined;
  }
}

const FORMATS: Partial<Record<PlaceKind, string>> = {
  money: '#,##0',
  percent: 'General"%"',
  times: 'General"×"',
  day: 'yyyy/mm/dd',
  'month-day': 'mm/dd',
  'year-month': 'yyyy/mm',
  year: '0',
};

function formatOf(kind: PlaceKind, isValue: boolean): CellStyle {
  const numFmt = FORMATS[kind];
  if (kind === 'words') return { alignment: { wrapText: true, vertical: 'top' } };
  return { ...(numFmt && isValue && { numFmt }), alignment: { horizontal: 'right', vertical: 'top' } };
}

const colour = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } });
const LINE = { style: 'thin' as const, color: { rgb: 'BFBFBF' } };
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const LOOKS = {
  plain: { alignment: { vertical: 'top' } },
  title: { font: { name: 'Yu Gothic', size: 14, bold: true } },
  hint: { font: { name: 'Yu Gothic', size: 10, color: { rgb: '595959' } } },
  head: {
    font: { name: 'Yu Gothic', size: 10, bold: true },
    fill: colour('DDE6F0'),
    border: BOX,
    alignment: { wrapText: true, vertical: 'center' },
  },
  caption: { font: { name: 'Yu Gothic', size: 10, bold: true } },
  label: { border: BOX, alignment: { wrapText: true, vertical: 'top' } },
  value: { border: BOX, fill: colour('F2F2F2') },
  id: { font: { name: 'Yu Gothic', size: 9, color: { rgb: '595959' } }, alignment: { vertical: 'top' } },
} satisfies Record<string, CellStyle>;
const OPEN: CellStyle = { fill: colour('FFF2CC'), border: BOX, protection: { locked: false } };

/** What may be typed into the cells to fill in, for each run of them in a column. */
function validationsOf(rows: Sheet['rows'], hints: Hints): DataValidation[] {
  const runs: { rule: Rule; column: number; from: number; to: number }[] = [];
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      const rule = cell && ruleOf(cell);
      if (!rule) continue;
      const last = runs.findLast((run) => run.column === column);
      if (last?.rule === rule && last.to === row - 1) last.to = row;
      else runs.push({ rule, column, from: row, to: row });
    }
  return runs.map(({ rule, column, from, to }) => ({
    ...RULES[rule],
    range: `${letters(column)}${from + 1}:${letters(column)}${to + 1}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: hints.title.slice(0, 32),
    errorMessage: (rule === 'day' ? hints.day : rule === 'factor' ? hints.factor : hints.number).slice(0, 255),
  }));
}

type Rule = keyof typeof RULES;
const RULES = {
  amount: { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' },
  percent: { type: 'decimal', operator: 'between', formula1: '0', formula2: '100' },
  times: { type: 'decimal', operator: 'greaterThan', formula1: '0' },
  // serial 61 is 1 March 1900: before it, programs count days in different ways
  day: { type: 'date', operator: 'greaterThanOrEqual', formula1: '61' },
  year: { type: 'whole', operator: 'between', formula1: '1868', formula2: '9999' },
  factor: { type: 'decimal', operator: 'greaterThan', formula1: '0' },
  rounding: { type: 'list', values: ['1', '10', '100', '1000', '10000', '100000', '1000000'] },
} satisfies Record<string, Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>>;

function ruleOf(cell: FormCell): Rule | undefined {
  if (cell.is === 'factor' || cell.is === 'rounding') return cell.is;
  if (cell.is !== 'fill') return undefined;
  switch (cell.place.kind) {
    case 'money':
      return 'amount';
    case 'words':
      return undefined;
    case 'day':
    case 'month-day':
    case 'year-month':
      return 'day';
    default:
      return cell.place.kind;
  }
}

/** A cell as it came back. A formula has its cached value; `isUncached` if the program that saved it left none. */
export type ReturnedCell = {
  value: CellValue;
  formula?: string;
  isUncached?: boolean;
  isError?: boolean;
};

/** The cells of a workbook by sheet, row and column. */
export type Returned = ReadonlyMap<string, readonly (readonly (ReturnedCell | undefined)[])[]>;

/** @returns  Undefined if the bytes are not an xlsx file. */
export async function readWorkbook(bytes: Uint8Array): Promise<Returned | undefined> {
  // a zip file: other kinds of workbooks have no cells to come back
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const workbook = await readXlsx(bytes).catch(() => undefined);
  return (
    workbook &&
    new Map(
      workbook.sheets.map(({ name, rows, cells }) => [
        name,
        rows.map((values, row) =>
          values.map((value, column): ReturnedCell | undefined => {
            const cell = cells?.get(`${row},${column}`);
            const shown = cell?.value ?? value;
            const isError = cell?.type === 'error';
            if (cell?.formula === undefined)
              return shown === null ? undefined : { value: shown, ...(isError && { isError }) };
            return { value: shown, formula: cell.formula, isError, isUncached: shown === null };
          }),
        ),
      ]),
    )
  );
}
