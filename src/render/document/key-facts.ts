import { placeOf } from '../../compare/place-of.ts';
import { isMissing, type Fact, type FactState, type IdentityField } from '../../../schemas/identity.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { isWithin } from '../../translate/places.ts';
import type { TextView } from '../html/text.ts';
import { withAside } from '../language/locale.ts';
import { anchorOf } from './address.ts';
import { printedView, type Setting } from './clause.ts';
import { coverWords } from './cover-name.ts';
import { deductibleViews } from './deductibles.ts';
import { limitBasesText } from './limit-words.ts';
import { own, type I18n } from '../words/i18n.ts';
import { basesText, editionText, periodText } from '../words/phrases.ts';

/** A row of the key facts: its label, its words, and its source line with its place on it (empty for none). */
export type FactView = {
  id: string;
  label: string;
  value: LocalizedText;
  note: LocalizedText;
  line: string;
  at: string;
  missing: boolean;
  onCover: boolean;
};

const SHOWN: IdentityField[] = [
  'title',
  'policyholder',
  'insurer',
  'agent',
  'policyPeriod',
  'applicationDeadline',
  'status',
];
const ON_COVER: IdentityField[] = ['policyPeriod', 'applicationDeadline', 'insurer', 'agent'];

export function factViews(scheme: Scheme, i18n: I18n): FactView[] {
  return SHOWN.map((field) => {
    const fact = scheme.identity[field];
    return {
      id: `identity-${field}`,
      label: i18n.t(`terms.identity.${field}`),
      value: factWording(field, fact, i18n),
      note: noteOf(fact, i18n),
      line: 'span' in fact ? String(fact.span.start.line) : '',
      at: 'span' in fact ? placeOf(fact.span) : '',
      missing: isMissing(fact),
      onCover: ON_COVER.includes(field),
    };
  });
}

export function factWording(field: IdentityField, fact: Fact, i18n: I18n): LocalizedText {
  const { locale, translate } = i18n;
  if (isMissing(fact)) return own(absence(fact.state, i18n), i18n);
  if (typeof fact.value === 'object') return own(periodText(fact.value, i18n), i18n);
  if (field === 'status') return own(fact.value === 'open' ? i18n.t('common.open') : i18n.t('common.closed'), i18n);
  if (field === 'applicationDeadline') return own(locale.moment(fact.value), i18n);
  return translate('identity', fact.value);
}

function noteOf(fact: Fact, i18n: I18n): LocalizedText {
  if ('reason' in fact) return i18n.translate('identity', fact.reason);
  if ('declared' in fact)
    return own(withAside(`${i18n.t('common.declared')} ${fact.declared.by}`, fact.declared.on, i18n.locale), i18n);
  return own('', i18n);
}

/** In place of a value: that the text does not state it, or that it is not read yet. */
export function absence(state: FactState, { t }: I18n): string {
  return state === 'not-yet-read' ? t('common.notYetRead') : t('common.notStated');
}

/** The policyholder if the text names one; otherwise empty. */
export function policyholderOf({ identity: { policyholder } }: Scheme, i18n: I18n): LocalizedText {
  return isMissing(policyholder) ? own('', i18n) : factWording('policyholder', policyholder, i18n);
}

/** 2024年版, as a comparison calls it. */
export function editionName({ edition }: Pick<Scheme, 'edition'>, i18n: I18n): string {
  return editionText(edition, i18n);
}

export type PlanView = {
  label: LocalizedText;
  id: string;
  limits: { id: string; cover: string; amount: string; bases: string; line: string; at: string }[];
  deductibles: {
    id: string;
    cover: string;
    amount: string;
    bases: string;
    isNone: boolean;
    line: string;
    at: string;
  }[];
};

export function planViews(scheme: Scheme, i18n: I18n): PlanView[] {
  const { locale, translate } = i18n;
  return scheme.plans
    .filter((plan) => plan.limits.length > 0 || plan.deductibles.length > 0)
    .map((plan) => ({
      id: anchorOf(plan.id, scheme),
      label: plan.label ? translate('plan', plan.label.value) : own('', i18n),
      limits: plan.limits.map((limit) => ({
        id: anchorOf(limit.id, scheme),
        cover: coverWords(limit.cover, scheme, i18n).text,
        amount: locale.amount(limit.amount.value),
        bases: limitBasesText(limit, scheme, i18n),
        line: String(limit.amount.span.start.line),
        at: placeOf(limit.amount.span),
      })),
      deductibles: plan.deductibles.map((deductible) => ({
        id: anchorOf(deductible.id, scheme),
        cover: coverWords(deductible.cover, scheme, i18n).text,
        amount: deductible.amount.value === 0 ? i18n.t('common.none') : locale.amount(deductible.amount.value),
        bases: basesText(deductible.basis, i18n),
        isNone: deductible.amount.value === 0,
        line: String(deductible.amount.span.start.line),
        at: placeOf(deductible.amount.span),
      })),
    }));
}

/** Its words lead to what they point to, on the page of its scheme. `remark`: our comment on it, usually ''. */
export type AssumptionView = { id: string; about: string; text: TextView; at: string; remark: string };

export function assumptionViews(setting: Setting): AssumptionView[] {
  const { scheme, i18n } = setting;
  const { locale } = i18n;
  const clashing = deductibleViews(scheme.deductibles, scheme, i18n).flatMap(({ isClash, stated }) =>
    isClash ? stated : [],
  );
  return scheme.assumptions.map(({ id, about, text }) => ({
    id: anchorOf(id, scheme),
    about: i18n.t(`terms.assumption.${about}`),
    text: printedView(text, 'assumption', setting),
    at: placeOf(text.span),
    remark: clashing.some(({ amount }) => isWithin(amount.span, text.span))
      ? withAside('', i18n.t('pamphlet.clash'), locale).trim()
      : '',
  }));
}

/** The number of printed premiums, without referrals. */
export function premiumCount(scheme: Scheme): number {
  return scheme.rateTables.reduce((sum, table) => sum + table.cells.filter((cell) => cell.premium).length, 0);
}
