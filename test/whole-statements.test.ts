import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyed, type Row } from './support/reference.ts';
import { built } from './support/project.ts';
import { compared, piecesOf, shownPage, type ShownPage } from './support/shown-page.ts';

/*
 * Sentences and cells drawn at random, keyed from the originals by readers who saw nothing of the program, each with what qualifies it:
 * the page and the pamphlet show them whole, in the same chapter, under the rider, cover or plan that they belong to.
 */

const rows = keyed('whole');
const editions = [
  ...new Map(rows.map(({ scheme, edition }) => [`${scheme}-${edition}`, { scheme, edition }])).values(),
];

const PRODUCTS = [
  { product: 'pamphlet', folder: 'pamphlets/ja', chapter: 'section.chapter' },
  { product: 'page', folder: 'site/ja/schemes', chapter: 'main' },
];

/** The mark of a note: the note may be anywhere in the chapter of what it is about. */
const NOTE = /^\s*(?:[(（][*＊※注]\d*[)）]|[※＊*]\d*)/;

/** What a row says must be with its statement and is not, at the place that shows most of it; undefined if one shows all. */
function lackOf(row: Row, page: ShownPage): string | undefined {
  const lacks = page.placesOf(piecesOf(row.text!)).map((place) => lackAt(place, row, page));
  return lacks.length === 0 ? 'not shown' : lacks.includes(undefined) ? undefined : lacks[0];
}

function lackAt(
  place: Element,
  { text, exception, condition, notes, belongs }: Row,
  page: ShownPage,
): string | undefined {
  const noteWords = notes!.split(' | ').map((note) => note.replace(/^[^:]*: /, ''));
  for (const [what, words] of Object.entries({ exception, condition, notes: noteWords.join(' | ') }))
    if (!page.showsAround(place, piecesOf(words!))) return `without its ${what}: ${words}`;
  const block = place.closest('section.block');
  const headings = `${page.headingsOf(place)}\n${block ? compared(block.textContent) : ''}`;
  const missing = belongs!
    .split(/ [>/] |\+/)
    // the number of a heading is of the original; what its brackets add has a place of its own
    .flatMap((name) => name.replace(/^\s*(?:[(（]?\d+[)）]|[①-⑳])\s*/, '').split(/[〔〕《》〈〉[\]()（）]/))
    .map(compared)
    .find((name) => name !== '' && !headings.includes(name) && !(NOTE.test(text!) && page.showsAround(place, [name])));
  return missing === undefined ? undefined : `not under ${missing}`;
}

describe.each(PRODUCTS)('the $product', ({ folder, chapter }) => {
  it.each(editions)('of $scheme shows each statement whole', { timeout: 120_000 }, ({ scheme, edition }) => {
    const page = shownPage(readFileSync(built(`${folder}/${scheme}-${edition}.html`), 'utf8'), chapter);
    const own = rows.filter((row) => row.scheme === scheme);
    const lacking = own.flatMap((row) => {
      const lack = lackOf(row, page);
      return lack === undefined ? [] : [`${row.line} ${row.text!.slice(0, 40)}: ${lack}`];
    });
    expect(lacking).toEqual([]);
  });
});
