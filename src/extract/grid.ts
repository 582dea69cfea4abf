import type { PhrasingContent, Root, Table, TableCell } from 'mdast';
import type { Line, PamphletText } from './text.ts';

/** The content of a cell without outer white space, as offsets into the text. An empty cell has no length. */
export type Cell = { start: number; end: number };

/** A table as rows of cells, from any table syntax. */
export type Grid = { rows: Cell[][]; start: number; end: number };

/** Every table of the tree, tab tables and pipe tables, without rules (`-----⇥--`). */
export function gridsOf(root: Root, { text }: PamphletText): Grid[] {
  const grids: Grid[] = [];
  const visit = (node: { type: string; children?: unknown[] }) => {
    if (node.type === 'table') grids.push(gridOf(node as unknown as Table, text));
    else for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(root);
  return grids;
}

function gridOf(table: Table, text: string): Grid {
  const rows = table.children
    .map((row) => row.children.map((cell) => cellOf(cell, text)))
    .filter((row) => !row.every((cell) => /^-+$/.test(text.slice(cell.start, cell.end))));
  return { rows, start: table.position!.start.offset!, end: table.position!.end.offset! };
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

function trimmed(text: string, start: number, end: number): Cell {
  const content = text.slice(start, end);
  const lead = content.length - content.trimStart().length;
  return lead === content.length
    ? { start, end: start }
    : { start: start + lead, end: start + content.trimEnd().length };
}
