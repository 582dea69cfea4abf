import type { BandExtent } from '../../schemas/band.ts';
import type { EligibilityEffect } from '../../schemas/eligibility.ts';
import type { Codes } from '../../schemas/neutral-codes.ts';
import type { FactState, NotStated, NotYetRead, Status } from '../../schemas/identity.ts';
import { isReadAt } from '../../schemas/level-order.ts';
import type { CoverName } from '../../schemas/cover.ts';
import type { Deductible, Limit, LimitBasis, Plan, Sublimit } from '../../schemas/plan.ts';
import type { PremiumTerms } from '../../schemas/premium-terms.ts';
import type { AxisKind, AxisValue } from '../../schemas/rate-axis.ts';
import type { RateTable } from '../../schemas/rate-table.ts';
import { printedIn } from '../recognise/rate-cell.ts';
import type { Assumption, AssumptionKind, Scheme } from '../../schemas/scheme.ts';
import type { Sourced, Span } from '../../schemas/span.ts';
import { placeOf } from './place-of.ts';
import { coverNamed } from './covers.ts';
import { kindOfUnit } from './kinds.ts';
import { isAddition, termsOfCell } from './rate-key.ts';

/** Words of a pamphlet in the reader's language, with their source line. */
export type SourcedWords = { text: string; lang: string; line: number };

/** Words that may be missing in the pamphlet: declared words have no line. */
export type Named = { text: string; lang: string; line: number | null };

/** 支払限度額. `bound`: the text prints a range, and this is one end of it. */
export type OfferedLimit = {
  cover: CoverName;
  bases: LimitBasis[];
  yen: number;
  /** Its place in the original: the line and the column. */
  at?: string;
  line: number;
  bound?: 'lower' | 'upper' | undefined;
  qualifiers?: Qualifier[];
  /** Whether it is for the cover that a limit can be asked for. */
  isAsked?: true;
};

/** What qualifies a limit or a deductible and is shown with it: its condition, its costs, what notes change. */
export type Qualifier = { text: string; lang: string };

/** 免責金額（自己負担額）; 0 if the text says that there is none. `of`: the ids of the costs, if it is not for the cover. */
export type OfferedDeductible = {
  cover: CoverName;
  of?: string[];
  bases: LimitBasis[];
  yen: number;
  /** Its place in the original: the line and the column. */
  at?: string;
  line: number;
  bound?: 'upper' | undefined;
  qualifiers?: Qualifier[];
};

export type OfferedPlan = {
  id: string;
  label: SourcedWords | null;
  limits: OfferedLimit[];
  /** Empty if the text states none: `not stated`, never 0. */
  deductibles: OfferedDeductible[];
};

/** One printed cell. `plan`, `band` and `ratingClass` are indices, from 0, into the lists of its offer and table. */
export type OfferedCell = {
  id: string;
  plan: number;
  band?: number;
  ratingClass?: number;
  /** The further factors: indices of an axis of the table and of a value of it. */
  factors?: (readonly [axis: number, value: number])[];
  /** What the premium is called, if its row or its column says something else than the table. */
  name?: string;
  code?: string;
  inception?: string;
  months?: number;
  yen?: number;
  referral?: SourcedWords;
  /** Words and mark for no cover. */
  notOffered?: SourcedWords;
  /** Its place in the original: the line and the column. */
  at?: string;
  line: number;
};

/** What premiums depend on besides plan, class and band. */
export type OfferedAxis = { id: string; kind: AxisKind; head: SourcedWords; values: OfferedBand[] };

/** `condition`: the condition of a row, without the words about its place in the table (`上記に関係なく`). */
export type OfferedBand = { id: string; label: SourcedWords; extent: BandExtent; condition?: SourcedWords };

/**
 * `name`: what its premiums are called (`Monthly premium, per person`), unless they are yearly ones of a contract or for the rest of a
 * period. `kind`: what its bands are of, unless their unit says it.
 */
export type OfferedTable = {
  basis: RateTable['basis'];
  name?: string;
  /** Its premiums are paid on top of those of the other tables. */
  isAddition?: true;
  kind?: AxisKind;
  axes?: OfferedAxis[];
  bands: OfferedBand[];
  cells: OfferedCell[];
};

/**
 * A rule on who may join, with its sizes as bands. `condition` is the id of the row for the companies it applies to.
 */
