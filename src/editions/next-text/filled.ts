import { amount } from '../../recognise/amount.ts';
import { moment } from '../../recognise/date.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { raised } from './factor.ts';
import { DIGEST } from './form-of.ts';
import { addressOf, cellsOf, letters, type CellAddress, type Fill, type Form } from './form.ts';
import type { Place, PlaceKind, PlaceValue } from './place.ts';
import { dayOf, formulaOf, settingsOf, type Returned, type ReturnedCell, type Settings } from './xlsx.ts';

/** What is wrong with a cell of a workbook, in its own terms. */
export type CellFault = { cell: string; unexpected: string; expected: string; hint?: string };

/** What a person filled in for a place. */
export type Filled = { place: Place; value: PlaceValue; at: CellAddress };

/**
 * What is filled in, cell by cell, and everything that cannot be taken. A workbook that is not the one that was made of the text is
 * refused at the first cell of each sheet that differs.
 */
export function filledIn(form: Form, returned: Returned): { filled: Filled[]; faults: CellFault[] } {
  const structure = changedStructure(form, returned);
  if (structure.length > 0) return { filled: [], faults: structure };
  const settings = settingsOf(form);
  const faults: CellFault[] = [];
  const known = new Map<string, PlaceValue | undefined>();
  const filled: Filled[] = [];
  const setting = (at: CellAddress) => known.get(addressOf(at));
  for (const { cell, at } of cellsOf(form)) {
    const found = cellAt(returned, at);
    const fault = (unexpected: string, expected: string, hint?: string) =>
      faults.push({ cell: addressOf(at), unexpected, expected, ...(hint && { hint }) });
    if (cell.is === 'factor' || cell.is === 'rounding') {
      const value = settingIn(found, cell.is, fault);
      known.set(addressOf(at), value);
    } else if (cell.is === 'fill') {
      const value = valueIn(cell, at, found, { settings, known, setting }, fault);
      known.set(addressOf(at), value);
      if (value !== undefined) filled.push({ place: cell.place, value, at });
    }
  }
  return { filled, faults };
}

type Report = (unexpected: string, expected: string, hint?: string) => unknown;

function cellAt(returned: Returned, { sheet, row, column }: CellAddress): ReturnedCell | undefined {
  return returned.get(sheet)?.[row]?.[column];
}

/** Where a workbook is not the one that was made: another text, a sheet that is gone, rows or columns that moved. */
function changedStructure(form: Form, returned: Returned): CellFault[] {
  const [about] = form.sheets;
  const digest = { sheet: about!.name, ...DIGEST };
  const expected = about!.rows[DIGEST.row]![DIGEST.column]!;
  const found = cellAt(returned, digest)?.value;
  if (returned.has(about!.name) && expected.is === 'fixed' && found !== expected.value)
    return [
      {
        cell: addressOf(digest),
        unexpected: `workbook made from another text (\`${shown(found)}\`)`,
        expected: `\`${expected.value}\`, the sha256 of the text that it is to be written into`,
        hint: 'Make a new workbook with `--workbook`, or name the edition that this one was made from with `--since`.',
      },
    ];
  return form.sheets.flatMap(({ name, rows }): CellFault[] => {
    const own = returned.get(name);
    if (!own)
      return [{ cell: name, unexpected: 'workbook without this sheet', expected: 'every sheet that it was made with' }];
    const height = Math.max(rows.length, own.length);
    for (let row = 0; row < height; row += 1) {
      const width = Math.max(rows[row]?.length ?? 0, own[row]?.length ?? 0);
      for (let column = 0; column < width; column += 1) {
        const cell = rows[row]?.[column];
        const fault = changed(cell, own[row]?.[column]);
        if (fault)
          return [
            {
              cell: `${name}!${letters(column)}${row + 1}`,
              ...fault,
              hint: 'Rows and columns may have moved: only the coloured cells may change. Nothing is taken from this workbook.',
            },
          ];
      }
    }
    return [];
  });
}

