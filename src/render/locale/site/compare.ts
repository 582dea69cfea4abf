import type { CodeRelation } from '../../../../schemas/clause.ts';
import type { CodeKind } from '../../../../schemas/neutral-codes.ts';
import type { Lang } from '../lang.ts';

/** The words of the comparison of schemes. What stands in braces is filled in. */
export type CompareWords = {
  title: string;
  lead: string;
  /** Above the comparison: what it is and is not. */
  readFirst: string;
  received: string;
  premiumsApart: string;
  choose: string;
  schemes: string;
  chooseHint: string;
  base: string;
  noBase: string;
  /** Which rows are shown. */
  rows: string;
  allShown: string;
  further: string;
  edition: string;
  undated: string;
  statusIn: string;
  example: string;
  sections: string;
  attribute: string;
  /** What the script says; it fills in the numbers and names. */
  said: {
    /** The numbers of rows; `against` names the baseline, where there is one; `status` is all that is told at once. */
    count: string;
    status: string;
    against: string;
    tooFew: string;
    tooMany: string;
    tooFewAsked: string;
    tooManyAsked: string;
    unknown: string;
    isClosed: string;
    same: string;
    different: string;
    /** Where words alone are held against each other: other words may mean the same. */
    worded: string;
    oneSided: string;
    neither: string;
    isBase: string;
    difference: string;
    differenceFrom: string;
    noDifference: string;
    noneDiffer: string;
    /** On paper, where the form is not. */
    printed: string;
  };
  only: Record<RowChoice, { label: string; shown: string }>;
  expired: string;
  line: string;
  /** Between the things that are said beside a statement. */
  apart: string;
  cutOnPaper: string;
  heading: Record<SectionName, string>;
  note: Partial<Record<SectionName, string>>;
  caption: Record<TableName, string>;
  /** How a cell that equals its baseline is called, where that is not all that it says. */
  same: Partial<Record<TableName, string>>;
  /** Above the rows that one scheme alone states, and above those that hold under riders only. */
  alone: string;
  aloneCaption: string;
  ridersAlone: string;
  conditions: string;

  kind: Record<CodeKind, string>;
  legend: string;
  relation: Record<CodeRelation, string>;
  relationMeans: Record<CodeRelation, string>;
  notCovered: Record<CodeRelation, string>;
  notCoveredMeans: string;
  lifted: Record<CodeRelation, string>;
  liftedMeans: string;
  saidWithin: Record<CodeKind | 'riders', string>;
  legendDifferent: string;
  riderOnly: string;
  /** Of a rider that is optional elsewhere. */
  wording: string;
  within: string;
  statements: string;
  limitOf: string;
  deductibleOf: string;
  otherLimits: string;
  payout: string;
  ridersOf: Record<'automatic' | 'optional' | 'not stated', string>;
  definedAlone: string;
  noneDefinedAlone: string;
  noneDefined: string;
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
export type TableName = Exclude<SectionName, 'unmapped'> | 'costTerms' | 'riderExclusions';

/**
 * Which rows are shown: all; those that do not say the same in every column; of these, those in which two schemes or more
 * say something.
 */
export const ROW_CHOICES = ['all', 'differences', 'stated'] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

export const compareWords: Record<Lang, CompareWords> = {
  ja: {
    title: '制度をくらべる',
    lead: '制度を二つから五つまで選んで、条件を並べて読みます。',
    readFirst: 'お読みいただくうえで',
    received: '本文を受け取った日',
    premiumsApart: '保険料は、限度額・自己負担額・保険期間とあわせて次のページに示しています。',
    choose: '並べる制度と基準',
    schemes: '並べる制度',
    chooseHint: '二つから五つまで選べます。',
    base: '基準にする制度',
    noBase: '基準なし',
    rows: '表示する項目',
    allShown: '並べることのできる制度をすべて示しています。',
    further: 'ほか{n}件',
    edition: '{edition}年版',
    undated: '発行年の記載なし',
    statusIn: '{edition}のパンフレットでは{status}',
    example: '設定例',
    sections: 'このページの内容',
    attribute: '項目',
    said: {
      count: '違いのある項目{different}件、一部だけに記載{partial}件、すべて同じ{same}件。',
      status: '{count}{against}{shown}',
      against: '基準：{base}。',
      tooFew: '制度は二つ以上選んでください。選択を元に戻しました。',
      tooMany: '選べる制度は五つまでです。選択を元に戻しました。',
      tooFewAsked: 'アドレスで選ばれている制度が二つに満たないため、はじめの表示にしています。',
      tooManyAsked: 'アドレスで選ばれている制度が五つを超えるため、はじめの表示にしています。',
      unknown: 'アドレスのうち「{what}」は当てはまるものがないため、反映していません。',
      isClosed: '「{what}」は新規の引受けを停止しているため、並べることができません。',
      same: '基準と同じ',
      different: '基準と異なる',
      worded: '文言が異なる',
      oneSided: '一方だけに記載',
      neither: 'どちらも記載なし',
      isBase: '基準',
      difference: '基準との差 {difference}',
      differenceFrom: '基準の{of}との差 {difference}',
      noDifference: 'なし',
      noneDiffer: 'この表に、表示する項目はありません。',
      printed: '並べた制度：{schemes}。{against}表示する項目：{only}。{count}',
    },
    only: {
      all: { label: 'すべての項目', shown: 'すべて表示しています。' },
      differences: { label: '同じ項目を省く', shown: '同じ項目を省いて表示しています。' },
      stated: {
        label: '二つ以上の制度に記載があり、違いのある項目だけ',
        shown: '違いのある項目だけを表示しています。',
      },
    },
    expired: '保険期間満了',
    line: '原文{n}行目',
    apart: '・',
    cutOnPaper: '「…」で終わる文言は、はじめの部分だけです。全文は制度のページにあります。',
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
        '限度額は、プランと単位（1請求・1事故・保険期間中など）ごとに示します。単位が同じ金額どうしだけを差し引き、設定例の金額と、一つの欄に並ぶ区別のない金額は差し引きません。費用ごとの表の「記載なし」は、その費用だけの限度額や支払割合が書かれていないという意味です。',
      exclusions:
        'パンフレットが挙げているのは主な場合だけです。「記載なし」は、その項目を免責とする記載が本文に見当たらないという意味で、補償されるという意味ではありません。任意の特約などを付けたときだけの免責事由は、別の表に分けています。',
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
      definitions: 'このページの制度のうち、二つ以上が定義する用語',
      checklist: '項目が書かれている行',
      riderExclusions: '特約を付けたときだけの免責事由',
    },
    same: {
      coverages: '文言の範囲は基準と同じ',
      costs: '文言の範囲は基準と同じ',
      exclusions: '文言の範囲は基準と同じ',
      riderExclusions: '文言の範囲は基準と同じ',
      checklist: 'どちらも記載あり',
    },
    alone: '一つの制度だけに記載：{n}項目',
    aloneCaption: '{caption}（一つの制度だけに記載）',
    ridersAlone: '特約を付けたときだけの免責事由：{n}項目',
    conditions: '表の中の条件',

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
    notCovered: {
      same: '免責事由あり',
      narrower: '一部について免責事由あり',
      wider: '免責事由あり',
      'part of': '免責事由あり',
    },
    notCoveredMeans: '同じ事柄を免責事由に定めています。ただし書きや特約の条件もお確かめください。',
    lifted: {
      same: '特約で補償',
      narrower: '特約で一部を補償',
      wider: '特約で補償',
      'part of': '特約で補償',
    },
    liftedMeans: 'その免責事由にあたる損害を、特約が補償します。',
    saidWithin: {
      coverages: '事由の説明の中の記載',
      exclusions: '免責事由の説明の中の記載',
      costs: '損害・費用の説明の中の記載',
      riders: '特約の説明の中の記載',
    },
    legendDifferent:
      '範囲は文言だけを見たもので、保険会社の同意・限度額・免責金額・期間などの条件は含みません。免責事由では「狭い」ほど免責の範囲が狭いことを表します。「狭い」「広い」どうしは、文言が同じときだけ「範囲は基準と同じ」とします。ただし書きなどの例外も比べ、事由と免責事由ではどの補償についてのものかも比べます。任意の特約だけの記載は比べません。',
    riderOnly: '特約：{rider}（{attachment}）',
    wording: '文言',
    within: '{cover}の支払限度額（{basis}）の内枠',
    statements: '{about}についての記載',
    limitOf: '{cover}の支払限度額（{basis}）',
    deductibleOf: '{cover}の免責金額',
    otherLimits: 'その他の支払限度額',
    payout: '支払割合',
    ridersOf: { automatic: '自動付帯', optional: '任意付帯', 'not stated': '付帯の方法の記載がないもの' },
    definedAlone: 'このページの制度のうち、一つだけが定義する用語',
    noneDefinedAlone: 'この制度だけが定義する用語はありません。',
    noneDefined: '用語の定義として読み取ったものはありません。',
    stated: '記載あり',
    unmappedNone: 'ありません。',
    closed: '比較に含めない制度',
    closedNote: '新規の引受けを停止しているため、比較に含めていません。内容は制度のページで読めます。',
  },
  en: {
    title: 'Compare schemes',
    lead: 'Choose two to five schemes and read their terms side by side.',
    readFirst: 'Before you compare',
    received: 'The texts were received on',
    premiumsApart: 'Premiums stand together with their limits, deductible and period on a page of their own:',
    choose: 'Schemes and baseline',
    schemes: 'Schemes to compare',
    chooseHint: 'Choose two to five.',
    base: 'Baseline',
    noBase: 'No baseline',
    rows: 'Rows to show',
    allShown: 'All schemes that can be compared are shown.',
    further: '{n} more',
    edition: '{edition} edition',
    undated: 'No year stated',
    statusIn: '{status}, according to the pamphlet ({edition})',
    example: 'example of a setting',
    sections: 'On this page',
    attribute: 'Item',
    said: {
      count: 'Rows that differ: {different}. Stated by some of the schemes only: {partial}. Same in all: {same}.',
      status: '{count} {against}{shown}',
      against: 'Baseline: {base}. ',
      tooFew: 'Choose at least two schemes. Your last choice was undone.',
      tooMany: 'Choose at most five schemes. Your last choice was undone.',
      tooFewAsked: 'The address chooses fewer than two schemes, so the page shows what it shows at first.',
      tooManyAsked: 'The address chooses more than five schemes, so the page shows what it shows at first.',
      unknown: 'Part of the address fits nothing here and was left out: {what}.',
      isClosed: 'Closed to new business and therefore not compared: {what}.',
      same: 'Same as baseline',
      different: 'Differs from baseline',
      worded: 'Worded differently',
      oneSided: 'Stated by one of the two only',
      neither: 'Stated by neither',
      isBase: 'Baseline',
      difference: 'against baseline {difference}',
      differenceFrom: 'against baseline {of} {difference}',
      noDifference: 'no difference',
      noneDiffer: 'This table has no row to show.',
      printed: 'Schemes: {schemes}. {against}Rows: {only}. {count}',
    },
    only: {
      all: { label: 'All rows', shown: 'All are shown.' },
      differences: { label: 'Leave out what is the same', shown: 'Rows that are the same are left out.' },
      stated: {
        label: 'Only what differs between two or more that state it',
        shown: 'Only rows that differ are shown.',
      },
    },
    expired: 'Policy period expired',
    line: 'line {n}',
    apart: ' · ',
    cutOnPaper: 'A wording that ends in “…” is only begun here. It stands in full on the page of its scheme.',
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
        'Limits are given by plan and by basis (any one claim, any one incident, in the aggregate, …). Only amounts on the same basis are subtracted from each other, and neither examples of settings nor amounts of one cell that nothing tells apart. In the table of single costs, “not stated” means that the text gives that cost no limit or ratio of its own.',
      exclusions:
        'The pamphlets list main cases only. “Not stated” means that no exclusion of this item was found in the text. It does not mean that the item is covered. Exclusions that hold only where an optional or other special rider is attached stand in a table of their own.',
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
      definitions: 'Terms that two or more of the schemes on this page define',
      checklist: 'The lines that state each item',
      riderExclusions: 'Exclusions that hold only under a rider',
    },
    same: {
      coverages: 'Wording reaches as far as the baseline',
      costs: 'Wording reaches as far as the baseline',
      exclusions: 'Wording reaches as far as the baseline',
      riderExclusions: 'Wording reaches as far as the baseline',
      checklist: 'Stated by both',
    },
    alone: 'Stated by one scheme only: {n} rows',
    aloneCaption: '{caption} (stated by one scheme only)',
    ridersAlone: 'Exclusions that hold only under a rider: {n} rows',
    conditions: 'Conditions in the table',

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
    notCovered: {
      same: 'Excluded',
      narrower: 'Excluded in part',
      wider: 'Excluded',
      'part of': 'Excluded',
    },
    notCoveredMeans:
      'An exclusion says that the same subject is not covered. Mind its exceptions, and riders it depends on.',
    lifted: {
      same: 'Covered by a rider',
      narrower: 'Covered in part by a rider',
      wider: 'Covered by a rider',
      'part of': 'Covered by a rider',
    },
    liftedMeans: 'A rider covers what the exclusion is about.',
    saidWithin: {
      coverages: 'Stated where the event is described',
      exclusions: 'Stated where the exclusion is described',
      costs: 'Stated where the damages or costs are described',
      riders: 'Stated where the rider is described',
    },
    legendDifferent:
      'The extent is that of the wording alone: consent of the insurer, limits, deductibles and time limits are left aside. A narrower exclusion excludes less. Two wordings that are both narrower, or both wider, count as reaching as far only if they read the same. Exceptions count, and so do the covers that an event or an exclusion is for; what only an optional rider says does not.',
    riderOnly: 'Rider: {rider} ({attachment})',
    wording: 'Wording',
    within: 'within the limit: {cover}, {basis}',
    statements: 'Statements: {about}',
    limitOf: '{cover}: limit {basis}',
    deductibleOf: '{cover}: deductible',
    otherLimits: 'Other limits',
    payout: 'payout ratio',
    ridersOf: { automatic: 'Automatic', optional: 'Optional', 'not stated': 'Attachment not stated' },
    definedAlone: 'Terms that only one of the schemes on this page defines',
    noneDefinedAlone: 'No term is defined by this scheme alone.',
    noneDefined: 'No definitions were read from this text.',
    stated: 'Stated',
    unmappedNone: 'None.',
    closed: 'Schemes left out of the comparison',
    closedNote: 'Closed to new business, so left out here. Its own page says what it covers.',
  },
};
