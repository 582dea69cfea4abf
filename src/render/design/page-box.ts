import type { Design, PageSize } from '../../../schemas/design.ts';

/** Width and height in millimetres. */
export type Box = { width: number; height: number };

const SIZES: Readonly<Record<PageSize, Box>> = {
  A4: { width: 210, height: 297 },
  B5: { width: 182, height: 257 },
  A5: { width: 148, height: 210 },
  DL: { width: 99, height: 210 },
  'A3-folded': { width: 210, height: 297 },
};

/** A page as it is read. */
export function pageBox(size: PageSize): Box {
  return SIZES[size];
}

/** The type area (版面): the page without its margins. */
export function typeArea({ page: { size, margins } }: Pick<Design, 'page'>): Box {
  const { width, height } = SIZES[size];
  return { width: width - margins.inner - margins.outer, height: height - margins.top - margins.bottom };
}

/** A page that is a panel of a folded sheet has no fold of its own that swallows the text. */
export function isPanel(size: PageSize): boolean {
  return size === 'DL';
}

const POINTS_OF_INCH = 72;
const MILLIMETRES_OF_INCH = 25.4;

/** How many full-width characters fit into a width, and how many lines into a height. */
export function roomIn(
  { width, height }: Box,
  { text, leading }: Pick<Design['type'], 'text' | 'leading'>,
): {
  characters: number;
  lines: number;
} {
  const points = (millimetres: number) => (millimetres / MILLIMETRES_OF_INCH) * POINTS_OF_INCH;
  return { characters: Math.floor(points(width) / text), lines: Math.floor(points(height) / (text * leading)) };
}

/** The space between two columns, in millimetres. */
export const COLUMN_GAP = 7;
