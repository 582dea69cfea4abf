import type { Scheme } from '../../../schemas/scheme.ts';
import { FactKind, type StatedFact } from '../../../schemas/stated-fact.ts';
import { placeOfWording } from '../../compare/places.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { own, type I18n } from '../words/i18n.ts';
import { coverWords } from './cover-name.ts';
import { absence } from './key-facts.ts';

/** A fact of the contract, or several that are printed as a list. */
export type FactValueView = {
  /** What it is for; '' for the whole contract. */
  of: LocalizedText;
  /** What the words say, as one of our words: `Claims made`. */
  meaning: string;
  texts: LocalizedText[];
  /** The requirement and the benefit of a discount. */
  details: { label: string; text: LocalizedText }[];
  /** The covers, the rider and the attachment it is restricted to. */
  aside: LocalizedText[];
  at: string;
};

/** A kind of facts: its values, or that the text states none, or that it is not read yet. */
export type FactKindView = {
  id: string;
  label: string;
  values: FactValueView[];
  absence: string;
  reason: LocalizedText;
};

/** Every kind of facts in its order; the kinds that are not read yet are one row. */
export function factKindViews(scheme: Scheme, i18n: I18n): FactKindView[] {
  const { t, locale } = i18n;
  const label = (kind: FactKind) => t(`terms.fact.${kind}`);
  const nothing = { values: [], absence: '', reason: own('', i18n) };
  const rows = FactKind.options.flatMap((kind): FactKindView[] => {
    const known = scheme.facts[kind];
    const row = { ...nothing, id: `facts-${kind}`, label: label(kind) };
    if (known.state === 'not-yet-read') return [];
    if (known.state === 'not-stated')
      return [{ ...row, absence: absence(known.state, i18n), reason: i18n.translate('identity', known.reason) }];
    return [{ ...row, values: listed(known.values).map((facts) => valueView(kind, facts, scheme, i18n)) }];
  });
  const unread = FactKind.options.filter((kind) => scheme.facts[kind].state === 'not-yet-read');
  if (unread.length === 0) return rows;
  const names = unread.map(label).join(locale.punctuation.comma);
  return [...rows, { ...nothing, id: 'facts-not-yet-read', label: names, absence: absence('not-yet-read', i18n) }];
}

/** Facts that one statement gives as a list are shown as one. */
function listed(facts: readonly StatedFact[]): [StatedFact, ...StatedFact[]][] {
  const lists: [StatedFact, ...StatedFact[]][] = [];
  for (const fact of facts) {
    const before = lists.at(-1);
    if (before && isOfOneList(before[0], fact)) before.push(fact);
    else lists.push([fact]);
  }
  return lists;
}

function isOfOneList(one: StatedFact, other: StatedFact): boolean {
  const start = ({ statement }: StatedFact) => (statement?.span ?? statement?.spans?.[0])?.start.offset;
  return start(one) !== undefined && start(one) === start(other) && one.statement!.raw === other.statement!.raw;
}

function valueView(kind: FactKind, facts: [StatedFact, ...StatedFact[]], scheme: Scheme, i18n: I18n): FactValueView {
  const { t, translate, locale } = i18n;
  const [first] = facts;
  const { of, covers = [], rider, attachment, day, basis, promptness, requirement, benefit } = first;
  const riderName = scheme.riders.find(({ id }) => id === rider)?.name;
  const details = { requirement, benefit };
  return {
    of: of ? translate('identity', of.value) : own('', i18n),
    meaning: basis ? t(`terms.trigger.${basis}`) : '',
    texts: day
      ? [own(locale.moment(day), i18n)]
      : promptness
        ? [own(t(`terms.promptness.${promptness}`), i18n)]
        : facts.map(({ text }) => translate('identity', text.value)),
    details: (['requirement', 'benefit'] as const).flatMap((name) => {
      const words = details[name];
      return words ? [{ label: t(`terms.discount.${name}`), text: translate('identity', words.value) }] : [];
    }),
    aside: [
      // a fact may be for all covers of the scheme
      ...(covers.length < scheme.covers.length ? covers.map((cover) => coverWords(cover, scheme, i18n)) : []),
      ...(riderName ? [translate('rider', riderName.value)] : []),
      ...(attachment && kind === 'policy-clause' ? [own(t(`pamphlet.attachment.${attachment}`), i18n)] : []),
    ],
    at: placeOfWording(first.text),
  };
}
