import type { Lang } from '../lang.ts';

/** The words around every page of the site. */
export type ShellWords = {
  home: string;
  premiums: string;
  compare: string;
  search: string;
  data: string;
  pages: string;
  accessibility: string;
  /** @param day  The last on which a pamphlet was received. */
  asOf: (day: string) => string;
  /** Around the day of a copy that is read without a connection. */
  kept: { before: string; after: string };
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
    asOf: (day) => `データの基準日：${day}（最後のパンフレットを受け取った日）`,
    kept: { before: '通信できないため、', after: 'に保存した写しを表示しています。' },
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
    asOf: (day) => `Data as of ${day}, when the last pamphlet was received`,
    kept: { before: 'The site cannot be reached. This is the copy kept on ', after: '.' },
    toLine: { before: 'original, line ', after: '' },
  },
};
