/** How many pixels wide a picture is; undefined if its bytes are not those of a PNG or a JPEG. */
export function widthInPixels(content: Uint8Array): number | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG') return bytes.readUInt32BE(16);
  return bytes.length > 4 && bytes.readUInt16BE(0) === START_OF_JPEG ? widthOfJpeg(bytes) : undefined;
}

const START_OF_JPEG = 0xffd8;
/** Markers of a frame are C0 to CF; these three of them are of tables. */
const TABLES = [0xc4, 0xc8, 0xcc];

/** A JPEG is a row of segments: a marker, and the length of what follows. The one of the frame has its size. */
function widthOfJpeg(bytes: Buffer): number | undefined {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && !TABLES.includes(marker)) return bytes.readUInt16BE(at + 7);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
