import type { Profile } from '../../../schemas/profile.ts';
import type { Invariant } from '../../../schemas/profile/invariant.ts';
import type { RateCell, RateTable } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { orderFaults, stepFaults } from './axis-order.ts';
import { codeFaults } from './codes.ts';
import { cellsMissing } from './completeness.ts';
import { constraintsOf, leadingLimit, printedPremiums, type PrintedPremium } from './constraints.ts';
import { endFaults } from './ends.ts';
import { expiryOf, leadsToExpiry } from './inceptions.ts';
import { limitFaults } from './limits-compared.ts';

/** A scheme as read, and what its profile says must hold. */
export type Printed = { scheme: Scheme; profile: Profile };

/** What sees that a scheme is not as printed: the id of a rule, or the invariant that a premium breaks; undefined if nothing does. */
export type Witness = string | undefined;

/** What sees a change of one table: its cells, its labels, or which rows it has. The checks are those of `reconcile`. */
export function whatSeesTable(changed: RateTable, { scheme, profile }: Printed): Witness {
  const { invariants = [], axes = {} } = profile.rateTables[changed.name] ?? {};
  const expiry = expiryOf(scheme);
  if (expiry && !changed.cells.every((cell) => leadsToExpiry(cell, expiry))) return 'inception-differs';
  if (new Set(changed.cells.map(keyOf)).size < changed.cells.length) return 'cell-duplicate';
  for (const invariant of invariants)
    if ('codes' in invariant && codeFaults(changed, invariant.codes).length > 0) return 'plan-code-order';
  const rateTables = scheme.rateTables.map((table) => (table.name === changed.name ? changed : table));
  const codes = rateTables.flatMap(({ cells }) => cells.flatMap(({ planCode }) => planCode?.value ?? []));
  if (new Set(codes).size < codes.length) return 'plan-code-duplicate';
  if (cellsMissing(changed).length > 0) return 'table-incomplete';
  const [order] = orderFaults(changed);
  if (order) return order.why === 'order' ? 'axis-not-rising' : 'band-gap';
  for (const invariant of invariants)
    if ('stepsOf' in invariant && stepFaults(changed, invariant.stepsOf).length > 0) return 'axis-off-step';
  const [end] = endFaults(changed, axes);
  if (end) return end.edge === 'begins' ? 'table-begins-late' : 'table-ends-early';
  return whatSeesPremiums({ ...scheme, rateTables }, profile, (invariant, { name }) => {
    if (name === changed.name) return true;
    return 'proRata' in invariant && invariant.proRata.of === changed.name;
  });
}

/** What sees a change of a limit of a plan or of a sublimit. */
export function whatSeesLimits(changed: Scheme, { scheme, profile }: Printed): Witness {
  const [fault] = limitFaults(changed, profile);
  if (fault) return fault.rule;
  const isAsPrinted = changed.plans.every((plan, i) => leadingLimit(plan) === leadingLimit(scheme.plans[i]!));
  if (isAsPrinted) return undefined;
  const isOfLimits = (invariant: Invariant) => 'risesWith' in invariant && invariant.risesWith === 'limit';
  return whatSeesPremiums(changed, profile, isOfLimits);
}

/**
 * The first invariant that the premiums break.
 * @param concerns  Whether an invariant of a table knows what was changed. All others hold, as in the scheme as read.
 */
function whatSeesPremiums(
  { rateTables, plans }: Scheme,
  profile: Profile,
  concerns: (invariant: Invariant, table: RateTable) => boolean,
): Witness {
  let printed: { premiums: PrintedPremium[]; yen: number[] } | undefined;
  for (const table of rateTables) {
    for (const invariant of profile.rateTables[table.name]?.invariants ?? []) {
      if (!concerns(invariant, table)) continue;
      printed ??= withYen(printedPremiums(rateTables));
      const { premiums, yen } = printed;
      const broken = constraintsOf(invariant, table, premiums, plans).find(({ holds }) => !holds(yen));
      if (broken) return broken.invariant;
    }
  }
  return undefined;
}

function withYen(premiums: PrintedPremium[]): { premiums: PrintedPremium[]; yen: number[] } {
  return { premiums, yen: premiums.map((premium) => premium.yen) };
}

/** What a cell is for, as the ids of cells have it. */
function keyOf({ ratingClass, plan, band, factors, terms, inception }: RateCell): string {
  const others = factors.map(({ value }) => value);
  return [ratingClass, plan, band, ...others, terms?.frequency?.value, inception?.value].join(' ');
}
