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

/** Pages besides the text (cover, contents, summary, diagrams …), and how many characters of the text the others hold at least. */
const ROOM = { member: { besides: 3, characters: 1100 }, proof: { besides: 9, characters: 600 } } as const;
/** Of a text without a cover page and diagrams. */
const BESIDES_BRIEF = 2;
/** Up to how many characters a text fills no more than a few pages. */
const BRIEF = 4000;
/** How much longer a translation may be. */
const LONGER = 1.25;
const PAGES_OF_LEAFLET = 4;

/** How many pages a product of a scheme may have. More are reported. */
export function pagesAtMost(product: Product, { sections }: Pick<Scheme, 'sections'>, isTranslation: boolean): number {
  if (product === 'leaflet') return PAGES_OF_LEAFLET;
  const { characters } = ROOM[product];
  const besides = product === 'member' && isBrief({ sections }) ? BESIDES_BRIEF : ROOM[product].besides;
  return Math.ceil((besides + charactersOf({ sections }) / characters) * (isTranslation ? LONGER : 1));
}

/** Whether a text is so short that its pamphlet begins on the cover. */
export function isBrief(scheme: Pick<Scheme, 'sections'>): boolean {
  return charactersOf(scheme) < BRIEF;
}

export function charactersOf({ sections }: Pick<Scheme, 'sections'>): number {
  return sections.reduce((sum, { characters }) => sum + characters, 0);
}
