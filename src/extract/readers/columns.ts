import type { Cell } from '../grid.ts';

/*
 * Which printed column each drawn column is. A table may be printed with its columns in another order than drawn: then a column is known by
 * the words of its heads. A column whose heads are empty belongs to the one on its left, and the columns that only holes head are those that
 * are left, in their order.
 */

/** A cell of a drawn head. */
export type DrawnHead = {
  /** It is drawn empty: no cell of its own, or merged with a neighbour. */
  isEmpty: boolean;
  /** It has printed words, not only a hole. */
  hasWords: boolean;
  fits: (printed: Cell) => boolean;
};

/** The drawn head of a table, with every column of its repeated group. */
export type DrawnColumns = {
  rows: readonly (readonly DrawnHead[])[];
  /** The columns of the group, and how many of them repeat. */
  group: { from: number; to: number; size: number };
};

/** For each drawn column the printed one, counted from 0; or the cells of a head that is printed twice. */
export type FoundColumns = { order: readonly number[] } | { twice: readonly [Cell, Cell] };

/** @returns Undefined if the columns are as drawn, or if too little of the head is: then they are read in their places. */
export function findColumns(
  { rows, group }: DrawnColumns,
  printed: readonly (readonly Cell[])[],
): FoundColumns | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const heads = new Heads(
    // a row of one cell is a title over all columns
    rows.flatMap((drawn, i) => (drawn.length > 1 && printed[i] ? [{ drawn, printed: printed[i] }] : [])),
  );
  if (width < 2 || heads.areInPlace(width)) return undefined;
  const order = new Array<number | undefined>(width);
  const isInGroup = (column: number) => column >= group.from && column < group.to;
  const named = range(0, width).filter((column) => !isInGroup(column) && heads.hasWords(column));
  const twice = assign(named, range(0, heads.width), order, heads);
  if (twice) return { twice };
  if (named.filter((column) => order[column] === undefined).length > 1) return undefined;
  for (const column of range(1, width)) {
    const left = order[column - 1];
    const isBeside = left !== undefined && heads.isEmpty(left + 1) && !order.includes(left + 1);
    if (order[column] === undefined && !isInGroup(column) && heads.isDrawnEmpty(column) && isBeside)
      order[column] = left + 1;
  }
  const places = range(0, heads.width).filter((place) => !order.includes(place));
  const others = range(0, width).filter((column) => order[column] === undefined);
  if (others.length > 0 && places.length > others.length) return undefined;
  others.forEach((column, i) => (order[column] = places[i] ?? heads.width));
  for (let from = group.from; from < group.to; from += group.size)
    arrangeGroup(range(from, from + group.size), order, heads);
  if (order.every((place, column) => place === column)) return undefined;
  // printed once more, over a column that is not drawn
  for (const place of range(0, heads.width).filter((each) => !order.includes(each))) {
    const column = named.find((each) => heads.fits(each, place));
    if (column !== undefined) return { twice: [heads.cellOf(column, order[column]!), heads.cellOf(column, place)] };
  }
  return { order: order as number[] };
}

/**
 * Give each column that has words the place where they are printed: its own if they are there, or else the only one.
 * @returns The cells of a head that is in two places, neither of which is its own.
 */
function assign(
  columns: readonly number[],
  places: readonly number[],
  order: (number | undefined)[],
  heads: Heads,
): readonly [Cell, Cell] | undefined {
  for (const column of columns) if (places.includes(column) && heads.fits(column, column)) order[column] = column;
  const candidates = (column: number) =>
    heads.best(
      column,
      places.filter((place) => !order.includes(place) && heads.fits(column, place)),
    );
  const open = () => columns.filter((column) => order[column] === undefined);
  // a place that one column takes is none for another
  for (let left = Infinity; open().length < left;) {
    left = open().length;
    for (const column of open()) {
      const [place, another] = candidates(column);
      if (place !== undefined && another === undefined) order[column] = place;
    }
  }
  for (const column of open()) {
    const [place, another] = candidates(column);
    if (another !== undefined) return [heads.cellOf(column, place!), heads.cellOf(column, another)];
  }
  return undefined;
}

/** The columns inside one repetition of a group may be in another order, too. */
function arrangeGroup(columns: readonly number[], order: (number | undefined)[], heads: Heads): void {
  const places = columns.map((column) => order[column]!);
  if (columns.every((column, i) => heads.fits(column, places[i]!))) return;
  const own: (number | undefined)[] = [];
  const named = columns.filter((column) => heads.hasWords(column));
  if (assign(named, places, own, heads) || named.some((column) => own[column] === undefined)) return;
  const left = places.filter((place) => !own.includes(place));
  for (const column of columns) order[column] = own[column] ?? left.shift()!;
}

