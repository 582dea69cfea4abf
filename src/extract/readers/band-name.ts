import type { BandExtent, BandUnit } from '../../../schemas/band.ts';

const SINGULARS: Readonly<Record<BandUnit, string>> = {
  JPY: 'yen',
  store: 'store',
  person: 'person',
  age: 'year-old',
  day: 'day',
  month: 'month',
  year: 'year',
  unit: 'unit',
  count: 'item',
};
const PLURALS: Readonly<Record<BandUnit, string>> = {
  ...SINGULARS,
  store: 'stores',
  person: 'persons',
  age: 'years-old',
  day: 'days',
  month: 'months',
  year: 'years',
  unit: 'units',
  count: 'items',
};

/**
 * The name of a band in ids, made of its printed edges: `to-300m-yen`, `over-50m-to-100m-yen`, `2-5-stores`,
 * `101-stores-and-over`, `at-500m-yen`. An inferred edge is not printed, so the name leaves it out.
 */
export function bandName(extent: Exclude<BandExtent, { kind: 'condition' }>): string {
  const unit = PLURALS[extent.unit];
  const number = (value: number) => (extent.unit === 'JPY' ? short(value) : String(value));
  if (extent.kind === 'point') return `at-${number(extent.value)}-${unit}`;
  const min = extent.min?.inferred ? undefined : extent.min;
  const { max } = extent;
  if (min && max && min.value === max.value)
    return `${number(min.value)}-${min.value === 1 ? SINGULARS[extent.unit] : unit}`;
  if (min && max && extent.unit !== 'JPY' && min.inclusive && max.inclusive) return `${min.value}-${max.value}-${unit}`;
  if (min && !max) return min.inclusive ? `${number(min.value)}-${unit}-and-over` : `over-${number(min.value)}-${unit}`;
  const upper = max ? `${max.inclusive ? 'to' : 'under'}-${number(max.value)}-${unit}` : unit;
  return min ? `${min.inclusive ? 'from' : 'over'}-${number(min.value)}-${upper}` : upper;
}

function short(yen: number): string {
  return yen % 1_000_000 === 0 ? `${yen / 1_000_000}m` : String(yen);
}
