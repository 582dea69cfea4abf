import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text that a reader of a page gets: its body, its margins and both in the order of the file, without white space. */
export type PageText = {
  body: string;
  margins: string;
  all: string;
  smallestType: number;
  /** The size of the page, and the highest and the lowest line of its body, in points from the bottom; empty pages have none. */
  width: number;
  height: number;
  lines: { top: number; bottom: number } | undefined;
};

/** An entry of the outline: its words, its depth, and the page of its target. */
export type OutlineEntry = { title: string; depth: number; page: number | undefined };

export type ReadBack = { pages: PageText[]; outline: OutlineEntry[]; title: string; lang: string; isMarked: boolean };

// Running heads and page numbers are in the margins: 19 mm from the top edge, 16 mm from the bottom.
const POINTS_PER_MM = 72 / 25.4;
const UPPER = 19 * POINTS_PER_MM;
const LOWER = 16 * POINTS_PER_MM;

/** Read a PDF with another library than the one that wrote it. Type sizes are in points. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: PageText[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await pageText(document, number));
    const { info } = await document.getMetadata();
    const { Title: title = '', Language: lang = '' } = info as { Title?: string; Language?: string };
    const mark = (await document.getMarkInfo()) as { Marked?: boolean } | null;
    return { pages, outline: await outlineOf(document), title, lang, isMarked: mark?.Marked === true };
  } finally {
    await task.destroy();
  }
}

async function pageText(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const height = page.view[3]!;
  const text: PageText = {
    ...{ body: '', margins: '', all: '', smallestType: Infinity },
    ...{ width: page.view[2]!, height, lines: undefined },
  };
  for (const item of items) {
    if (!('str' in item)) continue;
    const words = item.str.replace(/\s/g, '');
    if (words === '') continue;
    const [, , across, up, , baseline] = item.transform as number[];
    text.all += words;
    text.smallestType = Math.min(text.smallestType, Math.hypot(across!, up!));
    if (baseline! > height - UPPER || baseline! < LOWER) text.margins += words;
    else {
      text.body += words;
      const { top = baseline!, bottom = baseline! } = text.lines ?? {};
      text.lines = { top: Math.max(top, baseline!), bottom: Math.min(bottom, baseline!) };
    }
  }
  page.cleanup();
  return text;
}

type OutlineNode = { title: string; dest: string | unknown[] | null; items: OutlineNode[] };

async function outlineOf(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const flat: OutlineEntry[] = [];
  const walk = async (nodes: readonly OutlineNode[], depth: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const [ref] = (place ?? []) as { num: number; gen: number }[];
      const page = ref === undefined ? undefined : (await document.getPageIndex(ref)) + 1;
      flat.push({ title: title.replace(/\s/g, ''), depth, page });
      await walk(items, depth + 1);
    }
  };
  await walk((await document.getOutline()) ?? [], 1);
  return flat;
}
