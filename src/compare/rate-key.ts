import type { BandEdge, BandExtent, BandUnit } from '../../schemas/band.ts';
import type { PremiumTerms } from '../../schemas/premium-terms.ts';
import type { RateAxis } from '../../schemas/rate-axis.ts';
import type { RateCell, RateTable } from '../../schemas/rate-table.ts';
import type { Scheme } from '../../schemas/scheme.ts';

import { unitOfKind } from './kinds.ts';

export { printedIn, rowsOf } from '../recognise/rate-cell.ts';

/** One factor of a premium with its axis, and its value as printed and in numbers. */
export type RateFactor = { axis: RateAxis; id: string; label: string; extent: BandExtent | undefined };

/** The factors of a cell, in the order of its key: the class, the plan, the band, those that the profile adds, the day of joining. */
export function factorsOf({ factors }: RateCell, table: RateTable, { plans }: Scheme): RateFactor[] {
  return factors.flatMap((factor) => {
    // a table with one plan has no axis for it
    const axis = table.axes.find(({ id }) => id === factor.axis);
    if (!axis) return [];
    const { value: id } = factor;
    const value = [...table.bands, ...(axis.values ?? [])].find((each) => each.id === id);
    const named = value ?? table.ratingClasses.find((each) => each.id === id) ?? plans.find((each) => each.id === id);
    return [{ axis, id, label: named?.label?.value ?? id, extent: value?.extent }];
  });
}

/** The terms of one premium: those of its table, except what its row or its column says for itself. */
export function termsOfCell({ terms = {} }: RateCell, table: RateTable): PremiumTerms {
  return {
    ...table.terms,
    frequency: terms.frequency ?? table.terms.frequency,
    period: terms.period ?? table.terms.period,
    per: terms.per ?? table.terms.per,
  };
}

/** Whether the premiums of a table are paid on top of those of another one: none of them is a price of its own. */
export function isAddition({ terms: { charge } }: Pick<RateTable, 'terms'>): boolean {
  return charge?.value === 'addition';
}

/**
 * Whether a table is of the kind that schemes are compared by: a premium a year for one contract, by one quantity, with nothing else
 * but plans and classes. Other premiums are never set beside these.
 */
export function isPlain({ basis, terms, axes, cells }: RateTable): boolean {
  if (isAddition({ terms })) return false;
  const { frequency, period, per } = terms;
  const isUsual = frequency.value === 'yearly' && period.value === 'policy' && per.value.of === 'contract';
  const isKnown = axes.every(
    ({ name, kind }) =>
      name === 'plan' ||
      name === 'class' ||
      (name === 'band' && (kind === 'condition' || unitOfKind(kind) !== undefined)),
  );
  const isOne = per.value.quantity === 1 && cells.every(({ band, terms: own }) => band !== undefined && !own);
  return basis === 'annual' && isUsual && isKnown && isOne;
}

/** The numbers of a label: what they count, and from where to where. */
export type Edges = { unit?: BandUnit; min?: BandEdge | undefined; max?: BandEdge | undefined };

/** A condition has no edges; both edges of an example point are equal. */
export function edgesOf(extent: BandExtent | undefined): Edges {
  if (!extent || extent.kind === 'condition') return {};
  if (extent.kind === 'interval') return extent;
  const edge = { value: extent.value, inclusive: true };
  return { unit: extent.unit, min: edge, max: edge };
}
