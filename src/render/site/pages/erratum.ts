import type { LocalizedText } from '../../../translate/catalog.ts';
import { comparisonView, type ComparisonView } from '../../changes/comparison.ts';
import { changesHref, subscriptionsOf, unsignedOf, type Erratum, type ShownChanges } from '../../changes/compared.ts';
import { countsOf } from '../../changes/counts.ts';
import { fromTo } from '../../changes/from-to.ts';
import { schemeHref } from '../../document/address.ts';
import { editionName, factWording, policyholderOf } from '../../document/key-facts.ts';
import { page, type PageView, type SiteLanguage } from '../../html/page.ts';

/** The page about a correction of an edition: what was wrong, and the words before and after (正誤表). */
export type ErratumPageView = PageView &
  ComparisonView & {
    product: LocalizedText;
    policyholder: LocalizedText;
    isPolicyholderMissing: boolean;
    editions: string;
    why: LocalizedText;
    draftLine: string;
    counts: string[];
    /** The page of the edition. */
    scheme: { href: string; name: string };
    source: string;
  };

export function erratumPageView(
  { compared, isSigned }: ShownChanges & { compared: { erratum: Erratum } },
  language: SiteLanguage,
): ErratumPageView {
  const { i18n, site } = language;
  const { t, locale } = i18n;
  const { old, new: next, changes, erratum } = compared;
  const product = factWording('title', next.identity.title, i18n);
  const policyholder = policyholderOf(next, i18n);
  const editions = fromTo(compared, i18n);
  const path = changesHref(compared);
  const up = '../'.repeat(path.split('/').length - 1);
  const waiting = unsignedOf(changes, isSigned).length;
  const counts = countsOf(changes.changes, i18n);
  const about = {
    path,
    title: t('changes.erratum.titleOf', { product: product.text, name: editions }),
    description: counts.join(locale.punctuation.between),
    styles: ['scheme', 'changes'],
    received: next.source.received,
    borrowed: { path: schemeHref(next), title: product.text },
    feeds: [
      { href: `${up}${subscriptionsOf(next.scheme).feed}`, title: t('changes.feed.of', { product: product.text }) },
    ],
  };
  return {
    ...page(about, language),
    ...comparisonView(compared, site.newerSide, isSigned, i18n),
    ...{ product, policyholder, editions, counts },
    isPolicyholderMissing: policyholder.text === '',
    why: i18n.translate('identity', erratum.why),
    draftLine: waiting === 0 ? '' : t('changes.waiting', { count: waiting }),
    scheme: {
      href: `${up}${schemeHref(next)}`,
      name: t('changes.page.edition', { edition: editionName(next, i18n) }),
    },
    source: t('changes.erratum.sources', {
      // the text before it is no file any more
      file: old.source.file.replace(/ \(.*$/, ''),
      oldDay: locale.moment(old.source.received),
      newDay: locale.moment(next.source.received),
    }),
  };
}
