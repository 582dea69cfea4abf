import type { Codes } from '../../../schemas/neutral-codes.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Site } from '../../../schemas/site.ts';
import { NOT_KEPT } from '../../search/offline-files.ts';
import type { SchemeEditions } from '../../editions/editions.ts';
import { merge, type Files } from '../../store/files.ts';
import { NOT_FOUND, renderHosting } from './hosting.ts';
import type { Templates } from '../html/templates.ts';
import { withIdentity, withScriptDigests } from '../html/build-identity.ts';
import { withoutFallbacks } from '../words/fallback.ts';
import { withOffline } from './offline.ts';
import { renderSearchIndex, type Searchable } from './search/search-index.ts';
import { renderSitemap } from './sitemap.ts';
import { ALL_CHANGES, type ShownChanges } from '../changes/compared.ts';
import { changesIndexView } from './pages/changes-index.ts';
import { renderSubscriptions } from './subscriptions.ts';
import { sourceHref } from '../document/address.ts';
import { offersFile } from '../document/offers.ts';
import type { DocumentInfo, SiteLanguage, PageView } from '../html/page.ts';
import { accessibilityView } from './pages/accessibility.ts';
import type { CompareView } from './compare/compare.ts';
import { renderPage, type Page, type SchemePage } from './scheme-pages.ts';
import { dataView } from './pages/data.ts';
import { languageChooserView } from './pages/language-chooser.ts';
import { homeView } from './pages/home.ts';
import { missingView } from './pages/missing.ts';
import { premiumsView } from './pages/premiums.ts';
import { searchView } from './search/page.ts';

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

/** The pages of the site in one language that show all schemes, and where all of its pages link to in the originals. */
export type SharedPages = {
  pages: Page[];
  files: Files;
  /** Places such as `L505C7`, by the address of the original. */
  linked: ReadonlyMap<string, ReadonlySet<string>>;
};

/**
 * The pages that show all schemes, with the files that their scripts load.
 * @param own         The pages of the schemes, in the order of the schemes.
 * @param comparisons  The views of the pages that compare schemes, the first one for the day of the build.
 */
export function renderSharedPages(
  { schemes, editions, codes, documents, changes }: SiteContent,
  own: readonly SchemePage[],
  comparisons: readonly CompareView[],
  language: SiteLanguage,
  templates: Templates,
): SharedPages {
  const root = `site/${language.i18n.locale.lang}`;
  const found = schemes.map((scheme, i): Searchable => ({ scheme, entries: own[i]!.entries }));
  const render = (path: string, template: string, view: PageView) =>
    renderPage(path, template, view, schemes, language, templates);
  const pages = [
    render('index.html', 'index', homeView(editions, documents, language)),
    render('premiums.html', 'premiums', premiumsView(editions, codes, language)),
    ...comparisons.map((view) => render(view.joining?.here ?? 'compare.html', 'compare', view)),
    render('data.html', 'data', dataView(schemes, documents, language)),
    render('accessibility.html', 'accessibility', accessibilityView(language)),
    render('search.html', 'search', searchView(found, editions, language)),
    ...(changes.length === 0
      ? []
      : [render(ALL_CHANGES, 'changes-index', changesIndexView(changes, documents, language))]),
  ];
  const files: Files = new Map([
    [`${root}/offers.json`, withoutFallbacks(`${JSON.stringify(offersFile(editions.flat(), codes, language))}\n`)],
    [`${root}/search.json`, withoutFallbacks(renderSearchIndex(found, language.i18n))],
    ...renderSubscriptions(changes, editions, language, templates),
  ]);
  const linked = new Map(schemes.map((scheme) => [sourceHref(scheme), new Set<string>()]));
  for (const { html } of [...pages, ...own]) enterPlaces(html, linked);
  for (const { scheme, entries } of found) for (const { at } of entries) linked.get(sourceHref(scheme))!.add(`L${at}`);
  return { pages, files, linked };
}

/** Enter the places in originals that a page links to: `L505C7`, by the address of the original. */
export function enterPlaces(page: string, linked: ReadonlyMap<string, Set<string>>): void {
  for (const [, href, place] of page.matchAll(/(sources\/[\w-]+\.html)#(L\d+C\d+)/g)) linked.get(href!)?.add(place!);
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
      .filter(([path]) => /^(changes|data|pamphlets)\//.test(path))
      .map(([path, content]) => [`site/${path}`, content] as const),
  );
  const site: Files = new Map([...files, ...copies].filter(([path]) => path.startsWith('site/')));
  const complete = merge(files, copies, renderHosting(site, about), renderSitemap(site, languages, about));
  const whole = withIdentity(withScriptDigests(complete));
  return withOffline(whole.files, whole.build);
}
