import type { Clause } from '../../../schemas/clause.ts';
import type { BasisChange, Limit, Sublimit } from '../../../schemas/plan.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { withAside } from '../language/locale.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { own, type I18n } from '../words/i18n.ts';
import { basesText } from '../words/phrases.ts';
import { coverWords } from './cover-name.ts';

/**
 * What a limit counts for, with what notes change about it: `1事故・保険期間中（運搬費用は1請求）`. For one that bounds another, or
 * has its amount, that other one, which says it.
 */
export function limitBasesText(
  { basis, changes = [], lowerOf, sameAs }: Pick<Sublimit, 'basis' | 'changes' | 'lowerOf' | 'sameAs'>,
  scheme: Scheme,
  i18n: I18n,
): string {
  const bases = lowerOf
    ? i18n.t('pamphlet.lowerOf', { limit: limitsPointedText(lowerOf, scheme, i18n).join(i18n.locale.punctuation.or) })
    : sameAs !== undefined && basis.length === 0
      ? i18n.t('pamphlet.sameAs', { limit: limitsPointedText([sameAs], scheme, i18n).join('') })
      : basesText(basis, i18n);
  const changed = changesTexts(changes, scheme, i18n);
  return changed.length === 0 ? bases : withAside(bases, changed.join(i18n.locale.punctuation.comma), i18n.locale);
}

function changesTexts(changes: readonly BasisChange[], scheme: Scheme, i18n: I18n): string[] {
  const texts = changes.flatMap(({ of, to }) =>
    of.flatMap((id) => {
      const cost = costName(id, scheme, i18n);
      return cost ? [i18n.t('terms.basisFor', { cost: cost.text, basis: basesText([to], i18n) })] : [];
    }),
  );
  return [...new Set(texts)];
}

function costName(id: string, scheme: Scheme, { translate }: I18n): LocalizedText | undefined {
  const cost = costOf(id, scheme);
  const words = cost?.name ?? cost?.text;
  return words && translate('cost', words.value);
}

/** What qualifies a limit or a deductible, next to its amount and its basis: its costs, its condition, what notes change. */
export function qualifierWords(
  { of = [], changes = [], condition }: Pick<Partial<Sublimit>, 'of' | 'changes' | 'condition'>,
  scheme: Scheme,
  i18n: I18n,
): LocalizedText[] {
  return [
    ...of.flatMap((id) => costName(id, scheme, i18n) ?? []),
    ...changesTexts(changes, scheme, i18n).map((text) => own(text, i18n)),
    ...(condition ? [i18n.translate('plan', condition.value)] : []),
  ];
}

/** The limits of one cover that a statement points to: `運送の補償の支払限度額（1請求・保険期間中）`. */
export function limitsPointedText(ids: readonly string[], scheme: Scheme, i18n: I18n): string[] {
  const all: (Limit | Sublimit)[] = [...scheme.plans.flatMap(({ limits }) => limits), ...scheme.sublimits];
  const names = ids.flatMap((id) => {
    const limit = all.find((each) => each.id === id);
    if (!limit) return [];
    const cover = coverWords(limit.cover, scheme, i18n).text;
    const basis = basesText(limit.basis, i18n);
    return [basis === '' ? i18n.t('terms.limitOf', { cover }) : i18n.t('terms.limitOnBasis', { cover, basis })];
  });
  // one in each plan
  return [...new Set(names)];
}

export function costOf(id: string, { costs }: Scheme): Clause | undefined {
  const seek = (clauses: readonly Clause[]): Clause | undefined => {
    for (const clause of clauses) {
      const found = clause.id === id ? clause : seek(clause.items);
      if (found) return found;
    }
    return undefined;
  };
  return seek(costs.flatMap(({ items }) => items));
}
