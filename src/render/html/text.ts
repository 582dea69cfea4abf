/**
 * Words, a note mark with the address of the note (empty if it refers to none), or words with the address of what they point to.
 * `pointer` is for our words about where the words of the text lead: a `place` has an arrow, and on paper the number of its page; a `page` is
 * that number alone.
 */
export type PieceView = { text: string; isMark: boolean; href: string; pointer?: 'place' | 'page' | 'words' };

/** A wording in pieces; `isUntranslated` if it is Japanese on a page of another language. */
export type TextView = { lang: string; pieces: PieceView[]; isUntranslated: boolean };

/**
 * A part of one line. `id` is the anchor of a cell or of other words that were read, by its line and its column: `L505C7`. `kind` is empty
 * for text that no field claims. `href` is empty for text that links to no field, and for later pieces of a field. `within`: the words
 * in it that something leads to, each up to the next.
 */
export type SegmentView = { id: string; text: string; kind: string; href: string; within: AnchoredView[] };

/** Words that have an anchor of their own, from a place in the text of their segment. */
export type AnchoredView = { id: string; from: number };

/** Words without their note marks. */
export function plainWords({ pieces }: TextView): string {
  return pieces
    .filter(({ isMark }) => !isMark)
    .map(({ text }) => text)
    .join('')
    .trim();
}
