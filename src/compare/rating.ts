import type { BandExtent } from '../../schemas/band.ts';
import type { AxisKind } from '../../schemas/rate-axis.ts';
import type {
  Offer,
  OfferedAxis,
  OfferedBand,
  OfferedCell,
  OfferedLimit,
  OfferedPlan,
  OfferedRule,
  OfferedTable,
  SourcedWords,
} from './offers.ts';
import { kindOfUnit } from './kinds.ts';
import { holds as holdsDay, isOver } from './policy-period.ts';

/** The known facts about a company; unknown facts are left out. */
export type Facts = {
  /** The scheme that the company can join as a member. */
  membership?: string | undefined;
  /** Quantities by what they are of: an age, a number of employees, an amount in whole yen. */
  quantities?: Readonly<Partial<Record<AxisKind, number>>> | undefined;
  /** The wanted values of axes with names, by their ids in an offer. */
  values?: readonly string[] | undefined;
  /** The class of risk, by its id in an offer. */
  ratingClass?: string | undefined;
  /** The minimum limit wanted for the cover that is asked, in whole yen. */
  limit?: number | undefined;
  /** The day of joining, with its year, `2026-04-01`: it decides which edition answers. Left out for today. */
  on?: string | undefined;
  /** The first day of cover, `--03-15`, or with its year `2024-03-15`; left out for the first day of the policy period. */
  inception?: string | undefined;
  /** Ids of bands that are conditions: 事故あり. */
  conditions?: readonly string[] | undefined;
};

/** A printed cell with the terms that always go with a premium. */
export type PremiumRow = {
  plan: OfferedPlan;
  ratingClass: Offer['ratingClasses'][number] | null;
  /** Null in a table that has no bands. */
  band: OfferedBand | null;
  /** The values of the further axes. */
  factors: { axis: OfferedAxis; value: OfferedBand }[];
  basis: OfferedTable['basis'];
  /** What the premium is called, if it is none of the usual ones. */
  name?: string | undefined;
  /** What the band is of. */
  kind: AxisKind | undefined;
  cell: OfferedCell;
  /** Printed as an example, for exactly one quantity. */
  isExample: boolean;
  /** An example whose limit is below the wanted one; a higher limit may be available. */
  isBelowLimit: boolean;
  /** Paid on top of the other premiums, if what it buys is wanted. */
  isAddition: boolean;
};

/** What a scheme prints for some facts, or why it prints nothing, with the words of the text that say so. */
export type Outcome =
  | { kind: 'premiums'; rows: PremiumRow[] }
  /** 新規引受停止 */
  | { kind: 'closed'; words: SourcedWords | null }
  | { kind: 'not-eligible'; by: 'membership' | 'rule'; words: SourcedWords }
  /** The words of the referral and their subject; `further`: other rules that also refer to the agent. */
  | { kind: 'referral'; words: SourcedWords; about: SourcedWords; further: SourcedWords[] }
  /** Only examples are printed, and none for this quantity. Nothing is interpolated. */
  | { kind: 'example-only'; points: PremiumRow[] }
  | { kind: 'needs'; facts: AxisKind[] }
  /**
   * No row of the table applies. Either the quantity is beyond the `last` band although the rules in `words` admit
   * it, or `about`, a class or a condition, has no row.
   */
  | { kind: 'outside'; last: SourcedWords | null; about: SourcedWords | null; words: SourcedWords[] }
  | { kind: 'on-request'; words: SourcedWords | null }
  | { kind: 'limit-too-high'; highest: OfferedLimit }
  /** The day of joining is before or after the policy period. */
  | { kind: 'not-in-period' }
  /**
   * No premium is printed for the day, or no annual premium. `words` explain how joining works, `inceptions` are the
   * printed days, `about` is the condition that was asked for.
   */
  | { kind: 'no-annual' | 'no-mid-term'; words: SourcedWords[]; inceptions: string[]; about: SourcedWords | null };

