import type { Clause } from '../../../schemas/clause.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Note } from '../../../schemas/note.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { Span, Wording } from '../../../schemas/span.ts';
import { reportDeclared } from '../declared.ts';
import { plainClause } from '../layout/clauses.ts';
import { wordingOf, type Strand, type Stretch } from '../layout/strand.ts';
import { unwrapped, type Unwrapped } from '../layout/unwrapped.ts';
import {
  definitionsIn,
  listsMeaning,
  saysMeaning,
  termBefore,
  type FoundDefinition,
} from '../../recognise/definition.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import { FURNITURE, isBlank, type PamphletText } from '../text.ts';
import { fingerprint } from '../own-ids.ts';
import type { NameOf } from './names.ts';

/** What is looked through: the statements, the headings of sections, and what is already defined. */
type Read = {
  clauses: readonly Clause[];
  headings: readonly Wording[];
  notes: readonly Note[];
  /** The terms that a section, a table or the profile defines. */
  definitions: readonly Definition[];
};

/**
 * Definitions in sentences, brackets and notes, wherever they stand. Each `をいいます` of the text must belong to a definition, to
 * a cost (its name is the term), or to an entry of `notDefinitions`.
 */
export function findDefinitions(
  { clauses, headings, notes, definitions }: Read,
  profile: Profile,
  { schemeId, nameOf }: { schemeId: string; nameOf: NameOf },
  pamphlet: PamphletText,
): Definition[] {
  const found: Definition[] = [];
  const isDefined = new Set(definitions.flatMap((each) => [each.note ?? '', ...each.clauses.map(({ id }) => id)]));
  const quoted = definitions.flatMap((each) =>
    each.clauses.flatMap(({ text }) => text?.spans ?? (text?.span ? [text.span] : [])),
  );
  const used = new Set<number>();
  const enter = (term: Strand, meaning: Strand | { note: string }) => {
    const words = wordingOf(term, pamphlet);
    if ([...definitions, ...found].some((each) => isSame(each, words, meaning))) return;
    const base = `${schemeId}/definitions/${nameOf(words.value) ?? fingerprint(words.value)}`;
    const isTaken = [...definitions, ...found].some((each) => each.id === base);
    const apart = 'note' in meaning ? meaning.note : wordingOf(meaning, pamphlet).value;
    const id = isTaken ? `${base}-${fingerprint(apart)}` : base;
    if ('note' in meaning) found.push({ id, term: words, clauses: [], note: meaning.note, uses: [] });
    else found.push({ id, term: words, clauses: [plainClause(meaning, id, pamphlet)], uses: [] });
  };
  const look = (wording: Wording, clause: Clause | undefined) => {
    const words = unwrapped(placesIn(wording), pamphlet);
    const says = saysMeaning(words.folded);
    if (says.length === 0) return;
    const all = definitionsIn(words.folded);
    for (const each of all) enter(strandOf(each.term, words), strandOf(each.meaning, words));
    const left = says.filter((at) => !all.some((each) => each.at === at) && !isIn(words.at(at), quoted));
    if (left.length === 0) return;
    const note = clause && notes.find((each) => each.clause === clause);
    if (clause && (isDefined.has(clause.id) || isDefined.has(note?.id ?? ''))) return;
    // a cost: its name is the term, and its words say what it means
    if (clause?.id.includes('/costs/')) return;
    if (note) {
      const term = listsMeaning(words.folded);
      const before = term ? strandOf(term, words) : termOfNote(note, pamphlet);
      if (before) {
        enter(before, { note: note.id });
        return;
      }
    }
    for (const at of left) if (!isDeclared(at, words, profile, used)) reportUnread(at, words, pamphlet);
  };
  for (const heading of headings) look(heading, undefined);
  for (const clause of clauses)
    for (const wording of [clause.name, clause.text, ...clause.exceptions]) if (wording) look(wording, clause);
  reportUnused(profile, used, pamphlet);
  return found;
}

function isIn(offset: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start.offset <= offset && offset < end.offset);
}

