import { BY_FREQUENCY } from './characters-by-frequency.ts';
import { isRadical } from './fonts.ts';

/**
 * A part of the fonts of the site. Its characters are the same whatever the pages say: no font is made again for a changed word, and a browser keeps what
 * it has. Of each font a page loads the parts that it has a character of.
 */
export type Slice = { name: string; characters: string };

/** The first and the last code point. */
type Range = readonly [first: number, last: number];

/** Alphabetic text, with the quotation marks, dashes and arrows of English pages. */
const LATIN: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2027],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
];
/** Kana and punctuation: this is trimmed by what is next to it, kana may be kerned, so they are in one part. */
const KANA: readonly Range[] = [
  [0x3000, 0x303f],
  [0x3041, 0x30ff],
  [0xff01, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff5e],
];

/**
 * Soft hyphen, hyphen that does not break, figure dash, 〜: the fonts draw them as they draw -, – and ～. In one part with these, they would be
 * what a page that is printed as PDF has for them when its text is searched or copied.
 */
const DRAWN_AS_ANOTHER: readonly string[] = ['\u00ad', '\u2011', '\u2012', '\u301c'];

const COMMON: readonly Slice[] = [
  { name: 'latin', characters: apart(within(LATIN)) },
  { name: 'kana', characters: apart(within(KANA)) },
  ...BY_FREQUENCY.map((characters, i) => ({ name: String(i + 1), characters })),
];

/** What every page in a language needs, so that it is asked for before the page is laid out. These parts are always published. */
export function preloaded(isFullWidth: boolean): string[] {
  return isFullWidth ? ['latin', 'kana', '1'] : ['latin'];
}

/** All other characters are in parts of so many code points. */
const BLOCK_BITS = 7;

const commonOf = new Map(COMMON.flatMap((slice) => [...slice.characters].map((character) => [character, slice])));

/** The parts that have some characters, and those that pages preload. */
export function slicesOf(characters: Iterable<string>): Slice[] {
  const always = new Set(preloaded(true));
  const common = new Set(COMMON.filter(({ name }) => always.has(name)));
  const blocks = new Set<number>();
  for (const character of characters) {
    const slice = commonOf.get(character);
    if (slice) common.add(slice);
    else blocks.add(character.codePointAt(0)! >> BLOCK_BITS);
  }
  return [...COMMON.filter((slice) => common.has(slice)), ...[...blocks].sort((a, b) => a - b).map(blockOf)];
}

function blockOf(block: number): Slice {
  const first = block << BLOCK_BITS;
  const all = [...within([[first, first + (1 << BLOCK_BITS) - 1]])];
  const own = all.filter((character) => !commonOf.has(character) && !isRadical(character.codePointAt(0)!));
  return { name: `u${first.toString(16)}`, characters: own.join('') };
}

function apart(characters: string): string {
  return [...characters].filter((character) => !DRAWN_AS_ANOTHER.includes(character)).join('');
}

function within(ranges: readonly Range[]): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
    .join('');
}

/** `U+3000-303f,U+3041-30ff`: the characters of a part, as a style sheet names them. */
export function unicodeRange({ characters }: Slice): string {
  const ranges: [number, number][] = [];
  for (const code of [...characters].map((character) => character.codePointAt(0)!).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([first, last]) => `U+${first.toString(16)}${first === last ? '' : `-${last.toString(16)}`}`)
    .join();
}
