import type { Cover } from '../../schemas/cover.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { CodeKind, Codes } from '../../schemas/neutral-codes.ts';
import { LimitBasis, type Deductible, type PayoutRatio, type Plan, type Sublimit } from '../../schemas/plan.ts';
import type { Rider } from '../../schemas/rider.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { foldWidth } from '../recognise/fold.ts';
import { coverNamed } from './covers.ts';
import { liftsOf, statementsOf, type Statement } from './statements.ts';

/**
 * A code, and for each scheme its statements about the code. An empty cell means that the text says nothing.
 * `excluded`: for each scheme the exclusions with the same subject; empty for codes of exclusions. `lifted`: the
 * riders that take an exclusion back.
 */
export type CodeRow = { code: string; cells: Statement[][]; excluded: Statement[][]; lifted: Statement[][] };

/** A limit on one basis, of a plan or of the whole scheme. */
export type LimitEntry = {
  cover: Cover;
  plan: Plan | undefined;
  amount: Sublimit['amount'];
  /** All the bases it is printed on. */
  basis: readonly LimitBasis[];
  bound: Sublimit['bound'];
  condition: Sublimit['condition'];
  lowerOf: Sublimit['lowerOf'];
  changes: Sublimit['changes'];
  /** 内枠: the limit that contains it. */
  within: Bounding | undefined;
};

/** A limit that contains others, by its cover and basis. */
export type Bounding = { cover: Cover; basis: readonly LimitBasis[] };

/** `cover` is a neutral code; `basis` is undefined for limits whose texts print none. */
export type LimitRow = { cover: string; basis: LimitBasis | undefined; cells: LimitEntry[][] };
export type DeductibleEntry = { cover: Cover; plan: Plan | undefined; deductible: Deductible };
export type DeductibleRow = { cover: string; cells: DeductibleEntry[][] };

/** The limits and payout ratios of one cost. */
export type CostTerms = { clause: Clause; limits: Sublimit[]; payouts: PayoutRatio[]; toReview?: true | undefined };
export type CostTermsRow = { code: string; cells: CostTerms[][] };

/** Limits of a rider, or of a cost without a code. */
export type OtherLimit = { of: Clause | Rider; limits: Sublimit[] };

export type SideBySide = {
  /** Schemes to compare, in the order of their names. */
  offered: Scheme[];
  /** Closed to new business: never shown next to schemes on offer (domain.md). */
  closed: Scheme[];
  limits: LimitRow[];
  deductibles: DeductibleRow[];
  costTerms: CostTermsRow[];
  otherLimits: OtherLimit[][];
  codes: Record<CodeKind, CodeRow[]>;
};

/** Compare schemes code by code, in the order of coverage.yaml. Rows without a statement are left out. */
export function sideBySide(schemes: readonly Scheme[], codes: Codes): SideBySide {
  const isClosed = ({ identity }: Scheme) => identity.status.value === 'closed';
  const offered = schemes.filter((scheme) => !isClosed(scheme)).sort((a, b) => (a.scheme < b.scheme ? -1 : 1));
  const statementsByCode = (kind: CodeKind) => offered.map((scheme) => statementsOf(scheme, kind));
  const statements = {
    coverages: statementsByCode('coverages'),
    costs: statementsByCode('costs'),
    exclusions: statementsByCode('exclusions'),
  };
  return {
    offered,
    closed: schemes.filter(isClosed),
    limits: limitRows(offered, Object.keys(codes.covers)),
    deductibles: Object.keys(codes.covers).map((cover) => ({
      cover,
      cells: offered.map((scheme) => deductiblesOf(scheme, cover)),
    })),
    costTerms: costTermsRows(offered, Object.keys(codes.costs)),
    otherLimits: offered.map(otherLimitsOf),
    codes: {
      coverages: codeRows(offered, statements, 'coverages', codes),
      costs: codeRows(offered, statements, 'costs', codes),
      exclusions: codeRows(offered, statements, 'exclusions', codes),
    },
  };
}

/** @param statements  For each scheme, its statements by code of each kind. */
function codeRows(
  schemes: readonly Scheme[],
  statements: Record<CodeKind, readonly ReadonlyMap<string, Statement[]>[]>,
  kind: CodeKind,
  codes: Codes,
): CodeRow[] {
  const lifts = schemes.map((scheme) => (kind === 'exclusions' ? liftsOf(scheme) : undefined));
  return Object.keys(codes[kind])
    .map((code) => {
      const by = kind === 'exclusions' ? [] : (codes[kind][code]!.excludedBy ?? []);
      return {
        code,
        cells: statements[kind].map((own) => own.get(code) ?? []),
        excluded: statements.exclusions.map((own) => by.flatMap((exclusion) => own.get(exclusion) ?? [])),
        lifted: lifts.map((own) => own?.get(code) ?? []),
      };
    })
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
}

