import type { Scheme } from '../../../schemas/scheme.ts';
import { fileName, schemeHref } from '../document/address.ts';
import { page, type SiteLanguage, type PageView } from '../html/page.ts';
import { editionName, factWording } from '../document/key-facts.ts';
import type { PamphletView } from '../document/document.ts';
import { redlineName, type Bars } from './redline.ts';

export type PamphletPageView = PageView & {
  /** It is printed, and says on which page something is. */
  isPaper: true;
  /** What the bars at its margin mean; null if it has none. */
  redline: { explanation: string } | null;
  bars?: Bars;
  /** Its own style sheet, next to it: the texts of the page margins in print. */
  sheet: string;
} & PamphletView;

/** @param redline  The edition before, if bars at the margin mark what changed since then. */
export function pamphletPageView(
  scheme: Scheme,
  document: PamphletView,
  language: SiteLanguage,
  redline?: { old: Scheme; bars: Bars },
): PamphletPageView {
  const { i18n } = language;
  const title = factWording('title', scheme.identity.title, i18n).text;
  const name = redline ? redlineName(scheme) : fileName(scheme);
  const old = redline ? editionName(redline.old, i18n) : '';
  const description = `${title} ${editionName(scheme, i18n)}`;
  const about = {
    section: 'pamphlets/',
    path: `${name}.html`,
    title,
    description,
    borrowed: { path: schemeHref(scheme), title },
  };
  return {
    ...page(about, language),
    isPaper: true,
    sheet: `${name}.css`,
    ...document,
    ...(redline && {
      bars: redline.bars,
      draftLine: [document.draftLine, i18n.t('pamphlet.redlineLine', { old })]
        .filter((line) => line !== '')
        .join(i18n.locale.punctuation.dot),
    }),
    redline: redline ? { explanation: i18n.t('pamphlet.redlineMeans', { old }) } : null,
  };
}
