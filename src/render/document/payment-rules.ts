import { placeOf } from '../../compare/place-of.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { own } from '../words/i18n.ts';
import type { TextView } from '../html/text.ts';
import { anchorOf } from './address.ts';
import { textView, type Setting } from './clause.ts';
import { coverWords } from './cover-name.ts';
import { limitsPointedText } from './limit-words.ts';

/** How limits and deductibles apply to some costs, riders or covers: each relation, its condition, and its source line with its place on it. */
export type PaymentRuleView = {
  id: string;
  of: TextView[];
  relations: LocalizedText[];
  condition: LocalizedText;
  line: string;
  at: string;
};

/** The rules as a table. The column of conditions is left out if it is empty. */
export type PaymentRulesView = { rows: PaymentRuleView[]; hasConditions: boolean };

/** @param namesOf  The name of a cost or a rider. */
export function paymentRulesView(
  setting: Setting,
  namesOf: (id: string, setting: Setting) => TextView[],
): PaymentRulesView {
  const { scheme, i18n } = setting;
  const { t, locale, translate } = i18n;
  const limits = (ids: readonly string[]) => limitsPointedText(ids, scheme, i18n).join(locale.punctuation.comma);
  const conditionOf = (condition: { value: string } | undefined) =>
    condition ? translate('plan', condition.value) : own('', i18n);
  const rows = [
    ...scheme.paymentRules.map(({ id, covers, of, within, besides, shares, deductible, condition, statement }) => ({
      id: anchorOf(id, scheme),
      of:
        of.length > 0
          ? of.flatMap((each) => namesOf(each, setting))
          : covers.map((cover) => textView(coverWords(cover, scheme, i18n), i18n)),
      relations: [
        ...(deductible ? [t(`pamphlet.rule.${deductible}`)] : []),
        ...(within ? [t('pamphlet.rule.within', { limits: limits(within) })] : []),
        ...(besides ? [t('pamphlet.rule.besides', { limits: limits(besides) })] : []),
        ...(shares ? [t('pamphlet.rule.shares', { limits: limits(shares) })] : []),
      ].map((words) => own(words, i18n)),
      condition: conditionOf(condition),
      line: String(statement.span.start.line),
      at: placeOf(statement.span),
    })),
    ...scheme.reductions.map(({ id, of, formula, condition, statement }) => ({
      id: anchorOf(id, scheme),
      of:
        of.length > 0
          ? of.flatMap((each) => namesOf(each, setting))
          : [textView(own(t('pamphlet.rule.everyPayment'), i18n), i18n)],
      relations: [own(t('pamphlet.rule.reduced'), i18n), translate('plan', formula.value)],
      condition: conditionOf(condition),
      line: String(statement.span.start.line),
      at: placeOf(statement.span),
    })),
  ];
  return { rows, hasConditions: rows.some(({ condition }) => condition.text !== '') };
}
