import type { AxisKind } from '../../schemas/rate-axis.ts';
import type { Offer, OfferedAxis } from './offers.ts';
import { isYen, kindOfUnit, QUANTITIES, unitOfKind } from './kinds.ts';
import { kindOf } from './rating.ts';
import { typedAmount, typedCount } from './typed-amount.ts';

/** The least that can be typed: a person may be of age 0, but no one has 0 shops, and who has no sales yet has to ask. */
export function leastOf(kind: string): number {
  return kind === 'age' ? 0 : 1;
}

/** Read a quantity as people type it: an amount, or a number with or without its unit. @returns Undefined if it is not valid. */
export function typedQuantity(kind: string, typed: string): number | undefined {
  const value = isYen(kind) ? typedAmount(typed) : typedCount(typed);
  return value === undefined || value < leastOf(kind) ? undefined : value;
}

/** Whether the values of an axis are numbers and not names. */
export function isNumber({ values }: OfferedAxis): boolean {
  return values.some(({ extent }) => extent.kind !== 'condition');
}

/** The quantities that some premium or some rule on who may join depends on. */
export function quantitiesAsked(offers: readonly Offer[]): AxisKind[] {
  const tables = offers.flatMap((offer) => offer.tables);
  const sizes = offers.flatMap(({ rules }) => rules.flatMap((rule) => rule.sizes));
  const asked = new Set<AxisKind>([
    ...tables.flatMap((table) => kindOf(table) ?? []),
    ...tables.flatMap(({ axes = [] }) => axes.filter(isNumber).map(({ kind }) => kind)),
    ...sizes.flatMap((extent) => (extent.kind === 'condition' ? [] : (kindOfUnit(extent.unit) ?? []))),
  ]);
  return [
    ...QUANTITIES.filter((kind) => asked.has(kind)),
    ...[...asked].filter((kind) => unitOfKind(kind) === undefined),
  ];
}
