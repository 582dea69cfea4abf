import type { Cell } from './grid.ts';
import type { PamphletText } from './text.ts';

/** Words without notation and furniture, in folded width. */
export type PlainWords = {
  words: string;
  /** The place of each character in the text. */
  at: readonly number[];
};

/**
 * The words of a cell without what is none of them: a head that is bold in part (`売上**高**`) is the same head.
 * @returns Undefined if the cell has nothing but its words.
 */
export function plainWords({ start, end }: Cell, { folded, debris }: PamphletText): PlainWords | undefined {
  const at: number[] = [];
  for (let place = start; place < end; place += 1) if (debris[place] === 0) at.push(place);
  if (at.length === end - start) return undefined;
  return { words: at.map((place) => folded[place]!).join(''), at };
}
