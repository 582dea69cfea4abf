import type { Drawing, DrawnRow } from '../../../schemas/profile/drawing.ts';
import { reportDeclared, type DeclarationPath } from '../declared.ts';
import type { Cell, Grid } from '../grid.ts';
import { compileWhole, firstMatch, type CompiledPattern } from '../pattern.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { Line, PamphletText } from '../text.ts';
import { nearestGrid } from './nearest-grid.ts';

/** A hole of the drawing and its match, as offsets into the text. `column` counts cells from 0; a line above the table has none. */
export type Slot = { name: string; start: number; end: number; column?: number };

/** One row: its cells, and their slots in the order of the columns. */
export type RowReading = { start: number; end: number; cells: readonly Cell[]; slots: Slot[] };

/** A printed table read with its drawing. */
export type TableReading = { start: number; end: number; above: Slot[]; head: RowReading[]; body: RowReading[] };

type ReadyCell = {
  drawn: string;
  folded: string;
  pattern: CompiledPattern;
  only: string | undefined;
  /** Why the words of its unnamed holes are not shown. */
  notShown: string | undefined;
};
type ReadyRow = { before: ReadyCell[]; group: ReadyCell[]; after: ReadyCell[] };
type ReadyDrawing = {
  above: { pattern: CompiledPattern; notShown: string | undefined }[];
  head: ReadyRow[];
  body: ReadyRow[];
};

/**
 * Read every table of the text that the drawing describes. The first cell of its head identifies a table. After that
 * each cell must be as drawn; a cell that is not is reported.
 * @param at  The table in the profile.
 */
export function readDrawn(
  drawing: Drawing,
  at: DeclarationPath,
  grids: readonly Grid[],
  pamphlet: PamphletText,
): TableReading[] {
  const ready = prepare(drawing);
  const drawn = grids.filter((grid) => looksLike(ready, grid, pamphlet));
  if (drawn.length === 0) reportMissing(drawing, at, grids, pamphlet);
  return drawn.flatMap((grid) => readTable(ready, grid, pamphlet) ?? []);
}

function reportMissing(drawing: Drawing, at: DeclarationPath, grids: readonly Grid[], pamphlet: PamphletText): void {
  const name = at.join('.');
  const isAsDrawn = (drawn: string, cell: Cell) => fitsCell(drawn, cell, pamphlet);
  const nearest = nearestGrid(drawing.head, grids, isAsDrawn, pamphlet);
  if (!nearest) {
    const lines = grids.map(({ start, end }) => pamphlet.span(start, end).start.line);
    return reportDeclared(pamphlet, 'table-missing', at, {
      unexpected: `text without the table of \`${name}\``,
      expected: 'one whose head begins as drawn in the profile',
      hint:
        lines.length === 0
          ? `The text has no table whose cells are set apart ${drawing.layout === 'spaced' ? 'by white space, with as many cells in a line as the head is drawn with' : 'by tabs or pipes'}.`
          : `Compare the head of the printed table with its drawing. The text has tables on these lines, none of them alike: ${lines.join(', ')}.`,
    });
  }
  const { grid, drawn, printed } = nearest;
  const content = pamphlet.text.slice(printed.start, printed.end);
  const { start } = pamphlet.span(grid.start, grid.end);
  report(pamphlet.file, 'table-missing', pamphlet.span(printed.start, printed.end), {
    unexpected: `${content === '' ? 'empty cell' : `cell \`${content}\``} in the table most like the one of \`${name}\``,
    expected: describe(readyCell(drawn)),
    hint: `It begins on line ${start.line}. No table of the text begins as \`${name}\` is drawn in profile.yaml.`,
  });
}

/** Read one table as drawn, without checking its first cell. A drawing without a head describes rows only. */
export function readGrid(drawing: Drawing, grid: Grid, pamphlet: PamphletText): TableReading | undefined {
  return readTable(prepare(drawing), grid, pamphlet);
}

function prepare(drawing: Drawing): ReadyDrawing {
  const reasons = new Map(drawing.notShown.map(({ cell, reason }) => [cell, reason]));
  const ready = (cell: string) => readyCell(cell, reasons.get(cell));
  const row = (drawn: DrawnRow): ReadyRow => {
    const at = drawn.findIndex((part) => Array.isArray(part));
    const fixed = (parts: DrawnRow) => parts.map((part) => ready(part as string));
    if (at === -1) return { before: fixed(drawn), group: [], after: [] };
    return {
      before: fixed(drawn.slice(0, at)),
      group: (drawn[at] as string[]).map(ready),
      after: fixed(drawn.slice(at + 1)),
    };
  };
  const above = drawing.above.map((line) => ({ pattern: compileWhole(line), notShown: reasons.get(line) }));
  return { above, head: drawing.head.map(row), body: drawing.body.map(row) };
}

