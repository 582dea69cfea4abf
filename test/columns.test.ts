import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findColumns, type DrawnHead } from '../src/extract/readers/columns.ts';

/** Heads as one letter each; `.` is drawn empty, `?` is a hole that anything fills. */
const drawn = (row: string): DrawnHead[] =>
  [...row].map((letter) => ({
    isEmpty: letter === '.',
    hasWords: letter !== '.' && letter !== '?',
    fits: ({ start, end }) =>
      letter === '.' ? start === end : letter === '?' ? end > start : printedAt(start) === letter,
  }));
// a printed cell is the code of its letter, so that it knows its words
const printed = (row: string) =>
  [...row].map((letter) => ({ start: letter.charCodeAt(0), end: letter.charCodeAt(0) + (letter === '.' ? 0 : 1) }));
const printedAt = (code: number) => String.fromCharCode(code);

const find = (heads: readonly string[], rows: readonly string[], group = { from: 0, to: 0, size: 1 }) =>
  findColumns({ rows: heads.map(drawn), group }, rows.map(printed));
const orderOf = (
  heads: readonly string[],
  rows: readonly string[],
  group?: { from: number; to: number; size: number },
) => {
  const found = find(heads, rows, group);
  return found && 'order' in found ? found.order : found;
};

describe('the columns of a table', () => {
  it('are found by their heads in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...'ABCDEF'], { minLength: 2 }), (moved) => {
        const heads = moved.toSorted().join('');
        const order = [...heads].map((letter) => moved.indexOf(letter));
        const isInPlace = moved.join('') === heads;
        expect(orderOf([heads], [moved.join('')])).toEqual(isInPlace ? undefined : order);
      }),
    );
  });

  it.each<[string, string[], string[], number[] | undefined]>([
    ['are in place', ['AB'], ['AB'], undefined],
    ['take an empty head with them', ['A.B'], ['BA.'], [1, 2, 0]],
    ['are as drawn, with a column between them that is not', ['AB'], ['AXB'], [0, 2]],
    ['are read in place if two heads are others', ['ABC'], ['CXY'], undefined],
    ['take one other head as the one that is left', ['ABC'], ['BXA'], [2, 0, 1]],
    ['are moved below one head', ['AM..', '.XYZ'], ['AM..', '.ZXY'], [0, 2, 3, 1]],
    ['are moved with their head', ['AMM', '.XY'], ['MMA', 'XY.'], [2, 0, 1]],
    ['have a hole where one is left', ['A?B'], ['BAX'], [1, 2, 0]],
    ['are read in place if only holes head them', ['??'], ['XY'], undefined],
  ])('%s', (_, heads, rows, order) => {
    expect(orderOf(heads, rows)).toEqual(order);
  });

  it('of a group stay together, in front of or behind the others', () => {
    const group = { from: 1, to: 4, size: 1 };
    expect(orderOf(['A???'], ['XYZA'], group)).toEqual([3, 0, 1, 2]);
    expect(orderOf(['A???'], ['XAYZ'], group)).toEqual([1, 0, 2, 3]);
  });

  it('of a group are found in each of its repetitions', () => {
    const group = { from: 1, to: 5, size: 2 };
    expect(orderOf(['A?.?.', '.XYXY'], ['AM.N.', '.YXXY'], group)).toEqual([0, 2, 1, 3, 4]);
  });

  it.each([
    ['AB', 'BXBA'],
    ['AB', 'CAA'],
    ['ABC', 'BCAA'],
  ])('are not chosen if a head is printed twice: %s as %s', (heads, row) => {
    expect(find([heads], [row])).toHaveProperty('twice');
  });
});
