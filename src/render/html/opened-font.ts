import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { faces, pathOf, type Face } from './fonts.ts';

const require = createRequire(import.meta.url);

// opening a font takes longer than all that is done with it, so each is opened once, when something first needs it
const opened = new Map<Face, Font>();

/** The font of everything, whole, to ask it about its characters. */
export function fontOf(weight: Face['weight']): Font {
  return openedFont(faces.find((face) => face.weight === weight)!);
}

export function openedFont(face: Face): Font {
  const known = opened.get(face);
  if (known) return known;
  const { openSync } = require('fontkit') as { openSync: (path: string) => Font };
  const font = openSync(pathOf(face));
  opened.set(face, font);
  return font;
}
