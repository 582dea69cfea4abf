import { curveTag, descriptionTag, textTag, writeProfile, xyzTag } from './icc.ts';
import { linear, PRIMARIES } from './lab.ts';

/** The profile of sRGB, from the numbers of IEC 61966-2-1: no package of the registry has one with a free licence. */
export function srgb(): Uint8Array {
  const curve = curveTag(Array.from({ length: 1024 }, (_, i) => linear(i / 1023)));
  const [red, green, blue] = PRIMARIES.map(([x, y, z]) => xyzTag(x!, y!, z!));
  return writeProfile({
    kind: 'mntr',
    space: 'RGB',
    pcs: 'XYZ',
    tags: new Map([
      ['desc', descriptionTag('sRGB IEC61966-2.1')],
      ['cprt', textTag('CC0')],
      ['wtpt', xyzTag(0.9642, 1, 0.8249)],
      ['rXYZ', red!],
      ['gXYZ', green!],
      ['bXYZ', blue!],
      ['rTRC', curve],
      ['gTRC', curve],
      ['bTRC', curve],
    ]),
  });
}