export type Answer = {
  offer: Offer;
  /** The policy period is over. */
  isExpired: boolean;
  outcome: Outcome;
  /** What the facts leave open and the reader must check. */
  conditions: OpenCondition[];
  /** The contacts that the text names; empty if it names none. Null if no contact is needed. */
  contacts: SourcedWords[] | null;
};

/** A statement on who may join that the facts don't answer: the membership, a rule, or another statement. */
export type OpenCondition = { about: 'membership' | 'rule' | 'eligibility'; statement: SourcedWords };

/**
 * Find the premiums of each scheme, in the given order. Nothing is ranked or interpolated.
 * @param today  The day in Japan, `2026-11-21`.
 */
export function rate(offers: readonly Offer[], facts: Facts, today: string): Answer[] {
  return offers.map((offer) => {
    const outcome = withAdditions(outcomeOf(withoutAdditions(offer), facts, today), offer, facts);
    const isRefused = outcome.kind === 'closed' || outcome.kind === 'not-eligible';
    return {
      offer,
      isExpired: offer.period !== null && isOver(offer.period, today),
      outcome,
      conditions: isRefused ? [] : conditionsOf(offer, facts),
      contacts: isRefused || outcome.kind === 'needs' ? null : contactsFor(outcome, offer),
    };
  });
}

/** An addition is no answer on its own. */
function withoutAdditions(offer: Offer): Offer {
  return { ...offer, tables: offer.tables.filter(({ isAddition }) => !isAddition) };
}

/** The premiums with what can be added to them: every addition for one of their plans that the facts do not rule out. */
function withAdditions(outcome: Outcome, offer: Offer, facts: Facts): Outcome {
  if (outcome.kind !== 'premiums') return outcome;
  const plans = new Set(outcome.rows.map(({ plan }) => plan));
  const basis = basisFor(offer, facts);
  const isFor = ({ band, kind }: PremiumRow) => {
    const quantity = kind && quantityOf(facts, kind);
    return !band || quantity === undefined || contains(band.extent, quantity);
  };
  const additions = offer.tables
    .filter((table) => table.isAddition && isOn(basis, table))
    .flatMap((table) => rowsOfTable(table, offer))
    .filter((row) => isFor(row) && row.factors.every((factor) => holds(factor, facts) !== 'no'))
    .filter(({ plan }) => plan.label === null || plans.has(plan))
    .filter(
      ({ ratingClass }) => !ratingClass || facts.ratingClass === undefined || ratingClass.id === facts.ratingClass,
    )
    .filter(({ cell }) => cell.inception === undefined || cell.inception === dayOf(facts));
  return { kind: 'premiums', rows: [...outcome.rows, ...additions] };
}

function outcomeOf(offer: Offer, facts: Facts, today: string): Outcome {
  const isWithdrawn = offer.withdrawn !== undefined && offer.withdrawn <= (joiningDay(facts) ?? today);
  if (offer.status === 'closed' || isWithdrawn) return { kind: 'closed', words: offer.closed };
  if (offer.membership && facts.membership !== undefined && facts.membership !== offer.scheme)
    return { kind: 'not-eligible', by: 'membership', words: offer.membership.statement };
  const refused = offer.rules.find(
    (rule) =>
      (rule.effect === 'admits' && meets(rule, facts) === 'no') ||
      (rule.effect === 'excludes' && meets(rule, facts) === 'yes'),
  );
  if (refused) return { kind: 'not-eligible', by: 'rule', words: refused.statement };
  const [referred, ...others] = offer.rules.filter((rule) => rule.effect === 'refers' && meets(rule, facts) === 'yes');
  if (referred) {
    const further = others.map(({ statement }) => statement);
    return { kind: 'referral', words: referred.referral ?? referred.statement, about: referred.statement, further };
  }
  if (isOutsidePeriod(offer, facts)) return { kind: 'not-in-period' };
  if (offer.tables.length === 0) return { kind: 'on-request', words: offer.onRequest };
  const bands = offer.tables.flatMap((table) => table.bands);
  const named = bands.filter(({ id }) => facts.conditions?.includes(id));
  return named.length > 0 ? byConditions(named, offer, facts) : byTables(offer, facts);
}