function readyCell(drawn: string, notShown?: string): ReadyCell {
  return {
    drawn,
    notShown,
    folded: foldWidth(drawn),
    pattern: compileWhole(drawn),
    // {premium}: the hole is the cell
    only: /^\{([a-z0-9_./+-]+)\}$/.exec(drawn)?.[1],
  };
}

function looksLike(drawing: ReadyDrawing, grid: Grid, pamphlet: PamphletText): boolean {
  const [row] = grid.rows;
  const [head] = drawing.head;
  if (!head) return linesAbove(drawing.above.at(-1)!.pattern, grid, pamphlet).length > 0;
  const { before, group } = head;
  const cells = [...before, ...group];
  const at = cells.findIndex((cell) => cell.drawn !== '');
  const found = row?.[at];
  return found !== undefined && fits(cells[at]!, found, pamphlet) !== undefined;
}

function readTable(drawing: ReadyDrawing, grid: Grid, pamphlet: PamphletText): TableReading | undefined {
  const above = readAbove(drawing.above, grid, pamphlet);
  if (!above) return undefined;
  const repeats = repetitions(drawing, grid);
  const head = drawing.head.map((row, i) => {
    const cells = grid.rows[i];
    return cells ? readRow(row, cells, repeats, pamphlet) : missingRow(grid, pamphlet);
  });
  const rows = grid.rows.slice(drawing.head.length);
  if (rows.length === 0) {
    report(pamphlet.file, 'cell-missing', pamphlet.span(grid.end, grid.end), {
      unexpected: 'end of the table below its head',
      expected: 'a row',
      hint: 'A blank line may have torn the rows from their head.',
    });
  }
  const body = rows.map((cells) => {
    const row =
      drawing.body.find((candidate) => fits(firstCell(candidate), cells[0]!, pamphlet)) ?? drawing.body.at(-1)!;
    return readRow(row, cells, repeats, pamphlet);
  });
  return { start: grid.start, end: grid.end, above, head: head.filter((row) => row !== undefined), body };
}

function firstCell({ before, group }: ReadyRow): ReadyCell {
  return (before[0] ?? group[0])!;
}

/** How often the group repeats: the cells that are left in the longest head row after its own cells. */
function repetitions(drawing: ReadyDrawing, grid: Grid): number {
  const counts = drawing.head.flatMap((row, i) =>
    row.group.length > 0 && grid.rows[i]
      ? [(grid.rows[i].length - row.before.length - row.after.length) / row.group.length]
      : [],
  );
  return Math.max(1, ...counts.map(Math.ceil));
}

function readRow(row: ReadyRow, cells: Cell[], repeats: number, pamphlet: PamphletText): RowReading {
  const { file, text, span } = pamphlet;
  const drawn = [
    ...row.before,
    ...Array.from({ length: row.group.length > 0 ? repeats : 0 }, () => row.group).flat(),
    ...row.after,
  ];
  const end = cells.at(-1)!.end;
  const reading: RowReading = {
    start: cells[0]!.start,
    end,
    cells,
    slots: [],
  };
  drawn.forEach((cell, i) => {
    const found = cells[i];
    if (!found) {
      if (cell.drawn === '') return;
      return report(file, 'cell-missing', span(end, end), {
        unexpected: `end of the row after ${cells.length} of ${drawn.length} cells`,
        expected: describe(cell),
        hint: 'A cell or the tab in front of it was lost.',
      });
    }
    const slots = fits(cell, found, pamphlet);
    if (!slots) return complain(cell, found, pamphlet);
    recordHoles(slots, cell, pamphlet);
    reading.slots.push(...slots.map((slot) => ({ ...slot, column: i })));
  });
  for (const surplus of cells.slice(drawn.length)) {
    if (surplus.start === surplus.end) continue;
    report(file, 'cell-surplus', span(surplus.start, surplus.end), {
      unexpected: `cell \`${text.slice(surplus.start, surplus.end)}\``,
      expected: `the row to end after ${drawn.length} cells`,
      hint: 'The row has more cells than the head of its table.',
    });
  }
  return reading;
}

