/**
 * The words of made-up pamphlets: a Japanese sentence and its English. Numbers stand as placeholders, named as the catalog
 * names them (`{yen1}`), so that the sentence is the message of the catalog. No body and no person of these names exists.
 */
export type Bilingual = readonly [japanese: string, english: string];

/** A statement with its items: ① above ア above (ア). `but` is its ただし. */
export type Stated = { words: Bilingual; but?: Bilingual; code?: string; items?: readonly Stated[] };

/** A cost: its name, its meaning, its kinds, and its neutral code. */
export type CostWords = { name: Bilingual; means: Bilingual; kinds: readonly Stated[]; code: string };

export const POLICYHOLDER: Bilingual = ['一般社団法人見本第{n1}協会', 'Sample Association No. {n1}'];
export const TITLE: Bilingual = ['見本第{n1}協会サイバー保険', 'Sample Association No. {n1} cyber insurance'];
export const INSURERS: readonly Bilingual[] = [
  ['見本海上火災保険株式会社', 'Mihon Marine & Fire Insurance Co., Ltd.'],
  ['架空損害保険株式会社', 'Kaku Non-Life Insurance Co., Ltd.'],
  ['例示火災海上保険株式会社', 'Reiji Fire & Marine Insurance Co., Ltd.'],
];
export const AGENTS: readonly Bilingual[] = [
  ['見本保険サービス有限会社', 'Mihon Insurance Services Ltd.'],
  ['架空リスク相談所', 'Kaku Risk Consultants'],
];
export const OPEN: Bilingual = ['新規加入を受け付けております', 'New applications are being accepted.'];
export const CLOSED: Bilingual = ['新規募集は引受停止しております', 'New applications are not being accepted.'];

export const MEMBERS: Bilingual = ['見本第{n1}協会会員', 'members of Sample Association No. {n1}'];
export const ADDRESSED: Bilingual = [`${MEMBERS[0]}の皆様へ`, `To ${MEMBERS[1]}`];
export const GUIDE: Bilingual = [`${TITLE[0]}のご案内`, `Guide to ${TITLE[1]}`];
export const INTRODUCTION: readonly Bilingual[] = [
  [
    'サイバー攻撃の手口は年ごとに巧妙になり、事業の規模を問わず被害が広がっています。',
    'Methods of cyber attack grow more refined every year, and businesses of any size are affected.',
  ],
  [
    '取引先から預かった情報を守ることは、会員の皆様の信用を守ることでもあります。',
    'Protecting the information that clients entrust to you also protects your good name.',
  ],
  [
    '本制度は、会員の皆様に団体の規模を生かした保険料で備えをご用意するものです。',
    'This scheme offers members protection at premiums that make use of the size of the group.',
  ],
];

/** The facts of the first page, as lines. */
export const FACTS = {
  policyholder: [`保険契約者：${POLICYHOLDER[0]}`, `Policyholder: ${POLICYHOLDER[1]}`],
  insurer: ['引受保険会社：', 'Insurer: '],
  agent: ['取扱代理店：', 'Agent: '],
  period: ['保険期間：{range1}', 'Policy period: {range1}'],
  deadline: ['申込締切日：{day1}', 'Closing date for applications: {day1}'],
} as const satisfies Record<string, Bilingual>;

