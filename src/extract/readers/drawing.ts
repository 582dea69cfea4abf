import { firstFrom } from '../../recognise/first-from.ts';
import type { Drawing, DrawnRow } from '../../../schemas/profile/drawing.ts';
import { reportDeclared, type DeclarationPath } from '../declared.ts';
import type { Cell, Grid } from '../grid.ts';
import { compileWhole, firstMatch, type CompiledPattern } from '../pattern.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { Line, PamphletText } from '../text.ts';
import { arranged, findColumns, type DrawnHead, type FoundColumns } from './columns.ts';
import { plainWords } from '../plain-words.ts';
import { nearestGrid } from './nearest-grid.ts';

/** A hole of the drawing and its match, as offsets into the text. `column` counts drawn cells from 0; a line above the table has none. */
export type Slot = { name: string; start: number; end: number; column?: number };

/** One row: its cells and their slots, in the order of the drawn columns. */
export type RowReading = { start: number; end: number; cells: readonly (Cell | undefined)[]; slots: Slot[] };

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
 * Read every table of the text that the drawing describes. The first cell of its head identifies a table, or all of its heads if its columns
 * are in another order. After that each cell must be as drawn; a cell that is not is reported.
 * @param at  The table in the profile.
 */
export function readDrawn(
  drawing: Drawing,
  at: DeclarationPath,
  grids: readonly Grid[],
  pamphlet: PamphletText,
): TableReading[] {
  const ready = prepare(drawing);
  // the next question is asked only if no table answers the one before
  const drawn = [looksLike, hasAllHeads, hasHeadTwice, hasAllHeadsButOne].reduce<readonly Grid[]>(
    (found, isDrawn) => (found.length > 0 ? found : grids.filter((grid) => isDrawn(ready, grid, pamphlet))),
    [],
  );
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

function prepare(drawing: Omit<Drawing, 'layout'>): ReadyDrawing {
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
  if (!head) return lineAbove(drawing.above.at(-1)!.pattern, grid, pamphlet, true) !== undefined;
  const { before, group } = head;
  const cells = [...before, ...group];
  const at = cells.findIndex((cell) => cell.drawn !== '');
  const found = row?.[at];
  return found !== undefined && fits(cells[at]!, found, pamphlet) !== undefined;
}

/** Whether every head that has words is printed in one column of its own, in whatever order. */
function hasAllHeads(drawing: ReadyDrawing, grid: Grid, pamphlet: PamphletText): boolean {
  const heads = movedHeads(drawing, grid, pamphlet);
  return heads.length > 0 && heads.every((isThere) => isThere);
}

/** Whether one head alone is not as drawn, so that it can be reported in its place. */
function hasAllHeadsButOne(drawing: ReadyDrawing, grid: Grid, pamphlet: PamphletText): boolean {
  const heads = movedHeads(drawing, grid, pamphlet);
  return heads.length > 2 && heads.filter((isThere) => !isThere).length === 1;
}

/** For each head that has words, whether it is there; none if the columns are not in another order. */
function movedHeads(drawing: ReadyDrawing, grid: Grid, pamphlet: PamphletText): boolean[] {
  const columns = columnsOf(drawing, grid, pamphlet);
  if (!columns || 'twice' in columns) return [];
  return headsOf(drawing, grid, pamphlet).flatMap((row, i) => {
    const cells = rowIn(grid.rows[i] ?? [], columns.order, i < drawing.head.length - 1 ? row : undefined);
    return row.flatMap(({ hasWords, fits: isAsDrawn }, column) =>
      hasWords ? [cells[column] !== undefined && isAsDrawn(cells[column])] : [],
    );
  });
}

function hasHeadTwice(drawing: ReadyDrawing, grid: Grid, pamphlet: PamphletText): boolean {
  const columns = columnsOf(drawing, grid, pamphlet);
  return columns !== undefined && 'twice' in columns;
}

/** For each drawn column of a table that has been read, the printed one, counted from 0; undefined if each is in its place. */
export function orderIn({ head }: Pick<Drawing, 'head'>, grid: Grid, pamphlet: PamphletText) {
  const columns = columnsOf(prepareHead(head), grid, pamphlet);
  return columns && 'order' in columns ? columns.order : undefined;
}

/** Whether a table has every cell of a drawn head, whatever the order of its columns. */
export function hasHead(head: Drawing['head'], grid: Grid, pamphlet: PamphletText): boolean {
  const ready = prepareHead(head);
  const isInPlace = headsOf(ready, grid, pamphlet).every((row, i) =>
    row.every(({ fits: isAsDrawn }, column) => {
      const printed = grid.rows[i]?.[column];
      return printed !== undefined && isAsDrawn(printed);
    }),
  );
  return isInPlace || hasAllHeads(ready, grid, pamphlet);
}

function prepareHead(head: Drawing['head']): ReadyDrawing {
  return prepare({ above: [], head, body: [], notShown: [] });
}

/** Which printed columns the drawn ones are, if they are not in their places. */
function columnsOf(drawing: ReadyDrawing, grid: Grid, pamphlet: PamphletText): FoundColumns | undefined {
  const widest = drawing.head.find(({ group }) => group.length > 0);
  const from = widest?.before.length ?? 0;
  const size = widest?.group.length ?? 1;
  const to = widest ? from + size * repetitions(drawing, grid) : from;
  return findColumns({ rows: headsOf(drawing, grid, pamphlet), group: { from, to, size } }, grid.rows);
}

function headsOf(drawing: ReadyDrawing, grid: Grid, pamphlet: PamphletText): DrawnHead[][] {
  const repeats = repetitions(drawing, grid);
  return drawing.head.map((row) =>
    repeated(row, repeats).map((cell) => ({
      isEmpty: cell.drawn === '',
      hasWords: cell.drawn.replace(/\{[^{}:]*\}/g, '').trim() !== '',
      fits: (printed) => fits(cell, printed, pamphlet) !== undefined,
    })),
  );
}

/** A row in the order of the drawn columns. A row of one cell is a title over all of them. */
function rowIn(cells: readonly Cell[], order: readonly number[] | undefined, merged?: readonly DrawnHead[]) {
  return order && cells.length > 1 ? arranged(cells, order, merged) : cells;
}

function readTable(drawing: ReadyDrawing, grid: Grid, pamphlet: PamphletText): TableReading | undefined {
  const above = readAbove(drawing.above, grid, pamphlet);
  if (!above) return undefined;
  const columns = columnsOf(drawing, grid, pamphlet);
  if (columns && 'twice' in columns) return complainTwice(columns.twice, pamphlet);
  const order = columns?.order;
  const repeats = repetitions(drawing, grid);
  const heads = order && headsOf(drawing, grid, pamphlet);
  const head = drawing.head.map((row, i) => {
    const cells = grid.rows[i];
    if (!cells) return missingRow(grid, pamphlet);
    const isMerged = i < drawing.head.length - 1;
    return readRow(row, cells, rowIn(cells, order, isMerged ? heads?.[i] : undefined), repeats, pamphlet);
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
    const own = rowIn(cells, order);
    const first = own[0] ?? { start: cells[0]!.start, end: cells[0]!.start };
    const row = drawing.body.find((candidate) => fits(firstCell(candidate), first, pamphlet)) ?? drawing.body.at(-1)!;
    return readRow(row, cells, own, repeats, pamphlet);
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

function repeated({ before, group, after }: ReadyRow, repeats: number): ReadyCell[] {
  return [...before, ...Array.from({ length: group.length > 0 ? repeats : 0 }, () => group).flat(), ...after];
}

/** @param cells  Those of the printed row, in the order of the drawn columns. */
function readRow(
  row: ReadyRow,
  printed: readonly Cell[],
  cells: readonly (Cell | undefined)[],
  repeats: number,
  pamphlet: PamphletText,
): RowReading {
  const { file, text, span } = pamphlet;
  const drawn = repeated(row, repeats);
  const end = printed.at(-1)!.end;
  const reading: RowReading = { start: printed[0]!.start, end, cells, slots: [] };
  drawn.forEach((cell, i) => {
    const found = cells[i];
    if (!found) {
      if (cell.drawn === '') return;
      return report(file, 'cell-missing', span(end, end), {
        unexpected: `end of the row after ${printed.length} of ${drawn.length} cells`,
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
    if (!surplus || surplus.start === surplus.end) continue;
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

function fits(cell: ReadyCell, found: Cell, pamphlet: PamphletText): Slot[] | undefined {
  const content = pamphlet.folded.slice(found.start, found.end);
  if (cell.drawn === '') return content === '' ? [] : undefined;
  if (cell.only) return content === '' ? undefined : [{ name: cell.only, start: found.start, end: found.end }];
  const slots = slotsIn(cell, content, (at) => found.start + at);
  if (slots || content === '') return slots;
  const plain = plainWords(found, pamphlet);
  const unmarked = plain && slotsIn(cell, plain.words, (at) => plain.at[at]!);
  return unmarked ?? (isCorrectedTo(cell, found, pamphlet) ? [] : undefined);
}

/** Whether an override says that a head or a label reads as drawn. What fills a hole has its place in the text as it is printed. */
function isCorrectedTo({ folded }: ReadyCell, { start, end }: Cell, { isCorrected, corrected }: PamphletText): boolean {
  return isCorrected(start, end) && foldWidth(corrected(start, end)) === folded;
}

/** @param placeOf  The place in the text of a character of the words. */
function slotsIn(cell: ReadyCell, words: string, placeOf: (at: number) => number): Slot[] | undefined {
  if (words === cell.folded) return [];
  return firstMatch(cell.pattern, words)?.holes.map(({ name, start, end }) => ({
    name,
    start: placeOf(start),
    end: end > start ? placeOf(end - 1) + 1 : placeOf(start),
  }));
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

function complainTwice([first, second]: readonly [Cell, Cell], { file, text, span }: PamphletText): undefined {
  report(file, 'cell-duplicate', span(second.start, second.end), {
    unexpected: `second column with the head \`${text.slice(second.start, second.end)}\``,
    expected: 'one column with each head that the profile draws',
    hint: 'The columns are not in the places where they are drawn, so each is known by its head alone.',
    other: span(first.start, first.end),
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
    const found = lineAbove(pattern, grid, pamphlet, i === patterns.length - 1);
    if (!found) {
      const [line] = captionsAbove(grid, pamphlet, 1);
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
 * The slots of a pattern in the nearest place above a table where it fits. A pattern with line breaks fits as many lines.
 * @param isNearest  Only the line right above the table is looked at.
 */
function lineAbove(
  pattern: CompiledPattern,
  grid: Grid,
  pamphlet: PamphletText,
  isNearest: boolean,
): Slot[] | undefined {
  const breaks = pattern.pattern.split('\n').length - 1;
  const before = captionsAbove(grid, pamphlet, isNearest ? breaks + 1 : Infinity);
  for (const [i, { end }] of (isNearest ? before.slice(0, 1) : before).entries()) {
    const first = before[i + breaks];
    const match = first && firstMatch(pattern, pamphlet.folded.slice(first.start, end));
    if (match)
      return match.holes.map(({ name, start, end }) => ({ name, start: first.start + start, end: first.start + end }));
  }
  return undefined;
}

/** The lines above a table that may be its captions: the short ones, the nearest first. */
function captionsAbove(grid: Grid, { lines }: PamphletText, most: number): Line[] {
  const captions: Line[] = [];
  for (let i = firstFrom(grid.start, lines) - 1; i >= 0 && captions.length < most; i -= 1) {
    const line = lines[i]!;
    if (line.end <= grid.start && line.end - line.start <= 120) captions.push(line);
  }
  return captions;
}
