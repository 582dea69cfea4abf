/** A table of an ICC profile that turns colours into colours: `lut8Type` or `lut16Type`, both of version 2. All values are from 0 to 1. */
export type Lut = {
  inputs: number;
  outputs: number;
  /** Points of the grid along each input. */
  grid: number;
  /** A curve for each input, then the grid, then a curve for each output. */
  before: readonly (readonly number[])[];
  points: readonly number[];
  after: readonly (readonly number[])[];
};

/** The header of such a tag: its sizes, and a matrix that only XYZ uses. */
const HEADER = 48;

/** @throws RangeError, if the tag is of another type. */
export function readLut(tag: Uint8Array): Lut {
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  const type = Buffer.from(tag.subarray(0, 4)).toString('latin1');
  if (type !== 'mft1' && type !== 'mft2') throw new RangeError(`a table of type \`${type}\``);
  const [inputs, outputs, grid] = [view.getUint8(8), view.getUint8(9), view.getUint8(10)];
  const isWide = type === 'mft2';
  const [entriesBefore, entriesAfter] = isWide ? [view.getUint16(48), view.getUint16(50)] : [256, 256];
  let at = isWide ? HEADER + 4 : HEADER;
  const next = () => {
    const value = isWide ? view.getUint16(at) / 65535 : view.getUint8(at) / 255;
    at += isWide ? 2 : 1;
    return value;
  };
  const many = (count: number) => Array.from({ length: count }, next);
  return {
    inputs,
    outputs,
    grid,
    before: Array.from({ length: inputs }, () => many(entriesBefore)),
    points: many(grid ** inputs * outputs),
    after: Array.from({ length: outputs }, () => many(entriesAfter)),
  };
}

/** As `lut16Type`. */
export function writeLut({ inputs, outputs, grid, before, points, after }: Lut): Uint8Array {
  const values = [...before.flat(), ...points, ...after.flat()];
  const bytes = Buffer.alloc(HEADER + 4 + values.length * 2);
  bytes.write('mft2', 0, 'latin1');
  bytes.set([inputs, outputs, grid], 8);
  for (const i of [0, 4, 8]) bytes.writeInt32BE(0x10000, 12 + i * 4);
  bytes.writeUInt16BE(before[0]!.length, HEADER);
  bytes.writeUInt16BE(after[0]!.length, HEADER + 2);
  values.forEach((value, i) => bytes.writeUInt16BE(Math.round(value * 65535), HEADER + 4 + i * 2));
  return bytes;
}

/** A colour through the table, linear between the points of its grid. */
export function through(lut: Lut, colour: readonly number[]): number[] {
  const { inputs, outputs, grid } = lut;
  const cells: { low: number; share: number; stride: number }[] = [];
  for (let i = 0; i < inputs; i += 1) {
    const place = along(lut.before[i]!, colour[i]!) * (grid - 1);
    const low = Math.min(Math.floor(place), grid - 2);
    cells.push({ low, share: place - low, stride: grid ** (inputs - 1 - i) * outputs });
  }
  const sums = new Array<number>(outputs).fill(0);
  for (let corner = 0; corner < 1 << inputs; corner += 1) {
    let weight = 1;
    let offset = 0;
    cells.forEach(({ low, share, stride }, i) => {
      const isHigh = (corner >> i) & 1;
      weight *= isHigh ? share : 1 - share;
      offset += (low + isHigh) * stride;
    });
    if (weight !== 0) for (let o = 0; o < outputs; o += 1) sums[o]! += weight * lut.points[offset + o]!;
  }
  return sums.map((sum, o) => along(lut.after[o]!, sum));
}

/** The value of a curve, which has its points at equal distances. */
function along(curve: readonly number[], value: number): number {
  const place = Math.min(Math.max(value, 0), 1) * (curve.length - 1);
  const low = Math.min(Math.floor(place), curve.length - 2);
  return curve[low]! + (curve[low + 1]! - curve[low]!) * (place - low);
}
