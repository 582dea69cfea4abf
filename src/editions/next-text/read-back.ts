import type { VFile } from 'vfile';
import type { Addresses, PlaceChange } from './compose.ts';
import type { EditionText } from './edition-text.ts';
import type { CellFault } from './filled.ts';
import { addressOf } from './form.ts';
import { isWithin, type Place } from './place.ts';

/** Where a range of the old text is in the new one. @param own  The place whose range it is: what is added at its edges belongs to it. */
function movedBy(changes: readonly PlaceChange[]): (own: Place) => { start: number; end: number } {
  return (own) => {
    let [start, end] = [own.start, own.end];
    for (const { place, start: from, end: to, text } of changes) {
      const isOwn = place === own;
      const delta = text.length - (to - from);
      if (to <= own.start && !isOwn) start += delta;
      if (isOwn || (to <= own.end && (from < own.end || to <= own.start))) end += delta;
    }
    return { start, end };
  };
}

/**
 * Compare what a reader finds in the new text with what was typed, place by place: every place that was filled in, and every other one,
 * which must say what it said.
 */
export function readBack(
  edition: EditionText,
  changes: readonly PlaceChange[],
  next: EditionText,
  addresses: Addresses,
): CellFault[] {
  const moved = movedBy(changes);
  const typed = new Map(changes.map(({ place, value }) => [place, value]));
  const worded = changes.filter(({ place }) => place.kind === 'words');
  const isIn = (place: Place, around: Place) => (around.pieces ?? [around]).some((piece) => isWithin(place, piece));
  const numbers = new Map(next.numbers.map((place) => [`${place.kind} ${place.start}-${place.end}`, place.value]));
  const words = new Map(next.words.map((place) => [`${place.start}-${place.end}`, place.value]));
  return [...edition.numbers, ...edition.words].flatMap((place): CellFault[] => {
    const isWords = place.kind === 'words';
    const expected = typed.get(place) ?? place.value;
    // numbers in new words, and words with a new number: each is compared where it was typed
    if (!typed.has(place) && worded.some((change) => isIn(place, change.place))) return [];
    if (isWords && !typed.has(place) && changes.some((change) => isIn(change.place, place))) return [];
    const { start, end } = moved(place);
    const found = isWords ? words.get(`${start}-${end}`) : numbers.get(`${place.kind} ${start}-${end}`);
    const at = addresses.get(place);
    if (found === expected || !at) return [];
    const unexpected = found === undefined ? 'text that is not read as before' : `\`${found}\``;
    return [
      {
        cell: addressOf(at),
        unexpected: `${unexpected}, when \`${next.text.slice(start, end)}\` is read again`,
        expected: `\`${expected}\``,
      },
    ];
  });
}

/**
 * The errors of the new text in the terms of the workbook: those of its rules, such as a premium that falls where it must rise. An error at
 * words that no cell has keeps its line.
 */
export function errorsByCell(
  files: readonly VFile[],
  edition: EditionText,
  changes: readonly PlaceChange[],
  addresses: Addresses,
  next?: EditionText,
): CellFault[] {
  const moved = movedBy(changes);
  const changed = new Set(changes.map(({ place }) => place));
  const places = [...changes.map(({ place }) => place), ...edition.numbers, ...edition.words]
    .filter((place) => addresses.has(place))
    .map((place) => ({ place, ...moved(place) }));
  const cellOf = new Map(places.map(({ place, start }) => [start, addressOf(addresses.get(place)!)]));
  // an address in a hint, such as that of the other place, is a cell too
  const cells = new Map<string, string>(
    (next?.numbers ?? []).flatMap(({ start, span }) => {
      const cell = cellOf.get(start);
      return cell ? [[`${span.file}:${span.start.line}:${span.start.column}`, cell] as const] : [];
    }),
  );
  const inCells = (hint: string) => hint.replace(/sources\/\S+:\d+:\d+/g, (address) => cells.get(address) ?? address);
  return files
    .flatMap(({ path, messages }) => messages.map((message) => ({ path, message })))
    .filter(({ message }) => message.fatal === true)
    .map(({ path, message: { reason, ruleId, place, note, line } }): CellFault => {
      const [unexpected, expected] = reason.replace(/^Unexpected /, '').split(/, expected (?!.*, expected )/);
      const span = place && 'start' in place ? { start: place.start.offset!, end: place.end.offset! } : undefined;
      const found =
        span && path.endsWith('.txt')
          ? places.filter((each) => each.start < span.end && span.start < each.end)
          : undefined;
      const own = found?.find((each) => changed.has(each.place))?.place;
      const cause = own ?? quotedBy(reason, changes) ?? found?.[0]?.place;
      const cell = cause ? addressOf(addresses.get(cause)!) : `${path}:${line ?? 1}`;
      return {
        cell,
        unexpected: unexpected!,
        expected: `${expected} (${ruleId})`,
        ...(note && { hint: inCells(note) }),
      };
    });
}

/** The changed words that a message quotes: the profile finds something by them, and does not find it any more. */
function quotedBy(reason: string, changes: readonly PlaceChange[]): Place | undefined {
  const plain = (words: string) => words.replace(/\s/g, '');
  const quotes = [...reason.matchAll(/`([^`]+)`/g)].flatMap(([, quote]) => quote!.split(/\{[^{}]*\}|⏎/)).map(plain);
  return changes.find(({ place }) => {
    const words = plain(String(place.value));
    return (
      place.kind === 'words' &&
      quotes.some((quote) => quote.length > 1 && (words.includes(quote) || quote.includes(words)))
    );
  })?.place;
}