/** Headings, by the id of their section. */
export const HEADINGS = {
  outline: ['制度の概要', 'Outline of the scheme'],
  definitions: ['用語の意味', 'Meaning of terms'],
  'cover-liability': ['賠償責任の補償', 'Liability cover'],
  'cover-response': ['事故対応費用の補償', 'Cover for incident response costs'],
  'costs-liability': ['賠償責任の補償でお支払いする保険金', 'What the liability cover pays'],
  'costs-response': ['事故対応費用の補償でお支払いする保険金', 'What the cover for incident response costs pays'],
  exclusions: ['保険金をお支払いできない主な場合', 'Main cases in which no claim is paid'],
  'exclusions-common': ['＜共通＞', '<Common>'],
  'exclusions-response': ['＜事故対応費用の補償＞', '<Cover for incident response costs>'],
  riders: ['特約', 'Riders'],
  limits: ['支払限度額と免責金額', 'Limits and deductible'],
  premiums: ['保険料', 'Premiums'],
  'mid-term-joining': ['中途加入', 'Mid-term joining'],
  example: ['事故例とお支払いする保険金', 'Example of a loss and what the claim pays'],
  services: ['加入者サービス', 'Services for members'],
  duties: ['ご加入にあたって', 'Before you join'],
  disclosure: ['告知義務', 'Duty of disclosure'],
  notification: ['通知義務', 'Duty of notification'],
  cancellation: ['解約と解除', 'Cancellation and termination'],
  'start-of-cover': ['補償の開始', 'Start of cover'],
  insolvency: ['保険会社破綻時の取扱い', 'If the insurer becomes insolvent'],
  claims: ['事故が起きたとき', 'When an accident happens'],
  'dispute-resolution': ['指定紛争解決機関', 'Designated dispute resolution body'],
  privacy: ['個人情報の取扱い', 'Handling of personal information'],
  territory: ['保険適用地域', 'Territory'],
  agent: ['取扱代理店', 'Agent'],
  insurer: ['引受保険会社', 'Insurer'],
} as const satisfies Record<string, Bilingual>;

export const OUTLINE = {
  period: ['保険期間は{day1}から{day2}までです。', 'The policy period is from {day1} to {day2}.'],
  payment: ['保険料は一括払で、口座振替により払い込みます。', 'The premium is paid in one sum by direct debit.'],
  insured: ['記名被保険者は会員企業です。', 'The named insured is the member company.'],
} as const satisfies Record<string, Bilingual>;

export const DEFINITIONS: readonly { term: Bilingual; means: Bilingual }[] = [
  {
    term: ['サイバー攻撃', 'cyber attack'],
    means: [
      'コンピュータシステムへの不正アクセスその他の行為で、その機能を妨げるものをいいます。',
      'Unauthorised access to a computer system, or any other act, that impairs how it works.',
    ],
  },
  {
    term: ['情報漏えい', 'data breach'],
    means: [
      '個人情報または法人情報が第三者に知られる状態になることをいいます。',
      'Personal information or corporate information becoming such that third parties can know it.',
    ],
  },
  {
    term: ['コンピュータシステム', 'computer system'],
    means: [
      '情報の処理または通信を目的とする機器、設備およびプログラムをいいます。',
      'Equipment, installations and programs whose purpose is to process or transmit information.',
    ],
  },
  {
    term: ['事故対応期間', 'incident response period'],
    means: [
      '被保険者が最初に事故を発見した時から{years1}が経過するまでの期間をいいます。',
      'The period from when the insured first discovers the accident until {years1} later.',
    ],
  },
];

export const TRIGGERS_LIABILITY: readonly Stated[] = [
  { words: ['情報漏えいまたはそのおそれ', 'Data breach, actual or suspected'], code: 'data-leak' },
  {
    words: ['サイバー攻撃による他人の業務の阻害', "Hindrance of others' business by a cyber attack"],
    code: 'cyber-attack',
  },
  { words: ['他人のデータの滅失または破損', "Loss of or damage to others' data"], code: 'data-destruction-of-others' },
];
export const TRIGGERS_RESPONSE: readonly Stated[] = [
  { words: ['サイバー攻撃の発生', 'A cyber attack'], code: 'cyber-attack' },
  { words: ['サイバー攻撃のおそれの発見', 'Discovery of a suspected cyber attack'], code: 'suspected-attack' },
];

