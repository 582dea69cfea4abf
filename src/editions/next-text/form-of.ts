import type { T } from '../../render/words/speak.ts';
import type { OurWords } from './our-words.ts';
import type { EditionText } from './edition-text.ts';
import { addressOf, cellsOf, type CellAddress, type Fill, type Form, type Sheet } from './form.ts';
import { amountSheet, clauseSheet, contactSheet, daySheet, documentSheet } from './sheets/lists.ts';
import { isLikelySame, isSameThing } from './same-thing.ts';
import { premiumSheet } from './sheets/premiums.ts';

/** The cell that says from which text a workbook was made. */
export const DIGEST = { row: 2, column: 1 };

/**
 * Everything of an edition that can be filled in, sheet by sheet.
 * @param sha256  Of the text that it is made from.
 * @param our     Our words.
 */
export function formOf(edition: EditionText, sha256: string, our: OurWords): Form {
  const { rateTables } = edition.scheme;
  const sheets = [
    aboutSheet(edition, sha256, our),
    daySheet(edition, our),
    ...rateTables.map((table, i) => premiumSheet(table, i + 1, edition, our)),
    amountSheet(edition, our),
    contactSheet(edition, our),
    documentSheet(edition, our),
    clauseSheet(edition, our),
  ];
  const form = { sheets: sheets.filter((sheet, i) => i === 0 || hasFill(sheet)) };
  nameSame(form, our.t);
  return form;
}

function hasFill({ rows }: Sheet): boolean {
  return rows.some((row) => row.some((cell) => cell?.is === 'fill'));
}

function aboutSheet({ scheme }: EditionText, sha256: string, { t, inBase }: OurWords): Sheet {
  const words = (text: string, look?: 'title' | 'head') => ({ is: 'words' as const, text, ...(look && { look }) });
  const fixed = (value: string) => ({ is: 'fixed' as const, value, kind: 'words' as const, look: 'id' as const });
  return {
    name: inBase('workbook.sheet.about'),
    rows: [
      [words(t('workbook.about.title'), 'title')],
      [words(t('workbook.about.edition'), 'head'), fixed(scheme.id)],
      [words(t('workbook.about.digest'), 'head'), fixed(sha256)],
      [],
      [words(t('workbook.about.fill'))],
      [words(t('workbook.about.empty'))],
      [words(t('workbook.about.same'))],
      [words(t('workbook.about.save'))],
      [words(t('workbook.about.back'))],
    ],
    widths: [44, 70],
    frozen: { rows: 1, columns: 0 },
  };
}

type Filling = { cell: Fill; at: CellAddress };

/**
 * Say beside each place which place above says the same. What is filled in for the first place of one thing is proposed for the others; a
 * place that only happens to say the same is named, and nothing is proposed.
 */
function nameSame(form: Form, t: T): void {
  // by value: most places have no other one to be compared with
  const above = new Map<string, Filling[]>();
  for (const { cell, at } of [...cellsOf(form)]) {
    if (cell.is !== 'fill') continue;
    const { place } = cell;
    const alike = above.get(`${place.kind} ${place.value}`) ?? [];
    above.set(`${place.kind} ${place.value}`, [...alike, { cell, at }]);
    const first = alike.find((each) => isSameThing(each.cell.place, place));
    const other = first ?? alike.find((each) => isLikelySame(each.cell.place, place));
    if (!other || place.role === 'premium') continue;
    if (first) cell.formula = { by: 'same', as: first.at };
    form.sheets.find(({ name }) => name === at.sheet)!.rows[at.row]![at.column + 1] = {
      is: 'words',
      text: t('workbook.same', { cell: addressOf(other.at) }),
    };
  }
}