export type OfferedRule = {
  effect: EligibilityEffect;
  statement: SourcedWords;
  sizes: BandExtent[];
  referral: SourcedWords | null;
  condition?: string;
};

/**
 * What one edition offers, as far as premiums depend on it: a projection of its scheme, small enough for a browser.
 * Names of classes and bands leave out the edition (`x/class-i`), so that an address with them is still valid next
 * year.
 */
export type Offer = {
  scheme: string;
  edition: string;
  title: Named;
  /** 保険契約者: the body that set up the scheme; null if the text doesn't name it. */
  policyholder: Named | null;
  status: Status | (NotStated | NotYetRead)['value'];
  /** What the text may state and is not read yet; absent if there is none. Such a thing is empty or null above and below. */
  unread?: UnreadOfOffer[];
  /** The sentence that closes the scheme to new business. */
  closed: SourcedWords | null;
  /** The first day on which no one can join, if a person declared one and the text does not say it. */
  withdrawn?: string;
  /** The first day of joining that it answers for, if its policy period overlaps with that of the edition before. */
  takesOver?: string;
  /** Moments in Japan time; null if the text doesn't state them. */
  period: { inception: string; expiry: string; line: number | null } | null;
  membership: { members: SourcedWords; statement: SourcedWords } | null;
  rules: OfferedRule[];
  /** Other statements on who may join, besides the membership and the rules. */
  eligibility: SourcedWords[];
  /** 取扱代理店: its name, telephone and mail address; empty if the text prints none. */
  contacts: SourcedWords[];
  onRequest: SourcedWords | null;
  /**
   * The sentences that state the assumptions of the premiums. `basis`: set if they are in the section of one basis
   * only.
   */
  assumptions: { about: AssumptionKind; text: SourcedWords; basis: RateTable['basis'] | null }[];
  /** The covers by their names, as printed. */
  covers: Record<CoverName, SourcedWords>;
  plans: OfferedPlan[];
  ratingClasses: { id: string; label: SourcedWords; members: SourcedWords | null }[];
  tables: OfferedTable[];
};

/** What an offer may lack because that part of the text is not read yet. */
export type UnreadOfOffer = 'status' | 'membership' | 'period' | 'terms';

/** The wordings of a scheme in one language, and the labels of the bands whose edges the program writes. */
export type OfferI18n = {
  lang: string;
  /** The words of a scheme; of those with a place, what they point to is said in words. */
  say: (
    context: SpokenContext,
    japanese: string,
    at?: { span: Span; scheme: Scheme },
  ) => { text: string; lang: string };
  band: (extent: BandExtent) => string | undefined;
  /** What premiums on these terms are called. */
  premium: (table: Pick<RateTable, 'basis' | 'terms'>) => string;
  /** What an axis without a printed head is called. */
  axis: (kind: AxisKind) => string;
  /** What a mark for no cover means. */
  notOffered: (mark: string) => string;
  qualifiers?: QualifiersOf;
};

export type QualifiersOf = (term: Limit | Sublimit | Deductible, scheme: Scheme) => Qualifier[];

type SpokenContext = 'assumption' | 'contact' | 'identity' | 'plan';

/** The neutral code of the cover that a limit can be asked for: the first one; undefined if there is none. */
export function coverAsked({ covers }: Codes): string | undefined {
  return Object.keys(covers)[0];
}

/**
 * The offers of some schemes, in their order.
 * @param asked  The neutral code of the cover that a limit can be asked for; undefined if there is none.
 */
export function offersOf(schemes: readonly Scheme[], i18n: OfferI18n, asked: string | undefined): Offer[] {
  return schemes.map((scheme) => offerOf(scheme, i18n, asked));
}

