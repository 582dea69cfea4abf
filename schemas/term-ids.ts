import type { z } from 'zod';
import type { Clause } from './clause.ts';
import type { PaymentRule, Reduction } from './payment-rule.ts';
import type { Deductible, PayoutRatio, Plan, Sublimit } from './plan.ts';

/** What the terms of payment of a scheme point to with ids. */
type Terms = {
  covers: readonly { name: string }[];
  plans: readonly Plan[];
  sublimits: readonly Sublimit[];
  deductibles: readonly Deductible[];
  payoutRatios: readonly PayoutRatio[];
  paymentRules: readonly PaymentRule[];
  reductions: readonly Reduction[];
  costs: readonly { items: readonly Clause[] }[];
  riders: readonly { id: string }[];
  notes: readonly { id: string }[];
};

type Pointer = { to: keyof typeof NAMES; ids: readonly (string | undefined)[] | undefined; path: (string | number)[] };

const NAMES = { limit: 'a limit', plan: 'a plan', cover: 'a cover', item: 'a cost or a rider', note: 'a note' };

/** Whatever a term may point with. */
type Pointing = {
  cover?: string;
  covers?: readonly string[];
  of?: string | readonly string[];
  plan?: string | undefined;
  sublimitOf?: string | undefined;
  sameAs?: string | undefined;
  conditionNote?: string | undefined;
  changes?: Sublimit['changes'];
} & { [K in 'lowerOf' | 'within' | 'besides' | 'shares']?: readonly string[] | undefined };

/** Refuse terms of payment with an id that nothing has. */
export function checkTermIds(scheme: Terms, context: z.core.$RefinementCtx): void {
  const costs = scheme.costs.flatMap(({ items }) => idsIn(items));
  const known = {
    limit: new Set([...scheme.plans.flatMap(({ limits }) => limits), ...scheme.sublimits].map(({ id }) => id)),
    plan: new Set(scheme.plans.map(({ id }) => id)),
    cover: new Set(scheme.covers.map(({ name }) => name)),
    item: new Set([...costs, ...scheme.riders.map(({ id }) => id)]),
    note: new Set(scheme.notes.map(({ id }) => id)),
  };
  for (const { to, ids = [], path } of pointersIn(scheme))
    for (const id of ids)
      if (id !== undefined && !known[to].has(id))
        context.addIssue({ code: 'custom', path, message: `the id of ${NAMES[to]}`, input: id });
}

function idsIn(clauses: readonly Clause[]): string[] {
  return clauses.flatMap(({ id, items }) => [id, ...idsIn(items)]);
}

function pointersIn(scheme: Terms): Pointer[] {
  return [
    ...scheme.plans.flatMap(({ limits, deductibles }, i) => [
      ...limits.flatMap((limit, j) => pointersOf(limit, ['plans', i, 'limits', j])),
      ...deductibles.flatMap((each, j) => pointersOf(each, ['plans', i, 'deductibles', j])),
    ]),
    ...(['sublimits', 'deductibles', 'payoutRatios', 'paymentRules', 'reductions'] as const).flatMap((key) =>
      scheme[key].flatMap((term, i) => pointersOf(term, [key, i])),
    ),
  ];
}

function pointersOf(term: Pointing, path: Pointer['path']): Pointer[] {
  const { cover, covers, plan, of = [], sublimitOf, sameAs, lowerOf, within, besides, shares, conditionNote } = term;
  return [
    { to: 'cover', ids: [cover, ...(covers ?? [])], path },
    { to: 'plan', ids: [plan], path: [...path, 'plan'] },
    { to: 'item', ids: [of].flat(), path: [...path, 'of'] },
    { to: 'limit', ids: [sublimitOf], path: [...path, 'sublimitOf'] },
    { to: 'limit', ids: [sameAs], path: [...path, 'sameAs'] },
    { to: 'limit', ids: lowerOf, path: [...path, 'lowerOf'] },
    { to: 'limit', ids: within, path: [...path, 'within'] },
    { to: 'limit', ids: besides, path: [...path, 'besides'] },
    { to: 'limit', ids: shares, path: [...path, 'shares'] },
    { to: 'note', ids: [conditionNote], path: [...path, 'conditionNote'] },
    ...(term.changes ?? []).flatMap(({ note, of: costs }, i): Pointer[] => [
      { to: 'note', ids: [note], path: [...path, 'changes', i, 'note'] },
      { to: 'item', ids: costs, path: [...path, 'changes', i, 'of'] },
    ]),
  ];
}