export const COSTS_LIABILITY: readonly CostWords[] = [
  {
    name: ['損害賠償金', 'Damages'],
    means: [
      '被害者に対して支払責任を負う法律上の損害賠償金',
      'Damages for which there is legal liability to the injured party',
    ],
    kinds: [],
    code: 'damages',
  },
  {
    name: ['争訟費用', 'Defence costs'],
    means: [
      '引受保険会社の同意を得て支出した訴訟費用および弁護士報酬',
      "Costs of litigation and lawyers' fees spent with the consent of the insurer",
    ],
    kinds: [],
    code: 'defence',
  },
  {
    name: ['協力費用', 'Cooperation costs'],
    means: [
      '引受保険会社の求めに応じて協力するために支出した費用',
      'Costs of cooperating at the request of the insurer',
    ],
    kinds: [],
    code: 'cooperation',
  },
];

export const COSTS_RESPONSE: readonly CostWords[] = [
  {
    name: ['原因調査費用', 'Investigation costs'],
    means: [
      '事故の原因または被害の範囲を調べるための次の費用',
      'The following costs of establishing the cause or the extent of damage',
    ],
    kinds: [
      {
        words: ['外部の専門業者に支払う次の費用', 'The following fees of outside specialists'],
        items: [
          { words: ['電磁的記録を保全する費用', 'Preserving electronic records'] },
          { words: ['通信記録を解析する費用', 'Analysing communication logs'] },
        ],
      },
      { words: ['再現実験の費用', 'Experiments that reproduce the accident'] },
    ],
    code: 'forensic-investigation',
  },
  {
    name: ['データ復旧費用', 'Data restoration costs'],
    means: ['消去または改ざんされたデータを復旧する費用', 'Restoring data that were erased or altered'],
    kinds: [],
    code: 'data-restoration',
  },
  {
    name: ['コールセンター費用', 'Call centre costs'],
    means: ['被害者からの問い合わせに応じる窓口を置く費用', 'Setting up a desk that answers those affected'],
    kinds: [
      { words: ['臨時に雇い入れる者の人件費', 'Pay of temporary staff'] },
      { words: ['通信回線の使用料', 'Charges for communication lines'] },
    ],
    code: 'call-centre',
  },
  {
    name: ['広報費用', 'Publicity costs'],
    means: ['会見、発表または広告に要する費用', 'Press conferences, announcements or advertisements'],
    kinds: [],
    code: 'public-apology',
  },
  {
    name: ['法律相談費用', 'Costs of consulting lawyers'],
    means: ['事故への対応について専門家に相談する費用', 'Consulting experts on how to respond to the accident'],
    kinds: [],
    code: 'legal-advice',
  },
  {
    name: ['再発防止費用', 'Recurrence prevention costs'],
    means: [
      '同一の事象による事故の再発防止のために支出する次の費用',
      'The following costs of preventing recurrence of the same event',
    ],
    kinds: [
      { words: ['従業者に対する研修の費用', 'Training of staff'] },
      {
        words: ['設備の改修に要する次の費用', 'The following costs of improving equipment'],
        items: [
          { words: ['設計の費用', 'Design'] },
          { words: ['工事の費用', 'Works'] },
          { words: ['試験の費用', 'Testing'] },
        ],
      },
    ],
    code: 'recurrence-prevention',
  },
  {
    name: ['監視費用', 'Monitoring costs'],
    means: ['漏えいした情報の不正使用を監視する費用', 'Watching for misuse of information that leaked'],
    kinds: [],
    code: 'monitoring',
  },
];
export const COST_NOTE: Bilingual = [
  '引受保険会社の同意を得て支出するものに限ります。',
  'Only what is spent with the consent of the insurer.',
];

