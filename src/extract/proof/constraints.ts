import type { Plan } from '../../../schemas/plan.ts';
import type { Invariant } from '../../../schemas/profile/invariant.ts';
import type { Band, RateCell, RateTable } from '../../../schemas/rate-table.ts';
import type { RuleId } from '../../messages/rules.ts';
import { rankOf } from './sequences.ts';

/** A premium by its place in the list of all premiums of a scheme. */
export type PremiumIndex = number;

/**
 * One condition on a few premiums. `holds` gets all premiums of the scheme in whole yen. `premiums` lists those it
 * depends on, so a change of one premium only needs the constraints that list it.
 */
export type Constraint = {
  rule: RuleId;
  /** The invariant of the profile that produced it, for the report. */
  invariant: string;
  premiums: readonly PremiumIndex[];
  holds: (yen: readonly number[]) => boolean;
  /** Which of its premiums may be wrong if it doesn't hold; all of them by default. */
  suspects?: (yen: readonly number[]) => readonly PremiumIndex[];
  /** What is expected, in words. */
  expected: string;
};

/** A premium with its cell and table, in the order of the list. */
export type PrintedPremium = { cell: RateCell; table: RateTable; yen: number };

export function printedPremiums(rateTables: readonly RateTable[]): PrintedPremium[] {
  return rateTables.flatMap((table) =>
    table.cells.flatMap((cell) => (cell.premium ? [{ cell, table, yen: cell.premium.value }] : [])),
  );
}

/** Expand an invariant of a table into constraints on its premiums. For codes see reconcile.ts. */
export function constraintsOf(
  invariant: Invariant,
  table: RateTable,
  all: readonly PrintedPremium[],
  plans: readonly Plan[],
): Constraint[] {
  const own = all.flatMap((premium, index) => (premium.table === table ? [{ ...premium, index }] : []));
  if ('multipleOf' in invariant) return own.map((premium) => rounded(premium, invariant.multipleOf));
  if ('risesWith' in invariant) return rising(invariant.risesWith, own, table, plans);
  if ('proportional' in invariant) return proportional(invariant.proportional, own);
  if ('proRata' in invariant) return proRata(invariant.proRata, own, all);
  return [];
}

type Indexed = PrintedPremium & { index: PremiumIndex };

function rounded({ index }: Indexed, unit: number): Constraint {
  return {
    rule: 'premium-not-rounded',
    invariant: `multipleOf: ${unit}`,
    premiums: [index],
    holds: (yen) => yen[index]! % unit === 0,
    expected: `a multiple of ${unit}`,
  };
}

/** The limit of a plan that its premiums rise with: the first one. */
export function leadingLimit({ limits }: Plan): number | undefined {
  return limits[0]?.amount.value;
}

/** Neighbours along one axis with all else equal: the further one costs more. */
function rising(
  axis: 'band' | 'limit' | 'months',
  own: Indexed[],
  table: RateTable,
  plans: readonly Plan[],
): Constraint[] {
  const places = new Map(table.bands.map(({ id, extent }) => [id, rankOf(extent)]));
  const limits = new Map(plans.map((plan) => [plan.id, leadingLimit(plan)]));
  const rank = {
    // by its value, whichever row it is in; a condition in words has none
    band: ({ cell }: Indexed) => places.get(cell.band ?? ''),
    limit: ({ cell }: Indexed) => limits.get(cell.plan) ?? 0,
    months: ({ cell }: Indexed) => cell.months?.value ?? 0,
  }[axis];
  const key = {
    band: ({ cell }: Indexed) => [cell.ratingClass, cell.plan, cell.inception?.value],
    limit: ({ cell }: Indexed) => [cell.ratingClass, cell.band, cell.inception?.value],
    months: ({ cell }: Indexed) => [cell.ratingClass, cell.plan, cell.band],
  }[axis];
  return groups(own, (premium) => key(premium).join()).flatMap((group) => {
    const ordered = group
      .flatMap((premium) => {
        const at = rank(premium);
        return at === undefined ? [] : [{ ...premium, at }];
      })
      .sort((a, b) => a.at - b.at);
    return ordered.slice(1).flatMap((higher, i) => {
      const lower = ordered[i]!;
      if (lower.at === higher.at) return [];
      return {
        rule: 'premium-not-rising' as const,
        invariant: `risesWith: ${axis}`,
        premiums: [lower.index, higher.index],
        holds: (yen: readonly number[]) => yen[lower.index]! < yen[higher.index]!,
        expected: `premiums that rise with the ${axis}`,
      };
    });
  });
}

