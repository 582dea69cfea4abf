/** Values of which the first one, by an order, can be taken out again and again in little time. */
export class Heap<T> {
  readonly #values: T[] = [];
  readonly #order: (a: T, b: T) => number;

  /** @param order  Negative if `a` comes before `b`, as for `sort`. */
  constructor(values: readonly T[], order: (a: T, b: T) => number) {
    this.#order = order;
    for (const value of values) this.push(value);
  }

  push(value: T): void {
    const values = this.#values;
    let at = values.push(value) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#order(values[above]!, values[at]!) <= 0) return;
      this.#swap(at, above);
      at = above;
    }
  }

  /** Take out the first value; undefined if there is none. */
  pop(): T | undefined {
    const values = this.#values;
    const first = values[0];
    const last = values.pop();
    if (values.length === 0) return first;
    values[0] = last!;
    for (let at = 0; ;) {
      let next = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < values.length && this.#order(values[below]!, values[next]!) < 0) next = below;
      if (next === at) return first;
      this.#swap(at, next);
      at = next;
    }
  }

  #swap(a: number, b: number): void {
    [this.#values[a], this.#values[b]] = [this.#values[b]!, this.#values[a]!];
  }
}