export const EXCLUSIONS_COMMON: readonly Stated[] = [
  { words: ['保険契約者または被保険者の故意', 'Intent of the policyholder or the insured'], code: 'intent' },
  { words: ['戦争、変乱、暴動または騒じょう', 'War, disturbances, riots or tumult'], code: 'war' },
  { words: ['地震、噴火、洪水または津波', 'Earthquake, eruption, flood or tsunami'], code: 'earthquake-flood' },
  {
    words: ['他人の身体の障害。', 'Bodily injury to others.'],
    but: [
      'ただし、サイバー攻撃に起因する場合を除きます。',
      'This does not apply where it was caused by a cyber attack.',
    ],
    code: 'bodily-injury',
  },
  {
    words: ['他人の財物の損壊、紛失または盗取。', "Damage to, or loss or theft of, others' property."],
    but: [
      'ただし、記録媒体に保存された情報の漏えいに起因する損害には、この規定を適用しません。',
      'This provision does not apply to loss caused by a leak of information stored on recording media.',
    ],
    code: 'property-damage',
  },
  {
    words: [
      '次のいずれかに該当する知的財産権の侵害',
      'Infringement of intellectual property, being any of the following',
    ],
    items: [
      { words: ['特許権の侵害', 'Infringement of a patent'] },
      { words: ['意匠権の侵害', 'Infringement of a design right'] },
    ],
    code: 'ip',
  },
  {
    words: ['電気、ガス、水道または通信の供給の停止', 'Interruption of electricity, gas, water or communications'],
    code: 'infrastructure',
  },
  { words: ['罰金、科料、過料または課徴金', 'Fines, penalties or administrative surcharges'], code: 'fines' },
  { words: ['被保険者相互間における請求', 'Claims of one insured against another'], code: 'insured-vs-insured' },
];
export const EXCLUSIONS_RESPONSE: readonly Stated[] = [
  {
    words: [
      '偽りその他不正な手段により取得した情報の取扱い',
      'Handling of information obtained by deceit or other unfair means',
    ],
    code: 'unlawfully-obtained-data',
  },
  {
    words: ['記名被保険者の役員に関する情報の漏えい', 'A leak of information on directors of the named insured'],
    code: 'officers-data',
  },
  { words: ['暗号資産の交換に関する業務', 'Business of exchanging crypto-assets'], code: 'crypto-assets' },
];

export const RIDERS: readonly { id: string; name: Bilingual; text: Bilingual; attachment: 'automatic' | 'optional' }[] =
  [
    {
      id: 'it-services',
      name: ['情報サービス業務追加条項', 'Information services Additional Clause'],
      text: [
        '他人のために行う情報サービス業務に起因する損害を補償します。',
        'Covers loss caused by information services supplied to others.',
      ],
      attachment: 'optional',
    },
    {
      id: 'interruption',
      name: ['事業中断追加条項', 'Business interruption Additional Clause'],
      text: [
        'コンピュータシステムの停止により失われた利益を補償します。',
        'Covers profit lost when a computer system stops.',
      ],
      attachment: 'optional',
    },
    {
      id: 'emergency',
      name: ['緊急措置追加条項', 'Emergency measures Additional Clause'],
      text: [
        '事故の発見後に直ちに行う措置の費用を補償します。',
        'Covers measures taken at once when an accident is found.',
      ],
      attachment: 'automatic',
    },
  ];

export const LIMITS = {
  within: [
    '事故対応費用の保険金額は、賠償責任の保険金額の内枠です。',
    'The sum insured for incident response costs is within the sum insured for liability.',
  ],
  none: ['自己負担額はありません。', 'There is no deductible.'],
  deductible: ['免責金額は{n1}請求につき{yen1}です。', 'The deductible is {yen1} for each claim counted as {n1}.'],
  condolence: [
    '見舞品の購入費用は、被害者{n1}名あたり{yen1}を限度とします。',
    'Condolence gifts are paid up to {yen1} per {n1} person affected.',
  ],
} as const satisfies Record<string, Bilingual>;

