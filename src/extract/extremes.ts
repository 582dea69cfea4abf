/*
 * `Math.min(...numbers)` passes each number as an argument, and the number of arguments is limited: a table with a hundred thousand
 * cells would overflow the stack.
 */

/** The smallest of some numbers; Infinity if there are none. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((least, each) => Math.min(least, each), Infinity);
}

/** The largest of some numbers; -Infinity if there are none. */
export function most(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), -Infinity);
}
