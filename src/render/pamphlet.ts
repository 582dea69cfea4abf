import type { Scheme } from '../../schemas/scheme.ts';
import type { Templates } from './html.ts';
import type { Files } from './files.ts';
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
