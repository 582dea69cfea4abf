import { diffArrays } from 'diff';
import type { PatchPart } from '../../schemas/change.ts';
import type { Span } from '../../schemas/span.ts';
import type { Item } from './items.ts';
import type { Pair } from './match.ts';
import { isLayout, tokensOf, type Token } from './tokens.ts';

/** The text of an edition in tokens, with the item that owns each of them. */
export type Side = {
  text: string;
  tokens: readonly Token[];
  /** For each token, the item whose words it is a part of. */
  owners: readonly (Item | undefined)[];
};

/** Tokens of two texts, each with its counterpart. */
export type Alignment = {
  old: Side;
  new: Side;
  /** For each token of the newer text, the one of the older text that it is the same as; -1 for none. */
  from: Int32Array;
  /** For each token of the older text, the one of the newer text; -1 for none. */
  to: Int32Array;
  /** Items that are in another order, or in another part of the text. */
  displaced: ReadonlySet<Pair>;
};

/** Cut a text into tokens, and give each to the item whose words it is a part of. */
export function sideOf(text: string, items: readonly Item[]): Side {
  const spans = items.flatMap((item) => item.pieces.flatMap(({ spans: own }) => own));
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start.offset, end.offset]))].sort((a, b) => a - b);
  const tokens = tokensOf(text, cuts);
  const at = new Map(tokens.map(({ start }, i) => [start, i]));
  const owners = new Array<Item | undefined>(tokens.length).fill(undefined);
  const claim = (item: Item) => {
    for (const { spans: own } of item.pieces)
      for (const { start, end } of own)
        for (let i = at.get(start.offset) ?? tokens.length; i < tokens.length && tokens[i]!.start < end.offset; i += 1)
          owners[i] ??= item;
  };
  // statements own all of their words; what only quotes them has none of its own
  for (const item of items) if (!item.isQuote && Object.keys(item.fields).length === 0) claim(item);
  for (const item of items) if (!item.isQuote) claim(item);
  return { text, tokens, owners };
}

/**
 * Align two texts: the words of each item with those of its counterpart, and everything between items with what is between the same
 * items.
 */
export function align(old: Side, next: Side, pairs: readonly Pair[]): Alignment {
  const from = new Int32Array(next.tokens.length).fill(-1);
  const to = new Int32Array(old.tokens.length).fill(-1);
  const link = (i: number, j: number) => {
    from[j] = i;
    to[i] = j;
  };
  const [ownedOld, ownedNew] = [ownedBy(old), ownedBy(next)];
  for (const pair of pairs) alignTokens(old, ownedOld.get(pair.old) ?? [], next, ownedNew.get(pair.new) ?? [], link);
  const { anchors, kept, displaced } = inOrder(pairs, ownedOld, ownedNew);
  const between = (one: Place, other: Place) => {
    const isLeft = (links: Int32Array) => (token: number) => links[token]! < 0;
    const olds = unowned(old, one.firstOld, other.firstOld).filter(isLeft(to));
    alignTokens(old, olds, next, unowned(next, one.firstNew, other.firstNew).filter(isLeft(from)), link);
  };
  const end = { firstOld: old.tokens.length, firstNew: next.tokens.length };
  // what no item owns goes with the items around it, wherever they are now
  for (const [one, other] of neighbours(anchors)) between(one, other);
  // and else it is between two items that are in order
  let last: Place = START;
  for (const each of [...kept, end]) {
    between(last, each);
    last = each;
  }
  // and else, such as the head of a page, behind the item that it is behind in both, or in front of it
  const inOld = [...anchors].sort((a, b) => a.firstOld - b.firstOld);
  const placeIn = new Map(inOld.map((each, i) => [each, i]));
  for (const step of [1, -1])
    anchors.forEach((each, i) => {
      const other: Place = { ...(anchors[i + step] ?? (step > 0 ? end : START)) };
      other.firstOld = (inOld[placeIn.get(each)! + step] ?? (step > 0 ? end : START)).firstOld;
      if (step > 0) between(each, other);
      else between(other, each);
    });
  return { old, new: next, from, to, displaced };
}

function alignTokens(
  old: Side,
  olds: readonly number[],
  next: Side,
  news: readonly number[],
  link: (i: number, j: number) => void,
): void {
  let [i, j] = [0, 0];
  const parts = diffArrays(
    olds.map((each) => old.tokens[each]!.folded),
    news.map((each) => next.tokens[each]!.folded),
  );
  for (const { value, added, removed } of parts) {
    for (let n = 0; n < value.length; n += 1) {
      if (!added && !removed) link(olds[i]!, news[j]!);
      if (!added) i += 1;
      if (!removed) j += 1;
    }
  }
}

