/** A colour as CIE L*a*b* under D50, as ICC profiles count it: relative to the white of the paper. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** Red, green and blue of sRGB, from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

// sRGB to XYZ, adapted to D50 (IEC 61966-2-1, and the matrix of Bradford, as in the profiles of the ICC)
const TO_XYZ = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
] as const;
const WHITE = [0.9642, 1, 0.8249] as const;

/** The light of a value of sRGB. */
export function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The columns of the matrix: what red, green and blue are in XYZ. */
export const PRIMARIES = [0, 1, 2].map((i) => TO_XYZ.map((row) => row[i]!));

export function labOf(rgb: Rgb): Lab {
  const light = rgb.map(linear);
  const [x, y, z] = TO_XYZ.map((row, i) =>
    curve((row[0] * light[0]! + row[1] * light[1]! + row[2] * light[2]!) / WHITE[i]!),
  ) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}

export function chromaOf([, a, b]: Lab): number {
  return Math.hypot(a, b);
}

/** L*a*b* as the tables of version 2 hold it, from 0 to 1: 100 is 0xFF00, and 0 of a and b is 0x8000. */
export function encoded([lightness, a, b]: Lab): number[] {
  return [(lightness * 652.8) / 65535, ((a + 128) * 256) / 65535, ((b + 128) * 256) / 65535];
}

export function decoded([lightness, a, b]: readonly number[]): Lab {
  return [(lightness! * 65535) / 652.8, (a! * 65535) / 256 - 128, (b! * 65535) / 256 - 128];
}
