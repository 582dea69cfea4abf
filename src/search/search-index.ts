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

/**
 * What a language of the site can be searched by: `site/<lang>/search.json`. Texts are as the pages print them. Lines and anchors
 * stand apart from the texts, in the same order over all groups, because that makes the file a tenth smaller on its way.
 */
export type SearchIndex = {
  /** The build it is of: a page searches its own only. */
  build: string;
  /** The names of their pages: `schemes/<name>.html`. */
  schemes: string[];
  groups: SearchGroup[];
  /** Of the original, from 1; 0 for what the original does not state. */
  lines: number[];
  /** On the page of the scheme; empty for the page itself. */
  anchors: string[];
  /** The language of those texts, by their number, that are not in the language of the page. */
  foreign: Record<string, string>;
};

/**
 * Texts of one kind that stand one after the other under the same headings: ordered by scheme, then as its page is.
 * `under` are the headings, or what a premium is for and the limits it holds with.
 */
export type SearchGroup = [scheme: number, kind: SearchKind, under: string, texts: string[]];

/** A text with all that is known of it; `lang` is empty where it is that of the page. */
export type SearchEntry = {
  file: string;
  kind: SearchKind;
  under: string;
  text: string;
  line: number;
  anchor: string;
  lang: string;
};

export function entriesIn({ schemes, groups, lines, anchors, foreign }: SearchIndex): SearchEntry[] {
  return groups
    .flatMap(([scheme, kind, under, texts]) => texts.map((text) => ({ file: schemes[scheme]!, kind, under, text })))
    .map((entry, i) => ({ ...entry, line: lines[i]!, anchor: anchors[i]!, lang: foreign[i] ?? '' }));
}
