/** Words, or a note mark with the address of the note (empty if it refers to none). */
export type PieceView = { text: string; isMark: boolean; href: string };

/** A wording in pieces; `isUntranslated` if it is Japanese on a page of another language. */
export type TextView = { lang: string; pieces: PieceView[]; isUntranslated: boolean };

/**
 * A part of one line. `kind` is empty for text that no field claims. `href` is empty for text that links to no field,
 * and for later pieces of a field.
 */
export type SegmentView = { text: string; kind: string; href: string };