type HeadRow = { drawn: readonly DrawnHead[]; printed: readonly Cell[] };

/** The rows of a head, drawn and printed, by columns. An empty cell above the last row is merged with the one on its left. */
class Heads {
  readonly width: number;
  readonly #rows: readonly HeadRow[];

  constructor(rows: readonly HeadRow[]) {
    this.#rows = rows;
    this.width = Math.max(0, ...rows.map(({ printed }) => printed.length));
  }

  areInPlace(width: number): boolean {
    return (
      this.width === width &&
      this.#rows.every(({ drawn, printed }) => drawn.every((head, i) => fitsAt(head, printed[i])))
    );
  }

  hasWords(column: number): boolean {
    return this.#rows.some(({ drawn }) => drawn[column]?.hasWords);
  }

  isDrawnEmpty(column: number): boolean {
    return this.#rows.every(({ drawn }) => drawn[column]?.isEmpty ?? true);
  }

  isEmpty(place: number): boolean {
    return this.#rows.every(({ printed }) => isEmpty(printed[place]));
  }

  /** Whether the heads that are drawn in a column are printed over a place. */
  fits(column: number, place: number): boolean {
    return this.#rows.every(({ drawn, printed }, i) => {
      const head = drawn[column];
      if (!head || head.isEmpty) return !this.#isLast(i) || isEmpty(printed[place]);
      return fitsAt(head, printed[this.#owner(printed, i, place, isEmpty)]);
    });
  }

  /** Of places that fit, those whose merged heads fit too, and of these those that have their words themselves. */
  best(column: number, places: readonly number[]): readonly number[] {
    const merged = places.filter((place) =>
      this.#rows.every(({ drawn, printed }, i) => {
        const owner = this.#owner(drawn, i, column, (head) => !head || head.isEmpty);
        const head = drawn[owner];
        return !head || head.isEmpty || fitsAt(head, printed[this.#owner(printed, i, place, isEmpty)]);
      }),
    );
    const fitting = merged.length > 0 ? merged : places;
    const own = fitting.filter((place) =>
      this.#rows.every(({ drawn, printed }) => !drawn[column] || drawn[column].isEmpty || !isEmpty(printed[place])),
    );
    return own.length > 0 ? own : fitting;
  }

  /** The printed cell with the words of a column. */
  cellOf(column: number, place: number): Cell {
    const i = this.#rows.findLastIndex(({ drawn }) => drawn[column]?.hasWords);
    const { printed } = this.#rows[i]!;
    return printed[this.#owner(printed, i, place, isEmpty)]!;
  }

  #isLast(row: number): boolean {
    return row === this.#rows.length - 1;
  }

  #owner<T>(cells: readonly T[], row: number, at: number, isBlank: (cell: T | undefined) => boolean): number {
    return this.#isLast(row) ? at : ownerOf(cells, at, isBlank);
  }
}

/** The cell that an empty one is merged with, to its left. */
function ownerOf<T>(cells: readonly T[], at: number, isBlank: (cell: T | undefined) => boolean): number {
  let owner = at;
  while (owner > 0 && isBlank(cells[owner])) owner -= 1;
  return owner;
}

/**
 * The cells of a row in the order of the drawn columns; what no column is drawn for comes last. In a head row that has another below it, the
 * cell that a column is merged with comes where it is drawn.
 */
export function arranged(
  cells: readonly Cell[],
  order: readonly number[],
  merged?: readonly DrawnHead[],
): (Cell | undefined)[] {
  const own = order.map((place) => cells[place]);
  const surplus = cells.filter((_, place) => !order.includes(place));
  if (!merged) return [...own, ...surplus];
  const owners = order.map((place) => ownerOf(cells, place, isEmpty));
  return [
    ...own.map((cell, column) => {
      if (!merged[column]?.isEmpty) return cells[owners[column]!];
      const drawnIn = ownerOf(merged, column, (head) => !head || head.isEmpty);
      // its words are read where they are drawn
      return cell && owners[column] === owners[drawnIn] ? { start: cell.end, end: cell.end } : cell;
    }),
    ...surplus,
  ];
}

function fitsAt(head: DrawnHead, printed: Cell | undefined): boolean {
  return printed ? head.fits(printed) : head.isEmpty;
}

function isEmpty(cell: Cell | undefined): boolean {
  return !cell || cell.start === cell.end;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
