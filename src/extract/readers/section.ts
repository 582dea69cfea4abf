import type { Clause } from '../../../schemas/clause.ts';
import type { Contact } from '../../../schemas/contact.ts';
import type { LossExample } from '../../../schemas/loss-example.ts';
import type { Provision } from '../../../schemas/provision.ts';
import type { Service } from '../../../schemas/service.ts';
import type { CostGroup } from '../../../schemas/cost-group.ts';
import type { Coverage } from '../../../schemas/coverage.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { ExclusionGroup } from '../../../schemas/exclusion.ts';
import type { Rider } from '../../../schemas/rider.ts';
import type { PayoutRatio, Sublimit } from '../../../schemas/plan.ts';
import type { Section, SectionContent, StatementTable } from '../../../schemas/section.ts';
import type { Span } from '../../../schemas/span.ts';
import type { Grid } from '../grid.ts';
import { clauseOf, type ClauseOptions } from '../layout/clauses.ts';
import { cellRun, type Run } from '../layout/runs.ts';
import { remaining, type Flow } from '../layout/flow.ts';
import { trim, type Strand } from '../layout/strand.ts';
import { nameApart } from '../own-ids.ts';
import type { MoneyToken } from '../../recognise/money-tokens.ts';
import type { PamphletText } from '../text.ts';
import { checkOrderOfRows } from './item-order.ts';
import type { NameOf } from './names.ts';
import type { PlanBook } from './plans.ts';
import type { CutSection } from './sections.ts';

/** A note whose marks are not linked yet. */
export type NoteDraft = { id: string; key: string; mark: Strand; isRemark: boolean; clause: Clause; chapter: string };

/** The content of the sections by kind, in reading order. */
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

/** A table that is a typed field: where it is printed, and the id of the field. */
export type TypedTable = { id: string; printed: readonly Span[] };

export type DocumentContext = {
  schemeId: string;
  wrapped: boolean;
  nameOf: NameOf;
  /** The declared name of a line or a sentence. */
  nameOfWords: NameOf;
  plans: PlanBook;
  tables: readonly TypedTable[];
  money: readonly MoneyToken[];
  pamphlet: PamphletText;
};

/** What the reader of one section needs. */
export type SectionContext = DocumentContext & {
  section: CutSection;
  /** Collects the notes among the statements. */
  take: (note: Run, parent: string) => void;
  /** Records the place of a table's cells whose words are not stored. */
  enterCell: (cell: { start: number; end: number }) => void;
  draft: DocumentDraft;
};

/** Statements as printed, and tables that are not typed fields. */
export function proseOf(runs: readonly Run[], context: SectionContext, options: ClauseOptions = {}): SectionContent[] {
  const { schemeId, section, pamphlet, take } = context;
  const parent = `${schemeId}/sections/${section.profile.id}`;
  const contents = runs.flatMap((run): SectionContent[] => {
    if (run.note) {
      take(run, parent);
      return [];
    }
    if (run.table) return [{ table: statementTable(run.table, parent, context) }];
    return [{ clause: clauseOf(run, parent, options, pamphlet, take) }];
  });
  const clauses = contents.flatMap((content) =>
    'clause' in content ? [content.clause] : 'table' in content ? content.table.rows.flat() : [],
  );
  nameApart(clauses, pamphlet);
  return contents;
}

/** Text that is not read yet: each line and each cell as printed, without looking for markers, notes or names in it. */
export function unreadOf(parts: Flow['parts'], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, take } = context;
  const parent = `${schemeId}/sections/${section.profile.id}`;
  const alike = new Map<string, number>();
  const asPrinted = (strand: Strand) => {
    const clause = clauseOf({ strand, items: [] }, parent, {}, pamphlet, take);
    const nth = (alike.get(clause.id) ?? 0) + 1;
    alike.set(clause.id, nth);
    // nothing is judged by the id of a line that is not read, so two equal lines may be counted
    return nth === 1 ? clause : { ...clause, id: `${clause.id}-${nth}` };
  };
  return parts.map((part): SectionContent => {
    if (part.kind === 'line') return { clause: asPrinted(part.strand) };
    const { grid } = part;
    const rows = grid.rows.map((row) =>
      row.flatMap((cell) => {
        const strand = cellStrand(cell, pamphlet);
        return strand ? [asPrinted(strand)] : [];
      }),
    );
    return { table: { span: pamphlet.span(grid.start, grid.end), rows } };
  });
}

/** The clauses of a section under one parent. Notes are collected apart; a table gives a clause for each row. */
export function clausesBelow(
  runs: readonly Run[],
  parent: string,
  context: SectionContext,
  options: ClauseOptions = {},
): Clause[] {
  const clauses: Clause[] = [];
  for (const run of runs) {
    const made = (each: Run) => clauseOf(each, parent, options, context.pamphlet, context.take);
    if (run.note) context.take(run, parent);
    else if (run.table) {
      const rows = rowRuns(run.table, context).map(made);
      checkOrderOfRows(rows, clauses, context.pamphlet);
      clauses.push(...rows);
    } else clauses.push(made(run));
  }
  nameApart(clauses, context.pamphlet);
  return clauses;
}

/** The rows of a table as statements: the first cell is the name, the second the text, others are items. */
function rowRuns(grid: Grid, { pamphlet }: SectionContext): Run[] {
  return grid.rows.flatMap((row): Run[] => {
    const cells = row.map((cell) => cellStrand(cell, pamphlet)).filter((strand) => strand !== undefined);
    if (cells.length === 0) return [];
    const [first, second, ...others] = cells.map((cell) => cellRun(cell, pamphlet));
    // ① 保険金請求書: the marker of the first cell is the row's
    const head = first!.strand === undefined && first!.items.length === 1 ? first!.items[0]! : first!;
    return [
      {
        ...(head.marker && { marker: head.marker }),
        ...(second ? { name: head.strand, strand: second.strand } : { strand: head.strand }),
        items: [...head.items, ...(head === first ? [] : []), ...(second?.items ?? []), ...others],
      },
    ];
  });
}

/** The words of a cell without furniture and notation; undefined if it is empty. */
export function cellStrand(cell: { start: number; end: number }, pamphlet: PamphletText): Strand | undefined {
  return trim(remaining(cell.start, cell.end, pamphlet.debris), pamphlet);
}

function statementTable(grid: Grid, parent: string, { pamphlet, take }: SectionContext): StatementTable {
  return {
    span: pamphlet.span(grid.start, grid.end),
    rows: grid.rows.map((row) =>
      row.flatMap((cell) => {
        const strand = cellStrand(cell, pamphlet);
        if (!strand) return [];
        return [clauseOf(cellRun(strand, pamphlet), parent, {}, pamphlet, take)];
      }),
    ),
  };
}
