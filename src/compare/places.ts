import type { Clause } from '../../schemas/clause.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { SectionContent } from '../../schemas/section.ts';
import { isSpan, type Wording } from '../../schemas/span.ts';

/** The line a statement begins on; 0 for none. */
export function lineOf({ marker, name, text }: Pick<Clause, 'marker' | 'name' | 'text'>): number {
  return lineOfWording(marker ?? name ?? text);
}

/** The line a wording begins on; its first piece where they lie apart. 0 for none, and for words of a profile. */
export function lineOfWording(printed: Pick<Wording, 'span' | 'spans'> | undefined): number {
  return (printed?.span ?? printed?.spans?.[0])?.start.line ?? 0;
}

/**
 * The first line of each field, by its id, in the order of the text; ids of nothing are left out. That of a provision is its
 * heading, where it has one to itself; elsewhere a heading names other things too, and it is the first statement.
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
    // not where they are referred to from
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

/** Infinity for what was read from no place. */
function firstLineIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return Infinity;
  return isSpan(value) ? value.start.line : Math.min(...Object.values(value).map(firstLineIn));
}
