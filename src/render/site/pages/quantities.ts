import type { AxisKind } from '../../../../schemas/rate-axis.ts';
import { isYen } from '../../../compare/kinds.ts';
import type { Offer } from '../../../compare/offers.ts';
import { leastOf, quantitiesAsked } from '../../../compare/quantities.ts';
import type { I18n } from '../../words/i18n.ts';

/** A field for a quantity that premiums depend on. */
export type QuantityView = {
  kind: AxisKind;
  label: string;
  isYen: boolean;
  hint: string;
  example: string;
  error: string;
};

/** The fields for the quantities that the open schemes ask for. */
export function quantityViews(offers: readonly Offer[], { t }: I18n): QuantityView[] {
  return quantitiesAsked(offers.filter(({ status }) => status !== 'closed')).map((kind) => {
    const label = t(`terms.axis.${kind}`);
    return {
      kind,
      label,
      isYen: isYen(kind),
      hint: t(isYen(kind) ? 'finder.amountHint' : 'finder.countHint'),
      example: t(isYen(kind) ? 'home.amountHint' : 'finder.countHint'),
      error: isYen(kind) ? t('finder.amountError', { axis: label }) : t('finder.countError', { min: leastOf(kind) }),
    };
  });
}
