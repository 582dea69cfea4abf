import type { Codes } from '../../../schemas/neutral-codes.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Site } from '../../../schemas/site.ts';
import { NOT_KEPT } from '../../search/offline-files.ts';
import type { SchemeEditions } from '../../editions/editions.ts';
import { putAll, type Shelf, type ShelvedFiles } from '../../store/shelf.ts';
import { NOT_FOUND, renderHosting } from './hosting.ts';
import type { Templates } from '../html/templates.ts';
import { withIdentity } from '../html/build-identity.ts';
import { withoutFallbacks } from '../words/fallback.ts';
import { withOffline } from './offline.ts';
import type { SearchIndexing } from './search/search-index.ts';
import { renderSitemap } from './sitemap.ts';
import { ALL_CHANGES, type ShownChanges } from '../changes/compared.ts';
import { changesIndexView } from './pages/changes-index.ts';
import { renderSubscriptions } from './subscriptions.ts';
import { offersFile } from '../document/offers.ts';
import type { DocumentInfo, SiteLanguage, PageView } from '../html/page.ts';
import { accessibilityView } from './pages/accessibility.ts';
import { renderPage, type Page } from './scheme-pages.ts';
import { dataView } from './pages/data.ts';
import { languageChooserView } from './pages/language-chooser.ts';
import { homeView } from './pages/home.ts';
import { missingView } from './pages/missing.ts';
import { premiumsView } from './pages/premiums.ts';
import { searchView, type SearchedScheme } from './search/page.ts';

/** The input of the site. */
export type SiteContent = {
  /** Every edition of every scheme. */
  schemes: readonly Scheme[];
  /** The editions of each scheme. */
  editions: readonly SchemeEditions[];
  /** The meanings of the neutral codes, for comparisons. */
  codes: Codes;
  /** Files that pages link to, by path below `out/`: pamphlets and data. Missing files are not linked. */
  documents: ReadonlyMap<string, DocumentInfo>;
  /** What changed from each edition of a scheme to the next. */
  changes: readonly ShownChanges[];
};

/** A file beside the pages of the site: one that their scripts load, a feed, a calendar. */
export type FileOfSite = { path: string; content: string };

/** Places in the originals that pages link to, such as `L505C7`, by the address of the original. */
export type Linked = ReadonlyMap<string, Set<string>>;

/**
 * The pages that show all schemes, but for the comparisons, with the files that their scripts load, one at a time: each of them is large.
 * @param found  What the search finds on the pages of the schemes.
 */
export function* renderSharedPages(
  { schemes, editions, codes, documents, changes }: SiteContent,
  found: { schemes: readonly SearchedScheme[]; index: Pick<SearchIndexing, 'text'> },
  language: SiteLanguage,
  templates: Templates,
): Generator<Page | FileOfSite> {
  const root = `site/${language.i18n.locale.lang}`;
  const render = (path: string, template: string, view: PageView) =>
    renderPage(path, template, view, schemes, language, templates);
  yield render('index.html', 'index', homeView(editions, documents, language));
  yield render('premiums.html', 'premiums', premiumsView(editions, codes, language));
  yield render('data.html', 'data', dataView(schemes, documents, language));
  yield render('accessibility.html', 'accessibility', accessibilityView(language));
  yield render('search.html', 'search', searchView(found.schemes, editions, language));
  if (changes.length > 0) yield render(ALL_CHANGES, 'changes-index', changesIndexView(changes, documents, language));
  const offers = `${JSON.stringify(offersFile(editions.flat(), codes, language))}\n`;
  yield { path: `${root}/offers.json`, content: withoutFallbacks(offers) };
  yield { path: `${root}/search.json`, content: withoutFallbacks(found.index.text()) };
  for (const [path, content] of renderSubscriptions(changes, editions, language, templates))
    yield { path, content: String(content) };
}

/** Enter the places in originals that a page links to: `L505C7`, by the address of the original. */
export function enterPlaces(page: string, linked: Linked): void {
  for (const [, href, place] of page.matchAll(/(sources\/[\w-]+\.html)#(L\d+C\d+)/g)) linked.get(href!)?.add(place!);
}

/**
 * Files with their size, the pages of a PDF and the rows of a table.
 * @param counted  The pages and the rows, by path.
 */
export function documentsIn(
  files: ShelvedFiles,
  counted: Record<'pages' | 'rows', ReadonlyMap<string, number>>,
): Map<string, DocumentInfo> {
  return new Map(
    [...files].map(([path, { bytes }]) => [
      path,
      { bytes, pages: counted.pages.get(path), rows: counted.rows.get(path) },
    ]),
  );
}

/** The language chooser, and the pages shown instead of missing pages. */
export function renderLanguageChooser(languages: readonly SiteLanguage[], templates: Templates): Map<string, string> {
  // a host shows it at any depth, so its links start at the root of the domain
  const { pathname } = new URL(languages[0]!.site.url);
  return new Map([
    ['site/index.html', templates('site/language-chooser', languageChooserView(languages))],
    [`site/${NOT_FOUND}`, templates('site/missing', missingView('notFound', pathname, languages))],
    [`site/${NOT_KEPT}`, templates('site/missing', missingView('notKept', '', languages))],
  ]);
}

/**
 * Complete the site: linked files, configuration for hosts and search engines, and the offline copy.
 * @param elsewhere  The pages that search engines know by the address of another one.
 */
export async function withSiteComplete(
  files: ShelvedFiles,
  elsewhere: ReadonlySet<string>,
  languages: readonly string[],
  about: Site,
  shelf: Shelf,
): Promise<ShelvedFiles> {
  const copies: ShelvedFiles = new Map(
    [...files]
      .filter(([path]) => /^(changes|data|pamphlets)\//.test(path))
      .map(([path, file]) => [`site/${path}`, file] as const),
  );
  const site = [...files.keys(), ...copies.keys()].filter((path) => path.startsWith('site/'));
  const known = site.filter((path) => !elsewhere.has(path));
  const ofHosts = [...renderHosting(site, about), ...renderSitemap(known, languages, about)];
  const complete = new Map([...files, ...copies, ...(await putAll(ofHosts, shelf))]);
  const whole = await withIdentity(complete, shelf);
  return withOffline(whole.files, whole.build, shelf);
}