/** The words in front of the first mark of a note: `修理等の措置(*3)`. */
function termOfNote({ references }: Note, { folded }: PamphletText): Strand | undefined {
  for (const { start } of references) {
    const term = termBefore(folded, start.offset);
    if (term) return [term];
  }
  return undefined;
}

function isSame({ term, note, clauses }: Definition, words: Wording, meaning: Strand | { note: string }): boolean {
  if (bare(term.value) !== bare(words.value)) return false;
  if ('note' in meaning) return note === meaning.note;
  // the note that gives the meaning names the term again: （注）最低保険料とは、…
  return note !== undefined || clauses.some(({ text }) => text?.span?.start.offset === meaning[0]!.start);
}

function isDeclared(at: number, { folded }: Unwrapped, { notDefinitions }: Profile, used: Set<number>): boolean {
  const i = notDefinitions.findIndex(({ text }) => {
    const words = foldWidth(text);
    for (let start = folded.indexOf(words); start !== -1; start = folded.indexOf(words, start + 1))
      if (start <= at && at < start + words.length) return true;
    return false;
  });
  if (i !== -1) used.add(i);
  return i !== -1;
}

function reportUnread(at: number, { folded, at: offsets }: Unwrapped, { file, span }: PamphletText): void {
  const from = Math.max(0, at - 12);
  const to = Math.min(folded.length, at + 5);
  report(file, 'definition-unread', span(offsets(from), offsets(to - 1) + 1), {
    unexpected: `\`${folded.slice(from, to)}\` without a term`,
    expected: 'a term in front of it: `「…」とは`, in front of its bracket, or of the mark of its note',
    hint: 'Quote it in `definitions` of the profile; if it defines nothing, in `notDefinitions` with the reason.',
  });
}

function reportUnused({ notDefinitions }: Profile, used: ReadonlySet<number>, pamphlet: PamphletText): void {
  notDefinitions.forEach(({ text }, i) => {
    if (used.has(i)) return;
    reportDeclared(pamphlet, 'declaration-unused', ['notDefinitions', i], {
      unexpected: `\`${text}\` in \`notDefinitions\``,
      expected: 'words of the text with `をいいます` that no definition accounts for',
      hint: 'Remove it from the profile.',
    });
  });
}

function placesIn({ span, spans = [] }: Wording): Stretch[] {
  return (span ? [span] : spans).map(({ start, end }) => ({ start: start.offset, end: end.offset }));
}

function strandOf({ start, end }: FoundDefinition['term'], { at }: Unwrapped): Strand {
  const pieces: Stretch[] = [];
  for (let i = start; i < end; i += 1) {
    const last = pieces.at(-1);
    if (last && last.end === at(i)) pieces[pieces.length - 1] = { start: last.start, end: at(i) + 1 };
    else pieces.push({ start: at(i), end: at(i) + 1 });
  }
  return pieces;
}

/** Add to each definition where its term is used: outside its own words, and not as a part of a longer term. */
export function withUses(definitions: readonly Definition[], pamphlet: PamphletText): Definition[] {
  const all = definitions.map(({ term }) => placesOf(bare(term.value), pamphlet));
  return definitions.map((definition, i) => {
    const { span, spans } = definition.term;
    const own = span ? [span] : spans!;
    const isPart = ({ start, end }: Stretch) =>
      all.some((others) =>
        others.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start),
      );
    const uses = all[i]!.filter(
      (place) =>
        !isPart(place) && !own.some(({ start, end }) => start.offset <= place.start && place.end <= end.offset),
    );
    return { ...definition, uses: uses.map(({ start, end }) => pamphlet.span(start, end)) };
  });
}

function placesOf(term: string, { folded, debris }: PamphletText): Stretch[] {
  const pattern = [...term].map((c) => c.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join('(?:[ \\t]*\\r?\\n\\s*)?');
  return [...folded.matchAll(new RegExp(pattern, 'g'))]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter(({ start }) => debris[start] !== FURNITURE && !isBlank(folded.charCodeAt(start)));
}

//   「免責期間」 -> 免責期間 | <車両事故 -> 車両事故
function bare(term: string): string {
  return foldWidth(term)
    .replace(/\([*※注]\d*\)/g, '')
    .replace(/[「」『』<>()\s]/g, '');
}
