import type { Scheme } from '../../../schemas/scheme.ts';
import { schemeHref } from '../document/address.ts';
import { editionName, factWording } from '../document/key-facts.ts';
import type { Product } from '../document/products.ts';
import { page, type PageView, type SiteLanguage } from '../html/page.ts';

/** What the pages of all products have. */
export type ProductPage = PageView & {
  /** Whether it says on which of its pages something is. A leaflet leads to another document. */
  isPaper: boolean;
  product: Product;
  /** Its style sheets besides that of all products, below `assets/`, without extension. */
  sheets: readonly string[];
  /** What its title says besides that of the scheme; '' for the member pamphlet. */
  productName: string;
  /** Its own style sheet, next to it: the texts of the page margins in print. */
  sheet: string;
  /** The same product in the language of the text. */
  originalHref: string;
};

const SHEETS: Record<Product, readonly string[]> = {
  member: ['for-members', 'member', 'components'],
  leaflet: ['for-members', 'leaflet'],
  proof: ['proof'],
};

/** @param name  Of its files, without an ending. */
export function productPage(scheme: Scheme, name: string, product: Product, language: SiteLanguage): ProductPage {
  const { i18n, all } = language;
  const title = factWording('title', scheme.identity.title, i18n).text;
  const about = {
    section: 'pamphlets/',
    path: `${name}.html`,
    title,
    description: `${title} ${editionName(scheme, i18n)}`,
    borrowed: { path: schemeHref(scheme), title },
  };
  return {
    ...page(about, language),
    isPaper: product !== 'leaflet',
    product,
    sheets: SHEETS[product],
    productName: product === 'member' ? '' : i18n.t(`data.product.${product}`),
    sheet: `${name}.css`,
    originalHref: `../${all[0]!.lang}/${name}.html`,
  };
}
