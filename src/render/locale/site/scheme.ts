import type { Lang } from '../lang.ts';

/** The words of the page of a scheme. */
export type SchemeWords = {
  description: string;
  contents: string;
  documents: string;
  pages: string;
  original: string;
  originalDetail: string;
  closed: string;
  expired: string;
  /** @param reasons  Why it is one. */
  draft: (reasons: readonly string[]) => string;
  /** Beside a file that is one. */
  isDraft: string;
  colophon: (file: string, received: string) => string;
  /** The lines of the original that a part of the page was read from. */
  lines: (extent: { first: number; last: number }) => string;
  /** Between what is said of one file. */
  comma: string;
  findPremium: string;
  compare: string;
  top: string;
};

export const schemeWords: Record<Lang, SchemeWords> = {
  ja: {
    description: '{title}の補償、費用、支払限度額、保険料、特約、お支払いできない場合を、原文の行とともに示します。',
    contents: 'このページの目次',
    documents: '資料',
    pages: '{n}ページ',
    original: '原文',
    originalDetail: '読み取った箇所に印をつけた本文',
    closed: 'この制度は新規の引受けを停止しています。',
    expired: 'この版の保険期間は満了しています。現在の条件は、取扱代理店または引受保険会社にご確認ください。',
    draft: (reasons) => `パンフレットは草案です（${reasons.join('、')}）。`,
    isDraft: '草案',
    colophon: (file, received) => `出典：${file}（受領日：${received}）。`,
    lines: ({ first, last }) => `原文${last === first ? first : `${first}～${last}`}行目`,
    comma: '、',
    findPremium: '保険料をさがす',
    compare: 'ほかの制度とくらべる',
    top: 'ページの先頭へ',
  },
  en: {
    description:
      '{title}: cover, costs, limits, premiums, riders and exclusions, each with its line in the original pamphlet.',
    contents: 'On this page',
    documents: 'Documents',
    pages: '{n} pages',
    original: 'Original text',
    originalDetail: 'with everything that was read marked',
    closed: 'This scheme is closed to new business.',
    expired: 'The policy period of this edition has expired. Ask the agent or the insurer for the terms now in force.',
    draft: (reasons) => `The pamphlet is a draft: ${reasons.join('; ')}.`,
    isDraft: 'draft',
    colophon: (file, received) => `Source: ${file}, received on ${received}. `,
    lines: ({ first, last }) => (last === first ? `original, line ${first}` : `original, lines ${first}–${last}`),
    comma: ', ',
    findPremium: 'Find a premium',
    compare: 'Compare with other schemes',
    top: 'Back to top',
  },
};
