import type { Scheme } from '../../../schemas/scheme.ts';
import { termsOf } from '../../compare/offers.ts';
import { premiumsWords } from '../locale/site/premiums.ts';
import type { Voice } from './wording.ts';

/** A limit or a deductible in words: what it is of and for, how much, on what basis ('' for a deductible), and its line. */
export type PlanTermView = { about: string; amount: string; bases: string; line: number };

/**
 * What the premiums of a plan are never shown without: limits and deductibles of its table, of sentences and of its scheme.
 * Where nothing is stated of one of them, the list says nothing of it.
 */
export function planTerms(scheme: Scheme, planId: string, voice: Voice): PlanTermView[] {
  const { locale } = voice;
  const words = premiumsWords[locale.lang];
  const plan = scheme.plans.find(({ id }) => id === planId);
  if (!plan) throw new Error(`No plan ${planId} in ${scheme.id}: this is a bug in the pipeline`);
  const { limits, deductibles } = termsOf(plan, scheme);
  const bound = (each: { bound?: 'lower' | 'upper' | undefined }) => (each.bound ? ` ${words[each.bound]}` : '');
  return [
    ...limits.map((limit) => ({
      about: `${locale.cover[limit.cover]}${bound(limit)}`,
      amount: locale.amount(limit.yen),
      bases: locale.bases(limit.bases),
      line: limit.line,
    })),
    ...deductibles.map((deductible) => ({
      about: `${words.deductibleOf.replace('{}', () => locale.cover[deductible.cover])}${bound(deductible)}`,
      amount: deductible.yen === 0 ? words.none : locale.amount(deductible.yen),
      bases: '',
      line: deductible.line,
    })),
  ];
}

/** Those in short: what is one amount on several bases is said once. */
export function planTermsInShort(scheme: Scheme, planId: string, voice: Voice): PlanTermView[] {
  const terms = planTerms(scheme, planId, voice);
  const isSame = (one: PlanTermView, other: PlanTermView) => one.about === other.about && one.amount === other.amount;
  return terms.filter((term, i) => terms.findIndex((each) => isSame(each, term)) === i);
}
