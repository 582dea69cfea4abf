import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';
import munkres from 'munkres';
import type { MatchedBy, SameItem } from '../../schemas/change.ts';
import { matchBands, type Regrouped } from './bands.ts';
import type { Item } from './items.ts';
import { LIKELY, likeness, LONG_ENOUGH, nameOf, NEARLY_EQUAL, SURE, withoutNumbers, wordsOf } from './likeness.ts';

/** An item of both editions. */
export type Pair = { old: Item; new: Item; matchedBy: MatchedBy };

/** All items of two editions, each on one side or on both. */
export type Matches = {
  pairs: Pair[];
  removed: Item[];
  added: Item[];
  /** Bands that became one, or several. */
  regrouped: Regrouped[];
  /** Items that may be the same one. */
  likely: SameItem[];
};

/**
 * Find each item of the older edition in the newer one: by its key, its name, its words, its words without numbers, its neutral code, and
 * then by how alike the words are; first among the items of the same list, then anywhere. What is only likely is not assumed.
 * @param sameKey  Pairs of ids that keys.yaml says are one item, and ids that it says are not found on the other side.
 */
export function matchItems(olds: readonly Item[], news: readonly Item[], known: KnownKeys = NO_KEYS): Matches {
  const matching = new Matching(olds, news, known);
  // a band that has the name of another one may have been merged or split
  matching.byKeys(isSettled);
  matching.byIdentity(isSettled);
  const regrouped = matching.bands();
  matching.byKeys();
  matching.byIdentity();
  matching.rename();
  matching.byLists();
  matching.anywhere();
  matching.belowStatements();
  matching.byDimensions();
  return {
    pairs: matching.pairs,
    removed: matching.left('old'),
    added: matching.left('new'),
    regrouped,
    likely: matching.likely,
  };
}

/** What keys.yaml says of the two editions: the key of each id on each side. */
export type KnownKeys = { old: ReadonlyMap<string, string>; new: ReadonlyMap<string, string> };
const NO_KEYS: KnownKeys = { old: new Map(), new: new Map() };

class Matching {
  readonly pairs: Pair[] = [];
  readonly likely: SameItem[] = [];
  readonly #olds: ReadonlyMap<string, Item>;
  readonly #news: ReadonlyMap<string, Item>;
  readonly #known: KnownKeys;
  readonly #matchedOld = new Map<string, string>();
  readonly #matchedNew = new Map<string, string>();
  readonly #words = new Map<Item, string>();
  /** Names of the older edition that are others now. */
  readonly #renamed = new Map<string, string>();
  /** The ids of bands that became one, or several. */
  readonly #regrouped = { old: new Set<string>(), new: new Set<string>() };
  readonly #oldLists: ReadonlyMap<string, Item[]>;
  readonly #newLists: ReadonlyMap<string, Item[]>;

  constructor(olds: readonly Item[], news: readonly Item[], known: KnownKeys) {
    this.#olds = new Map(olds.map((item) => [item.id, item]));
    this.#news = new Map(news.map((item) => [item.id, item]));
    this.#known = known;
    this.#oldLists = byParent(olds);
    this.#newLists = byParent(news);
  }

