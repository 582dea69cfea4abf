import type { LossExample } from '../../../schemas/loss-example.ts';
import { statementPoint } from '../document/summary-points.ts';
import { placeIn, type Shown } from './place.ts';
import { labelView, type WholeStatement } from '../document/whole-statement.ts';
import type { TextView } from '../html/text.ts';

/** 事故例: what happened, and what it cost. */
export type LossCardView = {
  heading: TextView;
  story: WholeStatement | null;
  amounts: { name: TextView; amount: string; isTotal: boolean }[];
  href: string;
};

/** The examples that have amounts. Such an amount is no term of the contract: the card says so above them. */
export function lossCards(shown: Shown): LossCardView[] {
  return shown.setting.scheme.lossExamples
    .filter(({ amounts }) => amounts.length > 0)
    .slice(0, MOST_CARDS)
    .map((example) => cardOf(example, shown));
}

const MOST_CARDS = 6;
/** How long a story may be in the original, so that cards are of one size. */
const ROOM = 130;

function cardOf({ id, heading, clauses, amounts }: LossExample, shown: Shown): LossCardView {
  const { setting } = shown;
  const { i18n } = setting;
  const story = clauses
    .map((clause) => statementPoint(clause, setting))
    .filter(({ length, shared }) => length + (shared?.length ?? 0) <= ROOM)
    .sort((a, b) => b.length - a.length)[0];
  const totals = amounts.filter(({ total }) => total);
  return {
    heading: labelView(heading, 'heading', setting),
    story: story?.statement ?? null,
    amounts: (totals.length > 0 ? totals : amounts).map(({ name, amount, approximate, total }) => ({
      name: labelView(name, 'table', setting),
      amount: approximate
        ? i18n.t('components.about', { amount: i18n.locale.amount(amount.value) })
        : i18n.locale.amount(amount.value),
      isTotal: total,
    })),
    href: placeIn(id, ['examples'], shown),
  };
}
