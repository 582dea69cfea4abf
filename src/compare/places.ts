import type { Clause } from '../../schemas/clause.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { SectionContent } from '../../schemas/section.ts';
import { isSpan, type Wording } from '../../schemas/span.ts';

/** The line on which a statement begins; 0 if it has none. */
export function lineOfClause({ marker, name, text }: Pick<Clause, 'marker' | 'name' | 'text'>): number {
  return lineOfWording(marker ?? name ?? text);
}

/** The line on which a wording, or its first piece, begins. 0 if it has none, as for words of a profile. */
export function lineOfWording(printed: Pick<Wording, 'span' | 'spans'> | undefined): number {
  return (printed?.span ?? printed?.spans?.[0])?.start.line ?? 0;
}

/**
 * The first line of each field, by id, in the order of the text. Unknown ids are left out. The line of a provision is
 * its heading if the heading is only for it, or else its first statement.
 */
export function linesOf(ids: readonly string[], scheme: Scheme): number[] {
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
  const lines = fields.filter(({ id }) => ids.includes(id)).map(firstLineOf);
  return [...new Set(lines)].sort((a, b) => a - b);
}

type Field = { id: string; clauses?: readonly Clause[]; items?: readonly Clause[] };

function firstLineOf(field: Field): number {
  return firstLineIn(field.clauses ?? field.items ?? field);
}

function isOnlyProvision(id: string, contents: readonly SectionContent[], { provisions }: Scheme): boolean {
  const own = contents.flatMap((each) => ('field' in each ? [each.field] : []));
  return own.includes(id) && provisions.every((other) => other.id === id || !own.includes(other.id));
}

/** Infinity for values without a place. */
function firstLineIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return Infinity;
  if (isSpan(value)) return value.start.line;
  // where a term is used is not where it is defined
  return Math.min(...Object.entries(value).map(([key, each]) => (key === 'uses' ? Infinity : firstLineIn(each))));
}
