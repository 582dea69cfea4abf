type Range = { readonly start: number; readonly end: number };

/** Things with a range each, to find those that a range overlaps without a look at all of them. */
export class Overlaps<T> {
  /** In the order of their starts, each with its place in the order in which they were given. */
  readonly #sorted: readonly (Range & { thing: T; nth: number })[];
  /** The furthest end in each half, quarter and so on, by the middle of its part of the list. */
  readonly #furthest: number[] = [];

  constructor(things: readonly T[], rangeOf: (thing: T) => Range) {
    this.#sorted = things
      .map((thing, nth) => ({ start: rangeOf(thing).start, end: rangeOf(thing).end, thing, nth }))
      .sort((a, b) => a.start - b.start);
    this.#measure(0, this.#sorted.length);
  }

  /** Those that begin before the end of a range and end behind its start, in the order in which they were given. */
  with(range: Range): T[] {
    const found: { thing: T; nth: number }[] = [];
    this.#collect(range, 0, this.#sorted.length, found);
    return found.sort((a, b) => a.nth - b.nth).map(({ thing }) => thing);
  }

  #measure(from: number, to: number): number {
    if (from >= to) return -Infinity;
    const middle = (from + to) >> 1;
    const end = Math.max(this.#sorted[middle]!.end, this.#measure(from, middle), this.#measure(middle + 1, to));
    this.#furthest[middle] = end;
    return end;
  }

  #collect(range: Range, from: number, to: number, found: { thing: T; nth: number }[]): void {
    if (from >= to) return;
    const middle = (from + to) >> 1;
    if (this.#furthest[middle]! <= range.start) return;
    this.#collect(range, from, middle, found);
    const each = this.#sorted[middle]!;
    if (each.start >= range.end) return;
    if (each.end > range.start) found.push(each);
    this.#collect(range, middle + 1, to, found);
  }
}
