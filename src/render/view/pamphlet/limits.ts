import type { Clause } from '../../../../schemas/clause.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { printedView, textView, type Setting, type TextView } from './clause.ts';
import { own } from '../wording.ts';

/** A limit or a deductible beside the plans, as a row: what it is for, the amount, its basis, and the line it stands in. */
export type LimitRowView = { of: TextView[]; condition: string; amount: string; bases: string; line: string };

export type LimitsView = { sublimits: LimitRowView[]; deductibles: LimitRowView[] };

export function limitsView(setting: Setting): LimitsView {
  const { scheme, voice } = setting;
  const { locale } = voice;
  const { words } = locale.pamphlet;
  const cover = (name: keyof typeof locale.cover) => textView(own(locale.cover[name], voice), voice);
  const edge = (bound: 'upper' | 'lower' | undefined) =>
    bound === 'upper' ? words.upTo : bound === 'lower' ? words.from : '';
  return {
    sublimits: scheme.sublimits.map((sublimit) => {
      const of = sublimit.of.flatMap((id) => namesOf(id, setting));
      return {
        of: of.length > 0 ? of : [cover(sublimit.cover)],
        condition: sublimit.condition ? voice.translate('plan', sublimit.condition.value).text : '',
        amount: [edge(sublimit.bound), locale.amount(sublimit.amount.value)].filter(Boolean).join(' '),
        bases: locale.bases(sublimit.basis),
        line: String(sublimit.amount.span.start.line),
      };
    }),
    deductibles: scheme.deductibles.map(({ cover: of, amount, bound }) => ({
      of: [cover(of)],
      condition: '',
      amount: [edge(bound), amount.value === 0 ? locale.words.none : locale.amount(amount.value)]
        .filter(Boolean)
        .join(' '),
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
