import type { Change, ChangedThing } from '../../../schemas/change.ts';
import { byCause } from '../../editions/change-table.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { editionName, factWording } from '../document/key-facts.ts';
import { own, type I18n } from '../words/i18n.ts';
import type { ComparedEditions } from './compared.ts';
import type { PremiumsView } from './premiums.ts';
import { itemWords, type ItemWords } from './words.ts';

/** A change in a sentence: what happened, and the words before and after. */
export type MemberItemView = {
  about: string;
  /** The same without what it belongs to: `支払わない場合の変更`. */
  kind: string;
  old: LocalizedText;
  new: LocalizedText;
};

/** What changes for a member. What gets worse is in front of what gets better. */
export type MemberView = {
  facts: { label: string; value: string }[];
  worse: MemberItemView[];
  /** How many premiums change, and the largest rise and fall; empty if none changes. */
  sentences: string[];
  better: MemberItemView[];
  others: MemberItemView[];
  /** What has no change at all. */
  same: string;
  deadline: string;
};

/** What a member looks for: named if nothing of it changed. */
const NAMED: readonly ChangedThing[] = [
  'eligibility',
  'cover',
  'plan',
  'premium',
  'limit',
  'deductible',
  'ratio',
  'coverage',
  'cost',
  'exclusion',
  'rider',
  'service',
];

/** What no member needs to be told: words that say nothing of the contract. */
const APART: readonly ChangedThing[] = ['document', 'heading', 'text', 'prose', 'loss-example', 'statistic'];

/** @param premiums  Those of the two editions. */
export function memberView(
  compared: ComparedEditions,
  premiums: Pick<PremiumsView, 'sentences'>,
  i18n: I18n,
): MemberView {
  const { t, locale } = i18n;
  const { old, new: next, changes } = compared;
  const words = { old: itemWords(old, i18n), new: itemWords(next, i18n) };
  const told = byCause(changes.changes)
    .map(({ change }) => change)
    .filter(({ what, id }) => what !== 'premium' && !APART.includes(what) && !id.includes('/identity/'));
  const itemsOf = (...effects: Change['effect'][]) =>
    told.filter(({ effect }) => effects.includes(effect)).map((change) => itemView(change, words, i18n));
  const changed = new Set(changes.changes.map(({ what }) => what));
  const period = next.identity.policyPeriod.value;
  const fact = (field: 'policyPeriod' | 'applicationDeadline') => factWording(field, next.identity[field], i18n).text;
  return {
    facts: [
      {
        label: t('changes.notice.contracts'),
        value: `${factWording('title', next.identity.title, i18n).text} ${editionName(next, i18n)}`,
      },
      {
        label: t('changes.notice.from'),
        value: typeof period === 'object' ? locale.moment(period.inception) : fact('policyPeriod'),
      },
      { label: t('terms.identity.policyPeriod'), value: fact('policyPeriod') },
      { label: t('terms.identity.applicationDeadline'), value: fact('applicationDeadline') },
    ],
    worse: itemsOf('worse'),
    sentences: changed.has('premium') ? premiums.sentences : [],
    better: itemsOf('better'),
    others: itemsOf('unjudged', 'neutral'),
    same: NAMED.filter((what) => !changed.has(what) && (changes.unchanged[what] ?? 0) > 0)
      .map((what) => t(`changes.what.${what}`))
      .join(locale.punctuation.comma),
    deadline: t('changes.notice.deadline', { day: fact('applicationDeadline') }),
  };
}

function itemView(change: Change, words: Record<'old' | 'new', ItemWords>, i18n: I18n): MemberItemView {
  const { t, base, locale } = i18n;
  const side = (name: 'old' | 'new'): LocalizedText => {
    const said = change[name];
    if (!said) return own('', i18n);
    const translation = words[name].translationOf(change, name);
    return translation === '' ? { text: said.text, lang: base.lang, parts: [said.text] } : own(translation, i18n);
  };
  const id = (change.new ?? change.old)?.id;
  const subject = id === undefined ? '' : words[change.new ? 'new' : 'old'].subjectOf(id);
  const kind = t(`changes.kind.${change.kind}`);
  const what = t(`changes.what.${change.what}`);
  return {
    about: t('changes.notice.item', {
      what: [what, ...(subject === '' ? [] : [subject])].join(locale.punctuation.comma),
      kind,
    }),
    kind: t('changes.notice.item', { what, kind }),
    old: side('old'),
    new: side('new'),
  };
}
