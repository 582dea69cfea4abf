import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { makeArchival } from './archival.ts';
import { markArtifacts } from './artifacts.ts';
import { elements, kidsOf, nameIn, openPdf } from './objects.ts';

/** The metadata of a PDF. */
export type About = {
  title: string;
  subject: string;
  author: string;
  lang: string;
  /** `2026-11-20`: the date of the PDF. */
  date: string;
  /** The headings of the page, in order. */
  headings: readonly string[];
  /** The description of each link, by the name of its destination or its address. */
  links: ReadonlyMap<string, string>;
};

/**
 * Add what PDF/UA-1 and PDF/A-2u require and Chromium leaves out: the identification and the title in XMP metadata, the colours that
 * values of red, green and blue are, page labels, a tab order by structure, a description of every link, the body of every list item, and a mark on everything that is not part
 * of the document. Dates become those of the document, and the file identifier a digest of its content, so that the
 * same pamphlet gives the same bytes.
 * @see ISO 14289-1, 7.1 (metadata, title), 7.18.3 (tab order), 7.18.5 (links), 7.6 (lists)
 */
export async function makeAccessible(
  asPrinted: Uint8Array,
  about: About,
): Promise<{ pdf: Uint8Array; document: PDFDocument }> {
  const printed = withoutChance(asPrinted);
  const document = await openPdf(printed);
  describe(document, about);
  for (const page of document.getPages()) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    describeLinks(document, page.node.Annots(), about.links);
  }
  for (const [ref, item] of elements(document, 'LI')) wrapBody(document, ref, item);
  nameOutline(document, about.headings);
  markArtifacts(document);
  const digest = createHash('sha256').update(printed).digest('hex');
  const id = PDFHexString.of(digest.slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return { pdf: await document.save({ useObjectStreams: true, updateFieldAppearances: false }), document };
}

/**
 * Remove what differs between two prints of one page: the time, and the numbers that Chromium gives to the header
 * cells of a table, which count every node it has made. The cells are numbered again in the same order, with the same
 * number of digits, so that every object keeps its offset.
 */
export function withoutChance(printed: Uint8Array): Uint8Array {
  const text = Buffer.from(printed).toString('latin1');
  const nodes = [...new Set(text.match(NODE) ?? [])].sort();
  const order = new Map(nodes.map((node, i) => [node, `(node${String(i + 1).padStart(8, '0')})`]));
  const steady = text
    .replace(NODE, (node) => order.get(node)!)
    .replace(/\(D:\d{14}\+00'00'\)/g, "(D:20000101000000+00'00')");
  return Buffer.from(steady, 'latin1');
}

const NODE = /\(node\d{8}\)/g;

function describe(document: PDFDocument, { title, subject, author, lang, date }: About): void {
  const day = new Date(`${date}T00:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setAuthor(author);
  document.setCreator('Yakkan');
  document.setLanguage(lang);
  document.setCreationDate(day);
  document.setModificationDate(day);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  // a page has the number that it prints
  document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums: [0, { S: 'D' }] }));
  makeArchival(document, { title, subject, author, lang, date, producer: document.getProducer() ?? '' });
}

function describeLinks(
  document: PDFDocument,
  annotations: PDFArray | undefined,
  links: ReadonlyMap<string, string>,
): void {
  for (const annotation of annotations?.asArray() ?? []) {
    const link = document.context.lookup(annotation);
    if (!(link instanceof PDFDict) || nameIn(link, 'Subtype') !== 'Link') continue;
    const target = targetOf(link);
    const words = target === undefined ? undefined : links.get(target);
    if (words !== undefined) link.set(PDFName.of('Contents'), PDFHexString.fromText(words));
  }
}

/** The destination of a link within the document, or the address of a link out of it. */
function targetOf(link: PDFDict): string | undefined {
  const destination = link.lookup(PDFName.of('Dest'));
  if (destination instanceof PDFName) return destination.decodeText();
  const action = link.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined;
}

/**
 * Chromium makes an entry of the outline for every heading, in order, but repeats text in some of them when a page is
 * printed again, and loses white space where a heading wraps. Each entry gets the words of its heading; the gate
 * checks that they match.
 */
function nameOutline(document: PDFDocument, headings: readonly string[]): void {
  const left = [...headings];
  const name = (entry: unknown): void => {
    for (let at = entry; at instanceof PDFDict; at = at.lookup(PDFName.of('Next'))) {
      const words = left.shift();
      if (words !== undefined) at.set(PDFName.of('Title'), PDFHexString.fromText(words));
      name(at.lookup(PDFName.of('First')));
    }
  };
  const root = document.catalog.lookup(PDFName.of('Outlines'));
  if (root instanceof PDFDict) name(root.lookup(PDFName.of('First')));
}

/** A list item has a label and a body; Chromium puts the content of the body into the item itself. */
function wrapBody(document: PDFDocument, ref: PDFRef, item: PDFDict): void {
  const kids = kidsOf(item);
  const isLabel = ({ kid }: { kid: unknown }) => kid instanceof PDFDict && nameIn(kid, 'S') === 'Lbl';
  if (kids.some(({ kid }) => kid instanceof PDFDict && nameIn(kid, 'S') === 'LBody')) return;
  const held = kids.filter((kid) => !isLabel(kid));
  const body = document.context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: held.map(({ raw }) => raw) });
  const page = item.get(PDFName.of('Pg'));
  if (page) body.set(PDFName.of('Pg'), page);
  const bodyRef = document.context.register(body);
  for (const { kid, raw } of held) {
    if (kid instanceof PDFDict && nameIn(kid, 'Type') === 'StructElem') kid.set(PDFName.of('P'), bodyRef);
    if (raw instanceof PDFNumber) moveContent(document, item, raw.asNumber(), ref, bodyRef);
  }
  item.set(PDFName.of('K'), document.context.obj([...kids.filter(isLabel).map(({ raw }) => raw), bodyRef]));
}

/** Marked content of the page is found through the parent tree, which names its element. */
function moveContent(document: PDFDocument, item: PDFDict, mark: number, from: PDFRef, to: PDFRef): void {
  const page = item.lookup(PDFName.of('Pg'));
  const key = page instanceof PDFDict ? page.lookup(PDFName.of('StructParents')) : undefined;
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  const tree = root instanceof PDFDict ? root.lookup(PDFName.of('ParentTree')) : undefined;
  const parents = key instanceof PDFNumber && tree instanceof PDFDict ? entryOf(tree, key.asNumber()) : undefined;
  if (parents?.get(mark) === from) parents.set(mark, to);
}

/** The array of a key in a number tree. */
function entryOf(tree: PDFDict, key: number): PDFArray | undefined {
  const numbers = tree.lookup(PDFName.of('Nums'));
  if (numbers instanceof PDFArray) {
    for (let i = 0; i + 1 < numbers.size(); i += 2) {
      const found = numbers.lookup(i);
      const entry = numbers.lookup(i + 1);
      if (found instanceof PDFNumber && found.asNumber() === key && entry instanceof PDFArray) return entry;
    }
  }
  const branches = tree.lookup(PDFName.of('Kids'));
  for (const { kid } of branches instanceof PDFArray
    ? branches.asArray().map((raw) => ({ kid: tree.context.lookup(raw) }))
    : []) {
    const found = kid instanceof PDFDict ? entryOf(kid, key) : undefined;
    if (found) return found;
  }
  return undefined;
}
