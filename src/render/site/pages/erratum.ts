import type { LocalizedText } from '../../../translate/catalog.ts';
import type { Erratum, ShownChanges } from '../../changes/compared.ts';
import { schemeHref } from '../../document/address.ts';
import { editionName } from '../../document/key-facts.ts';
import type { SiteLanguage } from '../../html/page.ts';
import { comparedPageView, upFrom, type ComparedPageView } from './compared-page.ts';

/** The page about a correction of an edition: what was wrong, and the words before and after (正誤表). */
export type ErratumPageView = ComparedPageView & {
  why: LocalizedText;
  /** The page of the edition. */
  scheme: { href: string; name: string };
  source: string;
};

export function erratumPageView(
  { compared, isSigned }: ShownChanges & { compared: { erratum: Erratum } },
  language: SiteLanguage,
): ErratumPageView {
  const { i18n } = language;
  const { t, locale } = i18n;
  const { old, new: next, erratum } = compared;
  const head = {
    title: ({ product, editions }: { product: string; editions: string }) =>
      t('changes.erratum.titleOf', { product, name: editions }),
    styles: ['scheme', 'changes'],
  };
  return {
    ...comparedPageView({ compared, isSigned }, head, language),
    why: i18n.translate('identity', erratum.why),
    scheme: {
      href: `${upFrom(compared)}${schemeHref(next)}`,
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
