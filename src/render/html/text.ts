/** Words, or the mark of a note with the address of the note (empty where it points to none). */
export type PieceView = { text: string; isMark: boolean; href: string };

/** A wording in pieces; `isUntranslated` when it stands in Japanese on a page of another language. */
export type TextView = { lang: string; pieces: PieceView[]; isUntranslated: boolean };

/** A stretch of one line. `kind` is empty for what no field claims, `href` for what leads to no field or is a later piece of one. */
export type SegmentView = { text: string; kind: string; href: string };
