import type { CodeRelation } from '../../../../schemas/clause.ts';
import type { CodeKind } from '../../../../schemas/neutral-codes.ts';
import type { Lang } from '../locale.ts';

/** The words of the comparison of schemes. What stands in braces is filled in. */
export type CompareWords = {
  title: string;
  lead: string;
  /** Above the comparison: what it is and is not. */
  readFirst: string;
  publisher: string;
  received: string;
  premiumsApart: string;
  choose: string;
  schemes: string;
  chooseHint: string;
  base: string;
  noBase: string;
  onlyDifferences: string;
  sections: string;
  attribute: string;
  /** What the script says; it fills in the numbers and names. */
  said: {
    count: string;
    all: string;
    tooFew: string;
    tooMany: string;
    unknown: string;
    same: string;
    different: string;
    oneSided: string;
    neither: string;
    isBase: string;
    difference: string;
    differenceFrom: string;
    noDifference: string;
    noneDiffer: string;
  };
  expired: string;
  line: string;
  heading: Record<SectionName, string>;
  note: Partial<Record<SectionName, string>>;
  caption: Record<TableName, string>;
  kind: Record<CodeKind, string>;
  legend: string;
  relation: Record<CodeRelation, string>;
  relationMeans: Record<CodeRelation, string>;
  legendDifferent: string;
  riderOnly: string;
  wording: string;
  within: string;
  statements: string;
  limitOf: string;
  deductibleOf: string;
  otherLimits: string;
  payout: string;
  ridersOf: Record<'automatic' | 'optional' | 'not stated', string>;
  definedAlone: string;
  definedNowhere: string;
  stated: string;
  unmappedNone: string;
  closed: string;
  closedNote: string;
};

export const SECTIONS = [
  'facts',
  'limits',
  'coverages',
  'costs',
  'exclusions',
  'riders',
  'definitions',
  'checklist',
  'unmapped',
] as const;
export type SectionName = (typeof SECTIONS)[number];
export type TableName = Exclude<SectionName, 'unmapped'> | 'costTerms';

