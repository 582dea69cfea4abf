import { fontOf } from './opened-font.ts';
import { faces } from './fonts.ts';

/** Characters whose answer needs no font to be opened, by code point; almost all of most texts. A test asks our fonts. */
let known: Uint8Array | undefined;
const IN_FONTS = 1;
const LACKING = 2;

/**
 * The characters of a text that one of our fonts lacks, each once: a page shows them in another font or not at all, and a pamphlet
 * cannot be printed. The fonts are opened only for a character that a Japanese font may lack.
 */
export function unprintable(text: string): Set<string> {
  known ??= commonCharacters();
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const answer = known[text.charCodeAt(at)];
    if (answer === IN_FONTS) continue;
    const character = String.fromCodePoint(text.codePointAt(at)!);
    at += character.length - 1;
    if (answer === LACKING || (!found.has(character) && !isInFonts(character))) found.add(character);
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

/** White space, ASCII, Latin-1, full-width forms, and what Shift_JIS has: JIS X 0208 and the marks beside it (①, Ⅰ, ㈱). */
function commonCharacters(): Uint8Array {
  const codes = new Uint8Array(0x10000);
  codes.fill(IN_FONTS, 0x20, 0x7f);
  codes.fill(IN_FONTS, 0xa1, 0x100);
  codes.fill(IN_FONTS, 0xff01, 0xff5f);
  for (const control of '\t\n\f\r') codes[control.charCodeAt(0)] = IN_FONTS;
  const decoder = new TextDecoder('shift_jis');
  for (let row = 0x81; row <= 0xea; row = row === 0x9f ? 0xe0 : row + 1) {
    const pairs = Uint8Array.from({ length: 0xbc * 2 }, (_, i) => {
      const cell = 0x40 + (i >> 1);
      return i % 2 === 0 ? row : cell + (cell >= 0x7f ? 1 : 0);
    });
    for (const character of decoder.decode(pairs)) codes[character.charCodeAt(0)] = IN_FONTS;
  }
  // what stands for a lost character, and a sign that Shift_JIS has and our fonts have not
  for (const character of '\ufffd≒') codes[character.charCodeAt(0)] = LACKING;
  return codes;
}
