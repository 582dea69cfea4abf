import type { Cell, Grid } from '../grid.ts';
import { most } from '../extremes.ts';

/** A cell in its place: the first row and column that it is in, and how many of both it spans. */
export type LaidCell = { cell: Cell; row: number; column: number; rows: number; columns: number };

/**
 * Lay out the cells of a grid. Tabs and pipes print a merged cell (結合セル) once and leave its other places empty:
 *
 *   ⇥　　　　　補償　⇥　　　　　⇥　　　　　　　in a head, an empty cell is merged with the one to its left if both are below the same
 *   ⇥　　　　　限度額⇥　　　　　⇥免責金額　　　head, or else with the one above it
 *   ⇥　　　　　1請求 ⇥期間中　　⇥
 *   Aプラン⇥　1億円 ⇥1億円　　　⇥なし　　　　below the heads, in the columns that are said to have merged cells, with the one above
 *
 * @param heads   How many of the rows are heads.
 * @param merged  The columns with cells that are merged with the one above, from 0.
 */
export function laidOut(rows: Grid['rows'], heads: number, merged: ReadonlySet<number>): LaidCell[] {
  const width = most(rows.map((row) => row.length));
  const places: LaidCell[][] = [];
  rows.forEach((row, r) => {
    const end = row.at(-1)!.end;
    // a row with fewer cells ends with empty ones
    const cells = Array.from({ length: width }, (_, c) => row[c] ?? { start: end, end });
    const isEmpty = (c: number) => cells[c]!.start === cells[c]!.end;
    const own: LaidCell[] = [];
    places.push(own);
    cells.forEach((cell, c) => {
      const above = places[r - 1]?.[c];
      const left = own[c - 1];
      const isBelowOne = r === 0 || above === places[r - 1]![c - 1];
      const goesLeft = r < heads && left !== undefined && left.row === r && isFilled(left) && isBelowOne;
      const isWholeEmpty =
        above !== undefined && Array.from({ length: above.columns }, (_, i) => above.column + i).every(isEmpty);
      const goesUp = isWholeEmpty && (r < heads || (above.row >= heads && merged.has(c)));
      if (isEmpty(c) && goesLeft) {
        left.columns += 1;
        own.push(left);
      } else if (isEmpty(c) && goesUp) {
        // a merged cell of several columns grows once
        if (c === above.column) above.rows += 1;
        own.push(above);
      } else own.push({ cell, row: r, column: c, rows: 1, columns: 1 });
    });
  });
  return [...new Set(places.flat())];
}

function isFilled({ cell }: LaidCell): boolean {
  return cell.start < cell.end;
}
