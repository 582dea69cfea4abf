import type { Scheme } from '../../../../schemas/scheme.ts';
import { schemeWords } from '../../locale/site/scheme.ts';
import { fileName } from '../../document/address.ts';
import type { DocumentInfo, SiteLanguage } from '../../html/page.ts';
import { fileSize } from '../../document/file-size.ts';
import { publicationStatusOf } from '../../document/publication-status.ts';

/** A file to take along: where it lies seen from the page, what it is, and how much of it there is. */
export type DocumentView = { href: string; label: string; detail: string };

/**
 * The pamphlet and the data of a scheme; what was not made in this build is not linked to.
 * @param up  From the page to the root of the site, `../../`.
 */
export function schemeDocuments(
  scheme: Scheme,
  documents: ReadonlyMap<string, DocumentInfo>,
  up: string,
  { i18n, today, incomplete }: SiteLanguage,
): DocumentView[] {
  const { words, lang } = i18n.locale;
  const { comma, isDraft, pages } = schemeWords[lang];
  const draft = publicationStatusOf(scheme, i18n, today, !incomplete.has(scheme.id)).draft.length > 0 ? [isDraft] : [];
  const pamphlet = `pamphlets/${lang}/${fileName(scheme)}`;
  const offered: [string, string][] = [
    [`${pamphlet}.pdf`, words.pamphletPdf],
    [`${pamphlet}.html`, words.pamphletHtml],
    [`data/schemes/${scheme.scheme}/${scheme.edition}.json`, words.dataJson],
  ];
  return offered.flatMap(([path, label]) => {
    const info = documents.get(path);
    if (!info) return [];
    const status = path.startsWith(pamphlet) ? draft : [];
    const length = info.pages === undefined ? [] : [pages.replace('{n}', String(info.pages))];
    return [{ href: `${up}${path}`, label, detail: [...status, ...length, fileSize(info.bytes)].join(comma) }];
  });
}
