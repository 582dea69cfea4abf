import pLimit from 'p-limit';
import type { Browser } from 'puppeteer';
import { ensureBrowser, launch, type BrowserBuild } from './browser.ts';
import { faces } from '../html/fonts.ts';
import { OPEN_FILES } from '../../store/durable.ts';
import { codeOf } from '../../store/stage-code.ts';
import { keyOf, type Key, type Store } from '../../store/store.ts';
import type { Files } from '../../store/files.ts';
import type { Shelf, Shelved, ShelvedFiles } from '../../store/shelf.ts';
import { makeAccessible, type About } from './accessible.ts';
import { faultsOf, type Expected, type Fault } from './gate.ts';
import { fillOf, type PageFill } from './fill.ts';
import { destinationPages } from './objects.ts';
import { printPage, type PageToPrint, type Print } from './print.ts';
import { startReader, type Reader } from './reader.ts';
import type { Workshop } from './workshop.ts';

/**
 * A page to print: its path below `out/`, its HTML, its style sheet, the metadata of the PDF, and its required
 * content.
 */
export type Printable = PageToPrint & {
  about: Omit<About, 'links' | 'headings'>;
  expected: ExpectedOfData;
};

/** What the data require of a PDF. What the page requires (headings, contents) is added when it is laid out. */
export type ExpectedOfData = Omit<Expected, 'headings' | 'contents'>;

/** A page that waits on the shelf until it is printed. */
export type Waiting = { path: string; page: Shelved };

export async function putAside(page: Printable, shelf: Pick<Shelf, 'put'>): Promise<Waiting> {
  return { path: page.path, page: await shelf.put(JSON.stringify(page)) };
}

async function takeUp({ page }: Waiting, shelf: Pick<Shelf, 'read'>): Promise<Printable> {
  return JSON.parse(String(await shelf.read(page))) as Printable;
}

/** A PDF that must not be published, and why. */
export type Refused = { path: string; faults: Fault[] };

/**
 * The result of a print run: how many pages were printed, and how many were kept. Refused PDFs are not in
 * the files.
 */
export type Printed = {
  files: ShelvedFiles;
  /** How many pages each PDF has, by path. */
  pages: Map<string, number>;
  /** How far each of its pages is filled, by path. */
  fills: Map<string, PageFill[]>;
  printed: number;
  kept: number;
  refused: Refused[];
};

/** How many pages are printed at a time. Reading one back takes a third of that, in another thread. */
const AT_ONCE = 2;

/**
 * Print pages to PDF, two at a time, each with fonts subset to its text, so that a PDF depends only on its page, the
 * style sheets and the browser. Unchanged PDFs come from the store.
 * @param files    Style sheets of all pages by their path below `out/`.
 * @param onCount  Called before the first PDF and after each, with how many of those that are not kept are done.
 */
export async function printAll(
  pages: readonly Waiting[],
  files: Files,
  { cache, store, shelf, browser: chosen }: Workshop,
  onCount: (done: number, wanted: number) => void = () => undefined,
): Promise<Printed> {
  if (pages.length === 0)
    return { files: new Map(), pages: new Map(), fills: new Map(), printed: 0, kept: 0, refused: [] };
  const build = await ensureBrowser(cache, chosen);
  const made = new Map<string, Pdf>();
  const jobs = await pLimit(OPEN_FILES).map(pages, async (waiting) => {
    const page = await takeUp(waiting, shelf);
    const job = { waiting, path: page.path.replace(/html$/, 'pdf'), key: pdfKey(page, sheetsOf(page, files), build) };
    const known = await printedBefore(job.key, store);
    if (known) made.set(job.path, await onShelf(known, shelf));
    return job;
  });
  const wanted = jobs.filter(({ path }) => !made.has(path));
  const kept = made.size;
  onCount(0, wanted.length);
  const refused = new Map<string, Refused>();
  if (wanted.length > 0) {
    const browser = await launch(build);
    const reader = startReader();
    try {
      const limit = pLimit(AT_ONCE);
      await Promise.all(
        wanted.map(({ waiting, path, key }) =>
          limit(async () => {
            const page = await takeUp(waiting, shelf);
            const { faults, ...printed } = await make(browser, reader, page, sheetsOf(page, files), store);
            if (faults.length > 0) return void refused.set(path, { path, faults });
            await store.keep(key, printed.content, { fills: printed.fills, gate: 'passed' } satisfies Verdict);
            made.set(path, await onShelf(printed, shelf));
            onCount(made.size - kept, wanted.length);
          }),
        ),
      );
    } finally {
      await Promise.all([browser.close(), reader.close()]);
    }
  }
  // in the order of the pages, whichever was printed first
  const all = jobs.flatMap(({ path }): [string, Pdf][] => (made.has(path) ? [[path, made.get(path)!]] : []));
  return {
    files: new Map(all.map(([path, { pdf }]) => [path, pdf])),
    pages: new Map(all.map(([path, { fills }]) => [path, fills.length])),
    fills: new Map(all.map(([path, { fills }]) => [path, fills])),
    printed: wanted.length,
    kept,
    refused: jobs.flatMap(({ path }) => refused.get(path) ?? []),
  };
}

