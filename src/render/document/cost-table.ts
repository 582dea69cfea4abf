import { placeOf } from '../../compare/place-of.ts';
import type { Clause } from '../../../schemas/clause.ts';
import type { CostGroup } from '../../../schemas/cost-group.ts';
import type { FigureView } from './figures.ts';
import { own } from '../words/i18n.ts';
import { clauseView, markView, textView, type ClauseView, type Setting } from './clause.ts';
import { type PieceView, type TextView } from '../html/text.ts';
import { sublimitWords } from './limits.ts';

/** Costs with their payments: a row for every cost, and for each item of a long cost. */
export type CostTableView = {
  caption: TextView;
  hasPayouts: boolean;
  hasLimits: boolean;
  /** The number of columns after the names: a row below another needs no figures and uses all columns. */
  columns: number;
  rows: CostRowView[];
};

/** The limits of a cost that have one plan and one basis: `Aプラン`, `(A) 1億円`, `(B) 3,000万円`, `1事故・保険期間中`. */
export type CostLimitView = { plan: string; amounts: FigureView[]; bases: string; marks: PieceView[] };

export type CostRowView = {
  clause: ClauseView;
  isBelow: boolean;
  /** Whether it has cells for figures; the words of a row without figures use their space. */
  hasCells: boolean;
  payouts: FigureView[];
  limits: CostLimitView[];
};

/** @param heading  The heading of the group, if it has one. */
export function costTableView(group: CostGroup, heading: TextView, setting: Setting): CostTableView {
  const { i18n } = setting;
  const rows = group.items.flatMap((item) => costRows(item, setting));
  const hasPayouts = rows.some(({ payouts }) => payouts.length > 0);
  const hasLimits = rows.some(({ limits }) => limits.length > 0);
  return {
    caption: heading.pieces.length > 0 ? heading : textView(own(i18n.t('pamphlet.costTable'), i18n), i18n),
    hasPayouts,
    hasLimits,
    columns: 1 + Number(hasPayouts) + Number(hasLimits),
    rows,
  };
}

/** A row must fit on one page, so that no page break splits it. */
const LONG = 200;

function costRows(item: Clause, setting: Setting): CostRowView[] {
  const view = clauseView(item, 'cost', setting);
  const row = {
    clause: view,
    isBelow: false,
    hasCells: true,
    payouts: payoutsOf(item, setting),
    limits: limitsOf(item, setting),
  };
  if (lengthOf(item) <= LONG || item.items.length === 0) return [row];
  return [
    { ...row, clause: { ...view, items: [] } },
    ...view.items.map((clause, i) => {
      const limits = limitsOf(item.items[i]!, setting);
      const payouts = payoutsOf(item.items[i]!, setting);
      return { clause, isBelow: true, hasCells: limits.length + payouts.length > 0, payouts, limits };
    }),
  ];
}

function payoutsOf({ id }: Clause, { scheme, i18n }: Setting): FigureView[] {
  return scheme.payoutRatios
    .filter(({ of }) => of === id)
    .map(({ condition, percent }) => ({
      text: [condition ? i18n.translate('plan', condition.value).text : '', `${percent.value}%`]
        .filter(Boolean)
        .join(' '),
      line: placeOf(percent.span),
    }));
}

function limitsOf(clause: Clause, setting: Setting): CostLimitView[] {
  const limits: CostLimitView[] = [];
  for (const sublimit of setting.scheme.sublimits.filter(({ of }) => of.includes(clause.id))) {
    const { plan, under, amount, bases } = sublimitWords(sublimit, setting);
    const shown = {
      text: [under, amount].filter((part) => part !== '').join(' '),
      line: placeOf(sublimit.amount.span),
    };
    const last = limits.at(-1);
    const overall = setting.i18n.t('pamphlet.overall');
    const whose = sublimit.overall ? overall : plan;
    if (last && last.plan === whose && last.bases === bases) last.amounts.push(shown);
    else limits.push({ plan: whose, amounts: [shown], bases, marks: [] });
  }
  limits.at(-1)?.marks.push(...marksOfLimits(clause, setting));
  return limits;
}

/** Note marks in the cells of the limits, but not those in the words of the cost. */
function marksOfLimits(clause: Clause, setting: Setting): PieceView[] {
  const { scheme } = setting;
  const own = scheme.sublimits.filter(({ of }) => of.includes(clause.id));
  const from = Math.min(...own.map(({ amount }) => amount.span.start.offset));
  const line = own[0]?.amount.span.start.line;
  const conditions = own.flatMap(({ conditionNote }) => conditionNote ?? []);
  const found = setting.references.filter(
    ({ note, span }) =>
      span.start.line === line &&
      span.start.offset > from - LABEL &&
      !conditions.includes(note.id) &&
      !clause.notes.includes(note.id),
  );
  const marks = found.map(({ note }) => markView(note, setting));
  return marks.filter(({ href }, i) => marks.findIndex((each) => each.href === href) === i);
}

/** How far a mark may be before the first amount of a cell: `1事故(*4)・保険期間中 1,000万円`. */
const LABEL = 30;

function lengthOf({ text, items, exceptions }: Clause): number {
  const own = [text, ...exceptions].reduce((sum, worded) => sum + (worded?.value.length ?? 0), 0);
  return items.reduce((sum, each) => sum + lengthOf(each), own);
}
