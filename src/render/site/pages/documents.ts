import type { Scheme } from '../../../../schemas/scheme.ts';
import { fileName } from '../../document/address.ts';
import type { DocumentInfo, SiteLanguage } from '../../html/page.ts';
import { fileSize } from '../../document/file-size.ts';
import { publicationStatusOf } from '../../document/publication-status.ts';

/** A file for download: its address relative to the page, its name and its size. */
export type DocumentView = { href: string; label: string; detail: string };

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
  const { lang, punctuation } = i18n.locale;
  const draft =
    publicationStatusOf(scheme, i18n, today, !incomplete.has(scheme.id)).draft.length > 0 ? [t('scheme.isDraft')] : [];
  const pamphlet = `pamphlets/${lang}/${fileName(scheme)}`;
  const offered: [string, string][] = [
    [`${pamphlet}.pdf`, t('common.pamphletPdf')],
    [`${pamphlet}.html`, t('common.pamphletHtml')],
    [`data/schemes/${scheme.scheme}/${scheme.edition}.json`, t('common.dataJson')],
  ];
  return offered.flatMap(([path, label]) => {
    const info = documents.get(path);
    if (!info) return [];
    const status = path.startsWith(pamphlet) ? draft : [];
    const length = info.pages === undefined ? [] : [t('shell.pdfPages', { count: info.pages })];
    return [
      { href: `${up}${path}`, label, detail: [...status, ...length, fileSize(info.bytes)].join(punctuation.comma) },
    ];
  });
}
