import type { BandExtent } from '../../../schemas/band.ts';
import type { PolicyPeriod } from '../../../schemas/date.ts';
import type { LimitBasis } from '../../../schemas/plan.ts';
import type { Edge, Interval } from '../../compare/premiums.ts';
import { isTranslation, type I18n } from './i18n.ts';

/** A policy period by its first and last day. */
export function periodText({ inception, expiry }: PolicyPeriod, { locale, t }: I18n): string {
  return t('terms.period', { inception: locale.moment(inception), expiry: locale.moment(expiry) });
}

/** What limits are for: `any one claim and in the aggregate`. */
export function basesText(bases: readonly LimitBasis[], { locale, t }: I18n): string {
  return locale.and(bases.map((basis) => t(`terms.basis.${basis}`)));
}

/** A band from its edges; undefined if its printed label is shown instead: in the base language, and for conditions. */
export function bandText(extent: BandExtent, i18n: I18n): string | undefined {
  if (extent.kind === 'condition' || !isTranslation(i18n)) return undefined;
  const { locale, t } = i18n;
  if (extent.kind === 'point') {
    return extent.unit === 'JPY' ? locale.amount(extent.value) : t('terms.stores.count', { count: extent.value });
  }
  const { unit, min, max } = extent;
  // don't show an edge that the label doesn't print
  const lower = min?.inferred ? undefined : min;
  if (unit === 'store') {
    if (max && !lower) return t('terms.stores.upTo', { count: max.value });
    return storesText(lower!.value, max?.value, i18n);
  }
  return amountsText(lower, max, i18n);
}

/** An interval of a table that several schemes share. Stores are whole. */
export function intervalText({ unit, min, max }: Interval, i18n: I18n): string {
  if (unit !== 'store') return amountsText(min, max, i18n);
  const first = min ? min.value + (min.inclusive ? 0 : 1) : 1;
  return storesText(first, max && max.value - (max.inclusive ? 0 : 1), i18n);
}

function storesText(first: number, last: number | undefined, { t }: I18n): string {
  if (last === undefined) return t('terms.stores.from', { count: first });
  return first === last ? t('terms.stores.count', { count: last }) : t('terms.stores.range', { first, last });
}

function amountsText(min: Edge | undefined, max: Edge | undefined, { locale, t }: I18n): string {
  const lower = min && t(min.inclusive ? 'terms.band.from' : 'terms.band.over', { amount: locale.amount(min.value) });
  const upper = max && t(max.inclusive ? 'terms.band.upTo' : 'terms.band.under', { amount: locale.amount(max.value) });
  const text = lower !== undefined && upper !== undefined ? t('terms.band.both', { lower, upper }) : (lower ?? upper);
  return locale.capital(text ?? '');
}
