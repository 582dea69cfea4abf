import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBytes } from '../src/input/bytes.ts';
import { compose } from '../src/editions/next-text/compose.ts';
import { editionText, type EditionText } from '../src/editions/next-text/edition-text.ts';
import type { Filled } from '../src/editions/next-text/filled.ts';
import type { Place, PlaceValue } from '../src/editions/next-text/place.ts';
import { readShared, type Shared } from '../src/extract/shared-sources.ts';
import { hasErrors, Stopped } from '../src/messages/report.ts';
import { readBack } from '../src/editions/next-text/read-back.ts';
import * as madeUp from './support/made-up.ts';
import { readAsNext } from './support/read-as-next.ts';
import * as real from './support/sources.ts';

/** For each of the ten editions: 200 in all. */
const RUNS = 20;

const AT = { sheet: 'a sheet', row: 0, column: 0 };
const two = (number: number) => String(number).padStart(2, '0');

/** What a person could fill in for a place: in the units that are printed, and within its month, so that no two columns become one. */
function valueFor({ kind, value }: Place): fc.Arbitrary<PlaceValue> {
  const dayIn = (month: string) => fc.integer({ min: 1, max: 28 }).map((day) => `${month}-${two(day)}`);
  switch (kind) {
    case 'money': {
      let step = 1;
      while (Number(value) > 0 && Number(value) % (step * 10) === 0) step *= 10;
      return fc.integer({ min: 1, max: 9 }).map((steps) => Number(value) + steps * step);
    }
    case 'percent':
    case 'times':
      return fc.integer({ min: 1, max: 9 }).map((tenths) => tenths * 10);
    case 'year':
      return fc.integer({ min: 2000, max: 2060 });
    case 'year-month':
      return fc
        .tuple(fc.integer({ min: 2020, max: 2060 }), fc.integer({ min: 1, max: 12 }))
        .map(([y, m]) => `${y}-${two(m)}`);
    case 'day':
      return dayIn(String(value).slice(0, 7));
    case 'month-day':
      return dayIn(String(value).slice(0, 4));
    case 'words':
      return fc.constant(value);
  }
}

/** Some of the places of an edition, each with a value: places of one thing say the same, as the workbook proposes. */
function fillings({ numbers }: EditionText): fc.Arbitrary<Filled[]> {
  const things = new Map<string, Place[]>();
  for (const [i, place] of numbers.entries()) {
    const name = place.thing ?? String(i);
    things.set(name, [...(things.get(name) ?? []), place]);
  }
  const filled = (places: readonly Place[]) =>
    valueFor(places[0]!).map((value) => places.map((place): Filled => ({ place, value, at: AT })));
  return fc
    .subarray([...things.values()], { minLength: 1 })
    .chain((some) => fc.tuple(...some.map(filled)))
    .map((each) => each.flat());
}

const shared = new Map<string, Shared>();
for (const [folder, editions] of [
  [`${real.project}sources`, real.editions],
  [madeUp.sources, madeUp.editions],
] as const) {
  const own = await readShared(folder, editions);
  for (const { scheme } of editions) shared.set(scheme, own.shared);
}

const EDITIONS = [
  ...real.editions.map((files) => ({ files, reading: real.readingOf(files.scheme) })),
  ...madeUp.editions.map((files) => ({ files, reading: madeUp.readingOf(files.scheme) })),
];

describe('a random filling', () => {
  it.each(EDITIONS.map(({ files, reading }) => [files.scheme, files, reading] as const))(
    'of %s is read back as typed, and every other byte is as it was',
    (scheme, files, reading) => {
      const edition = editionText(reading);
      fc.assert(
        fc.property(fillings(edition), (filled) => {
          const { changes, faults } = compose(edition, filled, new Map(), 'utf-8');
          expect(faults).toEqual([]);
          const bytes = editBytes(files.pamphlet.bytes, 'utf-8', changes);
          const next = editionText(readAsNext(files, bytes, shared.get(scheme)!));
          const typed = new Map(filled.map(({ place, value }) => [place, value]));
          // in the order of the text, whatever our own places say
          expect(next.numbers.map(({ value }) => value)).toEqual(
            edition.numbers.map((place) => typed.get(place) ?? place.value),
          );
          expect(outside(next.text, next.numbers, filled, edition)).toBe(
            outside(edition.text, edition.numbers, filled, edition),
          );
        }),
        { numRuns: RUNS },
      );
    },
  );
});

describe('words that are changed one by one', () => {
  it.each(madeUp.editions.map((files) => [files.scheme, files] as const))(
    'in %s are in the scheme as typed, or the workbook is refused',
    (scheme, files) => {
      const edition = editionText(madeUp.readingOf(scheme));
      let taken = 0;
      for (const place of edition.words) {
        const words = String(place.value);
        const value = `${words.slice(0, 2)}等、${words.slice(2)}`;
        const { changes, faults } = compose(edition, [{ place, value, at: AT }], new Map(), 'utf-8');
        expect(faults).toEqual([]);
        const bytes = editBytes(files.pamphlet.bytes, 'utf-8', changes);
        expect(bytes.length - files.pamphlet.bytes.length).toBe(Buffer.byteLength('等、'));
        const read = unlessStopped(() => readAsNext(files, bytes, shared.get(scheme)!));
        const isRead = read !== undefined && !hasErrors(read.file);
        const isFound = isRead && JSON.stringify(read.scheme).includes(JSON.stringify(value).slice(1, -1));
        const refusals = isRead ? readBack(edition, changes, editionText(read), new Map([[place, AT]])) : [];
        if (isRead && refusals.length === 0) {
          expect(isFound, value).toBe(true);
          taken += 1;
        }
      }
      // the others are headings and sentences that the profile quotes
      expect(taken).toBeGreaterThan(edition.words.length / 4);
    },
  );
});

function unlessStopped<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  }
}

/** A text without what is printed at the places that were filled in. */
function outside(text: string, places: readonly Place[], filled: readonly Filled[], edition: EditionText): string {
  const own = new Set(filled.map(({ place }) => place));
  let left = '';
  let at = 0;
  for (const [i, { start, end }] of places.entries()) {
    if (!own.has(edition.numbers[i]!)) continue;
    left += `${text.slice(at, start)}\u0000`;
    at = end;
  }
  return left + text.slice(at);
}
