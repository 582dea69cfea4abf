import type { Change } from '../../../schemas/change.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { byCause } from '../../editions/change-table.ts';
import { itemsOf, type Item } from '../../editions/items.ts';
import type { ComparedEditions } from './compared.ts';

/** Printed markers of unchanged items, from the first to the last; '' if they have none, or are of several lists. */
export type Run = { first: string; last: string };

/** A row of the table of old and new, in the order of the newer text. */
export type Row =
  | { kind: 'heading'; text: string }
  /** Unchanged items; several headings whose items are all unchanged. */
  | { kind: 'omitted'; old: Run; new: Run }
  | { kind: 'headings'; first: string; last: string }
  /** `follows`: what it is a consequence of is the row above it. */
  | { kind: 'change'; change: Change; follows: boolean };

/** The rows of the table: each change below its heading, with what follows from it, and between them what did not change. */
export function rowsOf(compared: ComparedEditions): Row[] {
  const { changes, new: next } = compared;
  const places = new Places(compared);
  const headings = headingsOf(next);
  const unchanged = places.unchanged();
  const rows: Row[] = [];
  let at = -1;
  let shown: Heading | undefined;
  const omit = (to: number) => {
    const between = unchanged.filter((item) => item.at >= at && item.at < to);
    if (between.length > 0) rows.push({ kind: 'omitted', ...places.runOf(between.map(({ item }) => item)) });
  };
  for (const { change, following } of byCause(changes.changes)) {
    const place = Math.max(at, places.of(change));
    const heading = headings.findLast((each) => each.at <= place);
    if (heading !== shown || rows.length === 0) {
      const passed = headings.filter(
        (each) => each !== heading && each.at >= at && each.at < (heading?.at ?? 0) && each !== shown,
      );
      if (shown) omit(passed[0]?.at ?? heading!.at);
      if (passed.length > 0) rows.push({ kind: 'headings', first: passed[0]!.text, last: passed.at(-1)!.text });
      if (heading) {
        rows.push({ kind: 'heading', text: heading.text });
        at = heading.at;
      }
      shown = heading;
    }
    omit(place);
    rows.push({ kind: 'change', change, follows: false });
    for (const each of following) rows.push({ kind: 'change', change: each, follows: true });
    at = Math.max(place, places.endOf(change));
  }
  const rest = headings.filter((each) => each.at > at && each !== shown);
  omit(rest[0]?.at ?? Infinity);
  if (rest.length > 0) rows.push({ kind: 'headings', first: rest[0]!.text, last: rest.at(-1)!.text });
  return rows;
}

type Heading = { text: string; at: number };

/** Headings in the order of the text. */
export function headingsOf({ sections }: Scheme): Heading[] {
  return sections
    .flatMap(({ heading }) => {
      const span = heading && (heading.span ?? heading.spans?.[0]);
      return span ? [{ text: heading.value, at: span.start.offset }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

type Placed = { item: Item; at: number };

class Places {
  readonly #changed: ReadonlySet<string>;
  readonly #olds: readonly Placed[];
  readonly #news: readonly Placed[];
  /** Items of the older edition by the id that they have in the newer one, and the other way round. */
  readonly #oldOf = new Map<string, Item>();
  readonly #newAt = new Map<string, number>();

  constructor({ old, new: next, keys, changes }: ComparedEditions) {
    this.#changed = new Set(changes.changes.flatMap((change) => change.new?.id ?? []));
    this.#olds = placed(itemsOf(old));
    this.#news = placed(itemsOf(next));
    const keyed = new Map(this.#olds.map(({ item }) => [keys?.old.get(item.id) ?? item.id, item]));
    for (const { item, at } of this.#news) {
      const before = keyed.get(keys?.new.get(item.id) ?? item.id);
      if (!before) continue;
      this.#oldOf.set(item.id, before);
      this.#newAt.set(before.id, at);
    }
  }

  /** Where a change is in the newer text; what was removed is behind what was before it. */
  of(change: Change): number {
    const at = change.new?.spans[0]?.start.offset;
    if (at !== undefined) return at;
    const from = change.old?.spans[0]?.start.offset ?? 0;
    const before = this.#olds.findLast(({ item, at: place }) => place < from && this.#newAt.has(item.id));
    return before ? this.#newAt.get(before.item.id)! + 1 : 0;
  }

  endOf({ new: next }: Change): number {
    return next?.spans.at(-1)?.end.offset ?? 0;
  }

  /** What both editions have as it was, in the order of the newer text. */
  unchanged(): Placed[] {
    // what a premium is for is named beside it
    return this.#news.filter(
      ({ item }) =>
        !['heading', 'rate-table', 'class', 'band', 'plan'].includes(item.what) &&
        !item.isQuote &&
        !this.#changed.has(item.id) &&
        this.#oldOf.has(item.id),
    );
  }

  /** The markers of items in a row, on both sides. */
  runOf(items: readonly Item[]): { old: Run; new: Run } {
    const ids = new Set(items.map(({ id }) => id));
    const top = items.filter(({ parent }) => !ids.has(parent ?? ''));
    const isOne = new Set(top.map(({ parent }) => parent)).size === 1;
    const runs = (each: readonly (Item | undefined)[]): Run => {
      const markers = each.map((item) => item?.pieces.find(({ role }) => role === 'marker')?.value ?? '');
      const isMarked = isOne && markers.every((marker) => marker !== '');
      return isMarked ? { first: markers[0]!, last: markers.at(-1)! } : { first: '', last: '' };
    };
    return { new: runs(top), old: runs(top.map(({ id }) => this.#oldOf.get(id))) };
  }
}

function placed(items: readonly Item[]): Placed[] {
  return items
    .flatMap((item) => {
      const offsets = item.pieces.flatMap(({ spans }) => spans.map(({ start }) => start.offset));
      return offsets.length === 0 ? [] : [{ item, at: Math.min(...offsets) }];
    })
    .sort((a, b) => a.at - b.at);
}
