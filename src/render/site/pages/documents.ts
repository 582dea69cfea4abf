import type { Scheme } from '../../../../schemas/scheme.ts';
import type { I18n } from '../../words/i18n.ts';
import { PRODUCTS, productPath, type Product } from '../../document/products.ts';
import type { DocumentInfo, SiteLanguage } from '../../html/page.ts';
import { fileSize } from '../../document/file-size.ts';
import { publicationStatusOf } from '../../document/publication-status.ts';

/** A file for download: its address relative to the page, its name and its size. */
export type DocumentView = { href: string; label: string; detail: string };

/** The files that the page of a scheme can link to, below `out/`: its products as PDF, the pamphlet as a page, and its data. */
export function schemeDocumentPaths(scheme: Scheme, { locale: { lang } }: I18n): string[] {
  return [...productPdfs(scheme, lang).map(([, path]) => path), pamphletPage(scheme, lang), dataPath(scheme)];
}

function productPdfs(scheme: Scheme, lang: string): [Product, string][] {
  return PRODUCTS.map((product) => [product, `${productPath(scheme, product, lang)}.pdf`]);
}

function pamphletPage(scheme: Scheme, lang: string): string {
  return `${productPath(scheme, 'member', lang)}.html`;
}

function dataPath({ scheme, edition }: Scheme): string {
  return `data/schemes/${scheme}/${edition}.json`;
}

/**
 * The pamphlet and the data of a scheme. Files that this build didn't make are not linked.
 * @param up  From the page to the root of the site, `../../`.
 */
export function schemeDocuments(
  scheme: Scheme,
  documents: ReadonlyMap<string, DocumentInfo>,
  up: string,
  { i18n, today, incomplete }: SiteLanguage,
): DocumentView[] {
  const { t } = i18n;
  const { punctuation } = i18n.locale;
  const draft =
    publicationStatusOf(scheme, i18n, today, !incomplete.has(scheme.id)).draft.length > 0 ? [t('scheme.isDraft')] : [];
  const { lang } = i18n.locale;
  const offered: [string, string][] = [
    ...productPdfs(scheme, lang).map(([product, path]): [string, string] => [path, t(`common.product.${product}`)]),
    [pamphletPage(scheme, lang), t('common.pamphletHtml')],
    [dataPath(scheme), t('common.dataJson')],
  ];
  for (const path of changeDocumentPaths(scheme, documents, i18n)) {
    const [, old, next, kind] = PAIR.exec(path)!;
    const name = path.endsWith('.xlsx') ? 'book' : (kind as 'table' | 'notice');
    offered.push([path, t(`changes.link.${name}`, { old: old!, new: next! })]);
  }
  return offered.flatMap(([path, label]) => {
    const info = documents.get(path);
    if (!info) return [];
    const status = path.startsWith('pamphlets/') ? draft : [];
    const length = info.pages === undefined ? [] : [t('shell.pdfPages', { count: info.pages })];
    return [
      { href: `${up}${path}`, label, detail: [...status, ...length, fileSize(info.bytes)].join(punctuation.comma) },
    ];
  });
}

/** What is for members comes first. */
const KINDS = ['.notice.', '.table.html', '.table.pdf', '.table.xlsx'];

const PAIR = /\/([^/]+)\.\.([^/]+)\.(table|notice)\.(?:html|pdf|xlsx)$/;

/** What is published of the changes to an edition: as PDF, or as pages if nothing was printed. The page of an older edition stays as it was. */
export function changeDocumentPaths(
  { scheme, edition }: Scheme,
  documents: ReadonlyMap<string, DocumentInfo>,
  { locale: { lang } }: I18n,
): string[] {
  const own = [...documents.keys()].filter((path) => {
    const [, , next] = (path.startsWith(`changes/${lang}/${scheme}/`) && PAIR.exec(path)) || [];
    return next === edition;
  });
  const rank = (path: string) => KINDS.findIndex((end) => path.includes(end));
  return own
    .filter((path) => !path.endsWith('.html') || !own.includes(path.replace(/html$/, 'pdf')))
    .sort((a, b) => rank(a) - rank(b));
}
