import type { Addresses } from './compose.ts';
import type { EditionText } from './edition-text.ts';
import type { Filled } from './filled.ts';
import { addressOf } from './form.ts';
import { isLikelySame, isSameThing } from './same-thing.ts';

/** A place that still says what another one no longer says: a person decides whether it is meant. */
export type LeftOver = { cell: string; place: string; words: string; asks: string; because: string };

/**
 * The places that were left at a value that was changed elsewhere. A cell with the old value in it is an answer: it is meant to stay.
 */
export function leftOver(edition: EditionText, filled: readonly Filled[], addresses: Addresses): LeftOver[] {
  const given = new Set(filled.map(({ place }) => place));
  const changed = filled.filter(({ place, value }) => value !== place.value);
  return [...edition.numbers, ...edition.words].flatMap((place): LeftOver[] => {
    const at = addresses.get(place);
    if (!at || given.has(place) || place.role === 'statistic') return [];
    const cause = changed.find((each) => isSameThing(each.place, place) || isLikelySame(each.place, place));
    if (!cause) return [];
    const { file, start } = place.span;
    const words = edition.text.slice(place.start, place.end);
    const now = edition.text.slice(cause.place.start, cause.place.end);
    return [
      {
        cell: addressOf(at),
        place: `${file}:${start.line}:${start.column}`,
        words,
        asks: `Does \`${words}\` stay? If not, fill in ${addressOf(at)}; if it does, type its value there.`,
        because: `${addressOf(cause.at)} said \`${now}\` too, and changes to \`${cause.value}\`.`,
      },
    ];
  });
}
