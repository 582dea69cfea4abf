import type { Scheme } from '../../../schemas/scheme.ts';
import { termsOf } from '../../compare/offers.ts';
import { coverWords } from './cover-name.ts';
import { deductibleViews } from './deductibles.ts';
import { figuresText, type FigureView } from './figures.ts';
import { qualifierWords } from './limit-words.ts';
import type { I18n } from '../words/i18n.ts';
import { basesText } from '../words/phrases.ts';

/** A limit or a deductible in words: its subject, the amount, and its basis with what qualifies it. */
export type PlanTermView = { about: string; figures: FigureView[]; bases: string };

/**
 * The terms that always go with the premiums of a plan: limits and deductibles of its table, of sentences and of its
 * scheme. Terms that are not stated are left out.
 */
export function planTerms(scheme: Scheme, planId: string, i18n: I18n): PlanTermView[] {
  const { locale } = i18n;
  const plan = scheme.plans.find(({ id }) => id === planId);
  if (!plan) throw new Error(`No plan ${planId} in ${scheme.id}: this is a bug in the pipeline`);
  const bound = (each: { bound?: 'lower' | 'upper' | undefined }) =>
    each.bound ? ` ${i18n.t(each.bound === 'lower' ? 'finder.lower' : 'finder.upper')}` : '';
  return [
    ...termsOf(plan, scheme, (term) => qualifierWords(term, scheme, i18n)).limits.map((limit) => ({
      about: `${coverWords(limit.cover, scheme, i18n).text}${bound(limit)}`,
      figures: [{ text: locale.amount(limit.yen), line: limit.at ?? String(limit.line) }],
      bases: joined([basesText(limit.bases, i18n), ...(limit.qualifiers ?? []).map(({ text }) => text)], i18n),
    })),
    ...deductibleViews([...plan.deductibles, ...scheme.deductibles], scheme, i18n).map(
      ({ cover, of, bases, figures, stated }) => ({
        about: i18n.t('finder.deductibleOf', { value: coverWords(cover, scheme, i18n).text }),
        figures,
        bases: joined(
          [bases, ...(of.length > 0 ? qualifierWords(stated[0]!, scheme, i18n).map(({ text }) => text) : [])],
          i18n,
        ),
      }),
    ),
  ];
}

function joined(parts: readonly string[], { locale }: I18n): string {
  return parts.filter((part) => part !== '').join(locale.punctuation.comma);
}

/** The same in short: one amount on several bases is listed once. */
export function planTermsInShort(scheme: Scheme, planId: string, i18n: I18n): PlanTermView[] {
  const terms = planTerms(scheme, planId, i18n);
  const isSame = (one: PlanTermView, other: PlanTermView) =>
    one.about === other.about && figuresText(one.figures) === figuresText(other.figures);
  return terms.filter((term, i) => terms.findIndex((each) => isSame(each, term)) === i);
}
