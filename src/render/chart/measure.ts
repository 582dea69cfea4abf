import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';
import { faces, PACKAGE, type Face } from '../html/fonts.ts';

const require = createRequire(import.meta.url);

export type Weight = Face['weight'];

// A font does not change while a program runs. It is opened when the first chart is drawn, since that takes longer than
// drawing all of them, and asked once for each character.
const opened = new Map<Weight, Font>();
const advances = new Map<string, number>();

/**
 * How wide a text is set, in the face that the page sets it in: the sum of its advances. The style sheet of charts turns off
 * what would change that (kerning, ligatures, space between kanji and digits).
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
