import type { Clause } from '../../../schemas/clause.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import { clauseOf, runsOf, type Run } from '../layout/clauses.ts';
import type { Flow } from '../layout/flow.ts';
import { wordingOf } from '../layout/strand.ts';
import { compileWhole } from '../pattern.ts';
import { isBlank, type PamphletText } from '../text.ts';
import { uniqueId } from '../unique-id.ts';
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
  type DocumentContext,
  type DocumentDraft,
  type NoteDraft,
  type SectionContext,
  type TypedTable,
} from './section.ts';
import type { CutSection } from './sections.ts';
import { readServices } from './services.ts';

/** Read every section as its kind says; nothing that stands in it is left out. */
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
  return draft;
}

function readSection(section: CutSection, draft: DocumentDraft, context: DocumentContext): void {
  const { schemeId, pamphlet } = context;
  const { profile, heading } = section;
  const contents: SectionContent[] = [];
  const take = (note: Run, parent: string) => {
    const entry = noteOf(note, section, draft, context, parent, take);
    draft.notes.push(entry);
    // a note inside a cell stands in its words already
    if (!note.note!.inline) contents.push({ field: entry.id });
  };
  const own: SectionContext = { ...context, section, take, draft };
  const { parts, fields } = withoutTyped(section.parts, context.tables);
  const runs = runsOf(
    parts,
    { wrapped: context.wrapped, lines: profile.lines, heads: profile.heads.map(compileWhole) },
    pamphlet,
  );
  contents.push(...fields.map((field) => ({ field })), ...READERS[profile.kind](runs, own));
  draft.sections.push({
    id: `${schemeId}/sections/${profile.id}`,
    level: profile.level,
    kind: profile.kind,
    ...(heading && { heading: wordingOf(heading, pamphlet) }),
    contents,
    characters: charactersIn(section, pamphlet),
    tables: profile.table
      ? parts.flatMap((part) => (part.kind === 'table' ? [pamphlet.span(part.grid.start, part.grid.end)] : []))
      : [],
  });
}

function charactersIn({ heading, parts }: CutSection, { text, debris }: PamphletText): number {
  let count = 0;
  const enter = ({ start, end }: { start: number; end: number }) => {
    for (let at = start; at < end; at += 1) if (!debris[at] && !isBlank(text.charCodeAt(at))) count += 1;
  };
  heading?.forEach(enter);
  for (const part of parts) {
    if (part.kind === 'table') enter(part.grid);
    else part.strand.forEach(enter);
  }
  return count;
}

type Reader = (runs: readonly Run[], context: SectionContext) => SectionContent[];

const READERS: Record<CutSection['profile']['kind'], Reader> = {
  prose: (runs, context) => proseOf(runs, context),
  statistic: (runs, context) => proseOf(runs, context),
  rates: (runs, context) => proseOf(runs, context),
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

/** The parts of a section without the tables that are fields of their own, and the ids of those. */
function withoutTyped(parts: Flow['parts'], tables: readonly TypedTable[]): { parts: Flow['parts']; fields: string[] } {
  const fields = new Set<string>();
  const rest = parts.filter((part) => {
    const at = part.kind === 'table' ? part.grid.start : part.strand[0]!.start;
    const table = tables.find(({ printed }) => printed.some(({ start, end }) => start.offset <= at && at < end.offset));
    if (table) fields.add(table.id);
    return !table;
  });
  return { parts: rest, fields: [...fields] };
}

function noteOf(
  note: Run,
  { profile, chapter }: CutSection,
  draft: DocumentDraft,
  { schemeId, pamphlet }: DocumentContext,
  parent: string,
  take: SectionContext['take'],
): NoteDraft {
  const { key, strand: mark, isRemark } = note.note!;
  const clause = clauseOf({ strand: note.strand, items: note.items }, parent, {}, pamphlet, take);
  const base = `${schemeId}/notes/${profile.id}/${noteName(key)}`;
  const first = isRemark ? `${base}-${clause.id.slice(clause.id.lastIndexOf('/') + 1)}` : base;
  const id = uniqueId(first, draft.notes);
  return { id, key, mark, isRemark, clause: rebased(clause, `${id}/words`), chapter };
}

function rebased(clause: Clause, id: string): Clause {
  return {
    ...clause,
    id,
    items: clause.items.map((item) => rebased(item, `${id}${item.id.slice(clause.id.length)}`)),
  };
}

//   *1 -> asterisk-1, 注 -> note, ※1 -> remark-1, A -> a
function noteName(key: string): string {
  return key.replace('*', 'asterisk-').replace('注', 'note-').replace('※', 'remark-').replace(/-$/, '').toLowerCase();
}
