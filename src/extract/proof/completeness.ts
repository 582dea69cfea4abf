import type { Band, RateCell, RateTable } from '../../../schemas/rate-table.ts';
import { printedIn, rowsOf } from '../../recognise/rate-cell.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/** The cells that a rate table lacks: one for each column that has a cell in another row, by a cell of that column and the row. */
export function cellsMissing(table: RateTable): { column: RateCell; row: Band }[] {
  const rows = rowsOf(table);
  if (!rows) return [];
  const columns = new Map<string, RateCell>();
  const filled = new Set<string>();
  for (const cell of table.cells) {
    const row = cell.factors.find(({ axis }) => axis === rows.axis)?.value;
    if (row === undefined) continue;
    const others = cell.factors.flatMap(({ axis, value }) => (axis === rows.axis ? [] : [value]));
    const column = [...others, cell.terms?.frequency?.value].join(' ');
    columns.set(column, cell);
    filled.add(`${column} ${row}`);
  }
  return [...columns].flatMap(([column, cell]) =>
    rows.values.filter(({ id }) => !filled.has(`${column} ${id}`)).map((row) => ({ column: cell, row })),
  );
}

/**
 * Check that a rate table is a full grid: if one class, plan, inception or other column has a cell for a row, all have one. A row
 * lost from one of several printed tables shows only as a gap in this grid.
 */
export function checkComplete(table: RateTable, { file }: PamphletText): void {
  for (const { column, row } of cellsMissing(table)) {
    const { start, end } = printedIn(column).span;
    const place = table.printed.find((each) => each.start.offset <= start.offset && end.offset <= each.end.offset);
    report(file, 'table-incomplete', place, {
      unexpected: `table without a cell for \`${row.label.value}\` beside ${column.id}`,
      expected: 'a cell for every row that another class, plan, inception or other column has',
      hint: 'A row or a table may be lost: compare with the printed pamphlet.',
      other: row.label.span,
    });
  }
}
