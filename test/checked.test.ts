import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Scheme } from '../schemas/scheme.ts';
import { checked } from '../src/input/checked.ts';
import { readings } from './support/made-up.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

// the short ones, for the time that it takes
const schemes = readings
  .map(({ scheme }) => JSON.stringify(scheme))
  .sort((a, b) => a.length - b.length)
  .slice(0, 4);

/** What zod says of a value, and what we say of it: the value with its keys in order, or the message. */
function saidOf(check: () => unknown): string {
  try {
    return JSON.stringify(check());
  } catch (error) {
    return String(error);
  }
}

type Holder = Json[] | { [key: string]: Json };

/** Every object and list of a value. */
function holdersIn(value: Json): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(holdersIn)];
}

const OTHERS: readonly Json[] = [null, true, -1, 0, 0.5, 1e300, '', 'x', [], {}, ['x'], { id: 'x' }];

/** One change to an object or a list. */
const EDITS: readonly ((holder: Holder, key: string, other: Json) => void)[] = [
  (holder, key) => void Reflect.deleteProperty(holder, key),
  (holder, key, other) => void Reflect.set(holder, key, other),
  (holder, key, other) => void Reflect.set(holder, `${key}x`, other),
  (holder, key) => void Reflect.set(holder, key, undefined),
  // the keys in another order
  (holder, key) => {
    const value = Reflect.get(holder, key) as Json;
    Reflect.deleteProperty(holder, key);
    Reflect.set(holder, key, value);
  },
];

describe('checking a scheme', () => {
  it('finds what zod finds, and gives what zod gives, whatever is changed in it', () => {
    const seen = { valid: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.nat({ max: schemes.length - 1 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...EDITS), fc.constantFrom(...OTHERS)), {
          minLength: 1,
          maxLength: 2,
        }),
        (i, edits) => {
          const scheme = JSON.parse(schemes[i]!) as Holder;
          for (const [where, which, edit, other] of edits) {
            const holders = holdersIn(scheme);
            const holder = holders[where % holders.length]!;
            const keys = Object.keys(holder);
            edit(holder, keys[which % keys.length] ?? 'x', other);
          }
          const expected = saidOf(() => Scheme.parse(scheme));
          seen[expected.startsWith('{') ? 'valid' : 'refused'] += 1;
          expect(saidOf(() => checked(Scheme, scheme))).toBe(expected);
        },
      ),
      { numRuns: 300, seed: 15 },
    );
    expect(seen.valid).toBeGreaterThan(30);
    expect(seen.refused).toBeGreaterThan(30);
  });

  it('does not copy what has its keys in order', () => {
    for (const { scheme } of readings) {
      const found = checked(Scheme, scheme);
      expect(found.sections).toBe(scheme.sections);
      expect(found.costs).toBe(scheme.costs);
    }
  });
});

describe('checking a value', () => {
  // kinds that no scheme has are left to zod
  const KINDS = {
    trimmed: z.string().trim(),
    long: z.string().min(2),
    counted: z.coerce.number(),
    even: z.number().multipleOf(2),
    small: z.int32().max(9),
    above: z.number().gt(1).lt(3),
    open: z.object({ a: z.number() }),
    loose: z.looseObject({ a: z.number() }),
    refined: z.strictObject({ a: z.number() }).refine(({ a }) => a > 1),
    some: z.array(z.number()).min(1).max(2),
    named: z.record(z.enum(['a', 'b']), z.number()),
    namedInPart: z.partialRecord(z.enum(['a', 'b']), z.number()),
    namedOrNot: z.record(z.enum(['a', 'b']), z.number().nullish()),
    filled: z.strictObject({ a: z.number().default(4) }),
    perhaps: z.strictObject({ a: z.number().optional(), b: z.string().nullable() }),
    one: z.xor([z.number(), z.int()]),
    kind: z.discriminatedUnion('a', [
      z.strictObject({ a: z.literal(1) }),
      z.strictObject({ a: z.literal(2), b: z.null() }),
    ]),
    piped: z.string().transform((words) => words.length),
  };
  const values = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      NaN,
      Infinity,
      1,
      2,
      2.5,
      3,
      4,
      2 ** 40,
      '',
      ' a ',
      '7',
      'ab',
      [],
      [1],
      [1, 2, 3],
    ),
    fc.record({ a: fc.constantFrom(undefined, 1, 2, 'x'), b: fc.constantFrom(null, 3) }, { requiredKeys: [] }),
  );

  it.each(Object.entries<z.ZodType>(KINDS))('finds what zod finds: %s', (_, schema) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(saidOf(() => checked(schema, value))).toBe(saidOf(() => schema.parse(value)));
      }),
      { numRuns: 200, seed: 15 },
    );
  });

  it('puts the keys of an object in order, and leaves the object as it was', () => {
    const schema = z.strictObject({ a: z.number(), b: z.array(z.strictObject({ c: z.string(), d: z.string() })) });
    const given = { a: 1, b: [{ d: 'x', c: 'y' }] };
    expect(JSON.stringify(checked(schema, given))).toBe('{"a":1,"b":[{"c":"y","d":"x"}]}');
    expect(JSON.stringify(given)).toBe('{"a":1,"b":[{"d":"x","c":"y"}]}');
  });

  it('that holds itself', () => {
    const schema = z.strictObject({
      id: z.string(),
      get items() {
        return z.array(schema);
      },
    });
    const given = { id: 'a', items: [{ id: 'b', items: [] }] };
    expect(checked(schema, given)).toBe(given);
    expect(() => checked(schema, { id: 'a', items: [{ id: 1, items: [] }] })).toThrow(z.ZodError);
  });
});
