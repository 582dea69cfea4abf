import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Overlaps } from '../src/extract/overlaps.ts';
import { growth } from './support/growth.ts';

const range = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

describe('the ranges that a range overlaps', () => {
  it('are those that a look at all of them finds, in their order', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 20 }), range, (all, asked) => {
        const expected = all.filter(({ start, end }) => start < asked.end && end > asked.start);
        expect(new Overlaps(all, (each) => each).with(asked)).toEqual(expected);
      }),
    );
  });

  it('are found without a look at all of them, even below a range that covers everything', () => {
    const lookUp = (count: number) => () => {
      const all = Array.from({ length: count }, (_, i) => ({ start: i, end: i + 1 }));
      const overlaps = new Overlaps([{ start: 0, end: count }, ...all], (each) => each);
      return all.every((each) => overlaps.with(each).length === 2);
    };
    expect(lookUp(100)()).toBe(true);
    // a look at all of them would take 16 times as long
    expect(growth(lookUp(10_000), lookUp(40_000), 10)).toBeLessThan(10);
  });
});
