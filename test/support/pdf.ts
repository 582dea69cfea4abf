import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { project } from './sources.ts';

/** A finished PDF, read back. */
export type ReadPdf = {
  document: PDFDocumentProxy;
  /** The text of each page, white space left out: line breaks and letter spacing are the typesetter's. */
  pages: string[];
  bytes: Buffer;
};

export async function readPdf(path: string): Promise<ReadPdf> {
  const bytes = readFileSync(`${project}out/${path}`);
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
  }
  return { document, pages, bytes };
}

/** The names of the fonts embedded in a PDF, subset tags and all. */
export function fontNames(bytes: Buffer): string[] {
  return [...new Set([...bytes.toString('latin1').matchAll(/\/BaseFont\s*\/([^\s/>]+)/g)].map(([, name]) => name!))];
}
