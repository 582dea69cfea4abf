import type { Face } from '../html/fonts.ts';
import { fontOf } from '../html/opened-font.ts';

export type Weight = Face['weight'];

// each character is measured once
const advances = new Map<string, number>();

/**
 * The width of a text in the font of the page: the sum of its advances. The style sheet of charts turns off what
 * would change the width (kerning, ligatures, space between kanji and digits).
 * @returns In the unit of `size`.
 */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let ems = 0;
  for (const character of text) {
    const key = `${weight}${character}`;
    let advance = advances.get(key);
    if (advance === undefined) {
      const font = fontOf(weight);
      advance = font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm;
      advances.set(key, advance);
    }
    ems += advance;
  }
  return ems * size;
}
