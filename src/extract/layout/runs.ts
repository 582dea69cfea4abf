import type { Sourced } from '../../../schemas/span.ts';
import type { Grid } from '../grid.ts';
import { firstMatch, type CompiledPattern } from '../pattern.ts';
import { report } from '../../messages/report.ts';
import { inlineMarkers, labelOf, markerAt } from '../syntax/clause-marker.ts';
import { inlineNotes, noteHeadOf } from '../syntax/note-mark.ts';
import { NOTATION, type PamphletText } from '../text.ts';
import type { Flow, FlowLine } from './flow.ts';
import { cut, foldedOf, sourcedOf, textOf, trim, type Strand, type Stretch } from './strand.ts';

/** A statement before it becomes a clause: its marker or note mark, its words, its items. */
export type Run = {
  marker?: { kind: string; ordinal: number | undefined; strand: Strand | undefined };
  /** `inline`: the note is within the words of a cell, and the cell keeps those words. */
  note?: { key: string; strand: Strand; isRemark: boolean; inline?: boolean };
  name?: Strand | undefined;
  strand?: Strand | undefined;
  table?: Grid;
  /** It has no parent, because the profile says so. */
  isFree?: boolean;
  items: Run[];
};

/** How the lines of a section form statements. */
export type RunOptions = {
  /** Lines may break anywhere, even with blank lines: a statement ends at the end of a sentence. */
  wrapped: boolean;
  /** Each line is a separate statement. */
  lines: boolean;
  /** Lines that head an item, with holes for its `name` and its `marker` (`修理費用1`). */
  heads: readonly CompiledPattern[];
};

// 。 | 。） | 」。: the end of a sentence
const SENTENCE_END = /[。．!?！？][)）」』]*$/;
// （…を含みます） | …等: may be the end if a blank line follows
const SOFT_END = /[)）]$|等$/;
const HARD_BREAK = / {2}$/;

/** The lines of a section as statements, nested by their markers. */
export function runsOf(parts: Flow['parts'], options: RunOptions, pamphlet: PamphletText): Run[] {
  return nest(flatRuns(parts, options, pamphlet), pamphlet);
}

function flatRuns(parts: Flow['parts'], options: RunOptions, pamphlet: PamphletText): Run[] {
  const runs: Run[] = [];
  // the strand of the last run, once it has grown: copied for each line, a statement of many lines would take the square of their time
  let growing: Stretch[] | undefined;
  for (const part of parts) {
    if (part.kind === 'table') {
      growing = undefined;
      runs.push({ table: part.grid, items: [] });
      continue;
    }
    const last = runs.at(-1);
    const run = beginning(part, options, pamphlet);
    if (last && !last.table && (part.joins || (isPlain(run) && goesOn(last, part, options, pamphlet)))) {
      growing ??= [...(last.strand ?? [])];
      growing.push(...part.strand);
      last.strand = growing;
    } else {
      growing = undefined;
      runs.push(part.begins ? { ...run, isFree: true } : run);
    }
  }
  return runs;
}

function isPlain({ marker, note, name }: Run): boolean {
  return !marker && !note && !name;
}

/** How many lines the end of a sentence may take, with the brackets that close behind it. */
const ENDING = 10;

function goesOn(last: Run, line: FlowLine, { wrapped, lines }: RunOptions, pamphlet: PamphletText): boolean {
  if (line.begins) return false;
  // (1)⏎故意による損害: a marker alone on its line belongs to the words below it
  if (!last.strand && (last.marker ?? last.note)) return true;
  if (lines) return false;
  if (!last.strand) return last.name !== undefined;
  const before = textOf(last.strand.slice(-ENDING), pamphlet);
  if (HARD_BREAK.test(pamphlet.text.slice(last.strand.at(-1)!.end, last.strand.at(-1)!.end + 2))) return false;
  // ただし、… belongs to the statement above it
  if (!line.opens && textOf(line.strand, pamphlet).startsWith('ただし、')) return true;
  if (SENTENCE_END.test(before)) return false;
  return !line.opens || (wrapped && !SOFT_END.test(before));
}