function changed(
  cell: Form['sheets'][number]['rows'][number][number],
  found: ReturnedCell | undefined,
): Pick<CellFault, 'unexpected' | 'expected'> | undefined {
  const isEmpty = found === undefined || found.value === '' || found.value === null;
  if (!cell)
    return isEmpty
      ? undefined
      : { unexpected: `\`${shown(found.value)}\``, expected: 'an empty cell: nothing is read there' };
  if (cell.is !== 'fixed') return undefined;
  const day = dayOf(cell.value, cell.kind);
  const isSame = day ? isDay(found?.value, day) : sameWords(found?.value, cell.value);
  return isSame
    ? undefined
    : { unexpected: `\`${shown(found?.value)}\``, expected: `\`${shown(cell.value)}\`, as the workbook was made` };
}

function isDay(value: unknown, day: Date): boolean {
  const found = typeof value === 'number' ? fromSerial(value) : value;
  return found instanceof Date && found.getTime() === day.getTime();
}

function sameWords(found: unknown, made: PlaceValue): boolean {
  return typeof found === 'string' && typeof made === 'string'
    ? found.replace(/\r\n?/g, '\n') === made.replace(/\r\n?/g, '\n')
    : found === made;
}

/** The serial number of a day, as spreadsheets count. */
function fromSerial(serial: number): Date {
  return new Date(Math.round((serial - 25_569) * 86_400_000));
}