/** What holes hold is compared with what was read, when everything is. */
function recordHoles(
  slots: readonly Slot[],
  { drawn, notShown }: Pick<ReadyCell, 'drawn' | 'notShown'>,
  pamphlet: PamphletText,
): void {
  for (const { name, start, end } of slots) pamphlet.drawn.push({ name, start, end, cell: drawn, notShown });
}

/** Whether a drawn cell fits what is printed between two offsets. */
export function fitsCell(drawn: string, printed: Cell, pamphlet: PamphletText): boolean {
  return fits(readyCell(drawn), printed, pamphlet) !== undefined;
}

function fits(cell: ReadyCell, found: Cell, { folded }: PamphletText): Slot[] | undefined {
  const content = folded.slice(found.start, found.end);
  if (cell.drawn === '') return content === '' ? [] : undefined;
  if (cell.only) return content === '' ? undefined : [{ name: cell.only, start: found.start, end: found.end }];
  if (content === cell.folded) return [];
  const match = firstMatch(cell.pattern, content);
  return match?.holes.map(({ name, start, end }) => ({ name, start: found.start + start, end: found.start + end }));
}

function complain(cell: ReadyCell, found: Cell, { file, text, span }: PamphletText): void {
  const content = text.slice(found.start, found.end);
  if (content === '') {
    return report(file, 'cell-missing', span(found.start, found.end), {
      unexpected: 'empty cell',
      expected: describe(cell),
      hint: 'An empty cell is not taken for the one above it: compare with the printed pamphlet.',
    });
  }
  report(file, 'cell-unexpected', span(found.start, found.end), {
    unexpected: `cell \`${content}\``,
    expected: describe(cell),
    hint: 'The drawing of this table is in profile.yaml.',
  });
}

function describe({ drawn }: ReadyCell): string {
  const only = /^\{([a-zA-Z0-9_./+-]*)\??(?::[^{}]*)?\}$/.exec(drawn);
  if (drawn === '') return 'an empty cell';
  return only ? `a cell for \`${only[1]}\`` : `\`${drawn}\``;
}

function missingRow(grid: Grid, { file, span }: PamphletText): undefined {
  report(file, 'cell-missing', span(grid.end, grid.end), {
    unexpected: 'end of the table',
    expected: 'another head row',
    hint: 'The drawing of this table in profile.yaml has more head rows.',
  });
}

//   （1）Aプラン（1億円）              outer lines: the nearest one above
//   ① 1名                            the last: right above the table
//   加入日⇥3月15日⇥…
function readAbove(patterns: ReadyDrawing['above'], grid: Grid, pamphlet: PamphletText): Slot[] | undefined {
  const { file, text, span } = pamphlet;
  const slots: Slot[] = [];
  for (const [i, { pattern, notShown }] of patterns.entries()) {
    const [found] = linesAbove(pattern, grid, pamphlet, i === patterns.length - 1);
    if (!found) {
      const [line] = captionsAbove(grid, pamphlet);
      report(file, 'table-caption-missing', line ? span(line.start, line.end) : span(grid.start, grid.start), {
        unexpected: line
          ? `line \`${text.slice(line.start, line.end)}\` above the table`
          : 'table at the top of the text',
        expected: `\`${pattern.pattern}\``,
        hint: `The table begins on line ${span(grid.start, grid.end).start.line}.`,
      });
      return undefined;
    }
    slots.push(...found);
    recordHoles(found, { drawn: pattern.pattern, notShown }, pamphlet);
  }
  return slots;
}

/**
 * The slots of a pattern in each place above a table where it fits, the nearest first. A pattern with line breaks fits as many lines.
 * @param isNearest  Only the line right above the table is looked at.
 */
function linesAbove(pattern: CompiledPattern, grid: Grid, pamphlet: PamphletText, isNearest = true): Slot[][] {
  const before = captionsAbove(grid, pamphlet);
  const breaks = pattern.pattern.split('\n').length - 1;
  return (isNearest ? before.slice(0, 1) : before).flatMap(({ end }, i) => {
    const first = before[i + breaks];
    const match = first && firstMatch(pattern, pamphlet.folded.slice(first.start, end));
    return match
      ? [match.holes.map((hole) => ({ name: hole.name, start: first.start + hole.start, end: first.start + hole.end }))]
      : [];
  });
}

/** The lines above a table that may be its captions: the short ones, the nearest first. */
function captionsAbove(grid: Grid, { lines }: PamphletText): Line[] {
  return lines.filter((line) => line.end <= grid.start && line.end - line.start <= 120).reverse();
}
