import { createHash } from 'node:crypto';
import { parse, stringify } from 'yaml';
import type { Encoding } from '../../schemas/source.ts';
import { SCHEMA_VERSION } from '../../schemas/version.ts';
import { decodedStrictly } from './encoding.ts';

/** What people declared for the edition before, and what holds for the next one too as long as its text says nothing else. */
const CARRIED = ['declared', 'characters', 'spacedDigitGroups'];

/** The encoding of the bytes of a next edition: that of the edition before if they are in it, else the first one that they are in. */
export function encodingOf(bytes: Uint8Array, before: Encoding): Encoding | undefined {
  const all: readonly Encoding[] = [before, 'utf-8', 'shift_jis', 'utf-16le', 'utf-16be'];
  // bytes of UTF-8 with other characters than ASCII are hardly ever text in another encoding, but not the other way round
  const order: readonly Encoding[] = ['utf-8', ...all];
  return order.find((encoding) => decodedStrictly(bytes, encoding) !== undefined);
}

/**
 * source.yaml of a text that follows an edition: its digest and encoding, and what people declared that still holds. Nothing that a person
 * confirmed of the edition before is confirmed of this one.
 * @param before  source.yaml of the edition before.
 */
export function nextSource(
  before: string,
  bytes: Uint8Array,
  {
    encoding,
    received,
    receivedFrom,
    follows,
  }: { encoding: Encoding; received: string; receivedFrom: string; follows?: string | undefined },
): string {
  const known = (parse(before) ?? {}) as Record<string, unknown>;
  const carried = CARRIED.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]] as const]));
  return stringify(
    {
      schemaVersion: SCHEMA_VERSION,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding,
      receivedFrom,
      received,
      ...(follows !== undefined && { follows }),
      ...Object.fromEntries(carried),
    },
    { lineWidth: 0, singleQuote: true },
  );
}
