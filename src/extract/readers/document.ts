import type { Clause } from '../../../schemas/clause.ts';
import type { Contact, LossExample, Provision, Service } from '../../../schemas/clauses-about.ts';
import type { CostGroup, Coverage, Definition, ExclusionGroup, Rider } from '../../../schemas/cover.ts';
import type { PayoutRatio, Sublimit } from '../../../schemas/plan.ts';
import type { Section, SectionContent } from '../../../schemas/section.ts';
import type { Span } from '../../../schemas/span.ts';
import { cellRun, clauseOf, runsOf, unique, type ClauseOptions, type Run } from '../clauses.ts';
import { remaining, type Flow } from '../flow.ts';
import type { Grid } from '../grid.ts';
import { compileWhole } from '../pattern.ts';
import type { MoneyToken } from '../recognise/money-tokens.ts';
import { trim, wordingOf, type Strand } from '../strand.ts';
import { isBlank, type PamphletText } from '../text.ts';
import { readContact } from './contact.ts';
import { readCosts } from './costs.ts';
import { readDefinitions } from './definitions.ts';
import { readExclusions } from './exclusions.ts';
import { readLossExample } from './loss-example.ts';
import type { NameOf } from './names.ts';
import type { PlanBook } from './plans.ts';
import { readProvisions } from './provisions.ts';
import type { CutSection } from './sections.ts';
import { readServices } from './services.ts';

/** A note before it is known what points to it. */
export type NoteDraft = { id: string; key: string; mark: Strand; isRemark: boolean; clause: Clause; chapter: string };

/** What the sections hold, kind by kind, in reading order. */
export type DocumentDraft = {
  sections: Section[];
  coverages: Coverage[];
  costs: CostGroup[];
  exclusions: ExclusionGroup[];
  definitions: Definition[];
  riders: Rider[];
  services: Service[];
  lossExamples: LossExample[];
  provisions: Provision[];
  contacts: Contact[];
  payoutRatios: PayoutRatio[];
  sublimits: Sublimit[];
  notes: NoteDraft[];
};

/** A table that is a typed field of its own: where it is printed, and the field's id. */
export type TypedTable = { id: string; printed: readonly Span[] };

export type DocumentContext = {
  schemeId: string;
  wrapped: boolean;
  nameOf: NameOf;
  plans: PlanBook;
  tables: readonly TypedTable[];
  money: readonly MoneyToken[];
  pamphlet: PamphletText;
};

/** What the reader of one section works with. */
export type SectionContext = DocumentContext & {
  section: CutSection;
  /** Takes the notes out of the statements as they become clauses. */
  take: (note: Run, parent: string) => void;
  draft: DocumentDraft;
};

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
    const entry = noteOf(note, section, draft, context, parent);
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

/** Statements as they stand, and tables that are no field. */
export function proseOf(runs: readonly Run[], context: SectionContext, options: ClauseOptions = {}): SectionContent[] {
  const { schemeId, section, pamphlet, take } = context;
  const parent = `${schemeId}/sections/${section.profile.id}`;
  const clauses: Clause[] = [];
  return runs.flatMap((run): SectionContent[] => {
    if (run.note) {
      take(run, parent);
      return [];
    }
    if (run.table) return [{ table: printedTable(run.table, parent, clauses, context) }];
    const clause = unique(clauseOf(run, parent, options, pamphlet, take), clauses);
    clauses.push(clause);
    return [{ clause }];
  });
}

/** The clauses of a section below one parent; notes are taken out, a table gives a clause for each of its rows. */
export function clausesBelow(
  runs: readonly Run[],
  parent: string,
  context: SectionContext,
  options: ClauseOptions = {},
): Clause[] {
  const clauses: Clause[] = [];
  for (const run of runs) {
    if (run.note) context.take(run, parent);
    else
      for (const each of run.table ? rowRuns(run.table, context) : [run]) {
        clauses.push(unique(clauseOf(each, parent, options, context.pamphlet, context.take), clauses));
      }
  }
  return clauses;
}

/** The rows of a table as statements: the first cell names it, the second says it, further ones stand below. */
function rowRuns(grid: Grid, { pamphlet }: SectionContext): Run[] {
  return grid.rows.map((row) => {
    const cells = row.map((cell) => cellStrand(cell, pamphlet)).filter((strand) => strand !== undefined);
    const [first, second, ...others] = cells.map((cell) => cellRun(cell, pamphlet));
    // ① 保険金請求書: the marker of the first cell is the row's
    const head = first!.strand === undefined && first!.items.length === 1 ? first!.items[0]! : first!;
    return {
      ...(head.marker && { marker: head.marker }),
      ...(second ? { name: head.strand, strand: second.strand } : { strand: head.strand }),
      items: [...head.items, ...(head === first ? [] : []), ...(second?.items ?? []), ...others],
    };
  });
}

/** The words of a cell, furniture and marks of the notation left out; undefined when it is empty. */
export function cellStrand(cell: { start: number; end: number }, pamphlet: PamphletText): Strand | undefined {
  return trim(remaining(cell.start, cell.end, pamphlet.debris), pamphlet);
}

function printedTable(grid: Grid, parent: string, clauses: Clause[], { pamphlet, take }: SectionContext) {
  return {
    span: pamphlet.span(grid.start, grid.end),
    rows: grid.rows.map((row) =>
      row.flatMap((cell) => {
        const strand = cellStrand(cell, pamphlet);
        if (!strand) return [];
        const clause = unique(clauseOf(cellRun(strand, pamphlet), parent, {}, pamphlet, take), clauses);
        clauses.push(clause);
        return [clause];
      }),
    ),
  };
}

function readCoverage(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft } = context;
  const id = `${schemeId}/coverages/${section.profile.id}`;
  const clauses = clausesBelow(runs, id, context);
  draft.coverages.push({
    id,
    ...(section.heading && { heading: wordingOf(section.heading, pamphlet) }),
    cover: section.profile.cover!,
    clauses,
  });
  return [{ field: id }];
}

function readRider(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft } = context;
  const { id: name, attachment, effect } = section.profile;
  const id = `${schemeId}/riders/${name}`;
  const printed = section.holes.find((hole) => hole.name === 'name')?.strand ?? section.heading!;
  const clauses = clausesBelow(runs, id, context);
  draft.riders.push({ id, name: wordingOf(printed, pamphlet), attachment: attachment!, effect: effect!, clauses });
  return [{ field: id }];
}

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
): NoteDraft {
  const { key, strand: mark, isRemark } = note.note!;
  const taken: Run[] = [];
  const clause = clauseOf({ strand: note.strand, items: note.items }, parent, {}, pamphlet, (inner) =>
    taken.push(inner),
  );
  const base = `${schemeId}/notes/${profile.id}/${noteName(key)}`;
  const first = isRemark ? `${base}-${clause.id.slice(clause.id.lastIndexOf('/') + 1)}` : base;
  let id = first;
  for (let n = 2; draft.notes.some((other) => other.id === id); n += 1) id = `${first}-${n}`;
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
