import type { Scheme } from '../../../../schemas/scheme.ts';
import { isSpan } from '../../../../schemas/span.ts';
import { KINDS, type Kind } from './kinds.ts';

/** A range of the text that a field was read from. `id` is the id of the field or of its nearest parent with an id. */
export type Highlight = { start: number; end: number; kind: Kind; id: string };

/** A mark, or a part of one that others interrupt. Segments don't overlap; text between them belongs to no field. */
export type Segment = { start: number; end: number; highlight: Highlight };

type Field = Exclude<
  keyof Scheme,
  | 'id'
  | 'scheme'
  | 'edition'
  | 'level'
  // what a person says of the edition has no place in the text
  | 'takesOver'
  | 'withdrawn'
  | 'source'
  | 'identity'
  | 'facts'
  | 'covers'
  | 'checklist'
  | 'confirmations'
  | 'characters'
  // what its cells hold belongs to other fields
  | 'tables'
  | 'pointers'
>;

const KIND_OF_FIELD: Record<Field, Kind> = {
  plans: 'label',
  limitTables: 'table',
  rateTables: 'table',
  premiumsOnRequest: 'assumption',
  assumptions: 'assumption',
  eligibility: 'assumption',
  sublimits: 'limit',
  deductibles: 'deductible',
  payoutRatios: 'ratio',
  paymentRules: 'assumption',
  reductions: 'assumption',
  coverages: 'coverage',
  costs: 'cost',
  exclusions: 'exclusion',
  definitions: 'definition',
  riders: 'rider',
  services: 'service',
  lossExamples: 'example',
  statistics: 'statistic',
  provisions: 'provision',
  contacts: 'contact',
  documents: 'fact',
  notes: 'note',
  sections: 'prose',
  notShown: 'furniture',
  furniture: 'furniture',
};

/** The kind of a part of a field, by name, if it differs from that of the field. */
const KIND_OF_PART: Readonly<Record<string, Kind>> = {
  limits: 'limit',
  deductibles: 'deductible',
  ratingClasses: 'label',
  bands: 'label',
  premium: 'premium',
  referral: 'premium',
  planCode: 'code',
  inception: 'date',
  months: 'date',
  condition: 'term',
  statement: 'term',
  heading: 'heading',
  scope: 'heading',
  mark: 'reference',
  references: 'reference',
  figure: 'figure',
  table: 'table',
  cells: 'table',
};

/** Parts whose words belong to other fields: where a term is used, what a note changes, what the amounts of one cell count for. */
const OF_OTHERS: readonly string[] = ['uses', 'changes', 'basisPrinted'];

/** Every range that a scheme was read from, in no order. Inferred values have no range of their own. */
export function highlightsOf(scheme: Scheme): Highlight[] {
  const marks: Highlight[] = [];
  const visit = (value: unknown, kind: Kind, id: string) => {
    if (typeof value !== 'object' || value === null || 'inferred' in value) return;
    if (isSpan(value)) {
      if (value.end.offset > value.start.offset)
        marks.push({ start: value.start.offset, end: value.end.offset, kind, id });
      return;
    }
    const own = 'id' in value && typeof value.id === 'string' ? value.id : id;
    for (const [key, part] of Object.entries(value)) {
      // the line of a contact is one mark, whatever its values are
      if ((key === 'values' && kind === 'contact') || OF_OTHERS.includes(key)) continue;
      // the words for what a ratio is a part of are in a sentence about several
      if (key === 'basis' && kind === 'ratio') continue;
      const isLoss = key === 'amount' && kind === 'example';
      visit(part, isLoss ? 'figure' : (KIND_OF_PART[key] ?? kind), own);
    }
  };
  for (const [name, fact] of Object.entries(scheme.identity)) visit(fact, 'fact', `${scheme.id}/identity/${name}`);
  for (const [field, kind] of Object.entries(KIND_OF_FIELD))
    visit(scheme[field as Field], kind, `${scheme.id}/${field}`);
  return marks;
}

/**
 * Lay marks out without overlaps. Each character belongs to the shortest mark, which is the innermost: an amount in
 * its clause, a clause in its table. Furniture never overlaps.
 */
export function segmentsOf(marks: readonly Highlight[]): Segment[] {
  const distinct = distinctPlaces(marks).sort((a, b) => a.start - b.start);
  const edges = [...new Set(distinct.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: Highlight[] = [];
  let next = 0;
  for (const [nth, at] of edges.entries()) {
    open = open.filter(({ end }) => end > at);
    for (; distinct[next]?.start === at; next += 1) open.push(distinct[next]!);
    if (open.length === 0) continue;
    const highlight = open.reduce((inner, each) => (isWithin(each, inner) ? each : inner));
    const before = segments.at(-1);
    const end = edges[nth + 1]!;
    if (before?.highlight === highlight && before.end === at) before.end = end;
    else segments.push({ start: at, end, highlight });
  }
  return segments;
}

function isWithin(one: Highlight, other: Highlight): boolean {
  if ((one.kind === 'furniture') !== (other.kind === 'furniture')) return one.kind === 'furniture';
  return one.end - one.start < other.end - other.start;
}

/** One mark per range: a head shared by eleven premiums belongs to their table. */
function distinctPlaces(marks: readonly Highlight[]): Highlight[] {
  const places = new Map<string, Highlight>();
  for (const mark of marks) {
    const place = `${mark.start}-${mark.end}`;
    const other = places.get(place);
    if (other?.kind === mark.kind) places.set(place, { ...mark, id: commonId(other.id, mark.id) });
    else if (!other || KINDS.indexOf(mark.kind) < KINDS.indexOf(other.kind)) places.set(place, mark);
  }
  return [...places.values()];
}

/** The common parent of ids: `x/rates/annual` for `x/rates/annual/a` and `x/rates/annual/b`. */
function commonId(one: string, other: string): string {
  const [ours, theirs] = [one.split('/'), other.split('/')];
  const differs = ours.findIndex((name, nth) => name !== theirs[nth]);
  return differs < 0 ? one : ours.slice(0, differs).join('/');
}
