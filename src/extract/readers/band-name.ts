import type { BandExtent } from '../../../schemas/band.ts';

/**
 * The name of a band in ids, made of its printed edges: `to-300m-yen`, `over-50m-to-100m-yen`, `2-5-stores`,
 * `101-stores-and-over`, `at-500m-yen`. An inferred edge is not printed, so the name leaves it out.
 */
export function bandName(extent: Exclude<BandExtent, { kind: 'condition' }>): string {
  const unit = extent.unit === 'JPY' ? 'yen' : 'stores';
  const number = (value: number) => (extent.unit === 'JPY' ? short(value) : String(value));
  if (extent.kind === 'point') return `at-${number(extent.value)}-${unit}`;
  const min = extent.min?.inferred ? undefined : extent.min;
  const { max } = extent;
  if (min && max && min.value === max.value) return `${number(min.value)}-${min.value === 1 ? 'store' : unit}`;
  if (min && max && extent.unit === 'store') return `${min.value}-${max.value}-${unit}`;
  if (min && !max) return min.inclusive ? `${number(min.value)}-${unit}-and-over` : `over-${number(min.value)}-${unit}`;
  const upper = max ? `${max.inclusive ? 'to' : 'under'}-${number(max.value)}-${unit}` : unit;
  return min ? `${min.inclusive ? 'from' : 'over'}-${number(min.value)}-${upper}` : upper;
}

function short(yen: number): string {
  return yen % 1_000_000 === 0 ? `${yen / 1_000_000}m` : String(yen);
}