/**
 * Rows with a condition apply to any quantity and replace all other rows. All given conditions must hold.
 * @param bands  At least one. Several tables may have the same condition under one id.
 */
function byConditions(bands: readonly OfferedBand[], offer: Offer, facts: Facts): Outcome {
  const conditions = new Map(bands.map((band) => [band.id, band]));
  const outcomes = [...conditions.values()].map((band) => byCondition(band, offer, facts));
  const refusal = outcomes.find(({ kind }) => kind !== 'premiums');
  return (
    refusal ?? premiumsOrReferral(outcomes.flatMap((outcome) => (outcome.kind === 'premiums' ? outcome.rows : [])))
  );
}

function byCondition({ id, label, condition }: OfferedBand, offer: Offer, facts: Facts): Outcome {
  const about = condition ?? label;
  const rows = offer.tables.flatMap((table) => rowsOfTable(table, offer)).filter(({ band }) => band?.id === id);
  if (rows.length === 0) return { kind: 'outside', last: null, about, words: [] };
  const basis = basisFor(offer, facts);
  const applying = onBasis(basis, rows);
  return applying.length > 0 ? narrowed(applying, offer, facts, about) : notOn(basis, rows, offer, about);
}

/** Select the bands that contain the quantity, then class, limit and day. A referral applies on either basis. */
function byTables(offer: Offer, facts: Facts): Outcome {
  const basis = basisFor(offer, facts);
  const rows = offer.tables.flatMap((table) => rowsOfTable(table, offer));
  const within = rows.filter(({ band, kind }) => {
    if (!band) return true;
    const quantity = kind && quantityOf(facts, kind);
    return quantity !== undefined && contains(band.extent, quantity);
  });
  const applying = onBasis(basis, within);
  if (applying.length > 0) return narrowed(applying, offer, facts, null);
  if (within.length > 0) return notOn(basis, within, offer, null);

  const isOffered = offer.tables.some((table) => isOn(basis, table));
  const tables = offer.tables.filter((table) => !isOffered || isOn(basis, table));
  const bands = tables.flatMap((table) => table.bands);
  const kinds = new Set(tables.flatMap((table) => kindOf(table) ?? []));
  const missing = [...kinds].filter((kind) => quantityOf(facts, kind) === undefined);
  if (missing.length > 0) {
    // don't ask for a quantity that cannot change the answer
    const possible = rows.filter(
      ({ band, kind }) => band && band.extent.kind !== 'condition' && kind && missing.includes(kind),
    );
    const ofBasis = possible.filter((row) => isOn(basis, row));
    if (ofBasis.length === 0) return notOn(basis, possible, offer, null);
    const outcome = narrowed(ofBasis, offer, facts, null);
    return isPrinted(outcome) ? { kind: 'needs', facts: missing } : outcome;
  }
  const points = rows.filter((row) => row.isExample && (!isOffered || isOn(basis, row)));
  if (points.length > 0) return { kind: 'example-only', points };
  const last = bands.findLast(({ extent }) => extent.kind !== 'condition') ?? bands.at(-1)!;
  const admitting = offer.rules.filter((rule) => rule.effect === 'admits' && meets(rule, facts) === 'yes');
  return { kind: 'outside', last: last.label, about: null, words: admitting.map(({ statement }) => statement) };
}

/** If no row is on the wanted basis, a referral on the other basis applies. */
function onBasis(basis: Basis, rows: readonly PremiumRow[]): PremiumRow[] {
  const own = rows.filter((row) => isOn(basis, row));
  return own.length > 0 ? own : rows.filter(({ cell }) => cell.referral);
}

