import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { SCHEMA_VERSION } from '../../schemas/version.ts';
import * as words from './synthetic-words.ts';
import type { CostWords, Bilingual, Stated } from './synthetic-words.ts';

/** A premium as it was printed: what the pipeline must read. `inception` is `--05-01` in a mid-term table. */
export type PrintedRate = {
  scheme: string;
  table: 'annual' | 'mid-term';
  ratingClass: string;
  plan: string;
  band: string;
  inception: string;
  planCode: string;
  /** Whole yen; null if the cell refers to the agent. */
  yen: number | null;
  referral: string;
};

/** A folder `sources/` by its paths, and every premium printed in it, in the order of the texts. */
export type SyntheticSources = { files: Map<string, string>; rates: PrintedRate[] };

/** The notation of a pamphlet. */
type Notation = {
  width: 'half' | 'full';
  /** `1千万円` or `1,000万円`. */
  hasThousands: boolean;
  cells: 'tabs' | 'pipes';
  /** `3億円まで`, or `1億円超 3億円以下`. */
  edges: 'up to' | 'between';
  costs: 'table' | 'list';
  bullets: 'circled' | 'dots';
};

/** The properties of one made-up scheme. */
type Traits = {
  id: string;
  serial: string;
  notation: Notation;
  unit: 'revenue' | 'stores';
  plans: number;
  ratingClasses: number;
  premiums: 'bands' | 'examples' | 'on request';
  hasMidTerm: boolean;
  hasDeadline: boolean;
  isClosed: boolean;
  /** Yen. */
  deductible: number;
  year: number;
  month: number;
  edges: number[];
  /** Annual premium of the first plan and class by band, before it is rounded. */
  base: number[];
  riders: number;
  services: number;
  costs: number;
  exclusions: number;
};

/** A pamphlet in progress: its lines, its profile, and its English. */
type Draft = {
  traits: Traits;
  lines: string[];
  sections: Record<string, unknown>[];
  profile: Record<string, unknown>;
  mappings: Record<'coverages' | 'costs' | 'exclusions', { wording: string; code: string; relation: 'same' }[]>;
  rates: PrintedRate[];
  catalog: Map<string, string>;
};

/** Numbers between 0 and 1, the same for the same seed on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Sources of made-up schemes, as people would hand them to us: a pamphlet, its profile and its source.yaml for each, neutral
 * codes for what they pay and exclude, and a catalog of English.
 * @param count  How many; the first ones of a seed are the same whatever the count.
 * @param own    The folder of the project's own sources, whose neutral codes and terms are used.
 */
export function syntheticSources(count: number, seed: number, own: string): SyntheticSources {
  const ownSource = (path: string) => readFileSync(join(own, path), 'utf8');
  const catalog = new Map<string, string>();
  const drafts = Array.from({ length: count }, (_, i) => {
    const traits = traitsOf(i, randomFrom(seed * 1_000_003 + i));
    return written(traits, catalog);
  });
  const files = new Map([
    ['coverage.yaml', ownSource('coverage.yaml')],
    ['misreadings.yaml', ownSource('misreadings.yaml')],
    ['site.yaml', ownSource('site.yaml')],
    ['translations/termbase.yaml', ownSource('translations/termbase.yaml')],
    ['translations/en.po', catalogText(catalog)],
  ]);
  for (const { traits, lines, profile, sections, mappings } of drafts) {
    const text = `${lines.join('\n')}\n`;
    const edition = `${traits.id}/${traits.year}`;
    files.set(`${traits.id}/coverage.yaml`, stringify({ schemaVersion: SCHEMA_VERSION, ...mappings }));
    files.set(`${traits.id}/profile.yaml`, stringify({ schemaVersion: SCHEMA_VERSION, ...profile, sections }));
    files.set(`${edition}/pamphlet.txt`, text);
    files.set(
      `${edition}/source.yaml`,
      stringify({
        schemaVersion: SCHEMA_VERSION,
        sha256: createHash('sha256').update(text).digest('hex'),
        encoding: 'utf-8',
        receivedFrom: 'made up for a test',
        received: '2026-01-15',
      }),
    );
  }
  return { files, rates: drafts.flatMap(({ rates }) => rates) };
}

/** Write the sources into a folder. */
export function writeSources(folder: string, { files }: SyntheticSources): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const MAN = 10_000;
const OKU = 100_000_000;
const REVENUE_EDGES = [
  1000 * MAN,
  3000 * MAN,
  5000 * MAN,
  OKU,
  1.5 * OKU,
  2 * OKU,
  2.5 * OKU,
  3 * OKU,
  5 * OKU,
  7 * OKU,
  10 * OKU,
  15 * OKU,
  20 * OKU,
  30 * OKU,
  50 * OKU,
  100 * OKU,
];
const STORE_EDGES = [1, 3, 5, 10, 20, 30, 50, 100, 200];
const PLAN_LIMITS = [
  { liability: 1000 * MAN, response: 100 * MAN, factor: 1 },
  { liability: 5000 * MAN, response: 500 * MAN, factor: 1.83 },
  { liability: OKU, response: 1000 * MAN, factor: 2.71 },
];
const CLASS_FACTORS = [1, 2.17, 1.69, 21.4];