function beginning(line: FlowLine, { heads }: RunOptions, pamphlet: PamphletText): Run {
  const { strand, hyphen } = line;
  const folded = foldedOf(strand, pamphlet);
  const part = (from: number, to = folded.length) => trim(cut(strand, from, to, pamphlet), pamphlet);
  for (const head of heads) {
    const found = firstMatch(head, folded);
    if (!found) continue;
    const hole = (name: string) => found.holes.find((each) => each.name === name);
    const name = hole('name');
    const marker = hole('marker');
    if (marker && name && marker.start > name.start) reportClinging(part(marker.start, marker.end)!, pamphlet);
    return {
      ...(marker && {
        marker: {
          kind: 'head',
          ordinal: Number(folded.slice(marker.start, marker.end)),
          strand: part(marker.start, marker.end),
        },
      }),
      name: name && part(name.start, name.end),
      items: [],
    };
  }
  const note = noteHeadOf(folded);
  if (note) {
    const { key, isRemark } = note;
    // (※…): the brackets around a note are notation
    const isBracketed = note.start === 1;
    const end = isBracketed ? folded.length - 1 : folded.length;
    if (isBracketed) {
      pamphlet.debris[strand[0]!.start] = NOTATION;
      pamphlet.debris[strand.at(-1)!.end - 1] = NOTATION;
    }
    return { note: { key, strand: part(note.start, note.end)!, isRemark }, strand: part(note.after, end), items: [] };
  }
  const marker = markerAt(folded, 0);
  if (marker) {
    const { kind, ordinal, start, end, after } = marker;
    return { marker: { kind, ordinal, strand: part(start, end) }, strand: part(after), items: [] };
  }
  if (hyphen === undefined) return { strand, items: [] };
  return { marker: { kind: `hyphen-${hyphen}`, ordinal: undefined, strand: undefined }, strand, items: [] };
}

//   修理費用1
//           ^ stood in front of the heading on the page
function reportClinging(number: Strand, pamphlet: PamphletText): void {
  const { span, raw } = sourcedOf(number, pamphlet);
  report(pamphlet.file, 'heading-misaligned', span, {
    unexpected: `number \`${raw}\` behind its heading`,
    expected: 'the number in front of it',
    hint: 'The number is read as the marker of the heading; the text stays as it is.',
  });
}

/** How many lists may be inside each other. Policy wordings have up to six: (1) ① ア (ア) a (a). */
const DEEPEST = 12;

/** Nest flat statements: a marker of an open kind continues that list, a new kind opens a list below. */
function nest(
  flat: readonly Run[],
  pamphlet: PamphletText,
  before: readonly (readonly [kind: string, ordinal: number])[] = [],
): Run[] {
  const roots: Run[] = [];
  let open: Run[] = [];
  /** The last ordinal of each kind at the top level, for lists that continue below a paragraph. */
  const closed = new Map<string, number>(before);
  for (const run of flat) {
    const { marker } = run;
    if (run.isFree) open = [];
    if (!marker) {
      for (const each of open) remember(each, closed);
      // a list below a numbered note is part of it; a remark leaves the list around it open
      if (run.note) open = run.note.isRemark ? open : [...open.filter(({ note }) => !note), run];
      else open = [];
      roots.push(run);
      continue;
    }
    // 修理費用1: the head of an item has no parent
    if (marker.kind === 'head') open = open.filter((each) => each.marker?.kind === 'head').slice(0, 1);
    const level = open.findLastIndex((each) => each.marker?.kind === marker.kind);
    const last = open[level]?.marker?.ordinal;
    const underNote = open.at(-1)?.note !== undefined && marker.ordinal === 1;
    if (level !== -1 && !underNote) {
      if (marker.ordinal !== undefined && marker.ordinal !== 1 && marker.ordinal !== last! + 1)
        reportGap(run, last!, pamphlet);
      open = open.slice(0, level);
    } else if (level === -1 && marker.ordinal !== undefined && marker.ordinal !== 1) {
      // the list continues below a paragraph or a table
      const above = closed.get(marker.kind) ?? 0;
      if (marker.ordinal !== above + 1) reportGap(run, above, pamphlet);
      open = [];
    }
    if (open.length === DEEPEST) {
      reportDeep(run, pamphlet);
      open = open.slice(0, -1);
    }
    (open.at(-1)?.items ?? roots).push(run);
    open = [...open, run];
  }
  return roots;
}

