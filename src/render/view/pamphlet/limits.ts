import type { Clause } from '../../../../schemas/clause.ts';
import type { Cover, Sublimit } from '../../../../schemas/plan.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { printedView, textView, type Setting, type TextView } from './clause.ts';
import { own, type Voice } from '../wording.ts';

/** A limit or a deductible beside the plans, as a row: what it is for, the amount, its basis, and the line it stands in. */
export type LimitRowView = { of: TextView[]; condition: string; amount: string; bases: string; line: string };

export type LimitsView = { sublimits: LimitRowView[]; deductibles: LimitRowView[] };

/** A limit in words: the plan it is of, the condition it holds under, and the amount, which may be one end of a range. */
export function sublimitWords(
  { plan, condition, amount, basis, bound }: Sublimit,
  { scheme, voice }: Setting,
): { plan: string; under: string; amount: string; bases: string } {
  const { locale, translate } = voice;
  const label = scheme.plans.find(({ id }) => id === plan)?.label;
  return {
    plan: label ? translate('plan', label.value).text : '',
    under: condition ? translate('plan', condition.value).text : '',
    amount: bounded(locale.amount(amount.value), bound, voice),
    bases: locale.bases(basis),
  };
}

function bounded(amount: string, bound: 'upper' | 'lower' | undefined, { locale }: Voice): string {
  const { words } = locale.pamphlet;
  const edge = bound === 'upper' ? words.upTo : bound === 'lower' ? words.from : '';
  return edge === '' ? amount : `${edge} ${amount}`;
}

export function limitsView(setting: Setting): LimitsView {
  const { scheme, voice } = setting;
  const { locale } = voice;
  const cover = (name: Cover) => textView(own(locale.cover[name], voice), voice);
  return {
    sublimits: scheme.sublimits.map((sublimit) => {
      const of = sublimit.of.flatMap((id) => namesOf(id, setting));
      const { plan, under, amount, bases } = sublimitWords(sublimit, setting);
      return {
        of: of.length > 0 ? of : [cover(sublimit.cover)],
        condition: [plan, under].filter((part) => part !== '').join(' '),
        amount,
        bases,
        line: String(sublimit.amount.span.start.line),
      };
    }),
    deductibles: scheme.deductibles.map(({ cover: of, amount, bound }) => ({
      of: [cover(of)],
      condition: '',
      amount: bounded(amount.value === 0 ? locale.words.none : locale.amount(amount.value), bound, voice),
      bases: '',
      line: String(amount.span.start.line),
    })),
  };
}

/** What a cost or a rider is called: its name, or its words where it has no name. */
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
