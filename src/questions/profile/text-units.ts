import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { parseTables } from '../../extract/parse.ts';
import { foldWidth } from '../../recognise/fold.ts';

/** A part of a text, by its offsets. */
export type Range = { start: number; end: number };

/** A text, cut into what a profile quotes: lines, and cells of tables. */
export type CutText = {
  text: string;
  folded: string;
  lines: readonly Range[];
  cells: readonly Range[];
};

export function cutText(text: string): CutText {
  const lines = [...text.matchAll(/[^\r\n]*[^\s][^\r\n]*/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  const cells = parseTables(new VFile({ value: text }))
    .flatMap(cellsIn)
    .map((range) => trimmed(text, range))
    .filter(({ start, end }) => start < end);
  return { text, folded: foldWidth(text), lines, cells };
}

/** Words as they are compared: without width and blanks. */
export function bare({ folded }: CutText, { start, end }: Range): string {
  return folded.slice(start, end).replace(/\s+/g, '');
}

function cellsIn(node: Nodes): Range[] {
  if (node.type === 'tableCell') {
    const { start, end } = node.position!;
    return [{ start: start.offset!, end: end.offset! }];
  }
  return 'children' in node ? node.children.flatMap(cellsIn) : [];
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const lead = /^[\s|]*/.exec(words)![0].length;
  const trail = /[\s|]*$/.exec(words)![0].length;
  return { start: start + lead, end: Math.max(start + lead, end - trail) };
}
