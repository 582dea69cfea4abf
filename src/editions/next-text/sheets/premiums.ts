import type { PrintedCell, PrintedTable } from '../../../../schemas/printed-table.ts';
import type { RateTable } from '../../../../schemas/rate-table.ts';
import type { T } from '../../../render/words/speak.ts';
import type { OurWords } from '../our-words.ts';
import type { EditionText } from '../edition-text.ts';
import type { Fill, FormCell, Sheet } from '../form.ts';
import { isWithin, type Place } from '../place.ts';

/** A printed cell in the column that it begins in. */
type Placed = { cell: PrintedCell; column: number };
type Row = (FormCell | undefined)[];

const FACTOR_ROW = 2;

/** One sheet for a table of premiums: the printed tables that it is cut into, each with a cell to fill in beside every premium. */
export function premiumSheet(
  table: RateTable,
  number: number,
  { scheme, numbers }: EditionText,
  { t, inBase }: OurWords,
): Sheet {
  const name = inBase('workbook.sheet.premiums', { number });
  const ids = new Set(table.cells.map(({ id }) => id));
  const places = numbers.filter(({ role, owner }) => role === 'premium' && ids.has(owner));
  const printed = scheme.tables.filter(({ field }) => field === table.id);
  const rows: Row[] = [
    [{ is: 'words', text: `${t('workbook.sheet.premiums', { number })} ${table.name}`, look: 'title' }],
    [{ is: 'words', text: t('workbook.premiums.how'), look: 'hint' }],
    [
      { is: 'words', text: t('workbook.premiums.factor'), look: 'head' },
      { is: 'factor', table: table.id },
    ],
    [
      { is: 'words', text: t('workbook.premiums.rounding'), look: 'head' },
      { is: 'rounding', table: table.id, value: stepOf(places) },
    ],
  ];
  const shown = new Set<Place>();
  for (const one of printed) {
    rows.push([]);
    for (const caption of one.caption)
      rows.push([{ is: 'fixed', value: caption.value, kind: 'words', look: 'caption' }]);
    for (const row of gridOf(one, places, name, rows.length, table.id, t, shown)) rows.push(row);
  }
  const left = places.filter((place) => !shown.has(place));
  if (left.length > 0) rows.push([], ...listOf(left, name, rows.length + 1, table.id));
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name,
    rows,
    widths: Array.from({ length: width }, (_, i) => (i === 0 ? 34 : 20)),
    frozen: { rows: FACTOR_ROW + 2, columns: 1 },
  };
}

/** The largest power of ten that all premiums are multiples of: what they were rounded to. */
function stepOf(places: readonly Place[]): number {
  let step = 1;
  while (step < 1e6 && places.every(({ value }) => Number(value) % (step * 10) === 0)) step *= 10;
  return step;
}

/** A printed table: each column with premiums has another one beside it, for the next year. */
function gridOf(
  table: PrintedTable,
  places: readonly Place[],
  sheet: string,
  from: number,
  factorOf: string,
  t: T,
  shown: Set<Place>,
): Row[] {
  const rows = laidOut(table);
  const premiumIn = ({ cell }: Placed) =>
    places.filter((place) => isWithin(place, { start: cell.span.start.offset, end: cell.span.end.offset }));
  const doubled = new Set(rows.flat().flatMap((placed) => (premiumIn(placed).length > 0 ? [placed.column] : [])));
  const columnOf = (column: number) => column + [...doubled].filter((each) => each < column).length;
  const heads: Row = [];
  for (const column of doubled) {
    heads[columnOf(column)] = { is: 'words', text: t('workbook.head.now'), look: 'head' };
    heads[columnOf(column) + 1] = { is: 'words', text: t('workbook.head.next'), look: 'head' };
  }
  const grid: Row[] = [];
  for (const [i, cells] of rows.entries()) {
    if (i === table.heads) grid.push(heads);
    const row: Row = [];
    for (const placed of cells) {
      const column = columnOf(placed.column);
      const [place] = premiumIn(placed);
      if (place) {
        shown.add(place);
        const now = { sheet, row: from + grid.length, column };
        row[column] = { is: 'fixed', value: place.value, kind: place.kind, look: 'value' };
        row[column + 1] = fillByFactor(place, now, factorOf);
      } else if (placed.cell.text)
        row[column] = { is: 'fixed', value: placed.cell.text.value, kind: 'words', look: 'label' };
    }
    grid.push(row);
  }
  return grid;
}

function fillByFactor(place: Place, now: { sheet: string; row: number; column: number }, table: string): Fill {
  return { is: 'fill', place, formula: { by: 'factor', now, table } };
}

/** Premiums that are in no printed table of their own, one below the other. */
function listOf(places: readonly Place[], sheet: string, from: number, table: string): Row[] {
  return places.map((place, i) => [
    { is: 'fixed', value: place.owner, kind: 'words', look: 'id' },
    { is: 'fixed', value: place.value, kind: place.kind, look: 'value' },
    fillByFactor(place, { sheet, row: from + i, column: 1 }, table),
  ]);
}

/** The cells of each row in their columns: those that are merged with another one are not listed. */
function laidOut({ rows }: PrintedTable): Placed[][] {
  // in each column, how many further rows a cell above reaches into
  const taken: number[] = [];
  return rows.map((cells) => {
    let column = 0;
    const free = () => {
      while ((taken[column] ?? 0) > 0) column += 1;
      return column;
    };
    const begun: [column: number, rows: number][] = [];
    const placed = cells.map((cell): Placed => {
      const at = free();
      for (let i = 0; i < cell.columns; i += 1) begun.push([at + i, cell.rows]);
      column = at + cell.columns;
      return { cell, column: at };
    });
    for (const [i, rest] of taken.entries()) taken[i] = Math.max(0, (rest ?? 0) - 1);
    for (const [at, height] of begun) taken[at] = height - 1;
    return placed;
  });
}
