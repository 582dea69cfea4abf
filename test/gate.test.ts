import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it } from 'vitest';
import { languagesOf } from './support/languages.ts';
import { loadTemplates } from '../src/render/html/templates.ts';
import { documentedIn, renderProduct } from '../src/render/pamphlet/pamphlets.ts';
import { faultsOf, type Expected } from '../src/render/print/gate.ts';
import { withoutChance } from '../src/render/print/accessible.ts';
import { printedDestinations } from '../src/render/print/printed-destinations.ts';
import { elements } from '../src/render/print/objects.ts';
import { readBack, type ReadBack } from '../src/render/print/read-back.ts';
import { built } from './support/project.ts';
import { output, project, readings } from './support/sources.ts';

/*
 * The gate of PDFs, tried with a finished pamphlet: as it is the gate is silent; with one thing spoilt, in the file or in what
 * is demanded of it, it names that thing.
 */
const scheme = readings.find(
  ({ scheme }) => scheme.premiumsOnRequest === undefined && scheme.provisions.length < 3,
)!.scheme;
const name = `${scheme.scheme}-${scheme.edition}`;
const bytes = readFileSync(built(`pamphlets/ja/${name}.proof.pdf`));
const { languages } = await languagesOf(
  { sources: `${project}sources`, templates: `${project}templates`, today: '2026-11-21' },
  [scheme],
);
const templates = await loadTemplates(`${project}templates`);
const [language] = languages;
const { printable } = renderProduct('proof', scheme, documentedIn(scheme, language!), language!, templates);
const read = await readBack(bytes);

let document: PDFDocument;
let expected: Expected;
let found: ReadBack;
beforeEach(async () => {
  document = await PDFDocument.load(bytes, { updateMetadata: false });
  expected = { ...printable.expected, ...laidOut() };
  found = structuredClone(read);
});

/** Headings and contents, as the page has them. */
function laidOut(): Pick<Expected, 'headings' | 'contents'> {
  const page = parseHTML(output(`pamphlets/ja/${name}.proof.html`)).document;
  return {
    headings: [...page.querySelectorAll('h1, h2, h3')].map((heading) => ({
      title: heading.textContent,
      depth: Number(heading.tagName.slice(1)),
    })),
    contents: [...page.querySelectorAll('.contents a')].map((entry) => ({
      words: entry.querySelector('span')!.textContent,
      to: entry.getAttribute('href')!.slice(1),
    })),
  };
}

const whys = () => faultsOf(found, document, expected).map(({ why }) => why);
const dictionary = (is: (dict: PDFDict) => boolean) =>
  document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .find((object): object is PDFDict => object instanceof PDFDict && is(object))!;
const has = (key: string, value: string) => (dict: PDFDict) => String(dict.get(PDFName.of(key))) === `/${value}`;