function offerOf(scheme: Scheme, i18n: OfferI18n, asked: string | undefined): Offer {
  const { lang, say, band } = i18n;
  const printed = (context: SpokenContext, { value, span }: Pick<Sourced<string>, 'value' | 'span'>): SourcedWords => {
    const words = say(context, value, { span, scheme });
    return { text: words.text, lang: words.lang, line: span.start.line };
  };
  const named = (fact: typeof scheme.identity.title): Named =>
    'span' in fact ? printed('identity', fact) : { ...say('identity', fact.value), line: null };
  const { title, policyholder, status, policyPeriod } = scheme.identity;
  const { membership, rules } = scheme.eligibility;
  const bandOf = (condition: Span | undefined) =>
    condition && scheme.rateTables.flatMap(({ bands }) => bands).find(({ label }) => lies(condition, label.span));
  const conditionOf = (label: Span) =>
    rules.find((rule) => rule.condition && lies(rule.condition.span, label))?.condition;
  const classes = scheme.rateTables.flatMap(({ ratingClasses }) => ratingClasses);
  const unread = unreadOf(scheme);
  return {
    scheme: scheme.scheme,
    edition: scheme.edition,
    title: 'span' in title || 'declared' in title ? named(title) : { ...say('identity', scheme.scheme), line: null },
    policyholder: 'span' in policyholder || 'declared' in policyholder ? named(policyholder) : null,
    status: status.value,
    ...(unread.length > 0 && { unread }),
    closed: status.value === 'closed' && 'raw' in status ? printed('identity', { ...status, value: status.raw }) : null,
    ...(scheme.withdrawn && { withdrawn: scheme.withdrawn.from }),
    ...(scheme.takesOver && { takesOver: scheme.takesOver.from }),
    period:
      typeof policyPeriod.value === 'object'
        ? { ...policyPeriod.value, line: 'span' in policyPeriod ? policyPeriod.span.start.line : null }
        : null,
    membership:
      'members' in membership
        ? {
            members: printed('assumption', membership.members),
            statement: printed('assumption', membership.statement),
          }
        : null,
    rules: rules.map(({ effect, statement, sizes, referral, condition }) => {
      const band = bandOf(condition?.span);
      return {
        effect,
        statement: printed('assumption', statement),
        sizes: sizes.map(({ extent }) => extentWithoutSpans(extent)),
        referral: referral ? printed('assumption', referral) : null,
        ...(band && { condition: nameIn(scheme, band.id) }),
      };
    }),
    eligibility: furtherEligibility(scheme).map((text) => printed('assumption', text)),
    contacts: agentLines(scheme).map((line) => printed('contact', line)),
    onRequest: scheme.premiumsOnRequest ? printed('assumption', scheme.premiumsOnRequest) : null,
    assumptions: scheme.assumptions.map((assumption) => ({
      about: assumption.about,
      text: printed('assumption', assumption.text),
      basis: basisOf(assumption, scheme),
    })),
    covers: Object.fromEntries(scheme.covers.map(({ name, label }) => [name, printed('plan', label)])),
    plans: scheme.plans.map((plan) => {
      const { limits, deductibles } = termsOf(plan, scheme, i18n.qualifiers);
      const isAsked = ({ cover }: OfferedLimit) => coverNamed(cover, scheme).code === asked;
      return {
        id: plan.id.slice(plan.id.lastIndexOf('/') + 1),
        label: plan.label ? printed('plan', plan.label) : null,
        limits: limits.map((limit) => ({ ...limit, ...(isAsked(limit) && { isAsked: true as const }) })),
        deductibles,
      };
    }),
    ratingClasses: classes.map(({ id, label, members }) => ({
      id: nameIn(scheme, id),
      label: printed('plan', label),
      members: members ? printed('plan', members) : null,
    })),
    tables: scheme.rateTables.map((table) => {
      const valueOf = ({ id, label, extent }: AxisValue): OfferedBand => {
        const words = band(extent);
        const condition = conditionOf(label.span);
        return {
          id: nameIn(scheme, id),
          label: words === undefined ? printed('plan', label) : { text: words, lang, line: label.span.start.line },
          extent: extentWithoutSpans(extent),
          ...(condition && { condition: printed('assumption', condition) }),
        };
      };
      const { basis, terms } = table;
      const isUsual =
        isOfContract(terms) && !terms.charge && (basis === 'mid-term' || terms.frequency.value === 'yearly');
      const name = i18n.premium(table);
      const kind = table.axes.find(({ name }) => name === 'band')?.kind;
      const further = table.axes.flatMap((axis) => (axis.values ? [{ axis, values: axis.values }] : []));
      return {
        basis,
        ...(!isUsual && { name }),
        ...(isAddition(table) && { isAddition: true as const }),
        ...(kind && kind !== 'condition' && kind !== kindOfBands(table.bands) && { kind }),
        ...(further.length > 0 && {
          axes: further.map(({ axis, values }) => ({
            id: nameIn(scheme, axis.id),
            kind: axis.kind,
            head: axis.head
              ? printed('plan', axis.head)
              : { text: i18n.axis(axis.kind), lang, line: values[0]!.label.span.start.line },
            values: values.map(valueOf),
          })),
        }),
        bands: table.bands.map(valueOf),
        cells: table.cells.map((cell) => {
          const factors = further.flatMap(({ axis, values }, i) => {
            const own = cell.factors.find((factor) => factor.axis === axis.id)?.value;
            return own === undefined ? [] : [[i, values.findIndex(({ id }) => id === own)] as const];
          });
          const ownName = cell.terms ? i18n.premium({ basis, terms: termsOfCell(cell, table) }) : name;
          return {
            id: cell.id,
            plan: scheme.plans.findIndex(({ id }) => id === cell.plan),
            ...(cell.band !== undefined && { band: table.bands.findIndex(({ id }) => id === cell.band) }),
            ...(cell.ratingClass && { ratingClass: classes.findIndex(({ id }) => id === cell.ratingClass) }),
            ...(factors.length > 0 && { factors }),
            ...(ownName !== name && { name: ownName }),
            ...(cell.planCode && { code: cell.planCode.value }),
            ...(cell.inception && { inception: cell.inception.value }),
            ...(cell.months && { months: cell.months.value }),
            ...(cell.premium && { yen: cell.premium.value }),
            ...(cell.referral && { referral: printed('plan', cell.referral) }),
            ...(cell.notOffered && {
              notOffered: {
                text: i18n.notOffered(cell.notOffered.value),
                lang,
                line: cell.notOffered.span.start.line,
              },
            }),
            at: placeOf(printedIn(cell).span),
            line: printedIn(cell).span.start.line,
          };
        }),
      };
    }),
  };
}

