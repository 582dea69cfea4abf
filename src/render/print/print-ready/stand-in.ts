import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromaOf, decoded, encoded, type Lab } from '../colour/lab.ts';
import { descriptionTag, readProfile, textTag, writeProfile } from '../colour/icc.ts';
import { inksWith } from './inks.ts';
import { readLut, through, writeLut, type Lut } from '../colour/lut.ts';
import { pressOf, STAND_IN, type Press } from './press.ts';

/*
 * The printing condition of files for which no printer has named one. The only CMYK data with a free licence (CC0) in the npm registry are in
 * pdf.js: a profile of CGATS TR 001 that turns inks into colours, and not back. PDF/X needs an output profile, which has both ways. So
 * the way back is computed here, the same on each run.
 */
const MEASURED = 'pdfjs-dist/iccs/CGATS001Compat-v2-micro.icc';

/** Points of the grid of L*, a* and b*. The colours of text and rules do not use it: it is for the pictures of a design. */
const GRID = 9;

export function standIn(): Press {
  const { tags } = readProfile(readFileSync(createRequire(import.meta.url).resolve(MEASURED)));
  const toLab = readLut(tags.get('A2B0')!);
  const [there, back] = [writeLut(toLab), writeLut(inverseOf(toLab))];
  const profile = writeProfile({
    kind: 'prtr',
    space: 'CMYK',
    pcs: 'Lab',
    tags: new Map([
      ['desc', descriptionTag('Stand-in after CGATS TR 001')],
      ['cprt', textTag('CC0')],
      ['wtpt', tags.get('wtpt')!],
      ...['A2B0', 'A2B1', 'A2B2'].map((name) => [name, there] as const),
      ...['B2A0', 'B2A1', 'B2A2'].map((name) => [name, back] as const),
      ['gamt', gamut(toLab, readLut(back))],
    ]),
  });
  return pressOf(profile, STAND_IN);
}

/** The inks of each point of a grid of colours; a colour that ink cannot reach gets the inks next to it. */
function inverseOf(toLab: Lut): Lut {
  const points = gridOfColours().flatMap((colour) => inksWith(blackFor(colour), colour, toLab).inks);
  return { inputs: 3, outputs: 4, grid: GRID, before: [LINE, LINE, LINE], points, after: [LINE, LINE, LINE, LINE] };
}

const LINE = [0, 1];

function gridOfColours(): Lab[] {
  const steps = Array.from({ length: GRID }, (_, i) => i / (GRID - 1));
  return steps.flatMap((l) => steps.flatMap((a) => steps.map((b) => decoded([l, a, b]))));
}

/** Black takes the place of the other inks where a colour is dark and dull. */
function blackFor(colour: Lab): number {
  const darkness = Math.max(0, (60 - colour[0]) / 60);
  return Math.min(1, darkness ** 1.5 * Math.max(0, 1 - chromaOf(colour) / 80));
}

/** Which colours of the grid cannot be printed: those that come back more than five away. */
function gamut(toLab: Lut, toInk: Lut): Uint8Array {
  const points = gridOfColours().map((colour) => {
    const back = decoded(through(toLab, through(toInk, encoded(colour))));
    return Math.hypot(...back.map((value, i) => value - colour[i]!)) > 5 ? 1 : 0;
  });
  return writeLut({ inputs: 3, outputs: 1, grid: GRID, before: [LINE, LINE, LINE], points, after: [LINE] });
}