/**
 * Two columns of one table are a constant multiple of each other, both rounded: some ratio r must satisfy
 * b − r·a
 * ≤ within·(1 + r) for every row. Each row gives an interval of r, and the intervals must have a common point.
 */
function proportional(
  { across, within }: { across: 'plan' | 'ratingClass'; within: number },
  own: Indexed[],
): Constraint[] {
  const along = across === 'plan' ? 'ratingClass' : 'plan';
  return groups(own, ({ cell }) => `${cell[along] ?? ''}`).flatMap((group) => {
    const columns = groups(group, ({ cell }) => `${cell[across] ?? ''}`);
    return pairs(columns).map(([a, b]) => {
      // of two in one band, the first one
      const inBand = new Map(b.toReversed().map((premium) => [premium.cell.band, premium.index]));
      const rows = a.flatMap(({ cell, index }) => {
        const right = inBand.get(cell.band);
        return right === undefined ? [] : [[index, right] as const];
      });
      return {
        rule: 'premium-not-proportional' as const,
        invariant: `proportional: across ${across} within ${within}`,
        premiums: rows.flat(),
        holds: (yen: readonly number[]) => shareRatio(rows, yen, within),
        // rows whose removal makes the others agree
        suspects: (yen: readonly number[]) =>
          rows
            .filter((row) =>
              shareRatio(
                rows.filter((other) => other !== row),
                yen,
                within,
              ),
            )
            .flat(),
        expected: `columns in a constant ratio, within ${within} yen`,
      };
    });
  });
}

function shareRatio(rows: readonly (readonly [number, number])[], yen: readonly number[], within: number): boolean {
  let [least, most] = [0, Infinity];
  for (const [left, right] of rows) {
    least = Math.max(least, (yen[right]! - within) / (yen[left]! + within));
    most = Math.min(most, (yen[right]! + within) / Math.max(yen[left]! - within, Number.EPSILON));
  }
  return least <= most;
}

/**
 * A mid-term premium is the annual one of its plan and band by months, within a rounding. A mid-term premium without
 * an annual one also breaks the rule.
 */
function proRata(
  { of, months, within }: { of: string; months: number; within: number },
  own: Indexed[],
  all: readonly PrintedPremium[],
): Constraint[] {
  const key = ({ cell, table }: PrintedPremium) =>
    [cell.plan, cell.ratingClass, edges(table.bands.find((band) => band.id === cell.band))].join(' ');
  const annuals = new Map(all.flatMap((premium, i) => (premium.table.name === of ? [[key(premium), i] as const] : [])));
  return own.flatMap((premium) => {
    const { cell, index } = premium;
    const annual = annuals.get(key(premium));
    if (annual === undefined || !cell.months) {
      return {
        rule: 'premium-not-pro-rata' as const,
        invariant: `proRata: of ${of}`,
        premiums: [index],
        holds: () => false,
        expected: `months, and an annual premium in \`${of}\` for the same plan and band`,
      };
    }
    const share = cell.months.value / months;
    return [
      {
        rule: 'premium-not-pro-rata' as const,
        invariant: `proRata: of ${of} by months within ${within}`,
        premiums: [annual, index],
        holds: (yen: readonly number[]) => Math.abs(yen[index]! - yen[annual]! * share) <= within,
        expected: `${cell.months.value}/${months} of the annual premium, within ${within} yen`,
      },
    ];
  });
}

/** Identifies a band by its edges, so that `2~5店舗` and `2～5店舗` of two tables are equal. */
function edges(band: Band | undefined): string {
  if (band?.extent.kind !== 'interval') return band?.label.value ?? '';
  return `${band.extent.min?.value ?? ''}-${band.extent.max?.value ?? ''}`;
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()];
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}
