import type { SameItem } from '../../../schemas/change.ts';

/** A question on the terminal: two items that may be one, and how to say so. */
export function sameItemLines(
  scheme: string,
  { old, new: item, oldText, newText, edition }: SameItem & { edition: string },
): string[] {
  return [
    `Same item? ${scheme}/${edition}`,
    `    before: ${old}`,
    `            ${short(oldText)}`,
    `    now:    ${item}`,
    `            ${short(newText)}`,
    `    If so: yakkan keys ${scheme} --same '${scheme}/${edition}:${old}=${item}'`,
  ];
}

function short(words: string): string {
  return words.length > 90 ? `${words.slice(0, 89)}…` : words;
}
