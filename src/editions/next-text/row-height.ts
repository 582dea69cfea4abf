import type { FormCell } from './form.ts';

/** Points of one line of ten points, and the most that a row can have. */
const LINE = 15;
const MOST = 405;

/** The height of a row in points, so that wrapped words are seen whole. @param widths  Of its columns, in half-width characters. */
export function rowHeight(row: readonly (FormCell | undefined)[], widths: readonly number[]): number {
  // a row may have gaps, which `map` passes over
  const lines = Array.from(row, (cell, column) => linesOf(wordsOf(cell), widths[column] ?? 10));
  const isTitle = row.some((cell) => cell?.is === 'words' && cell.look === 'title');
  return isTitle ? 24 : Math.min(MOST, LINE * Math.max(1, ...lines));
}

/** The words of a cell that wrap; '' for one whose words may run over the cells beside it. */
function wordsOf(cell: FormCell | undefined): string {
  if (cell?.is === 'words') return cell.look === 'head' ? cell.text : '';
  return cell?.is === 'fixed' && cell.kind === 'words' && cell.look !== 'id' && cell.look !== 'caption'
    ? String(cell.value)
    : '';
}

function linesOf(text: string, width: number): number {
  // Japanese characters are twice as wide; a little is lost at the end of each line
  const length = [...text].reduce((sum, character) => sum + (character > '\u024f' ? 2 : 1), 0);
  return Math.ceil((length * 1.06) / width);
}
