import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { ALL_FACES } from '../html/fonts.ts';
import { destinationPages, dictionaries, elements, kidsOf, nameIn } from './objects.ts';
import type { ReadBack } from './read-back.ts';

/** Requirements for a printed pamphlet. Words are compared without white space. */
export type Expected = {
  title: string;
  lang: string;
  /** Every clause, heading and note of the data, in the language of the pamphlet. */
  statements: readonly string[];
  /** Every row of a table of premiums or limits: label and figures, in order. */
  rows: readonly string[];
  /** Words that the contents, the cover or the summary may have as well as the chapters. */
  anywhere?: readonly string[];
  /** The mark after an untranslated wording; it is not part of the wording. */
  fallbackMark: string;
  /** Headings in order, with their depth in the outline. */
  headings: readonly { title: string; depth: number }[];
  /** How many tables have no heads, as the original prints them. */
  headless: number;
  /** Entries of the contents: their words, and the destination whose page number follows them. */
  contents: readonly { words: string; to: string }[];
  /** The destinations around the summary, and its maximum number of pages; what has no summary has none. */
  summary?: { from: string; to: string; pages: number };
  /** Its maximum number of pages, if it has one, and what the number must be a multiple of. */
  pages?: number;
  multipleOf?: number;
  /** Text in the margins of every page; empty if none is required. */
  everyPage: string;
};

/** Why a PDF must not be published; `page` counts from 1 and is missing if the fault is in the whole file. */
export type Fault = { page: number | undefined; why: string };

const FONTS = new Set(ALL_FACES.map(({ postscript }) => postscript));
const SUBSET = /^[A-Z]{6}\+(.+)$/;
const SMALLEST_TYPE = 8;
// Kangxi and CJK radicals, replacement characters, private use: the result of a wrong ToUnicode map
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\u2e80-\u2fdf\ufffd\ue000-\uf8ff\u0000]/u;

/**
 * Check a finished PDF against its data and against the needs of printers and screen readers.
 * @param read      The finished bytes, read by another library than the one that wrote them.
 * @param document  The same PDF as objects.
 */
export function faultsOf(read: ReadBack, document: PDFDocument, expected: Expected): Fault[] {
  return [
    ...lengthFaults(read, expected),
    ...textFaults(read, document, expected),
    ...contentsFaults(read, document, expected),
    ...outlineFaults(read, expected),
    ...fontFaults(document),
    ...structureFaults(read, document, expected),
  ];
}

function withoutSpaces(words: string): string {
  return words.replace(/\s/g, '');
}

function lengthFaults({ pages }: ReadBack, { pages: most = Infinity, multipleOf = 1 }: Expected): Fault[] {
  if (pages.length > most)
    return [{ page: most + 1, why: `it has ${pages.length} pages, and must have no more than ${most}` }];
  if (pages.length % multipleOf === 0) return [];
  return [{ page: undefined, why: `it has ${pages.length} pages, and must have a multiple of ${multipleOf}` }];
}

function textFaults(
  { pages }: ReadBack,
  document: PDFDocument,
  { statements, rows, anywhere = [], everyPage, fallbackMark, summary }: Expected,
): Fault[] {
  // the contents and the summary repeat text, so they are no evidence that the chapters have it
  const first = (summary && destinationPages(document).get(summary.to)) ?? 1;
  const chapters = pages
    .slice(first - 1)
    .map(({ body }) => body)
    .join('');
  const text = fallbackMark === '' ? chapters : chapters.replaceAll(withoutSpaces(fallbackMark), '');
  const faults: Fault[] = [];
  for (const wanted of [...statements, ...rows])
    if (!text.includes(withoutSpaces(wanted)))
      faults.push({ page: undefined, why: `\`${wanted}\` is not in its text` });
  const all = pages.map(({ body }) => body).join('');
  for (const wanted of anywhere)
    if (!all.includes(withoutSpaces(wanted))) faults.push({ page: undefined, why: `\`${wanted}\` is not in its text` });
  pages.forEach(({ body, margins, smallestType }, i) => {
    const lost = NOT_TEXT.exec(body + margins)?.[0];
    if (lost !== undefined)
      faults.push({ page: i + 1, why: `U+${lost.codePointAt(0)!.toString(16).toUpperCase()} in its text` });
    if (smallestType < SMALLEST_TYPE - 0.05)
      faults.push({ page: i + 1, why: `type of ${smallestType.toFixed(1)} pt, less than ${SMALLEST_TYPE} pt` });
    if (!margins.includes(withoutSpaces(everyPage)))
      faults.push({ page: i + 1, why: `\`${everyPage}\` is not in its margins` });
  });
  return faults;
}

