import type { SectionContent } from '../../../schemas/section.ts';
import type { Span } from '../../../schemas/span.ts';
import { clauseOf } from '../layout/clauses.ts';
import { runsOf, type Run } from '../layout/runs.ts';
import type { Flow } from '../layout/flow.ts';
import { wordingOf } from '../layout/strand.ts';
import { firstSpanIn, spansIn } from '../ledger/spans.ts';
import { report } from '../../messages/report.ts';
import { compileWhole } from '../pattern.ts';
import { isBlank, type PamphletText } from '../text.ts';
import { ownIds, rebase } from '../own-ids.ts';
import { readContact } from './contact.ts';
import { readCosts } from './costs.ts';
import { readCoverage } from './coverage.ts';
import { readDefinitions } from './definitions.ts';
import { readExclusions } from './exclusions.ts';
import { readLossExample } from './loss-example.ts';
import { readProvisions } from './provisions.ts';
import { readRider } from './rider.ts';
import {
  proseOf,
  unreadOf,
  type DocumentContext,
  type DocumentDraft,
  type NoteDraft,
  type SectionContext,
  type TypedTable,
} from './section.ts';
import type { CutSection } from './sections.ts';
import { readServices } from './services.ts';

/** Read every section by its kind. Every line goes into some content. */
export function readDocument(sections: readonly CutSection[], context: DocumentContext): DocumentDraft {
  const draft: DocumentDraft = {
    sections: [],
    coverages: [],
    costs: [],
    exclusions: [],
    definitions: [],
    riders: [],
    services: [],
    lossExamples: [],
    provisions: [],
    contacts: [],
    payoutRatios: [],
    sublimits: [],
    notes: [],
  };
  for (const section of sections) readSection(section, draft, context);
  // reading the sections marks the brackets around notes as debris
  const sums = characterSums(context.pamphlet);
  draft.sections.forEach((section, i) => (section.characters = charactersIn(sections[i]!, sums)));
  return draft;
}

function readSection(section: CutSection, draft: DocumentDraft, context: DocumentContext): void {
  const { schemeId, pamphlet } = context;
  const { profile, heading } = section;
  const contents: SectionContent[] = [];
  const take = (note: Run, parent: string) => {
    const entry = noteOf(note, section, context, parent, take);
    draft.notes.push(entry);
    taken.push({ entry, parent });
    // the cell that contains an inline note already has its words
    if (!note.note!.inline) {
      const content = { field: entry.id };
      contents.push(content);
      noted.set(entry, content);
    }
  };
  const taken: { entry: NoteDraft; parent: string }[] = [];
  const noted = new Map<NoteDraft, { field: string }>();
  const cells: Span[] = [];
  const enterCell = ({ start, end }: { start: number; end: number }) => cells.push(pamphlet.span(start, end));
  const own: SectionContext = { ...context, section, take, enterCell, draft };
  const { parts, fields } = withoutTyped(section.parts, context.tables);
  if (section.parts.length === 0 && !MAY_BE_EMPTY.includes(profile.kind)) reportEmpty(section, pamphlet);
  contents.push(...fields.map((field) => ({ field })), ...contentsOf(parts, own));
  nameNotesApart(taken, noted, pamphlet);
  draft.sections.push({
    id: `${schemeId}/sections/${profile.id}`,
    level: profile.level,
    kind: profile.kind,
    ...(heading && { heading: wordingOf(heading, pamphlet) }),
    contents: contents.length > 1 ? inReadingOrder(contents, placesIn(section, draft, context)) : contents,
    characters: 0,
    cells,
  });
}

function inReadingOrder(contents: readonly SectionContent[], placeOf: (content: SectionContent) => number) {
  return contents
    .map((content) => ({ content, place: placeOf(content) }))
    .sort((a, b) => a.place - b.place)
    .map(({ content }) => content);
}

/** Count the characters of a section that are neither white space nor debris, from prefix sums over the text. */
function charactersIn({ heading, parts }: CutSection, sums: Uint32Array): number {
  const stretches = [
    ...(heading ?? []),
    ...parts.flatMap((part) => (part.kind === 'table' ? [part.grid] : part.strand)),
  ];
  return stretches.reduce((count, { start, end }) => count + sums[end]! - sums[start]!, 0);
}

function characterSums({ text, debris }: PamphletText): Uint32Array {
  const sums = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1)
    sums[at + 1] = sums[at]! + (debris[at] || isBlank(text.charCodeAt(at)) ? 0 : 1);
  return sums;
}

// a heading over other headings
const MAY_BE_EMPTY: readonly string[] = ['prose', 'statistic', 'unread'];

function reportEmpty({ heading, profile }: CutSection, pamphlet: PamphletText): void {
  const words = heading && wordingOf(heading, pamphlet);
  report(pamphlet.file, 'clause-missing', words?.span ?? words?.spans?.[0], {
    unexpected: `section \`${profile.id}\` with nothing in it`,
    expected: `what a section of kind \`${profile.kind}\` says`,
    hint: 'Its text may be lost; a heading over other headings is `prose`.',
  });
}

