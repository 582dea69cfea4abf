/** The tags of an ICC profile, by their signatures, and what its header says. */
export type Profile = { kind: string; space: string; pcs: string; tags: ReadonlyMap<string, Uint8Array> };

const HEADER = 128;

/** @throws RangeError, if these are not the bytes of a profile. */
export function readProfile(bytes: Uint8Array): Profile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => buffer.toString('latin1', at, at + 4);
  if (buffer.length < HEADER + 4 || word(36) !== 'acsp') throw new RangeError('a file that is no ICC profile');
  const tags = new Map<string, Uint8Array>();
  for (let i = 0; i < buffer.readUInt32BE(HEADER); i += 1) {
    const at = HEADER + 4 + i * 12;
    const [from, size] = [buffer.readUInt32BE(at + 4), buffer.readUInt32BE(at + 8)];
    if (from + size > buffer.length) throw new RangeError('an ICC profile that is cut off');
    tags.set(word(at), buffer.subarray(from, from + size));
  }
  return { kind: word(12), space: word(16).trim(), pcs: word(20).trim(), tags };
}

/** A profile of version 2. Tags of the same bytes share them. */
export function writeProfile({ kind, space, pcs, tags }: Profile): Uint8Array {
  const bodies: Buffer[] = [];
  const places = new Map<Uint8Array, number>();
  let end = HEADER + 4 + tags.size * 12;
  for (const tag of tags.values()) {
    if (places.has(tag)) continue;
    places.set(tag, end);
    const padded = Buffer.alloc(Math.ceil(tag.length / 4) * 4);
    padded.set(tag);
    bodies.push(padded);
    end += padded.length;
  }
  const head = Buffer.alloc(HEADER + 4 + tags.size * 12);
  head.writeUInt32BE(end, 0);
  head.writeUInt32BE(0x02400000, 8);
  head.write(kind.padEnd(4) + space.padEnd(4) + pcs.padEnd(4), 12, 'latin1');
  // the day of a profile would change its bytes: the first of 2000
  [2000, 1, 1].forEach((part, i) => head.writeUInt16BE(part, 24 + i * 2));
  head.write('acsp', 36, 'latin1');
  head.set(xyz(0.9642, 1, 0.8249), 68);
  head.writeUInt32BE(tags.size, HEADER);
  [...tags].forEach(([name, tag], i) => {
    const at = HEADER + 4 + i * 12;
    head.write(name, at, 'latin1');
    head.writeUInt32BE(places.get(tag)!, at + 4);
    head.writeUInt32BE(tag.length, at + 8);
  });
  return Buffer.concat([head, ...bodies]);
}

/** `textType`, such as the copyright. */
export function textTag(text: string): Uint8Array {
  return Buffer.from(`text\0\0\0\0${text}\0`, 'latin1');
}

/** `textDescriptionType`: the name of a profile, in ASCII alone. */
export function descriptionTag(text: string): Uint8Array {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(text.length + 1);
  return Buffer.concat([
    Buffer.from('desc\0\0\0\0', 'latin1'),
    size,
    Buffer.from(`${text}\0`, 'latin1'),
    Buffer.alloc(78),
  ]);
}

/** The name in such a tag, or in one of version 4. */
export function descriptionOf(tag: Uint8Array): string {
  const buffer = Buffer.from(tag.buffer, tag.byteOffset, tag.byteLength);
  if (buffer.toString('latin1', 0, 4) === 'desc')
    return buffer.toString('latin1', 12, 12 + buffer.readUInt32BE(8)).replace(/\0+$/, '');
  const [size, from] = [buffer.readUInt32BE(20), buffer.readUInt32BE(24)];
  return Buffer.from(buffer.subarray(from, from + size))
    .swap16()
    .toString('utf16le');
}

export function xyzTag(x: number, y: number, z: number): Uint8Array {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), xyz(x, y, z)]);
}

/** `curveType`: points at equal distances. */
export function curveTag(points: readonly number[]): Uint8Array {
  const tag = Buffer.alloc(12 + points.length * 2);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(points.length, 8);
  points.forEach((point, i) => tag.writeUInt16BE(Math.round(point * 65535), 12 + i * 2));
  return tag;
}

function xyz(...values: number[]): Uint8Array {
  const bytes = Buffer.alloc(12);
  values.forEach((value, i) => bytes.writeInt32BE(Math.round(value * 65536), i * 4));
  return bytes;
}