/**
 * The rows for the wanted class, limit and day, or the first of the three that leaves none.
 * @param rows   The rows of bands that apply, at least one.
 * @param about  The condition of the rows; null if they are for a quantity.
 */
function narrowed(rows: readonly PremiumRow[], offer: Offer, facts: Facts, about: SourcedWords | null): Outcome {
  const chosen = rows.filter((row) => row.factors.every((factor) => holds(factor, facts) !== 'no'));
  if (chosen.length === 0) return { kind: 'outside', last: null, about: rejected(rows, facts), words: [] };
  const wanted = offer.ratingClasses.find(({ id }) => id === facts.ratingClass);
  const ofClass = chosen.filter(({ ratingClass }) => !wanted || !ratingClass || ratingClass === wanted);
  if (ofClass.length === 0) return { kind: 'outside', last: null, about: wanted!.label, words: [] };

  const examples = new Set(offer.tables.filter(hasExamples).flatMap(({ bands }) => bands));
  const reaching = ofClass.filter(({ band, plan }) => (band && examples.has(band)) || reaches(plan, facts.limit));
  // the agent may offer another limit too
  const wide = reaching.length > 0 ? reaching : ofClass.filter(({ cell }) => cell.referral);
  if (wide.length === 0) return { kind: 'limit-too-high', highest: highestOf(ofClass.map(({ plan }) => plan)) };

  const ofDay = wide.filter(({ cell }) => cell.inception === undefined || cell.inception === dayOf(facts));
  if (ofDay.length === 0) return notOn(basisFor(offer, facts), wide, offer, about);
  return premiumsOrReferral(
    ofDay.map((row) => ({ ...row, isBelowLimit: row.isExample && !reaches(row.plan, facts.limit) })),
  );
}

/** @param rows  The rows printed for other days. */
function notOn(basis: Basis, rows: readonly PremiumRow[], { assumptions }: Offer, about: SourcedWords | null): Outcome {
  return {
    kind: `no-${basis}`,
    words: assumptions.flatMap((each) => (each.about === 'joining' ? [each.text] : [])),
    inceptions: [...new Set(rows.flatMap(({ cell }) => cell.inception ?? []))],
    about,
  };
}

function rowsOfTable(table: OfferedTable, offer: Offer): PremiumRow[] {
  return table.cells.map((cell) => ({
    plan: offer.plans[cell.plan]!,
    ratingClass: cell.ratingClass === undefined ? null : offer.ratingClasses[cell.ratingClass]!,
    band: cell.band === undefined ? null : table.bands[cell.band]!,
    factors: (cell.factors ?? []).map(([i, value]) => {
      const axis = table.axes![i]!;
      return { axis, value: axis.values[value]! };
    }),
    basis: table.basis,
    name: cell.name ?? table.name,
    kind: kindOf(table),
    cell,
    isExample: cell.band !== undefined && table.bands[cell.band]!.extent.kind === 'point',
    isBelowLimit: false,
    isAddition: table.isAddition ?? false,
  }));
}

function isPrinted({ kind }: Outcome): boolean {
  return kind === 'premiums' || kind === 'referral';
}

/** Premiums, or a referral if there are no premiums. */
function premiumsOrReferral(rows: PremiumRow[]): Outcome {
  const [first] = rows;
  const isAnyPremium = rows.some(({ cell }) => cell.yen !== undefined);
  const { cell, band, factors, plan } = first!;
  const about = band?.label ?? factors[0]?.value.label ?? plan.label ?? cell.referral ?? cell.notOffered!;
  if (isAnyPremium) return { kind: 'premiums', rows };
  return cell.referral
    ? { kind: 'referral', words: cell.referral, about, further: [] }
    : { kind: 'outside', last: null, about, words: [cell.notOffered!] };
}