function shown(value: Date | PlaceValue | boolean | null | undefined): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  const text = String(value ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function settingIn(found: ReturnedCell | undefined, is: 'factor' | 'rounding', fault: Report): number | undefined {
  if (isBlank(found)) return undefined;
  const { value, isUncached, isError } = found!;
  if (isUncached) return void fault(...UNCACHED);
  if (
    typeof value === 'number' &&
    !isError &&
    value > 0 &&
    (is === 'factor' ? hasFewDecimals(value) : Number.isInteger(value))
  )
    return value;
  return void fault(
    `\`${shown(value)}\``,
    is === 'factor' ? 'a factor above 0 with at most 6 decimals, such as 1.03' : 'a whole number of yen, such as 10',
  );
}

/** The formula of the sheet and ours come to the same up to here. */
function hasFewDecimals(value: number): boolean {
  return Number(value.toFixed(6)) === value;
}

const UNCACHED = [
  'formula without a result',
  'the result of the formula',
  'The program that saved the workbook did not calculate it. Open it in a spreadsheet program and save it there.',
] as const;

function isBlank(found: ReturnedCell | undefined): boolean {
  return found === undefined || (!found.isUncached && (found.value === null || found.value === ''));
}

type Context = {
  settings: Settings;
  known: ReadonlyMap<string, PlaceValue | undefined>;
  setting: (at: CellAddress) => PlaceValue | undefined;
};

/** The value of a cell to fill in; undefined if it is empty, or if it cannot be taken, which is reported. */
function valueIn(
  cell: Fill,
  at: CellAddress,
  found: ReturnedCell | undefined,
  { settings, known, setting }: Context,
  fault: Report,
): PlaceValue | undefined {
  if (found?.isUncached) return void fault(...UNCACHED);
  if (found?.isError) return void fault(`\`${shown(found.value)}\``, 'a value: the formula has an error');
  const typed = isBlank(found) ? undefined : read(cell.place, found!, fault);
  const { formula } = cell;
  if (!formula || found?.formula === undefined || !isFormula(found.formula, formulaOf(formula, at.sheet, settings)))
    return typed;
  // what we proposed is known: a result that differs was not calculated again
  const { factor, rounding } = formula.by === 'factor' ? settings.get(formula.table)! : {};
  const expected =
    formula.by === 'same'
      ? known.get(addressOf(formula.as))
      : raised(
          Number(cell.place.value),
          setting(factor!) as number | undefined,
          setting(rounding!) as number | undefined,
        );
  if (typed === expected) return typed;
  return void fault(
    `\`${shown(found.value)}\`, the result of a formula`,
    `\`${shown(expected)}\`, as its cells now are`,
    'The program that saved the workbook did not calculate it again. Open it in a spreadsheet program and save it there.',
  );
}

/** Programs write the same formula with other blanks and signs. */
function isFormula(found: string, made: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s$']/g, '').toUpperCase();
  return plain(found) === plain(made);
}

function read({ kind, value: now }: Place, { value }: ReturnedCell, fault: Report): PlaceValue | undefined {
  switch (kind) {
    case 'money':
      return numberIn(value, kind, fault);
    case 'percent':
    case 'times': {
      const number = numberIn(value, kind, fault);
      if (number === undefined) return undefined;
      if (kind === 'percent' && number > 100) return void fault(`\`${shown(value)}\``, 'a percentage from 0 to 100');
      // 90% typed as a percentage is 0.9
      if (kind === 'percent' && number > 0 && number < 1 && Number(now) >= 1)
        return void fault(`\`${shown(value)}\``, 'a percentage such as 90', 'Type 90 for 90%.');
      return number;
    }
    case 'words':
      return wordsIn(value, fault);
    case 'year': {
      if (typeof value === 'number' && Number.isInteger(value) && value >= 1868 && value <= 9999) return value;
      return void fault(`\`${shown(value)}\``, 'a year such as 2025');
    }
    default:
      return dayIn(value, kind, fault);
  }
}

function numberIn(value: ReturnedCell['value'], kind: PlaceKind, fault: Report): number | undefined {
  const number = typeof value === 'string' ? textAsNumber(value, kind) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return void fault(`\`${shown(value)}\``, 'a number');
  if (number < 0) return void fault(`\`${shown(value)}\``, 'a number that is not negative');
  if (kind !== 'money') return Math.round(number * 1e6) / 1e6;
  return Number.isSafeInteger(number) ? number : void fault(`\`${shown(value)}\``, 'whole yen');
}

/** A number that was typed or pasted as text: `16740`, `16,740円`. */
function textAsNumber(text: string, kind: PlaceKind): number | undefined {
  const folded = foldWidth(text).trim();
  if (/^-?\d+(?:\.\d+)?$/.test(folded)) return Number(folded);
  if (kind !== 'money') return undefined;
  return amount(folded) ?? amount(`${folded}円`);
}

function wordsIn(value: ReturnedCell['value'], fault: Report): string | undefined {
  const words = typeof value === 'number' ? String(value) : value;
  if (typeof words !== 'string') return void fault(`\`${shown(value)}\``, 'words');
  if (/[\n\r\t]/.test(words.trim())) return void fault('words with a line break or a tab', 'words on one line');
  return words.trim();
}

const DAYS = {
  day: 'a day such as 2025-04-01',
  'month-day': 'a day such as 4月1日',
  'year-month': 'a month, as its first day',
};

function dayIn(value: ReturnedCell['value'], kind: PlaceKind, fault: Report): string | undefined {
  const expected = DAYS[kind as keyof typeof DAYS];
  const typed = typeof value === 'string' ? typedDay(value) : value;
  const day = typeof typed === 'number' ? fromSerial(typed) : typed;
  if (!(day instanceof Date) || Number.isNaN(day.getTime()))
    return void fault(`\`${shown(value)}\``, `${expected} that the calendar has`);
  const iso = day.toISOString();
  if (!/^(?:19|[2-9]\d)\d\d-.*T00:00:00\.000Z$/.test(iso))
    return void fault(`\`${shown(value)}\``, `${expected}, without a time`);
  if (kind === 'month-day') return `-${iso.slice(4, 10)}`;
  if (kind === 'day') return iso.slice(0, 10);
  return iso.slice(8, 10) === '01' ? iso.slice(0, 7) : void fault(`\`${shown(value)}\``, expected);
}

/** A day that was typed as text: `2025/4/1`, `2025年4月1日`, `令和7年4月1日`. */
function typedDay(text: string): Date | undefined {
  const iso = moment(text);
  return iso !== undefined && !iso.includes('T') ? new Date(`${iso}T00:00Z`) : undefined;
}
