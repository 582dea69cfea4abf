import type { Scheme } from '../../../../schemas/scheme.ts';
import { schemeWords } from '../../locale/site/scheme.ts';
import type { DocumentInfo, Edition } from '../page.ts';
import { fileSize } from '../file-size.ts';
import { fileName } from '../scheme.ts';

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
  { voice: { locale } }: Edition,
): DocumentView[] {
  const { words, lang } = locale;
  const pamphlet = `pamphlets/${lang}/${fileName(scheme)}`;
  const offered: [string, string][] = [
    [`${pamphlet}.pdf`, words.pamphletPdf],
    [`${pamphlet}.html`, words.pamphletHtml],
    [`data/schemes/${scheme.scheme}/${scheme.edition}.json`, words.dataJson],
  ];
  return offered.flatMap(([path, label]) => {
    const info = documents.get(path);
    if (!info) return [];
    const pages = info.pages === undefined ? [] : [schemeWords[lang].pages.replace('{n}', String(info.pages))];
    return [{ href: `${up}${path}`, label, detail: [...pages, fileSize(info.bytes)].join(', ') }];
  });
}
