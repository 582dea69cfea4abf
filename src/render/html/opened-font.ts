import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';
import { faces, PACKAGE, type Face } from './fonts.ts';

const require = createRequire(import.meta.url);

// opening a font takes longer than all that is done with it, so each is opened once, when something first needs it
const opened = new Map<Face['weight'], Font>();

/** One of our fonts, whole, to ask it about its characters. */
export function fontOf(weight: Face['weight']): Font {
  const known = opened.get(weight);
  if (known) return known;
  const { openSync } = require('fontkit') as { openSync: (path: string) => Font };
  const { file } = faces.find((face) => face.weight === weight)!;
  const font = openSync(join(dirname(require.resolve(`${PACKAGE}/package.json`)), file));
  opened.set(weight, font);
  return font;
}
