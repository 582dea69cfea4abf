import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Browser } from 'puppeteer';
import { ensureBrowser, launch, type BrowserBuild } from './browser.ts';
import { faces } from '../html/fonts.ts';
import { cached, keepInCache } from '../../store/disk-cache.ts';
import type { Files } from '../../store/files.ts';
import { makeAccessible, type About } from './accessible.ts';
import { faultsOf, type Expected, type Fault } from './gate.ts';
import { printPage } from './print.ts';
import { startReaders, type Readers } from './readers.ts';
import { printedDestinations } from './printed-destinations.ts';

/** A page to print: its path below `out/`, its HTML, its own style sheet, what the PDF says of itself, and what must be found in it. */
export type Printable = {
  path: string;
  html: string;
  sheet: { path: string; css: string };
  about: Omit<About, 'links' | 'headings'>;
  expected: ExpectedOfData;
};

/** What the data demand of a PDF; what its own page demands (headings, contents) is added when that is laid out. */
export type ExpectedOfData = Omit<Expected, 'headings' | 'contents'>;

/** A PDF that must not be published, and why. */
export type Refused = { path: string; faults: Fault[] };

/** How a print run went: how many pages were printed, and how many had been before; what was refused is not among the files. */
export type Printed = {
  files: Files;
  /** How many pages each PDF has, by its path. */
  pages: Map<string, number>;
  printed: number;
  kept: number;
  refused: Refused[];
};

/** Counted up when the finishing of a PDF or its gate changes, so that none is kept from before. */
const FINISH = 7;

/** Pages printed at a time, and PDFs read back at a time. */
const AT_ONCE = 2;

/**
 * Print pages to PDF, two at a time, each with fonts cut to its own text, so that a PDF depends on nothing but its own
 * page, the style sheets and the browser. What was printed before from the same is taken from the cache.
 * @param files  Style sheets of all pages by their path below `out/`.
 */
export async function printAll(
  pages: readonly Printable[],
  files: Files,
  cache: string,
  chosenBrowser: string | undefined,
): Promise<Printed> {
  if (pages.length === 0) return { files: new Map(), pages: new Map(), printed: 0, kept: 0, refused: [] };
  const build = await ensureBrowser(cache, chosenBrowser);
  const jobs = pages.map((page) => ({
    page,
    path: page.path.replace(/html$/, 'pdf'),
    place: keyOf(page, files, build, cache),
  }));
  const known = await Promise.all(jobs.map(({ place }) => printedBefore(place)));
  const wanted = jobs.filter((_, i) => !known[i]);
  const made = new Map<string, Pdf>();
  const refused: Refused[] = [];
  if (wanted.length > 0) {
    const browser = await launch(build);
    const readers = startReaders(AT_ONCE);
    try {
      const limit = pLimit(AT_ONCE);
      await Promise.all(
        wanted.map(({ page, path, place }) =>
          limit(async () => {
            const { pdf, pages, faults } = await make(browser, readers, page, files, cache);
            if (faults.length > 0) return void refused.push({ path, faults });
            // its pages first: a PDF that is there has its number of pages beside it
            await keepInCache(pagesOf(place), String(pages));
            await keepInCache(place, pdf);
            made.set(path, { pdf, pages });
          }),
        ),
      );
    } finally {
      await Promise.all([browser.close(), readers.close()]);
    }
  }
  const done = jobs.flatMap(({ path }, i): [string, Pdf][] => {
    const pdf = known[i] ?? made.get(path);
    return pdf ? [[path, pdf]] : [];
  });
  return {
    files: new Map(done.map(([path, { pdf }]) => [path, pdf])),
    pages: new Map(done.map(([path, each]) => [path, each.pages])),
    printed: wanted.length,
    kept: jobs.length - wanted.length,
    refused,
  };
}

/** A finished PDF and how many pages it has. */
type Pdf = { pdf: Uint8Array; pages: number };

async function printedBefore(place: string): Promise<Pdf | undefined> {
  const [pdf, pages] = await Promise.all([cached(place), cached(pagesOf(place))]);
  return pdf && pages ? { pdf, pages: Number(pages) } : undefined;
}

function pagesOf(place: string): string {
  return place.replace(/pdf$/, 'pages');
}

/** Print one pamphlet, add what Chromium leaves out, and hold the result against the gate. */
async function make(
  browser: Browser,
  readers: Readers,
  { about, expected, ...page }: Printable,
  files: Files,
  cache: string,
): Promise<Pdf & { faults: Fault[] }> {
  const { printed, laidOut } = await printWithFolios(browser, page, files, cache);
  const { pdf, document } = await makeAccessible(printed, {
    ...about,
    // where several lead to one place, the first names it: that of the contents
    links: new Map([...laidOut.links].reverse()),
    headings: laidOut.headings.map(({ title }) => title),
  });
  const faults = faultsOf(await readers.read(pdf), document, { ...expected, ...laidOut });
  return { pdf, pages: document.getPageCount(), faults };
}

/**
 * Chromium cannot print the page a link leads to (`target-counter`), so a pamphlet is printed to see where everything is, the
 * numbers are put into their places, which are wide enough for them, and it is printed again, until nothing moves. Where
 * everything was last time is a good guess to begin with, and only a guess.
 */
async function printWithFolios(
  browser: Browser,
  { path, html, sheet }: Pick<Printable, 'path' | 'html' | 'sheet'>,
  files: Files,
  cache: string,
): ReturnType<typeof printPage> {
  const remembered = join(cache, 'folios', `${path}.json`);
  let folios = new Map(JSON.parse(String((await cached(remembered)) ?? '[]')) as [string, number][]);
  for (let round = 0; round < 4; round += 1) {
    const isDraft = folios.size === 0;
    const print = await printPage(browser, { path, html: withFolios(html, folios), sheet, isDraft }, files, cache);
    const found = printedDestinations(print.printed);
    if (!isDraft && [...found].every(([name, page]) => folios.get(name) === page)) {
      await keepInCache(remembered, JSON.stringify([...found]));
      return print;
    }
    folios = found;
  }
  throw new Error(`The page numbers in ${path} do not come to rest: this is a bug in the pipeline`);
}

function withFolios(html: string, folios: ReadonlyMap<string, number>): string {
  return html.replace(/data-page-of="([^"]+)">/g, (place, name: string) => `${place}${folios.get(name) ?? ''}`);
}

function keyOf(
  { path, html, sheet, about, expected }: Printable,
  files: Files,
  { identity }: BrowserBuild,
  cache: string,
): string {
  const hash = createHash('sha256').update(
    `${identity}\n${path}\n${html}\n${sheet.css}\n${JSON.stringify([about, expected, FINISH])}\n`,
  );
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (name.endsWith('.css')) hash.update(`${name}\n`).update(content);
  for (const { file } of faces) hash.update(file);
  return join(cache, 'pdf', `${hash.digest('hex')}.pdf`);
}
