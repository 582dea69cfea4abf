import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { contentOf } from '../artifacts.ts';
import type { Fault } from '../gate.ts';
import { nameIn, openPdf } from '../objects.ts';
import { packet } from '../packet.ts';
import { srgb } from '../colour/srgb.ts';
import { BLEED, points, type Size } from './boxes.ts';
import { contentForPress, type Edges } from './content.ts';
import { facesOf, type Face, type Imposition } from './imposition.ts';
import type { Press } from './press.ts';
import { allPlates, graphicsStates, sheetOf, type ReadyPage } from './sheets.ts';

export type Plates = 'process' | 'black';

/** What a printer asks of a file. */
export type PrintOrder = {
  /** 仕上がり: the page as it is cut, in millimetres. */
  trim: Size;
  /** How far the pages that we get run past that, in millimetres: they were printed at the size of the cut, or with the bleed. */
  printedBleed: 0 | typeof BLEED;
  /** The plates: all four, or black alone. */
  plates: Plates;
  imposition: Imposition;
  /** For saddle stitch: how much further each sheet moves towards the fold than the one around it, in millimetres. */
  creep: number;
};

/** A file for a printer, with the faults that only the pages themselves show, and what is on each face. */
export type PrintReady = { pdf: Uint8Array; faults: Fault[]; faces: Face[] };

/**
 * Make of a finished pamphlet the file that a printer takes: PDF/X-4 in ink, with bleed and marks, and without tags, links and outline. The same
 * pamphlet gives the same bytes.
 * @see ISO 15930-7
 */
export async function printReady(pamphlet: Uint8Array, order: PrintOrder, press: Press): Promise<PrintReady> {
  const screen = await openPdf(pamphlet);
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  context.header = PDFHeader.forVersion(1, 6);
  const faults: Fault[] = [];
  for (const page of screen.getPages())
    for (const key of ['Annots', 'StructParents', 'Tabs', 'Parent', 'Group']) page.node.delete(PDFName.of(key));
  const copies = await document.copyPages(screen, screen.getPageIndices());
  const states = graphicsStates(context);
  const colours = context.register(
    context.stream(deflateSync(srgb()), { N: 3, Alternate: 'DeviceRGB', Filter: 'FlateDecode' }),
  );
  const pages = copies.map((copy, i): ReadyPage => {
    const reportFault = (why: string) => void faults.push({ page: i + 1, why });
    const content = contentOf(copy, document);
    if (content === undefined) reportFault('content that cannot be read');
    faultsOfSize(copy, order).forEach(reportFault);
    const { width, height } = copy.getSize();
    const ready = contentForPress(
      content ?? '',
      order.plates === 'black' ? press.greyOf : press.inkOf,
      order.printedBleed === 0 ? edges(width, height) : undefined,
    );
    const resources = resourcesOf(copy, reportFault);
    ready.faults.forEach(reportFault);
    resources.set(PDFName.of('ExtGState'), states);
    tagPictures(resources, order.plates === 'black' ? undefined : context.obj(['ICCBased', colours]), reportFault);
    return { content: ready.content, resources, width, height };
  });
  for (const copy of copies) context.delete(copy.ref);
  const faces = facesOf(pages.length, order.imposition, order.creep);
  const shared = { allPlates: allPlates(context) };
  const tree = document.catalog.get(PDFName.of('Pages'))!;
  const leaves = faces.map((face) => {
    const { page } = sheetOf(face, pages, order.trim, context, shared);
    page.set(PDFName.of('Parent'), tree);
    return context.register(page);
  });
  const root = document.catalog.Pages();
  root.set(PDFName.of('Kids'), context.obj(leaves));
  root.set(PDFName.of('Count'), PDFNumber.of(leaves.length));
  describe(document, screen, press, createHash('sha256').update(pamphlet).digest('hex'));
  const pdf = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  return { pdf, faults, faces };
}

/** Where a page is cut that was printed without bleed. */
function edges(width: number, height: number): Edges {
  return { left: 0, bottom: 0, right: width, top: height };
}

/** How far off a page may be, in points: Chromium has whole pixels. */
const OFF = 1.5;

function faultsOfSize(page: PDFPage, { trim, printedBleed }: PrintOrder): string[] {
  const { width, height } = page.getSize();
  const [wide, high] = [trim.width, trim.height].map((side) => points(side + 2 * printedBleed)) as [number, number];
  const isAbout = (one: number, other: number) => Math.abs(one - other) < OFF;
  if ((isAbout(width, wide) && isAbout(height, high)) || (isAbout(width, high) && isAbout(height, wide))) return [];
  const size = [width, height].map((side) => ((side / 72) * 25.4).toFixed(0)).join(' × ');
  return [`${size} mm, not ${trim.width} × ${trim.height} mm with ${printedBleed} mm of bleed`];
}