function contentsFaults({ pages }: ReadBack, document: PDFDocument, { contents, summary }: Expected): Fault[] {
  const pageOf = destinationPages(document);
  const text = pages.map(({ body }) => body).join('');
  const faults: Fault[] = contents.flatMap(({ words, to }): Fault[] => {
    const page = pageOf.get(to);
    if (page === undefined) return [{ page, why: `the contents lead to \`${to}\`, which is nowhere` }];
    return text.includes(`${withoutSpaces(words)}${page}`)
      ? []
      : [{ page, why: `the contents do not say that \`${words}\` is here` }];
  });
  if (!summary) return faults;
  const [from, to] = [pageOf.get(summary.from), pageOf.get(summary.to)];
  if (from === undefined || to === undefined || to - from > summary.pages)
    faults.push({ page: from, why: `the summary has more than ${summary.pages} pages` });
  return faults;
}

function outlineFaults({ outline, pages }: ReadBack, { headings }: Expected): Fault[] {
  const faults: Fault[] = [];
  const wanted = headings.map(({ title, depth }) => `${depth} ${withoutSpaces(title)}`);
  const found = outline.map(({ title, depth }) => `${depth} ${title}`);
  wanted.forEach((heading, i) => {
    if (found[i] !== heading)
      faults.push({ page: outline[i]?.page, why: `the outline has \`${found[i]}\`, not \`${heading}\`` });
  });
  for (const { title, page } of outline)
    if (page === undefined || !pages[page - 1]!.body.includes(title))
      faults.push({ page, why: `\`${title}\` of the outline is not on the page that it links to` });
  if (!outline.some(({ depth }) => depth > 1)) faults.push({ page: undefined, why: 'the outline has one level' });
  return faults.slice(0, 5);
}

function fontFaults(document: PDFDocument): Fault[] {
  const faults: Fault[] = [];
  for (const [, dict] of dictionaries(document)) {
    if (nameIn(dict, 'Type') !== 'Font') continue;
    const [subtype, name] = [nameIn(dict, 'Subtype'), nameIn(dict, 'BaseFont') ?? ''];
    const addFault = (why: string) => faults.push({ page: undefined, why: `font ${name || subtype}: ${why}` });
    if (subtype === 'Type3') addFault('Type 3');
    else if (!FONTS.has(SUBSET.exec(name)?.[1] ?? '')) addFault('not one of our fonts, or not a subset');
    if (subtype === 'Type0' && !dict.lookup(PDFName.of('ToUnicode'))) addFault('no ToUnicode');
    if (subtype === 'CIDFontType0' || subtype === 'CIDFontType2') {
      const descriptor = dict.lookup(PDFName.of('FontDescriptor'));
      if (!(descriptor instanceof PDFDict) || !descriptor.lookup(PDFName.of('FontFile2')))
        addFault('not embedded as TrueType');
    }
  }
  return faults;
}

function structureFaults({ title, lang, isMarked }: ReadBack, document: PDFDocument, expected: Expected): Fault[] {
  const faults: Fault[] = [];
  const addFault = (why: string, page?: number) => faults.push({ page, why });
  if (title !== expected.title) addFault(`the title is \`${title}\`, not \`${expected.title}\``);
  if (lang !== expected.lang) addFault(`the language is \`${lang}\`, not \`${expected.lang}\``);
  if (!isMarked) addFault('it is not tagged');
  const { catalog } = document;
  if (!catalog.lookup(PDFName.of('Metadata'))) addFault('no XMP metadata');
  document.getPages().forEach(({ node }, i) => {
    if (nameIn(node, 'Tabs') !== 'S') addFault('the tab order is not that of the structure', i + 1);
    for (const raw of node.Annots()?.asArray() ?? []) {
      const annotation = document.context.lookup(raw);
      if (annotation instanceof PDFDict && !annotation.lookup(PDFName.of('Contents')))
        addFault('a link without description', i + 1);
    }
  });
  let headless = 0;
  for (const [, table] of elements(document, 'Table')) {
    const rows = kidsOf(table).flatMap(({ kid }) => (kid instanceof PDFDict ? [kid] : []));
    if (!rows.some((kid) => nameIn(kid, 'S') === 'Caption')) addFault('a table without caption');
    if (!rows.some((row) => kidsOf(row).some(({ kid }) => kid instanceof PDFDict && nameIn(kid, 'S') === 'TH')))
      headless += 1;
  }
  if (headless > expected.headless) addFault('a table without header cells');
  for (const [, cell] of elements(document, 'TH'))
    if (!String(cell.lookup(PDFName.of('A'))).includes('/Scope')) addFault('a header cell without scope');
  for (const [, item] of elements(document, 'LI'))
    if (!kidsOf(item).some(({ kid }) => kid instanceof PDFDict && nameIn(kid, 'S') === 'LBody'))
      addFault('a list item without body');
  return faults;
}