/** The labels that a premium is for besides its plan and its class: its band and its further factors. */
export function labelsOf({ band, factors }: PremiumRow): SourcedWords[] {
  return [...(band ? [band.label] : []), ...factors.map(({ value }) => value.label)];
}

/** The words of the text that explain why there is no premium. */
export function reasonsOf(outcome: Outcome): SourcedWords[] {
  switch (outcome.kind) {
    case 'closed':
    case 'on-request':
      return outcome.words ? [outcome.words] : [];
    case 'not-eligible':
      return [outcome.words];
    case 'referral':
      // the sentence of a rule includes the referral, the label of a row doesn't
      return [
        outcome.about,
        ...(outcome.about.text.includes(outcome.words.text) ? [] : [outcome.words]),
        ...outcome.further,
      ];
    case 'outside':
    case 'no-annual':
    case 'no-mid-term':
      return outcome.words;
    default:
      return [];
  }
}

/** Whether a premium is printed for exactly these facts. An example with a lower limit doesn't count, and no addition does. */
export function hasPremium(outcome: Outcome): boolean {
  return (
    outcome.kind === 'premiums' && outcome.rows.some(({ isBelowLimit, isAddition }) => !isBelowLimit && !isAddition)
  );
}

/** The premiums of an answer: those for the facts, or the examples it lists instead. */
export function rowsIn(outcome: Outcome): PremiumRow[] {
  return outcome.kind === 'premiums' ? outcome.rows : outcome.kind === 'example-only' ? outcome.points : [];
}

/** The assumptions of some rows. Assumptions on who may join are shown separately. */
export function assumptionsFor(rows: readonly PremiumRow[], { assumptions }: Offer): Offer['assumptions'] {
  const isFor = (basis: OfferedTable['basis'] | null) =>
    basis === null ? rows.length > 0 : rows.some((row) => row.basis === basis);
  return assumptions.filter(({ about, basis }) => about !== 'eligibility' && isFor(basis));
}

/** The membership if none was given, other statements on who may join, and the rules that the facts leave open. */
function conditionsOf({ membership, eligibility, rules }: Offer, facts: Facts): OpenCondition[] {
  const open = rules.filter((rule) => meets(rule, facts) === 'unknown');
  return [
    ...(membership && facts.membership === undefined
      ? [{ about: 'membership' as const, statement: membership.statement }]
      : []),
    ...eligibility.map((statement) => ({ about: 'eligibility' as const, statement })),
    ...open.map(({ statement }) => ({ about: 'rule' as const, statement })),
  ];
}

/**
 * The contacts of a scheme. If premiums are printed, no contact is needed, so the result is null if the text names
 * none.
 */
function contactsFor(outcome: Outcome, { contacts }: Offer): SourcedWords[] | null {
  const isPrinted = outcome.kind === 'premiums' && outcome.rows.every(({ isExample }) => !isExample);
  return isPrinted && contacts.length === 0 ? null : contacts;
}

/**
 * Whether the facts meet a rule. They must be within all of its sizes if it admits, within any of them if it refers
 * or excludes; or include its condition. A rule that has only words is never known to be met.
 */
function meets({ effect, sizes, condition }: OfferedRule, facts: Facts): 'yes' | 'no' | 'unknown' {
  if (condition !== undefined && facts.conditions?.includes(condition)) return 'yes';
  const met = sizes.map((extent) => {
    const kind = extent.kind === 'condition' ? undefined : kindOfUnit(extent.unit);
    const quantity = kind && quantityOf(facts, kind);
    return quantity === undefined ? 'unknown' : contains(extent, quantity) ? 'yes' : 'no';
  });
  if (met.length === 0) return 'unknown';
  const decides = effect === 'admits' ? 'no' : 'yes';
  if (met.includes(decides)) return decides;
  return met.includes('unknown') ? 'unknown' : decides === 'no' ? 'yes' : 'no';
}