/** What bands are of if only their unit says it. */
function kindOfBands(bands: RateTable['bands']): AxisKind | undefined {
  const extent = bands.map((band) => band.extent).find((each) => each.kind !== 'condition');
  return extent && kindOfUnit(extent.unit);
}

/** Whether premiums are for one contract and the policy period, as most are. */
function isOfContract({ per, period }: PremiumTerms): boolean {
  return per.value.of === 'contract' && per.value.quantity === 1 && period.value === 'policy';
}

function unreadOf(scheme: Scheme): UnreadOfOffer[] {
  const { identity, eligibility } = scheme;
  const isUnread = ({ state }: { state: FactState }) => state === 'not-yet-read';
  return [
    ...(isUnread(identity.status) ? ['status' as const] : []),
    ...(isUnread(eligibility.membership) ? ['membership' as const] : []),
    ...(isUnread(identity.policyPeriod) ? ['period' as const] : []),
    // sentences outside the tables may state them
    ...(isReadAt('clauses', scheme) ? [] : ['terms' as const]),
  ];
}

/** Statements on who may join that belong neither to the membership nor to a rule: those have their own statements. */
function furtherEligibility({ assumptions, eligibility: { membership, rules } }: Scheme): Sourced<string>[] {
  const typed = [...('members' in membership ? [membership] : []), ...rules].map(({ statement }) => statement.span);
  return assumptions
    .filter(({ about, text }) => about === 'eligibility' && !typed.some((statement) => lies(text.span, statement)))
    .map(({ text }) => text);
}

/** Contact lines of the first agent: its name or else its first words, and how to reach it. Persons are left out. */
function agentLines({ contacts }: Scheme): { value: string; span: Span }[] {
  const lines = contacts.find(({ role }) => role === 'agent')?.lines ?? [];
  const name = lines.find(({ kind }) => kind === 'name') ?? lines.find(({ kind }) => kind === 'text');
  return lines
    .filter((line) => line === name || line.kind === 'telephone' || line.kind === 'email')
    .flatMap(({ text: { value, span, spans } }) => {
      const first = span ?? spans?.[0];
      return first ? [{ value, span: first }] : [];
    });
}

/** Whether one span is within another. */
function lies(inner: Span, outer: Span): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}

