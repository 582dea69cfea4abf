import type { Browser, Page } from 'puppeteer';
import type { Files } from '../../store/files.ts';
import type { Store } from '../../store/store.ts';
import { linkContacts } from './contact-links.ts';
import { openFromMemory } from './from-memory.ts';
import type { Expected } from './gate.ts';
import { printedDestinations, printedPages } from './printed-destinations.ts';

/** Data of a laid out page: headings and contents for the gate, the description of each link, and the headings of parts that begin a page. */
export type LaidOut = Pick<Expected, 'headings' | 'contents'> & { links: [string, string][]; parts: string[] };

/** A page to print, with its style sheet. Elements with `data-page-of` say on which page a destination is. */
export type PageToPrint = { path: string; html: string; sheet: { path: string; css: string } };

/** The page of each destination. */
export type Folios = ReadonlyMap<string, number>;

/** A printed page: the page numbers that it says, and those that are right. They differ where a number takes more room than was left for it. */
export type Print = { printed: Uint8Array; laidOut: LaidOut; said: Folios; found: Folios };

/**
 * Print a page in a new tab: traces of an earlier print with tags would appear in its structure.
 * @param folios  The page numbers to say. Without them a draft finds them, in the same tab: it has no tags, so it leaves no trace.
 */
export async function printPage(
  browser: Browser,
  { path, html, sheet }: PageToPrint,
  folios: Folios | undefined,
  files: Files,
  store: Store,
): Promise<Print> {
  const sheets = new Map([...files, [sheet.path, sheet.css]]);
  const page = await openFromMemory(browser, { path, html, text: html + sheet.css }, sheets, store, 'print');
  try {
    await page.evaluate(linkContacts);
    const print = (isTagged: boolean) =>
      page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: isTagged, outline: isTagged });
    await fillSheets(page, async () => printedPages(await print(false)));
    const said = folios ?? printedDestinations(await print(false));
    await page.evaluate(sayFolios, [...said]);
    const printed = await print(true);
    return { printed, laidOut: await page.evaluate(describePage), said, found: printedDestinations(printed) };
  } finally {
    await page.close();
  }
}

/**
 * A page with `data-sheets` fills whole sheets: if it ends on the front of one, its type is larger where the back has room for that, and
 * otherwise the back is empty.
 */
async function fillSheets(page: Page, count: () => Promise<number>): Promise<void> {
  if (!(await page.evaluate(isOfSheets))) return;
  const pages = await count();
  if (pages % PAGES_OF_A_SHEET === 0) return;
  for (let size = 1; size <= LARGEST; size += 1) {
    await page.evaluate(setSize, size);
    const larger = await count();
    if (larger === pages + 1) return;
    if (larger === pages) continue;
    await page.evaluate(setSize, size - 1);
    break;
  }
  await page.evaluate(addBlankPage);
}

const PAGES_OF_A_SHEET = 2;
/** How many larger sizes of type the style sheet has for it. */
const LARGEST = 3;

// these functions run in the page
function isOfSheets(): boolean {
  return 'sheets' in document.body.dataset;
}

function setSize(size: number): void {
  document.body.dataset.sheets = String(size);
}

function addBlankPage(): void {
  const blank = document.createElement('div');
  blank.className = 'blank';
  document.body.append(blank);
}

function sayFolios(folios: [string, number][]): void {
  const pageOf = new Map(folios);
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]'))
    place.textContent = String(pageOf.get(place.dataset.pageOf!) ?? '');
}

function describePage(): LaidOut {
  const words = (element: Element | null) => element?.textContent?.trim() ?? '';
  return {
    headings: [...document.querySelectorAll('h1, h2, h3')].map((heading) => ({
      title: words(heading),
      depth: Number(heading.tagName.slice(1)),
    })),
    contents: [...document.querySelectorAll('.contents a')].map((entry) => ({
      words: words(entry.querySelector('span')),
      to: entry.getAttribute('href')!.slice(1),
    })),
    parts: [...document.querySelectorAll('[data-part]')].map((part) => part.getAttribute('aria-labelledby')!),
    links: [...document.querySelectorAll('a')].map((link): [string, string] => {
      const href = link.getAttribute('href')!;
      return [href.startsWith('#') ? href.slice(1) : link.href, words(link)];
    }),
  };
}
