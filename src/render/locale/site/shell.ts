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
  },
};
