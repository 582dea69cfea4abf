import type { Note } from '../../../schemas/note.ts';
import type { CellContent } from '../../../schemas/printed-table.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import type { Drawing } from '../../../schemas/profile/drawing.ts';
import type { PrintedTableProfile } from '../../../schemas/profile/printed-table.ts';
import type { RateTable } from '../../../schemas/rate-table.ts';
import { reportDeclared } from '../declared.ts';
import { least, most } from '../extremes.ts';
import type { Cell, Grid } from '../grid.ts';
import { compileWithin, matches } from '../pattern.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { hasHead, orderIn } from './drawing.ts';
import { gridsOfRates } from './rate-table.ts';
import type { DocumentDraft, TypedTable } from './section.ts';
import type { CutSection } from './sections.ts';

export type Read = Omit<DocumentDraft, 'notes'> & {
  schemeId: string;
  notes: readonly Note[];
  rateTables: readonly RateTable[];
  limitTables: readonly TypedTable[];
};

/** A table before its cells are read: its rows, how many of them are heads, and which columns head the rows or have merged cells. */
export type Found = {
  name: string;
  section: string;
  rows: Grid['rows'];
  /** Where it ends, rules included. */
  end: number;
  heads: number;
  /** The cells of the first row are the caption. */
  hasCaption: boolean;
  rowHeads: readonly number[];
  merged: ReadonlySet<number>;
  field?: string | undefined;
  /** The statements in its cells, row by row, if its rows are sections. */
  contents?: CellContent[][][];
};

/** A table with the range of the text that its cells are in. */
export type Placed = Found & { from: number; to: number };

/**
 * Find every table of the text. Tables whose cells are set apart by tabs or pipes are found without a profile; what draws them says which
 * of their rows are heads. A grid that is shown as loose lines is reported.
 */
export function findTables(
  profile: Profile,
  sections: readonly CutSection[],
  grids: readonly Grid[],
  read: Read,
  pamphlet: PamphletText,
): Placed[] {
  const found: Placed[] = [
    ...ofRates(profile, sections, grids, read, pamphlet),
    ...ofGrids(profile, sections, read, pamphlet),
    ...ofRows(profile, sections, pamphlet),
    ...ofSections(profile, sections, read),
  ]
    .map((each) => ({ ...each, from: startOf(each.rows), to: endOf(each.rows) }))
    .sort((a, b) => a.from - b.from);
  reportLoose(profile, sections, found, pamphlet);
  return found;
}

function startOf(rows: Grid['rows']): number {
  return least(rows.flat().map(({ start }) => start));
}

function endOf(rows: Grid['rows']): number {
  return most(rows.flat().map(({ end }) => end));
}

/** What a drawing says of the columns of a table: a merged cell is drawn as a hole that may be empty. */
type Columns = Pick<Found, 'rowHeads' | 'merged'>;

const HEADS_ROW = /^\{(?:group|item|name|term|plan|band|condition|rating_class|axis\.[a-z0-9-]+)\??(?::[^}]*)?\}$/;
const MAY_BE_EMPTY = /^\{[^{}:]*\?(?::[^}]*)?\}$/;

function drawnColumns(body: readonly (readonly string[])[]): Columns {
  const width = most(body.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => i);
  const cellsIn = (column: number) => body.flatMap((row) => row[column] ?? []);
  // the last row of a drawing is the one of all other rows
  const isHead = (column: number) => {
    const cell = body.at(-1)![column] ?? '{}';
    return HEADS_ROW.test(cell) || !cell.includes('{');
  };
  const rowHeads = columns.filter((column) => columns.slice(0, column + 1).every(isHead));
  return {
    // if every column could head the rows, none does
    rowHeads: rowHeads.length === width ? [] : rowHeads,
    merged: new Set(
      columns.filter(
        (column) =>
          cellsIn(column).some((cell) => MAY_BE_EMPTY.test(cell)) || (column === 0 && cellsIn(column).includes('')),
      ),
    ),
  };
}

const plainColumns = (width: number): Columns => ({ rowHeads: width > 1 ? [0] : [], merged: new Set() });

export function widthOf(rows: Grid['rows']): number {
  return most(rows.map((row) => row.length));
}

/** A row with words in its first cell alone, above the heads, is the caption of the table. */
function isCaption([first, ...others]: readonly Cell[]): boolean {
  return first!.start < first!.end && others.length > 0 && others.every(({ start, end }) => start === end);
}

/**
 * How many rows are heads, of those that a drawing has above the premiums. A row with a label of its own below a labelled one is a row:
 * 加入日 over 期間.
 */
function headRows(rows: Grid['rows'], drawn: number, labels: number): number {
  const isLabelled = (row: readonly Cell[]) => {
    const label = row[labels];
    return label !== undefined && label.start < label.end;
  };
  const labelled = rows.slice(0, drawn).flatMap((row, i) => (isLabelled(row) ? [i] : []));
  return labelled[1] ?? drawn;
}

