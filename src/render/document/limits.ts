import type { Clause } from '../../../schemas/clause.ts';
import type { CoverName } from '../../../schemas/cover.ts';
import type { Sublimit } from '../../../schemas/plan.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { anchorOf } from './address.ts';
import { markView, printedView, textView, type Setting } from './clause.ts';
import { type PieceView, type TextView } from '../html/text.ts';
import { coverWords } from './cover-name.ts';
import { deductibleViews } from './deductibles.ts';
import type { FigureView } from './figures.ts';
import { isJapanese } from '../../translate/japanese.ts';
import { isWithin } from '../../translate/places.ts';
import type { I18n } from '../words/i18n.ts';
import { basesText } from '../words/phrases.ts';

/** A limit or a deductible outside the plans, as a row: its subject, the amount, its basis, and its source lines. */
export type LimitRowView = {
  id: string;
  of: TextView[];
  /** Its name; '' if the limit is the same for every plan, or if there is only one plan. */
  plan: string;
  /** `(A)`, with the note that defines it; '' if the limit always applies. */
  condition: { text: string; href: string };
  /** The amount, or the different amounts that the text states. */
  figures: FigureView[];
  bases: string;
  /** The first of its source lines. */
  line: string;
  lines: string[];
};

/** A table of them. Columns without any content are left out. */
export type LimitTableView = { rows: LimitRowView[]; hasPlans: boolean; hasConditions: boolean; hasBases: boolean };

export type LimitsView = {
  sublimits: LimitTableView;
  deductibles: LimitTableView;
  /** Marks in the printed tables of the plans' limits. */
  planMarks: PieceView[];
};

/** A limit in words: its plan, its condition, and the amount, which may be one end of a range. */
export function sublimitWords(
  { plan, condition, amount, basis, bound }: Sublimit,
  { scheme, i18n }: Setting,
): { plan: string; under: string; amount: string; bases: string } {
  const { locale, translate } = i18n;
  const label = scheme.plans.find(({ id }) => id === plan)?.label;
  return {
    plan: label ? translate('plan', label.value).text : '',
    under: condition && !isJapanese(condition.value) ? condition.value : '',
    amount: bounded(locale.amount(amount.value), bound, i18n),
    bases: basesText(basis, i18n),
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
        const { plan, under, amount, bases } = sublimitWords(sublimit, setting);
        return {
          id: anchorOf(sublimit.id, scheme),
          of: [...(of.length > 0 ? of : [cover(sublimit.cover)]), ...sentenceOf(sublimit, setting)],
          plan,
          condition: conditionOf(sublimit, under, setting),
          figures: [{ text: amount, line: String(sublimit.amount.span.start.line) }],
          bases,
          line: String(sublimit.amount.span.start.line),
          lines: [String(sublimit.amount.span.start.line)],
        };
      }),
    ),
    deductibles: limitTable(deductibleRows(setting)),
    planMarks: scheme.limitTables
      .flatMap(({ printed }) => printed)
      .flatMap((table) => setting.references.filter(({ span }) => isWithin(span, table)))
      .map(({ note }) => markView(note, setting))
      .filter(({ href }, i, all) => all.findIndex((each) => each.href === href) === i),
  };
}

/** For a chapter without limits. */
export const NO_LIMITS: LimitsView = { sublimits: limitTable([]), deductibles: limitTable([]), planMarks: [] };

function limitTable(rows: LimitRowView[]): LimitTableView {
  return {
    rows,
    hasPlans: rows.some(({ plan }) => plan !== ''),
    hasConditions: rows.some(({ condition }) => condition.text !== ''),
    hasBases: rows.some(({ bases }) => bases !== ''),
  };
}

/** The condition of a limit: a letter that a note explains, or that it is for all costs together. */
function conditionOf(sublimit: Sublimit, under: string, setting: Setting): LimitRowView['condition'] {
  const note = setting.scheme.notes.find(({ id }) => id === sublimit.conditionNote);
  if (under !== '') return { text: under, href: note ? markView(note, setting).href : '' };
  return { text: sublimit.overall ? setting.i18n.t('pamphlet.overallLimit') : '', href: '' };
}

/** The sentence that states a limit, if its condition cannot be abbreviated. */
function sentenceOf({ condition, statement }: Sublimit, { i18n }: Setting): TextView[] {
  if (!condition || !statement || !isJapanese(condition.value)) return [];
  return [textView(i18n.translate('plan', statement.value), i18n)];
}

/** One row per cover, with all lines that state a deductible for it. */
function deductibleRows({ scheme, i18n }: Setting): LimitRowView[] {
  return deductibleViews(scheme.deductibles, scheme, i18n).map(({ cover, figures, stated }) => {
    const lines = [...new Set(stated.map(({ amount }) => String(amount.span.start.line)))];
    return {
      id: anchorOf(stated[0]!.id, scheme),
      of: [textView(coverWords(cover, scheme, i18n), i18n)],
      plan: '',
      condition: { text: '', href: '' },
      figures,
      bases: '',
      line: lines[0]!,
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

function costOf(id: string, { costs }: Scheme): Clause | undefined {
  const seek = (clauses: readonly Clause[]): Clause | undefined => {
    for (const clause of clauses) {
      const found = clause.id === id ? clause : seek(clause.items);
      if (found) return found;
    }
    return undefined;
  };
  return seek(costs.flatMap(({ items }) => items));
}
