import type { RateCell, RateTable } from '../../../schemas/rate-table.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/**
 * Check that a rate table is a full grid: if one class, plan or inception has a cell for a band, all have one. A row
 * lost from one of several printed tables shows only as a gap in this grid.
 */
export function checkComplete({ cells, bands, printed }: RateTable, { file }: PamphletText): void {
  const columnOf = (cell: RateCell) => [cell.ratingClass, cell.plan, cell.inception?.value].join(' ');
  const columns = new Map(cells.map((cell) => [columnOf(cell), cell]));
  const filled = new Set(cells.map((cell) => `${columnOf(cell)} ${cell.band}`));
  for (const [column, cell] of columns) {
    for (const band of bands.filter(({ id }) => !filled.has(`${column} ${id}`))) {
      const { start, end } = (cell.premium ?? cell.referral)!.span;
      const table = printed.find((each) => each.start.offset <= start.offset && end.offset <= each.end.offset);
      report(file, 'table-incomplete', table, {
        unexpected: `table without a cell for \`${band.label.value}\` beside ${cell.id}`,
        expected: 'a cell for every band that another class, plan or inception has',
        hint: 'A row or a table may be lost: compare with the printed pamphlet.',
        other: band.label.span,
      });
    }
  }
}