/** The resources of a page without its graphics states, which must be opaque. */
function resourcesOf(page: PDFPage, reportFault: (why: string) => void): PDFDict {
  const resources = page.node.Resources() ?? page.doc.context.obj({});
  const states = resources.lookup(PDFName.of('ExtGState'));
  for (const name of states instanceof PDFDict ? states.keys() : []) {
    const state = (states as PDFDict).lookup(name);
    if (!(state instanceof PDFDict) || !isOpaque(state)) reportFault('paint that is transparent');
  }
  resources.delete(PDFName.of('ProcSet'));
  return resources;
}

function isOpaque(state: PDFDict): boolean {
  const isWhole = (key: string) => {
    const value = state.lookup(PDFName.of(key));
    return value === undefined || (value instanceof PDFNumber && value.asNumber() === 1);
  };
  const isPlain = (key: string, name: string) => [undefined, name].includes(nameIn(state, key));
  return (
    isWhole('ca') &&
    isWhole('CA') &&
    isPlain('BM', 'Normal') &&
    isPlain('SMask', 'None') &&
    !(state.lookup(PDFName.of('SMask')) instanceof PDFDict)
  );
}

/** A picture keeps its red, green and blue with the profile that says what they are; the printer's press turns them into ink. */
function tagPictures(resources: PDFDict, colours: PDFArray | undefined, reportFault: (why: string) => void): void {
  const objects = resources.lookup(PDFName.of('XObject'));
  for (const name of objects instanceof PDFDict ? objects.keys() : []) {
    const object = (objects as PDFDict).lookup(name);
    if (!(object instanceof PDFRawStream) || nameIn(object.dict, 'Subtype') !== 'Image') {
      reportFault('a part that is painted as one, which cannot be made ready for print');
      continue;
    }
    const space = nameIn(object.dict, 'ColorSpace');
    if (object.dict.has(PDFName.of('SMask'))) reportFault('a picture that is in part transparent');
    if (space === 'DeviceRGB' && colours) object.dict.set(PDFName.of('ColorSpace'), colours);
    else if (space !== 'DeviceGray') reportFault('a picture in colours that cannot be made ready for print');
    object.dict.delete(PDFName.of('Interpolate'));
  }
}

/** What a file of PDF/X-4 says of itself: its version, its printing condition, and that nothing is trapped. */
function describe(document: PDFDocument, screen: PDFDocument, { profile, condition }: Press, digest: string): void {
  const { context, catalog } = document;
  const day = screen.getModificationDate() ?? new Date(0);
  const about = {
    title: screen.getTitle() ?? '',
    subject: screen.getSubject() ?? '',
    author: screen.getAuthor() ?? '',
    lang: screen.getLanguage() ?? '',
    date: day.toISOString().slice(0, 10),
    producer: PRODUCER,
  };
  document.setTitle(about.title);
  document.setSubject(about.subject);
  document.setAuthor(about.author);
  document.setCreator('Yakkan');
  document.setProducer(PRODUCER);
  document.setCreationDate(day);
  document.setModificationDate(day);
  document.setLanguage(about.lang);
  const info = context.lookup(context.trailerInfo.Info);
  if (info instanceof PDFDict) {
    info.set(PDFName.of('Trapped'), PDFName.of('False'));
    info.set(PDFName.of('GTS_PDFXVersion'), PDFString.of('PDF/X-4'));
  }
  const identity = [8, 12, 16, 20, 32].map((end, i, ends) => digest.slice(ends[i - 1] ?? 0, end)).join('-');
  const metadata = context.stream(packet(about, ofPrint(identity)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const stream = context.stream(deflateSync(profile), { N: 4, Alternate: 'DeviceCMYK', Filter: 'FlateDecode' });
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(condition.identifier),
    Info: PDFString.of(condition.info),
    ...(condition.registry !== undefined && { RegistryName: PDFString.of(condition.registry) }),
    DestOutputProfile: context.register(stream),
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
  const id = PDFHexString.of(digest.slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}

const PRODUCER = 'Yakkan (pdf-lib)';

function ofPrint(identity: string): string {
  return `<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<pdf:Trapped>False</pdf:Trapped>
<xmpMM:DocumentID>uuid:${identity}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:${identity}</xmpMM:InstanceID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>`;
}
