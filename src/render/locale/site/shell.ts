import type { Lang } from '../locale.ts';

/** The words around every page of the site. */
export type ShellWords = {
  home: string;
  premiums: string;
  compare: string;
  search: string;
  data: string;
  pages: string;
  accessibility: string;
  /** Around the number of a line of the original, for who does not see that it stands behind a statement. */
  toLine: { before: string; after: string };
  /** Between a name and what it names. */
  colon: string;
  /** Between two sentences. */
  between: string;
  /** Between names in a row. */
  comma: string;
  /** Around what is said beside something. */
  brackets: { open: string; close: string };
};

export const shellWords: Record<Lang, ShellWords> = {
  ja: {
    home: '制度一覧',
    premiums: '保険料をさがす',
    compare: '制度をくらべる',
    search: '検索',
    data: 'データ',
    pages: 'ページの一覧',
    accessibility: 'アクセシビリティ',
    toLine: { before: '原文', after: '行目' },
    colon: '：',
    between: '',
    comma: '、',
    brackets: { open: '（', close: '）' },
  },
  en: {
    home: 'Schemes',
    premiums: 'Find a premium',
    compare: 'Compare schemes',
    search: 'Search',
    data: 'Data',
    pages: 'Pages',
    accessibility: 'Accessibility',
    toLine: { before: 'original, line ', after: '' },
    colon: ': ',
    between: ' ',
    comma: ', ',
    brackets: { open: ' (', close: ')' },
  },
};
