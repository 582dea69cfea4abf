import type { Clause } from '../../../../schemas/clause.ts';
import type { Cover, Sublimit } from '../../../../schemas/plan.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { anchorOf } from '../address.ts';
import { markView, printedView, textView, type PieceView, type Setting, type TextView } from './clause.ts';
import { isJapanese } from '../../../translate/japanese.ts';
import { isWithin } from '../../../translate/places.ts';
import { own, type Voice } from '../wording.ts';

/** A limit or a deductible beside the plans, as a row: what it is for, the amount, its basis, and the lines that state it. */
export type LimitRowView = {
  id: string;
  of: TextView[];
  condition: string;
  amount: string;
  bases: string;
  /** The first of the lines, which the amount leads to. */
  line: string;
  lines: string[];
};

export type LimitsView = {
  sublimits: LimitRowView[];
  deductibles: LimitRowView[];
  /** Marks in the printed tables of the plans' limits. */
  planMarks: PieceView[];
};

/** A limit in words: the plan it is of, the condition it holds under, and the amount, which may be one end of a range. */
export function sublimitWords(
  { plan, condition, amount, basis, bound }: Sublimit,
  { scheme, voice }: Setting,
): { plan: string; under: string; amount: string; bases: string } {
  const { locale, translate } = voice;
  const label = scheme.plans.find(({ id }) => id === plan)?.label;
  return {
    plan: label ? translate('plan', label.value).text : '',
    under: condition && !isJapanese(condition.value) ? condition.value : '',
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
        id: anchorOf(sublimit.id, scheme),
        of: [...(of.length > 0 ? of : [cover(sublimit.cover)]), ...sentenceOf(sublimit, setting)],
        condition: [plan, sublimit.overall ? locale.pamphlet.words.overall : '', under]
          .filter((part) => part !== '')
          .join(' '),
        amount,
        bases,
        line: String(sublimit.amount.span.start.line),
        lines: [String(sublimit.amount.span.start.line)],
      };
    }),
    deductibles: deductibleRows(setting),
    planMarks: scheme.limitTables
      .flatMap(({ printed }) => printed)
      .flatMap((table) => setting.references.filter(({ span }) => isWithin(span, table)))
      .map(({ note }) => markView(note, setting))
      .filter(({ href }, i, all) => all.findIndex((each) => each.href === href) === i),
  };
}

/** The sentence that states a limit, where its condition cannot be said in a word. */
function sentenceOf({ condition, statement }: Sublimit, { voice }: Setting): TextView[] {
  if (!condition || !statement || !isJapanese(condition.value)) return [];
  return [textView(voice.translate('plan', statement.value), voice)];
}

/** One row for what is said alike in several places, with the lines of all. */
function deductibleRows({ scheme, voice }: Setting): LimitRowView[] {
  const { locale } = voice;
  const rows: LimitRowView[] = [];
  for (const { id, cover, amount, bound } of scheme.deductibles) {
    const of = textView(own(locale.cover[cover], voice), voice);
    const said = bounded(amount.value === 0 ? locale.words.none : locale.amount(amount.value), bound, voice);
    const line = String(amount.span.start.line);
    const known = rows.find((row) => row.amount === said && row.of[0]!.pieces[0]!.text === of.pieces[0]!.text);
    if (known) known.lines.push(line);
    else
      rows.push({
        id: anchorOf(id, scheme),
        of: [of],
        condition: '',
        amount: said,
        bases: '',
        line,
        lines: [line],
      });
  }
  return rows;
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
