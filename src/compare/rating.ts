import type { BandExtent, BandUnit } from '../../schemas/band.ts';
import {
  unitOf,
  type Offer,
  type OfferedCell,
  type OfferedLimit,
  type OfferedPlan,
  type OfferedRule,
  type OfferedTable,
  type Said,
} from './offers.ts';

/** What is known of the one who asks; what is not known is left out. */
export type Facts = {
  /** The scheme whose members the company belongs to. */
  membership?: string | undefined;
  /** 売上高, whole yen. */
  revenue?: number | undefined;
  stores?: number | undefined;
  /** 業種区分, by its id in an offer. */
  ratingClass?: string | undefined;
  /** The limit for liability that is wanted at least, whole yen. */
  limit?: number | undefined;
  /** The day cover shall begin, `--03-15`; left out for the first day of the policy period. */
  inception?: string | undefined;
  /** Ids of bands that are conditions: 過去3年以内に事故あり. */
  conditions?: readonly string[] | undefined;
};

/** A printed cell with everything a premium is never shown without. */
export type PremiumRow = {
  plan: OfferedPlan;
  ratingClass: Offer['ratingClasses'][number] | null;
  band: OfferedTable['bands'][number];
  basis: OfferedTable['basis'];
  cell: OfferedCell;
  /** Printed as an example, for one revenue exactly. */
  isExample: boolean;
};

/** What a scheme prints for some facts, or why it prints nothing for them, with the words that say so. */
export type Outcome =
  | { kind: 'premiums'; rows: PremiumRow[] }
  /** 新規引受停止 */
  | { kind: 'closed'; words: Said | null }
  /** By membership, or by a rule. */
  | { kind: 'not-eligible'; words: Said }
  /** The words that send to the agent, and what they answer. */
  | { kind: 'referral'; words: Said; about: Said }
  /** Only examples are printed, and none for this revenue. Nothing is made up between them. */
  | { kind: 'example-only'; points: Said[] }
  | { kind: 'needs'; facts: BandUnit[] }
  /** No row of the table is for it. */
  | { kind: 'outside'; last: Said }
  | { kind: 'on-request'; words: Said | null }
  | { kind: 'limit-too-high'; highest: OfferedLimit }
  /** No mid-term premium is printed for the day; `words` say how joining works, `inceptions` are the days that are printed. */
  | { kind: 'no-mid-term'; words: Said[]; inceptions: string[] };

export type Answer = {
  offer: Offer;
  /** The policy period is over. */
  isExpired: boolean;
  outcome: Outcome;
  /** What the facts say nothing of and the reader must see to: the membership, rules on who may join. */
  conditions: Said[];
};

/**
 * Ask each scheme for its premiums, in the order given; nothing is ranked, nothing is interpolated.
 * @param today  The day in Japan, `2026-11-21`.
 */
export function rate(offers: readonly Offer[], facts: Facts, today: string): Answer[] {
  return offers.map((offer) => {
    const outcome = outcomeOf(offer, facts);
    const isRefused = outcome.kind === 'closed' || outcome.kind === 'not-eligible';
    return {
      offer,
      isExpired: offer.period !== null && offer.period.expiry.slice(0, 10) < today,
      outcome,
      conditions: isRefused ? [] : conditionsOf(offer, facts),
    };
  });
}

function outcomeOf(offer: Offer, facts: Facts): Outcome {
  if (offer.status === 'closed') return { kind: 'closed', words: offer.closed };
  if (offer.membership && facts.membership !== undefined && facts.membership !== offer.scheme)
    return { kind: 'not-eligible', words: offer.membership.statement };
  const refused = offer.rules.find(
    (rule) =>
      (rule.effect === 'admits' && meets(rule, facts) === 'no') ||
      (rule.effect === 'excludes' && meets(rule, facts) === 'yes'),
  );
  if (refused) return { kind: 'not-eligible', words: refused.statement };
  const referred = offer.rules.find((rule) => rule.effect === 'refers' && meets(rule, facts) === 'yes');
  if (referred) return { kind: 'referral', words: referred.referral ?? referred.statement, about: referred.statement };
  if (offer.tables.length === 0) return { kind: 'on-request', words: offer.onRequest };
  return byCondition(offer, facts) ?? byTables(offer, facts);
}