/** @param labels  The column of the labels of the rows. */
function foundIn(rows: Grid['rows'], drawnHeads: number, labels = 0): Pick<Found, 'rows' | 'heads' | 'hasCaption'> {
  const hasCaption = drawnHeads > 1 && isCaption(rows[0]!);
  const below = hasCaption ? rows.slice(1) : rows;
  return { rows, hasCaption, heads: headRows(below, drawnHeads - (hasCaption ? 1 : 0), labels) };
}

function ofRates(
  profile: Profile,
  sections: readonly CutSection[],
  grids: readonly Grid[],
  { rateTables }: Read,
  pamphlet: PamphletText,
): Found[] {
  return rateTables.flatMap(({ id, name, printed }) => {
    const table = profile.rateTables[name]!;
    const own = gridsOfRates(table, grids, pamphlet).filter(({ start }) =>
      printed.some((place) => place.start.offset === start),
    );
    return own.map((grid) => {
      const { rows, end } = grid;
      const columns = printedColumns(plainColumns(widthOf(rows)), table.drawing, grid, pamphlet);
      return {
        end,
        name: `rates-${name}`,
        section: sectionAround(rows, sections),
        ...foundIn(rows, table.drawing.head.length, columns.rowHeads[0]),
        ...columns,
        field: id,
      };
    });
  });
}

/** The id of the section that a place of the text is in. */
function sectionAround(rows: Grid['rows'], sections: readonly CutSection[]): string {
  const at = startOf(rows);
  const holds = ({ parts }: CutSection) =>
    parts.some((part) =>
      part.kind === 'table'
        ? part.grid.start <= at && at <= part.grid.end
        : part.strand.some(({ start, end }) => start <= at && at < end),
    );
  return sections.find(holds)?.profile.id ?? '';
}

function ofGrids(
  profile: Profile,
  sections: readonly CutSection[],
  { rateTables, limitTables, schemeId }: Read,
  pamphlet: PamphletText,
): Found[] {
  const isIn = ({ printed }: TypedTable, { start, end }: Grid) =>
    printed.some((place) => place.start.offset <= start && end <= place.end.offset);
  const used = new Set<PrintedTableProfile>();
  const found = sections.flatMap(({ profile: section, parts }) =>
    parts.flatMap((part): Found[] => {
      if (part.kind !== 'table' || rateTables.some((table) => isIn(table, part.grid))) return [];
      const { rows, end } = part.grid;
      const width = widthOf(rows);
      const base = { name: section.id, section: section.id, end };
      const limits = limitTables.find((table) => isIn(table, part.grid));
      if (limits) {
        const name = limits.id.slice(`${schemeId}/limits/`.length);
        const { head, body } = profile.limitTables[name]!;
        const drawn = drawnColumns(body.map((row) => row.flat()));
        const columns = printedColumns(drawn, { head }, part.grid, pamphlet);
        const found = foundIn(rows, head.length, columns.rowHeads[0]);
        return [{ ...base, name: `limits-${name}`, ...found, ...columns, field: limits.id }];
      }
      const entry = profile.tables.find((each) => looksLike(each, part.grid, pamphlet));
      if (entry) used.add(entry);
      // the lines of a contact are withheld until a person confirms them, so they are shown one by one
      if (entry?.asLines !== undefined || section.kind === 'contact') return [];
      if (entry) {
        const last = entry.head.at(-1)!.length;
        const merged = new Set(
          Array.from({ length: last }, (_, i) => i).filter((i) =>
            entry.head.some((row) => entry.merged.includes(row[i] ?? '')),
          ),
        );
        const drawn = { rowHeads: plainColumns(width).rowHeads, merged };
        const columns = printedColumns(drawn, entry, part.grid, pamphlet);
        return [{ ...base, name: entry.id, ...foundIn(rows, entry.head.length), ...columns }];
      }
      if (section.table) {
        const columns = printedColumns(drawnColumns(section.table.body), section.table, part.grid, pamphlet);
        return [{ ...base, ...foundIn(rows, section.table.head.length, columns.rowHeads[0]), ...columns }];
      }
      return [{ ...base, ...foundIn(rows, 0), ...plainColumns(width) }];
    }),
  );
  profile.tables.forEach((entry, i) => {
    if (entry.head.length === 0 || used.has(entry)) return;
    reportDeclared(pamphlet, 'table-missing', ['tables', i], {
      unexpected: `text without the table \`${entry.id}\``,
      expected: `one that begins with \`${entry.head[0]!.join('⇥')}\``,
      hint: 'Compare the head of the printed table with `head` of the profile.',
    });
  });
  return found;
}

function looksLike({ head }: PrintedTableProfile, grid: Grid, pamphlet: PamphletText): boolean {
  return head.length > 0 && hasHead(head, grid, pamphlet);
}

/** What a drawing says of its columns, by the columns that are printed. */
function printedColumns(
  { rowHeads, merged }: Columns,
  drawing: Pick<Drawing, 'head'>,
  grid: Grid,
  pamphlet: PamphletText,
): Columns {
  const order = orderIn(drawing, grid, pamphlet);
  const placeOf = (column: number) => order?.[column] ?? column;
  return { rowHeads: rowHeads.map(placeOf), merged: new Set([...merged].map(placeOf)) };
}

