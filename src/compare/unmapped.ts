import type { Clause } from '../../schemas/clause.ts';
import type { Scheme } from '../../schemas/scheme.ts';

/** Coverages, costs and exclusions without a code. They are listed; codes are never guessed. */
export function unmapped(scheme: Scheme): Clause[] {
  const found: Clause[] = [];
  const visit = (clause: Clause, isCovered: boolean) => {
    const isMapped = isCovered || clause.codes !== undefined;
    // a head whose items all have codes needs none
    if (!isMapped && !(clause.items.length > 0 && clause.items.every(({ codes }) => codes))) found.push(clause);
    // if one item of a list has a code, every item needs one
    const isOneByOne = clause.items.some(({ codes }) => codes);
    for (const item of clause.items) visit(item, clause.codes !== undefined && !isOneByOne);
  };
  for (const { items } of [...scheme.costs, ...scheme.exclusions]) for (const item of items) visit(item, false);
  for (const { clauses } of scheme.coverages) {
    if (
      !clauses.some(function has(clause): boolean {
        return clause.codes !== undefined || clause.items.some(has);
      })
    )
      found.push(...clauses);
  }
  return found;
}
