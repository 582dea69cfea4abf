import type { Clause } from '../../../../schemas/clause.ts';
import type { CostGroup } from '../../../../schemas/cost-group.ts';
import { own } from '../wording.ts';
import { clauseView, textView, type ClauseView, type Setting, type TextView } from './clause.ts';
import { sublimitWords } from './limits.ts';

/** Costs with what each of them pays: a row for every cost, and for the costs below one that is long. */
export type CostTableView = {
  caption: TextView;
  hasPayouts: boolean;
  hasLimits: boolean;
  /** How many columns are beside the names: a row below another needs no figures and takes them all. */
  columns: number;
  rows: CostRowView[];
};

/** The limits of a cost that have one plan and one basis: `スタンダードプラン`, `(A) 1億円`, `(B) 3,000万円`, `1事故・保険期間中`. */
export type CostLimitView = { plan: string; amounts: string[]; bases: string };

export type CostRowView = { clause: ClauseView; isBelow: boolean; payouts: string[]; limits: CostLimitView[] };

/** @param heading  Of the group, where it has one of its own. */
export function costTableView(group: CostGroup, heading: TextView, setting: Setting): CostTableView {
  const { voice } = setting;
  const rows = group.items.flatMap((item) => rowsOf(item, setting));
  const hasPayouts = rows.some(({ payouts }) => payouts.length > 0);
  const hasLimits = rows.some(({ limits }) => limits.length > 0);
  return {
    caption: heading.pieces.length > 0 ? heading : textView(own(voice.locale.pamphlet.words.costTable, voice), voice),
    hasPayouts,
    hasLimits,
    columns: 1 + Number(hasPayouts) + Number(hasLimits),
    rows,
  };
}

/** A row must fit on its page, so that no page break goes through it. */
const LONG = 200;

function rowsOf(item: Clause, setting: Setting): CostRowView[] {
  const { scheme, voice } = setting;
  const view = clauseView(item, 'cost', setting);
  const row = {
    clause: view,
    isBelow: false,
    payouts: scheme.payoutRatios
      .filter(({ of }) => of === item.id)
      .map(({ condition, percent }) =>
        [condition ? voice.translate('plan', condition.value).text : '', `${percent.value}%`].filter(Boolean).join(' '),
      ),
    limits: limitsOf(item, setting),
  };
  if (lengthOf(item) <= LONG || item.items.length === 0) return [row];
  return [
    { ...row, clause: { ...view, items: [] } },
    ...view.items.map((clause) => ({ clause, isBelow: true, payouts: [], limits: [] })),
  ];
}

function limitsOf({ id }: Clause, setting: Setting): CostLimitView[] {
  const limits: CostLimitView[] = [];
  for (const sublimit of setting.scheme.sublimits.filter(({ of }) => of.includes(id))) {
    const { plan, under, amount, bases } = sublimitWords(sublimit, setting);
    const said = [under, amount].filter((part) => part !== '').join(' ');
    const last = limits.at(-1);
    if (last && last.plan === plan && last.bases === bases) last.amounts.push(said);
    else limits.push({ plan, amounts: [said], bases });
  }
  return limits;
}

function lengthOf({ text, items, exceptions }: Clause): number {
  const own = [text, ...exceptions].reduce((sum, worded) => sum + (worded?.value.length ?? 0), 0);
  return items.reduce((sum, each) => sum + lengthOf(each), own);
}
