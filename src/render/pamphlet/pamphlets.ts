import { inLanguage } from '../../../schemas/language.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { componentsOf, type ChapterComponents } from '../components/components.ts';
import { printedRows } from '../components/printed-rows.ts';
import type { DesignPackage } from '../design/design-package.ts';
import { designView, type DesignView } from '../design/design-view.ts';
import { designSheet, leafletDesignSheet } from '../design/style-sheet.ts';
import { fileName } from '../document/address.ts';
import { pamphletView, type PamphletView } from '../document/document.ts';
import { pagesAtMost, productPath, type Product } from '../document/products.ts';
import type { PublicationStatusView } from '../document/publication-status.ts';
import { requirementsOf, type Requirements } from '../document/requirements.ts';
import type { SiteLanguage } from '../html/page.ts';
import type { Templates } from '../html/templates.ts';
import { plainWords } from '../html/text.ts';
import type { ExpectedOfData, Printable } from '../print/print-all.ts';
import { isTranslation } from '../words/i18n.ts';
import { expectedOfLeaflet, expectedOfMember, expectedOfProof } from './expected.ts';
import { leafletView } from './leaflet.ts';
import { memberView, type MemberView } from './member.ts';
import { productPage, type ProductPage } from './page.ts';
import { proofPage } from './proof.ts';
import { barsAt, placesAsked, redlineName, type Redline } from './redline.ts';

/** Whether the products of an edition may be handed out; `path` names them below `out/`. */
export type PublicationStatus = { path: string } & Pick<
  PublicationStatusView,
  'lacksNumber' | 'lacksTranslation' | 'isExpired'
>;

/** The document of a scheme in one language, and what it must show. */
export type Documented = { document: PamphletView; requirements: Requirements };

export function documentedIn(scheme: Scheme, language: SiteLanguage): Documented {
  return { document: pamphletView(scheme, language), requirements: requirementsOf(scheme, language.i18n) };
}

/** A product of a scheme in one language: its page to print, how many pages it may have, and whether it may be handed out. */
export type RenderedPamphlet = {
  product: Product;
  /** The id of the edition. */
  scheme: string;
  printable: Printable;
  pagesAtMost: number;
  status: PublicationStatus;
};

/** @param design  Of a member pamphlet or a leaflet; plain when left out. */
export function renderProduct(
  product: Product,
  scheme: Scheme,
  documented: Documented,
  language: SiteLanguage,
  templates: Templates,
  design?: DesignPackage,
): RenderedPamphlet {
  const { i18n } = language;
  const path = productPath(scheme, product, i18n.locale.lang);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const { view, expected, sheet = '' } = VIEWS[product](scheme, documented, language, name, design);
  const printable = printableOf(path, product, view, expected, scheme, language, templates);
  printable.sheet.css += sheet;
  const { lacksNumber, lacksTranslation, isExpired } = view.publicationStatus;
  return {
    product,
    scheme: scheme.id,
    pagesAtMost: pagesAtMost(product, scheme, isTranslation(i18n)),
    // the same for all products of an edition
    status: {
      path: `pamphlets/${i18n.locale.lang}/${fileName(scheme)}.html`,
      lacksNumber,
      lacksTranslation,
      isExpired,
    },
    printable,
  };
}

/** What the templates of all products get. */
type ProductView = ProductPage & Pick<PamphletView, 'publicationStatus' | 'edition' | 'editionLine' | 'draftLine'>;

/** The page of a member pamphlet: with diagrams and boxes by the names of their chapters, and the pictures of its design, if it has one. */
type MemberPageView = ProductPage &
  MemberView & { components: Partial<Record<string, ChapterComponents>>; design: DesignView | null };

type Shown = {
  view: ProductView;
  expected: Omit<ExpectedOfData, 'title' | 'lang'>;
  /** The style sheet of its design, if it has one. */
  sheet?: string;
};

