import type { Codes } from '../../schemas/neutral-codes.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Files } from './files.ts';
import type { Templates } from './html.ts';
import type { DocumentInfo, Edition, PageView } from './view/page.ts';
import { compareView } from './view/site/compare.ts';
import { dataView } from './view/site/data.ts';
import { homeView } from './view/site/home.ts';
import { premiumsView } from './view/site/premiums.ts';
import { schemePageView } from './view/site/scheme.ts';
import { searchView } from './view/site/search.ts';
import { sourceView, type Original } from './view/site/source.ts';
import { fileName } from './view/scheme.ts';

/** What the site is made of. */
export type SiteContent = {
  /** Every edition of every scheme, with its text as received and what an editor would mark in it. */
  originals: readonly Original[];
  /** The newest edition of each scheme, which is what is compared. */
  latest: readonly Scheme[];
  /** What the neutral codes mean that let schemes stand side by side. */
  codes: Codes;
  /** Files that pages link to, by their paths below `out/`: pamphlets and data. What is not there is not linked to. */
  documents: ReadonlyMap<string, DocumentInfo>;
};

/** The pages of the site in one language. */
export function renderSite(
  { originals, latest, codes, documents }: SiteContent,
  edition: Edition,
  templates: Templates,
): Files {
  const root = `site/${edition.voice.locale.lang}`;
  const schemes = originals.map(({ scheme }) => scheme);
  const files: Files = new Map();
  const render = (path: string, template: string, view: PageView) => {
    const page = templates(`site/${template}`, view);
    files.set(`${root}/${path}`, page);
    return page;
  };
  render('index.html', 'index', homeView(schemes, documents, edition));
  render('premiums.html', 'premiums', premiumsView(latest, edition));
  render('compare.html', 'compare', compareView(latest, codes, edition));
  render('search.html', 'search', searchView(schemes, edition));
  render('data.html', 'data', dataView(schemes, edition));
  for (const original of originals) {
    const { scheme } = original;
    const page = render(`schemes/${fileName(scheme)}.html`, 'scheme', schemePageView(scheme, documents, edition));
    const anchors = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!));
    render(`sources/${fileName(scheme)}.html`, 'source', sourceView(original, anchors, edition));
  }
  return files;
}

/** Files as pages link to them: how large they are, and how many pages a PDF has. */
export function documentsIn(files: Files, pages: ReadonlyMap<string, number>): Map<string, DocumentInfo> {
  return new Map([...files].map(([path, content]) => [path, { bytes: sizeOf(content), pages: pages.get(path) }]));
}

function sizeOf(content: string | Uint8Array): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
}

/** The site stands on its own: what it links to goes with it. */
export function withSiteComplete(files: Files): Files {
  const copies = [...files]
    .filter(([path]) => /^(data|pamphlets)\//.test(path))
    .map(([path, content]) => [`site/${path}`, content] as const);
  return new Map([...files, ...copies]);
}
