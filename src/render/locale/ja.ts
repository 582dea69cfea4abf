import { pamphlet } from './ja-pamphlet.ts';
import { firstStore, lastStore, type Locale } from './locale.ts';
import { money } from './money.ts';

const number = new Intl.NumberFormat('ja-JP');

/** Japanese. Amounts in 億 and 万 as pamphlets print them; bands are shown by their printed label. */
export const ja: Locale = {
  lang: 'ja',
  name: '日本語',
  ...money.ja,
  moment: (moment) => {
    const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(moment)!;
    const date = `${year}年${Number(month)}月${Number(day)}日`;
    if (hour === undefined) return date;
    const half = Number(hour) < 12 ? '午前' : '午後';
    return `${date}${half}${Number(hour) % 12}時${minute === '00' ? '' : `${Number(minute)}分`}`;
  },
  period: ({ inception, expiry }) => `${ja.moment(inception)}～${ja.moment(expiry)}`,
  monthDay: (day) => `${Number(day.slice(2, 4))}月${Number(day.slice(5))}日`,
  months: (count) => `${count}か月分`,
  stores: (count) => `${number.format(count)}店舗`,
  band: () => undefined,
  interval: ({ unit, min, max }) => {
    if (unit === 'store') {
      const [first, last] = [firstStore(min), lastStore(max)];
      if (last === undefined) return `${ja.stores(first)}以上`;
      return first === last ? ja.stores(last) : `${number.format(first)}～${ja.stores(last)}`;
    }
    const from = min && `${ja.amount(min.value)}${min.inclusive ? '以上' : '超'}`;
    const to = max && `${ja.amount(max.value)}${max.inclusive ? '以下' : '未満'}`;
    return [from, to].filter((part) => part !== undefined).join('');
  },
  // Japanese pages print what the source prints
  fill: ({ raw }) => raw,
  marker: (printed) => (/^[0-9a-z]$/.test(printed) ? `${printed}.` : printed),
  bases: (bases) =>
    bases
      .map(
        (basis) =>
          ({
            'per-claim': '1請求',
            'per-incident': '1事故',
            aggregate: '保険期間中',
            'per-person': '1名',
            'per-corporation': '1法人',
          })[basis],
      )
      .join('・'),
  cover: { liability: '賠償責任', response: '事故対応費用' },
  identity: {
    title: '制度の名称',
    policyholder: '保険契約者',
    insurer: '引受保険会社',
    agent: '取扱代理店',
    policyPeriod: '保険期間',
    applicationDeadline: '申込締切日',
    status: '募集の状況',
  },
  assumption: {
    limit: '支払限度額',
    deductible: '自己負担額',
    term: '保険期間と払込み',
    payment: '払込みの方法',
    basis: '保険料の基礎',
    joining: '加入',
    eligibility: '加入対象',
  },
  pamphlet,
  punctuation: {
    colon: '：',
    between: '',
    comma: '、',
    parts: '　',
    or: '／',
    brackets: { open: '（', close: '）' },
  },
  words: {
    siteTitle: '団体サイバー保険 くらべ読み',
    siteLead: '団体保険のパンフレットに印刷された保険料と条件を、原文の行までたどれるかたちで並べました。',
    skip: '本文へ移動',
    home: '制度一覧',
    premiums: '保険料をさがす',
    language: '言語',
    open: '募集中',
    closed: '新規引受停止',
    notStated: '記載なし',
    declared: '本文に記載なし。確認者による補足',
    edition: '版',
    period: '保険期間',
    insurer: '引受保険会社',
    printedPremiums: '掲載保険料',
    documents: '資料とデータ',
    pamphletPdf: 'パンフレット（PDF）',
    pamphletHtml: 'パンフレット（HTML）',
    dataJson: 'この制度のデータ（JSON）',
    allPremiumsCsv: '全制度の保険料（CSV）',
    allAmountsCsv: '全制度の金額台帳（CSV）',
    keyFacts: '制度の概要',
    keyFactsCaption: '制度の概要と、原文の行番号',
    fact: '項目',
    content: '内容',
    line: '原文の行',
    plans: 'プランと支払限度額',
    plansCaption: 'プランごとの支払限度額と免責金額',
    plansLimits: 'プランごとの支払限度額',
    onePlanCaption: '支払限度額と免責金額（プランの区分なし）',
    onePlanLimits: '支払限度額（プランの区分なし）',
    plan: 'プラン',
    deductible: '免責金額',
    none: 'なし',
    premiumTables: '保険料',
    annualPremium: '年間保険料',
    midTermPremium: '中途加入保険料',
    revenue: '売上高',
    revenueExample: '売上高（例）',
    stores: '店舗数',
    exampleNote: '例示です。表の行と行のあいだの売上高について、保険料は公表されていません。',
    noPremiums: 'この制度の本文に保険料の掲載はありません。',
    contentsOfSource: '原文の構成',
    section: '見出し',
    compareTitle: '保険料をくらべる',
    compareLead:
      '同じ尺度の制度だけを同じ表に置いています。補償の範囲は制度ごとに異なります。保険料は、限度額・自己負担額・保険期間とあわせてお読みください。',
    byRevenue: '売上高で決まる制度',
    byStores: '店舗数で決まる制度',
    byExample: '例だけを示す制度',
    leftOut: '表に入れなかった制度',
    leftOutClosed: '新規の引受けを停止しています',
    leftOutOnRequest: '保険料の掲載がありません',
    outside: '掲載なし',
    limits: '支払限度額',
    notices: 'お読みいただくうえで',
    noticePublisher: '発行',
    noticeSource:
      '各制度のパンフレットの本文から読み取った数値です。各欄の版と原文の行は、制度のページに示しています。',
    noticePartial:
      'ここに示すのは契約内容の一部です。ご検討にあたっては、各制度のパンフレット・契約概要・注意喚起情報を必ずご確認ください。',
    noticeDifferent: '制度により補償の対象・範囲・加入資格が異なるため、保険料だけで優劣は判断できません。',
    noticeNeutral:
      '並びは制度の識別名の順です。順位づけや推奨は行いません。「記載なし」は、本文に書かれていないという意味で、補償の対象外という意味ではありません。',
    noticeTranslation: '',
    prevails: '',
    pamphletNotice:
      'この冊子は、制度のパンフレットの本文から読み取ったデータをもとに組んだものです。募集文書としての登録番号は確認されていません。ご加入にあたっては、取扱代理店・引受保険会社の正式なパンフレットをご確認ください。',
    sourceOf: '出典',
    receivedOn: '受領日',
    premiumBesides: 'この保険料は、次の条件を前提としています。',
    termsAlone: '本文には、次の条件が示されています。',
  },
};