/** The basis of the tables in the section that contains a sentence; null if it has none or several. */
export function basisOf({ text }: Assumption, { sections, rateTables }: Scheme): RateTable['basis'] | null {
  const { line } = text.span.start;
  const start = ({ heading }: Scheme['sections'][number]) => (heading?.span ?? heading?.spans?.[0])?.start.line;
  const section = sections.findLast((each) => (start(each) ?? Infinity) <= line);
  const fields = section?.contents.flatMap((content) => ('field' in content ? [content.field] : [])) ?? [];
  const bases = new Set(rateTables.filter(({ id }) => fields.includes(id)).map(({ basis }) => basis));
  return bases.size === 1 ? [...bases][0]! : null;
}

/** The terms that always go with the premiums of a plan: those in its table, in sentences, and for its scheme. */
export function termsOf(
  { limits, deductibles }: Pick<Plan, 'limits' | 'deductibles'>,
  scheme: Scheme,
  qualifiers: QualifiersOf = () => [],
): Pick<OfferedPlan, 'limits' | 'deductibles'> {
  const qualified = (term: Limit | Sublimit | Deductible) => {
    const words = qualifiers(term, scheme);
    return words.length > 0 ? { qualifiers: words } : {};
  };
  return { limits: limitsOf(limits, scheme, qualified), deductibles: deductiblesOf(deductibles, scheme, qualified) };
}

type Qualified = (term: Limit | Sublimit | Deductible) => { qualifiers?: Qualifier[] };

/** The limits of a plan, or else those that a sentence states for the whole scheme. */
function limitsOf(limits: readonly Limit[], { sublimits }: Scheme, qualified: Qualified): OfferedLimit[] {
  const offered = (limit: Limit | Sublimit): OfferedLimit => ({
    cover: limit.cover,
    bases: limit.basis,
    yen: limit.amount.value,
    at: placeOf(limit.amount.span),
    line: limit.amount.span.start.line,
    ...qualified(limit),
  });
  if (limits.length > 0) return limits.map(offered);
  return sublimits
    .filter(({ of, plan, lowerOf, condition, bound }) => {
      // the limits of a range hold, whatever they depend on; one under a condition is another limit
      const isWhole = condition === undefined || bound !== undefined;
      return of.length === 0 && plan === undefined && lowerOf === undefined && isWhole;
    })
    .map((limit) => ({ ...offered(limit), ...(limit.bound && { bound: limit.bound }) }));
}

/** The deductibles of a plan and of its scheme, without duplicates. Deductibles that clash are all listed. */
function deductiblesOf(own: readonly Deductible[], scheme: Scheme, qualified: Qualified): OfferedDeductible[] {
  const all = [...own, ...scheme.deductibles].map((deductible): OfferedDeductible => {
    const { cover, of, basis, amount, bound } = deductible;
    return {
      cover,
      ...(of.length > 0 && { of }),
      bases: basis,
      yen: amount.value,
      at: placeOf(amount.span),
      line: amount.span.start.line,
      ...(bound && { bound }),
      ...qualified(deductible),
    };
  });
  const isSame = (one: OfferedDeductible, other: OfferedDeductible) =>
    subjectOf(one) === subjectOf(other) && one.yen === other.yen && one.bound === other.bound;
  return all.filter((each, i) => all.findIndex((other) => isSame(each, other)) === i);
}

/** The owner of a scheme: the policyholder, or else the title of the scheme. */
export function ownerOf({ policyholder, title }: Offer): Named {
  return policyholder ?? title;
}

/** Whether the text states different deductibles for the same. The program doesn't choose between them. */
export function haveClash(deductibles: readonly OfferedDeductible[]): boolean {
  return new Set(deductibles.map(subjectOf)).size < deductibles.length;
}

/** What a deductible is for, and what it is taken off from. */
function subjectOf({ cover, of = [], bases }: OfferedDeductible): string {
  return [cover, ...of, ...bases].join(' ');
}

/** An extent without the spans of its edges. */
function extentWithoutSpans(extent: BandExtent): BandExtent {
  if (extent.kind !== 'interval') return extent;
  const edge = (each: { value: number; inclusive: boolean } | undefined) =>
    each && { value: each.value, inclusive: each.inclusive };
  return {
    kind: 'interval',
    unit: extent.unit,
    ...(extent.min && { min: edge(extent.min) }),
    ...(extent.max && { max: edge(extent.max) }),
  };
}

function nameIn({ scheme }: Scheme, id: string): string {
  return `${scheme}/${id.slice(id.lastIndexOf('/') + 1)}`;
}
