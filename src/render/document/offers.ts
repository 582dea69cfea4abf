import type { Codes } from '../../../schemas/neutral-codes.ts';
import { AssumptionKind } from '../../../schemas/scheme.ts';
import { coverAsked, offersOf, type Offer, type OfferI18n } from '../../compare/offers.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { BUILD } from '../html/build-identity.ts';
import type { SiteLanguage } from '../html/page.ts';
import type { I18n } from '../words/i18n.ts';
import { qualifierWords } from './limit-words.ts';
import { pointedWords, pointerSetting } from './pointers.ts';
import { bandText, basesText, editionText, periodText, premiumName } from '../words/phrases.ts';

/**
 * What the script of a page needs to rate in the browser: the offers in one language, and the labels of values that
 * are not amounts. The script and the build both format amounts with locale/money.ts.
 */
export type OffersFile = {
  /** The build of the file: a page only uses that of its own build. */
  build: string;
  /** The day of the build: an earlier time on the browser's clock is wrong. */
  today: string;
  offers: Offer[];
  /** Policy periods and their ends by edition (`x/2024`); names of editions; days, months and bases of limits (joined by `+`) by their values. */
  shown: {
    periods: Record<string, string>;
    expiries: Record<string, string>;
    editions: Record<string, string>;
    days: Record<string, string>;
    months: Record<string, string>;
    bases: Record<string, string>;
    assumptions: Record<string, string>;
  };
};

export function offerI18n(i18n: I18n): OfferI18n {
  const { locale, translate } = i18n;
  return {
    lang: locale.lang,
    say: (context, japanese, at) => {
      const { text, lang } = at
        ? pointedWords(context, { value: japanese, raw: japanese, span: at.span }, pointerSetting(at.scheme, i18n))
        : translate(context, japanese);
      return { text, lang };
    },
    band: (extent) => bandText(extent, i18n),
    premium: (table) => premiumName(table, i18n),
    axis: (kind) => i18n.t(`terms.axis.${kind}`),
    notOffered: (mark) => i18n.t('terms.notOffered', { mark }),
    qualifiers: (term, scheme) => qualifierWords(term, scheme, i18n).map(({ text, lang }) => ({ text, lang })),
  };
}

/** @param schemes  Every edition of each scheme, the oldest first. */
export function offersFile(schemes: readonly Scheme[], codes: Codes, { i18n, today }: SiteLanguage): OffersFile {
  const { locale, t } = i18n;
  const offers = offersOf(schemes, offerI18n(i18n), coverAsked(codes));
  const cells = offers.flatMap(({ tables }) => tables.flatMap((table) => table.cells));
  const limits = offers.flatMap(({ plans }) => plans.flatMap((plan) => plan.limits));
  const each = <T extends string | number>(values: readonly T[], show: (value: T) => string) =>
    Object.fromEntries([...new Set(values)].sort().map((value) => [value, show(value)]));
  const deductibles = offers.flatMap(({ plans }) => plans.flatMap((plan) => plan.deductibles));
  const basesOf = new Map([...limits, ...deductibles].map(({ bases }) => [bases.join('+'), bases]));
  return {
    build: BUILD,
    today,
    offers,
    shown: {
      periods: Object.fromEntries(
        offers.flatMap((offer) => (offer.period ? [[idOf(offer), periodText(offer.period, i18n)]] : [])),
      ),
      expiries: Object.fromEntries(
        offers.flatMap((offer) => (offer.period ? [[idOf(offer), locale.moment(offer.period.expiry)]] : [])),
      ),
      editions: each(
        offers.map(({ edition }) => edition),
        (edition) => editionText(edition, i18n),
      ),
      days: each(
        cells.flatMap(({ inception }) => inception ?? []),
        locale.monthDay,
      ),
      months: each(
        cells.flatMap(({ months }) => months ?? []),
        (count) => t('terms.months', { count }),
      ),
      bases: each([...basesOf.keys()], (bases) => basesText(basesOf.get(bases)!, i18n)),
      assumptions: Object.fromEntries(AssumptionKind.options.map((kind) => [kind, t(`terms.assumption.${kind}`)])),
    },
  };
}

function idOf({ scheme, edition }: Offer): string {
  return `${scheme}/${edition}`;
}
