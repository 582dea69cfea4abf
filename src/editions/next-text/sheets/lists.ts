import type { T } from '../../../render/words/speak.ts';
import type { OurWords } from '../our-words.ts';
import type { EditionText } from '../edition-text.ts';
import type { FormCell, Sheet } from '../form.ts';
import type { Place } from '../place.ts';
import type { WordPlace } from '../word-places.ts';

type Row = (FormCell | undefined)[];

const HEADS = 3;

type About = { name: string; title: string; how: string };

/** A sheet with a place in each row: what it is, this year's value, and the cell to fill in. */
function listSheet<P extends Place>(
  { name, title, how }: About,
  columns: readonly { head: string; width: number; cell: (place: P) => FormCell | undefined }[],
  places: readonly P[],
  frozen: number,
): Sheet {
  return {
    name,
    rows: [
      [{ is: 'words', text: title, look: 'title' }],
      [{ is: 'words', text: how, look: 'hint' }],
      columns.map(({ head }): FormCell => ({ is: 'words', text: head, look: 'head' })),
      ...places.map((place): Row => columns.map(({ cell }) => cell(place))),
    ],
    widths: columns.map(({ width }) => width),
    frozen: { rows: HEADS, columns: frozen },
  };
}

const label = (value: string): FormCell | undefined =>
  value === '' ? undefined : { is: 'fixed', value, kind: 'words', look: 'label' };
const line = (place: Place): FormCell => ({ is: 'fixed', value: place.span.start.line, kind: 'year', look: 'id' });
const now = (place: Place): FormCell => ({ is: 'fixed', value: place.value, kind: place.kind, look: 'value' });
const fill = (place: Place): FormCell => ({ is: 'fill', place });

/** The words around a number, on its line. */
function around({ start, end }: Place, text: string): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 24);
  const rest = text.indexOf('\n', end);
  const until = Math.min(rest === -1 ? text.length : rest, end + 24);
  return text.slice(from, until).replace(/\s+/g, ' ').trim();
}

/** Days, each with what it is for. */
export function daySheet({ numbers, text }: EditionText, our: OurWords): Sheet {
  const { t, inBase } = our;
  const places = numbers.filter(({ kind }) => kind === 'year' || /day|month/.test(kind));
  return listSheet(
    { name: inBase('workbook.sheet.days'), title: t('workbook.sheet.days'), how: t('workbook.days.how') },
    [
      { head: t('workbook.head.role'), width: 40, cell: ({ role }: Place) => ({ is: 'words', text: roleIn(role, t) }) },
      { head: t('workbook.head.printed'), width: 52, cell: (place: Place) => label(around(place, text)) },
      { head: t('workbook.head.now'), width: 16, cell: now },
      { head: t('workbook.head.next'), width: 20, cell: fill },
      { head: t('workbook.head.same'), width: 38, cell: () => undefined },
      { head: t('workbook.head.line'), width: 10, cell: line },
    ],
    places,
    1,
  );
}

function roleIn(role: Place['role'], t: T): string {
  // the other roles have sheets of their own
  return t(`workbook.role.${role as Exclude<typeof role, 'premium' | 'contact' | 'document' | 'clause'>}`);
}

/** Limits, deductibles, ratios, and every other amount that is not a premium. */
export function amountSheet({ numbers, text }: EditionText, our: OurWords): Sheet {
  const { t, inBase } = our;
  const places = numbers.filter(
    ({ kind, role }) => (kind === 'money' || kind === 'percent' || kind === 'times') && role !== 'premium',
  );
  return listSheet(
    { name: inBase('workbook.sheet.amounts'), title: t('workbook.sheet.amounts'), how: t('workbook.amounts.how') },
    [
      { head: t('workbook.head.role'), width: 40, cell: ({ role }: Place) => ({ is: 'words', text: roleIn(role, t) }) },
      { head: t('workbook.head.printed'), width: 52, cell: (place: Place) => label(around(place, text)) },
      { head: t('workbook.head.now'), width: 16, cell: now },
      { head: t('workbook.head.next'), width: 20, cell: fill },
      { head: t('workbook.head.same'), width: 38, cell: () => undefined },
      {
        head: t('workbook.head.owner'),
        width: 40,
        cell: ({ owner }: Place) => ({ is: 'fixed', value: owner, kind: 'words', look: 'id' }),
      },
      { head: t('workbook.head.line'), width: 10, cell: line },
    ],
    places,
    1,
  );
}

/** Contacts, value by value. */
export function contactSheet({ words }: EditionText, our: OurWords): Sheet {
  const { t, inBase } = our;
  return wordSheet(
    { name: inBase('workbook.sheet.contacts'), title: t('workbook.sheet.contacts'), how: t('workbook.contacts.how') },
    words.filter(({ role }) => role === 'contact'),
    ({ of }) => {
      const [role, kind] = of.split('/');
      return `${t(`workbook.contact.${role as 'agent'}`)}: ${t(`workbook.contactValue.${kind as 'name'}`)}`;
    },
    t,
  );
}

/** The number of the document, and who and what it is about. */
export function documentSheet({ words }: EditionText, our: OurWords): Sheet {
  const { t, inBase } = our;
  return wordSheet(
    { name: inBase('workbook.sheet.document'), title: t('workbook.sheet.document'), how: t('workbook.document.how') },
    words.filter(({ role }) => role === 'document'),
    ({ of }) => t(`workbook.document.${of as 'number'}`),
    t,
  );
}

function wordSheet(about: About, places: readonly WordPlace[], whatIs: (place: WordPlace) => string, t: T): Sheet {
  return listSheet(
    about,
    [
      { head: t('workbook.head.role'), width: 40, cell: (place: WordPlace) => ({ is: 'words', text: whatIs(place) }) },
      { head: t('workbook.head.now'), width: 48, cell: now },
      { head: t('workbook.head.next'), width: 48, cell: fill },
      { head: t('workbook.head.same'), width: 38, cell: () => undefined },
      { head: t('workbook.head.line'), width: 10, cell: line },
    ],
    places,
    1,
  );
}

/** The words of each clause, with the heading above it and its printed number. */
export function clauseSheet({ words }: EditionText, our: OurWords): Sheet {
  const { t, inBase } = our;
  return listSheet(
    { name: inBase('workbook.sheet.clauses'), title: t('workbook.sheet.clauses'), how: t('workbook.clauses.how') },
    [
      { head: t('workbook.head.section'), width: 28, cell: ({ of }: WordPlace) => label(of) },
      {
        head: t('workbook.head.marker'),
        width: 8,
        cell: ({ marker }: WordPlace) => (marker === undefined ? undefined : label(marker)),
      },
      { head: t('workbook.head.now'), width: 62, cell: now },
      { head: t('workbook.head.next'), width: 62, cell: fill },
      { head: t('workbook.head.same'), width: 38, cell: () => undefined },
      { head: t('workbook.head.line'), width: 10, cell: line },
    ],
    words.filter(({ role }) => role === 'clause'),
    2,
  );
}
