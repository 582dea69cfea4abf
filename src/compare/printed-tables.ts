import type { Note } from '../../schemas/note.ts';
import type { PrintedCell, PrintedTable } from '../../schemas/printed-table.ts';
import type { Difference, KeyedRow, ReadRow } from '../../schemas/reference.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { foldWidth } from '../recognise/fold.ts';

/** Compare the printed tables with those that a person keyed: place, heads, columns, rows, and which value each note mark is behind. */
export function tableDifferences(keyed: readonly KeyedRow[], { tables, notes }: Scheme): Difference[] {
  const left = new Set(tables);
  const differing = keyed.flatMap((row): Difference[] => {
    const table = [...left].find(({ span }) => String(span.start.line) === row.cells.first);
    if (!table) return [{ table: 'tables', kind: 'not read', keyed: row }];
    left.delete(table);
    const read = readRow(table, notes);
    return COLUMNS.filter((column) => !isAlike(column, row, read)).map((column) => ({
      table: 'tables',
      kind: 'differs',
      column,
      keyed: row,
      read,
    }));
  });
  return [
    ...differing,
    ...[...left].map((table): Difference => ({ table: 'tables', kind: 'not keyed', read: readRow(table, notes) })),
  ];
}

// the title tells a person which table it is
const COLUMNS = ['last', 'heads', 'columns', 'rows', 'notes'] as const;

function readRow(table: PrintedTable, notes: readonly Note[]): ReadRow {
  const { span, columns, rows, heads } = table;
  return {
    place: span,
    cells: {
      first: String(span.start.line),
      last: String(span.end.line),
      heads: headsOf(table).join(' / '),
      columns: String(columns),
      rows: String(rows.length - heads),
      notes: rows
        .flat()
        .flatMap((cell) => marksIn(cell, notes))
        .join('; '),
    },
  };
}

function isAlike(column: (typeof COLUMNS)[number], { cells: keyed }: KeyedRow, { cells: read }: ReadRow): boolean {
  const [wanted, found] = [keyed[column] ?? '', read[column] ?? ''].map(withoutSpaces) as [string, string];
  if (column !== 'notes') return wanted === found;
  // a person keys the value, however long the words in front of it are
  const marks = found.split(';').filter(Boolean);
  const lost = wanted
    .split(';')
    .filter(Boolean)
    .filter((each) => {
      const [printed, value] = each.split('@') as [string, string];
      const mark = keyOf(printed);
      const at = marks.findIndex((other) => other.startsWith(`${mark}@`) && other.endsWith(value));
      if (at !== -1) marks.splice(at, 1);
      return at === -1;
    });
  return lost.length === 0 && marks.length === 0;
}

function withoutSpaces(text: string): string {
  return foldWidth(text).replace(/\s+/g, '').replaceAll('~', '～');
}

/**
 * The heads over each column, outermost first: `支払限度額 > 1事故`. A head that is merged with the one to its left counts for a column
 * if there is a further head below it.
 */
function headsOf(table: PrintedTable): string[] {
  if (table.heads === 0) return [];
  const placed = placesOf(table).filter(({ row }) => row < table.heads);
  return Array.from({ length: table.columns }, (_, column) => {
    const above = placed.filter(({ cell, column: at }) => at <= column && column < at + cell.columns);
    const isFilled = ({ cell, column: at, row }: PlacedCell) =>
      cell.text !== undefined && (at === column || above.some((other) => other.row > row && other.cell.text));
    return above
      .filter(isFilled)
      .sort((a, b) => a.row - b.row)
      .map(({ cell }) => cell.text!.value)
      .join(' > ');
  });
}

type PlacedCell = { cell: PrintedCell; row: number; column: number };

/** The cells with their rows and columns, from 0: a cell that spans several takes their places. */
function placesOf({ rows, columns }: PrintedTable): PlacedCell[] {
  const taken = rows.map(() => new Set<number>());
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken[row]!.has(column) && column < columns) column += 1;
      for (let down = row; down < row + cell.rows; down += 1)
        for (let across = column; across < column + cell.columns; across += 1) taken[down]?.add(across);
      return { cell, row, column };
    });
  });
}

/** `*4 @ …1事故`: each note mark of a cell, with the words in front of it. Letters name conditions and are no marks of notes. */
function marksIn({ text, span }: PrintedCell, notes: readonly Note[]): string[] {
  if (!text) return [];
  const from = (text.span ?? text.spans![0]!).start.offset;
  return notes
    .flatMap(({ mark, references }) => references.map((place) => ({ mark: keyOf(mark.value), place })))
    .filter(({ mark, place }) => !/^[A-Z]$/.test(mark) && isInside(place, span))
    .sort((a, b) => a.place.start.offset - b.place.start.offset)
    .map(({ mark, place }) => `${mark} @ ${wordsBefore(text.raw.slice(0, place.start.offset - from))}`);
}

function isInside(place: PrintedTable['span'], cell: PrintedTable['span']): boolean {
  return cell.start.offset <= place.start.offset && place.end.offset <= cell.end.offset;
}

/** `（＊１）` -> `*1`, `(※)` -> `※` */
function keyOf(mark: string): string {
  return foldWidth(mark).replace(/[()\s]/g, '');
}

// (*5)(*6): both are behind the same word
const MARKS_BEHIND = /(?:\s*\(?(?:\*\d*|※\d*|注\d*)\)?)+\s*$/;
const NOTATION = /<[^>]*>|\^\{?|\*\*|\\/g;

function wordsBefore(raw: string): string {
  return foldWidth(raw)
    .replace(NOTATION, '')
    .replace(MARKS_BEHIND, '')
    .replace(/[;@\s]/g, '');
}