/** A row for a condition holds whatever the revenue: it is looked for first. A referral holds on either basis. */
function byCondition(offer: Offer, facts: Facts): Outcome | undefined {
  const rows = offer.tables
    .flatMap((table) =>
      rowsIn(table, offer, facts, ({ id, extent }) => extent.kind === 'condition' && !!facts.conditions?.includes(id)),
    )
    .filter(({ basis, cell }) => cell.referral || basis === basisFor(offer, facts));
  return rows.length > 0 ? told(rows) : undefined;
}

function byTables(offer: Offer, facts: Facts): Outcome {
  const basis = basisFor(offer, facts);
  const inceptions = new Set(offer.tables.flatMap(({ cells }) => cells.flatMap(({ inception }) => inception ?? [])));
  if (basis === 'mid-term' && !inceptions.has(facts.inception!)) {
    const words = offer.assumptions.flatMap(({ about, text }) => (about === 'joining' ? [text] : []));
    return { kind: 'no-mid-term', words, inceptions: [...inceptions] };
  }
  const tables = offer.tables.filter((table) => table.basis === basis);
  const highest = tables.some(hasExamples) ? undefined : tooLow(offer, facts);
  if (highest) return { kind: 'limit-too-high', highest };

  const rows = tables.flatMap((table) =>
    rowsIn(table, offer, facts, ({ extent }) => {
      const quantity = extent.kind === 'condition' ? undefined : quantityOf(facts, extent.unit);
      return quantity !== undefined && contains(extent, quantity);
    }),
  );
  if (rows.length > 0) return told(rows);
  const missing = [...new Set(tables.map(unitOf))].filter((unit) => quantityOf(facts, unit) === undefined);
  if (missing.length > 0) return { kind: 'needs', facts: missing };
  const bands = tables.flatMap((table) => table.bands);
  const points = bands.filter(({ extent }) => extent.kind === 'point');
  if (points.length > 0) return { kind: 'example-only', points: points.map(({ label }) => label) };
  return { kind: 'outside', last: bands.findLast(({ extent }) => extent.kind !== 'condition')!.label };
}

/** The rows of a table for bands that apply, for the wanted class, limit and day. */
function rowsIn(
  table: OfferedTable,
  offer: Offer,
  facts: Facts,
  applies: (band: OfferedTable['bands'][number]) => boolean,
): PremiumRow[] {
  const wanted = offer.ratingClasses.findIndex(({ id }) => id === facts.ratingClass);
  return table.cells
    .filter(
      ({ band, plan, ratingClass, inception }) =>
        applies(table.bands[band]!) &&
        (wanted === -1 || ratingClass === undefined || ratingClass === wanted) &&
        (inception === undefined || inception === facts.inception) &&
        (hasExamples(table) || reaches(offer.plans[plan]!, facts.limit)),
    )
    .map((cell) => ({
      plan: offer.plans[cell.plan]!,
      ratingClass: cell.ratingClass === undefined ? null : offer.ratingClasses[cell.ratingClass]!,
      band: table.bands[cell.band]!,
      basis: table.basis,
      cell,
      isExample: table.bands[cell.band]!.extent.kind === 'point',
    }));
}

/** Premiums, or a referral when that is all there is. */
function told(rows: PremiumRow[]): Outcome {
  const [first] = rows;
  const referral = rows.every(({ cell }) => cell.yen === undefined) && first!.cell.referral;
  return referral ? { kind: 'referral', words: referral, about: first!.band.label } : { kind: 'premiums', rows };
}