function remember({ marker }: Run, closed: Map<string, number>): void {
  if (marker?.ordinal !== undefined) closed.set(marker.kind, marker.ordinal);
}

function reportGap({ marker }: Run, before: number, pamphlet: PamphletText): void {
  const { kind, strand } = marker!;
  reportMarker({ value: textOf(strand!, pamphlet), span: sourcedOf(strand!, pamphlet).span }, kind, before, pamphlet);
}

/** Report a marker that does not follow the one before it in its list. @param before  The ordinal of that one, 0 at the head of a list. */
export function reportMarker(
  { value, span }: Pick<Sourced<string>, 'value' | 'span'>,
  kind: string,
  before: number,
  { file }: PamphletText,
): void {
  report(file, 'clause-gap', span, {
    unexpected: `\`${value}\` ${before === 0 ? 'at the head of a list' : `after \`${labelOf(kind, before)}\``}`,
    expected: `\`${labelOf(kind, before + 1)}\``,
    hint: 'A clause may be lost, or its marker misprinted.',
  });
}

function reportDeep({ marker, strand }: Run, pamphlet: PamphletText): void {
  const words = marker?.strand ?? strand;
  if (!words) return;
  report(pamphlet.file, 'clause-deep', sourcedOf(words, pamphlet).span, {
    unexpected: `\`${textOf(words, pamphlet).slice(0, 20)}\` in a list inside ${DEEPEST} others`,
    expected: `at most ${DEEPEST} lists inside each other`,
    hint: 'The text may be damaged, or its indentation not be that of lists.',
  });
}

/** The statements of a cell, where line breaks are lost: its own words first, then the marked items inside it. */
export function cellRun(strand: Strand, pamphlet: PamphletText): Run {
  const folded = foldedOf(strand, pamphlet);
  const notes = inlineNotes(folded);
  const isInNote = (index: number) => notes.some(({ start, until }) => start <= index && index < until);
  const inline = inlineMarkers(folded);
  for (const { marker, after } of inline.gaps)
    reportGap(
      { marker: { ...marker, strand: trim(cut(strand, marker.start, marker.end, pamphlet), pamphlet) }, items: [] },
      after,
      pamphlet,
    );
  const markers = inline.markers.filter(({ start }) => !isInNote(start));
  const starts = [...markers.map(({ start }) => start), folded.length];
  const endAfter = (index: number) => starts.find((start) => start > index) ?? folded.length;
  const part = (from: number, to: number) => trim(cut(strand, from, to, pamphlet), pamphlet);
  const flat: Run[] = markers.map(({ kind, ordinal, start, end, after }) => ({
    marker: { kind, ordinal, strand: part(start, end) },
    strand: part(after, endAfter(start)),
    items: [],
  }));
  return {
    strand: part(0, starts[0]!),
    items: [
      ...nestIn(flat, pamphlet),
      ...notes.map((note) => ({
        note: { key: note.key, strand: part(note.start, note.end)!, isRemark: false, inline: true },
        strand: part(note.after, note.until),
        items: [],
      })),
    ],
  };
}

/** Like `nest`, for a cell that may continue the list of the cell above (`カ.` on the next page). */
function nestIn(flat: readonly Run[], pamphlet: PamphletText): Run[] {
  const first = flat[0]?.marker;
  return nest(flat, pamphlet, first?.ordinal === undefined ? [] : [[first.kind, first.ordinal - 1]]);
}