  left(side: 'old' | 'new'): Item[] {
    const matched = side === 'old' ? this.#matchedOld : this.#matchedNew;
    return [...(side === 'old' ? this.#olds : this.#news).values()].filter(({ id }) => !matched.has(id));
  }

  /** @param isAsked  Which of the pairs of keys.yaml; all that are left when left out. */
  byKeys(isAsked: (old: Item, found: Item) => boolean = () => true): void {
    const byKey = new Map([...this.#known.new].map(([id, key]) => [key, id]));
    for (const [id, key] of this.#known.old) {
      const [old, found] = [this.#olds.get(id), this.#news.get(byKey.get(key) ?? '')];
      if (!old || !found || this.#matchedOld.has(id) || !this.#isFree(found)) continue;
      if (!this.#isRegrouped(old) && !this.#isRegrouped(found) && isAsked(old, found)) this.#pair(old, found, 'keys');
    }
  }

  /** @param isAsked  Which of the pairs; all when left out. */
  byIdentity(isAsked: (old: Item, found: Item) => boolean = () => true): void {
    for (const old of this.left('old')) {
      const found = this.#news.get(old.id);
      if (old.below !== undefined || !found || this.#isRegrouped(old) || this.#isRegrouped(found)) continue;
      if (old.isNamed && found.isNamed && found.what === old.what && this.#isFree(found) && isAsked(old, found))
        this.#pair(old, found, 'identity');
    }
  }

  /** A plan by another name has that name in the sentences about it too. */
  rename(): void {
    for (const { old, new: item } of this.pairs) {
      const [before, after] = [nameOf(old), nameOf(item)];
      // a name of one letter is in many words
      if (old.isNamed && before.length > 2 && after !== '' && before !== after) this.#renamed.set(before, after);
    }
  }

  bands(): Regrouped[] {
    const isBand = ({ what, extent }: Item) => what === 'band' && extent !== undefined;
    const { same, regrouped } = matchBands(this.left('old').filter(isBand), this.left('new').filter(isBand));
    for (const [old, found] of same) this.#pair(old, found, 'identity');
    for (const { olds, news } of regrouped) {
      for (const { id } of olds) this.#regrouped.old.add(id);
      for (const { id } of news) this.#regrouped.new.add(id);
    }
    return regrouped;
  }

  /** Lists from the outermost to the innermost: those of a list that was found are looked for in it. */
  byLists(): void {
    const lists = byParent(this.#open('old').filter(isWorded));
    const foundLists = byParent(this.#open('new').filter(isWorded));
    for (const [parent, olds] of lists) {
      const foundParent = this.#matchedOld.get(parent) ?? (this.#olds.has(parent) ? undefined : parent);
      const news = foundParent === undefined ? [] : (foundLists.get(foundParent) ?? []);
      for (const what of new Set(olds.map((each) => each.what)))
        this.#among(
          olds.filter((each) => each.what === what && !this.#matchedOld.has(each.id)),
          news.filter((each) => each.what === what && this.#isFree(each)),
        );
    }
  }

  anywhere(): void {
    const isFar = (item: Item) => !item.isQuote && item.pieces.length > 0 && this.#wordsOf(item).length >= LONG_ENOUGH;
    for (let before = -1; before !== this.pairs.length;) {
      before = this.pairs.length;
      const [olds, news] = [this.#open('old').filter(isFar), this.#open('new').filter(isFar)];
      this.#byEqual(olds, news, 'words', (item) => `${item.isNamed}${this.#wordsOf(item)}`);
      this.#byLikeness(olds, news, NEARLY_EQUAL, NEARLY_EQUAL);
      // what is below an item that was found may now be found in its list
      if (before !== this.pairs.length) this.byLists();
    }
  }

  /** What belongs to a statement, such as the limit of a cost, is what belongs to it still, whatever its number is now. */
  belowStatements(): void {
    for (const old of this.#open('old')) {
      const statement = old.below === undefined ? undefined : this.#matchedOld.get(old.below);
      const found = statement === undefined ? undefined : this.#news.get(statement + old.id.slice(old.below!.length));
      if (found && found.what === old.what && this.#isFree(found)) this.#pair(old, found, 'identity');
    }
  }

  /** A premium or a limit is the one that is for the same things, whatever their ids are now. */
  byDimensions(): void {
    const counterpart = (id: string) => this.#matchedOld.get(id) ?? id;
    const named = ({ what, parent, of, fields }: Item, inNew: (id: string) => string) =>
      JSON.stringify([what, inNew(parent ?? ''), of.map(inNew).sort(), fields.cover, fields.basis, fields.bound]);
    const waiting = new Map<string, Item[]>();
    for (const item of this.#open('new').filter((each) => !isWorded(each))) {
      const name = named(item, (id) => id);
      waiting.set(name, [...(waiting.get(name) ?? []), item]);
    }
    for (const old of this.#open('old').filter((each) => !isWorded(each))) {
      const found = waiting.get(named(old, counterpart));
      // of two for the same things, no one can say which one it is
      if (found?.length === 1 && this.#isFree(found[0]!)) this.#pair(old, found[0]!, 'identity');
    }
  }

  #among(olds: readonly Item[], news: readonly Item[]): void {
    if (olds.length === 0 || news.length === 0) return;
    this.#inPlace(olds, news);
    this.#byEqual(olds, news, 'words', (item) => this.#wordsOf(item));
    this.#byEqual(olds, news, 'name', nameOf);
    this.#byEqual(olds, news, 'words without numbers', (item) => withoutNumbers(this.#wordsOf(item)));
    this.#byCode(olds, news);
    this.#byLikeness(olds, news, SURE, LIKELY);
  }

  /** Items with equal words that are in the same place among their neighbours: of two with the same words, each stays what it is. */
  #inPlace(olds: readonly Item[], news: readonly Item[]): void {
    const pair = (old: Item, found: Item) => {
      if (this.#wordsOf(old) !== '' && this.#isFree(found) && !this.#matchedOld.has(old.id))
        this.#pair(old, found, 'words');
    };
    const [before, after] = [olds, news].map((all) => all.map((item) => this.#wordsOf(item))) as [string[], string[]];
    if (olds.length === news.length)
      before.forEach((words, i) => {
        if (words === after[i]) pair(olds[i]!, news[i]!);
      });
    let [i, j] = [0, 0];
    for (const { value, added, removed } of diffArrays(before, after)) {
      for (let n = 0; n < value.length; n += 1) {
        if (!added && !removed) pair(olds[i]!, news[j]!);
        if (!added) i += 1;
        if (!removed) j += 1;
      }
    }
  }

  /** Items with equal words, in their order; those without words are left. */
  #byEqual(olds: readonly Item[], news: readonly Item[], matchedBy: MatchedBy, of: (item: Item) => string): void {
    const waiting = new Map<string, Item[]>();
    for (const item of news) if (this.#isFree(item)) waiting.set(of(item), [...(waiting.get(of(item)) ?? []), item]);
    for (const old of olds) {
      const words = of(old);
      if (words === '' || this.#matchedOld.has(old.id)) continue;
      const found = waiting.get(words)?.shift();
      if (found) this.#pair(old, found, matchedBy);
    }
  }

  #byCode(olds: readonly Item[], news: readonly Item[]): void {
    const alone = (items: readonly Item[]) => {
      const counts = new Map<string, Item[]>();
      for (const item of items) for (const code of item.codes) counts.set(code, [...(counts.get(code) ?? []), item]);
      return new Map(
        [...counts].flatMap(([code, having]) => (having.length === 1 ? [[code, having[0]!] as const] : [])),
      );
    };
    const found = alone(news);
    for (const [code, old] of alone(olds)) {
      const other = found.get(code);
      if (!other || this.#matchedOld.has(old.id) || !this.#isFree(other)) continue;
      // a code may pass to another item: the words must have something in common too
      if (likeness(this.#wordsOf(old), this.#wordsOf(other)) >= LIKELY) this.#pair(old, other, 'code');
    }
  }

  /** The assignment of items to each other that makes all together most alike. */
  #byLikeness(allOlds: readonly Item[], allNews: readonly Item[], sure: number, likely: number): void {
    const olds = allOlds.filter(({ id }) => !this.#matchedOld.has(id));
    const news = allNews.filter((item) => this.#isFree(item));
    if (olds.length === 0 || news.length === 0) return;
    const alike = olds.map((old) =>
      news.map((item) => {
        const found = likeness(this.#wordsOf(old), this.#wordsOf(item), likely);
        return old.what === item.what && found >= likely ? found : 0;
      }),
    );
    if (alike.every((row) => row.every((each) => each === 0))) return;
    for (const [i, j] of munkres(alike.map((row) => row.map((each) => 1 - each)))) {
      const [old, found, each] = [olds[i]!, news[j]!, alike[i]![j]!];
      if (each >= sure) this.#pair(old, found, 'similarity');
      else if (each > 0) this.#ask(old, found);
    }
  }

  #ask(old: Item, found: Item): void {
    // keys.yaml has an answer for what it knows
    if (this.#known.old.has(old.id) && this.#known.new.has(found.id)) return;
    if (this.likely.some((each) => each.old === old.id || each.new === found.id)) return;
    this.likely.push({ old: old.id, new: found.id, oldText: textOf(old), newText: textOf(found), because: 'words' });
  }

  #wordsOf(item: Item): string {
    const known = this.#words.get(item);
    if (known !== undefined) return known;
    // what has no words of its own is known by what it contains
    const words =
      item.pieces.length > 0
        ? this.#inNewNames(item)
        : this.#contents(item)
            .map((each) => this.#wordsOf(each))
            .join('|');
    this.#words.set(item, words);
    return words;
  }

  #inNewNames(item: Item): string {
    const isOld = this.#olds.get(item.id) === item;
    return isOld
      ? [...this.#renamed].reduce((words, [before, after]) => words.replaceAll(before, after), wordsOf(item))
      : wordsOf(item);
  }

  #contents(item: Item): readonly Item[] {
    return (this.#olds.get(item.id) === item ? this.#oldLists : this.#newLists).get(item.id) ?? [];
  }

  /** Those that have no match yet and that keys.yaml does not say to have none. */
  #open(side: 'old' | 'new'): Item[] {
    const [here, there] = side === 'old' ? [this.#known.old, this.#known.new] : [this.#known.new, this.#known.old];
    return this.left(side).filter((item) => (!here.has(item.id) || there.size === 0) && !this.#isRegrouped(item));
  }

  /** Whether it is a band that became another one, or for such a band. */
  #isRegrouped(item: Item): boolean {
    const side = this.#olds.get(item.id) === item ? this.#regrouped.old : this.#regrouped.new;
    return side.has(item.id) || item.of.some((id) => side.has(id));
  }

  #isFree({ id }: Item): boolean {
    return !this.#matchedNew.has(id);
  }

  #pair(old: Item, found: Item, matchedBy: MatchedBy): void {
    this.pairs.push({ old, new: found, matchedBy });
    this.#matchedOld.set(old.id, found.id);
    this.#matchedNew.set(found.id, old.id);
  }
}

/** A band with other edges may have been merged or split, whatever key it has; what is for a band waits for it. */
function isSettled(old: Item, found: Item): boolean {
  return old.what !== 'premium' && (old.what !== 'band' || isDeepStrictEqual(old.extent, found.extent));
}

/** Premiums, limits and the like are found by what they are for, never by their words. */
function isWorded({ what }: Item): boolean {
  return !['premium', 'limit', 'deductible', 'ratio'].includes(what);
}

/** The words of an item as one line. */
export function textOf({ pieces }: Item): string {
  return pieces.map(({ value }) => value).join(' ');
}

function byParent(items: readonly Item[]): Map<string, Item[]> {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const parent = item.parent ?? '';
    const list = lists.get(parent);
    if (list) list.push(item);
    else lists.set(parent, [item]);
  }
  return lists;
}