/** The position of a content in the section, in reading order: reordered columns count in their new order. */
function placesIn(
  { heading, parts }: CutSection,
  draft: DocumentDraft,
  { tables }: DocumentContext,
): (content: SectionContent) => number {
  const stretches = [
    ...(heading ?? []),
    ...parts.flatMap((part) => (part.kind === 'table' ? [part.grid] : part.strand)),
  ];
  const ranked = stretches.map(({ start, end }, rank) => ({ start, end, rank })).sort((a, b) => a.start - b.start);
  const placeOf = (offset: number) => {
    let [low, high] = [0, ranked.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranked[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const found = ranked[low - 1];
    return (found && offset < found.end ? found.rank : -1) + offset / 1e9;
  };
  const fields: readonly (readonly { id: string }[])[] = [
    draft.coverages,
    draft.costs,
    draft.exclusions,
    draft.definitions,
    draft.riders,
    draft.services,
    draft.lossExamples,
    draft.provisions,
    draft.contacts,
  ];
  return (content) => {
    if (!('field' in content)) return placeOf(firstSpanIn(content)?.start.offset ?? 0);
    const isIts = ({ id }: { id: string }) => id === content.field;
    const note = draft.notes.findLast(isIts);
    if (note) return placeOf(note.mark[0]!.start);
    const table = tables.find(isIts);
    if (table) return placeOf(table.printed[0]!.start.offset);
    const own = fields.findLast((each) => each.some(isIts))?.findLast(isIts);
    // the first of its spans below the heading
    const spans = spansIn(own).map(({ start }) => placeOf(start.offset));
    const below = spans.filter((place) => place >= (heading?.length ?? 0));
    return below[0] ?? spans[0] ?? 0;
  };
}

function contentsOf(parts: Flow['parts'], context: SectionContext): SectionContent[] {
  const { section, wrapped, pamphlet } = context;
  const { kind, lines, heads } = section.profile;
  if (kind === 'unread') return unreadOf(parts, context);
  return READERS[kind](runsOf(parts, { wrapped, lines, heads: heads.map(compileWhole) }, pamphlet), context);
}

type Reader = (runs: readonly Run[], context: SectionContext) => SectionContent[];

const READERS: Record<Exclude<CutSection['profile']['kind'], 'unread'>, Reader> = {
  prose: (runs, context) => proseOf(runs, context),
  statistic: (runs, context) => proseOf(runs, context),
  coverage: readCoverage,
  costs: readCosts,
  exclusions: readExclusions,
  definitions: readDefinitions,
  rider: readRider,
  service: readServices,
  'loss-example': readLossExample,
  provision: readProvisions,
  contact: readContact,
};

/** The parts of a section without the tables that are separate fields, and the ids of those fields. */
function withoutTyped(parts: Flow['parts'], tables: readonly TypedTable[]): { parts: Flow['parts']; fields: string[] } {
  const fields = new Set<string>();
  const rest = parts.filter((part) => {
    const at = part.kind === 'table' ? part.grid.start : part.strand[0]!.start;
    // two tables may be drawn over one: both are shown
    const typed = tables.filter(({ printed }) =>
      printed.some(({ start, end }) => start.offset <= at && at < end.offset),
    );
    for (const { id } of typed) fields.add(id);
    return typed.length === 0;
  });
  return { parts: rest, fields: [...fields] };
}

function noteOf(
  note: Run,
  { profile, chapter }: CutSection,
  { schemeId, pamphlet }: DocumentContext,
  parent: string,
  take: SectionContext['take'],
): NoteDraft {
  const { key, strand: mark, isRemark } = note.note!;
  const clause = clauseOf({ strand: note.strand, items: note.items }, parent, {}, pamphlet, take);
  const base = `${schemeId}/notes/${profile.id}/${noteName(key)}`;
  const id = isRemark ? `${base}-${clause.id.slice(clause.id.lastIndexOf('/') + 1)}` : base;
  rebase(clause, `${id}/words`);
  return { id, key, mark, isRemark, clause, chapter };
}

/** Two notes of one section that have the same mark are named by the statements they are in, or by their words. */
function nameNotesApart(
  taken: readonly { entry: NoteDraft; parent: string }[],
  noted: ReadonlyMap<NoteDraft, { field: string }>,
  pamphlet: PamphletText,
): void {
  const withParent = (id: string, parent: string) => {
    const name = parent.slice(parent.lastIndexOf('/') + 1);
    const alike = taken.filter(({ entry }) => entry.id === id);
    const isApart = alike.length > 1 && alike.filter((each) => each.parent === parent).length === 1;
    return isApart && /^[a-z]{2,}/.test(name) ? `${id}-${name}` : id;
  };
  const ids = ownIds(
    taken.map(({ entry: { id, mark, clause }, parent }) => ({
      base: withParent(id, parent),
      words: clause.text?.value ?? '',
      at: mark[0]!.start,
    })),
    pamphlet,
  );
  taken.forEach(({ entry }, i) => {
    const id = ids[i]!;
    rebase(entry.clause, `${id}/words`);
    entry.id = id;
    const content = noted.get(entry);
    if (content) content.field = id;
  });
}

//   *1 -> asterisk-1, 注 -> note, ※1 -> remark-1, A -> a
function noteName(key: string): string {
  return key.replace('*', 'asterisk-').replace('注', 'note-').replace('※', 'remark-').replace(/-$/, '').toLowerCase();
}
