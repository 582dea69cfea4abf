import type { Clause } from '../../../schemas/clause.ts';
import type { Note } from '../../../schemas/note.ts';
import type { CellContent, PrintedCell } from '../../../schemas/printed-table.ts';
import type { Span, Wording } from '../../../schemas/span.ts';
import type { Cell } from '../grid.ts';
import { remaining } from '../layout/flow.ts';
import { trim, wordingOf } from '../layout/strand.ts';
import { isBlank, type PamphletText } from '../text.ts';
import { least } from '../extremes.ts';

type Range = { start: number; end: number };

/** A statement, a term or a name: the places of its own words, the statements below it, and from where to where both are. */
export type Stated = {
  id: string;
  words: readonly Range[];
  nameEnd: number | undefined;
  below: readonly Stated[];
  reach: Range;
};

export function stated(
  id: string,
  words: readonly Range[],
  nameEnd: number | undefined,
  below: readonly Stated[] = [],
): Stated {
  const reach = { start: Infinity, end: -Infinity };
  for (const { start, end } of [...words, ...below.map((each) => each.reach)]) {
    reach.start = Math.min(reach.start, start);
    reach.end = Math.max(reach.end, end);
  }
  return { id, words, nameEnd, below, reach };
}

export function statedClause({ id, marker, name, text, exceptions, items }: Clause): Stated {
  const words = [marker, name, text, ...exceptions].flatMap(rangesOf);
  return stated(id, words, name?.span?.end.offset, items.map(statedClause));
}

export function statedWords(id: string, ...worded: readonly (Pick<Wording, 'span' | 'spans'> | undefined)[]): Stated {
  return stated(id, worded.flatMap(rangesOf), worded[0]?.span?.end.offset);
}

/** Whether a statement may have words in a range of the text. */
export function mayReach({ reach }: Stated, { start, end }: Range): boolean {
  return reach.start < end && reach.end > start;
}

/** The mark of a note, at its place. */
export type PlacedMark = Range & { note: string };

/** The marks of all notes. */
export function marksOf(notes: readonly Note[]): PlacedMark[] {
  return notes.flatMap(({ id, references }) =>
    references.map(({ start, end }) => ({ note: id, start: start.offset, end: end.offset })),
  );
}

export function rangesOf(worded: Pick<Wording, 'span' | 'spans'> | undefined): Range[] {
  const spans = worded?.spans ?? (worded?.span ? [worded.span] : []);
  return spans.map(({ start, end }: Span) => ({ start: start.offset, end: end.offset }));
}

/**
 * What is in a cell, in reading order: statements with all their words in it, words that are no statement's or a part of one, and the
 * note marks outside of both.
 * @param stated  The statements that may be in it.
 * @param noted   The marks that may be in it.
 */
export function contentsOf(
  cell: Cell,
  stated: readonly Stated[],
  noted: readonly PlacedMark[],
  pamphlet: PamphletText,
): Pick<PrintedCell, 'contents' | 'text'> {
  const { text, debris } = pamphlet;
  const isIn = ({ start, end }: Range) => cell.start <= start && end <= cell.end;
  const found: Stated[] = [];
  const collect = (each: Stated) => {
    if (!mayReach(each, cell)) return;
    const own = each.words.filter(({ start, end }) => start < cell.end && end > cell.start);
    if (own.length > 0 && own.every(isIn)) found.push(each);
    else each.below.forEach(collect);
  };
  stated.forEach(collect);
  const owned = found.flatMap(allWords).filter(isIn);
  const marks = noted.filter(isIn);
  const placed: { at: number; content: CellContent }[] = found.map((each) => ({
    at: least(each.words.filter(isIn).map(({ start }) => start)),
    content: { statement: each.id },
  }));
  for (const run of freeRuns(cell, owned, pamphlet)) {
    const letters = hasLetters(run, marks, text);
    const strand = trim(remaining(run.start, run.end, debris), pamphlet);
    // a dash alone says that there is nothing
    const isAll = found.length === 0 && marks.length === 0;
    if ((letters || isAll) && strand) {
      const of = partOf(run, stated);
      placed.push({ at: run.start, content: { words: wordingOf(strand, pamphlet), ...(of !== undefined && { of }) } });
      continue;
    }
    for (const mark of marks.filter(({ start }) => run.start <= start && start < run.end)) {
      // the mark behind a name is shown with the name
      if (found.some(({ nameEnd }) => nameEnd !== undefined && isRightBehind(nameEnd, mark, marks))) continue;
      placed.push({ at: mark.start, content: { mark: mark.note } });
    }
  }
  const whole = trim(remaining(cell.start, cell.end, debris), pamphlet);
  const contents = placed.sort((a, b) => a.at - b.at).map(({ content }) => content);
  return whole ? { contents, text: wordingOf(whole, pamphlet) } : { contents };
}

export const LETTER = /[\p{L}\p{N}]/u;

/** Whether a run has letters or digits outside of its marks. */
function hasLetters(run: Range, marks: readonly Range[], text: string): boolean {
  const words = text.slice(run.start, run.end);
  if (marks.length === 0 || !LETTER.test(words)) return LETTER.test(words);
  const isMarked = (at: number) => marks.some(({ start, end }) => start <= at && at < end);
  return [...words].some((c, i) => LETTER.test(c) && !isMarked(run.start + i));
}

function allWords({ words, below }: Stated): Range[] {
  return [...words, ...below.flatMap(allWords)];
}

/** The statement that a run of words is a part of. */
function partOf(run: Range, stated: readonly Stated[]): string | undefined {
  for (const each of stated) {
    if (!mayReach(each, run)) continue;
    const { id, words, below } = each;
    if (words.some(({ start, end }) => start <= run.start && run.end <= end)) return id;
    const found = partOf(run, below);
    if (found !== undefined) return found;
  }
  return undefined;
}

const LIST_MARKS = '◆◇■□●';

/** The words of a cell that no statement in it owns. */
function freeRuns(cell: Cell, owned: readonly Range[], pamphlet: PamphletText): Range[] {
  // most cells are one statement
  if (owned.some(({ start, end }) => start === cell.start && end === cell.end)) return [];
  if (owned.length === 0) return runsOf(cell, () => true, pamphlet);
  const isOwned = new Uint8Array(cell.end - cell.start);
  for (const { start, end } of owned) isOwned.fill(1, start - cell.start, end - cell.start);
  return runsOf(cell, (at) => isOwned[at - cell.start] === 0, pamphlet);
}

/** Runs of characters that are free, joined over blanks and debris; a list mark begins another one. */
function runsOf(cell: Cell, isFree: (at: number) => boolean, { text, debris }: PamphletText): Range[] {
  const runs: Range[] = [];
  let isOpen = false;
  for (let at = cell.start; at < cell.end; at += 1) {
    // ◆Aプラン 1億円 ◆Bプラン 3億円: each is a line of the cell
    if (!isFree(at) || LIST_MARKS.includes(text[at]!)) isOpen = false;
    if (!isFree(at)) continue;
    if (!debris[at] && !isBlank(text.charCodeAt(at))) {
      if (isOpen) runs[runs.length - 1]!.end = at + 1;
      else runs.push({ start: at, end: at + 1 });
      isOpen = true;
    }
  }
  return runs;
}

/** Whether only other marks are between a name and a mark. */
function isRightBehind(nameEnd: number, mark: Range, marks: readonly Range[]): boolean {
  let end = nameEnd;
  for (const next of [...marks].sort((a, b) => a.start - b.start)) {
    if (next.start < end || next.start > end + 1) continue;
    if (next.start === mark.start) return true;
    end = next.end;
  }
  return false;
}
