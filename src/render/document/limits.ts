import { placeOf } from '../../compare/place-of.ts';
import type { CoverName } from '../../../schemas/cover.ts';
import type { Sublimit } from '../../../schemas/plan.ts';
import type { Span } from '../../../schemas/span.ts';
import { anchorOf } from './address.ts';
import { markView, printedView, textView, type Setting } from './clause.ts';
import { type PieceView, type TextView } from '../html/text.ts';
import { coverWords } from './cover-name.ts';
import { deductibleViews } from './deductibles.ts';
import type { FigureView } from './figures.ts';
import { isJapanese } from '../../translate/japanese.ts';
import { isWithin } from '../../translate/places.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { own, type I18n } from '../words/i18n.ts';
import { costOf, limitBasesText, limitsPointedText } from './limit-words.ts';
import { paymentRulesView, type PaymentRulesView } from './payment-rules.ts';

/** A limit or a deductible outside the plans, as a row: its subject, the amount, its basis, and its source lines. */
export type LimitRowView = {
  id: string;
  of: TextView[];
  /** Its name; '' if the limit is the same for every plan, or if there is only one plan. */
  plan: string;
  /** `(A)`, with the note that defines it, or other words; empty if the limit always applies. */
  condition: { words: LocalizedText; href: string; isLong: boolean };
  /** The amount, or the different amounts that the text states. */
  figures: FigureView[];
  bases: string;
  /** Whether its basis may be on several lines. */
  isLong: boolean;
  /** The places on its source lines: `505C7`, shown as `505`. The first is that of its amount. */
  lines: { text: string; at: string }[];
};

/** A table of them. Columns without any content are left out. */
export type LimitTableView = { rows: LimitRowView[]; hasPlans: boolean; hasConditions: boolean; hasBases: boolean };

export type LimitsView = {
  sublimits: LimitTableView;
  deductibles: LimitTableView;
  rules: PaymentRulesView;
  /** Marks in the printed tables of the plans' limits. */
  planMarks: PieceView[];
};

/** A limit in words: its plan, its condition, and the amount, which may be one end of a range. */
export function sublimitWords(
  { plan, condition, amount, bound, ...limit }: Sublimit,
  { scheme, i18n }: Pick<Setting, 'scheme' | 'i18n'>,
): { plan: string; under: string; amount: string; bases: string } {
  const { locale, translate } = i18n;
  const label = scheme.plans.find(({ id }) => id === plan)?.label;
  return {
    plan: label ? translate('plan', label.value).text : '',
    under: condition ? (isJapanese(condition.value) ? translate('plan', condition.value).text : condition.value) : '',
    amount: bounded(locale.amount(amount.value), bound, i18n),
    bases: limitBasesText(limit, scheme, i18n),
  };
}

function bounded(amount: string, bound: 'upper' | 'lower' | undefined, { t }: I18n): string {
  const edge = bound === 'upper' ? t('pamphlet.upTo') : bound === 'lower' ? t('pamphlet.from') : '';
  return edge === '' ? amount : `${edge} ${amount}`;
}

export function limitsView(setting: Setting): LimitsView {
  const { scheme, i18n } = setting;
  const cover = (name: CoverName) => textView(coverWords(name, scheme, i18n), i18n);
  return {
    sublimits: limitTable(
      scheme.sublimits.map((sublimit) => {
        const of = sublimit.of.flatMap((id) => namesOf(id, setting));
        const { plan, amount, bases } = sublimitWords(sublimit, setting);
        return {
          id: anchorOf(sublimit.id, scheme),
          of: of.length > 0 ? of : [cover(sublimit.cover)],
          plan,
          condition: conditionOf(sublimit, setting),
          figures: [{ text: amount, line: placeOf(sublimit.amount.span) }],
          bases,
          isLong: bases.length > LONG,
          lines: linesOf(sublimit),
        };
      }),
    ),
    deductibles: limitTable(deductibleRows(setting)),
    rules: paymentRulesView(setting, namesOf),
    planMarks: scheme.limitTables
      .flatMap(({ printed }) => printed)
      .flatMap((table) => setting.references.filter(({ span }) => isWithin(span, table)))
      .map(({ note }) => markView(note, setting))
      .filter(({ href }, i, all) => all.findIndex((each) => each.href === href) === i),
  };
}

