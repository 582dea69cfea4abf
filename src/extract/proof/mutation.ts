import type { Constraint } from './constraints.ts';
import type { Proof } from './prove.ts';
import { amount } from '../../recognise/amount.ts';

/** How many misprints a table's rules detect: for each premium, each digit replaced by each other digit. */
export type MutationScore = {
  changes: number;
  seen: number;
  /** How many changes each invariant detects; `notation` counts those that are not well-formed numbers. */
  seenBy: Record<string, number>;
  /** The changes that no rule detects, by premium. */
  unseen: { cell: string; printed: string; misprints: string[] }[];
};

/**
 * Change one digit of one printed premium at a time, and count the changes that break a constraint.
 * @param table  The table whose premiums are changed. The constraints are those of the whole scheme.
 */
export function mutationScore({ premiums, constraints }: Proof, table: string): MutationScore {
  const score: MutationScore = { changes: 0, seen: 0, seenBy: {}, unseen: [] };
  const concerning = premiums.map((): Constraint[] => []);
  for (const constraint of constraints)
    for (const index of new Set(constraint.premiums)) concerning[index]!.push(constraint);
  const yen = premiums.map((premium) => premium.yen);
  premiums.forEach(({ cell, table: { name }, yen: printedYen }, index) => {
    if (name !== table) return;
    const misprints: string[] = [];
    for (const misprint of oneDigitChanges(cell.premium!.raw)) {
      score.changes += 1;
      const seenBy = whatSees(misprint, index, yen, concerning[index]!);
      if (seenBy.length > 0) score.seen += 1;
      else misprints.push(misprint);
      for (const name of seenBy) score.seenBy[name] = (score.seenBy[name] ?? 0) + 1;
    }
    yen[index] = printedYen;
    if (misprints.length > 0) score.unseen.push({ cell: cell.id, printed: cell.premium!.raw, misprints });
  });
  return score;
}

function whatSees(misprint: string, index: number, yen: number[], constraints: readonly Constraint[]): string[] {
  const changed = amount(misprint);
  if (changed === undefined) return ['notation'];
  yen[index] = changed;
  return [
    ...new Set(constraints.filter((constraint) => !constraint.holds(yen)).map((constraint) => constraint.invariant)),
  ];
}

/** The words with one digit replaced by each other one, in each place. */
export function* oneDigitChanges(printed: string): Generator<string> {
  for (let at = 0; at < printed.length; at += 1) {
    const zero = /[0-9]/.test(printed[at]!) ? 0x30 : /[０-９]/.test(printed[at]!) ? 0xff10 : undefined;
    if (zero === undefined) continue;
    for (let digit = 0; digit < 10; digit += 1) {
      const changed = String.fromCharCode(zero + digit);
      if (changed !== printed[at]) yield printed.slice(0, at) + changed + printed.slice(at + 1);
    }
  }
}
