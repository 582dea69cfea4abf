import type { BandUnit } from '../../../../schemas/band.ts';
import type { Outcome } from '../../../compare/rating.ts';
import type { Lang } from '../lang.ts';

/** The words of finding a premium, on the page and in the terminal. `{}` stands for a value. */
export type PremiumsWords = {
  title: string;
  lead: string;
  withoutScript: string;
  facts: string;
  notChosen: string;
  /** The empty choice of the membership: who does not know it is a member too. */
  membershipUnknown: string;
  membership: string;
  membershipHint: string;
  revenue: string;
  revenueHint: string;
  revenueRead: string;
  revenueError: string;
  stores: string;
  storesHint: string;
  storesOf: string;
  storesError: string;
  ratingClass: string;
  ratingClassHint: string;
  limit: string;
  limitHint: string;
  limitOf: string;
  inception: string;
  inceptionHint: string;
  firstDay: string;
  midTerm: string;
  conditions: string;
  find: string;
  clear: string;
  errors: string;
  unknownValue: string;
  /** `{name}` of a field stands several times in the address; `{what}` is used. */
  doubledValue: string;
  loadingFailed: string;
  /** Said where the data are of another build than the page. */
  otherBuild: string;
  results: string;
  asked: string;
  nothingAsked: string;
  /** `{found}` of `{all}` schemes print a premium. */
  count: string;
  /** What each scheme answers, in few words; `{}` counts premiums. */
  brief: Record<Outcome['kind'], string>;
  briefExpired: string;
  /** `{}` of them are of editions whose policy period is over. */
  countExpired: string;
  period: string;
  expired: string;
  statusNotStated: string;
  membershipNotStated: string;
  premiumsOf: string;
  plan: string;
  onePlan: string;
  band: string;
  code: string;
  /** The row of an example whose limit is below the wanted one. */
  belowLimit: string;
  premium: string;
  limits: string;
  deductible: string;
  /** Of a kind of cover. */
  deductibleOf: string;
  /** Where the text states several for one kind of cover. */
  clash: string;
  basis: string;
  annual: string;
  midTermPremium: string;
  from: string;
  /** `{from}`, `{to}` */
  fromTo: string;
  none: string;
  notStated: string;
  lower: string;
  upper: string;
  example: string;
  reason: Record<Exclude<Outcome['kind'], 'premiums'>, string>;
  /** The reason `not-eligible`, where it is the membership. */
  notMember: string;
  highest: string;
  points: string;
  lastBand: string;
  /** A class or a condition that no premium is printed for. */
  noPremiumFor: string;
  inceptions: string;
  noInceptions: string;
  /** Where the policy period is not stated. */
  firstDayNotStated: string;
  needs: Record<BandUnit, string>;
  about: string;
  checks: string;
  assumptions: string;
  /** In front of the words that say whose members may join. */
  eligible: string;
  quoted: string;
  contacts: string;
  /** Where somebody has to be asked and the text names nobody. */
  noContacts: string;
  contactsOf: string;
  line: string;
  tables: string;
  /** Behind a name: which scheme it is of. */
  of: string;
};

