import type { ChangeSide } from '../../schemas/change.ts';
import type { Draft } from './draft.ts';
import type { Item } from './items.ts';
import { textOf, type Matches, type Pair } from './match.ts';

/** Premiums of bands that became one, or several: each old one beside each one that a member of it may pay now. */
export function regroupedPairs({ pairs, removed, added, regrouped }: Matches): [old: Item, found: Item][] {
  const counterparts = new Map(pairs.map((pair) => [pair.old.id, [pair.new.id]]));
  for (const { olds, news } of regrouped)
    for (const { id } of olds)
      counterparts.set(
        id,
        news.map((item) => item.id),
      );
  const isRegrouped = new Set(regrouped.flatMap(({ olds, news }) => [...olds, ...news]).map(({ id }) => id));
  const isFor = (old: Item, item: Item) =>
    old.parent === item.parent &&
    old.of.length === item.of.length &&
    old.of.every((id) => counterparts.get(id)?.some((each) => item.of.includes(each)));
  return removed
    .filter(({ what, of }) => what === 'premium' && of.some((id) => isRegrouped.has(id)))
    .flatMap((old) =>
      added.filter((item) => item.what === 'premium' && isFor(old, item)).map((item): [Item, Item] => [old, item]),
    );
}

/** Premiums of regrouped bands that did not change, each with one counterpart: of two equal ones that became one, the other is gone. */
export function samePremiums(matches: Matches): Pair[] {
  const taken = new Set<Item>();
  return regroupedPairs(matches).flatMap(([old, item]): Pair[] => {
    if (!isSame(old, item) || taken.has(old) || taken.has(item)) return [];
    taken.add(old).add(item);
    return [{ old, new: item, matchedBy: 'identity' }];
  });
}

function isSame(old: Item, item: Item): boolean {
  return textOf(old) === textOf(item);
}

/**
 * The changes of these premiums. They are compared one by one, because a rise hides where two bands with two premiums become one.
 */
export function regroupedPremiums(
  matches: Matches,
  amountsOf: (of: Pick<Draft, 'oldItem' | 'newItem'>) => Pick<Draft, 'delta'>,
): { drafts: Draft[]; olds: Item[]; news: Item[] } {
  const [same, changed] = [samePremiums(matches), regroupedPairs(matches).filter(([old, item]) => !isSame(old, item))];
  const compared = [...same.map((pair): [Item, Item] => [pair.old, pair.new]), ...changed];
  return {
    olds: compared.map(([old]) => old),
    news: compared.map(([, item]) => item),
    drafts: changed.map(([old, item]) => ({
      kind: 'value',
      what: 'premium',
      key: old.id,
      fields: ['amount'],
      old: sideOf(old),
      new: sideOf(item),
      ...amountsOf({ oldItem: old, newItem: item }),
      oldItem: old,
      newItem: item,
    })),
  };
}

function sideOf(item: Item): ChangeSide {
  return {
    id: item.id,
    text: textOf(item),
    value: item.fields.amount,
    spans: item.pieces.flatMap(({ spans }) => [...spans]),
  };
}
