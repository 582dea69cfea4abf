import type { ChangeSide } from '../../schemas/change.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Span } from '../../schemas/span.ts';
import type { Comparison } from './comparison.ts';
import { isDatesMoved, yearsBetween } from './dates-moved.ts';
import type { Draft } from './draft.ts';
import { foldWidth } from '../recognise/fold.ts';
import { enclosingSections, headingAbove, headingsOf, type Heading } from './headings.ts';
import type { Item } from './items.ts';
import { referencesOf, type Reference } from './references.ts';
import { isWithin, lengthOf, overlaps } from './spans.ts';
import { compact } from './tokens.ts';

/** A change with its name, before it has causes. */
export type Named = Draft & { id: string };

type SideName = 'old' | 'new';

/** What each change of two editions follows from. */
export class Causes {
  /** Changes of whole items, by the id of the item. */
  readonly #whole: Record<SideName, Map<string, Named>> = { old: new Map(), new: new Map() };
  readonly #byParent = new Map<string, Named[]>();
  readonly #values: Record<SideName, { span: Span; change: Named }[]> = { old: [], new: [] };
  readonly #references: Record<SideName, readonly Reference[]>;
  readonly #renumbered = new Map<string, Named>();
  readonly #exceptions = new Map<string, Named>();
  readonly #counterparts: ReadonlyMap<string, string>;
  readonly #parents: Record<SideName, ReadonlyMap<string, string | undefined>>;
  readonly #period: Named | undefined;
  readonly #displaced: Record<SideName, Map<string, Named>> = { old: new Map(), new: new Map() };
  readonly #headings: Record<SideName, readonly Heading[]>;
  readonly #sections: Record<SideName, ReadonlyMap<string, string>>;
  readonly #amounts: readonly Named[];
  readonly #reworded: readonly Named[];
  /** Tables of premiums, each with the change of the order of its parts, if there is one. */
  readonly #tablesInOrder: readonly { order: Named | undefined; old: PrintedTable; new: PrintedTable }[];

