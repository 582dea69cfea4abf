import { inksFor } from './inks.ts';
import { chromaOf, decoded, labOf, type Lab, type Rgb } from '../colour/lab.ts';
import { descriptionOf, readProfile } from '../colour/icc.ts';
import { readLut, through, type Lut } from '../colour/lut.ts';

/** Shares of ink, from 0 to 1. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** A printing condition, as a PDF names it, and the way of colours into its inks. */
export type Press = {
  /** The profile itself, which goes into the file. */
  profile: Uint8Array;
  /** Its name, and the registry that knows the name. */
  condition: { identifier: string; registry?: string; info: string };
  inkOf: (colour: Rgb) => Cmyk;
  /** The same with black alone, as light as the colour: for what is printed with one plate (墨1色). */
  greyOf: (colour: Rgb) => Cmyk;
};

/** The printing condition where no printer has named one. */
export const STAND_IN: Press['condition'] = {
  identifier: 'CGATS TR 001',
  registry: 'http://www.color.org',
  info: 'CGATS TR 001 (SWOP), stand-in',
};

/**
 * A printing condition of an ICC profile: an output profile of CMYK with tables of version 2.
 * @param condition  By its own name when left out.
 * @throws RangeError, if the profile is something else.
 */
export function pressOf(profile: Uint8Array, condition?: Press['condition']): Press {
  const { kind, space, pcs, tags } = readProfile(profile);
  if (kind !== 'prtr' || space !== 'CMYK' || pcs !== 'Lab')
    throw new RangeError(`a profile of \`${kind.trim()}\` from \`${space}\` to \`${pcs}\``);
  const table = tags.get('A2B1') ?? tags.get('A2B0');
  if (!table || !tags.has('B2A0')) throw new RangeError('a profile without `A2B1` or `B2A0`');
  const toLab = readLut(table);
  const name = descriptionOf(tags.get('desc') ?? new Uint8Array(12));
  const known = new Map<string, Cmyk>();
  return {
    profile,
    condition: condition ?? { identifier: name, info: name },
    greyOf: (colour) => greyOf(labOf(colour), toLab),
    inkOf: (colour) => {
      const key = colour.join(' ');
      const ink = known.get(key) ?? inkOf(labOf(colour), toLab);
      known.set(key, ink);
      return ink;
    },
  };
}

/**
 * A colour whose chroma is a quarter of its darkness or less is a grey to the eye: the ink of our text is a blue-black of chroma 5. It prints
 * with black alone, so that small type needs no register. A light tint keeps its hue.
 */
const GREY = 0.25;

function inkOf(colour: Lab, toLab: Lut): Cmyk {
  if (chromaOf(colour) <= GREY * (100 - colour[0]) || colour[0] > 99.5) return greyOf(colour, toLab);
  const [c, m, y, k] = inksFor(colour, toLab).inks.map(inWholePercent);
  return [c!, m!, y!, k!];
}

function greyOf([lightness]: Lab, toLab: Lut): Cmyk {
  return [0, 0, 0, inWholePercent(blackOf(lightness, toLab))];
}

/** How much black alone is as light as this. What is darker than solid black is solid black: screened type has ragged edges. */
function blackOf(lightness: number, toLab: Lut): number {
  if (lightness > 99.5) return 0;
  let [low, high] = [0, 1];
  for (let round = 0; round < 20; round += 1) {
    const middle = (low + high) / 2;
    if (decoded(through(toLab, [0, 0, 0, middle]))[0] > lightness) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** A percent is less than a press can hold; a single one is a dot that comes and goes. */
function inWholePercent(share: number): number {
  return share < 0.015 ? 0 : Math.round(share * 100) / 100;
}
