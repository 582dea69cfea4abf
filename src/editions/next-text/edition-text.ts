import type { VFile } from 'vfile';
import type { Scheme } from '../../../schemas/scheme.ts';
import { spanIn } from '../../input/span-in.ts';
import { numberPlaces, type ReadText } from './number-places.ts';
import { paddingOf } from './notation/day.ts';
import { groupingOf } from './notation/digits.ts';
import type { Habits } from './notation/write.ts';
import type { Place } from './place.ts';
import { wordPlaces, type WordPlace } from './word-places.ts';

/** The text of an edition with everything in it that can be changed. */
export type EditionText = {
  scheme: Scheme;
  file: VFile;
  text: string;
  /** Numbers and days, which do not overlap, in the order of the text. */
  numbers: readonly Place[];
  words: readonly WordPlace[];
  habits: Habits;
};

export function editionText(read: ReadText): EditionText {
  const { scheme, file } = read;
  const text = String(file);
  const numbers = numberPlaces(read, spanIn(file));
  const printed = (isOfKind: (place: Place) => boolean) =>
    numbers.filter(isOfKind).map(({ start, end }) => text.slice(start, end));
  const paddings = printed(({ kind }) => /day|month|year/.test(kind)).map(paddingOf);
  const padded = paddings.filter((isPadded) => isPadded === true).length;
  return {
    ...{ scheme, file, text, numbers },
    words: wordPlaces(scheme, text),
    habits: {
      grouping: groupingOf(printed(({ kind }) => kind === 'money')),
      padding: padded > paddings.filter((isPadded) => isPadded === false).length,
    },
  };
}
