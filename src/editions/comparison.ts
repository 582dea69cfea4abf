import { isDeepStrictEqual } from 'node:util';
import type { ChangedThing, ChangeKind, ChangeSide, EditionChanges } from '../../schemas/change.ts';
import type { Span } from '../../schemas/span.ts';
import { foldedWords } from '../compare/statement-key.ts';
import { foldWidth } from '../recognise/fold.ts';
import { longestRising, ownedBy, uncovered, type Alignment, type Run, type Side } from './alignment.ts';
import { yearsBetween } from './dates-moved.ts';
import type { ComparedEdition, Draft } from './draft.ts';
import type { Item, Piece } from './items.ts';
import { LIKELY, likeness } from './likeness.ts';
import { textOf, type KnownKeys, type Matches, type Pair } from './match.ts';
import { redline, type Places } from './redline.ts';
import { regroupedPremiums } from './regrouped-premiums.ts';
import { compact } from './tokens.ts';

/** The parts of two editions that were found on both sides, on one, or on none. */
export class Comparison {
  readonly places: Places;
  readonly #changed = new Set<Item>();
  readonly #ownedOld: Owned;
  readonly #ownedNew: Owned;
  readonly #counterparts: ReadonlyMap<string, string>;
  readonly #before: ReadonlyMap<string, string>;
  readonly #reordered: ReadonlySet<Pair>;

  constructor(
    readonly old: ComparedEdition,
    readonly next: ComparedEdition,
    readonly matches: Matches,
    readonly alignment: Alignment,
    readonly known: KnownKeys | undefined,
  ) {
    this.places = { old: old.place, new: next.place };
    this.#ownedOld = ownedBy(alignment.old);
    this.#ownedNew = ownedBy(alignment.new);
    this.#counterparts = new Map(matches.pairs.map((pair) => [pair.old.id, pair.new.id]));
    this.#before = new Map(matches.pairs.map((pair) => [pair.new.id, pair.old.id]));
    this.#reordered = reorderedIn(matches.pairs, this.#ownedOld, this.#ownedNew);
  }

