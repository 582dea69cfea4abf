import type { Scheme } from '../../../schemas/scheme.ts';
import { schemeHref, sourceHref } from '../document/address.ts';
import type { PamphletView } from '../document/document.ts';
import { pictureOf, type DocumentInfo, type PageView, type SiteLanguage } from '../html/page.ts';
import type { Templates } from '../html/templates.ts';
import type { Card } from '../print/pictures.ts';
import { pictureView } from './pages/picture.ts';
import type { EditionsView } from './pages/editions.ts';
import { schemePageView } from './pages/scheme.ts';
import { sourceView, type Original } from './pages/source.ts';
import { searchable, type FoundEntry } from './search/search-index.ts';

/** A page of the site, with the input for its picture if it has one of its own. */
export type Page = { path: string; html: string; cards: Card[] };

/** The page of a scheme, and what the search finds on it. */
export type SchemePage = Page & { entries: FoundEntry[] };

/**
 * @param document  That of its pamphlet.
 * @param editions  The block of its editions. It says whether the page is that of the edition, or the one without an edition in its address.
 */
export function renderSchemePage(
  scheme: Scheme,
  document: PamphletView,
  editions: EditionsView,
  documents: ReadonlyMap<string, DocumentInfo>,
  language: SiteLanguage,
  templates: Templates,
): SchemePage {
  const view = schemePageView(scheme, document, editions, documents, language);
  const address = editions.shown === '' ? schemeHref(scheme) : editions.unchanging;
  const page = renderPage(address, 'scheme', view, [scheme], language, templates, scheme);
  return { ...page, entries: searchable(scheme, anchorsIn(page.html), language.i18n).entries };
}

/**
 * The page of an original.
 * @param links.anchors  The ids of the scheme's page.
 * @param links.linked   The places in the original that pages link to.
 */
export function renderSourcePage(
  original: Original,
  links: { anchors: ReadonlySet<string>; linked: ReadonlySet<string> },
  language: SiteLanguage,
  templates: Templates,
): Page {
  const view = sourceView(original, links, language);
  return renderPage(sourceHref(original.scheme), 'source', view, [original.scheme], language, templates);
}

/**
 * @param schemes  All schemes that the picture of the page speaks of.
 * @param about    The scheme that the page is about, if any.
 */
export function renderPage(
  path: string,
  template: string,
  view: PageView,
  schemes: readonly Scheme[],
  language: SiteLanguage,
  templates: Templates,
  about?: Scheme,
): Page {
  const html = templates(`site/${template}`, view);
  const picture = () => templates('site/picture', pictureView(view, about, schemes, language));
  return {
    path: `site/${view.lang}/${path}`,
    html,
    cards: view.hasPicture ? [{ path: `site/${pictureOf(view.lang, path)}`, html: picture() }] : [],
  };
}

const ID = ' id="';

/** The ids of a page that links can point to. */
export function anchorsIn(page: string): Set<string> {
  const anchors = new Set<string>();
  for (let at = page.indexOf(ID); at >= 0; at = page.indexOf(ID, at)) {
    const end = page.indexOf('"', at + ID.length);
    anchors.add(page.slice(at + ID.length, end));
    at = end;
  }
  return anchors;
}
