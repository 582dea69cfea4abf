import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, type PDFObject } from '@cantoo/pdf-lib';

/** Open a finished PDF as objects. Dates and metadata stay as they are until we set them. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** Every indirect dictionary of a document, with its reference. */
export function dictionaries(document: PDFDocument): [PDFRef, PDFDict][] {
  return document.context
    .enumerateIndirectObjects()
    .filter((entry): entry is [PDFRef, PDFDict] => entry[1] instanceof PDFDict);
}

/** The name under a key, without its slash: `/S /LI` is `LI`. */
export function nameIn(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** The children of a structure element, with references resolved. */
export function kidsOf(element: PDFDict): { kid: PDFObject; raw: PDFObject }[] {
  const kids = element.lookup(PDFName.of('K'));
  const raws = kids instanceof PDFArray ? kids.asArray() : [element.get(PDFName.of('K'))];
  return raws.flatMap((raw) => {
    const kid = raw instanceof PDFRef ? element.context.lookup(raw) : raw;
    return raw && kid ? [{ kid, raw }] : [];
  });
}

/** The structure elements of one type, such as `Table`. */
export function elements(document: PDFDocument, type: string): [PDFRef, PDFDict][] {
  // each name is one object, and a document has tens of thousands
  const [typeKey, kindKey] = [PDFName.of('Type'), PDFName.of('S')];
  const [element, wanted] = [PDFName.of('StructElem'), PDFName.of(type)];
  return dictionaries(document).filter(
    ([, dict]) => dict.lookup(typeKey) === element && dict.lookup(kindKey) === wanted,
  );
}

/** The page, counted from 1, that each named destination is on. Chromium names one for every link within the document. */
export function destinationPages(document: PDFDocument): Map<string, number> {
  const pages = new Map(document.getPages().map(({ ref }, i) => [ref.toString(), i + 1]));
  const destinations = document.catalog.lookup(PDFName.of('Dests'));
  if (!(destinations instanceof PDFDict)) return new Map();
  return new Map(
    destinations.entries().flatMap(([name, value]): [string, number][] => {
      const place = value instanceof PDFRef ? document.context.lookup(value) : value;
      const page = place instanceof PDFArray ? pages.get(String(place.get(0))) : undefined;
      return page === undefined ? [] : [[name.decodeText(), page]];
    }),
  );
}
