import type { Clause } from '../../../../schemas/clause.ts';
import type { Codes } from '../../../../schemas/neutral-codes.ts';
import type { PayoutRatio } from '../../../../schemas/plan.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { placeOf } from '../../../compare/place-of.ts';
import type { CostTerms, SideBySide } from '../../../compare/side-by-side.ts';
import { foldedTerm } from '../../../compare/terms.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { fieldHref, lineHref } from '../../document/address.ts';
import { plainWords, type TextView } from '../../html/text.ts';
import { factViews } from '../../document/key-facts.ts';
import { own } from '../../words/i18n.ts';
import { codeRow } from './compared-codes.ts';
import {
  noteEntry,
  ownText,
  statementEntry,
  value,
  type Comparing,
  type EntryView,
  type NoteEntryView,
  type ValueView,
} from './compared-entry.ts';
import { limitsKey, limitValue, withins } from './compared-limits.ts';
import type { Columns, RowView } from './compared-row.ts';

function payoutValue({ condition, conditionNote, percent }: PayoutRatio, { scheme, i18n }: Comparing): ValueView {
  return value(own(`${percent.value}%`, i18n), lineHref(placeOf(percent.span), scheme), {
    before: [i18n.t('compare.payout'), condition ? i18n.translate('plan', condition.value).text : '']
      .filter((part) => part !== '')
      .join(' '),
    beforeHref: conditionNote ? fieldHref(conditionNote, scheme) : '',
  });
}

/** Limits and payout ratios of single costs, by code. */
export function costTermsRows({ costTerms }: SideBySide, codes: Codes, columns: Columns): RowView[] {
  return costTerms.map(({ code, cells }) =>
    codeRow('terms', code, 'costs', codes, columns, (comparing, column) => ({
      key: cells[column]!.map((terms) => costTermsKey(terms, comparing.scheme))
        .sort()
        .join('\n'),
      entries: cells[column]!.map(({ clause, limits, payouts, toReview }) => ({
        ...costEntry(clause, comparing),
        lines: [],
        values: [
          ...payouts.map((payout) => payoutValue(payout, comparing)),
          ...limits.map((limit) => limitValue(limit, comparing)),
        ],
        asides: [
          ...(toReview ? [ownText(comparing.i18n.t('compare.toReview'), comparing)] : []),
          ...withins(limits, comparing),
          ...ownersBeside(withins(limits, comparing), costEntry(clause, comparing)),
        ],
      })),
    })),
  );
}

/** The cost that a limit is of, with all that qualifies it. The row of what is paid has its wording. */
function costEntry(clause: Clause, comparing: Comparing): EntryView {
  return { ...statementEntry(clause, comparing), more: null };
}

/** What a cost belongs to, unless the limit that contains its limit says so. */
function ownersBeside(within: readonly TextView[], { asides }: EntryView): TextView[] {
  return asides.filter((owner) => !within.some((each) => plainWords(each).includes(plainWords(owner))));
}

function costTermsKey({ limits, payouts, toReview }: CostTerms, scheme: Scheme): string {
  const ratios = payouts.map(({ percent, condition }) => `${percent.value}%${foldedTerm(condition?.value ?? '')}`);
  // what was judged on other words is the same as nothing else
  return JSON.stringify([limitsKey(limits, scheme), ...ratios.sort(), ...(toReview ? [scheme.id] : [])]);
}

/** The conditions (A) and (B) of limits and ratios, in the words of the notes that define them. */
export type ConditionsView = {
  scheme: string;
  title: LocalizedText;
  notes: NoteEntryView[];
};

export function conditionsView({ costTerms }: SideBySide, { schemes, of }: Columns): ConditionsView[] {
  return schemes.flatMap((scheme, column) => {
    const comparing = of(scheme);
    const used = costTerms
      .flatMap(({ cells }) => cells[column]!)
      .flatMap(({ limits, payouts }) => [...limits, ...payouts])
      .map(({ conditionNote }) => conditionNote);
    const notes = scheme.notes.filter(({ id }) => used.includes(id));
    if (notes.length === 0) return [];
    return [
      {
        scheme: scheme.scheme,
        title: factViews(scheme, comparing.i18n)[0]!.value,
        notes: notes.map((note) => noteEntry(note, comparing)),
      },
    ];
  });
}
