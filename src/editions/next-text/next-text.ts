import type { VFile } from 'vfile';
import type { Encoding } from '../../../schemas/encoding.ts';
import { editBytes } from '../../input/bytes.ts';
import { compose, type Addresses, type PlaceChange } from './compose.ts';
import { editionText, type EditionText } from './edition-text.ts';
import { filledIn, type CellFault } from './filled.ts';
import { formOf } from './form-of.ts';
import { addressOf, cellsOf, type Form } from './form.ts';
import { leftOver, type LeftOver } from './left-over.ts';
import type { OurWords } from './our-words.ts';
import type { ReadText } from './number-places.ts';
import type { Place } from './place.ts';
import { errorsByCell, readBack } from './read-back.ts';
import { readWorkbook, writeWorkbook } from './xlsx.ts';

/** The text of an edition as it was read, with its bytes. */
export type Original = { read: ReadText; bytes: Uint8Array; encoding: Encoding; sha256: string };

/** Reads bytes as the pamphlet of the same scheme. What was read is missing if nothing can be. */
export type Reader = (bytes: Uint8Array) => { read: ReadText | undefined; files: VFile[] };

/** One place that changes, for people. */
export type Change = { cell: string; line: number; role: string; old: string; new: string };

/** The next text, or what is wrong with the workbook. */
export type NextText = {
  /** The whole text; undefined if there are errors. */
  bytes: Uint8Array | undefined;
  changes: Change[];
  questions: LeftOver[];
  errors: CellFault[];
};

/** The workbook of an edition, to be filled in. */
export function workbookOf({ read, sha256 }: Original, our: OurWords): Promise<Uint8Array> {
  const { t } = our;
  return writeWorkbook(formOf(editionText(read), sha256, our), {
    title: t('workbook.about.title'),
    number: t('workbook.hint.number'),
    day: t('workbook.hint.day'),
    factor: t('workbook.hint.factor'),
  });
}

/**
 * The next text by a workbook that was filled in. Every value is read again out of the new text before anything is returned: what is not
 * read as it was typed is an error at its cell.
 */
export async function nextText(
  original: Original,
  workbook: Uint8Array,
  reader: Reader,
  our: OurWords,
): Promise<NextText> {
  const edition = editionText(original.read);
  const form = formOf(edition, original.sha256, our);
  const returned = await readWorkbook(workbook);
  if (!returned)
    return refusedWith([
      { cell: '', unexpected: 'file that is not an xlsx workbook', expected: 'the workbook that was filled in' },
    ]);
  const { filled, faults } = filledIn(form, returned);
  if (faults.length > 0) return refusedWith(faults);
  const addresses = addressesIn(form);
  const { changes, faults: unprintable } = compose(edition, filled, addresses, original.encoding);
  const shown = changes.map(shownChange);
  if (unprintable.length > 0) return { ...refusedWith(unprintable), changes: shown };
  const bytes = editBytes(original.bytes, original.encoding, changes);
  const errors = changes.length === 0 ? [] : errorsOf(edition, changes, reader(bytes), addresses);
  const questions = leftOver(edition, filled, addresses);
  return { bytes: errors.length === 0 ? bytes : undefined, changes: shown, questions, errors };
}

function refusedWith(errors: CellFault[]): NextText {
  return { bytes: undefined, changes: [], questions: [], errors };
}

/** The cell of each place that can be filled in. */
function addressesIn(form: Form): Addresses {
  return new Map<Place, Parameters<typeof addressOf>[0]>(
    [...cellsOf(form)].flatMap(({ cell, at }) => (cell.is === 'fill' ? [[cell.place, at] as const] : [])),
  );
}

const UNREADABLE: CellFault = { cell: '', unexpected: 'text that cannot be read', expected: 'the text of a pamphlet' };

/** The errors of the new text by its rules, and what is not read as it was typed. Each cell once. */
function errorsOf(
  edition: EditionText,
  changes: readonly PlaceChange[],
  { read, files }: ReturnType<Reader>,
  addresses: Addresses,
): CellFault[] {
  const next = read && editionText(read);
  const byRules = errorsByCell(files, edition, changes, addresses, next);
  if (!next) return byRules.length > 0 ? byRules : [UNREADABLE];
  const told = new Set(byRules.map(({ cell }) => cell));
  const different = readBack(edition, changes, next, addresses);
  return [...byRules, ...different.filter(({ cell }) => !told.has(cell))];
}

function shownChange({ place, at, printed, start, end, text }: PlaceChange): Change {
  const whole = printed.slice(0, start - place.start) + text + printed.slice(end - place.start);
  return { cell: addressOf(at), line: place.span.start.line, role: place.role, old: printed, new: whole };
}
