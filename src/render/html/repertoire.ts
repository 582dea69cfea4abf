import { fontOf } from './opened-font.ts';
import { faces } from './fonts.ts';

/** Characters that every Japanese font has, by code point; almost all of most texts. A test asks our fonts. */
let known: Uint8Array | undefined;

/**
 * The characters of a text that one of our fonts lacks, each once: a page shows them in another font or not at all, and a pamphlet
 * cannot be printed. The fonts are opened only for a character that a Japanese font may lack.
 */
export function unprintable(text: string): Set<string> {
  known ??= commonCharacters();
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    if (known[text.charCodeAt(at)] === 1) continue;
    const character = String.fromCodePoint(text.codePointAt(at)!);
    at += character.length - 1;
    if (!found.has(character) && !isInFonts(character)) found.add(character);
  }
  return found;
}

// asked again for every text, and for every edition
const answers = new Map<string, boolean>();

function isInFonts(character: string): boolean {
  let answer = answers.get(character);
  if (answer === undefined) {
    answer = faces.every(({ weight }) => fontOf(weight).hasGlyphForCodePoint(character.codePointAt(0)!));
    answers.set(character, answer);
  }
  return answer;
}

/** White space, ASCII, kana, full-width forms, and the kanji of JIS X 0208. */
function commonCharacters(): Uint8Array {
  const codes = new Uint8Array(0x10000);
  for (const [from, to] of [
    [0x20, 0x7e],
    [0x3000, 0x3002],
    [0x3041, 0x3093],
    [0x30a1, 0x30f6],
    [0xff01, 0xff5e],
  ] as const)
    codes.fill(1, from, to + 1);
  for (const control of '\t\n\f\r') codes[control.charCodeAt(0)] = 1;
  const decoder = new TextDecoder('shift_jis');
  for (let row = 0x88; row <= 0xea; row = row === 0x9f ? 0xe0 : row + 1) {
    const pairs = Uint8Array.from({ length: 0xbc * 2 }, (_, i) => {
      const cell = 0x40 + (i >> 1);
      return i % 2 === 0 ? row : cell + (cell >= 0x7f ? 1 : 0);
    });
    for (const kanji of decoder.decode(pairs))
      if (kanji >= '\u4e00' && kanji <= '\u9fff') codes[kanji.charCodeAt(0)] = 1;
  }
  return codes;
}
