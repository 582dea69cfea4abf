import type { RateCell, RateTable } from '../../../schemas/rate-table.ts';
import { printedIn, rowsOf } from '../../recognise/rate-cell.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/**
 * Check that a rate table is a full grid: if one class, plan, inception or other column has a cell for a row, all have one. A row
 * lost from one of several printed tables shows only as a gap in this grid.
 */
export function checkComplete(table: RateTable, { file }: PamphletText): void {
  const { cells, printed } = table;
  const rows = rowsOf(table);
  if (!rows) return;
  const rowOf = (cell: RateCell) => cell.factors.find(({ axis }) => axis === rows.axis)?.value;
  const columnOf = (cell: RateCell) =>
    [
      ...cell.factors.flatMap(({ axis, value }) => (axis === rows.axis ? [] : [value])),
      cell.terms?.frequency?.value,
    ].join(' ');
  const ofRows = cells.filter((cell) => rowOf(cell) !== undefined);
  const columns = new Map(ofRows.map((cell) => [columnOf(cell), cell]));
  const filled = new Set(ofRows.map((cell) => `${columnOf(cell)} ${rowOf(cell)}`));
  for (const [column, cell] of columns) {
    for (const row of rows.values.filter(({ id }) => !filled.has(`${column} ${id}`))) {
      const { start, end } = printedIn(cell).span;
      const place = printed.find((each) => each.start.offset <= start.offset && end.offset <= each.end.offset);
      report(file, 'table-incomplete', place, {
        unexpected: `table without a cell for \`${row.label.value}\` beside ${cell.id}`,
        expected: 'a cell for every row that another class, plan, inception or other column has',
        hint: 'A row or a table may be lost: compare with the printed pamphlet.',
        other: row.label.span,
      });
    }
  }
}
