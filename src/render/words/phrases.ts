import type { BandExtent, BandUnit } from '../../../schemas/band.ts';
import type { PolicyPeriod } from '../../../schemas/date.ts';
import type { LimitBasis } from '../../../schemas/plan.ts';
import type { Per, PremiumTerms } from '../../../schemas/premium-terms.ts';
import type { RateBasis } from '../../../schemas/rate-table.ts';
import type { Edge, Interval } from '../../compare/premiums.ts';
import { isTranslation, type I18n } from './i18n.ts';

/** A policy period by its first and last day. */
export function periodText({ inception, expiry }: PolicyPeriod, { locale, t }: I18n): string {
  return t('terms.period', { inception: locale.moment(inception), expiry: locale.moment(expiry) });
}

/** 2024年版, as a comparison calls an edition. */
export function editionText(edition: string, { t }: Pick<I18n, 't'>): string {
  return edition === 'undated' ? t('compare.undated') : t('compare.edition', { edition });
}

/** What limits are for: `any one claim and in the aggregate`. */
export function basesText(bases: readonly LimitBasis[], { locale, t }: I18n): string {
  return locale.and(bases.map((basis) => t(`terms.basis.${basis}`)));
}

/** A band from its edges; undefined if its printed label is shown instead: in the base language, and for conditions. */
export function bandText(extent: BandExtent, i18n: I18n): string | undefined {
  if (extent.kind === 'condition' || !isTranslation(i18n)) return undefined;
  const { locale, t } = i18n;
  // what is counted only the printed label says
  if (extent.unit === 'count') return undefined;
  if (extent.kind === 'point') return quantityText(extent.value, extent.unit, i18n);
  const { unit, min, max } = extent;
  // don't show an edge that the label doesn't print
  const lower = min?.inferred ? undefined : min;
  if (unit === 'store') {
    if (max && !lower) return t('terms.stores.upTo', { count: max.value });
    return storesText(lower!.value, max?.value, i18n);
  }
  if (lower && max && lower.value === max.value) return locale.capital(quantityText(max.value, unit, i18n));
  return edgesText(lower, max, unit, i18n);
}

/** A quantity with its unit. */
export function quantityText(value: number, unit: Exclude<BandUnit, 'count'>, { locale, t }: I18n): string {
  if (unit === 'JPY') return locale.amount(value);
  return unit === 'store' ? t('terms.stores.count', { count: value }) : t(`terms.quantity.${unit}`, { count: value });
}

/** An interval of a table that several schemes share. Counted things are whole. */
export function intervalText({ unit, min, max }: Interval, i18n: I18n): string {
  if (unit !== 'store') return edgesText(min, max, unit === 'count' ? 'unit' : unit, i18n);
  const first = min ? min.value + (min.inclusive ? 0 : 1) : 1;
  return storesText(first, max && max.value - (max.inclusive ? 0 : 1), i18n);
}

function storesText(first: number, last: number | undefined, { t }: I18n): string {
  if (last === undefined) return t('terms.stores.from', { count: first });
  return first === last ? t('terms.stores.count', { count: last }) : t('terms.stores.range', { first, last });
}

function edgesText(min: Edge | undefined, max: Edge | undefined, unit: Exclude<BandUnit, 'count'>, i18n: I18n): string {
  const { locale, t } = i18n;
  const at = ({ value }: Edge) => ({ amount: quantityText(value, unit, i18n) });
  const lower = min && t(min.inclusive ? 'terms.band.from' : 'terms.band.over', at(min));
  const upper = max && t(max.inclusive ? 'terms.band.upTo' : 'terms.band.under', at(max));
  const text = lower !== undefined && upper !== undefined ? t('terms.band.both', { lower, upper }) : (lower ?? upper);
  return locale.capital(text ?? '');
}

/**
 * What the premiums of a table are called: `Monthly premium, per person`. Leaves out what is usual: one contract, the policy period. The
 * premiums of a mid-term table each have their own months.
 */
export function premiumName(
  { basis, terms }: { basis: RateBasis; terms: Omit<PremiumTerms, 'currency'> },
  { locale, t, translate }: I18n,
): string {
  const { frequency, period, per, tax, charge, buys } = terms;
  const [, count, letter] = /^P(\d+)([YMD])$/.exec(period.value) ?? [];
  const forHowLong =
    count === undefined ? [] : [t(`terms.span.${letter as 'Y' | 'M' | 'D'}`, { count: Number(count) })];
  return [
    ...(basis === 'mid-term' ? [t('common.midTermPremium')] : [t(`terms.premium.${frequency.value}`), ...forHowLong]),
    ...perText(per.value, { locale, t }),
    ...(tax ? [t(`terms.tax.${tax.value}`)] : []),
    ...(charge?.value === 'base' ? [t('terms.charge.base')] : []),
    ...(buys ? [t('terms.charge.addition', { of: translate('plan', buys.value).text })] : []),
  ].join(locale.punctuation.comma);
}

function perText({ of, quantity }: Per, { locale, t }: Pick<I18n, 'locale' | 't'>): string[] {
  if (of === 'contract' && quantity === 1) return [];
  if (of === 'payroll' || of === 'revenue' || of === 'sum-insured')
    return [t(`terms.per.${of}`, { amount: locale.amount(quantity) })];
  return [t(`terms.per.${of}`, { count: quantity })];
}