export const PREMIUM_WORDS = {
  term: [
    '保険期間{years1}、一括払の保険料です。',
    'These are premiums for a policy period of {years1}, paid in one sum.',
  ],
  basis: ['売上高は、直近の会計年度のものをいいます。', 'Revenue means that of the latest financial year.'],
  stores: ['店舗数は、加入時に営業しているものをいいます。', 'Stores are those open for business on joining.'],
  joining: ['中途加入の保険料は月割です。', 'The premium for mid-term joining is pro rata by month.'],
  remark: ['記載のない区分については、代理店にお尋ねください。', 'For bands not shown, please ask the agent.'],
} as const satisfies Record<string, Bilingual>;
export const REFERRALS: readonly Bilingual[] = [
  ['ご相談ください', 'Please consult us'],
  ['代理店にご照会ください', 'Please refer to the agent'],
  ['別途ご照会ください。', 'Please enquire separately.'],
];
export const ON_REQUEST: Bilingual = [
  '保険料は、資料のご提示をいただいたのちに個別にご案内いたします。',
  'Premiums are quoted one by one after you have supplied documents.',
];
/** The corner of a table, and the head of a row: what the values beside it are. */
export const AXES = {
  revenue: ['売上高', 'Revenue'],
  stores: ['店舗数', 'Number of stores'],
  inception: ['補償開始日', 'Start of cover'],
} as const satisfies Record<string, Bilingual>;

/** Bands as the captions of tables name them. */
export const BANDS = {
  stores: ['{range1}店舗', '{range1} stores'],
  oneStore: ['{n1}店舗', '{n1} store'],
  between: ['{yen1}超 {yen2}以下', 'Over {yen1}, up to {yen2}'],
  to: ['{yen1}以下', 'Up to {yen1}'],
} as const satisfies Record<string, Bilingual>;
export const CLAIM_WITHIN: Bilingual = ['過去{years1}以内に事故あり', 'Accident within the past {years1}'];

export const PLANS: readonly { label: Bilingual; name: string }[] = [
  { label: ['ライトプラン', 'Light plan'], name: 'light' },
  { label: ['スタンダードプラン', 'Standard plan'], name: 'standard' },
  { label: ['プレミアムプラン', 'Premium plan'], name: 'premium' },
];
export const RATING_CLASSES: readonly { label: Bilingual; members: Bilingual }[] = [
  { label: ['業種区分Ⅰ', 'Class I'], members: ['製造業、卸売業', 'Manufacturing, wholesale'] },
  { label: ['業種区分Ⅱ', 'Class II'], members: ['運輸業、宿泊業、教育', 'Transport, lodging, education'] },
  { label: ['業種区分Ⅲ', 'Class III'], members: ['飲食業、不動産業', 'Restaurants, real estate'] },
  { label: ['業種区分Ⅳ', 'Class IV'], members: ['情報サービス業', 'Information services'] },
];

export const EXAMPLE = {
  story: [
    '会員企業の端末が不正な電子メールから感染し、顧客の情報が外部に送信された。',
    "A member's terminal was infected by a malicious e-mail, and customer information was sent outside.",
  ],
  investigation: ['原因調査 {yen1}', 'Investigation {yen1}'],
  desk: ['窓口の設置 {yen1}', 'Setting up a desk {yen1}'],
  total: ['合計 {yen1}', 'Total {yen1}'],
} as const satisfies Record<string, Bilingual>;

export const SERVICES: readonly { name: Bilingual; text: Bilingual }[] = [
  {
    name: ['緊急相談窓口', 'Emergency desk'],
    text: [
      'サイバー攻撃の疑いがあるときに、電話で初期の対応を助言します。',
      'Advises by telephone on first steps when a cyber attack is suspected.',
    ],
  },
  {
    name: ['診断サービス', 'Assessment service'],
    text: [
      '質問への回答をもとに、対策の状況を診断します。',
      'Assesses the state of your measures from your answers to questions.',
    ],
  },
  {
    name: ['研修教材', 'Training material'],
    text: ['従業者向けの動画教材をご利用いただけます。', 'Video training material for staff is available.'],
  },
];
export const SERVICE_HEAD: readonly Bilingual[] = [
  ['サービス', 'Service'],
  ['内容', 'Content'],
];