/** The words of the text that say why there is no premium. */
export function wordsOf(outcome: Outcome): Said[] {
  switch (outcome.kind) {
    case 'closed':
    case 'on-request':
      return outcome.words ? [outcome.words] : [];
    case 'not-eligible':
      return [outcome.words];
    case 'referral':
      // the sentence of a rule has the referral in it, the label of a row does not
      return outcome.about.text.includes(outcome.words.text) ? [outcome.about] : [outcome.about, outcome.words];
    case 'no-mid-term':
      return outcome.words;
    default:
      return [];
  }
}

/** The rules that the facts leave open, and the membership when none was given. */
function conditionsOf({ membership, rules }: Offer, facts: Facts): Said[] {
  return [
    ...(membership && facts.membership === undefined ? [membership.statement] : []),
    ...rules.filter((rule) => meets(rule, facts) === 'unknown').map(({ statement }) => statement),
  ];
}

/**
 * Whether the facts are within the sizes a rule names: in all of them where it admits, in any of them where it refers or
 * excludes. A rule of words only is never known to be met.
 */
function meets({ effect, sizes }: OfferedRule, facts: Facts): 'yes' | 'no' | 'unknown' {
  const met = sizes.map((extent) => {
    const quantity = extent.kind === 'condition' ? undefined : quantityOf(facts, extent.unit);
    return quantity === undefined ? 'unknown' : contains(extent, quantity) ? 'yes' : 'no';
  });
  if (met.length === 0) return 'unknown';
  const decides = effect === 'admits' ? 'no' : 'yes';
  if (met.includes(decides)) return decides;
  return met.includes('unknown') ? 'unknown' : decides === 'no' ? 'yes' : 'no';
}

/** The highest limit of a scheme none of whose plans reaches the wanted one; undefined when some plan does, or states none. */
function tooLow({ plans }: Offer, { limit }: Facts): OfferedLimit | undefined {
  if (plans.some((plan) => reaches(plan, limit))) return undefined;
  const lowest = plans.map((plan) => lowestOf(plan)!);
  return lowest.reduce((one, other) => (other.yen > one.yen ? other : one));
}

/** A limit counts as reached when every limit for liability of the plan reaches it, per claim and in the aggregate. */
function reaches(plan: OfferedPlan, limit: number | undefined): boolean {
  const lowest = lowestOf(plan);
  return limit === undefined || lowest === undefined || lowest.yen >= limit;
}

/** The limits for liability that the plans of a scheme reach; none of a scheme that gives examples. */
export function liabilityLimits({ plans, tables }: Offer): number[] {
  return tables.some(hasExamples) ? [] : plans.flatMap((plan) => lowestOf(plan)?.yen ?? []);
}

function lowestOf({ limits }: OfferedPlan): OfferedLimit | undefined {
  const liability = limits.filter(({ cover }) => cover === 'liability');
  return liability.sort((one, other) => one.yen - other.yen)[0];
}

/** Limits of examples are part of the example: others may be agreed. */
function hasExamples({ bands }: OfferedTable): boolean {
  return bands.some(({ extent }) => extent.kind === 'point');
}

/** Who joins on the first day of the policy period pays for a year. */
function basisFor({ period }: Offer, { inception }: Facts): OfferedTable['basis'] {
  const first = period && `--${period.inception.slice(5, 10)}`;
  return inception === undefined || inception === first ? 'annual' : 'mid-term';
}

function quantityOf({ revenue, stores }: Facts, unit: BandUnit): number | undefined {
  return unit === 'JPY' ? revenue : stores;
}

/** 以上 and 以下 include their edge, 超 and 未満 do not. */
function contains(extent: BandExtent, quantity: number): boolean {
  if (extent.kind === 'condition') return false;
  if (extent.kind === 'point') return extent.value === quantity;
  const { min, max } = extent;
  const isAbove = !min || quantity > min.value || (min.inclusive && quantity === min.value);
  const isBelow = !max || quantity < max.value || (max.inclusive && quantity === max.value);
  return isAbove && isBelow;
}
