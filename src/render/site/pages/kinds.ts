/** What a stretch of the text was read as. Where two fields quote the same words, they belong to the one named first here. */
export const KINDS = [
  'furniture',
  'premium',
  'limit',
  'deductible',
  'ratio',
  'figure', //      losses of examples and figures of statistics: no terms of the scheme
  'fact',
  'date',
  'code',
  'label',
  'reference', //   note marks and cross references
  'heading',
  'coverage',
  'cost',
  'exclusion',
  'definition',
  'rider',
  'service',
  'provision',
  'example',
  'statistic',
  'contact',
  'note',
  'term', //        the sentence that states a limit or a ratio, and its condition
  'assumption',
  'prose',
  'table', //       a cell of a printed table without a field of its own
] as const;
export type Kind = (typeof KINDS)[number];
