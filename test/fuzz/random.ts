/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** A whole number from 0 up to `below`, which is left out. */
  below: (below: number) => number;
  one: <T>(of: readonly T[]) => T;
};

/** mulberry32, with its seed mixed from two numbers: the seed of all runs, and the number of the run. */
export function randomOf(seed: number, run: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(run + 1, 0xc2b2ae35);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, one: (of) => of[below(of.length)]! };
}
