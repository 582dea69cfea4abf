import type { Scheme } from '../../../schemas/scheme.ts';
import type { PamphletWord } from '../locale/pamphlet-words.ts';
import { fileName, schemeHref } from '../document/address.ts';
import { page, type Edition, type PageView } from '../html/page.ts';
import { editionName, factWording } from '../document/key-facts.ts';
import type { PamphletView } from '../document/document.ts';

export type PamphletPageView = PageView & {
  pamphlet: Record<PamphletWord, string>;
  /** The style sheet of its own, beside it: what its margins say in print. */
  sheet: string;
} & PamphletView;

export function pamphletPageView(scheme: Scheme, document: PamphletView, edition: Edition): PamphletPageView {
  const { voice } = edition;
  const title = factWording('title', scheme.identity.title, voice).text;
  const description = `${title} ${editionName(scheme, voice)}`;
  const about = {
    section: 'pamphlets/',
    path: `${fileName(scheme)}.html`,
    title,
    description,
    borrowed: { path: schemeHref(scheme), title },
  };
  return {
    ...page(about, edition),
    pamphlet: voice.locale.pamphlet.words,
    sheet: `${fileName(scheme)}.css`,
    ...document,
  };
}
