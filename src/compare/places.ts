import type { Clause } from '../../schemas/clause.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { SectionContent } from '../../schemas/section.ts';
import { isSpan, type Span, type Wording } from '../../schemas/span.ts';
import { placeOf } from './place-of.ts';

/** The line on which a statement begins; 0 if it has none. */
export function lineOfClause({ marker, name, text }: Pick<Clause, 'marker' | 'name' | 'text'>): number {
  return lineOfWording(marker ?? name ?? text);
}

/** The line on which a wording, or its first piece, begins. 0 if it has none, as for words of a profile. */
export function lineOfWording(printed: Pick<Wording, 'span' | 'spans'> | undefined): number {
  return (printed?.span ?? printed?.spans?.[0])?.start.line ?? 0;
}

/**
 * The place of a wording, or of its first piece; '' if it has none, as for words of a profile. Blanks and marks of the notation in
 * front of its words don't belong to them.
 */
export function placeOfWording(printed: Pick<Wording, 'span' | 'spans' | 'raw'> | undefined): string {
  const span = printed?.span ?? printed?.spans?.[0];
  if (!printed || !span) return '';
  const before = /^(?:[^\S\n]|\*\*)*/.exec(printed.raw)![0].length;
  return placeOf({ start: { ...span.start, column: span.start.column + before } });
}

/** Where a statement begins on its line; its marker may be behind its name (`損害額1`). '' if it has no words of its own. */
export function placeOfClause(clause: Pick<Clause, 'marker' | 'name' | 'text'>): string {
  const line = lineOfClause(clause);
  const columnOf = ({ span, spans }: Pick<Wording, 'span' | 'spans'>) => (span ?? spans?.[0])?.start.column ?? 0;
  const [first] = [clause.marker, clause.name, clause.text]
    .flatMap((printed: Wording | undefined) => (printed && lineOfWording(printed) === line ? [printed] : []))
    .sort((a, b) => columnOf(a) - columnOf(b));
  return placeOfWording(first);
}

/**
 * Where each field begins, by id, in the order of the text. Unknown ids are left out. A provision begins with its heading if the
 * heading is only for it, or else with its first statement.
 */
export function placesOf(ids: readonly string[], scheme: Scheme): Span[] {
  const isAlone = ({ id }: Field) => scheme.sections.some(({ contents }) => isOnlyProvision(id, contents, scheme));
  const fields: Field[] = [
    ...scheme.provisions.map((each) => (isAlone(each) ? { id: each.id, whole: each } : each)),
    ...scheme.coverages,
    ...scheme.costs,
    ...scheme.exclusions,
    ...scheme.riders.map(({ id, name }) => ({ id, name })),
    ...scheme.assumptions,
    ...scheme.limitTables,
    ...scheme.rateTables,
    ...scheme.contacts,
    // not the places that refer to them
    ...scheme.notes.map(({ id, mark, clause }) => ({ id, mark, clause })),
  ];
  const places = fields.filter(({ id }) => ids.includes(id)).flatMap((field) => beginningOf(field) ?? []);
  const ofLine = new Map([...places].reverse().map((place) => [place.start.line, place]));
  return [...ofLine.values()].sort((a, b) => a.start.offset - b.start.offset);
}

type Field = { id: string; clauses?: readonly Clause[]; items?: readonly Clause[] };

function beginningOf(field: Field): Span | undefined {
  return firstSpanIn(field.clauses ?? field.items ?? field);
}

function isOnlyProvision(id: string, contents: readonly SectionContent[], { provisions }: Scheme): boolean {
  const own = contents.flatMap((each) => ('field' in each ? [each.field] : []));
  return own.includes(id) && provisions.every((other) => other.id === id || !own.includes(other.id));
}

/** Undefined for values without a place. */
function firstSpanIn(value: unknown): Span | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isSpan(value)) return value;
  // where a term is used is not where it is defined
  const found = Object.entries(value).flatMap(([key, each]) => (key === 'uses' ? [] : (firstSpanIn(each) ?? [])));
  return found.sort((a, b) => a.start.offset - b.start.offset)[0];
}
