import type { PrintedCell, PrintedTable } from '../../../schemas/printed-table.ts';
import type { Profile } from '../../../schemas/profile.ts';
import { printedIn } from '../../recognise/rate-cell.ts';
import type { Cell, Grid } from '../grid.ts';
import { remaining } from '../layout/flow.ts';
import { laidOut, type LaidCell } from '../layout/merged-cells.ts';
import { trim, wordingOf, type Strand } from '../layout/strand.ts';
import { Overlaps } from '../overlaps.ts';
import { ownIds } from '../own-ids.ts';
import type { PamphletText } from '../text.ts';
import {
  contentsOf,
  LETTER,
  marksOf,
  mayReach,
  rangesOf,
  stated,
  statedClause,
  statedWords,
  type PlacedMark,
  type Stated,
} from './cell-contents.ts';
import type { CutSection } from './sections.ts';
import { findTables, widthOf, type Placed, type Read } from './found-tables.ts';

/** Lay out every table of the text as it is printed, and find what was read from each of its cells. */
export function layOutTables(
  profile: Profile,
  sections: readonly CutSection[],
  grids: readonly Grid[],
  read: Read,
  pamphlet: PamphletText,
): PrintedTable[] {
  const found = findTables(profile, sections, grids, read, pamphlet);
  const statements = statedIn(read);
  const marks = marksOf(read.notes);
  const ids = ownIds(
    found.map((each) => ({
      base: `${read.schemeId}/tables/${each.name}`,
      words: each.rows.map(([first]) => pamphlet.text.slice(first!.start, first!.end)).join(' '),
      at: each.from,
    })),
    pamphlet,
  );
  return found.map((each, i) => tableOf(each, ids[i]!, { statements, marks }, read, pamphlet));
}

/** Everything that a cell may state. */
function statedIn(read: Read): Stated[] {
  const clauses = [
    ...[...read.coverages, ...read.riders, ...read.services, ...read.lossExamples, ...read.provisions].flatMap(
      (field) => field.clauses,
    ),
    ...[...read.costs, ...read.exclusions].flatMap(({ items }) => items),
    ...read.definitions.flatMap((definition) => definition.clauses),
    ...read.sections.flatMap(({ contents }) =>
      contents.flatMap((content) =>
        'clause' in content ? [content.clause] : 'table' in content ? content.table.rows.flat() : [],
      ),
    ),
  ];
  return [
    ...clauses.map(statedClause),
    // a note that is printed in a cell of its table
    ...read.notes.flatMap(({ id, mark, clause }) => {
      const { words, nameEnd, below } = statedClause(clause);
      const isInSection = read.sections.some(({ contents }) =>
        contents.some((each) => 'field' in each && each.field === id),
      );
      return isInSection ? [stated(id, [...rangesOf(mark), ...words], nameEnd, below)] : [];
    }),
    ...read.definitions.map(({ id, term }) => statedWords(id, term)),
    ...read.services.map(({ id, name, availability }) =>
      statedWords(id, name, availability?.inferred ? undefined : availability),
    ),
    ...read.costs.flatMap(({ id, heading }) => (heading ? [statedWords(id, heading)] : [])),
    ...read.rateTables.flatMap(({ cells }) => cells.map((cell) => statedWords(cell.id, printedIn(cell)))),
  ];
}

function tableOf(
  { section, rows, from, to, end, heads, hasCaption, rowHeads, merged, field, contents }: Placed,
  id: string,
  { statements, marks }: { statements: readonly Stated[]; marks: readonly PlacedMark[] },
  { schemeId }: Read,
  pamphlet: PamphletText,
): PrintedTable {
  const near = statements.filter((each) => mayReach(each, { start: from, end: to }));
  const stated = new Overlaps(near, ({ reach }) => reach);
  const noted = new Overlaps(
    marks.filter(({ start, end }) => start < to && end > from),
    (mark) => mark,
  );
  const caption = hasCaption ? strandOf(rows[0]![0]!, pamphlet) : undefined;
  const laid = laidOut(hasCaption ? rows.slice(1) : rows, heads, merged);
  const cellOf = ({ cell, row, column, rows: down, columns: across }: LaidCell): PrintedCell => {
    const head = row < heads ? ('columns' as const) : rowHeads.includes(column) ? ('row' as const) : undefined;
    return {
      span: pamphlet.span(cell.start, cell.end),
      columns: across,
      rows: down,
      ...(head && { head }),
      ...contentsOf(cell, stated.with(cell), noted.with(cell), pamphlet),
      ...(contents && { contents: contents[row]![column]! }),
    };
  };
  const laidRows: PrintedCell[][] = rows.slice(hasCaption ? 1 : 0).map(() => []);
  for (const each of laid) laidRows[each.row]!.push(cellOf(each));
  return {
    id,
    section: `${schemeId}/sections/${section}`,
    span: pamphlet.span(from, Math.max(end, to)),
    caption: caption ? [wordingOf(caption, pamphlet)] : [],
    columns: widthOf(rows),
    heads,
    ...(field !== undefined && { field }),
    rows: withWholeStatements(laidRows, near, rows.flat(), pamphlet),
  };
}

/** A statement is shown by several cells only if they have all of its words. */
function withWholeStatements(
  rows: PrintedCell[][],
  near: readonly Stated[],
  cells: readonly Cell[],
  { text, debris }: PamphletText,
): PrintedCell[][] {
  const inParts = new Set(
    rows.flatMap((row) =>
      row.flatMap(({ contents }) =>
        contents.flatMap((content) => ('words' in content && content.of ? content.of : [])),
      ),
    ),
  );
  if (inParts.size === 0) return rows;
  const isInCell = (at: number) => cells.some(({ start, end }) => start <= at && at < end);
  const isCovered = ({ start, end }: { start: number; end: number }) =>
    [...text.slice(start, end)].every((c, i) => !LETTER.test(c) || debris[start + i] !== 0 || isInCell(start + i));
  const covered = new Set<string>();
  const visit = ({ id, words, below }: Stated) => {
    if (inParts.has(id) && words.every(isCovered)) covered.add(id);
    below.forEach(visit);
  };
  near.forEach(visit);
  return rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      contents: cell.contents.map((content) =>
        'words' in content && content.of !== undefined && !covered.has(content.of) ? { words: content.words } : content,
      ),
    })),
  );
}

function strandOf({ start, end }: Cell, pamphlet: PamphletText): Strand | undefined {
  return trim(remaining(start, end, pamphlet.debris), pamphlet);
}