function traitsOf(index: number, random: () => number): Traits {
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const serial = String(index + 1).padStart(3, '0');
  const unit = pick('revenue' as const, 'revenue' as const, 'stores' as const);
  const stock = unit === 'revenue' ? REVENUE_EDGES : STORE_EDGES;
  const premiums = pick(
    'bands',
    'bands',
    'bands',
    'bands',
    'bands',
    'bands',
    'bands',
    'bands',
    'examples',
    'on request',
  );
  const wanted = 5 + Math.floor(random() * 4);
  const edges = stock.filter((_, i) => random() < wanted / stock.length || i === 3 || i === 5);
  const plans = pick(1, 2, 2, 3);
  const hasMidTerm = random() < 0.3;
  let base = 8000 + random() * 60_000;
  return {
    id: `mihon-${serial}`,
    serial,
    notation: {
      width: pick('half', 'half', 'full'),
      hasThousands: pick(true, false),
      cells: pick('tabs', 'tabs', 'pipes'),
      // `3億円まで` alone in the caption of a mid-term table does not say where it begins
      edges: pick('up to' as const, 'between' as const) === 'up to' && !hasMidTerm ? 'up to' : 'between',
      costs: pick('table', 'list'),
      bullets: pick('circled', 'dots'),
    },
    unit,
    premiums: premiums,
    plans,
    ratingClasses: unit === 'revenue' && plans > 1 && random() < 0.4 ? pick(2, 3, 4) : 0,
    hasMidTerm,
    hasDeadline: random() < 0.7,
    isClosed: random() < 0.1,
    deductible: pick(0, 0, 10 * MAN, 30 * MAN),
    year: pick(2026, 2027),
    month: pick(1, 4, 7, 10),
    edges,
    base: edges.map(() => (base *= 1.12 + random() * 0.7)),
    riders: Math.floor(random() * (words.RIDERS.length + 1)),
    services: pick(0, 2, 3),
    costs: 3 + Math.floor(random() * (words.COSTS_RESPONSE.length - 2)),
    exclusions: 4 + Math.floor(random() * (words.EXCLUSIONS_COMMON.length - 3)),
  };
}

function written(traits: Traits, catalog: Map<string, string>): Draft {
  const { serial, premiums, isClosed, hasDeadline } = traits;
  const silent = (what: keyof typeof words.SILENCE) => write(draft, ['identity'], words.SILENCE[what]);
  const draft: Draft = {
    traits,
    catalog,
    lines: [],
    sections: [],
    profile: {},
    mappings: { coverages: [], costs: [], exclusions: [] },
    rates: [],
  };
  write(draft, ['identity'], words.TITLE, { n1: serial });
  write(draft, ['identity'], words.POLICYHOLDER, { n1: serial });
  write(draft, ['assumption'], words.MEMBERS, { n1: serial });
  if (isClosed) write(draft, ['identity'], words.CLOSED);
  draft.profile = {
    identity: {
      title: { find: ['{}のご案内'] },
      insurer: { find: ['引受保険会社：{}'] },
      policyholder: { find: ['保険契約者：{}'] },
      agent: { find: ['取扱代理店：{}'] },
      policyPeriod: { find: ['保険期間：{}'] },
      applicationDeadline: {
        find: ['申込締切日：{}'],
        ...(!hasDeadline && { notStated: silent('applicationDeadline') }),
      },
      status: { open: [words.OPEN[0]], closed: [words.CLOSED[0]] },
    },
    eligibility: { membership: { quote: '{}の皆様へ' } },
    names: {
      ...Object.fromEntries(words.PLANS.map(({ label, name }) => [label[0], name])),
      '業種区分{}': 'class-{}',
      '過去{}年以内に事故あり': 'claim-within-{}-years',
    },
    checklist: {
      dividends: { notStated: silent('dividends') },
      'surrender-value': { notStated: silent('surrender-value') },
      'cooling-off': { notStated: silent('cooling-off') },
      ...(traits.riders === 0 && {
        riders: { notStated: write(draft, ['identity'], ['特約の名は書かれていない。', 'No rider is named.']) },
      }),
    },
    documents: { notStated: silent('documents') },
  };
  writeCover(draft);
  writeOutline(draft);
  writeDefinitions(draft);
  writeTriggers(draft);
  writeCosts(draft);
  writeExclusions(draft);
  writeRiders(draft);
  writeLimits(draft);
  if (premiums === 'on request') writeOnRequest(draft);
  else if (premiums === 'examples') writeExamplePremiums(draft);
  else writeAnnualPremiums(draft);
  writeExample(draft);
  writeServices(draft);
  writeProvisions(draft);
  writeContacts(draft);
  return draft;
}

