import type { Scheme } from '../../../schemas/scheme.ts';
import { fileName, schemeHref } from '../document/address.ts';
import { page, type SiteLanguage, type PageView } from '../html/page.ts';
import { editionName, factWording } from '../document/key-facts.ts';
import type { PamphletView } from '../document/document.ts';

export type PamphletPageView = PageView & {
  /** It is printed, and says on which page something is. */
  isPaper: true;
  /** Its own style sheet, next to it: the texts of the page margins in print. */
  sheet: string;
} & PamphletView;

export function pamphletPageView(scheme: Scheme, document: PamphletView, language: SiteLanguage): PamphletPageView {
  const { i18n } = language;
  const title = factWording('title', scheme.identity.title, i18n).text;
  const description = `${title} ${editionName(scheme, i18n)}`;
  const about = {
    section: 'pamphlets/',
    path: `${fileName(scheme)}.html`,
    title,
    description,
    borrowed: { path: schemeHref(scheme), title },
  };
  return {
    ...page(about, language),
    isPaper: true,
    sheet: `${fileName(scheme)}.css`,
    ...document,
  };
}