describe('the gate of PDFs', () => {
  it('is silent about a pamphlet that says what the data say', () => {
    expect(whys()).toEqual([]);
    expect(expected.statements.length).toBeGreaterThan(60);
    expect(expected.rows.length).toBeGreaterThan(9);
  });

  it('counts the tables that the original prints without heads', () => {
    for (const [, cell] of elements(document, 'TH')) cell.set(PDFName.of('S'), PDFName.of('TD'));
    expect(whys()).toContain('a table without header cells');
    expected = { ...expected, headless: Infinity };
    expect(whys()).not.toContain('a table without header cells');
  });

  it('counts the pages where there is a limit', () => {
    const { length } = found.pages;
    expected = { ...expected, pages: length };
    expect(whys()).toEqual([]);
    expected = { ...expected, pages: 2 };
    expect(length).toBeGreaterThan(2);
    expect(faultsOf(found, document, expected)).toEqual([
      { page: 3, why: `it has ${length} pages, and must have no more than 2` },
    ]);
  });

  it('misses a clause, and a premium, that the text does not have', () => {
    const premium = expected.rows.find((row) => row.includes('109,000円'))!;
    for (const page of found.pages)
      page.body = page.body.replace('109,000円', '108,000円').replace('株主代表訴訟', '株主訴訟');
    expect(whys()).toEqual(
      expect.arrayContaining([expect.stringContaining('株主代表訴訟'), `\`${premium}\` is not in its text`]),
    );
  });

  it('is not content with what the summary says', () => {
    const exclusion = '記名被保険者の役員に関する個人情報漏えい事故';
    const chapters = found.pages.findIndex(({ body }) => body.includes('1制度の概要制度の概要と'));
    expect(found.pages.slice(0, chapters).some(({ body }) => body.includes(exclusion))).toBe(true);
    for (const page of found.pages.slice(chapters)) page.body = page.body.replace(exclusion, '');
    expect(whys()).toEqual([`\`${exclusion}\` is not in its text`]);
  });

  it('sees a row with its figures in another order', () => {
    const [row] = expected.rows.filter((each) => each.includes('20,000円'));
    for (const page of found.pages) page.body = page.body.replace(row!.replace(/\s/g, ''), '20,000円5,000万円以下');
    expect(whys()).toContain(`\`${row}\` is not in its text`);
  });

  it.each(['⽉', '\ufffd', '\u0000', '\ue000'])('sees an invalid character: %j', (character) => {
    found.pages[1]!.body += character;
    expect(faultsOf(found, document, expected)).toMatchObject([
      { page: 2, why: expect.stringContaining('in its text') as string },
    ]);
  });

  it('sees type that is too small, and a page that does not say it is a draft', () => {
    found.pages[2]!.smallestType = 7.8;
    found.pages[3]!.margins = '';
    expect(faultsOf(found, document, expected)).toMatchObject([
      { page: 3, why: 'type of 7.8 pt, less than 8 pt' },
      { page: 4, why: expect.stringContaining('is not in its margins') as string },
    ]);
  });

  it('sees a wrong number in the contents, and an entry that leads nowhere', () => {
    const [, second] = expected.contents;
    const page = found.pages.findIndex(({ body }) => body.includes('目次'));
    found.pages[page]!.body = found.pages[page]!.body.replace(/(1制度の概要)\d/, '$19');
    expect(whys()).toEqual([`the contents do not say that \`${second!.words}\` is here`]);
    expected.contents = [{ words: '特約', to: 'nowhere' }];
    expect(whys()).toContain('the contents lead to `nowhere`, which is nowhere');
  });

  it('sees a summary of too many pages', () => {
    expected.summary = { ...expected.summary!, pages: 0 };
    expect(whys()).toEqual(['the summary has more than 0 pages']);
  });

  it('sees an outline that says something else, leads elsewhere, or has one level', () => {
    found.outline[2]!.title = '概要の概要';
    found.outline[3]!.page = 1;
    expect(whys()).toEqual([
      expect.stringContaining('the outline has `2 概要の概要`'),
      '`概要の概要` of the outline is not on the page that it links to',
      expect.stringContaining('of the outline is not on the page that it links to'),
    ]);
    found = structuredClone(read);
    found.outline = found.outline.map((entry) => ({ ...entry, depth: 1 }));
    expected.headings = expected.headings.map((heading) => ({ ...heading, depth: 1 }));
    expect(whys()).toContain('the outline has one level');
  });

  it('sees a font that is not ours, not embedded, not searchable, or Type 3', () => {
    const composite = dictionary((dict) => has('Type', 'Font')(dict) && has('Subtype', 'Type0')(dict));
    composite.set(PDFName.of('BaseFont'), PDFName.of('ABCDEF+OpenSans-Regular'));
    composite.delete(PDFName.of('ToUnicode'));
    const single = dictionary((dict) => has('Type', 'Font')(dict) && has('Subtype', 'CIDFontType2')(dict));
    (single.lookup(PDFName.of('FontDescriptor')) as PDFDict).delete(PDFName.of('FontFile2'));
    document.context.register(document.context.obj({ Type: 'Font', Subtype: 'Type3' }));
    expect(whys()).toEqual([
      'font ABCDEF+OpenSans-Regular: not one of our fonts, or not a subset',
      'font ABCDEF+OpenSans-Regular: no ToUnicode',
      expect.stringContaining('not embedded as TrueType'),
      'font Type3: Type 3',
    ]);
  });

  it('sees another title or language, and a file without tags or metadata', () => {
    found.title = 'untitled';
    found.lang = 'en';
    found.isMarked = false;
    document.catalog.delete(PDFName.of('Metadata'));
    expect(whys()).toEqual([
      `the title is \`untitled\`, not \`${expected.title}\``,
      'the language is `en`, not `ja`',
      'it is not tagged',
      'no XMP metadata',
    ]);
  });

  it('sees a link without description, and a page without tab order', () => {
    const link = dictionary((dict) => has('Subtype', 'Link')(dict));
    link.delete(PDFName.of('Contents'));
    document.getPages()[0]!.node.delete(PDFName.of('Tabs'));
    expect(whys()).toEqual(['the tab order is not that of the structure', 'a link without description']);
  });

  it('sees a table without caption or header, a header without scope, and a list item without body', () => {
    const element = (type: string) => dictionary((dict) => has('Type', 'StructElem')(dict) && has('S', type)(dict));
    const table = element('Table');
    table.set(PDFName.of('K'), document.context.obj((table.lookup(PDFName.of('K')) as PDFArray).asArray().slice(2, 2)));
    element('TH').delete(PDFName.of('A'));
    element('LBody').set(PDFName.of('S'), PDFName.of('P'));
    expect(whys()).toEqual([
      'a table without caption',
      'a table without header cells',
      'a header cell without scope',
      'a list item without body',
    ]);
  });
});

