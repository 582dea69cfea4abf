import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { built } from './project.ts';

/** A finished PDF, read back. */
export type ReadPdf = {
  document: PDFDocumentProxy;
  /** The text of each page with margins, without white space: line breaks and letter spacing depend on the layout. */
  pages: string[];
  /** The text of each page between its running head and its page number. */
  bodies: string[];
  bytes: Buffer;
};

/** @param path  Below `folder`, which is the project's own `out/` if it is left out. */
export function readPdf(path: string, folder?: string): Promise<ReadPdf> {
  return readPdfBytes(readFileSync(folder === undefined ? built(path) : `${folder}${path}`));
}

export async function readPdfBytes(bytes: Buffer): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  const bodies: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const words = (isCounted: (baseline: number) => boolean) =>
      items
        .map((item) => ('str' in item && isCounted((item.transform as number[])[5]!) ? item.str : ''))
        .join('')
        .replace(/\s/g, '');
    const height = page.view[3]!;
    pages.push(words(() => true));
    bodies.push(words((baseline) => baseline > 46 && baseline < height - 54));
  }
  return { document, pages, bodies, bytes };
}

/** Every dictionary of a PDF, as it is written in one. */
export async function dictionaries(bytes: Buffer): Promise<PDFDict[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
}
