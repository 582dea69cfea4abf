import { foldedTerm } from './terms.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { ExclusionGroup } from '../../schemas/exclusion.ts';
import type { Scheme } from '../../schemas/scheme.ts';

/** A tree of clauses as rows, each with the id of what it is in. */
export function flat(clauses: readonly Clause[], parent: string): { clause: Clause; parent: string }[] {
  return clauses.flatMap((clause) => [{ clause, parent }, ...flat(clause.items, clause.id)]);
}

/** The words of a clause alone: marker, name, text, exceptions. */
function ownWords({ marker, name, text, exceptions }: Clause): string {
  const words = [name?.value, text?.value, ...exceptions.map(({ value }) => value)].filter(
    (part) => part !== undefined,
  );
  return `${marker ? marker.raw : ''} ${words.join(' ')}`.trim();
}

/** The words of clauses and of all items below them. */
export function allWords(clauses: readonly Clause[]): string {
  return flat(clauses, '')
    .map(({ clause }) => ownWords(clause))
    .join(' ');
}

/** An exclusion up to its exceptions, its items behind it. */
export function excludedWords(clause: Clause): string {
  const items = clause.itemsOf === 'exceptions' ? [] : itemsOf(clause);
  return [clause.text?.value ?? '', ...items].join(' ').trim();
}

/** The exceptions of an exclusion (ただし…), with the items that belong to them. */
export function exceptionWords(clause: Clause): string {
  const items = clause.itemsOf === 'exceptions' ? itemsOf(clause) : [];
  return [...clause.exceptions.map(({ value }) => value), ...items].join(' ');
}

/** What exclusions hold for: their heading, behind the name of the rider where they belong to one. */
export function scopeOf({ scope, rider }: ExclusionGroup, { riders }: Scheme): string {
  const owner = riders.find(({ id }) => id === rider);
  return owner && foldedTerm(owner.name.value) !== foldedTerm(scope.value)
    ? `${owner.name.value} ${scope.value}`
    : scope.value;
}

/** The share of a cost that is paid; two where they depend on a condition: `(A) 100; (B) 90`. */
export function payoutOf(id: string, { payoutRatios }: Scheme): string {
  return payoutRatios
    .filter(({ of }) => of === id)
    .map(({ percent, condition }) => (condition ? `${condition.value} ${percent.value}` : String(percent.value)))
    .join('; ');
}

function itemsOf({ items, id }: Clause): string[] {
  return flat(items, id).map(({ clause }) => ownWords(clause));
}
