import type { LocalizedText } from '../../../translate/catalog.ts';
import { comparisonView, type ComparisonView } from '../../changes/comparison.ts';
import {
  changesHref,
  subscriptionsOf,
  unsignedOf,
  type ComparedEditions,
  type ShownChanges,
} from '../../changes/compared.ts';
import { countsOf } from '../../changes/counts.ts';
import { fromTo } from '../../changes/from-to.ts';
import { schemeHref } from '../../document/address.ts';
import { factWording, policyholderOf } from '../../document/key-facts.ts';
import { page, type PageView, type SiteLanguage } from '../../html/page.ts';

/** What the page of two editions and that of a correction have in common: of what, how many changes, the words before and after. */
export type ComparedPageView = PageView &
  ComparisonView & {
    product: LocalizedText;
    policyholder: LocalizedText;
    isPolicyholderMissing: boolean;
    editions: string;
    draftLine: string;
    counts: string[];
  };

/** @param own  Its title, of the product and the editions or the correction; and its style sheets. */
export function comparedPageView(
  { compared, isSigned }: Pick<ShownChanges, 'compared' | 'isSigned'>,
  own: { title: (names: { product: string; editions: string }) => string; styles: readonly string[] },
  language: SiteLanguage,
): ComparedPageView {
  const { i18n, site } = language;
  const { t, locale } = i18n;
  const { new: next, changes } = compared;
  const product = factWording('title', next.identity.title, i18n);
  const policyholder = policyholderOf(next, i18n);
  const editions = fromTo(compared, i18n);
  const counts = countsOf(changes.changes, i18n);
  const waiting = unsignedOf(changes, isSigned).length;
  const about = {
    path: changesHref(compared),
    title: own.title({ product: product.text, editions }),
    description: counts.join(locale.punctuation.between),
    styles: [...own.styles],
    received: next.source.received,
    borrowed: { path: schemeHref(next), title: product.text },
    feeds: [
      {
        href: `${upFrom(compared)}${subscriptionsOf(next.scheme).feed}`,
        title: t('changes.feed.of', { product: product.text }),
      },
    ],
  };
  return {
    ...page(about, language),
    ...comparisonView(compared, site.newerSide, isSigned, i18n),
    ...{ product, policyholder, editions, counts },
    isPolicyholderMissing: policyholder.text === '',
    draftLine: waiting === 0 ? '' : t('changes.waiting', { count: waiting }),
  };
}

/** The way from a page of changes to the pages of its language. */
export function upFrom(compared: ComparedEditions): string {
  return '../'.repeat(changesHref(compared).split('/').length - 1);
}
