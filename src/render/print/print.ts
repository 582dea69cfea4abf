import type { Browser } from 'puppeteer';
import type { Files } from '../../store/files.ts';
import type { Store } from '../../store/store.ts';
import { openFromMemory } from './from-memory.ts';
import type { Expected } from './gate.ts';

/** Data of a laid out page: headings and contents for the gate, and the description of each link. */
export type LaidOut = Pick<Expected, 'headings' | 'contents'> & { links: [string, string][] };

/**
 * A page as Chromium prints it. A draft has no tags and no outline; it is only for finding the pages of destinations.
 */
export type Print = { path: string; html: string; sheet: { path: string; css: string }; isDraft: boolean };

/** Print a page in a new tab: traces of an earlier print would appear in its structure. */
export async function printPage(
  browser: Browser,
  { path, html, sheet, isDraft }: Print,
  files: Files,
  store: Store,
): Promise<{ printed: Uint8Array; laidOut: LaidOut }> {
  const sheets = new Map([...files, [sheet.path, sheet.css]]);
  const page = await openFromMemory(browser, { path, html, text: html + sheet.css }, sheets, store);
  try {
    const printed = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: !isDraft,
      outline: !isDraft,
    });
    return { printed, laidOut: await page.evaluate(describePage) };
  } finally {
    await page.close();
  }
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
    links: [...document.querySelectorAll('a')].map((link): [string, string] => {
      const href = link.getAttribute('href')!;
      return [href.startsWith('#') ? href.slice(1) : link.href, words(link)];
    }),
  };
}
