import type { Encoding } from '../../schemas/encoding.ts';

/** The text of bytes in an encoding, without a byte order mark; undefined if they are not in it. */
export function decodedStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where bytes stop being in an encoding: `byte 17 (0x83) in line 2`. Bytes and lines count from 1. */
export function firstUndecodable(bytes: Uint8Array, encoding: Encoding): string {
  // the shortest beginning that cannot be decoded ends with the byte that is wrong
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (middle <= bytes.length && isBeginning(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  // it may be within a character, which begins before it
  let start = good;
  while (start > 0 && decodedStrictly(bytes.subarray(0, start), encoding) === undefined) start -= 1;
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, start));
  const code = bytes[start]!.toString(16).toUpperCase().padStart(2, '0');
  return `byte ${start + 1} (0x${code}) in line ${before.split(/\r\n|\n|\r/).length}`;
}

/** Whether bytes can be followed by others so that all of them are in the encoding. */
function isBeginning(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The encodings that would decode some bytes, in words. */
export function likelyEncodings(bytes: Uint8Array): string {
  const byMark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const candidates: Encoding[] = byMark ? [byMark] : ['utf-8', 'shift_jis'];
  const fitting = candidates.filter((encoding) => decodedStrictly(bytes, encoding) !== undefined).join(', ');
  return `${fitting || 'No known encoding'} would decode them.`;
}

/** The encoding of the bytes of a next edition: that of the edition before if they are in it, else the first one that they are in. */
export function encodingOf(bytes: Uint8Array, before: Encoding): Encoding | undefined {
  const all: readonly Encoding[] = [before, 'utf-8', 'shift_jis', 'utf-16le', 'utf-16be'];
  // bytes of UTF-8 with other characters than ASCII are hardly ever text in another encoding, but not the other way round
  const order: readonly Encoding[] = ['utf-8', ...all];
  return order.find((encoding) => decodedStrictly(bytes, encoding) !== undefined);
}