function limitRows(schemes: readonly Scheme[], covers: readonly string[]): LimitRow[] {
  return covers
    .flatMap((cover) =>
      [...LimitBasis.options, undefined].map((basis) => ({
        cover,
        basis,
        cells: schemes.map((scheme) => limitsOf(scheme, cover, basis)),
      })),
    )
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
}

/** The limits of the plans, and those that the text states for a cover as a whole. */
function limitsOf(scheme: Scheme, code: string, basis: LimitBasis | undefined): LimitEntry[] {
  const ofPlans = scheme.plans.flatMap((plan) =>
    plan.limits.map((limit) => ({
      cover: coverNamed(limit.cover, scheme),
      plan,
      amount: limit.amount,
      basis: limit.basis,
      bound: undefined,
      condition: undefined,
      lowerOf: undefined,
      changes: limit.changes,
      within: boundingOf(limit, scheme),
    })),
  );
  const ofScheme = scheme.sublimits
    .filter(({ of }) => of.length === 0)
    .map((sublimit) => ({
      cover: coverNamed(sublimit.cover, scheme),
      plan: scheme.plans.find(({ id }) => id === sublimit.plan),
      amount: sublimit.amount,
      basis: sublimit.basis,
      bound: sublimit.bound,
      condition: sublimit.condition,
      lowerOf: sublimit.lowerOf,
      changes: sublimit.changes,
      within: boundingOf(sublimit, scheme),
    }));
  const isOn = (entry: LimitEntry) => (basis === undefined ? entry.basis.length === 0 : entry.basis.includes(basis));
  return [...ofPlans, ...ofScheme].filter((entry) => entry.cover.code === code && isOn(entry));
}

/** The limit that contains a limit, if the text states one. */
export function boundingOf({ sublimitOf }: Pick<Sublimit, 'sublimitOf'>, scheme: Scheme): Bounding | undefined {
  if (sublimitOf === undefined) return undefined;
  const found = [...scheme.plans.flatMap(({ limits }) => limits), ...scheme.sublimits].find(
    ({ id }) => id === sublimitOf,
  );
  return found && { cover: coverNamed(found.cover, scheme), basis: found.basis };
}

/** Whether limits and deductibles belong to examples: others may be available, so a difference means little. */
export function givesExamples({ rateTables }: Scheme): boolean {
  return rateTables.some(({ bands }) => bands.some(({ extent }) => extent.kind === 'point'));
}

function deductiblesOf(scheme: Scheme, code: string): DeductibleRow['cells'][number] {
  return [
    ...scheme.plans.flatMap((plan) => plan.deductibles.map((deductible) => ({ plan, deductible }))),
    ...scheme.deductibles.map((deductible) => ({ plan: undefined, deductible })),
  ]
    .map((each) => ({ ...each, cover: coverNamed(each.deductible.cover, scheme) }))
    .filter(({ cover }) => cover.code === code);
}

function costTermsRows(schemes: readonly Scheme[], codes: readonly string[]): CostTermsRow[] {
  const terms = schemes.map(costTermsOf);
  return codes
    .map((code) => ({
      code,
      cells: terms.map((own) => own.flatMap((each) => termsFor(code, each))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
}

/** The terms of a cost that apply to a code: those under conditions that are possible for the code. */
function termsFor(code: string, { clause, limits, payouts }: CostTerms): CostTerms[] {
  const stands = clause.codes?.find((each) => each.code === code);
  if (!stands) return [];
  const met = stands.conditions?.map(foldWidth);
  const isMet = ({ condition }: Sublimit | PayoutRatio) =>
    met === undefined || condition === undefined || met.includes(foldWidth(condition.value));
  const { toReview } = stands;
  return [{ clause, limits: limits.filter(isMet), payouts: payouts.filter(isMet), ...(toReview && { toReview }) }];
}

function costTermsOf(scheme: Scheme): CostTerms[] {
  return clausesIn(scheme.costs.flatMap(({ items }) => items))
    .map((clause) => ({
      clause,
      limits: scheme.sublimits.filter(({ of }) => of.includes(clause.id)),
      payouts: scheme.payoutRatios.filter(({ of }) => of === clause.id),
    }))
    .filter(({ limits, payouts }) => limits.length + payouts.length > 0);
}

function otherLimitsOf(scheme: Scheme): OtherLimit[] {
  const uncoded = clausesIn(scheme.costs.flatMap(({ items }) => items)).filter(({ codes }) => !codes);
  return [...uncoded, ...scheme.riders]
    .map((of) => ({ of, limits: scheme.sublimits.filter((sublimit) => sublimit.of.includes(of.id)) }))
    .filter(({ limits }) => limits.length > 0);
}

function clausesIn(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => [clause, ...clausesIn(clause.items)]);
}
