import type { SameItem } from '../../schemas/change.ts';
import type { Renewal } from '../../schemas/renewal.ts';
import { wordsDigest } from '../recognise/words-digest.ts';
import type { Item } from './items.ts';
import { matchItems, textOf, type KnownKeys } from './match.ts';

/** Items of two editions that may be one, whatever keys they have by now: a new key is no answer. */
export function likelySame(olds: readonly Item[], news: readonly Item[], known: KnownKeys | undefined): SameItem[] {
  if (!known) return matchItems(olds, news).likely;
  const shared = (own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) => {
    const others = new Set(other.values());
    return new Map([...own].filter(([, key]) => others.has(key)));
  };
  return matchItems(olds, news, { old: shared(known.old, known.new), new: shared(known.new, known.old) }).likely;
}

/** The digest of the words of both items, which a person judges. */
export function sameItemDigest({ oldText, newText }: Pick<SameItem, 'oldText' | 'newText'>): string {
  return wordsDigest(`${oldText}\n${newText}`);
}

/** Whether a person said what two items are, with the words that they have now. */
export function isDecided(question: SameItem, renewal: Renewal | undefined): boolean {
  return (renewal?.items ?? []).some(
    (each) => each.old === question.old && each.new === question.new && each.words === sameItemDigest(question),
  );
}

/** Pairs of items that a person said are one, with the words that they have now. */
export function joinedBy(
  renewal: Renewal | undefined,
  olds: readonly Item[],
  news: readonly Item[],
): { old: string; new: string }[] {
  return (renewal?.items ?? []).flatMap(({ old, new: id, same, words }) => {
    const [before, now] = [olds.find((each) => each.id === old), news.find((each) => each.id === id)];
    if (!same || !before || !now) return [];
    return words === sameItemDigest({ oldText: textOf(before), newText: textOf(now) }) ? [{ old, new: id }] : [];
  });
}