/** Tables whose cells nothing sets apart: rows that the profile quotes, each below the one before it. */
function ofRows({ tables }: Pick<Profile, 'tables'>, sections: readonly CutSection[], pamphlet: PamphletText): Found[] {
  return tables.flatMap(({ id, section: name, rows: patterns, heads }, i): Found[] => {
    const section = sections.find(({ profile }) => profile.id === name);
    // a section that is missing has been reported
    if (!patterns || !section) return [];
    let from = firstOf(section);
    const rows = patterns.map((pattern, j) => {
      const match = matches(compileWithin(pattern), pamphlet.folded).find(({ start }) => start >= from);
      if (!match) {
        reportDeclared(pamphlet, 'quote-missing', ['tables', i, 'rows', j], {
          unexpected: `text without a row of the table \`${id}\``,
          expected: `\`${pattern}\``,
          hint: 'The rows are looked for from top to bottom, below the heading of their section.',
        });
        return undefined;
      }
      from = match.end;
      return match.holes
        .map(({ name: column, start, end }, at) => ({ column: column === '' ? at + 1 : Number(column), start, end }))
        .sort((a, b) => a.column - b.column);
    });
    const filled = rows.filter((row) => row !== undefined);
    if (filled.length < rows.length) return [];
    const columns = plainColumns(widthOf(filled));
    return [{ name: id, section: name, rows: filled, end: endOf(filled), heads, hasCaption: false, ...columns }];
  });
}

function firstOf({ heading, parts }: CutSection): number {
  return least([...(heading ?? []), ...stretchesIn(parts)].map(({ start }) => start));
}

function stretchesIn(parts: CutSection['parts']): readonly Cell[] {
  return parts.flatMap((part) => (part.kind === 'table' ? [part.grid] : part.strand));
}

/** Tables whose rows are sections: a name, and what is below it. */
function ofSections(
  { tables }: Pick<Profile, 'tables'>,
  sections: readonly CutSection[],
  { schemeId, ...read }: Read,
): Found[] {
  const around = (stretches: readonly Cell[]): Cell => ({
    start: least(stretches.map(({ start }) => start)),
    end: most(stretches.map(({ end }) => end)),
  });
  return tables.flatMap(({ id, section, sections: names = [] }): Found[] => {
    const own = names.flatMap((name) => sections.find(({ profile }) => profile.id === name) ?? []);
    // a section that is missing, or has lost its words, has been reported
    const isWhole = ({ heading = [], parts }: CutSection) => heading.length > 0 && stretchesIn(parts).length > 0;
    if (own.length === 0 || own.length < names.length || !own.every(isWhole)) return [];
    const rows = own.map(({ heading = [], parts }) => [around(heading), around(stretchesIn(parts))]);
    const contents = own.map(({ profile: { id: name } }): CellContent[][] => {
      const sectionId = `${schemeId}/sections/${name}`;
      const below = read.sections.find((each) => each.id === sectionId)?.contents ?? [];
      return [[{ statement: sectionId }], below.flatMap((content) => statementsIn(content, read))];
    });
    return [{ name: id, section, rows, end: endOf(rows), heads: 0, hasCaption: false, ...plainColumns(2), contents }];
  });
}

/** The statements of a content. Notes are shown below the table. */
function statementsIn(content: SectionContent, read: Omit<Read, 'schemeId'>): CellContent[] {
  if ('clause' in content) return [{ statement: content.clause.id }];
  if ('table' in content) return content.table.rows.flat().map(({ id }) => ({ statement: id }));
  const fields = [...read.coverages, ...read.riders, ...read.services, ...read.lossExamples, ...read.provisions];
  const groups = [...read.costs, ...read.exclusions];
  const clauses =
    fields.find(({ id }) => id === content.field)?.clauses ??
    groups.find(({ id }) => id === content.field)?.items ??
    [];
  return clauses.map(({ id }) => ({ statement: id }));
}

/** Report each table of the text that no page shows as one. */
function reportLoose(
  { tables }: Pick<Profile, 'tables'>,
  sections: readonly CutSection[],
  found: readonly Placed[],
  pamphlet: PamphletText,
): void {
  // a table outside all sections has been reported
  const grids = sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'table' ? [part.grid] : [])));
  for (const grid of grids) {
    if (found.some(({ from, to }) => from <= grid.end && grid.start <= to)) continue;
    if (tables.some((entry) => entry.asLines !== undefined && looksLike(entry, grid, pamphlet))) continue;
    const words = pamphlet.text.slice(grid.start, grid.rows[0]!.at(-1)!.end).replace(/\s*\t\s*/g, '⇥');
    report(pamphlet.file, 'table-loose', pamphlet.span(grid.start, grid.end), {
      unexpected: `table \`${words.length > 60 ? `${words.slice(0, 60)}…` : words}\` that would be shown line by line`,
      expected: 'a table on the page and in the pamphlet, or an entry in `tables` of the profile with `asLines`',
      hint: `It has ${grid.rows.length} rows of ${widthOf(grid.rows)} cells.`,
    });
  }
}