/** The style sheets in the folder of a page that it links to: another one must not print it again. */
function sheetsOf({ path, html }: Printable, files: Files): Files {
  const [folder] = path.split('/');
  const isLinked = (name: string) => html.includes(name.slice(name.lastIndexOf('/') + 1));
  return new Map(
    [...files].filter(([name]) => name.startsWith(`${folder}/`) && (!name.endsWith('.css') || isLinked(name))),
  );
}

/** A finished PDF on the shelf, and how far its pages are filled. */
type Pdf = { pdf: Shelved; fills: PageFill[] };

/** The same as it was printed. */
type PdfInMemory = { content: Uint8Array; fills: PageFill[] };

async function onShelf({ content, fills }: PdfInMemory, shelf: Shelf): Promise<Pdf> {
  return { pdf: await shelf.put(content), fills };
}

/** What is kept with a PDF: its pages, and that the gate let it pass. */
type Verdict = { fills: PageFill[]; gate: 'passed' };

async function printedBefore(key: Key, store: Store): Promise<PdfInMemory | undefined> {
  const kept = await store.read<Verdict>(key);
  return kept?.facts.gate === 'passed' ? { content: kept.content, fills: kept.facts.fills } : undefined;
}

/** Print one pamphlet, add what Chromium leaves out, and check the result. */
async function make(
  browser: Browser,
  reader: Reader,
  { about, expected, ...page }: Printable,
  files: Files,
  store: Store,
): Promise<PdfInMemory & { faults: Fault[] }> {
  const { printed, laidOut } = await printWithFolios(browser, page, files, store);
  const { pdf, document } = await makeAccessible(printed, {
    ...about,
    // of several links to one destination, the first one describes it: the one in the contents
    links: new Map([...laidOut.links].reverse()),
    headings: laidOut.headings.map(({ title }) => title),
  });
  const read = await reader.read(pdf);
  const places = destinationPages(document);
  const starts = new Set(laidOut.parts.flatMap((id) => places.get(id) ?? []));
  const faults = faultsOf(read, document, { ...expected, ...laidOut });
  return { content: pdf, fills: fillOf(read.pages, starts), faults };
}

/**
 * Chromium cannot print the page number of a link's target (`target-counter`). So the pages are found first, by the last print of this
 * pamphlet or by a draft, the numbers are filled into placeholders of sufficient width, and the pamphlet is printed again only if a number
 * was not right.
 */
async function printWithFolios(browser: Browser, page: PageToPrint, files: Files, store: Store): Promise<Print> {
  const key = keyOf('folios', [page.path]);
  const remembered = await store.read(key);
  let folios = remembered && new Map(JSON.parse(remembered.content.toString()) as [string, number][]);
  for (let round = 0; round < 3; round += 1) {
    const print = await printPage(browser, page, folios, files, store);
    const found = [...print.found];
    if (found.every(([name, number]) => print.said.get(name) === number)) {
      await store.keep(key, JSON.stringify(found), {});
      return print;
    }
    folios = new Map(found);
  }
  throw new Error(`The page numbers in ${page.path} do not converge: this is a bug in the pipeline`);
}

function pdfKey({ path, html, sheet, about, expected }: Printable, files: Files, { identity }: BrowserBuild): Key {
  // of the pictures, which are those of designs, only its own
  const isOf = (name: string) => name.endsWith('.css') || html.includes(name.slice(name.indexOf('/') + 1));
  const sheets = [...files].filter(([name]) => isOf(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return keyOf('pdf', [
    codeOf('pdf'),
    identity,
    path,
    html,
    sheet.css,
    JSON.stringify([about, expected]),
    ...sheets.flatMap(([name, content]) => [name, content]),
    ...faces.map(({ file }) => file),
  ]);
}