/**
 * Say something in Japanese and keep its English for the catalog.
 * @param contexts  What the pipeline takes the words for, in each place it meets them.
 * @param values    What its placeholders stand for, as printed.
 */
function write(
  { catalog }: Pick<Draft, 'catalog'>,
  contexts: readonly string[],
  [japanese, english]: Bilingual,
  values: Readonly<Record<string, string>> = {},
): string {
  for (const context of contexts) catalog.set(`${context}\u0004${japanese}`, english);
  return japanese.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
}

function catalogText(catalog: ReadonlyMap<string, string>): string {
  const head = [
    'msgid ""',
    'msgstr ""',
    '"Project-Id-Version: made up\\n"',
    '"Language: en\\n"',
    '"MIME-Version: 1.0\\n"',
    '"Content-Type: text/plain; charset=utf-8\\n"',
    '"Content-Transfer-Encoding: 8bit\\n"',
  ].join('\n');
  const entries = [...catalog].sort().map(([key, english]) => {
    const [context, japanese] = key.split('\u0004');
    return `msgctxt ${JSON.stringify(context)}\nmsgid ${JSON.stringify(japanese)}\nmsgstr ${JSON.stringify(english)}`;
  });
  return `${[head, ...entries].join('\n\n')}\n`;
}

/** Open a section: its heading on a line of its own, and its entry in the profile. */
function open(draft: Draft, id: keyof typeof words.HEADINGS, entry: Record<string, unknown> = {}): void {
  const heading = write(draft, ['heading'], words.HEADINGS[id]);
  draft.lines.push('', heading, '');
  draft.sections.push({ id, heading, ...entry });
}

function writeTable({ traits, lines }: Draft, rows: readonly (readonly string[])[]): void {
  const { cells } = traits.notation;
  lines.push('');
  rows.forEach((row, i) => {
    lines.push(cells === 'tabs' ? row.join('\t') : `| ${row.join(' | ')} |`);
    if (cells === 'pipes' && i === 0) lines.push(`|${row.map(() => '---').join('|')}|`);
  });
  lines.push('');
}

function writeCover(draft: Draft): void {
  const { lines, traits, sections } = draft;
  const { serial, hasDeadline, year, month } = traits;
  const serials = { n1: serial };
  const insurer = words.INSURERS[Number(serial) % words.INSURERS.length]!;
  const agent = words.AGENTS[Number(serial) % words.AGENTS.length]!;
  const label = (fact: Bilingual, [japanese, english]: Bilingual) => {
    write(draft, ['identity'], [japanese, english]);
    return write(draft, ['prose'], [`${fact[0]}${japanese}`, `${fact[1]}${english}`]);
  };
  sections.push({ id: 'cover-page', begins: '{}会員の皆様へ', lines: true });
  lines.push(
    write(draft, ['prose', 'assumption'], words.ADDRESSED, serials),
    '',
    write(draft, ['prose'], words.GUIDE, serials),
    '',
    write(draft, ['prose'], words.FACTS.policyholder, serials),
    label(words.FACTS.insurer, insurer),
    label(words.FACTS.agent, agent),
    write(draft, ['prose'], words.FACTS.period, {
      range1: `${day(year, month, traits)}午後4時～${day(year + 1, month, traits)}午後4時`,
    }),
  );
  if (hasDeadline)
    lines.push(
      write(draft, ['prose'], words.FACTS.deadline, {
        day1: day(year - (month === 1 ? 1 : 0), ((month + 10) % 12) + 1, traits, 20),
      }),
    );
  lines.push('', ...words.INTRODUCTION.map((sentence) => write(draft, ['prose'], sentence)));
}

function writeOutline(draft: Draft): void {
  const { traits, lines } = draft;
  const { year, month, isClosed } = traits;
  open(draft, 'outline', {
    kind: 'provision',
    about: 'enrolment',
    lines: true,
    subjects: [
      { find: '保険期間は', about: 'policy-period' },
      { find: '払い込みます', about: 'payment' },
      { find: '記名被保険者', about: 'insured' },
    ],
  });
  lines.push(
    write(draft, ['notice'], isClosed ? words.CLOSED : words.OPEN),
    write(draft, ['notice'], words.OUTLINE.period, {
      day1: day(year, month, traits),
      day2: day(year + 1, month, traits),
    }),
    write(draft, ['notice'], words.OUTLINE.payment),
    write(draft, ['notice'], words.OUTLINE.insured),
  );
}

