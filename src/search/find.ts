import { foldForSearch } from './fold.ts';
import type { Readings } from './search-index.ts';

/** From and to, as offsets into a text. */
export type Range = [start: number, end: number];

// "exact phrase" | word
const WORD = /["“”＂]([^"“”＂]+)["“”＂]|[^\s]+/gu;

/** The words of a query, folded: single words, and phrases in quotation marks. */
export function queryWords(query: string, readings?: Readings): string[] {
  const words = [...query.matchAll(WORD)].map(([word, phrase]) => foldForSearch(phrase ?? word, readings).text);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** @param folded  A text, folded. */
export function hasAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** The matches of the words in the printed text, in order, without duplicates. */
export function placesOf(text: string, words: readonly string[], readings?: Readings): Range[] {
  const { text: folded, starts, ends } = foldForSearch(text, readings);
  const found: Range[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1))
      found.push([starts[at]!, ends[at + word.length - 1]!]);
  }
  const merged: Range[] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/**
 * How many characters of a long text are shown before the first match, and in all. A slightly longer text is shown
 * whole.
 */
const BEFORE = 40;
const SHOWN = 220;
const LITTLE = 40;

/** The part of a text to show: a short text whole; a long one always with one match of each word. */
export function excerpt(text: string, words: readonly string[], readings?: Readings): Range {
  if (text.length <= SHOWN + LITTLE) return [0, text.length];
  const firsts = words.flatMap((word) => placesOf(text, [word], readings).slice(0, 1));
  const from = Math.min(...firsts.map(([start]) => start)) - BEFORE;
  const to = Math.max(...firsts.map(([, end]) => end), from + SHOWN);
  return [
    from <= LITTLE ? 0 : outOfWord(text, from, text.lastIndexOf(' ', from) + 1),
    text.length - to <= LITTLE ? text.length : outOfWord(text, to, text.indexOf(' ', to)),
  ];
}

/** Move a cut out of a word, if there is a space nearby. */
function outOfWord(text: string, cut: number, atSpace: number): number {
  const isInWord = /[a-z][a-z]/i.test(text.slice(cut - 1, cut + 1));
  return isInWord && Math.abs(atSpace - cut) <= LITTLE ? atSpace : cut;
}
