import type { Lang } from '../lang.ts';

/** The words of the first page. */
export type HomeWords = {
  findTitle: string;
  findLead: string;
  revenueHint: string;
  storesHint: string;
  find: string;
  searchTitle: string;
  searchLabel: string;
  searchLead: string;
  search: string;
  open: string;
  closed: string;
  closedLead: string;
  expired: string;
  wholeScheme: string;
  original: string;
  countOfPremiums: string;
  /** How much there is to read. */
  extent: (schemes: number, premiums: number) => string;
  readTitle: string;
  reads: readonly { head: string; text: string }[];
};

export const homeWords: Record<Lang, HomeWords> = {
  ja: {
    findTitle: '保険料をさがす',
    findLead: '売上高か店舗数を入力すると、パンフレットに印刷された保険料（ない場合はその理由）を制度ごとに示します。',
    revenueHint: '例：3億5,000万円',
    storesHint: '例：7',
    find: 'さがす',
    searchTitle: '文言をさがす',
    searchLabel: '用語・文言',
    searchLead: '用語、費用、免責事由など、書かれているとおりの語でさがします。',
    search: '検索',
    open: '制度',
    closed: '新規の引受けを停止した制度',
    closedLead: '現在は加入できないため、比較の対象に含めていません。',
    expired: '保険期間満了',
    wholeScheme: '制度のすべてを読む',
    original: '原文',
    countOfPremiums: '{n}件',
    extent: (schemes, premiums) => `${schemes}制度・保険料${premiums}件`,
    readTitle: 'このサイトの読み方',
    reads: [
      {
        head: '数字から、原文の行をたどれます',
        text: '点線の引かれた数字や、文の終わりの小さな数字を選ぶと、受け取ったままの本文のその行が開きます。',
      },
      {
        head: '「記載なし」は「対象外」ではありません',
        text: '本文に書かれていないことは、書かれていないとだけ示します。推測で埋めることはありません。',
      },
      {
        head: '順位づけも、おすすめもありません',
        text: '並びは制度の識別名の順です。保険料は、限度額・自己負担額・保険期間とともに示します。',
      },
    ],
  },
  en: {
    findTitle: 'Find a premium',
    findLead:
      'Enter a revenue or a number of stores: each scheme answers with its printed premium, or with the reason why there is none.',
    revenueHint: 'For example JPY 350 million',
    storesHint: 'For example 7',
    find: 'Find',
    searchTitle: 'Search the wording',
    searchLabel: 'Words',
    searchLead: 'Terms, costs, exclusions: search for words exactly as they are written.',
    search: 'Search',
    open: 'Schemes',
    closed: 'Schemes closed to new business',
    closedLead: 'They cannot be joined now, so they are not among those that can be compared.',
    expired: 'Policy period expired',
    wholeScheme: 'Read the whole scheme',
    original: 'Original',
    countOfPremiums: '{n}',
    extent: (schemes, premiums) => `${schemes} schemes · ${premiums} premiums`,
    readTitle: 'How to read this site',
    reads: [
      {
        head: 'Numbers lead to their line of the original',
        text: 'Follow a number underlined with dots, or the small number at the end of a sentence, and the text as received opens at that line.',
      },
      {
        head: '“Not stated” is not “not covered”',
        text: 'What the text does not say is shown as not stated, and no more. Nothing is filled in by guessing.',
      },
      {
        head: 'Nothing is ranked or recommended',
        text: 'Schemes stand in the order of their short names. A premium stands beside its limits, deductible and period.',
      },
    ],
  },
};
