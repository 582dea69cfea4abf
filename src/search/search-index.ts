/** The kind of an entry. Entries of the kinds in `VALUES` end in their value. */
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

/** An amount, a ratio or the words in its place: search looks only at the last piece. */
export const VALUES: readonly SearchKind[] = ['premium', 'limit', 'payout'];

/** Separates the pieces of a text (marker, name, words, exceptions). No search word matches across it. */
export const PIECE = '\n';

/** For a character of a name, the one that the search takes it for, in texts and queries alike. */
export type Readings = Readonly<Record<string, string>>;

/**
 * The search index of one language: `site/<lang>/search.json`. Texts are as the pages print them. Lines, columns and anchors
 * are separate lists, in the order of the texts over all groups, which makes the compressed file a tenth smaller.
 */
export type SearchIndex = {
  /** The build of the index: a page uses only the index of its own build. */
  build: string;
  /** The names of their pages: `schemes/<name>.html`. */
  schemes: string[];
  groups: SearchGroup[];
  /** Lines of the original, from 1; 0 for text that is not in the original. */
  lines: number[];
  /** Where the text begins on its line, from 1; 0 for text that is not in the original. */
  columns: number[];
  /** Anchors on the page of the scheme; empty for the page itself. */
  anchors: string[];
  /** The language of each text, by number, that is not in the language of the page. */
  foreign: Record<string, string>;
  /**
   * What goes along with a text, by number: the words above it that introduce it; the statements and notes below it. They are shown
   * with it wherever it is found, and not searched for it.
   */
  above: Record<string, number[]>;
  below: Record<string, number[]>;
  /** The plain characters by which others are found: `{ 𠮷: '吉' }`. Absent if there are none. */
  readings?: Readings;
};

/**
 * Consecutive texts of one kind under the same headings, ordered by scheme and then as on its page. `under` has the
 * headings, or the subject of a premium with its limits.
 */
export type SearchGroup = [scheme: number, kind: SearchKind, under: string, texts: string[]];

/** A text with its context; `lang` is empty if it is in the language of the page. */
export type SearchEntry = {
  file: string;
  kind: SearchKind;
  under: string;
  text: string;
  line: number;
  column: number;
  anchor: string;
  lang: string;
  /** The numbers of the texts that go along with it. */
  above: readonly number[];
  below: readonly number[];
};

export function entriesIn({
  schemes,
  groups,
  lines,
  columns,
  anchors,
  foreign,
  above,
  below,
}: SearchIndex): SearchEntry[] {
  return groups
    .flatMap(([scheme, kind, under, texts]) => texts.map((text) => ({ file: schemes[scheme]!, kind, under, text })))
    .map((entry, i) => ({
      ...entry,
      line: lines[i]!,
      column: columns[i]!,
      anchor: anchors[i]!,
      lang: foreign[i] ?? '',
      above: above[i] ?? [],
      below: below[i] ?? [],
    }));
}