/** @param plans  Plans below the wanted limit. Each of them states a limit. */
function highestOf(plans: readonly OfferedPlan[]): OfferedLimit {
  const limits = plans.map((plan) => lowestOf(plan)!);
  return limits.reduce((one, other) => (other.yen > one.yen ? other : one));
}

/** A plan reaches a limit if all its limits for the cover that is asked do, per claim and in the aggregate. */
function reaches(plan: OfferedPlan, limit: number | undefined): boolean {
  const lowest = lowestOf(plan);
  return limit === undefined || lowest === undefined || lowest.yen >= limit;
}

/** The limits for the cover that is asked that the plans of a scheme reach; empty for a scheme with examples. */
export function limitsAsked({ plans, tables }: Offer): number[] {
  return tables.some(hasExamples) ? [] : plans.flatMap((plan) => lowestOf(plan)?.yen ?? []);
}

function lowestOf({ limits }: OfferedPlan): OfferedLimit | undefined {
  const asked = limits.filter(({ isAsked }) => isAsked);
  return asked.sort((one, other) => one.yen - other.yen)[0];
}

/** The limits of an example belong to the example: other limits may be available. */
function hasExamples({ bands }: OfferedTable): boolean {
  return bands.some(({ extent }) => extent.kind === 'point');
}

/** What a day of joining asks for: the premium from the first day of the period, or one for the rest of it. */
type Basis = 'annual' | 'mid-term';

/** Joining on the first day of the policy period means a premium for all of it. */
function basisFor({ period }: Offer, facts: Facts): Basis {
  const day = dayOf(facts);
  const first = period && `--${period.inception.slice(5, 10)}`;
  return day === undefined || day === first ? 'annual' : 'mid-term';
}

function isOn(basis: Basis, { basis: own }: Pick<OfferedTable, 'basis'>): boolean {
  return (own === 'mid-term') === (basis === 'mid-term');
}

/** The day of joining without its year. */
function dayOf({ inception }: Facts): string | undefined {
  return inception === undefined || inception.startsWith('--') ? inception : `--${inception.slice(5)}`;
}

/** The day of joining, if it is given with its year. */
export function joiningDay({ on, inception }: Facts): string | undefined {
  return on ?? (inception?.startsWith('--') ? undefined : inception);
}

/** Whether the day of joining, given with its year, is outside the policy period. */
function isOutsidePeriod({ period }: Offer, facts: Facts): boolean {
  const day = joiningDay(facts);
  return period !== null && day !== undefined && !holdsDay(period, day);
}

/** What the bands of a table are of; undefined if it has none, or only conditions. */
export function kindOf({ kind, bands }: OfferedTable): AxisKind | undefined {
  const extent = bands.map((band) => band.extent).find((each) => each.kind !== 'condition');
  return extent && (kind ?? kindOfUnit(extent.unit));
}

function quantityOf({ quantities = {} }: Facts, kind: AxisKind): number | undefined {
  return quantities[kind];
}

/** Whether the facts are for a factor: its value is chosen, or contains their quantity. */
function holds({ axis, value }: PremiumRow['factors'][number], facts: Facts): 'yes' | 'no' | 'unknown' {
  if (value.extent.kind === 'condition') {
    const chosen = axis.values.filter(({ id }) => facts.values?.includes(id));
    return chosen.length === 0 ? 'unknown' : chosen.includes(value) ? 'yes' : 'no';
  }
  const quantity = quantityOf(facts, axis.kind);
  return quantity === undefined ? 'unknown' : contains(value.extent, quantity) ? 'yes' : 'no';
}

/** The label of the first value that the facts are not for. */
function rejected(rows: readonly PremiumRow[], facts: Facts): SourcedWords | null {
  const factor = rows.flatMap(({ factors }) => factors).find((each) => holds(each, facts) === 'no');
  return factor?.axis.head ?? null;
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
