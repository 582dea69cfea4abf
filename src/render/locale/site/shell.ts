import type { Lang } from '../locale.ts';

/** The words around every page of the site. */
export type ShellWords = {
  home: string;
  premiums: string;
  compare: string;
  search: string;
  data: string;
  pages: string;
  /** Beside a number: leads to its line of the original. */
  toLine: string;
};

export const shellWords: Record<Lang, ShellWords> = {
  ja: {
    home: '制度一覧',
    premiums: '保険料をさがす',
    compare: '制度をくらべる',
    search: '検索',
    data: 'データ',
    pages: 'ページの一覧',
    toLine: '原文の行',
  },
  en: {
    home: 'Schemes',
    premiums: 'Find a premium',
    compare: 'Compare schemes',
    search: 'Search',
    data: 'Data',
    pages: 'Pages',
    toLine: 'Line of the original',
  },
};
