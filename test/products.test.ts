import { existsSync, readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { built } from './support/project.ts';
import { readPdf } from './support/pdf.ts';
import { keyedPremiums, SCHEMES_WITH_PREMIUMS } from './support/reference.ts';
import { output, readings } from './support/sources.ts';

/*
 * The three products of each scheme: the pamphlet for members, the leaflet, the proof for the product department. What the words and the PDFs of
 * each must have is tested with the gate; here is what tells them apart.
 */
const PRODUCTS = ['member', 'leaflet', 'proof'];
const editions = readings.flatMap(({ scheme }) =>
  ['ja', 'en'].map((lang) => [lang, `${scheme.scheme}-${scheme.edition}`, scheme] as const),
);
const pageOf = (lang: string, name: string, product: string) =>
  parseHTML(output(`pamphlets/${lang}/${name}.${product}.html`)).document;
const inPlace = (words: string) => words.replace(/\s/g, '');

describe.each(editions)('the products in %s of %s', (lang, name, scheme) => {
  const member = pageOf(lang, name, 'member');
  const leaflet = pageOf(lang, name, 'leaflet');
  const chapters = [...member.querySelectorAll('main > section.chapter')].map((chapter) =>
    chapter.getAttribute('data-chapter')!,
  );

  it('are a page, a style sheet and a PDF each, and the member pamphlet has its former name too', () => {
    for (const product of PRODUCTS)
      for (const ending of ['html', 'css', 'pdf'])
        expect(existsSync(built(`pamphlets/${lang}/${name}.${product}.${ending}`)), `${product} ${ending}`).toBe(true);
    for (const ending of ['html', 'pdf'])
      expect(
        readFileSync(built(`pamphlets/${lang}/${name}.${ending}`)).equals(
          readFileSync(built(`pamphlets/${lang}/${name}.member.${ending}`)),
        ),
      ).toBe(true);
  });

  it('are linked from the pages of the scheme, of all schemes and of the data', () => {
    const links = (path: string) =>
      [...parseHTML(output(path)).document.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    for (const product of PRODUCTS) {
      const pdf = `pamphlets/${lang}/${name}.${product}.pdf`;
      expect(links(`site/${lang}/schemes/${name}.html`)).toContain(`../../${pdf}`);
      expect(links(`site/${lang}/index.html`)).toContain(`../${pdf}`);
      expect(links(`site/${lang}/data.html`)).toContain(`../${pdf}`);
    }
  });

  it('has the chapters of a member pamphlet in the order of such pamphlets, without empty ones', () => {
    const order = [
      ...['about', 'premiums', 'cover', 'costs', 'limits', 'riders', 'exclusions', 'joining', 'duties', 'claims'],
      ...['services', 'examples', 'notices', 'terms', 'contacts'],
    ];
    expect(chapters).toEqual(order.filter((chapter) => chapters.includes(chapter)));
    expect(chapters).toEqual(expect.arrayContaining(['cover', 'costs', 'exclusions']));
    for (const chapter of member.querySelectorAll('main > section.chapter'))
      expect(chapter.querySelector('li, td, p, dd'), chapter.getAttribute('data-chapter')!).not.toBeNull();
  });

  it('numbers these chapters as its contents, its summary and its references do', () => {
    const numbers = new Map(
      [...member.querySelectorAll('main > section.chapter > h2')].map((heading) => [
        heading.id,
        heading.querySelector('.marker')!.textContent,
      ]),
    );
    expect([...numbers.values()]).toEqual(chapters.map((_, i) => String(i + 1)));
    for (const link of member.querySelectorAll('.turn a'))
      expect(link.textContent.match(/\d+/)![0]).toBe(numbers.get(link.getAttribute('href')!.slice(1)));
    for (const link of member.querySelectorAll('.related a')) {
      const target = member.getElementById(link.getAttribute('href')!.slice(1))!;
      const number = numbers.get(target.closest('section.chapter')!.querySelector('h2')!.id);
      expect(link.textContent.match(/\d+/)![0], link.textContent).toBe(number);
    }
  });

  it('has no link that leads nowhere, and every address once', () => {
    for (const page of [member, leaflet]) {
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id).filter((id) => id !== '');
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      for (const link of page.querySelectorAll('a[href^="#"]'))
        expect(ids).toContain(link.getAttribute('href')!.slice(1));
    }
  });

  it('gives members no lines of the original, no digest and nothing that is not stated', () => {
    for (const page of [member, leaflet]) {
      const text = page.body.textContent;
      expect(text).not.toContain(scheme.source.sha256);
      expect(text).not.toMatch(lang === 'ja' ? /原文\d+[–\d]*行/ : /Lines? \d+ of the original|lines? \d+–\d+/);
      expect(text).not.toContain(lang === 'ja' ? '本文に記載がありません' : 'Not stated in the text');
      expect(page.querySelector('.lines-of, [data-chapter=checklist], .missing')).toBeNull();
    }
    const proof = pageOf(lang, name, 'proof');
    expect(proof.body.textContent).toContain(scheme.source.sha256);
    expect(proof.querySelector('.lines-of')).not.toBeNull();
  });

  it('says where the full wording is, with a QR code that leads there', async () => {
    const page = parseHTML(output(`site/${lang}/schemes/${name}.html`)).document;
    const address = page.querySelector('link[rel=canonical]')!.getAttribute('href')!;
    for (const product of ['member', 'leaflet']) {
      const document = pageOf(lang, name, product);
      expect(document.querySelector('.full-wording .address a')!.getAttribute('href')).toBe(address);
      expect(decoded(document.querySelector('svg.qr')!)).toBe(address);
      const { pages } = await readPdf(`pamphlets/${lang}/${name}.${product}.pdf`);
      expect(pages.join('')).toContain(address);
    }
  });

  it('has whole sheets as a leaflet, two at most', async () => {
    const { pages } = await readPdf(`pamphlets/${lang}/${name}.leaflet.pdf`);
    expect([2, 4]).toContain(pages.length);
    const headings = [...leaflet.querySelectorAll('h2')].map(({ id }) => id);
    expect(headings.slice(0, 2)).toEqual(['summary', 'premiums']);
  });
});

describe.each(SCHEMES_WITH_PREMIUMS)('the example of a premium of %s', (id) => {
  const { scheme } = readings.find((each) => each.scheme.scheme === id)!;
  const name = `${scheme.scheme}-${scheme.edition}`;
  const keyed = keyedPremiums().filter((row) => row.scheme === id && row.inception === '' && row.premium_yen !== '');

  it.each(['member', 'leaflet'])('is the keyed premium of the row that the member of a %s is in', (product) => {
    const text = inPlace(pageOf('ja', name, product).querySelector('.example')?.textContent ?? '');
    if (keyed.length === 0) return void expect(text).toBe('');
    const [, given, row, yen] = /^保険料の例(.*?)の場合(?:は「(.*?)」の行を見ます)?。.*：([\d,]+)円$/.exec(text)!;
    const of = keyed.filter(
      ({ band, plan, rating_class }) =>
        [rating_class, plan].every((each) => each === '' || `、${given}、`.includes(`、${inPlace(each!)}、`)) &&
        (row === undefined ? given!.includes(inPlace(band!)) : inPlace(band!) === row),
    );
    expect(of).toHaveLength(1);
    expect(Number(yen!.replaceAll(',', ''))).toBe(Number(of[0]!.premium_yen));
    const { unit, min, max, min_inclusive, max_inclusive } = of[0]!;
    const value = unit === 'JPY' ? yenIn(given!) : Number(/\d+/.exec(given!)![0]);
    if (min !== '') expect(value).toBeGreaterThan(Number(min) - (min_inclusive === 'true' ? 1 : 0));
    if (max !== '') expect(value).toBeLessThan(Number(max) + (max_inclusive === 'true' ? 1 : 0));
  });
});

/** `売上高2億2,500万円、…` */
function yenIn(words: string): number {
  const [, oku = '0', man = '0', rest = '0'] = /(?:([\d,]+)億)?(?:([\d,]+)万)?([\d,]+)?円/.exec(words)!;
  const plain = (digits: string) => Number(digits.replaceAll(',', ''));
  return plain(oku) * 1e8 + plain(man) * 1e4 + plain(rest);
}

/** What a reader of QR codes gets from a drawing of dark rectangles, one pixel a module enlarged. */
function decoded(svg: Element): string | undefined {
  const size = Number(svg.getAttribute('viewBox')!.split(' ')[2]);
  const scale = 4;
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  const path = svg.querySelector('path')!.getAttribute('d')!;
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        pixels.fill(0, (row * size * scale + column) * 4, (row * size * scale + column) * 4 + 3);
  return jsQR.default(pixels, size * scale, size * scale)?.data;
}
