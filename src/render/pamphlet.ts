import type { Scheme } from '../../schemas/scheme.ts';
import type { Templates } from './html.ts';
import type { Files } from './files.ts';
import type { Printable } from './pdf.ts';
import { schemePageView, type Edition } from './view/page.ts';
import { fileName } from './view/scheme.ts';

/** The pamphlets of one language as HTML; the PDFs are printed from them. */
export function renderPamphlets(schemes: readonly Scheme[], edition: Edition, templates: Templates): Files {
  return new Map(
    schemes.map((scheme) => [
      `pamphlets/${edition.voice.locale.lang}/${fileName(scheme)}.html`,
      templates('pamphlet/pamphlet', schemePageView(scheme, edition)),
    ]),
  );
}

/** What is printed of them. A pamphlet is dated by its text: the day it was received. */
export function printables(pamphlets: Files, schemes: readonly Scheme[]): Printable[] {
  return [...pamphlets].map(([path, html]) => {
    const scheme = schemes.find((each) => path.endsWith(`/${fileName(each)}.html`))!;
    return { path, html: String(html), date: scheme.source.received };
  });
}
