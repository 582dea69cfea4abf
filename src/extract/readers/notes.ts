import type { Clause } from '../../../schemas/clause.ts';
import type { Note } from '../../../schemas/note.ts';
import type { Sourced, Span } from '../../../schemas/span.ts';
import { sourcedOf } from '../layout/strand.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import { FURNITURE, type PamphletText } from '../text.ts';
import type { NoteDraft } from './section.ts';
import type { CutSection } from './sections.ts';

/** A note mark in the running text. */
type Mark = { key: string; start: number; end: number; order: number; chapter: string };

// (*1) | （\*） | (*5)(*6) | （注） | (※) | ※1 | (A), on the text as received, backslashes included
const MARK =
  /[(（]\\?([*＊][\d０-９]{0,2}|注[\d０-９]{0,2}|※[\d０-９]{0,2}|[A-Z])[)）]|(※[\d０-９]{1,2})(?=[\s})\]])|(?<=[^\s*＊(（\\|])(※[\d０-９]{1,2}|[*＊][1-9１-９])(?![\d０-９*＊])|(?<=[^\s(（])(注[1-9１-９])[)）]/g;

// (A), (B): the conditions of a payout ratio name each other
const LETTER = /^[A-Z]$/;

/**
 * Link every note to its marks. A mark refers to the next note of its kind below it in the same chapter, so (*1) on
 * one page differs from (*1) on another. A mark without a note is an error, a note without a mark is a warning.
 */
export function linkNotes(
  drafts: readonly NoteDraft[],
  sections: readonly CutSection[],
  clauses: readonly Clause[],
  pamphlet: PamphletText,
): Note[] {
  const read = sections.filter(({ profile }) => profile.kind !== 'unread');
  // its note may be in text that is not read yet
  const isWhole = read.length === sections.length;
  const order = orderOf(read);
  const marks = marksIn(order, pamphlet);
  const heads = drafts.map((draft) => {
    const offset = draft.mark[0]!.start;
    return { draft, offset, order: order(offset)?.at ?? 0, references: [] as Span[] };
  });
  const isHead = new Set(heads.map(({ offset }) => offset));
  const clausesAt = clausesAround(clauses);
  const headsOf = new Map<string, typeof heads>();
  for (const head of [...heads].sort((a, b) => a.order - b.order)) {
    const key = `${head.draft.chapter} ${head.draft.key}`;
    headsOf.set(key, [...(headsOf.get(key) ?? []), head]);
  }
  for (const mark of marks) {
    // the head of a note may begin with its bracket or, in (※…), after it
    if (isHead.has(mark.start) || isHead.has(mark.start + 1)) continue;
    const target = headsOf
      .get(`${mark.chapter} ${mark.key}`)
      ?.find(({ order: at }) => at > mark.order || LETTER.test(mark.key));
    const place = pamphlet.span(mark.start, mark.end);
    if (!target) {
      // (A) may be a letter of the prose if no note begins with it
      if (LETTER.test(mark.key) || !isWhole) continue;
      report(pamphlet.file, 'note-dangling', place, {
        unexpected: `note mark \`${pamphlet.text.slice(mark.start, mark.end)}\` without a note below it`,
        expected: 'a note that begins with this mark in the same chapter',
        hint: 'The note may be lost, in another chapter of the profile, or have another number.',
      });
      continue;
    }
    target.references.push(place);
    for (const clause of clausesAt(mark.start, mark.end)) {
      if (clause !== target.draft.clause && !clause.notes.includes(target.draft.id)) clause.notes.push(target.draft.id);
    }
  }
  return heads.map(({ draft, references }) => {
    const mark = sourcedOf(draft.mark, pamphlet);
    if (references.length === 0 && !draft.isRemark && !LETTER.test(draft.key)) {
      report(pamphlet.file, 'note-unreferenced', mark.span, {
        unexpected: `note \`${mark.raw}\` that no mark points to`,
        expected: `a mark \`${mark.raw}\` above it in the same chapter`,
        hint: 'The mark may be lost in the text above; as it stands, the note belongs to all of it.',
      });
    }
    return { id: draft.id, mark, clause: draft.clause, references };
  });
}

/** The clauses whose words contain a range. Ranges must be asked for in source order. */
function clausesAround(clauses: readonly Clause[]): (start: number, end: number) => Clause[] {
  const waiting = clauses
    .flatMap((clause) => spansOf(clause).map(({ start, end }) => ({ from: start.offset, to: end.offset, clause })))
    .sort((a, b) => a.from - b.from);
  let next = 0;
  let open: typeof waiting = [];
  return (start, end) => {
    open = open.filter(({ to }) => to > start);
    for (; next < waiting.length && waiting[next]!.from <= start; next += 1) open.push(waiting[next]!);
    return open.filter(({ to }) => end <= to).map(({ clause }) => clause);
  };
}

/** Link the conditions (A) and (B) of limits and ratios to the notes that define them. */
export function linkConditions(
  conditional: readonly { condition?: Sourced<string> | undefined; conditionNote?: string | undefined }[],
  notes: readonly Note[],
): void {
  const noteAt = new Map(
    notes.flatMap(({ id, references }) => references.map(({ start }) => [start.offset, id] as const)),
  );
  for (const each of conditional) {
    const note = each.condition && noteAt.get(each.condition.span.start.offset);
    if (note) each.conditionNote = note;
  }
}

function spansOf({ name, text, exceptions }: Clause): Span[] {
  return [name, text, ...exceptions].flatMap((wording) =>
    wording ? (wording.span ? [wording.span] : (wording.spans ?? [])) : [],
  );
}

type OrderOf = (offset: number) => { at: number; chapter: string } | undefined;

/** The place of an offset in reading order, and the chapter it belongs to. */
function orderOf(sections: readonly CutSection[]): OrderOf {
  const stretches: { start: number; end: number; before: number; chapter: string }[] = [];
  let before = 0;
  const enter = (start: number, end: number, chapter: string) => {
    stretches.push({ start, end, before, chapter });
    before += end - start;
  };
  for (const { heading, parts, chapter } of sections) {
    for (const { start, end } of heading ?? []) enter(start, end, chapter);
    for (const part of parts) {
      if (part.kind === 'table') enter(part.grid.start, part.grid.end, chapter);
      else for (const { start, end } of part.strand) enter(start, end, chapter);
    }
  }
  stretches.sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = stretches.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { start, end, before: sum, chapter } = stretches[middle]!;
      if (offset < start) high = middle - 1;
      else if (offset >= end) low = middle + 1;
      else return { at: sum + offset - start, chapter };
    }
    return undefined;
  };
}

function marksIn(order: OrderOf, { text, debris }: PamphletText): Mark[] {
  return [...text.matchAll(MARK)].flatMap((found) => {
    const bare = foldWidth(found[1] ?? found[2] ?? found[3] ?? found[4]!);
    const place = order(found.index) ?? order(found.index + 1);
    // furniture, and text outside every section
    if (!place || debris[found.index] === FURNITURE) return [];
    return [
      { key: bare, start: found.index, end: found.index + found[0].length, order: place.at, chapter: place.chapter },
    ];
  });
}
