/** A length in millimetres, in the points of a PDF. */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** Width and height, in millimetres. */
export type Size = { width: number; height: number };

/** A rectangle in points, as a PDF has it. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** 塗り足し: how far colour runs past the edge that is cut, in millimetres. */
export const BLEED = 3;

/** Around the bleed there is room for トンボ, in millimetres. */
export const ROOM_FOR_MARKS = 12;

/** The boxes of a sheet: all of it, with the bleed, and as it is cut. */
export type Boxes = { media: Box; bleed: Box; trim: Box };

export function boxesOf({ width, height }: Size): Boxes {
  const trimFrom = BLEED + ROOM_FOR_MARKS;
  const around = (outer: number): Box => [
    points(trimFrom - outer),
    points(trimFrom - outer),
    points(trimFrom + width + outer),
    points(trimFrom + height + outer),
  ];
  return { media: around(trimFrom), bleed: around(BLEED), trim: around(0) };
}
