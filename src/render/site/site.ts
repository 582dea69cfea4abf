import type { Codes } from '../../../schemas/neutral-codes.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Site } from '../../../schemas/site.ts';
import { NOT_KEPT } from '../../search/offline-files.ts';
import { merge, type Files } from '../../store/files.ts';
import { NOT_FOUND, renderHosting } from './hosting.ts';
import type { Templates } from '../html/templates.ts';
import type { RenderedPamphlets } from '../pamphlet/pamphlets.ts';
import type { Card } from '../print/pictures.ts';
import { withIdentity, withScriptDigests } from '../html/build-identity.ts';
import { withoutFallbacks } from '../words/fallback.ts';
import { withOffline } from './offline.ts';
import { renderSearchIndex, searchable, type Searchable } from './search/search-index.ts';
import { renderSitemap } from './sitemap.ts';
import { schemeHref, sourceHref } from '../document/address.ts';
import { offersFile } from '../document/offers.ts';
import { pictureOf, type DocumentInfo, type SiteLanguage, type PageView } from '../html/page.ts';
import { accessibilityView } from './pages/accessibility.ts';
import { compareView } from './compare/compare.ts';
import { dataView } from './pages/data.ts';
import { languageChooserView } from './pages/language-chooser.ts';
import { homeView } from './pages/home.ts';
import { missingView } from './pages/missing.ts';
import { pictureView } from './pages/picture.ts';
import { premiumsView } from './pages/premiums.ts';
import { schemePageView } from './pages/scheme.ts';
import { searchView } from './search/page.ts';
import { sourceView, type Original } from './pages/source.ts';

/** The input of the site. */
export type SiteContent = {
  /** Every edition of every scheme, with its text as received and its findings. */
  originals: readonly Original[];
  /** The newest edition of each scheme, for comparisons. */
  latest: readonly Scheme[];
  /** The meanings of the neutral codes, for comparisons. */
  codes: Codes;
  /** Files that pages link to, by path below `out/`: pamphlets and data. Missing files are not linked. */
  documents: ReadonlyMap<string, DocumentInfo>;
};

/** The pages of the site in one language, and the input for their pictures. */
export type RenderedSite = { files: Files; cards: Card[] };

/** @param pamphlets  Of the same language: the page of a scheme shows the document of its pamphlet. */
export function renderSite(
  { originals, latest, codes, documents }: SiteContent,
  pamphlets: Pick<RenderedPamphlets, 'documents'>,
  language: SiteLanguage,
  templates: Templates,
): RenderedSite {
  const root = `site/${language.i18n.locale.lang}`;
  const schemes = originals.map(({ scheme }) => scheme);
  const files: Files = new Map();
  const cards: Card[] = [];
  const linked = new Map(originals.map(({ scheme }) => [sourceHref(scheme), new Set<string>()]));
  const render = (path: string, template: string, view: PageView, scheme?: Scheme) => {
    const page = templates(`site/${template}`, view);
    enterPlaces(page, linked);
    files.set(`${root}/${path}`, page);
    if (view.hasPicture) {
      const html = templates('site/picture', pictureView(view, scheme, schemes, language));
      cards.push({ path: `site/${pictureOf(view.lang, path)}`, html });
    }
    return page;
  };
  render('index.html', 'index', homeView(schemes, latest, documents, language));
  render('premiums.html', 'premiums', premiumsView(latest, codes, language));
  files.set(`${root}/offers.json`, withoutFallbacks(`${JSON.stringify(offersFile(latest, codes, language))}\n`));
  render('compare.html', 'compare', compareView(latest, codes, language));
  render('data.html', 'data', dataView(schemes, documents, language));
  render('accessibility.html', 'accessibility', accessibilityView(language));
  const found: Searchable[] = [];
  const anchors = new Map<Scheme, Set<string>>();
  for (const { scheme } of originals) {
    const view = schemePageView(scheme, pamphlets.documents.get(scheme.id)!.document, documents, language);
    const own = anchorsIn(render(schemeHref(scheme), 'scheme', view, scheme));
    anchors.set(scheme, own);
    const searched = searchable(scheme, own, language.i18n);
    found.push(searched);
    for (const { at } of searched.entries) linked.get(sourceHref(scheme))!.add(`L${at}`);
  }
  render('search.html', 'search', searchView(found, language));
  files.set(`${root}/search.json`, withoutFallbacks(renderSearchIndex(found, language.i18n)));
  // last: by now every link to them is known
  for (const original of originals) {
    const { scheme } = original;
    const view = sourceView(
      original,
      { anchors: anchors.get(scheme)!, linked: linked.get(sourceHref(scheme))! },
      language,
    );
    render(sourceHref(scheme), 'source', view);
  }
  return { files, cards };
}

/** Enter the places in originals that a page links to: `L505C7`, by the address of the original. */
export function enterPlaces(page: string, linked: ReadonlyMap<string, Set<string>>): void {
  for (const [, href, place] of page.matchAll(/(sources\/[\w-]+\.html)#(L\d+C\d+)/g)) linked.get(href!)?.add(place!);
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

/** Files with their size, the pages of a PDF and the rows of a table. */
export function documentsIn(files: Files, pages: ReadonlyMap<string, number>): Map<string, DocumentInfo> {
  return new Map(
    [...files].map(([path, content]) => [
      path,
      {
        bytes: sizeOf(content),
        pages: pages.get(path),
        rows: path.endsWith('.csv') ? rowsIn(String(content)) : undefined,
      },
    ]),
  );
}

/** Counts line ends outside quotation marks, without the one of the head. */
function rowsIn(csv: string): number {
  const outside = csv.split('"').filter((_, i) => i % 2 === 0);
  return outside.join('').split('\n').length - 2;
}

function sizeOf(content: string | Uint8Array): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
}

/** The language chooser, and the pages shown instead of missing pages. */
export function renderLanguageChooser(languages: readonly SiteLanguage[], templates: Templates): Files {
  // a host shows it at any depth, so its links start at the root of the domain
  const { pathname } = new URL(languages[0]!.site.url);
  return new Map([
    ['site/index.html', templates('site/language-chooser', languageChooserView(languages))],
    [`site/${NOT_FOUND}`, templates('site/missing', missingView('notFound', pathname, languages))],
    [`site/${NOT_KEPT}`, templates('site/missing', missingView('notKept', '', languages))],
  ]);
}

/** Complete the site: linked files, configuration for hosts and search engines, and the offline copy. */
export function withSiteComplete(files: Files, languages: readonly string[], about: Site): Files {
  const copies: Files = new Map(
    [...files]
      .filter(([path]) => /^(data|pamphlets)\//.test(path))
      .map(([path, content]) => [`site/${path}`, content] as const),
  );
  const site: Files = new Map([...files, ...copies].filter(([path]) => path.startsWith('site/')));
  const complete = merge(files, copies, renderHosting(site, about), renderSitemap(site, languages, about));
  const whole = withIdentity(withScriptDigests(complete));
  return withOffline(whole.files, whole.build);
}
