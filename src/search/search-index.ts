/** What an entry is. Those of `VALUES` end in the value they are about. */
export const SEARCH_KINDS = [
  'fact',
  'assumption',
  'premium',
  'rating-class',
  'limit',
  'payout',
  'coverage',
  'cost',
  'exclusion',
  'definition',
  'rider',
  'notice',
  'service',
  'example',
  'statistic',
  'contact',
  'note',
  'prose',
  'heading',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** An amount, a ratio or the words that stand in its place: their last piece is what is looked for. */
export const VALUES: readonly SearchKind[] = ['premium', 'limit', 'payout'];

/** Between the pieces of a text (marker, name, words, exceptions). No word that is looked for goes across it. */
export const PIECE = '\n';

/** What a language of the site can be searched by: `site/<lang>/search.json`. Texts are as the pages print them. */
export type SearchIndex = {
  /** The names of their pages: `schemes/<name>.html`. */
  schemes: string[];
  groups: SearchGroup[];
};

/**
 * Entries of one kind that stand one after the other under the same headings: ordered by scheme, then as its page is.
 * `under` are the headings, or what a premium is for and the limits it holds with.
 */
export type SearchGroup = [scheme: number, kind: SearchKind, under: string, entries: SearchEntry[]];

/**
 * `anchor` is on the page of the scheme, empty for the page itself; `line` is of the original, 0 for what the original does
 * not state; `lang` is there where it is not the language of the page.
 */
export type SearchEntry = [text: string, line: number, anchor: string, lang?: string];