  constructor(
    named: readonly Named[],
    readonly compared: Comparison,
    old: Scheme,
    next: Scheme,
  ) {
    const { pairs, removed, added, regrouped } = compared.matches;
    this.#counterparts = new Map(pairs.map((pair) => [pair.old.id, pair.new.id]));
    const parents = (items: readonly Item[]) => new Map(items.map((item) => [item.id, item.parent]));
    this.#parents = {
      old: parents([...pairs.map((pair) => pair.old), ...removed]),
      new: parents([...pairs.map((pair) => pair.new), ...added]),
    };
    this.#references = { old: referencesOf(old), new: referencesOf(next) };
    this.#headings = { old: headingsOf(old), new: headingsOf(next) };
    this.#sections = { old: enclosingSections(old), new: enclosingSections(next) };
    this.#amounts = named.filter(({ kind, delta }) => kind === 'value' && delta !== undefined);
    this.#reworded = named.filter(({ kind, what }) => kind === 'reworded' && what !== 'text' && what !== 'exception');
    this.#tablesInOrder = old.rateTables.flatMap((table) => {
      const id = table.id.slice(old.id.length + 1);
      const counterpart = next.rateTables.find((each) => each.id === `${next.id}/${id}`);
      const order = named.find(({ kind, oldItem }) => kind === 'order' && oldItem?.parent === id);
      const sides = counterpart && {
        old: printedTable(table.printed, compared.old.text),
        new: printedTable(counterpart.printed, compared.next.text),
      };
      return sides ? [{ order, ...sides }] : [];
    });
    this.#period = named.find(({ kind, key }) => kind === 'value' && key === 'identity/policyPeriod');
    for (const change of named) this.#enter(change);
    for (const { olds, news } of regrouped) {
      const change = named.find(
        ({ what, kind, oldItem }) => what === 'band' && (kind === 'merged' || kind === 'split') && oldItem === olds[0],
      );
      if (!change) continue;
      for (const { id } of olds) this.#whole.old.set(id, change);
      for (const { id } of news) this.#whole.new.set(id, change);
    }
  }

  #enter(change: Named): void {
    const { kind, what, oldItem, newItem } = change;
    const isWhole = what !== 'text' && !isSentence(change);
    if (kind === 'removed' && oldItem && isWhole) this.#whole.old.set(oldItem.id, change);
    if (kind === 'added' && newItem && isWhole) this.#whole.new.set(newItem.id, change);
    if (isWhole && ['removed', 'added', 'moved', 'order'].includes(kind))
      for (const [side, item] of [
        ['old', oldItem],
        ['new', newItem],
      ] as const) {
        const list = `${side} ${item?.parent ?? ''}`;
        if (item) this.#byParent.set(list, [...(this.#byParent.get(list) ?? []), change]);
      }
    if (isSentence(change) && newItem) this.#exceptions.set(newItem.id, change);
    if (kind === 'renumbered' && newItem) this.#renumbered.set(newItem.id, change);
    if ((kind === 'moved' || kind === 'order') && oldItem && newItem) {
      this.#displaced.old.set(oldItem.id, change);
      this.#displaced.new.set(newItem.id, change);
    }
    const isTyped =
      kind === 'value' || ((newItem ?? oldItem)?.isNamed === true && isWhole && kind !== 'moved' && kind !== 'order');
    if (!isTyped) return;
    for (const side of ['old', 'new'] as const) {
      for (const span of change[side]?.spans ?? []) this.#values[side].push({ span, change });
      // a name is printed in other places too
      if (kind === 'reworded' && oldItem && newItem)
        for (const span of this.#placesOfName(side === 'old' ? oldItem : newItem, side))
          this.#values[side].push({ span, change });
    }
  }

  #placesOfName({ pieces }: Item, side: SideName): Span[] {
    const { text, place } = side === 'old' ? this.compared.old : this.compared.next;
    const name = pieces.find(({ role }) => role === 'name')?.raw ?? '';
    // a name of one letter is in many words
    if (compact(name).length < 3) return [];
    const found: Span[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      found.push(place(at, at + name.length));
    return found;
  }

  of(change: Named): string[] {
    const { kind, oldItem, newItem } = change;
    switch (kind) {
      case 'removed':
        return change.what === 'text' || isSentence(change) ? this.#ofWords(change) : this.#ofWhole(oldItem!, 'old');
      case 'added':
        return change.what === 'text' || isSentence(change) ? this.#ofWords(change) : this.#ofWhole(newItem!, 'new');
      case 'value': {
        const bands = [...(oldItem?.of ?? [])].flatMap((id) => this.#whole.old.get(id) ?? []);
        if (bands.length > 0) return bands.map(({ id }) => id);
        const same = this.#ofSameAmount(change);
        return same ? [same.id] : this.#ofFields(change);
      }
      case 'renumbered':
        return this.#ofNumber(oldItem!, newItem!);
      case 'moved':
      case 'order':
        return this.#ofPlace(change, oldItem!, newItem!);
      case 'reworded':
        return this.#ofWords(change);
      default:
        return [];
    }
  }

  /** What contains an item, or what it is for, came or went with it. */
  #ofWhole(item: Item, side: SideName): string[] {
    const whole = this.#whole[side];
    const dimensions = item.of.flatMap((id) => whole.get(id) ?? []);
    if (dimensions.length > 0) return dimensions.map(({ id }) => id);
    for (let id = item.below ?? item.parent; id !== undefined; id = this.#parents[side].get(id)) {
      const above = whole.get(id);
      if (above) return [above.id];
    }
    if (item.isQuote) return this.#inWords(item, side);
    if (item.what === 'definition') {
      const note = this.#ofNote(item, side);
      const words = note ? [note.id] : this.#inWords(item, side);
      if (words.length > 0) return words;
    }
    const section = this.#sectionsAround(item, side).flatMap((id) => whole.get(id) ?? [])[0];
    return section ? [section.id] : [];
  }

  /** The note that says what a term means came or went: its mark is behind the term. */
  #ofNote({ pieces }: Item, side: SideName): Named | undefined {
    const ends = pieces.flatMap(({ spans }) => spans.map(({ end }) => end.offset));
    const mark = this.#references[side].find(({ span }) => ends.includes(span.start.offset));
    return mark?.to.map((id) => this.#whole[side].get(id)).find((change) => change !== undefined);
  }

  /** The sections that an item is in, the innermost first. */
  #sectionsAround(item: Item, side: SideName): string[] {
    const [sections, parents] = [this.#sections[side], this.#parents[side]];
    const found: string[] = [];
    let inner: string | undefined;
    for (let id: string | undefined = item.id; id !== undefined && inner === undefined; id = parents.get(id))
      inner = sections.get(id) ?? (id !== item.id && this.#isSection(id, side) ? id : undefined);
    if (inner === undefined && item.what !== 'heading')
      inner = headingAbove(item.pieces[0]?.spans[0], this.#headings[side])?.id;
    for (let id = inner; id !== undefined; id = sections.get(id)) found.push(id);
    return found;
  }

  #isSection(id: string, side: SideName): boolean {
    return this.#headings[side].some((heading) => heading.id === id);
  }

  /** An amount that the text does not print there (同額): the change of the printed amount that it is equal to. */
  #ofSameAmount({ what, oldItem, newItem }: Named): Named | undefined {
    const isPrinted = (item: Item | undefined) =>
      item?.pieces.some(({ role, spans }) => role === 'value' && spans.length > 0) === true;
    if (!oldItem || !newItem || isPrinted(newItem) || newItem.fields.amount === undefined) return undefined;
    return this.#amounts.find(
      (each) =>
        each.what === what &&
        isPrinted(each.newItem) &&
        each.oldItem?.fields.amount === oldItem.fields.amount &&
        each.newItem?.fields.amount === newItem.fields.amount,
    );
  }

  /** A list of items that only has others because items came or went. */
  #ofFields({ fields = [], oldItem, newItem }: Named): string[] {
    const found = fields.map((name): string[] | undefined => {
      const [before, after] = [oldItem?.fields[name] ?? [], newItem?.fields[name] ?? []];
      if (!isNames(before) || !isNames(after)) return undefined;
      const counterparts = before.map((id) => this.#counterparts.get(id) ?? id);
      const gone = before.filter((_, i) => !after.includes(counterparts[i]!)).map((id) => this.#whole.old.get(id)?.id);
      const come = after.filter((id) => !counterparts.includes(id)).map((id) => this.#whole.new.get(id)?.id);
      const causes = [...gone, ...come];
      return causes.length > 0 && causes.every((id) => id !== undefined) ? causes : undefined;
    });
    return found.every((each) => each !== undefined) ? found.flat() : [];
  }

  /** What is only quoted from a statement came or went with the statement. */
  #inWords({ pieces }: Item, side: SideName): string[] {
    const spans = pieces.flatMap((piece) => piece.spans);
    return [...this.#whole[side].values()]
      .filter((change) => !(change.newItem ?? change.oldItem)!.isQuote)
      .filter(
        (change) =>
          spans.length > 0 && spans.every((span) => (change[side]?.spans ?? []).some((each) => isWithin(span, each))),
      )
      .map(({ id }) => id);
  }

  #ofNumber(old: Item, item: Item): string[] {
    // another kind of marks follows from nothing that came or went
    if (shapeOf(old) !== shapeOf(item)) return [];
    const siblings = [
      ...(this.#byParent.get(`old ${old.parent ?? ''}`) ?? []),
      ...(this.#byParent.get(`new ${item.parent ?? ''}`) ?? []),
    ];
    return siblings.filter((each) => each.what === item.what).map(({ id }) => id);
  }

  #ofPlace(change: Named, old: Item, item: Item): string[] {
    for (let id = item.parent; id !== undefined; id = this.#parents.new.get(id)) {
      const above = this.#displaced.new.get(id);
      if (above) return [above.id];
    }
    const [before, after] = [this.#sectionsAround(old, 'old'), this.#sectionsAround(item, 'new')];
    for (const section of after) {
      const moved = this.#displaced.new.get(section);
      if (moved && moved.id !== change.id && before.some((id) => this.#counterparts.get(id) === section))
        return [moved.id];
    }
    return this.#ofFirstPlace(change, [...after, ...before.flatMap((id) => this.#counterparts.get(id) ?? [])]);
  }

  /** A name that is printed in several places is where the first of them is: another one is first once a section moved. */
  #ofFirstPlace({ oldItem: old, newItem: item }: Named, sections: readonly string[]): string[] {
    if (!old?.isNamed || !item || item.what === 'heading') return [];
    const counts = [this.#placesOfName(old, 'old').length, this.#placesOfName(item, 'new').length];
    if (counts[0] !== counts[1] || counts[0]! < 2) return [];
    return sections.flatMap((id) => this.#displaced.new.get(id)?.id ?? []).slice(0, 1);
  }

  /** What made the words of an item others: the number of an item that they refer to, a value that they print, the year. */
  #ofWords(change: Named): string[] {
    const elsewhere = this.#ofCellAbove(change) ?? this.#ofNeighbour(change);
    if (elsewhere) return [elsewhere.id];
    const parts = changedParts(change);
    const [olds, news] = [parts.flatMap(({ old }) => old ?? []), parts.flatMap((part) => part.new ?? [])];
    if (olds.length + news.length === 0) return [];
    const named = change.what === 'text' ? (this.#ofName(change) ?? this.#ofTable(change)) : undefined;
    if (named) return [named];
    const outer = this.#around(change);
    if (outer) return [outer.id];
    const exception = change.isSpelling ? this.#exceptions.get(change.newItem?.id ?? '') : undefined;
    if (exception) return [exception.id];
    const references = this.#ofReferences(olds, news) ?? this.#ofMarks(change);
    if (references) return references;
    const values = [...this.#valuesAt(olds, 'old', change), ...this.#valuesAt(news, 'new', change)];
    if (values.every((each) => each !== undefined)) return values.map(({ id }) => id);
    const { old, next } = this.compared;
    const years = this.#period && yearsBetween(old.scheme, next.scheme);
    const words = (spans: readonly Span[], text: string) =>
      spans.map(({ start, end }) => text.slice(start.offset, end.offset));
    if (years !== undefined && isDatesMoved(words(olds, old.text), words(news, next.text), years))
      return [this.#period!.id];
    return [];
  }

  /** A name that came or went, where a table prints it once more. */
  #ofName({ kind, old, new: side }: Named): string | undefined {
    if (kind === 'reworded') return undefined;
    const words = compact((side ?? old)!.text);
    const name = side ? 'new' : 'old';
    return [...this.#whole[name].values(), ...this.#displaced[name].values()].find((each) => {
      const item = side ? each.newItem : each.oldItem;
      return item?.isNamed === true && item.pieces.some(({ role, raw }) => role === 'name' && compact(raw) === words);
    })?.id;
  }

  /** Heads of a table of premiums that is in another place among its parts: both editions print them in it. */
  #ofTable({ old, new: side }: Named): string | undefined {
    return this.#tablesInOrder.find(({ order, old: before, new: after }) => {
      const isIn = (own: ChangeSide | undefined, here: PrintedTable, there: PrintedTable) =>
        !own ||
        (own.spans.every((span) => here.spans.some((each) => isWithin(span, each))) &&
          there.words.includes(compact(own.text)));
      return order !== undefined && isIn(old, before, after) && isIn(side, after, before);
    })?.order?.id;
  }

  /** The change of a statement that has all words of this one, such as a definition in brackets. */
  #around(change: Named): Named | undefined {
    const inner = change.new?.spans ?? [];
    if (change.kind !== 'reworded' || inner.length === 0) return undefined;
    return this.#reworded.find((outer) => {
      const spans = outer.new?.spans ?? [];
      const isLarger = lengthOf(spans) > lengthOf(inner);
      return isLarger && inner.every((span) => spans.some((each) => isWithin(span, each)));
    });
  }

  /**
   * Words that touch those of an item and came or went with it (`ヶ月分` of a new number of months); signs of the notation alone also go with
   * an item that changed.
   */
  #ofNeighbour({ kind, what, old, new: side }: Named): Named | undefined {
    if (what !== 'text') return undefined;
    const isSigns = withoutSigns(`${old?.text ?? ''}${side?.text ?? ''}`) === '';
    const whole = kind === 'reworded' ? [] : [...this.#whole[kind === 'added' ? 'new' : 'old'].values()];
    return [...whole, ...(isSigns ? this.#reworded : [])].find(
      (each) => isBeside(old, each.old, this.compared.old.text) || isBeside(side, each.new, this.compared.next.text),
    );
  }

  /** Words that the text does not print there, such as those of a cell that is merged with the one above: where they are printed. */
  #ofCellAbove({ oldItem, newItem }: Named): Named | undefined {
    const words = (item: Item | undefined) => item?.pieces.map(({ raw }) => raw) ?? [];
    const changed = (item: Item | undefined, other: Item | undefined) =>
      item?.pieces.filter(({ raw }) => !words(other).includes(raw)) ?? [];
    const [olds, news] = [changed(oldItem, newItem), changed(newItem, oldItem)];
    if (news.length === 0 || [...olds, ...news].some(({ spans }) => spans.length > 0)) return undefined;
    return this.#reworded.find(
      (each) =>
        each.newItem !== newItem &&
        news.every(({ raw }) => each.newItem?.pieces.some((piece) => piece.raw === raw && piece.spans.length > 0)),
    );
  }

  /** The values that words print: one that has all of them, or several with hardly a character between them, as the ends of a range. */
  #valuesAt(spans: readonly Span[], side: SideName, except: Named): (Named | undefined)[] {
    return spans.flatMap((span): (Named | undefined)[] => {
      const others = this.#values[side].filter((each) => each.change !== except);
      const whole = others.find((each) => isWithin(span, each.span));
      if (whole) return [whole.change];
      const parts = others.filter((each) => isWithin(each.span, span));
      const distinct = new Map(parts.map((each) => [each.span.start.offset, each.span]));
      const rest = lengthOf([span]) - lengthOf([...distinct.values()]);
      return distinct.size > 1 && rest < distinct.size ? parts.map(({ change }) => change) : [undefined];
    });
  }

  #ofReferences(olds: readonly Span[], news: readonly Span[]): string[] | undefined {
    const before = olds.map((span) => this.#references.old.find((each) => isWithin(span, each.span)));
    const after = news.map((span) => this.#references.new.find((each) => isWithin(span, each.span)));
    if (before.length === 0 || before.length !== after.length) return undefined;
    const isSame = before.every((one, i) => {
      const other = after[i];
      return one && other && one.to.map((id) => this.#counterparts.get(id)).join() === other.to.join();
    });
    if (!isSame) return undefined;
    const found = after.flatMap((each) => each!.to.flatMap((id) => this.#numberOf(id) ?? []));
    return found.length > 0 ? found : undefined;
  }

  /** Marks and references alone changed: they name the same items as before, and those that came or went. */
  #ofMarks({ what, old, new: side }: Named): string[] | undefined {
    const [olds, news] = [old?.spans ?? [], side?.spans ?? []];
    const [before, after] = [this.#referencesAt(olds, 'old'), this.#referencesAt(news, 'new')];
    const { old: oldText, next } = this.compared;
    const rest = [wordsBeside(olds, before, oldText.text), wordsBeside(news, after, next.text)];
    const gone = before.flatMap(({ to }) => to.flatMap((id) => this.#whole.old.get(id) ?? []));
    const come = after.flatMap(({ to }) => to.flatMap((id) => this.#whole.new.get(id) ?? []));
    const kept = before
      .flatMap(({ to }) => to.filter((id) => !this.#whole.old.has(id)))
      .map((id) => this.#counterparts.get(id) ?? id);
    const now = after.flatMap(({ to }) => to.filter((id) => !this.#whole.new.has(id)));
    // of words that no item has, only those that changed are known
    const isSame = what === 'text' ? rest.join('') === '' : rest[0] === rest[1] && kept.join() === now.join();
    const numbers = [...kept, ...now].flatMap((id) => this.#numberOf(id) ?? []);
    const found = [...[...gone, ...come].map(({ id }) => id), ...numbers];
    return isSame && found.length > 0 ? found : undefined;
  }

  #referencesAt(spans: readonly Span[], side: SideName): Reference[] {
    return this.#references[side].filter((each) => spans.some((span) => overlaps(each.span, span)));
  }

  /** The renumbering of an item, or of what contains it. */
  #numberOf(id: string): string | undefined {
    for (
      let at: string | undefined = id;
      at !== undefined;
      at = this.#parents.new.get(at) ?? this.#sections.new.get(at)
    ) {
      const found = this.#renumbered.get(at);
      if (found) return found.id;
    }
    return undefined;
  }
}

/** Whether a change is of a ただし sentence of a statement; an exception may also be an item of its own. */
function isSentence({ what, oldItem, newItem }: Named): boolean {
  return what === 'exception' && (newItem ?? oldItem)?.what !== 'exception';
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function changedParts({ words, old, new: side }: Named): { old?: Span; new?: Span }[] {
  if (words)
    return words
      .filter(({ kind }) => kind !== 'same')
      .map(({ old: before, new: after }) => ({ ...(before && { old: before }), ...(after && { new: after }) }));
  return [...(old?.spans ?? []).map((span) => ({ old: span })), ...(side?.spans ?? []).map((span) => ({ new: span }))];
}

/** Whether words touch those of an item, or are like words of their line that do: of equal cells no one can say which one is new. */
function isBeside(one: ChangeSide | undefined, other: ChangeSide | undefined, text: string): boolean {
  return (one?.spans ?? []).some(({ start, end }) =>
    (other?.spans ?? []).some(
      (span) =>
        span.end.offset === start.offset ||
        span.start.offset === end.offset ||
        (span.start.line === start.line && text.startsWith(text.slice(start.offset, end.offset), span.end.offset)),
    ),
  );
}

/** The kind of a marker, whatever it counts to. */
function shapeOf({ pieces }: Item): string {
  return foldWidth(pieces.find(({ role }) => role === 'marker')?.raw ?? '')
    .replace(/\d+/, '1')
    .replace(/[①-⑳㉑-㉟㊱-㊿]/u, '①')
    .replace(/[ア-ン]/u, 'ア')
    .replace(/[a-z]/i, (letter) => (letter < 'a' ? 'A' : 'a'));
}

/** `^{※1}`: what raises a mark goes with it. */
function withoutSigns(words: string): string {
  return compact(words).replace(/[\^{}]/g, '');
}

/** The words of some places without the references in them. */
function wordsBeside(spans: readonly Span[], references: readonly Reference[], text: string): string {
  const cuts = references.map(({ span }) => span);
  return spans
    .map(({ start, end }) => {
      let words = '';
      for (let at = start.offset; at < end.offset; at += 1)
        if (!cuts.some((cut) => cut.start.offset <= at && at < cut.end.offset)) words += text[at];
      return withoutSigns(words);
    })
    .join('');
}

type PrintedTable = { spans: readonly Span[]; words: string };

function printedTable(spans: readonly Span[], text: string): PrintedTable {
  return { spans, words: compact(spans.map(({ start, end }) => text.slice(start.offset, end.offset)).join('\n')) };
}
