import { fold } from './fold.ts';

/** From and to, as offsets into a text. */
export type Range = [start: number, end: number];

// "exact phrase" | word
const WORD = /["“”＂]([^"“”＂]+)["“”＂]|[^\s]+/gu;

/** What is looked for, folded: words with white space between them, and phrases in quotation marks. */
export function wordsOf(query: string): string[] {
  const words = [...query.matchAll(WORD)].map(([word, phrase]) => fold(phrase ?? word).text);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** @param folded  A text, folded. */
export function hasAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** Where the words stand in a text as it is printed: in order, each place once. */
export function placesOf(text: string, words: readonly string[]): Range[] {
  const { text: folded, starts, ends } = fold(text);
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

/** How much of a long text is shown before the first place, and in all. */
const BEFORE = 40;
const SHOWN = 200;
const LEFT_OVER = 30;

/** The part of a text to show: all of it unless it is long. */
export function excerpt(text: string, [first]: readonly Range[]): Range {
  if (text.length <= SHOWN + LEFT_OVER) return [0, text.length];
  const wanted = Math.max(0, (first?.[0] ?? 0) - BEFORE);
  const start = wanted <= LEFT_OVER ? 0 : Math.min(wanted, text.length - SHOWN);
  const end = start + SHOWN;
  return [start, text.length - end <= LEFT_OVER ? text.length : Math.max(end, first?.[1] ?? 0)];
}
