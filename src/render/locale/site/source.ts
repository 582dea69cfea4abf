import type { Lang } from '../lang.ts';

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
  'table', //       what stands in a printed table and keeps no words of its own
] as const;
export type Kind = (typeof KINDS)[number];

export type SourceWords = {
  title: string;
  lead: string;
  toScheme: string;
  about: string;
  file: string;
  received: string;
  encoding: string;
  sha256: string;
  length: string;
  lines: (count: number) => string;
  /** One line by its number. */
  line: (number: number) => string;
  contents: string;
  legend: string;
  legendLead: string;
  remarksLead: string;
  explained: Record<'sum' | 'figure' | 'name' | 'heading' | 'reference' | 'wording' | 'furniture' | 'plain', string>;
  /** What shows a kind of mark that has no name of its own. */
  sample: string;
  plain: string;
  text: string;
  /** Before the kinds beside a line. */
  readAs: string;
  kinds: Record<Kind, string>;
  mergedCell: string;
  lowerEdge: string;
  upperEdge: string;
  carried: string;
  corrected: string;
  correctedReading: string;
  /** What may be wrong in the words of a line, by rule. Rules that say nothing to a reader are not here. */
  findings: Readonly<Record<string, string>>;
};

export const sourceWords: Record<Lang, SourceWords> = {
  ja: {
    title: '原文',
    lead: '制度のパンフレットの本文を、受け取ったままの順と文字で、誤りも含めて掲げます。データとして読み取った箇所には印をつけ、制度のページの該当する項目へ移れるようにしました。',
    toScheme: 'この制度のページ',
    about: '原文について',
    file: 'ファイル',
    received: '受領日',
    encoding: '文字コード',
    sha256: 'SHA-256',
    length: '行数',
    lines: (count) => `${count}行`,
    line: (number) => `原文${number}行目`,
    contents: '見出し',
    legend: '印の見方',
    legendLead:
      '本文の横（幅の狭い画面では下）の語は、その行から何を読み取ったかを示します。前の行と同じものは省きました。',
    remarksLead: '誤記などと思われる箇所は、その行に注記しました。本文は直していません。',
    explained: {
      sum: '契約の条件となる金額・割合です。',
      figure: '事故例や統計の数値です。契約の条件ではありません。',
      name: '制度の名称・日付・区分など、そのまま値になる語です。',
      heading: '章や項目の題です。',
      reference: '注や、ほかの箇所を指す記号と語句です。',
      wording: '文章、表の見出しなどです。続く行も同じ項目に属し、リンクは最初の行にだけあります。',
      furniture: 'パンフレットの内容ではないものとして、読み取りから除きました。',
      plain: '表記のための記号と空白です。',
    },
    sample: '文言',
    plain: '印なし',
    text: '本文',
    readAs: '読み取り',
    kinds: {
      furniture: '除いたもの',
      premium: '保険料',
      limit: '支払限度額',
      deductible: '免責金額',
      ratio: '支払割合',
      figure: '例・統計の数値',
      fact: '制度の概要',
      date: '始期・期間',
      code: 'プランの記号',
      label: '区分・プラン名',
      reference: '注の記号・参照',
      heading: '見出し',
      coverage: '補償の内容',
      cost: '費用',
      exclusion: '保険金をお支払いできない場合',
      definition: '用語の定義',
      rider: '特約',
      service: '付帯サービス',
      provision: 'ご加入・ご契約の定め',
      example: '事故の例',
      statistic: '統計',
      contact: 'お問い合わせ先',
      note: '注',
      term: '限度額・割合の条件',
      assumption: '保険料の前提',
      prose: '案内文',
      table: '表の見出し',
    },
    mergedCell: '空欄。値を読み取った行：',
    lowerEdge: '下限（印刷なし）を読み取った行：',
    upperEdge: '上限（印刷なし）を読み取った行：',
    carried: 'この値は、下の空欄にも当てはまるものとして読み取りました。',
    corrected: 'ここから始まる項目は、確認者が誤植を訂正して読み取りました。',
    correctedReading: '訂正後の読み',
    findings: {
      misreading: '誤記と思われる語：',
      'name-variant': 'ほかの箇所と異なる表記：',
      'placeholder-unfilled': '記入のない欄：',
      'page-reference-empty': 'ページ番号のない参照：',
      'note-unreferenced': '本文に印のない注：',
      'bracket-unclosed': '対になっていない括弧：',
      'heading-misaligned': '位置のずれた見出し：',
      'statement-clash': 'ほかの記載と合わない箇所：',
      'source-character-lost': '失われた文字：',
      'editor-noted': '確認を要する記載：',
    },
  },
  en: {
    title: 'Original text',
    lead: 'The text of the pamphlet in Japanese as received, in its own order and characters, errors included. What was read as data is marked, and leads to its place on the page of the scheme.',
    toScheme: 'Page of this scheme',
    about: 'About this text',
    file: 'File',
    received: 'Received',
    encoding: 'Encoding',
    sha256: 'SHA-256',
    length: 'Length',
    lines: (count) => `${count} lines`,
    line: (number) => `original, line ${number}`,
    contents: 'Headings',
    legend: 'What the marks mean',
    legendLead:
      'The words beside the text (below it on a narrow screen) say what was read from the line. What the line before says too is left out.',
    remarksLead: 'Where something in the text looks wrong, the line says so; the text itself is not changed.',
    explained: {
      sum: 'Amounts and percentages that are terms of the contract.',
      figure: 'Figures of loss examples and statistics. They are not contract terms.',
      name: 'Words that are values as they stand: names, dates, bands.',
      heading: 'Headings.',
      reference: 'Note marks, and words that refer to another place.',
      wording:
        'Sentences, heads of tables and the like. The lines that follow belong to the same item; only the first line is a link.',
      furniture: 'Left out of what was read, because it is no part of what the pamphlet says.',
      plain: 'Signs of the notation, and white space.',
    },
    sample: 'Words',
    plain: 'No mark',
    text: 'Text',
    readAs: 'Read as',
    kinds: {
      furniture: 'left out',
      premium: 'premium',
      limit: 'limit',
      deductible: 'deductible',
      ratio: 'payout ratio',
      figure: 'figure of an example or statistic',
      fact: 'key fact',
      date: 'inception and months',
      code: 'plan code',
      label: 'band, class or plan',
      reference: 'note mark or reference',
      heading: 'heading',
      coverage: 'cover',
      cost: 'cost',
      exclusion: 'exclusion',
      definition: 'definition',
      rider: 'rider',
      service: 'service',
      provision: 'provision',
      example: 'loss example',
      statistic: 'statistic',
      contact: 'contact',
      note: 'note',
      term: 'condition of a limit or ratio',
      assumption: 'assumption of the premiums',
      prose: 'introduction',
      table: 'head of a table',
    },
    mergedCell: 'Empty cell. Its value was read from',
    lowerEdge: 'Lower edge, not printed, read from',
    upperEdge: 'Upper edge, not printed, read from',
    carried: 'This value was also read for the empty place below.',
    corrected: 'A person corrected a misprint in the item that begins here.',
    correctedReading: 'Corrected reading',
    findings: {
      misreading: 'Probably a slip of the text:',
      'name-variant': 'Spelt otherwise elsewhere:',
      'placeholder-unfilled': 'Left blank:',
      'page-reference-empty': 'Page number missing:',
      'note-unreferenced': 'Note that no mark points to:',
      'bracket-unclosed': 'Bracket without its other half:',
      'heading-misaligned': 'Heading out of place:',
      'statement-clash': 'Does not agree with another place:',
      'source-character-lost': 'Character lost:',
      'editor-noted': 'To be checked:',
    },
  },
};
