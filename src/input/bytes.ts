import type { Encoding } from '../../schemas/encoding.ts';

/** A range of a text, and what is printed there instead. */
export type Edit = { start: number; end: number; text: string };

/**
 * Bytes of a text with some ranges replaced. All other bytes are those received, whatever else would encode the same characters.
 * @param edits  In the order of the text, without overlaps; offsets count UTF-16 units, without a byte order mark.
 */
export function editBytes(bytes: Uint8Array, encoding: Encoding, edits: readonly Edit[]): Uint8Array {
  const encode = encoderOf(encoding);
  const wanted = [...new Set(edits.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const places = bytePlaces(bytes, encoding, wanted);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    parts.push(bytes.subarray(at, places.get(start)), encode(text));
    at = places.get(end)!;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

/** Finds the first character of a text that an encoding does not have; undefined if it has all. */
export function lackingIn(encoding: Encoding): (text: string) => string | undefined {
  if (encoding !== 'shift_jis') return () => undefined;
  const table = doubleBytes();
  return (text) => [...text].find((character) => shiftJis(character, table) === undefined);
}

/** Where offsets into the text are in its bytes. @param wanted  In order. */
function bytePlaces(bytes: Uint8Array, encoding: Encoding, wanted: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  let at = lengthOfMark(bytes, encoding);
  let offset = 0;
  for (const each of wanted) {
    while (offset < each) {
      const [length, units] = lengthAt(bytes, at, encoding);
      at += length;
      offset += units;
    }
    places.set(each, at);
  }
  return places;
}

/** Bytes of a whole text. The encoding must have its characters: `lackingIn`. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  return encoderOf(encoding)(text);
}

export function hasMark(bytes: Uint8Array, encoding: Encoding): boolean {
  return lengthOfMark(bytes, encoding) > 0;
}

/** The same bytes with a byte order mark, or without one. Shift_JIS has none. */
export function withMark(bytes: Uint8Array, encoding: Encoding, isMarked: boolean): Uint8Array {
  const plain = bytes.subarray(lengthOfMark(bytes, encoding));
  return isMarked && encoding !== 'shift_jis' ? Buffer.concat([encoded('\uFEFF', encoding), plain]) : plain;
}

function lengthOfMark(bytes: Uint8Array, encoding: Encoding): number {
  const marks: Record<Encoding, readonly number[]> = {
    'utf-8': [0xef, 0xbb, 0xbf],
    'utf-16le': [0xff, 0xfe],
    'utf-16be': [0xfe, 0xff],
    shift_jis: [],
  };
  const mark = marks[encoding];
  return mark.every((byte, i) => bytes[i] === byte) ? mark.length : 0;
}

/** How many bytes a character has, and how many UTF-16 units it is. */
function lengthAt(bytes: Uint8Array, at: number, encoding: Encoding): [bytes: number, units: number] {
  const byte = bytes[at]!;
  switch (encoding) {
    case 'utf-8':
      if (byte < 0x80) return [1, 1];
      if (byte < 0xe0) return [2, 1];
      return byte < 0xf0 ? [3, 1] : [4, 2];
    case 'shift_jis':
      return isLead(byte) ? [2, 1] : [1, 1];
    default:
      return [2, 1];
  }
}

const isLead = (byte: number) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);

function encoderOf(encoding: Encoding): (text: string) => Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return (text) => Buffer.from(text, 'utf8');
    case 'utf-16le':
      return (text) => Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return (text) => Buffer.from(text, 'utf16le').swap16();
    case 'shift_jis': {
      const table = doubleBytes();
      return (text) => Buffer.from([...text].flatMap((character) => shiftJis(character, table)!));
    }
  }
}

/**
 * The bytes of a character in Shift_JIS; undefined if it has none. Found by decoding: of two that decode alike, the one that the encoding
 * standard writes, which leaves out the rows that repeat the extensions of IBM (https://encoding.spec.whatwg.org/#shift_jis-encoder).
 */
function shiftJis(character: string, table: ReadonlyMap<string, number[]>): number[] | undefined {
  const code = character.charCodeAt(0);
  if (character.length > 1) return undefined;
  if (code <= 0x80) return [code];
  // half-width kana
  if (code >= 0xff61 && code <= 0xff9f) return [code - 0xff61 + 0xa1];
  return table.get(character);
}

function doubleBytes(): ReadonlyMap<string, number[]> {
  const decoder = new TextDecoder('shift_jis');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if (!isLead(lead)) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      if (trail === 0x7f) continue;
      const row = lead - (lead < 0xa0 ? 0x81 : 0xc1);
      const pointer = row * 188 + trail - (trail < 0x7f ? 0x40 : 0x41);
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isRepeated = pointer >= 8272 && pointer <= 8835;
      if (character.length === 1 && character !== '\ufffd' && !isRepeated && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return table;
}