describe('the finished PDF', () => {
  it('says that it is PDF/UA-1, in metadata that a reader finds uncompressed', () => {
    const metadata = document.catalog.lookup(PDFName.of('Metadata'));
    expect(String(metadata)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(String(document.catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true');
    expect(String(document.catalog.get(PDFName.of('PageMode')))).toBe('/UseOutlines');
  });

  it('has every item of a list below its body, and every content below the element that the parent tree names', () => {
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot')) as PDFDict;
    let contents = 0;
    const numbers = (tree: PDFDict): PDFArray[] => {
      const kids = tree.lookup(PDFName.of('Kids'));
      if (kids instanceof PDFArray)
        return kids.asArray().flatMap((kid) => numbers(document.context.lookup(kid) as PDFDict));
      const nums = tree.lookup(PDFName.of('Nums')) as PDFArray;
      return nums.asArray().flatMap((_, i) => {
        const entry = i % 2 === 1 ? nums.lookup(i) : undefined;
        return entry instanceof PDFArray ? [entry] : [];
      });
    };
    for (const page of numbers(root.lookup(PDFName.of('ParentTree')) as PDFDict)) {
      page.asArray().forEach((parent, mark) => {
        const element = document.context.lookup(parent);
        if (!(element instanceof PDFDict)) return;
        const kids = element.lookup(PDFName.of('K'));
        const held = kids instanceof PDFArray ? kids.asArray().map(String) : [String(kids)];
        expect(held, `content ${mark} of ${String(element.get(PDFName.of('S')))}`).toContainEqual(
          expect.stringMatching(new RegExp(`^${mark}$|/MCID ${mark}\\b`)),
        );
        contents += 1;
      });
    }
    expect(contents).toBeGreaterThan(100);
  });

  it('describes every link by what it says', () => {
    const links = document
      .getPages()
      .flatMap(({ node }) => (node.Annots()?.asArray() ?? []).map((raw) => document.context.lookup(raw) as PDFDict));
    expect(links.length).toBeGreaterThan(20);
    const descriptions = links.map((link) => (link.lookup(PDFName.of('Contents')) as PDFString).decodeText());
    expect(descriptions.some((words) => words.includes('制度の概要'))).toBe(true);
  });
});

describe('a printed PDF', () => {
  it('is the same whenever it is printed: its time and the numbers of its cells are taken out', () => {
    const at = (first: number, time: string) =>
      Buffer.from(
        `/ID (node0000${first}) /ID (node0000${first + 3}) /Headers [ (node0000${first}) ] (D:${time}+00'00')`,
      );
    const once = withoutChance(at(1204, '20261121093000'));
    expect(Buffer.from(withoutChance(at(1311, '20261122104512'))).toString()).toBe(Buffer.from(once).toString());
    expect(Buffer.from(once).toString()).toBe(
      "/ID (node00000001) /ID (node00000002) /Headers [ (node00000001) ] (D:20000101000000+00'00')",
    );
  });

  it('says where its destinations are, in plain objects', () => {
    const printed = [
      '%PDF-1.4',
      '1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R>>\nendobj',
      '2 0 obj\n<</Type /Pages\n/Count 3\n/Kids [4 0 R 5 0 R]>>\nendobj',
      '3 0 obj\n<</first [6 0 R /XYZ 0 1 0]\n/second [5 0 R /XYZ 0 1 0]>>\nendobj',
      '4 0 obj\n<</Type /Pages\n/Count 2\n/Kids [7 0 R 6 0 R]>>\nendobj',
      '5 0 obj\n<</Type /Page>>\nendobj',
      '6 0 obj\n<</Type /Page>>\nendobj',
      '7 0 obj\n<</Type /Page>>\nendobj',
    ].join('\n');
    expect([...printedDestinations(Buffer.from(printed))]).toEqual([
      ['first', 2],
      ['second', 3],
    ]);
    expect(() => printedDestinations(Buffer.from('%PDF-1.7'))).toThrow('bug in the pipeline');
  });
});
