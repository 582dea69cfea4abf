import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';
import { faces, PACKAGE, type Face } from '../html/fonts.ts';

const require = createRequire(import.meta.url);

export type Weight = Face['weight'];

// Opening a font takes longer than drawing all charts, so it is opened for the first chart only, and each character is
// measured once.
const opened = new Map<Weight, Font>();
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

function fontOf(weight: Weight): Font {
  const known = opened.get(weight);
  if (known) return known;
  const { openSync } = require('fontkit') as { openSync: (path: string) => Font };
  const { file } = faces.find((face) => face.weight === weight)!;
  const font = openSync(join(dirname(require.resolve(`${PACKAGE}/package.json`)), file));
  opened.set(weight, font);
  return font;
}
