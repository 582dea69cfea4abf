import type { BandUnit } from '../../schemas/band.ts';
import type { AxisKind } from '../../schemas/rate-axis.ts';

/** What each kind of axis counts, in the order in which a form asks for them. */
const UNITS = {
  revenue: 'JPY',
  stores: 'store',
  employees: 'person',
  age: 'age',
  days: 'day',
  months: 'month',
  years: 'year',
  units: 'unit',
  'sum-insured': 'JPY',
} as const satisfies Partial<Record<AxisKind, BandUnit>>;

/** A kind of axis that is a quantity. */
export type QuantityKind = keyof typeof UNITS;

/** The kinds of axes that are quantities, in the order in which a form asks for them. */
export const QUANTITIES = Object.keys(UNITS) as QuantityKind[];

/** What a quantity is of where the text says only its unit. */
export function kindOfUnit(unit: BandUnit): QuantityKind | undefined {
  return QUANTITIES.find((kind) => UNITS[kind] === unit);
}

/** What a kind counts; undefined if only a printed label says it. */
export function unitOfKind(kind: AxisKind): BandUnit | undefined {
  return (UNITS as Partial<Record<AxisKind, BandUnit>>)[kind];
}

/** @param kind  A kind of axis, as the name of a field may be. */
export function isYen(kind: string): boolean {
  return (UNITS as Partial<Record<string, BandUnit>>)[kind] === 'JPY';
}
