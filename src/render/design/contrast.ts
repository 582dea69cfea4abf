import type { Design } from '../../../schemas/design.ts';

type ColourName = keyof Design['colours'];

/** Text, its ground, and where our templates set the one on the other. */
export type Pair = { text: ColourName; ground: ColourName; where: string };

/** Every pair of text and ground that pamphlets use. */
export const PAIRS: readonly Pair[] = [
  { text: 'ink', ground: 'paper', where: 'running text' },
  { text: 'softInk', ground: 'paper', where: 'notes and running heads' },
  { text: 'accent', ground: 'paper', where: 'headings' },
  { text: 'second', ground: 'paper', where: 'numerals' },
  { text: 'warning', ground: 'paper', where: 'what is not covered' },
  { text: 'onAccent', ground: 'accent', where: 'the cover and thumb tabs' },
  { text: 'onSecond', ground: 'second', where: 'numerals on colour' },
  { text: 'ink', ground: 'accentGround', where: 'boxes' },
  { text: 'softInk', ground: 'accentGround', where: 'labels in boxes' },
  { text: 'accent', ground: 'accentGround', where: 'headings of boxes' },
  { text: 'ink', ground: 'warningGround', where: 'the text of key risks' },
  { text: 'warning', ground: 'warningGround', where: 'key risks' },
];

/** WCAG 2.2, 1.4.3, level AA. */
export const LEAST_CONTRAST = 4.5;

/** The contrast of two colours (`#rrggbb`), from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