type MakeView = (
  scheme: Scheme,
  documented: Documented,
  language: SiteLanguage,
  name: string,
  design: DesignPackage | undefined,
) => Shown;

const VIEWS: Record<Product, MakeView> = {
  member: (scheme, documented, language, name, design) => {
    const shown = memberView(
      scheme,
      documented,
      language,
      design && { hasPicture: design.settings.cover.image !== undefined, order: design.settings.chapters.order },
    );
    const components = componentsIn(scheme, shown, language, design);
    const view: MemberPageView = {
      ...productPage(scheme, name, 'member', language),
      ...shown,
      components,
      design: design ? designView(design, language.i18n.locale.lang) : null,
    };
    const expected = expectedOfMember(scheme, documented.requirements, view, language.i18n);
    // what is set in a component is still a statement of the data
    const rows = [
      ...expected.rows,
      ...printedRows(Object.values(components)),
      ...shown.chapters.flatMap(({ terms }) => terms.map(({ term }) => plainWords(term))),
    ];
    return {
      view,
      expected: { ...expected, rows },
      ...(design && { sheet: designSheet(design, view, view.chapters) }),
    };
  },
  leaflet: (scheme, { document }, language, name, design) => {
    const view = { ...productPage(scheme, name, 'leaflet', language), ...leafletView(scheme, document, language) };
    return {
      view,
      expected: expectedOfLeaflet(view, language.i18n),
      ...(design && { sheet: leafletDesignSheet(design) }),
    };
  },
  proof: (scheme, { document, requirements }, language) => {
    const view = proofPage(scheme, document, language);
    return { view, expected: expectedOfProof(scheme, requirements, view, language.i18n) };
  },
};

/** Without a design, boxes would only repeat the examples and desks below them, and of a text that fills a few pages every diagram would. */
function componentsIn(
  scheme: Scheme,
  { chapters, isBrief }: MemberView,
  { i18n }: SiteLanguage,
  design: DesignPackage | undefined,
): MemberPageView['components'] {
  if (design) return componentsOf(scheme, chapters, i18n);
  const diagrams = chapters.filter(({ name }) => name !== 'examples' && name !== 'contacts');
  return isBrief ? {} : componentsOf(scheme, diagrams, i18n);
}

function printableOf(
  path: string,
  template: string,
  view: ProductView,
  expected: Shown['expected'],
  scheme: Scheme,
  { i18n, site }: SiteLanguage,
  templates: Templates,
): Printable {
  const { lang } = i18n.locale;
  const title = [view.title, view.edition, view.productName].filter((part) => part !== '').join(' | ');
  return {
    path: `${path}.html`,
    html: templates(`pamphlet/${view.product}`, view),
    // a separate file: the policy of the site refuses inline styles
    sheet: { path: `${path}.css`, css: templates(`pamphlet/${template}-sheet`, view) },
    // the date of a pamphlet is the day its text was received
    about: {
      title,
      lang,
      subject: view.editionLine,
      author: inLanguage(site.publisher, lang).value,
      date: scheme.source.received,
    },
    expected: { title, lang, ...expected },
  };
}

/** The proof with bars at the margin where something changed since the edition before. */
export function renderRedline(
  scheme: Scheme,
  { document, requirements }: Documented,
  language: SiteLanguage,
  templates: Templates,
  { old, changes }: Redline,
): Printable {
  const { i18n } = language;
  // the page is made once without bars, to know which places it has
  const places = placesAsked();
  templates('pamphlet/proof', proofPage(scheme, document, language, { old, bars: places }));
  const view = proofPage(scheme, document, language, { old, bars: barsAt(changes, scheme, places.asked) });
  const path = `pamphlets/${i18n.locale.lang}/${redlineName(scheme)}`;
  const expected = expectedOfProof(scheme, requirements, view, i18n);
  return printableOf(path, 'redline', view, expected, scheme, language, templates);
}
