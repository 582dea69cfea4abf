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
  { product: 'proof', folder: 'pamphlets/ja', file: '.proof', chapter: 'section.chapter' },
  { product: 'member pamphlet', folder: 'pamphlets/ja', file: '.member', chapter: 'section.chapter' },
  { product: 'page', folder: 'site/ja/schemes', file: '', chapter: 'main' },
];

/** The mark of a note: the note may be anywhere in the chapter of what it is about. */
const NOTE = /^\s*(?:[(（][*＊※注]\d*[)）]|[※＊*]\d*)/;

/** What a row says must be with its statement and is not, at the place that shows most of it; undefined if one shows all. */
function lackOf(row: Row, page: ShownPage, pointers: readonly string[] = []): string | undefined {
  const lacks = page.placesOf(piecesOf(row.text!, pointers)).map((place) => lackAt(place, row, page, pointers));
  return lacks.length === 0 ? 'not shown' : lacks.includes(undefined) ? undefined : lacks[0];
}

function lackAt(
  place: Element,
  { text, exception, condition, notes, belongs }: Row,
  page: ShownPage,
  pointers: readonly string[],
): string | undefined {
  const noteWords = notes!.split(' | ').map((note) => note.replace(/^[^:]*: /, ''));
  for (const [what, words] of Object.entries({ exception, condition, notes: noteWords.join(' | ') }))
    if (!page.showsAround(place, piecesOf(words!, pointers))) return `without its ${what}: ${words}`;
  const block = place.closest('section.block');
  const headings = `${page.headingsOf(place)}\n${block ? compared(block.textContent) : ''}`;
  const missing = belongs!
    .split(/ [>/] |\+/)
    // the number of a heading is of the original; what its brackets add has a place of its own
    .flatMap((name) => name.replace(/^\s*(?:[(（]?\d+[)）]|[①-⑳])\s*/, '').split(/[〔〕《》〈〉[\]()（）]/))
    .map((name) => (/^[*＊※注]?\d*$/.test(name) ? '' : compared(name)))
    .find((name) => name !== '' && !headings.includes(name) && !(NOTE.test(text!) && page.showsAround(place, [name])));
  return missing === undefined ? undefined : `not under ${missing}`;
}

describe.each(PRODUCTS)('the $product', ({ folder, file, chapter }) => {
  it.each(editions)('of $scheme shows each statement whole', { timeout: 120_000 }, ({ scheme, edition }) => {
    const page = shownPage(readFileSync(built(`${folder}/${scheme}-${edition}${file}.html`), 'utf8'), chapter);
    const own = rows.filter((row) => row.scheme === scheme);
    const pointers = keyed('pointers')
      .filter((row) => row.scheme === scheme)
      .map((row) => row.words!);
    const lacking = own.flatMap((row) => {
      const lack = lackOf(row, page, pointers);
      return lack === undefined ? [] : [`${row.line} ${row.text!.slice(0, 40)}: ${lack}`];
    });
    expect(lacking).toEqual([]);
  });
});

describe('a page that does not show a statement whole', () => {
  const row: Row = {
    text: '他人の物の紛失',
    within: '',
    exception: 'ただし、紙の紛失を除きます。',
    condition: '保険期間中の事故に限ります。',
    notes: '*1: 有体物をいいます。 | *2: 盗難を含みます。',
    belongs: '基本契約 > 運送特約',
  };
  const whole = `<html><body><main>
    <section class="chapter"><h2>免責</h2>
      <section class="block"><p class="above">基本契約</p><h3>運送特約</h3>
        <ul><li>他人の物の紛失(*1)(*2)<p>ただし、紙の紛失を除きます。</p></li></ul>
        <p>(*1) 有体物をいいます。</p><p>(*2) 盗難を含みます。</p>
        <p class="related"><a href="#terms">条件</a></p></section></section>
    <section class="chapter"><h2>条件</h2><section class="block"><h3 id="terms">条件</h3><p>保険期間中の事故に限ります。</p></section></section>
  </main></body></html>`;
  const lackIn = (html: string) => lackOf(row, shownPage(html, 'section.chapter'));

  it('differs from one that does', () => {
    expect(lackIn(whole)).toBeUndefined();
  });

  it.each([
    ['not shown', '他人の物の紛失'],
    ['without its exception: ただし、紙の紛失を除きます。', 'ただし、紙の紛失を除きます。'],
    ['without its condition: 保険期間中の事故に限ります。', 'href="#terms"'],
    ['without its notes: 有体物をいいます。 | 盗難を含みます。', '盗難を含みます。'],
    ['not under 運送特約', '<h3>運送特約</h3>'],
    ['not under 基本契約', '<p class="above">基本契約</p>'],
  ])('is %s', (lack, taken) => {
    expect(lackIn(whole.replace(taken, taken.startsWith('href') ? 'href="#nowhere"' : ''))).toBe(lack);
  });
});