export const premiumsWords: Record<Lang, PremiumsWords> = {
  ja: {
    title: '保険料をさがす',
    lead: 'わかっていることを入力すると、各制度のパンフレットに印刷されている保険料を、支払限度額・自己負担額・保険期間とともに示します。印刷されていない保険料は計算しません。',
    withoutScript:
      'この検索にはJavaScriptを使います。動かない環境では、下の「保険料の表」をご覧ください。同じ保険料をすべて載せています。',
    facts: 'わかっていること',
    notChosen: '指定しない',
    membershipUnknown: 'わからない・指定しない',
    membership: '所属',
    membershipHint: '加入できるのは、制度を設けた団体の会員などに限られます。',
    revenue: '売上高',
    revenueHint: '例：3億5,000万円、35000万、350000000。売上高の実績がない場合は、取扱代理店などへの照会が必要です。',
    revenueRead: '{}と読み取りました。',
    revenueError: '売上高を読み取れませんでした。「3億5,000万円」のように入力してください。',
    stores: '店舗数',
    storesHint: '例：7',
    storesOf: '{}店舗',
    storesError: '1以上の整数で入力してください。',
    ratingClass: '業種区分',
    ratingClassHint: '業種により保険料が変わる制度だけに使います。',
    limit: '希望する支払限度額',
    limitHint: '賠償責任の支払限度額が、選んだ額に満たないプランは表示しません。',
    limitOf: '{}以上',
    inception: '加入日',
    inceptionHint: '中途加入は、保険料が印刷されている日だけを選べます。',
    firstDay: '保険期間の初日（年間保険料）',
    midTerm: '中途加入',
    conditions: 'あてはまるもの',
    find: '保険料をさがす',
    clear: '条件を消す',
    errors: '入力をご確認ください。',
    unknownValue: 'アドレスの「{what}」は該当するものがないため、無視しました。',
    doubledValue: 'アドレスに「{name}」が複数あるため、最初の「{what}」だけを使いました。',
    loadingFailed: 'データを読み込めませんでした。下の「保険料の表」をご覧ください。',
    otherBuild:
      'このページと保険料のデータの版が異なるため、お答えできません。ページを再読み込みしてください。それでも同じときは、サイトを更新している途中かもしれません。時間をおいてお試しになるか、下の「保険料の表」をご覧ください。',
    results: '各制度の保険料',
    asked: 'お調べの条件',
    nothingAsked: '条件の指定はありません。',
    count: '{all}制度のうち{found}制度に、この条件の保険料が印刷されています。',
    countExpired: 'このうち{}制度は、保険期間が満了した版です。',
    brief: {
      premiums: '保険料{}件',
      closed: '新規引受停止',
      'not-eligible': '加入対象外',
      referral: '代理店などへの照会が必要',
      'example-only': '保険料の例のみ（{}件）',
      needs: '入力が不足',
      outside: '表に欄なし',
      'on-request': '保険料は依頼により算出',
      'limit-too-high': '支払限度額に届くプランなし',
      'no-annual': '年間保険料の印刷なし',
      'no-mid-term': 'この加入日の保険料なし',
    },
    briefExpired: '保険期間満了',
    period: '保険期間',
    expired: 'この版の保険期間は満了しています。',
    statusNotStated: '募集中かどうかは、本文に記載がありません。',
    membershipNotStated: '加入できる方の範囲は、本文に記載がありません。',
    premiumsOf: '印刷されている保険料',
    plan: 'プラン',
    onePlan: 'プランの区分なし',
    band: '区分',
    code: 'プランの記号',
    belowLimit: '例の支払限度額は、ご希望の額より低い額です。',
    premium: '保険料',
    limits: '支払限度額',
    deductible: '免責金額・自己負担額',
    deductibleOf: '免責金額・自己負担額（{}）',
    clash: '本文に異なる記載があります。',
    basis: '種類と保険期間',
    annual: '年間保険料',
    midTermPremium: '中途加入保険料',
    from: '{}から',
    fromTo: '{from}から{to}まで',
    none: 'なし',
    notStated: '記載なし',
    lower: '下限',
    upper: '上限',
    example: '例示です。実際の保険料は、加入する企業ごとに決まります。',
    reason: {
      closed: '新規の引受けを停止しています。',
      'not-eligible': 'この条件では、加入対象になりません。',
      referral: '保険料は印刷されていません。代理店などへの照会が必要です。',
      'example-only':
        '保険料の例だけが印刷されていて、この売上高の例はありません。例と例のあいだの保険料は公表されていません。',
      needs: '次のことがわかると、お調べできます。',
      outside: '保険料の表に、この条件の欄がありません。',
      'on-request': '保険料は印刷されていません。必要な資料を提出し、算出を依頼してください。',
      'limit-too-high': '希望する支払限度額に届くプランがありません。',
      'no-annual': '年間保険料は印刷されていません。中途加入の保険料だけが印刷されています。',
      'no-mid-term': 'この加入日の保険料は印刷されていません。',
    },
    notMember: '次の方のための制度です。選んだ所属だけでは、加入対象になりません。',
    highest: '最も高い賠償責任の支払限度額',
    points: '印刷されている保険料の例',
    lastBand: '表の最後の区分',
    noPremiumFor: '保険料が印刷されていない区分・条件',
    inceptions: '保険料が印刷されている中途加入日',
    noInceptions: '中途加入の保険料の表はありません。',
    firstDayNotStated:
      '保険期間の初日は本文に記載がないため、この日が初日にあたるかどうかはわかりません。初日に加入する場合は、年間保険料です。',
    needs: { JPY: '売上高', store: '店舗数' },
    about: '次の定めによります。',
    checks: 'あわせてご確認いただく条件',
    assumptions: 'この保険料は、次の条件を前提としています。',
    eligible: '加入対象',
    quoted: '「{}」',
    contacts: '取扱代理店（お問い合わせ先）',
    noContacts: '取扱代理店の連絡先は、本文に記載がありません。',
    contactsOf: '制度のページの「お問い合わせ先」',
    line: '原文{}行目',
    tables: '保険料の表',
    of: '（{}）',
  },
  en: {
    title: 'Find a premium',
    lead: 'Enter what you know to see the premiums that each scheme prints in its pamphlet, with their limits, deductibles and policy period. A premium that is not printed is not worked out.',
    withoutScript:
      'This search uses a script. Where it does not run, see “Tables of premiums” below: they have all the same premiums.',
    facts: 'What you know',
    notChosen: 'Not specified',
    membershipUnknown: 'Not sure / not stated',
    membership: 'Membership',
    membershipHint: 'Only members of the body that set up a scheme, or the like, may join it.',
    revenue: 'Revenue',
    revenueHint:
      'For example: 350 million, JPY 350m, 350000000. A company without revenue so far has to ask the agent, or whom the text names.',
    revenueRead: 'Read as {}.',
    revenueError: 'The revenue could not be read. Enter it like “350 million”.',
    stores: 'Number of stores',
    storesHint: 'For example: 7',
    storesOf: '{}',
    storesError: 'Enter a whole number from 1.',
    ratingClass: 'Industry class',
    ratingClassHint: 'Used only by schemes whose premiums depend on the trade.',
    limit: 'Limit wanted',
    limitHint: 'Leaves out plans whose limit for third-party liability is lower.',
    limitOf: '{} or more',
    inception: 'Day of joining',
    inceptionHint: 'For joining mid-term, only the days with printed premiums can be chosen.',
    firstDay: 'Policy start (annual premium)',
    midTerm: 'Mid-term',
    conditions: 'What applies to you',
    find: 'Find premiums',
    clear: 'Clear',
    errors: 'Please check what you entered.',
    unknownValue: '“{what}” in the address matches nothing here and was ignored.',
    doubledValue: '“{name}” stands in the address more than once; only the first, “{what}”, was used.',
    loadingFailed: 'The data could not be loaded. Please see “Tables of premiums” below.',
    otherBuild:
      'This page and its premium data are of different versions, so no answer is given. Please reload the page. If that does not help, the site may be in the middle of an update: try again later, or see “Tables of premiums” below.',
    results: 'Premiums of each scheme',
    asked: 'Your search',
    nothingAsked: 'Nothing was specified.',
    count: 'Schemes that print a premium for this: {found} of {all}.',
    countExpired: 'Of these, {} in an edition whose policy period has expired.',
    brief: {
      premiums: 'premiums: {}',
      closed: 'closed to new business',
      'not-eligible': 'not eligible to join',
      referral: 'the agent has to be asked',
      'example-only': 'example premiums only: {}',
      needs: 'more facts needed',
      outside: 'no row in the table',
      'on-request': 'calculated on request',
      'limit-too-high': 'no plan reaches the limit',
      'no-annual': 'no annual premium printed',
      'no-mid-term': 'no premium for this day of joining',
    },
    briefExpired: 'policy period expired',
    period: 'Policy period',
    expired: 'The policy period of this edition has expired.',
    statusNotStated: 'The text does not say whether the scheme takes new members.',
    membershipNotStated: 'The text does not say who may join.',
    premiumsOf: 'Printed premiums',
    plan: 'Plan',
    onePlan: 'One plan',
    band: 'Class and band',
    code: 'Plan code',
    belowLimit: 'The limit of this example is lower than the one you want.',
    premium: 'Premium',
    limits: 'Limits',
    deductible: 'Deductible',
    deductibleOf: 'Deductible ({})',
    clash: 'The text states it in different ways.',
    basis: 'Basis and policy period',
    annual: 'Annual premium',
    midTermPremium: 'Mid-term premium',
    from: 'from {}',
    fromTo: 'from {from} to {to}',
    none: 'None',
    notStated: 'Not stated',
    lower: 'from',
    upper: 'up to',
    example: 'An example. The premium is set for each company that joins.',
    reason: {
      closed: 'Closed to new business.',
      'not-eligible': 'Not eligible to join on these facts.',
      referral: 'No premium is printed. The agent, or whom the text names, has to be asked.',
      'example-only':
        'Only example premiums are printed, and none for this revenue. No premium is published between two examples.',
      needs: 'The following is needed to look up a premium.',
      outside: 'The table of premiums has no row for this.',
      'on-request': 'No premium is printed. It is calculated on request from documents you submit.',
      'limit-too-high': 'No plan reaches the limit wanted.',
      'no-annual': 'No annual premium is printed, only premiums for joining mid-term.',
      'no-mid-term': 'No premium is printed for this day of joining.',
    },
    notMember: 'This scheme is for the following. The membership you chose is not enough to join.',
    highest: 'Highest limit for third-party liability',
    points: 'The printed example premiums',
    lastBand: 'Last band of the table',
    noPremiumFor: 'No premium is printed for',
    inceptions: 'Mid-term days with printed premiums',
    noInceptions: 'There is no table of mid-term premiums.',
    firstDayNotStated:
      'The text does not state the first day of the policy period, so whether this is that day is not known. For joining on the first day, the annual premium applies.',
    needs: { JPY: 'Revenue', store: 'Number of stores' },
    about: 'The following applies.',
    checks: 'Conditions to check as well',
    assumptions: 'What these premiums assume',
    eligible: 'Open to',
    quoted: '“{}”',
    contacts: 'Agent to contact',
    noContacts: 'The text prints no contact details of an agent.',
    contactsOf: 'Contacts on the page of the scheme',
    line: 'original, line {}',
    tables: 'Tables of premiums',
    of: ' ({})',
  },
};
