import type { SearchKind } from '../../../search/search-index.ts';
import type { Lang } from '../lang.ts';

/** Words in braces are filled in by the script. */
export type SearchWords = {
  title: string;
  lead: string;
  word: string;
  hint: string;
  button: string;
  narrow: string;
  schemes: string;
  kindOf: string;
  allKinds: string;
  reset: string;
  results: string;
  /** Of the list that leads to the results of each scheme. */
  byScheme: string;
  loading: string;
  /** {n} results, {with} of {schemes} schemes. */
  found: string;
  /** Where every scheme has one. */
  foundInAll: string;
  /** {n} is 1: with {with} of {schemes} schemes. */
  foundOne: string;
  /** {query} */
  none: string;
  /** {words} that are nowhere. */
  nowhere: string;
  /** {n} results without the filters. */
  narrowed: string;
  /** {what} of the address means nothing here. */
  unknown: string;
  noneAdvice: string;
  noneMeaning: string;
  failed: string;
  /** Said where the index is of another build than the page. */
  otherBuild: string;
  /** {n} more, and the scheme. */
  more: string;
  /** {n} of a scheme. */
  count: string;
  needsScript: string;
  contents: string;
  contentsLead: string;
  offline: string;
  /** {n} */
  line: string;
  kind: Record<SearchKind, string>;
};

export const searchWords: Record<Lang, SearchWords> = {
  ja: {
    title: '検索',
    lead: 'すべての制度の文言・用語・金額から、書かれているとおりの語をさがします。',
    word: 'さがす語',
    hint: '空白で区切ると、すべての語を含む箇所をさがします。全角と半角、ひらがなとカタカナ、大文字と小文字、桁区切りの有無は区別しません。',
    button: '検索',
    narrow: '制度と種類で絞り込む',
    schemes: '制度',
    kindOf: '種類',
    allKinds: 'すべての種類',
    reset: '絞り込みを外す',
    results: '検索の結果',
    byScheme: '制度ごとの件数',
    loading: '検索の準備をしています。',
    found: '{n}件（{schemes}制度のうち{with}制度）',
    foundInAll: '{n}件（全{schemes}制度）',
    foundOne: '1件（{schemes}制度のうち{with}制度）',
    none: '「{query}」を含む箇所は見つかりませんでした。',
    nowhere: 'どの制度にもない語：{words}',
    narrowed: '絞り込みを外すと{n}件あります。',
    unknown: 'アドレスの「{what}」は該当するものがないため、無視しました。',
    noneAdvice:
      '語を短くするか、言い換えてください。パンフレットに書かれているとおりの語だけが見つかります。下の見出しの一覧からもさがせます。',
    noneMeaning: '見つからないことは、本文にその語がないという意味で、補償の対象外という意味ではありません。',
    failed:
      '検索の準備ができませんでした。通信の状態を確かめて、もう一度検索してください。下の見出しの一覧は使えます。',
    otherBuild:
      'このページと検索用のデータの版が異なるため、検索できません。ページを再読み込みしてください。それでも同じときは、サイトを更新している途中かもしれません。時間をおいてお試しください。下の見出しの一覧は使えます。',
    more: 'さらに表示（残り{n}件）',
    count: '{n}件',
    needsScript: '検索にはJavaScriptが必要です。下の見出しの一覧からは、そのままさがせます。',
    contents: '見出しの一覧',
    contentsLead: '各制度の本文の見出しです。制度のページの該当箇所へ移動します。',
    offline: '一度開いたあとは、この検索と各制度のページを、通信のないところでも開けます。',
    line: '原文{n}行目',
    kind: {
      fact: '概要',
      assumption: '前提',
      premium: '保険料',
      'rating-class': '業種区分',
      limit: '支払限度額・免責金額',
      payout: '支払割合',
      coverage: '補償の内容',
      cost: '損害・費用',
      exclusion: 'お支払いできない場合',
      definition: '用語の意味',
      rider: '特約',
      notice: '手続き・義務・お知らせ',
      service: '付帯サービス',
      example: '事故の例',
      statistic: '統計',
      contact: '連絡先',
      note: '注',
      prose: '説明文',
      heading: '見出し',
    },
  },
  en: {
    title: 'Search',
    lead: 'Find words, terms and amounts in all schemes, exactly as they are written.',
    word: 'Words to find',
    hint: 'Words with spaces between them must all stand in one place; put "a phrase" in quotation marks. Upper and lower case count alike, and commas in numbers do not count.',
    button: 'Search',
    narrow: 'Narrow down by scheme and kind',
    schemes: 'Schemes',
    kindOf: 'Kind',
    allKinds: 'All kinds',
    reset: 'Remove the filters',
    results: 'Results',
    byScheme: 'Results by scheme',
    loading: 'Preparing the search.',
    found: '{n} results (in {with} of {schemes} schemes)',
    foundInAll: '{n} results (in all {schemes} schemes)',
    foundOne: '1 result (in {with} of {schemes} schemes)',
    none: 'Nothing found for “{query}”.',
    nowhere: 'Words that stand in no scheme: {words}',
    narrowed: 'Results without the filters: {n}.',
    unknown: '“{what}” in the address matches nothing here and was ignored.',
    noneAdvice:
      'Try a shorter word or another one: only words that the pages of the schemes use are found. You can also go by the list of headings below.',
    noneMeaning:
      'Nothing found means that the text does not use the word. It does not mean that something is not covered.',
    failed:
      'The search could not be loaded. Check your connection and search again. The list of headings below still works.',
    otherBuild:
      'This page and its search data are of different versions, so nothing is searched. Please reload the page. If that does not help, the site may be in the middle of an update: try again later. The list of headings below still works.',
    more: 'Show more ({n} left)',
    count: 'Results: {n}',
    needsScript: 'The search needs JavaScript. The list of headings below works without it.',
    contents: 'All headings',
    contentsLead: 'The headings of the text of each scheme. They lead to their places on the page of the scheme.',
    offline: 'Once opened, this search and the pages of the schemes also open without a connection.',
    line: 'original, line {n}',
    kind: {
      fact: 'Key fact',
      assumption: 'Assumption',
      premium: 'Premium',
      'rating-class': 'Industry class',
      limit: 'Limit or deductible',
      payout: 'Payout ratio',
      coverage: 'What is covered',
      cost: 'Loss or cost',
      exclusion: 'Exclusion',
      definition: 'Definition',
      rider: 'Rider',
      notice: 'Procedure, duty or notice',
      service: 'Service',
      example: 'Example of a loss',
      statistic: 'Statistic',
      contact: 'Contact',
      note: 'Note',
      prose: 'Description',
      heading: 'Heading',
    },
  },
};