  drafts(): Draft[] {
    const { pairs, removed, added, regrouped } = this.matches;
    const bands = regrouped.map(({ kind, olds, news }): Draft => {
      const [before, after] = [sideOfAll(olds), sideOfAll(news)];
      const key = this.keyOf(kind === 'merged' ? news[0]! : olds[0]!, kind === 'merged' ? 'new' : 'old');
      return { kind, what: 'band', key, old: before, new: after, oldItem: olds[0], newItem: news[0] };
    });
    const premiums = regroupedPremiums(this.matches, (draft) => this.#amounts(draft));
    const isIn = (items: readonly Item[]) => new Set(items);
    const oldBands = isIn([...regrouped.flatMap(({ olds }) => olds), ...premiums.olds]);
    const newBands = isIn([...regrouped.flatMap(({ news }) => news), ...premiums.news]);
    const typed = [
      ...pairs.flatMap((pair) => this.#ofPair(pair)),
      ...bands,
      ...premiums.drafts,
      ...removed.filter((item) => !oldBands.has(item)).flatMap((item) => this.#one('removed', item)),
      ...added.filter((item) => !newBands.has(item)).flatMap((item) => this.#one('added', item)),
    ];
    return [...typed, ...this.#others(typed)];
  }

  keyOf({ id }: Item, side: 'old' | 'new'): string {
    return this.known?.[side].get(id) ?? (side === 'new' ? (this.#before.get(id) ?? id) : id);
  }

  unchanged(): EditionChanges['unchanged'] {
    const counts: Partial<Record<ChangedThing, number>> = {};
    for (const { old, new: item } of this.matches.pairs)
      if (!this.#changed.has(old) && item.pieces.length > 0) counts[item.what] = (counts[item.what] ?? 0) + 1;
    return counts;
  }

  /** Tokens of an item, as offsets into the tokens of its text. */
  tokensOf(item: Item, side: 'old' | 'new'): readonly number[] {
    return (side === 'old' ? this.#ownedOld : this.#ownedNew).get(item) ?? [];
  }

  #one(kind: 'removed' | 'added', item: Item): Draft[] {
    // what contains others and has no words of its own changes with them
    if (item.pieces.length === 0) return [];
    const side = { id: item.id, text: textOf(item), ...valueOf(item), spans: spansOf(item) };
    const key = this.keyOf(item, kind === 'removed' ? 'old' : 'new');
    return kind === 'removed'
      ? [{ kind, what: item.what, key, old: side, oldItem: item }]
      : [{ kind, what: item.what, key, new: side, newItem: item }];
  }

  #ofPair(pair: Pair): Draft[] {
    const { old, new: item, matchedBy } = pair;
    const drafts: Draft[] = [];
    const make = (kind: ChangeKind, more: Partial<Draft> = {}) => drafts.push(this.#draft(kind, pair, more));
    const fields = this.#changedFields(old, item);
    const [before, after] = [wordsIn(old), wordsIn(item)];
    const hasWords = !item.isQuote && before !== after;
    if (fields.length > 0 && !fields.every((each) => NAMES.includes(each))) {
      make('value', {
        fields,
        ...this.#amounts({ oldItem: old, newItem: item }),
        ...this.#deadlines(fields, old, item),
      });
    } else if (hasWords || fields.length > 0) {
      drafts.push(...this.#exceptions(pair));
      const isRest = wordsIn(old, isNoException) !== wordsIn(item, isNoException);
      if (isRest || fields.length > 0 || drafts.length === 0)
        make('reworded', {
          ...(fields.length > 0 && { fields }),
          isSpelling: lettersIn(old, isNoException) === lettersIn(item, isNoException),
        });
    }
    if (!item.isQuote && markerOf(old) !== markerOf(item)) make('renumbered');
    if (isPrintedAgain(item) ? this.#reordered.has(pair) : this.alignment.displaced.has(pair) && isMovable(item))
      make(this.#isSameParent(pair) ? 'order' : 'moved');
    if (drafts.length > 0) this.#changed.add(old);
    for (const draft of drafts) draft.matchedBy ??= matchedBy;
    return drafts;
  }

  #draft(kind: ChangeKind, { old, new: item }: Pair, more: Partial<Draft>): Draft {
    const { alignment, places } = this;
    // exceptions are changes of their own
    const [olds, news] = [this.#worded(old, 'old'), this.#worded(item, 'new')];
    const isWorded = kind === 'reworded' || kind === 'value';
    const words =
      isWorded && olds.length > 0 ? redline(alignment.old, olds, alignment.new, news, alignment.to, places) : undefined;
    return {
      kind,
      what: item.what,
      key: this.keyOf(item, 'new'),
      old: { id: old.id, text: textOf(old), ...valueOf(old), spans: spansOf(old) },
      new: { id: item.id, text: textOf(item), ...valueOf(item), spans: spansOf(item) },
      ...(words && { words }),
      oldItem: old,
      newItem: item,
      ...more,
    };
  }

  /** The tokens of an item without its exceptions. */
  #worded(item: Item, side: 'old' | 'new'): readonly number[] {
    const all = this.tokensOf(item, side);
    const exceptions = item.pieces.filter(isException).flatMap(({ spans }) => spans);
    if (exceptions.length === 0) return all;
    const { tokens } = this.alignment[side];
    const isIn = (token: number) =>
      exceptions.some(({ start, end }) => tokens[token]!.start >= start.offset && tokens[token]!.end <= end.offset);
    return all.filter((token) => !isIn(token));
  }

  /** ただし… that was added alone has the opposite effect of any other words: exceptions are changes of their own. */
  #exceptions(pair: Pair): Draft[] {
    const { old, new: item } = pair;
    const left = (of: Item, other: Item) => {
      const others = other.pieces.filter(isException).map(({ raw }) => compact(raw));
      return of.pieces.filter(isException).filter(({ raw }) => !others.includes(compact(raw)));
    };
    const [before, after] = [left(old, item), left(item, old)];
    const drafts: Draft[] = [];
    const make = (kind: ChangeKind, from: Piece | undefined, to: Piece | undefined) =>
      drafts.push({
        kind,
        what: 'exception',
        key: this.keyOf(item, 'new'),
        ...(from && { old: { id: old.id, text: from.value, spans: [...from.spans] } }),
        ...(to && { new: { id: item.id, text: to.value, spans: [...to.spans] } }),
        ...(from && to && { words: this.#wordsBetween(from, to) }),
        oldItem: old,
        newItem: item,
      });
    for (const from of before) {
      const i = after.findIndex((to) => likeness(compact(from.raw), compact(to.raw)) >= LIKELY);
      if (i < 0) make('removed', from, undefined);
      else make('reworded', from, after.splice(i, 1)[0]);
    }
    for (const to of after) make('added', undefined, to);
    return drafts;
  }

  #wordsBetween(from: Piece, to: Piece) {
    const { alignment, places } = this;
    const [olds, news] = [tokensIn(alignment.old, from.spans), tokensIn(alignment.new, to.spans)];
    return redline(alignment.old, olds, alignment.new, news, alignment.to, places);
  }

  #amounts({ oldItem, newItem }: Pick<Draft, 'oldItem' | 'newItem'>): Pick<Draft, 'delta'> {
    const [before, after] = [oldItem?.fields.amount, newItem?.fields.amount];
    if (typeof before !== 'number' || typeof after !== 'number' || before === after) return {};
    const yen = after - before;
    return { delta: { yen, ...(before !== 0 && { percent: Math.round((yen / before) * 10_000) / 100 }) } };
  }

  /** A deadline is earlier than before if less is left of the year that the policy period moved by. */
  #deadlines(fields: readonly string[], old: Item, item: Item): Pick<Draft, 'isEarlier'> {
    const [before, after] = [old.fields.applicationDeadline, item.fields.applicationDeadline];
    if (!fields.includes('applicationDeadline') || typeof before !== 'string' || typeof after !== 'string') return {};
    const years = yearsBetween(this.old.scheme, this.next.scheme) ?? 0;
    const moved = `${Number(before.slice(0, 4)) + years}${before.slice(4)}`;
    return { isEarlier: after < moved };
  }

  #changedFields(old: Item, item: Item): string[] {
    const names = new Set([...Object.keys(old.fields), ...Object.keys(item.fields)]);
    return [...names].filter(
      (name) => !isDeepStrictEqual(this.#inNew(old.fields[name]), simplified(item.fields[name])),
    );
  }

  /** A value of the older edition with the ids of the newer one. */
  #inNew(value: unknown): unknown {
    if (typeof value === 'string') return simplified(this.#counterparts.get(value) ?? value);
    if (Array.isArray(value)) return value.map((each) => this.#inNew(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#inNew(each)]));
  }

  #isSameParent({ old, new: item }: Pair): boolean {
    const parent = old.parent ?? '';
    return (this.#counterparts.get(parent) ?? parent) === (item.parent ?? '');
  }

  /** Words that changed and that no item has. */
  #others(typed: readonly Draft[]): Draft[] {
    const { old, new: next, from, to } = this.alignment;
    const spans = (side: 'old' | 'new') => typed.flatMap((draft) => (isSaid(draft) ? (draft[side]?.spans ?? []) : []));
    const removed = uncovered(old, next, to, spans('old')).map((run) => ({
      run,
      at: newPlaceOf(this.alignment, run.first),
    }));
    const added = uncovered(next, old, from, spans('new'));
    const text = (kind: ChangeKind, before: Run | undefined, after: Run | undefined): Draft => ({
      kind,
      what: 'text',
      ...(before && { old: this.#run('old', before) }),
      ...(after && { new: this.#run('new', after) }),
    });
    const drafts: Draft[] = [];
    for (const after of added) {
      const i = removed.findIndex(({ at }) => at >= after.first - 1 && at <= after.last + 1);
      const before = i < 0 ? undefined : removed.splice(i, 1)[0]!.run;
      // the same words, cut in other places: a name in them is now read there, or no longer
      if (before && this.#run('old', before).text === this.#run('new', after).text) continue;
      drafts.push(text(before ? 'reworded' : 'added', before, after));
    }
    return [...drafts, ...removed.map(({ run }) => text('removed', run, undefined))];
  }

  #run(name: 'old' | 'new', { first, last }: Run): ChangeSide {
    const side = this.alignment[name];
    const [start, end] = [side.tokens[first]!.start, side.tokens[last]!.end];
    return { text: side.text.slice(start, end).replace(/\s+/g, ' '), spans: [this.places[name](start, end)] };
  }
}

/** Whether the words of a change are those that changed, not only their number or place. */
function isSaid({ kind }: Draft): boolean {
  return kind !== 'order' && kind !== 'moved';
}

/** Fields that are names: with other words, it is the same thing by another name. */
const NAMES: readonly string[] = ['label', 'members'];

/** Of premiums and limits only the value is followed: they are where their plan and band are. */
function isMovable({ what, pieces, isQuote }: Item): boolean {
  return !isQuote && !['premium', 'limit', 'deductible', 'ratio'].includes(what) && pieces.length > 0;
}

/** What each table prints again: where it is says nothing, only where it is among its neighbours. */
function isPrintedAgain({ what }: Item): boolean {
  return what === 'band' || what === 'plan' || what === 'class';
}

/** Of what is printed in several tables: those that are in another place among their neighbours. */
function reorderedIn(pairs: readonly Pair[], olds: Owned, news: Owned): Set<Pair> {
  const lists = new Map<string, { pair: Pair; before: number; after: number }[]>();
  for (const pair of pairs.filter(({ new: item }) => isPrintedAgain(item))) {
    const [before, after] = [olds.get(pair.old)?.[0], news.get(pair.new)?.[0]];
    if (before === undefined || after === undefined) continue;
    const list = `${pair.new.what} ${pair.new.parent ?? ''}`;
    lists.set(list, [...(lists.get(list) ?? []), { pair, before, after }]);
  }
  return new Set(
    [...lists.values()].flatMap((list) => {
      const inOrder = list.sort((a, b) => a.after - b.after);
      const kept = new Set(longestRising(inOrder, ({ before }) => before));
      return list.filter((each) => !kept.has(each)).map(({ pair }) => pair);
    }),
  );
}

type Owned = ReadonlyMap<Item, readonly number[]>;

function isException({ role }: Piece): boolean {
  return role === 'exception';
}

function isNoException(piece: Piece): boolean {
  return !isException(piece);
}

function wordsIn({ pieces }: Item, isAsked: (piece: Piece) => boolean = () => true): string {
  return pieces
    .filter((each) => each.role !== 'marker' && isAsked(each))
    .map(({ raw }) => compact(raw))
    .join('|');
}

/** The same without width and punctuation. */
function lettersIn({ pieces }: Item, isAsked: (piece: Piece) => boolean): string {
  return pieces
    .filter((each) => each.role !== 'marker' && isAsked(each))
    .map(({ raw }) => foldedWords(raw))
    .join('|');
}

function markerOf({ pieces }: Item): string {
  return compact(pieces.find(({ role }) => role === 'marker')?.raw ?? '');
}

function simplified(value: unknown): unknown {
  if (typeof value === 'string') return compact(foldWidth(value));
  if (Array.isArray(value)) return value.map(simplified);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, simplified(each)]));
}

function spansOf({ pieces }: Item): Span[] {
  return pieces.flatMap(({ spans }) => spans).sort((a, b) => a.start.offset - b.start.offset);
}

function sideOfAll(items: readonly Item[]): ChangeSide {
  return {
    text: items.map(textOf).join('、'),
    spans: items.flatMap(spansOf),
    value: items.map(({ extent }) => extent),
  };
}

/** What is typed of an item, as data. */
function valueOf({ fields }: Item): Pick<ChangeSide, 'value'> {
  const [first, ...others] = Object.values(fields).filter((each) => each !== undefined);
  if ('amount' in fields && fields.amount !== undefined) return { value: fields.amount };
  return first === undefined ? {} : { value: others.length === 0 ? first : fields };
}

function tokensIn({ tokens }: Side, spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) =>
    tokens.flatMap((token, i) => (token.start >= start.offset && token.end <= end.offset ? [i] : [])),
  );
}

/** Where in the newer text something that was removed would be: the token behind the one that is before it in both. */
export function newPlaceOf({ to }: Alignment, token: number): number {
  for (let i = token; i >= 0; i -= 1) if (to[i]! >= 0) return to[i]! + 1;
  return 0;
}
