import { distance } from 'fastest-levenshtein';
import type { DrawnRow } from '../../../schemas/profile/drawing.ts';
import type { Cell, Grid } from '../grid.ts';
import type { PamphletText } from '../text.ts';

/** The table of a text that is most like a drawing, and the first cell of its head that is not as drawn. */
export type NearestGrid = {
  grid: Grid;
  drawn: string;
  /** Of no length if the row ends before the cell. */
  printed: Cell;
};

/** A table with less in common than this is another table: to compare with it would mislead. */
const LEAST_ALIKE = 0.5;

/**
 * Find the table whose head is most like the drawn one, so that a person sees what differs.
 * @param fits  Whether a printed cell is as drawn.
 * @returns     Undefined if no table is alike.
 */
export function nearestGrid(
  head: readonly DrawnRow[],
  grids: readonly Grid[],
  fits: (drawn: string, printed: Cell) => boolean,
  { folded }: PamphletText,
): NearestGrid | undefined {
  const alike = (drawn: string, cell: Cell) => likeness(wordsOf(drawn), folded.slice(cell.start, cell.end));
  const compared = grids.flatMap((grid) => {
    // a cell that is nothing but a hole fits everything, and an empty one is in every table: neither is evidence
    const pairs = head.flatMap((row, i) => pairsOf(row, grid.rows[i]));
    const told = pairs.filter(({ drawn }) => wordsOf(drawn) !== '');
    const differing = pairs.find(({ drawn, printed }) => !fits(drawn, printed));
    if (!differing || told.length === 0) return [];
    const sum = told.reduce((n, { drawn, printed }) => n + (fits(drawn, printed) ? 1 : alike(drawn, printed)), 0);
    return [{ grid, ...differing, likeness: sum / told.length }];
  });
  const [nearest] = compared.sort((a, b) => b.likeness - a.likeness);
  return nearest && nearest.likeness >= LEAST_ALIKE ? nearest : undefined;
}

/** Each drawn cell of a row, a group once, with the printed cell in its place. */
function pairsOf(row: DrawnRow, cells: readonly Cell[] = []): { drawn: string; printed: Cell }[] {
  const end = cells.at(-1)?.end;
  if (end === undefined) return [];
  return row.flat().map((drawn, i) => ({ drawn, printed: cells[i] ?? { start: end, end } }));
}

/** The printed words of a drawn cell, without its holes and without white space. */
function wordsOf(drawn: string): string {
  return drawn.replace(/\{[^{}]*\}/g, '').replace(/\s/g, '');
}

/** From 0 to 1: how much of two texts is the same. */
function likeness(drawn: string, printed: string): number {
  const words = printed.replace(/\s/g, '');
  return 1 - distance(drawn, words) / Math.max(drawn.length, words.length, 1);
}