/** Where its amount is; for an amount that is printed elsewhere, also where the sentence is. */
function linesOf({ amount, sameAs, statement }: Sublimit): LimitRowView['lines'] {
  const own = sameAs && statement ? [statement.span] : [];
  return [amount.span, ...own].map(lineView);
}

function lineView(span: Span): LimitRowView['lines'][number] {
  return { text: String(span.start.line), at: placeOf(span) };
}

/** For a chapter without limits. */
export const NO_LIMITS: LimitsView = {
  sublimits: limitTable([]),
  deductibles: limitTable([]),
  rules: { rows: [], hasConditions: false },
  planMarks: [],
};

function limitTable(rows: LimitRowView[]): LimitTableView {
  return {
    rows,
    hasPlans: rows.some(({ plan }) => plan !== ''),
    hasConditions: rows.some(({ condition }) => condition.words.text !== ''),
    hasBases: rows.some(({ bases }) => bases !== ''),
  };
}

/**
 * The condition of a limit: a letter that a note explains, other words, or that it is for all costs together. Without one, the condition
 * under which a rule puts its costs within another limit.
 */
function conditionOf(sublimit: Sublimit, setting: Setting): LimitRowView['condition'] {
  const { scheme, i18n } = setting;
  const { condition, conditionNote, overall, of } = sublimit;
  const note = scheme.notes.find(({ id }) => id === conditionNote);
  const href = note ? markView(note, setting).href : '';
  if (condition)
    return conditionView(
      isJapanese(condition.value) ? i18n.translate('plan', condition.value) : own(condition.value, i18n),
      href,
    );
  if (overall) return conditionView(own(i18n.t('pamphlet.overallLimit'), i18n), href);
  const rule = scheme.paymentRules.find(
    (each) => each.condition && each.within && of.some((id) => each.of.includes(id)),
  );
  if (!rule) return conditionView(own('', i18n), href);
  const words = i18n.translate('plan', rule.condition!.value);
  const limits = limitsPointedText(rule.within!, scheme, i18n).join(i18n.locale.punctuation.comma);
  return conditionView({ ...words, text: i18n.t('pamphlet.rule.onlyWithin', { condition: words.text, limits }) }, href);
}

/** Words that are too long for one line of a table. */
const LONG = 24;

function conditionView(words: LocalizedText, href = ''): LimitRowView['condition'] {
  return { words, href, isLong: words.text.length > LONG };
}

/** One row per cover, with all lines that state a deductible for it. */
function deductibleRows(setting: Setting): LimitRowView[] {
  const { scheme, i18n } = setting;
  return deductibleViews(scheme.deductibles, scheme, i18n).map(({ cover, of, bases, figures, stated }) => {
    const lines = stated
      .map(({ amount }) => lineView(amount.span))
      .filter(({ text }, i, all) => all.findIndex((each) => each.text === text) === i);
    return {
      id: anchorOf(stated[0]!.id, scheme),
      of: of.length > 0 ? of.flatMap((id) => namesOf(id, setting)) : [textView(coverWords(cover, scheme, i18n), i18n)],
      plan: '',
      condition: conditionView(own('', i18n)),
      figures,
      bases,
      isLong: false,
      lines,
    };
  });
}

/** The name of a cost or a rider, or else its words. */
function namesOf(id: string, setting: Setting): TextView[] {
  const cost = costOf(id, setting.scheme);
  if (cost) return [printedView(cost.name ?? cost.text, 'cost', setting, cost)];
  const rider = setting.scheme.riders.find((each) => each.id === id);
  return rider ? [printedView(rider.name, 'rider', setting)] : [];
}
