import type { CoverName } from '../../../schemas/cover.ts';
import type { Deductible } from '../../../schemas/plan.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { placeOf } from '../../compare/place-of.ts';
import { isWithin } from '../../translate/places.ts';
import type { FigureView } from './figures.ts';
import type { I18n } from '../words/i18n.ts';
import { basesText } from '../words/phrases.ts';

/**
 * The deductibles of one cover: the only one, or all if the text states different ones. `stated`: every place that
 * states one.
 */
export type DeductibleView = {
  cover: CoverName;
  /** The ids of the costs it is for; none if it is for the cover. */
  of: string[];
  /** What it is taken off from; '' if the text prints nothing. */
  bases: string;
  figures: FigureView[];
  isClash: boolean;
  stated: Deductible[];
};

/** @param deductibles  Of a scheme, of a plan, or of both, in the order of the text. */
export function deductibleViews(deductibles: readonly Deductible[], scheme: Scheme, i18n: I18n): DeductibleView[] {
  const subjects = [...new Set(deductibles.map(subjectOf))];
  return subjects.map((subject) => {
    const stated = deductibles.filter((each) => subjectOf(each) === subject);
    const { cover, of, basis } = stated[0]!;
    const isClash = !stated.every((each) => isSame(each, stated[0]!));
    const figures = isClash ? clash(stated, scheme, i18n) : [figure(stated[0]!, i18n)];
    return { cover, of, bases: basesText(basis, i18n), isClash, figures, stated };
  });
}

/** Deductibles of one cover clash only if they are for the same costs, and taken off from the same. */
function subjectOf({ cover, of, basis }: Deductible): string {
  return [cover, ...of, ...basis].join(' ');
}

function isSame(one: Deductible, other: Deductible): boolean {
  return one.amount.value === other.amount.value && one.bound === other.bound;
}

function figure({ amount, bound }: Deductible, { locale, t }: I18n): FigureView {
  const yen = amount.value === 0 ? t('common.none') : locale.amount(amount.value);
  return {
    text: bound === 'upper' ? `${t('pamphlet.upTo')} ${yen}` : yen,
    line: placeOf(amount.span),
  };
}

//   stated in different ways (JPY 0, up to JPY 1 million / JPY 1 million, up to JPY 1 million)
function clash(stated: readonly Deductible[], scheme: Scheme, i18n: I18n): FigureView[] {
  const { locale } = i18n;
  const between = (text: string): FigureView => ({ text, line: '' });
  const alternatives = statements(stated, scheme).map((statement) =>
    statement.flatMap((each, i) => [
      ...(i > 0 ? [between(locale.punctuation.comma)] : []),
      // next to other amounts, none is an amount too
      each.amount.value === 0 ? { ...figure(each, i18n), text: locale.amount(0) } : figure(each, i18n),
    ]),
  );
  const { brackets, or } = locale.punctuation;
  return [
    between(i18n.t('pamphlet.clash') + brackets.open),
    ...alternatives.flatMap((figures, i) => (i > 0 ? [between(or), ...figures] : figures)),
    between(brackets.close),
  ];
}

/** Deductibles grouped by sentence. */
function statements(stated: readonly Deductible[], scheme: Scheme): Deductible[][] {
  const sentences = scheme.assumptions.filter(({ about }) => about === 'deductible');
  const found: { sentence: string; deductibles: Deductible[] }[] = [];
  for (const deductible of stated) {
    const sentence = sentences.find(({ text }) => isWithin(deductible.amount.span, text.span))?.id ?? deductible.id;
    const known = found.find((each) => each.sentence === sentence);
    if (known) known.deductibles.push(deductible);
    else found.push({ sentence, deductibles: [deductible] });
  }
  return found.map(({ deductibles }) => deductibles);
}
