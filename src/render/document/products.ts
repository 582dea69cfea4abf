import type { Scheme } from '../../../schemas/scheme.ts';
import { fileName } from './address.ts';

/**
 * What is printed of a scheme: the pamphlet for members, a leaflet, and the proof for the product department, which has every line, every
 * finding and everything that is not stated.
 */
export const PRODUCTS = ['member', 'leaflet', 'proof'] as const;
export type Product = (typeof PRODUCTS)[number];

/** `<scheme>-<edition>.member`: the name of its files, without an ending. */
export function productName(scheme: Scheme, product: Product): string {
  return `${fileName(scheme)}.${product}`;
}

/** Its path below `out/`, without an ending. */
export function productPath(scheme: Scheme, product: Product, lang: string): string {
  return `pamphlets/${lang}/${productName(scheme, product)}`;
}

/** `pamphlets/ja/<scheme>-<edition>.member.pdf` */
const MEMBER_FILE = /^(pamphlets\/[^/]+\/[^/]+)\.member\.(html|pdf)$/;

/** The name that the file of a member pamphlet had before there were other products, and still has; undefined for other files. */
export function formerPath(path: string): string | undefined {
  const [, name, ending] = MEMBER_FILE.exec(path) ?? [];
  return name && `${name}.${ending}`;
}

/** Pages besides the text (cover, contents, summary …), and how many characters of the text the others hold at least. */
const ROOM = { member: { besides: 2, characters: 1100 }, proof: { besides: 9, characters: 600 } } as const;
/** How much longer a translation may be. */
const LONGER = 1.25;
const PAGES_OF_LEAFLET = 4;

/** How many pages a product of a scheme may have. More are reported. */
export function pagesAtMost(product: Product, { sections }: Pick<Scheme, 'sections'>, isTranslation: boolean): number {
  if (product === 'leaflet') return PAGES_OF_LEAFLET;
  const { besides, characters } = ROOM[product];
  const all = sections.reduce((sum, section) => sum + section.characters, 0);
  return Math.ceil((besides + all / characters) * (isTranslation ? LONGER : 1));
}
