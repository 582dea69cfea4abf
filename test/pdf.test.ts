import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { PRODUCTS } from '../src/render/document/products.ts';
import { destinationPages } from '../src/render/print/objects.ts';
import { keyed } from './support/reference.ts';
import { dictionaries, readPdf, type ReadPdf } from './support/pdf.ts';
import { output, readings } from './support/sources.ts';

const pdfs = readings.flatMap(({ scheme }) =>
  ['ja', 'en'].flatMap((lang) =>
    PRODUCTS.map((product) => [lang, `${scheme.scheme}-${scheme.edition}.${product}`, product, scheme] as const),
  ),
);

const asDialled = (number: string) => number.replace(/-/g, '');

describe.each(pdfs)('%s %s', (lang, name, product, scheme) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(`pamphlets/${lang}/${name}.pdf`);
  });

  it('is set in our fonts only, embedded and subset, none of them Type 3', async () => {
    const written = (await dictionaries(pdf.bytes)).map(String);
    const fonts = written.filter((dict) => /\/Type \/Font\n/.test(dict));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansJP-(Regular|Bold)\n/);
    for (const font of fonts) expect(font).not.toContain('/Type3');
    const files = written.filter((dict) => dict.includes('/FontDescriptor') && dict.includes('/FontName'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(file).toContain('/FontFile2');
  });

  it('gives its text back without radicals, lost or private characters', () => {
    expect(pdf.pages.join('')).not.toContain('\0');
    expect(pdf.pages.join('')).not.toMatch(/[\u2e80-\u2fdf\ufffd\ue000-\uf8ff]/);
  });

  it('has all the words of its HTML, each as often or, in a repeated table head, more often', () => {
    const html = output(`pamphlets/${lang}/${name}.html`).replace(/<(style|title)>[\s\S]*?<\/\1>/g, '');
    const entities: Record<string, string> = {
      '&amp;': '&',
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&#x27;': "'",
      '&#x3D;': '=',
    };
    const words = html
      .replace(/<[^>]*>/g, '')
      .replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)
      .replace(/\s/g, '');
    const count = (text: string) =>
      [...text].reduce((map, c) => map.set(c, (map.get(c) ?? 0) + 1), new Map<string, number>());
    const printed = count(pdf.pages.join(''));
    for (const [character, times] of count(words)) {
      expect(
        printed.get(character) ?? 0,
        `${character} U+${character.codePointAt(0)!.toString(16)}`,
      ).toBeGreaterThanOrEqual(times);
    }
  });

  it.skipIf(product === 'leaflet')('links each telephone number and address of its contacts, and no fax', async () => {
    const linked: string[] = [];
    for (let number = 1; number <= pdf.document.numPages; number += 1) {
      const found = (await (await pdf.document.getPage(number)).getAnnotations()) as { unsafeUrl?: string }[];
      linked.push(...found.flatMap(({ unsafeUrl }) => unsafeUrl ?? []));
    }
    const printed = (kinds: readonly string[]) =>
      scheme.contacts.flatMap(({ values }) =>
        values.flatMap(({ kind, text }) => (kinds.includes(kind) && text ? [text.value.replace(/^mailto:/, '')] : [])),
      );
    const bare = linked.map((address) => address.replace(/^(?:tel|mailto):/, ''));
    const wanted = printed(['telephone', 'email', 'website']).filter((words) => words !== '');
    expect(bare).toEqual(expect.arrayContaining(wanted.map((words) => words.replace(/^[\d-]+$/, asDialled))));
    for (const fax of printed(['fax'])) if (fax !== '') expect(bare).not.toContain(asDialled(fax));
  });

  it.skipIf(product === 'leaflet')('prints the page of each place that words point to', async () => {
    const pages = destinationPages(await PDFDocument.load(pdf.bytes));
    const html = output(`pamphlets/${lang}/${name}.html`);
    const text = pdf.pages.join('');
    const places = [
      ...html.matchAll(/<a class="pointer" href="#([^"]+)">→\u00a0<span class="on-page">.*?<\/span>([「“][^<]*)<\/a>/g),
    ];
    const inPlace = (words: string) => words.replace(/\s/g, '');
    for (const [, to, named] of places) {
      const page = pages.get(to!);
      expect(page, to).toBeGreaterThan(0);
      expect(text, to).toContain(inPlace(lang === 'ja' ? `→${page}ページ${named}` : `→page${page},${named}`));
    }
    // a reader found words that point to a page of the booklet: then there is such a place
    const isKeyed = keyed('pointers').some((row) => row.scheme === scheme.scheme && row.kind === 'page');
    expect(places.length).toBeGreaterThanOrEqual(isKeyed ? 1 : 0);
  });

  it('says its language and title, is tagged, and has an outline', async () => {
    const { info } = await pdf.document.getMetadata();
    expect(info).toMatchObject({ Language: lang });
    const [, title] = /<title>([^<]*)<\/title>/.exec(output(`pamphlets/${lang}/${name}.html`))!;
    expect((info as { Title: string }).Title).toBe(title);
    if (lang === 'ja') expect(title).toContain(scheme.identity.title.value);
    expect(await pdf.document.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.document.getOutline()).length).toBeGreaterThan(0);
  });

  it('is dated by its text, not by its printing', async () => {
    const { info } = await pdf.document.getMetadata();
    const day = `D:${scheme.source.received.replaceAll('-', '')}000000Z`;
    expect(info).toMatchObject({ CreationDate: day, ModDate: day });
  });

  it('numbers its pages and names itself at their head', () => {
    const { pages } = pdf;
    for (const [i, page] of pages.entries()) if (i > 0) expect(page).toContain(`${i + 1}/${pages.length}`);
    expect(pages.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the numbers of the two languages', () => {
  const printing = readings.filter(({ scheme }) =>
    scheme.rateTables.some(({ cells }) => cells.some(({ premium }) => premium)),
  );

  it.each(printing.map(({ scheme }) => [scheme.id, scheme] as const))(
    'of %s are the same premiums',
    async (_, scheme) => {
      const premiums = scheme.rateTables.flatMap((table) =>
        table.cells.flatMap((cell) => (cell.premium ? [cell.premium.value] : [])),
      );
      for (const [lang, before, after] of [
        ['ja', '', '円'],
        ['en', 'JPY', ''],
      ] as const) {
        const text = (await readPdf(`pamphlets/${lang}/${scheme.scheme}-${scheme.edition}.proof.pdf`)).pages.join('');
        for (const yen of premiums) expect(text).toContain(`${before}${yen.toLocaleString('en')}${after}`);
      }
    },
  );
});