/** Provisions between the parties: their section, what they are about, their statements. */
export const PROVISIONS: readonly { id: keyof typeof HEADINGS; about: string; words: readonly Bilingual[] }[] = [
  {
    id: 'disclosure',
    about: 'disclosure',
    words: [
      [
        '加入依頼書の記載事項が事実と異なる場合は、保険金をお支払いできないことがあります。',
        'Where statements in the application form differ from the facts, claims may not be paid.',
      ],
      ['告知事項には正確にお答えください。', 'Please answer the questions put to you accurately.'],
    ],
  },
  {
    id: 'notification',
    about: 'notification',
    words: [
      [
        '加入後に事業の内容が変わるときは、遅滞なく代理店にご連絡ください。',
        'If your business changes after joining, please inform the agent without delay.',
      ],
    ],
  },
  {
    id: 'cancellation',
    about: 'cancellation',
    words: [
      ['解約される場合は、代理店にお申し出ください。', 'If you wish to cancel, please tell the agent.'],
      [
        '反社会的勢力に該当すると認められた場合は、契約を解除することがあります。',
        'The contract may be terminated where a party is found to belong to anti-social forces.',
      ],
    ],
  },
  {
    id: 'start-of-cover',
    about: 'start-of-cover',
    words: [
      [
        '補償は、保険期間の初日の午後から始まります。',
        'Cover starts in the afternoon of the first day of the policy period.',
      ],
    ],
  },
  {
    id: 'insolvency',
    about: 'insolvency',
    words: [
      [
        '引受保険会社の経営が破綻した場合は、保険金の支払いが一定期間凍結されることがあります。',
        'If the insurer becomes insolvent, payment of claims may be frozen for a certain period.',
      ],
    ],
  },
  {
    id: 'territory',
    about: 'territory',
    words: [['日本国内で提起された請求に限り補償します。', 'Only claims brought in Japan are covered.']],
  },
  {
    id: 'privacy',
    about: 'privacy',
    words: [
      [
        '引受保険会社は、加入の手続きに必要な範囲で個人情報を利用します。',
        'The insurer uses personal information as far as joining requires.',
      ],
    ],
  },
  {
    id: 'claims',
    about: 'claims',
    words: [
      [
        '事故を発見したときは、遅滞なく代理店にご連絡ください。',
        'When you discover an accident, please inform the agent without delay.',
      ],
      ['保険金請求権には時効があります。', 'The right to claim is subject to a time limit.'],
    ],
  },
  {
    id: 'dispute-resolution',
    about: 'dispute-resolution',
    words: [
      [
        '引受保険会社との間で問題を解決できない場合は、指定紛争解決機関に申し立てることができます。',
        'If a problem with the insurer cannot be resolved, you may turn to the designated dispute resolution body.',
      ],
    ],
  },
];

/** Why a text doesn't state something, in the words of the profile. */
export const SILENCE = {
  dividends: ['配当金の有無は書かれていない。', 'Whether there are dividends is not stated.'],
  'surrender-value': [
    '解約時の保険料の返還については書かれていない。',
    'Refund of premium on cancellation is not stated.',
  ],
  'cooling-off': [
    'クーリングオフの対象かどうかは書かれていない。',
    'Whether there is a cooling-off right is not stated.',
  ],
  applicationDeadline: ['申込締切日は書かれていない。', 'The closing date for applications is not stated.'],
  documents: ['文書番号は書かれていない。', 'No document number is stated.'],
} as const satisfies Record<string, Bilingual>;

export const CONTACT = {
  address: ['〒{n1} 見本県見本市見本町{n2}', '〒{n1} {n2} Mihon-cho, Mihon-shi, Mihon'],
  hours: ['受付 平日 {range1}', 'Open on weekdays {range1}'],
  unit: ['団体保険部', 'Group insurance department'],
} as const satisfies Record<string, Bilingual>;
