import type { VFile } from 'vfile';
import type { Difference, KeyedRow, ReadRow } from '../../schemas/reference.ts';
import { report } from '../messages/report.ts';

/**
 * Report where a scheme and the tables keyed from its original do not agree: at the place in the text, or, if nothing was read, at
 * the keyed row.
 * @param tables  The files of the keyed tables.
 */
export function reportDifferences(differences: readonly Difference[], file: VFile, tables: readonly VFile[]): void {
  for (const difference of differences) {
    const { table } = difference;
    if (difference.kind === 'differs') {
      const { column, keyed, read } = difference;
      report(file, 'reference-differs', read.place, {
        unexpected: `\`${column}\` of ${table}: ${quoted(read.cells[column])}`,
        expected: `${quoted(keyed.cells[column])}, as keyed from the original`,
        hint: 'Look at the original: either the text was read wrongly, or the row was keyed wrongly.',
        other: keyed.place,
      });
    } else if (difference.kind === 'not keyed') {
      report(file, 'reference-differs', difference.read.place, {
        unexpected: `row of ${table}: ${cellsOf(difference.read)}`,
        expected: `a row that \`reference/${table}.csv\` has`,
        hint: 'Key the row, if the original prints it.',
      });
    } else {
      const { place } = difference.keyed;
      const own = tables.find(({ path }) => path === place.file)!;
      report(own, 'reference-differs', place, {
        unexpected: `row of ${table} that was not read: ${cellsOf(difference.keyed)}`,
        expected: 'a row that the text was read to have',
        hint: 'Look at the original: either the text was not read in full, or the row was keyed wrongly.',
      });
    }
  }
}

function quoted(cell: string | undefined): string {
  return cell ? `\`${short(cell)}\`` : 'nothing';
}

function cellsOf({ cells }: KeyedRow | ReadRow): string {
  const filled = Object.values(cells).filter((cell) => cell !== '');
  return `\`${filled.map(short).join(', ')}\``;
}

function short(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