/** The tokens of each item, in order. */
export function ownedBy({ owners }: Side): Map<Item, number[]> {
  const owned = new Map<Item, number[]>();
  owners.forEach((item, i) => {
    if (!item) return;
    const list = owned.get(item);
    if (list) list.push(i);
    else owned.set(item, [i]);
  });
  return owned;
}

function unowned({ owners }: Side, from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i += 1) if (!owners[i]) found.push(i);
  return found;
}

/** Where an item begins, as tokens of both texts. */
type Place = { firstOld: number; firstNew: number };
type Anchor = { pair: Pair } & Place;
const START: Place = { firstOld: 0, firstNew: 0 };

/** Items, in the order of the newer text, that follow each other in both. */
function neighbours(anchors: readonly Anchor[]): [Anchor, Anchor][] {
  const following = new Map<Anchor, Anchor | undefined>();
  const inOld = [...anchors].sort((a, b) => a.firstOld - b.firstOld);
  inOld.forEach((each, i) => following.set(each, inOld[i + 1]));
  return anchors.flatMap((each, i): [Anchor, Anchor][] => {
    const next = anchors[i + 1];
    return next && following.get(each) === next ? [[each, next]] : [];
  });
}

/** The most items that are in the same order in both texts; all others were displaced. */
function inOrder(
  pairs: readonly Pair[],
  ownedOld: ReadonlyMap<Item, number[]>,
  ownedNew: ReadonlyMap<Item, number[]>,
): { anchors: Anchor[]; kept: Anchor[]; displaced: Set<Pair> } {
  const anchors = pairs.flatMap((pair): Anchor[] => {
    const [firstOld, firstNew] = [ownedOld.get(pair.old)?.[0], ownedNew.get(pair.new)?.[0]];
    return firstOld === undefined || firstNew === undefined ? [] : [{ pair, firstOld, firstNew }];
  });
  anchors.sort((a, b) => a.firstNew - b.firstNew);
  const kept = longestRising(anchors, ({ firstOld }) => firstOld);
  const isKept = new Set(kept.map(({ pair }) => pair));
  return { anchors, kept, displaced: new Set(anchors.map(({ pair }) => pair).filter((pair) => !isKept.has(pair))) };
}

/** The longest part of a list, in its order, in which a number rises (patience sorting). */
export function longestRising<T>(list: readonly T[], numberOf: (each: T) => number): T[] {
  const ends: number[] = [];
  const before: number[] = [];
  list.forEach((each, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numberOf(list[ends[middle]!]!) < numberOf(each)) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  });
  const found: T[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) found.push(list[i]!);
  return found.reverse();
}

/** The newer text out of the older one. */
export function patchOf({ old, new: next, from }: Alignment): PatchPart[] {
  const parts: PatchPart[] = [];
  next.tokens.forEach((token, j) => {
    const source = old.tokens[from[j]!];
    const words = next.text.slice(token.start, token.end);
    const last = parts.at(-1);
    // a token that is only folded alike has other characters
    if (source && old.text.slice(source.start, source.end) === words) {
      if (last && 'copy' in last && last.copy[1] === source.start) last.copy[1] = source.end;
      else parts.push({ copy: [source.start, source.end] });
    } else if (last && 'text' in last) last.text += words;
    else parts.push({ text: words });
  });
  return parts;
}

/** The newer text, made of the older one and a patch. */
export function patched(old: string, patch: readonly PatchPart[]): string {
  return patch.map((part) => ('copy' in part ? old.slice(...part.copy) : part.text)).join('');
}

/** Words of one side that the other side does not have, in runs. */
export type Run = { first: number; last: number };

/**
 * The words of a side without a counterpart of the same characters, that no span covers: in runs of neighbours on one line.
 * @param links  For each token its counterpart, -1 for none.
 */
export function uncovered(side: Side, other: Side, links: Int32Array, spans: readonly Span[]): Run[] {
  const isCovered = new Uint8Array(side.text.length);
  for (const { start, end } of spans) isCovered.fill(1, start.offset, end.offset);
  const runs: Run[] = [];
  side.tokens.forEach((token, i) => {
    if (isLayout(token) || isCovered[token.start]) return;
    const counterpart = other.tokens[links[i]!];
    if (counterpart && rawOf(other, counterpart) === rawOf(side, token)) return;
    const last = runs.at(-1);
    const isNext =
      last && side.tokens.slice(last.last + 1, i).every((each) => isLayout(each) && !rawOf(side, each).includes('\n'));
    if (isNext) last.last = i;
    else runs.push({ first: i, last: i });
  });
  return runs;
}

export function rawOf({ text }: Side, { start, end }: Token): string {
  return text.slice(start, end);
}