export const compareWords: Record<Lang, CompareWords> = {
  ja: {
    title: '制度をくらべる',
    lead: '制度を二つから五つまで選んで、条件を並べて読みます。',
    readFirst: 'お読みいただくうえで',
    publisher: '発行',
    received: '本文を受け取った日',
    premiumsApart: '保険料は、限度額・自己負担額・保険期間とあわせて次のページに示しています。',
    choose: '並べる制度と基準',
    schemes: '並べる制度',
    chooseHint: '二つから五つまで選べます。',
    base: '基準にする制度',
    noBase: '基準を置かない',
    onlyDifferences: '違いのある項目だけを表示する',
    sections: 'このページの内容',
    attribute: '項目',
    said: {
      count: '{rows}項目のうち{different}項目に違いがあります。',
      all: '全項目を表示しています。',
      tooFew: '制度を二つ以上選んでください。表は、直前に選ばれていた制度のままです。',
      tooMany: '選べる制度は五つまでです。表は、直前に選ばれていた制度のままです。',
      unknown: 'アドレスのうち「{what}」は当てはまるものがないため、反映していません。',
      same: '基準と同じ',
      different: '基準と異なる',
      oneSided: '一方だけに記載',
      neither: 'どちらも記載なし',
      isBase: '基準',
      difference: '基準との差 {difference}',
      differenceFrom: '基準の{of}との差 {difference}',
      noDifference: 'なし',
      noneDiffer: '選んだ制度のあいだで、この表に違いはありません。',
    },
    expired: '保険期間は満了',
    line: '原文{n}行',
    heading: {
      facts: '制度の概要',
      limits: '支払限度額と免責金額',
      coverages: '保険金が支払われる事由',
      costs: '支払いの対象となる損害・費用',
      exclusions: '保険金が支払われない主な場合',
      riders: '特約',
      definitions: '用語の定義',
      checklist: '契約概要・注意喚起情報の項目',
      unmapped: '対応する項目のない記載',
    },
    note: {
      limits:
        '限度額は、プランと単位（1請求・1事故・保険期間中など）ごとに示します。単位が同じ金額どうしだけを差し引きます。費用ごとの表の「記載なし」は、その費用だけの限度額や支払割合が書かれていないという意味です。',
      exclusions:
        '「記載なし」は、その項目を免責とする記載が本文に見当たらないという意味で、補償されるという意味ではありません。',
      coverages: '「記載なし」は、本文に書かれていないという意味で、補償の対象外という意味ではありません。',
      costs: '「記載なし」は、本文に書かれていないという意味で、補償の対象外という意味ではありません。',
      definitions: 'かっこや全角・半角の違いを除いて同じ用語を、同じ行に並べます。',
      unmapped: '共通の項目に当てはまらない記載です。ほかの制度とは比較できません。',
    },
    caption: {
      facts: 'だれの制度か、いつまでか、どう加入するか',
      limits: 'プランごとの支払限度額と免責金額',
      costTerms: '費用ごとの支払限度額と縮小支払割合',
      coverages: '事由ごとに、制度の文言とその範囲',
      costs: '損害・費用ごとに、制度の文言とその範囲',
      exclusions: '免責事由ごとに、制度の文言とその範囲、例外',
      riders: '付帯の方法ごとに、特約の名称と働き',
      definitions: '二つ以上の制度が定義する用語',
      checklist: '項目が書かれている行',
    },
    kind: { coverages: '事由', costs: '損害・費用', exclusions: '免責事由' },
    legend: '記載の範囲の読み方',
    relation: {
      same: '項目のとおり',
      narrower: '項目より狭い',
      wider: '項目より広い',
      'part of': '他とまとめて記載',
    },
    relationMeans: {
      same: '制度の文言が、左の項目の説明とちょうど重なります。',
      narrower: '文言の指す範囲が、項目の説明より狭くなっています。',
      wider: '文言の指す範囲が、項目の説明より広くなっています。',
      'part of':
        '一つの文言が、この項目とほかの項目をまとめて定めています。この項目についての範囲は「項目のとおり」と同じです。',
    },
    legendDifferent:
      '範囲は文言だけを見たもので、保険会社の同意・限度額・免責金額・期間などの条件は含みません。免責事由では「狭い」ほど免責の範囲が狭いことを表します。「狭い」「広い」どうしは、文言が同じときだけ「違いなし」とします。',
    riderOnly: '特約「{rider}」（{attachment}）について',
    wording: '文言',
    within: '{cover}の限度額の内枠',
    statements: '{about}についての記載',
    limitOf: '{cover}の支払限度額（{basis}）',
    deductibleOf: '{cover}の免責金額',
    otherLimits: 'その他の支払限度額',
    payout: '支払割合',
    ridersOf: { automatic: '自動付帯', optional: '任意付帯', 'not stated': '付帯の方法の記載がないもの' },
    definedAlone: '一つの制度だけが定義する用語',
    definedNowhere: '用語の定義は本文に見当たりません。',
    stated: '記載あり',
    unmappedNone: 'ありません。',
    closed: '並べることのできない制度',
    closedNote: '新規の引受けを停止している制度は、募集中の制度と並べません。内容は制度のページでご覧になれます。',
  },
  en: {
    title: 'Compare schemes',
    lead: 'Choose two to five schemes and read their terms side by side.',
    readFirst: 'Before you compare',
    publisher: 'Published by',
    received: 'The texts were received on',
    premiumsApart: 'Premiums stand together with their limits, deductible and period on a page of their own:',
    choose: 'Schemes and baseline',
    schemes: 'Schemes to compare',
    chooseHint: 'Choose two to five.',
    base: 'Baseline',
    noBase: 'No baseline',
    onlyDifferences: 'Show only rows that differ',
    sections: 'On this page',
    attribute: 'Item',
    said: {
      count: '{different} of {rows} rows differ.',
      all: 'All rows are shown.',
      tooFew: 'Choose at least two schemes. The tables still show the last valid choice.',
      tooMany: 'Choose at most five schemes. The tables still show the last valid choice.',
      unknown: 'Part of the address fits nothing here and was left out: {what}.',
      same: 'Same as baseline',
      different: 'Differs from baseline',
      oneSided: 'Stated by one of the two only',
      neither: 'Stated by neither',
      isBase: 'Baseline',
      difference: 'against baseline {difference}',
      differenceFrom: 'against baseline {of} {difference}',
      noDifference: 'no difference',
      noneDiffer: 'Nothing in this table differs between the chosen schemes.',
    },
    expired: 'Policy period expired',
    line: 'line {n}',
    heading: {
      facts: 'Key facts',
      limits: 'Limits and deductibles',
      coverages: 'What is covered',
      costs: 'What is paid',
      exclusions: 'What is not covered',
      riders: 'Riders',
      definitions: 'Definitions',
      checklist: 'Contract summary and warning information',
      unmapped: 'Statements without a common item',
    },
    note: {
      limits:
        'Limits are given by plan and by basis (any one claim, any one incident, in the aggregate, …). Only amounts on the same basis are subtracted from each other. In the table of single costs, “not stated” means that the text gives that cost no limit or ratio of its own.',
      exclusions:
        '“Not stated” means that no exclusion of this item was found in the text. It does not mean that the item is covered.',
      coverages: '“Not stated” means that the text does not say. It does not mean that the item is not covered.',
      costs: '“Not stated” means that the text does not say. It does not mean that the item is not covered.',
      definitions: 'Terms that are the same but for brackets and character width share a row.',
      unmapped: 'What fits no common item. It cannot be compared with other schemes.',
    },
    caption: {
      facts: 'Whose scheme it is, how long it runs, how to join',
      limits: 'Limits and deductibles of each plan',
      costTerms: 'Limits and payout ratios of single costs',
      coverages: 'By event: what each scheme says, and how far it reaches',
      costs: 'By cost: what each scheme says, and how far it reaches',
      exclusions: 'By exclusion: what each scheme says, how far it reaches, and exceptions',
      riders: 'By attachment: names of the riders, and what they do',
      definitions: 'Terms that two or more schemes define',
      checklist: 'The lines that state each item',
    },
    kind: { coverages: 'Event', costs: 'Damages, costs', exclusions: 'Exclusion' },
    legend: 'How to read the extent',
    relation: {
      same: 'As the item says',
      narrower: 'Narrower than the item',
      wider: 'Wider than the item',
      'part of': 'Stated together with others',
    },
    relationMeans: {
      same: 'The wording of the scheme covers just what the item on the left says.',
      narrower: 'The wording reaches less far than the item says.',
      wider: 'The wording reaches further than the item says.',
      'part of':
        'One wording deals with this item and others together. As regards this item its extent is that of “as the item says”.',
    },
    legendDifferent:
      'The extent is that of the wording alone: consent of the insurer, limits, deductibles and time limits are left aside. A narrower exclusion excludes less. Two wordings that are both narrower, or both wider, count as the same only if they read the same.',
    riderOnly: 'Belongs to the rider “{rider}” ({attachment})',
    wording: 'Wording',
    within: 'within the limit for {cover}',
    statements: 'Statements: {about}',
    limitOf: '{cover}: limit {basis}',
    deductibleOf: '{cover}: deductible',
    otherLimits: 'Other limits',
    payout: 'payout ratio',
    ridersOf: { automatic: 'Automatic', optional: 'Optional', 'not stated': 'Attachment not stated' },
    definedAlone: 'Terms that one scheme alone defines',
    definedNowhere: 'The text defines no terms.',
    stated: 'Stated',
    unmappedNone: 'None.',
    closed: 'Schemes that cannot be compared',
    closedNote:
      'A scheme closed to new business is not put beside schemes that are offered. Its own page says what it covers.',
  },
};
