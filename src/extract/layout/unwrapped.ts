import type { PamphletText } from '../text.ts';
import type { Stretch } from './strand.ts';

/** Words without their line breaks, width folded. `at` is the offset into the text of each of their characters. */
export type Unwrapped = { folded: string; at: (index: number) => number };

/** The words of pieces of the text, in the order given. */
export function unwrapped(pieces: readonly Stretch[], { folded }: Pick<PamphletText, 'folded'>): Unwrapped {
  const lines: { from: number; start: number }[] = [];
  let words = '';
  for (const { start, end } of pieces) {
    for (let at = start; at < end;) {
      const next = lineEnd(folded, at, end);
      if (next > at) lines.push({ from: words.length, start: at });
      words += folded.slice(at, next);
      at = next + 1;
    }
  }
  return {
    folded: words,
    at: (index) => {
      const line = lines.findLast(({ from }) => from <= index)!;
      return line.start + index - line.from;
    },
  };
}

/** The first line break at or behind an offset, or the end. */
function lineEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
