import type { Draft } from './draft.ts';
import type { Item } from './items.ts';
import { textOf, type Matches } from './match.ts';

/**
 * Premiums of bands that became one, or several: each old premium beside what the same member pays now. They are compared one by one,
 * because a rise hides where two bands with two premiums become one.
 */
export function regroupedPremiums(
  { pairs, removed, added, regrouped }: Matches,
  amountsOf: (of: Pick<Draft, 'oldItem' | 'newItem'>) => Pick<Draft, 'delta'>,
): { drafts: Draft[]; olds: Item[]; news: Item[] } {
  const counterparts = new Map(pairs.map((pair) => [pair.old.id, [pair.new.id]]));
  for (const { olds, news } of regrouped)
    for (const { id } of olds)
      counterparts.set(
        id,
        news.map((item) => item.id),
      );
  const isRegrouped = new Set(regrouped.flatMap(({ olds, news }) => [...olds, ...news]).map(({ id }) => id));
  const found: { drafts: Draft[]; olds: Item[]; news: Item[] } = { drafts: [], olds: [], news: [] };
  for (const old of removed) {
    if (old.what !== 'premium' || !old.of.some((id) => isRegrouped.has(id))) continue;
    for (const item of added) {
      const isSame =
        old.of.length === item.of.length &&
        old.of.every((id) => counterparts.get(id)?.some((each) => item.of.includes(each)));
      if (item.what !== 'premium' || old.parent !== item.parent || !isSame) continue;
      found.olds.push(old);
      found.news.push(item);
      if (old.fields.amount === item.fields.amount && textOf(old) === textOf(item)) continue;
      const side = (of: Item) => ({
        id: of.id,
        text: textOf(of),
        value: of.fields.amount,
        spans: of.pieces.flatMap(({ spans }) => [...spans]),
      });
      found.drafts.push({
        kind: 'value',
        what: 'premium',
        key: old.id,
        fields: ['amount'],
        old: side(old),
        new: side(item),
        ...amountsOf({ oldItem: old, newItem: item }),
        oldItem: old,
        newItem: item,
      });
    }
  }
  return found;
}
