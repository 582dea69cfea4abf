import type { Clause } from '../../../../schemas/clause.ts';
import type { CostGroup } from '../../../../schemas/cost-group.ts';
import type { Sublimit } from '../../../../schemas/plan.ts';
import type { Section } from '../../../../schemas/section.ts';
import type { Voice } from '../wording.ts';
import { clauseView, printedView, type ClauseView, type Setting, type TextView } from './clause.ts';

/** Costs with what each of them pays: a row for every cost, and for the costs below one that is long. */
export type CostTableView = {
  caption: TextView;
  hasPayouts: boolean;
  hasLimits: boolean;
  /** How many columns are beside the names: a row below another needs no figures and takes them all. */
  columns: number;
  rows: CostRowView[];
};

export type CostRowView = { clause: ClauseView; isBelow: boolean; payouts: string[]; limits: string[] };

export function costTableView(group: CostGroup, section: Section, setting: Setting): CostTableView {
  const rows = group.items.flatMap((item) => rowsOf(item, setting));
  const hasPayouts = rows.some(({ payouts }) => payouts.length > 0);
  const hasLimits = rows.some(({ limits }) => limits.length > 0);
  return {
    caption: printedView(group.heading ?? section.heading, 'heading', setting),
    hasPayouts,
    hasLimits,
    columns: 1 + Number(hasPayouts) + Number(hasLimits),
    rows,
  };
}

/** A row must fit on its page, so that no page break goes through it. */
const LONG = 400;

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
    limits: scheme.sublimits.filter(({ of }) => of.includes(item.id)).map((sublimit) => sublimitWords(sublimit, voice)),
  };
  if (lengthOf(item) <= LONG || item.items.length === 0) return [row];
  return [
    { ...row, clause: { ...view, items: [] } },
    ...view.items.map((clause) => ({ clause, isBelow: true, payouts: [], limits: [] })),
  ];
}

function lengthOf({ text, items, exceptions }: Clause): number {
  const own = [text, ...exceptions].reduce((sum, worded) => sum + (worded?.value.length ?? 0), 0);
  return items.reduce((sum, each) => sum + lengthOf(each), own);
}

/** `(A) 3億円 1事故・保険期間中`; a bound of a range says which. */
export function sublimitWords({ condition, amount, basis, bound }: Sublimit, { locale, translate }: Voice): string {
  const { words } = locale.pamphlet;
  const edge = bound === 'upper' ? words.upTo : bound === 'lower' ? words.from : '';
  const under = condition ? translate('plan', condition.value).text : '';
  return [under, edge, locale.amount(amount.value), locale.bases(basis)].filter((part) => part !== '').join(' ');
}