function writeDefinitions(draft: Draft): void {
  open(draft, 'definitions', { kind: 'definitions' });
  writeTable(
    draft,
    words.DEFINITIONS.map(({ term, means }) => [
      write(draft, ['definition'], term),
      write(draft, ['definition'], means, { years1: '1年' }),
    ]),
  );
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const KANA = 'アイウエオカキクケコ';

/** Statements as lines, marked ① over ア over (ア), or with dots. */
function stated(draft: Draft, context: string, all: readonly Stated[], depth = 0, dots = false): string[] {
  return all.flatMap(({ words: says, but, items = [] }, i) => {
    const marker = dots && depth === 0 ? '・' : [`${CIRCLED[i]} `, `${KANA[i]}. `, `(${KANA[i]}) `][depth]!;
    const exception = but ? write(draft, [context], but) : '';
    return [
      `${marker}${write(draft, [context], says)}${exception}`,
      ...stated(draft, context, items, dots && depth === 0 ? 1 : depth + 1, dots),
    ];
  });
}

function map(
  { mappings }: Draft,
  kind: keyof Draft['mappings'],
  all: readonly { wording: string; code?: string | undefined }[],
): void {
  for (const { wording, code } of all) if (code) mappings[kind].push({ wording, code, relation: 'same' });
}

function writeTriggers(draft: Draft): void {
  const covers = [
    ['cover-liability', 'liability', words.TRIGGERS_LIABILITY],
    ['cover-response', 'response', words.TRIGGERS_RESPONSE],
  ] as const;
  // the headings are what the text calls them
  draft.profile.covers = Object.fromEntries(
    covers.map(([id, cover]) => [cover, { label: write(draft, ['plan'], words.HEADINGS[id]), code: cover }]),
  );
  for (const [id, cover, triggers] of covers) {
    open(draft, id, { kind: 'coverage', cover });
    draft.lines.push(
      write(draft, ['coverage'], ['次の事由による損害を補償します。', 'Loss caused by the following is covered.']),
      ...stated(draft, 'coverage', triggers),
    );
    map(
      draft,
      'coverages',
      triggers.map(({ words: says, code }) => ({ wording: says[0], code })),
    );
  }
}

function writeCosts(draft: Draft): void {
  const { traits, lines } = draft;
  const isTable = traits.notation.costs === 'table';
  const lists = [
    ['costs-liability', 'liability', words.COSTS_LIABILITY],
    ['costs-response', 'response', words.COSTS_RESPONSE.slice(0, traits.costs)],
  ] as const;
  for (const [id, cover, costs] of lists) {
    open(draft, id, { kind: 'costs', cover, ...(isTable && { table: { body: [['{item}', '{text}']] } }) });
    // the second cost has a note
    const marked = cover === 'response' ? costs[1] : undefined;
    const meaning = (cost: CostWords) => {
      const [japanese, english] = cost.means;
      const worded: Bilingual = cost === marked ? [`${japanese}{mark1}`, `${english}{mark1}`] : cost.means;
      return write(draft, ['cost'], worded, { mark1: '(*1)' });
    };
    if (isTable) {
      writeTable(
        draft,
        costs.map((cost, i) => [
          `${CIRCLED[i]} ${write(draft, ['cost'], cost.name)}`,
          [meaning(cost), ...stated(draft, 'cost', cost.kinds, 1)].join(' '),
        ]),
      );
    } else {
      costs.forEach((cost, i) => {
        lines.push(
          `${CIRCLED[i]} ${write(draft, ['cost'], cost.name)} ${meaning(cost)}`,
          ...stated(draft, 'cost', cost.kinds, 1),
        );
      });
    }
    if (marked) lines.push('', `(*1) ${write(draft, ['cost'], words.COST_NOTE)}`);
    map(
      draft,
      'costs',
      costs.map(({ name, code }) => ({ wording: name[0], code })),
    );
  }
}

function writeExclusions(draft: Draft): void {
  const { traits, lines } = draft;
  open(draft, 'exclusions');
  lines.push(
    write(
      draft,
      ['prose'],
      ['次の事由による損害には保険金をお支払いしません。', 'No claim is paid for loss caused by the following.'],
    ),
  );
  const lists = [
    ['exclusions-common', words.EXCLUSIONS_COMMON.slice(0, traits.exclusions)],
    ['exclusions-response', words.EXCLUSIONS_RESPONSE],
  ] as const;
  for (const [id, exclusions] of lists) {
    open(draft, id, { level: 2, kind: 'exclusions' });
    lines.push(...stated(draft, 'exclusion', exclusions, 0, traits.notation.bullets === 'dots'));
    map(
      draft,
      'exclusions',
      exclusions.map(({ words: says, code }) => ({ wording: `${says[0]}{}`, code })),
    );
  }
}

function writeRiders(draft: Draft): void {
  const { traits, lines, sections } = draft;
  if (traits.riders === 0) return;
  open(draft, 'riders');
  for (const { id, name, text, attachment } of words.RIDERS.slice(0, traits.riders)) {
    const heading = write(draft, ['heading', 'rider'], name);
    sections.push({ id, heading, level: 2, kind: 'rider', attachment, effect: 'extends' });
    lines.push('', heading, '', write(draft, ['rider'], text));
  }
}

function writeLimits(draft: Draft): void {
  const { traits, lines, profile } = draft;
  const { plans, ratingClasses, deductible, premiums } = traits;
  const print = (yen: number) => money(yen, traits.notation);
  open(draft, 'limits', { kind: 'provision', about: 'limits' });
  const deductibleOf = () => (deductible === 0 ? 'なし' : print(deductible));
  // with rating classes the limits are in the head of the rate tables
  const hasPlansOfItsOwn = premiums === 'bands' && ratingClasses > 0;
  if (plans > 1 && premiums === 'bands') {
    if (!hasPlansOfItsOwn) {
      profile.limitTables = {
        plans: {
          head: [['プラン', '賠償責任（1請求・保険期間中）', '事故対応費用（1事故・保険期間中）', '免責金額']],
          body: [
            [
              '{plan}',
              '{limit.liability/per-claim+aggregate}',
              '{limit.response/per-incident+aggregate}',
              '{deductible.liability}',
            ],
          ],
        },
      };
      writeTable(draft, [
        ['プラン', '賠償責任（１請求・保険期間中）', '事故対応費用（１事故・保険期間中）', '免責金額'],
        ...PLAN_LIMITS.slice(0, plans).map(({ liability, response }, i) => [
          write(draft, ['plan'], words.PLANS[i]!.label),
          print(liability),
          print(response),
          deductibleOf(),
        ]),
      ]);
    }
  } else {
    profile.limitTables = {
      limits: {
        head: [['補償の区分', '保険金額']],
        body: [
          ['賠償責任', '1請求・保険期間中 {limit.liability/per-claim+aggregate}'],
          ['事故対応費用', '1事故・保険期間中 {limit.response/per-incident+aggregate}'],
        ],
      },
    };
    writeTable(draft, [
      ['補償の区分', '保険金額'],
      ['賠償責任', `1請求・保険期間中 ${print(PLAN_LIMITS[plans - 1]!.liability)}`],
      ['事故対応費用', `1事故・保険期間中 ${print(PLAN_LIMITS[plans - 1]!.response)}`],
    ]);
  }
  lines.push(write(draft, ['notice'], words.LIMITS.within));
  profile.within = [{ quote: words.LIMITS.within[0], cover: 'response', basis: 'aggregate', of: 'liability' }];
  const statesOwn = plans === 1 || hasPlansOfItsOwn || premiums !== 'bands';
  if (statesOwn && deductible === 0) {
    lines.push(write(draft, ['notice'], words.LIMITS.none));
    profile.deductibles = [{ id: 'none', quote: words.LIMITS.none[0], covers: ['liability', 'response'] }];
  } else if (statesOwn) {
    lines.push(write(draft, ['notice'], words.LIMITS.deductible, { n1: '1', yen1: print(deductible) }));
    profile.deductibles = [{ id: 'liability', quote: '免責金額は1請求につき{yen}です。', covers: ['liability'] }];
  }
  lines.push(write(draft, ['notice'], words.LIMITS.condolence, { n1: '1', yen1: print(1000) }));
  profile.weakLimits = '見本の限度額は一度だけ印刷されている。';
  profile.limits = [
    { id: 'condolence', quote: '被害者1名あたり{yen}を限度', cover: 'response', basis: ['per-person'] },
  ];
}

function openPremiums(draft: Draft): void {
  const { traits, lines, profile } = draft;
  const basis = traits.unit === 'revenue' ? words.PREMIUM_WORDS.basis : words.PREMIUM_WORDS.stores;
  open(draft, 'premiums', { kind: 'provision', about: 'premium' });
  lines.push(
    write(draft, ['notice', 'assumption'], words.PREMIUM_WORDS.term, { years1: '1年' }),
    write(draft, ['notice', 'assumption'], basis),
  );
  profile.assumptions = [
    { id: 'term', about: 'term', quote: '保険期間1年、一括払の保険料です。' },
    { id: 'basis', about: 'basis', quote: basis[0] },
  ];
}

function writeOnRequest(draft: Draft): void {
  openPremiums(draft);
  draft.lines.push(write(draft, ['notice', 'assumption'], words.ON_REQUEST));
  draft.profile.premiumsOnRequest = words.ON_REQUEST[0];
}

/** A premium for some revenues, nothing in between; above the last one, a referral. */
function writeExamplePremiums(draft: Draft): void {
  const { traits, lines, profile, rates } = draft;
  const points = [5, 10, 20, 30, 50].map((oku) => oku * OKU);
  const print = (yen: number) => money(yen, { ...traits.notation, hasThousands: false });
  openPremiums(draft);
  const referral = write(draft, ['plan'], words.REFERRALS[1]!);
  const rows = points.map((revenue, i) => {
    const yen = Math.round((traits.base[0]! * (3 + i * 2)) / MAN) * MAN;
    const band = print(revenue);
    rates.push(rate(traits, { band, yen }));
    return [band, print(yen)];
  });
  const above = `${print(points.at(-1)!)}超`;
  rates.push(rate(traits, { band: above, yen: null, referral }));
  writeTable(draft, [['売上高', '年間保険料'], ...rows, [above, referral]]);
  lines.push(`※${write(draft, ['notice'], words.PREMIUM_WORDS.remark)}`);
  profile.rateTables = {
    annual: {
      basis: 'annual',
      per: { of: 'contract' },
      drawing: {
        head: [['売上高', '年間保険料']],
        body: [
          ['{band:…超}', '{premium}'],
          ['{example}', '{premium}'],
        ],
      },
      axes: { band: { kind: 'revenue', begins: { at: print(points[0]!), reason: '見本の例である。' } } },
      invariants: [{ multipleOf: 10_000 }, { risesWith: 'band' }, { stepsOf: [5, 10, 20].map((oku) => oku * OKU) }],
      weak: WEAK,
    },
  };
}

function writeAnnualPremiums(draft: Draft): void {
  openPremiums(draft);
  const { ratingClasses, plans, hasMidTerm } = draft.traits;
  if (ratingClasses > 0) writeRatesByClass(draft);
  else writeRatesByPlan(draft);
  draft.lines.push(`※${write(draft, ['notice'], words.PREMIUM_WORDS.remark)}`);
  if (hasMidTerm && ratingClasses === 0) writeMidTerm(draft, plans);
}

const rounded = (yen: number) => Math.round(yen / 10) * 10;
const annualOf = ({ base }: Traits, band: number, plan: number, ratingClass = 0) =>
  rounded(base[band]! * PLAN_LIMITS[plan]!.factor * CLASS_FACTORS[ratingClass]!);

/** One table: bands down, plans across; above the last band, a referral. */
function writeRatesByPlan(draft: Draft): void {
  const { traits, profile, rates } = draft;
  const { plans, unit, edges, notation } = traits;
  const corner = write(draft, ['plan'], words.AXES[unit]);
  const labels = plans === 1 ? [] : words.PLANS.slice(0, plans).map(({ label }) => write(draft, ['plan'], label));
  const planOf = (p: number) => labels[p] ?? '';
  const across = Array.from({ length: plans }, (_, p) => p);
  const rows = edges.map((_, i) => {
    const band = bandLabel(i, traits);
    return [
      band,
      ...across.map((p) => {
        const yen = annualOf(traits, i, p);
        rates.push(rate(traits, { band, yen, plan: planOf(p) }));
        return premium(yen, notation);
      }),
    ];
  });
  const referral = write(draft, ['plan'], words.REFERRALS[Number(traits.serial) % words.REFERRALS.length]!);
  const refer = (band: string) => {
    for (const p of across) rates.push(rate(traits, { band, yen: null, referral, plan: planOf(p) }));
    return [band, ...across.map(() => referral)];
  };
  const above =
    unit === 'revenue' ? `${money(edges.at(-1)!, notation)}超` : `${digits(edges.at(-1)! + 1, notation)}店舗以上`;
  rows.push(refer(above));
  const asksForLosses = plans > 1;
  if (asksForLosses) rows.push(refer(write(draft, ['plan'], words.CLAIM_WITHIN, { years1: '3年' })));
  writeTable(draft, [[corner, ...(plans === 1 ? ['年間保険料'] : labels)], ...rows]);
  profile.rateTables = {
    annual: {
      basis: 'annual',
      per: { of: 'contract' },
      drawing: {
        head: [[corner, plans === 1 ? '年間保険料' : ['{plan}']]],
        body: [
          ...(asksForLosses ? [['{condition:過去…}', ['{premium}']]] : []),
          ['{band}', plans === 1 ? '{premium}' : ['{premium}']],
        ],
      },
      invariants: [
        { multipleOf: 10 },
        { risesWith: 'band' },
        ...(plans > 1 ? [{ risesWith: 'limit' }, PROPORTIONAL_PLANS] : []),
      ],
      weak: WEAK,
    },
  };
}

/** Most of the tables are small, and which are not is not worked out here. */
const WEAK = {
  premiums: '見本の小さな表である。',
  labels: '見本の小さな表である。',
  rows: '見本の小さな表である。',
};

const PROPORTIONAL_PLANS = { proportional: { across: 'plan', within: 10 } };

/** A table for each rating class, its plans with their limits in the head, a code for every premium. */
function writeRatesByClass(draft: Draft): void {
  const { traits, profile, rates } = draft;
  const { plans, edges, notation, ratingClasses } = traits;
  const letter = (n: number) => 'ABCD'[n]!;
  const across = Array.from({ length: plans }, (_, p) => p);
  const print = (yen: number) => money(yen, notation);
  words.RATING_CLASSES.slice(0, ratingClasses).forEach(({ label, members }, c) => {
    const ratingClass = write(draft, ['plan'], label);
    writeTable(draft, [
      [`${ratingClass}：${write(draft, ['plan'], members)}`, ...across.flatMap(() => ['', '', ''])],
      ['売上高', ...across.flatMap((p) => [letter(p), '', ''])],
      ['', ...across.flatMap((p) => ['保険金額', '賠償責任', print(PLAN_LIMITS[p]!.liability)])],
      ['', ...across.flatMap((p) => ['', '事故対応費用', print(PLAN_LIMITS[p]!.response)])],
      ...edges.map((_, i) => {
        const band = bandLabel(i, traits);
        return [
          band,
          ...across.flatMap((p) => {
            const yen = annualOf(traits, i, p, c);
            const planCode = `${letter(c)}${letter(p)}${i + 1}`;
            rates.push(rate(traits, { band, yen, plan: letter(p), ratingClass, planCode }));
            return ['', planCode, premium(yen, notation)];
          }),
        ];
      }),
    ]);
  });
  profile.rateTables = {
    annual: {
      basis: 'annual',
      per: { of: 'contract' },
      drawing: {
        head: [
          ['{rating_class:業種区分…}：{members}'],
          ['売上高', ['{plan}', '', '']],
          ['', ['保険金額', '賠償責任', '{limit.liability/per-claim+aggregate}']],
          ['', ['', '事故対応費用', '{limit.response/per-incident+aggregate}']],
        ],
        body: [['{band}', ['', '{plan_code}', '{premium}']]],
      },
      invariants: [
        { multipleOf: 10 },
        { risesWith: 'band' },
        { risesWith: 'limit' },
        PROPORTIONAL_PLANS,
        { proportional: { across: 'ratingClass', within: 10 } },
        { codes: { ratingClass: 'A', plan: 'A', band: '1' } },
      ],
      axes: { band: { kind: 'revenue', ends: endOf(traits) } },
      weak: WEAK,
    },
  };
}

/** For each plan and band a table of one premium a month, the annual one by months. */
function writeMidTerm(draft: Draft, plans: number): void {
  const { traits, lines, profile, rates } = draft;
  const { edges, month, notation } = traits;
  open(draft, 'mid-term-joining', { kind: 'provision', about: 'mid-term-joining' });
  lines.push(write(draft, ['notice', 'assumption'], words.PREMIUM_WORDS.joining), '');
  (profile.assumptions as unknown[]).push({ id: 'joining', about: 'joining', quote: words.PREMIUM_WORDS.joining[0] });
  const terms = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((months) => ({
    months,
    from: ((month - 1 + 12 - months) % 12) + 1,
  }));
  for (let p = 0; p < plans; p += 1) {
    const plan = plans === 1 ? '' : words.PLANS[p]!.label[0];
    if (plan !== '') lines.push(write(draft, ['notice'], caption('＜', words.PLANS[p]!.label, '＞')), '');
    edges.forEach((_, i) => {
      const band = bandLabel(i, traits);
      const annual = annualOf(traits, i, p);
      const share = ({ months }: { months: number }) => rounded((annual * months) / 12);
      for (const term of terms)
        rates.push(
          rate(traits, {
            table: 'mid-term',
            band,
            plan,
            yen: share(term),
            inception: `--${String(term.from).padStart(2, '0')}-01`,
          }),
        );
      write(draft, ['notice'], captionOf(i, traits));
      lines.push(`【${band}】`);
      writeTable(draft, [
        [
          write(draft, ['plan'], words.AXES.inception),
          ...terms.map(({ from }) => `${digits(from, notation)}月${digits(1, notation)}日`),
        ],
        ['期間', ...terms.map(({ months }) => `${months}ヶ月分`)],
        ['保険料', ...terms.map((term) => premium(share(term), notation))],
      ]);
    });
  }
  (profile.rateTables as Record<string, unknown>)['mid-term'] = {
    basis: 'mid-term',
    per: { of: 'contract' },
    axes: { band: { kind: traits.unit, ends: endOf(traits) } },
    drawing: {
      above: [...(plans > 1 ? ['＜{plan}＞'] : []), '【{band}】'],
      head: [
        ['補償開始日', ['{inception}']],
        ['期間', ['{months}ヶ月分']],
      ],
      body: [['保険料', ['{premium}']]],
    },
    invariants: [
      { multipleOf: 10 },
      { risesWith: 'band' },
      ...(plans > 1 ? [{ risesWith: 'limit' }] : []),
      { risesWith: 'months' },
      { proRata: { of: 'annual', months: 12, within: 10 } },
    ],
  };
}

function caption(opens: string, [japanese, english]: Bilingual, closes: string): Bilingual {
  return [`${opens}${japanese}${closes}`, `${opens === '＜' ? '<' : '['}${english}${closes === '＞' ? '>' : ']'}`];
}

function captionOf(band: number, { unit, edges }: Traits): Bilingual {
  const { stores, oneStore, between, to } = words.BANDS;
  const isOne = edges[band] === (edges[band - 1] ?? 0) + 1;
  if (unit === 'stores') return caption('【', isOne ? oneStore : stores, '】');
  return caption('【', band === 0 ? to : between, '】');
}

function rate({ id }: Traits, printed: Pick<PrintedRate, 'band' | 'yen'> & Partial<PrintedRate>): PrintedRate {
  return {
    scheme: id,
    table: 'annual',
    ratingClass: '',
    plan: '',
    inception: '',
    planCode: '',
    referral: '',
    ...printed,
  };
}

function writeExample(draft: Draft): void {
  const { traits, lines } = draft;
  const print = (yen: number) => money(yen, traits.notation);
  const [investigation, desk] = [200 * MAN, 150 * MAN];
  open(draft, 'example', { kind: 'loss-example', lines: true });
  lines.push(
    write(draft, ['example'], words.EXAMPLE.story),
    write(draft, ['example'], words.EXAMPLE.investigation, { yen1: print(investigation) }),
    write(draft, ['example'], words.EXAMPLE.desk, { yen1: print(desk) }),
    write(draft, ['example'], words.EXAMPLE.total, { yen1: print(investigation + desk) }),
  );
}

function writeServices(draft: Draft): void {
  if (draft.traits.services === 0) return;
  const head = words.SERVICE_HEAD.map(([japanese]) => japanese);
  open(draft, 'services', { kind: 'service', table: { head: [head], body: [['{name}', '{text}']] } });
  writeTable(draft, [
    head,
    ...words.SERVICES.slice(0, draft.traits.services).map(({ name, text }) => [
      write(draft, ['service'], name),
      write(draft, ['service'], text),
    ]),
  ]);
}

function writeProvisions(draft: Draft): void {
  open(draft, 'duties');
  for (const { id, about, words: says } of words.PROVISIONS) {
    open(draft, id, { level: 2, kind: 'provision', about });
    draft.lines.push(...says.map((sentence) => write(draft, ['notice'], sentence)));
  }
}

function writeContacts(draft: Draft): void {
  const { serial } = draft.traits;
  for (const [role, names] of [
    ['agent', words.AGENTS],
    ['insurer', words.INSURERS],
  ] as const) {
    open(draft, role, { kind: 'contact', role, lines: true });
    draft.lines.push(
      write(draft, ['contact'], names[Number(serial) % names.length]!),
      write(draft, ['contact'], words.CONTACT.unit),
      write(draft, ['contact'], words.CONTACT.address, { n1: '000-0000', n2: `1-${Number(serial)}` }),
      `TEL 00-0000-0${serial}`,
      write(draft, ['contact'], words.CONTACT.hours, { range1: '9:00～17:00' }),
    );
  }
}

// --- how numbers are printed

function digits(n: number, { width }: Notation): string {
  return wide(String(n), width);
}

function premium(yen: number, { width }: Notation): string {
  return wide(`${yen.toLocaleString('en')}円`, width);
}

//   1億5,000万円 | 1千万円 | ３００万円 | 1,000円
function money(yen: number, { width, hasThousands }: Notation): string {
  const [oku, man, rest] = [Math.floor(yen / OKU), Math.floor((yen % OKU) / MAN), yen % MAN];
  const tens = hasThousands && man % 1000 === 0 ? `${man / 1000}千` : man.toLocaleString('en');
  return wide(
    `${oku > 0 ? `${oku}億` : ''}${man > 0 ? `${tens}万` : ''}${rest > 0 ? rest.toLocaleString('en') : ''}円`,
    width,
  );
}

function wide(text: string, width: Notation['width']): string {
  return width === 'half' ? text : text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/** Where a table without a row for referrals ends. */
function endOf(traits: Traits): { at: string; reason: string } {
  return { at: bandLabel(traits.edges.length - 1, traits), reason: '見本の表である。' };
}

function bandLabel(i: number, { unit, edges, notation }: Traits): string {
  const to = edges[i]!;
  const from = edges[i - 1];
  if (unit === 'stores') {
    if ((from ?? 0) + 1 === to) return `${digits(to, notation)}店舗`;
    return `${digits((from ?? 0) + 1, notation)}～${digits(to, notation)}店舗`;
  }
  if (notation.edges === 'up to') return `${money(to, notation)}まで`;
  return from === undefined ? `${money(to, notation)}以下` : `${money(from, notation)}超 ${money(to, notation)}以下`;
}

function day(year: number, month: number, { notation }: Traits, date = 1): string {
  return `${digits(year, notation)}年${digits(month, notation)}月${digits(date, notation)}日`;
}
