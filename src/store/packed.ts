import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Form } from './keep.ts';

/*
 * Values that few steps ask for, and that are large for what they say: spans, names of keys, the same words again and again. They wait as
 * packed texts, a tenth of their size, and outside the heap.
 */

/**
 * Pack values of one kind. That which was asked for last stays open, and no other: steps go from one scheme to the next.
 * @returns  A function that packs a value, and returns one that opens it.
 */
export function packer<T>(form: Form<T>): (value: T) => () => T {
  let last: { packed: Buffer; value: T } | undefined;
  return (value) => {
    // most of what more work would save is small already
    const packed = deflateRawSync(form.write(value), { level: 1 });
    return () => {
      if (last?.packed !== packed) last = { packed, value: form.read(inflateRawSync(packed).toString('utf8')) };
      return last.value;
    };
  };
}
