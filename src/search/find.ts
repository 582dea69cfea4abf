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
