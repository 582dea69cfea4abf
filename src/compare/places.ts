import type { Clause } from '../../schemas/clause.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { isSpan, type Wording } from '../../schemas/span.ts';

/** The line a statement begins on; 0 for none. */
export function lineOf({ marker, name, text }: Pick<Clause, 'marker' | 'name' | 'text'>): number {
  return lineOfWording(marker ?? name ?? text);
}

/** The line a wording begins on; its first piece where they lie apart. 0 for none, and for words of a profile. */
export function lineOfWording(printed: Pick<Wording, 'span' | 'spans'> | undefined): number {
  return (printed?.span ?? printed?.spans?.[0])?.start.line ?? 0;
}

/** The first line of each field, by its id, in the order of the text; ids of nothing are left out. */
export function linesOf(ids: readonly string[], scheme: Scheme): number[] {
  const fields: { id: string }[] = [
    ...scheme.provisions,
    ...scheme.coverages,
    ...scheme.costs,
    ...scheme.exclusions,
    ...scheme.riders,
    ...scheme.assumptions,
    ...scheme.limitTables,
    ...scheme.rateTables,
    ...scheme.contacts,
    ...scheme.notes,
  ];
  const lines = fields.filter(({ id }) => ids.includes(id)).map(firstLineIn);
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** Infinity for what was read from no place. */
function firstLineIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return Infinity;
  return isSpan(value) ? value.start.line : Math.min(...Object.values(value).map(firstLineIn));
}
