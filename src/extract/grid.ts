import type { PhrasingContent, Table, TableCell } from 'mdast';
import type { Line, PamphletText } from './text.ts';

/** The content of a cell without outer white space, as offsets into the text. An empty cell has no length. */
export type Cell = { start: number; end: number };

/** A table as rows of cells, from any table syntax. */
export type Grid = { rows: Cell[][]; start: number; end: number };

/** The grids of tables, tab tables and pipe tables, without rules (`-----⇥--`). */
export function gridsOf(tables: readonly Table[], { text }: PamphletText): Grid[] {
  return tables.flatMap((table) => gridsIn(table, text));
}

/**
 * The grids of one table. A pipe table is parsed up to the next blank line; a rule below one of its rows makes that row the head of another
 * table. So does a row with the words of the first one: the table continues on the next page, and its head is printed again.
 */
function gridsIn(table: Table, text: string): Grid[] {
  const rows = table.children.map((row) => row.children.map((cell) => cellOf(cell, text)));
  const isRule = (row: readonly Cell[]) => row.every((cell) => /^-+$/.test(text.slice(cell.start, cell.end)));
  const first = wordsOf(rows[0]!, text);
  const isAgain = (row: readonly Cell[]) => first.length > 1 && wordsOf(row, text).join('\t') === first.join('\t');
  const isHead = (i: number) =>
    i > 0 && (isAgain(rows[i]!) || (rows[i + 1] && isPipes(rows[i + 1]!, text) && isRule(rows[i + 1]!)));
  const heads = rows.flatMap((_, i) => (isHead(i) ? [i] : []));
  return [0, ...heads].map((from, i) => {
    const own = rows.slice(from, heads[i]).filter((row) => !isRule(row));
    // the pipe at the end of the last row belongs to the table
    const next = heads[i] === undefined ? table.position!.end.offset! : rows[heads[i]]![0]!.start;
    const end = text.slice(0, next).trimEnd().length;
    return { rows: own, start: from === 0 ? table.position!.start.offset! : own[0]![0]!.start, end };
  });
}

/** The words of the cells of a row; none if it cannot be a head: a cell is empty, or two have the same words. */
function wordsOf(row: readonly Cell[], text: string): string[] {
  const words = row.map(({ start, end }) => text.slice(start, end));
  return words.includes('') || new Set(words).size < words.length ? [] : words;
}

function isPipes([first]: readonly Cell[], text: string): boolean {
  return /^-+ *\|/.test(text.slice(first!.start, first!.start + 40));
}

function cellOf(cell: TableCell, text: string): Cell {
  let { children }: { children: PhrasingContent[] } = cell;
  // **20,000円**: the cell is the content of the strong text
  while (children.length === 1 && children[0]!.type === 'strong') ({ children } = children[0]!);
  const start = children.at(0)?.position?.start.offset ?? cell.position!.end.offset!;
  const end = children.at(-1)?.position?.end.offset ?? start;
  return trimmed(text, start, end);
}

/**
 * Tables set as lines of words with white space between them (`5億円 109万円`), as in text extracted from a PDF. A table
 * begins at a line with as many words as its head has cells, and continues while lines have as many.
 */
export function spacedGrids({ text, lines }: PamphletText, width: number): Grid[] {
  const grids: Grid[] = [];
  let rows: Cell[][] = [];
  const flush = () => {
    if (rows.length > 1) grids.push({ rows, start: rows[0]![0]!.start, end: rows.at(-1)!.at(-1)!.end });
    rows = [];
  };
  for (const line of lines) {
    const words = spacedCells(text, line);
    if (words.length === width) rows.push(words);
    else flush();
  }
  flush();
  return grids;
}

function spacedCells(text: string, line: Line): Cell[] {
  return [...text.slice(line.start, line.end).matchAll(/[^ \t\u3000]+/g)].map((word) => ({
    start: line.start + word.index,
    end: line.start + word.index + word[0].length,
  }));
}

/**
 * Tables set with each cell on a line of its own, as in text extracted from a PDF cell by cell. A row is as many lines as its drawing has
 * cells; blank lines do not count. The table begins at lines that fit its head, and ends where a line does not fit the first cell of a row.
 * @param fits  Whether a line fits a cell of the head (`row` counts from 0), or, if `row` is -1, the first cell of a row of the body.
 */
export function linesGrids(
  { lines }: PamphletText,
  head: readonly number[],
  width: number,
  fits: (line: Line, row: number, column: number) => boolean,
): Grid[] {
  const grids: Grid[] = [];
  const cellsOf = (from: number, count: number) =>
    lines.slice(from, from + count).map(({ start, end }) => ({ start, end }));
  for (let at = 0; at < lines.length; at += 1) {
    const rows: Cell[][] = [];
    let next = at;
    const isHead = head.every((count, row) => {
      const cells = lines.slice(next, next + count);
      rows.push(cellsOf(next, count));
      next += count;
      return cells.length === count && cells.every((line, column) => fits(line, row, column));
    });
    if (!isHead || head.length === 0) continue;
    while (lines.length - next >= width && fits(lines[next]!, -1, 0)) {
      rows.push(cellsOf(next, width));
      next += width;
    }
    if (rows.length > head.length) grids.push({ rows, start: rows[0]![0]!.start, end: rows.at(-1)!.at(-1)!.end });
    at = Math.max(at, next - 1);
  }
  return grids;
}

function trimmed(text: string, start: number, end: number): Cell {
  const content = text.slice(start, end);
  const lead = content.length - content.trimStart().length;
  return lead === content.length
    ? { start, end: start }
    : { start: start + lead, end: start + content.trimEnd().length };
}
