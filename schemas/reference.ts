import type { Span } from './span.ts';

/**
 * The tables that a person keys from an original, in `sources/<scheme>/<edition>/reference/`: columns of each, in any order. What
 * the columns hold: docs/reference-tables.md.
 */
export const REFERENCE_COLUMNS = {
  identity: ['field', 'value', 'line'],
  premiums: ['table', 'rating_class', 'band', 'plan', 'plan_code', 'inception', 'months', 'premium_yen', 'referral'],
  bands: ['table', 'band', 'unit', 'min', 'min_inclusive', 'max', 'max_inclusive', 'english'],
  limits: ['plan', 'cover', 'basis', 'yen'],
  'limit-statements': ['line', 'kind', 'subject', 'plan', 'basis', 'condition', 'yen', 'percent', 'text'],
  terms: [
    'line',
    'kind',
    'plan',
    'cover',
    'of',
    'amount',
    'basis',
    'condition',
    'bound',
    'relation',
    'related',
    'changed_by',
    'changed_basis',
    'changed_of',
  ],
  costs: ['line', 'group', 'parent', 'marker', 'name', 'text', 'payout_percent'],
  exclusions: ['line', 'scope', 'marker', 'text', 'exceptions'],
  amounts: ['line', 'text', 'yen'],
  definitions: ['line', 'term', 'note'],
  contacts: ['line', 'kind', 'text', 'hours'],
  facts: ['kind', 'line', 'text', 'value', 'of'],
  services: ['line', 'name'],
  tables: ['first', 'last', 'title', 'heads', 'columns', 'rows', 'notes'],
  pointers: ['line', 'words', 'kind', 'target_lines', 'target'],
  statistics: ['line', 'figure', 'value', 'unit', 'subject', 'source'],
  comparison: ['kind', 'code', 'state', 'lines', 'exceptions', 'rider', 'not_covered', 'lifted'],
  checklist: ['item', 'stated', 'line'],
  findings: ['line', 'kind', 'text', 'why', 'found_by'],
  whole: ['line', 'text', 'within', 'exception', 'condition', 'notes', 'belongs'],
  answers: ['question', 'answer', 'value', 'lines', 'words', 'qualifier', 'belongs'],
} as const;

export type ReferenceName = keyof typeof REFERENCE_COLUMNS;

/** A keyed row: the place of the row in its file, and its cells by column, as keyed. */
export type KeyedRow = { place: Span; cells: Readonly<Record<string, string>> };

/** The tables of one edition that were keyed; a table that was not keyed is absent. */
export type KeyedTables = Partial<Record<ReferenceName, readonly KeyedRow[]>>;

/** One fact as it was read from the text, in the columns of a reference table. */
export type ReadRow = { place: Span | undefined; cells: Readonly<Record<string, string>> };

/** Where a table keyed by hand and the scheme as read do not agree. */
export type Difference = { table: ReferenceName } & (
  | { kind: 'differs'; column: string; keyed: KeyedRow; read: ReadRow }
  | { kind: 'not read'; keyed: KeyedRow }
  | { kind: 'not keyed'; read: ReadRow }
);
