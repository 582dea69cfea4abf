import { extname } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import type { Files } from '../../store/files.ts';
import type { Store } from '../../store/store.ts';
import { PATIENCE } from './browser.ts';
import { ALL_FACES, subset } from '../html/fonts.ts';

// this host does not exist: every request is answered from memory or refused
const ORIGIN = 'https://pamphlet.invalid/';
// `-latin` is a companion: the style sheet says for which characters it is
const FONT = /fonts\/([a-z0-9-]+?)(?:-latin)?-(\d+)\.woff2$/;

/** A page in memory; `text` has every character that its fonts need, including those in its style sheets. */
export type PageInMemory = { path: string; html: string; text: string };

/**
 * Open a page from memory in a new tab, with fonts subset to its text. The caller closes the tab.
 * @param files   Its style sheets, by address.
 * @param medium  What is printed is never laid out for a screen: that would take half as long as printing it.
 */
export async function openFromMemory(
  browser: Browser,
  { path, html, text }: PageInMemory,
  files: Files,
  store: Store,
  medium: 'print' | 'screen',
): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  try {
    const refused = await answerFromMemory(page, { path, html, text }, files, store);
    // the script that hides the body is inline, which the policy of the page forbids
    await page.setBypassCSP(true);
    await page.evaluateOnNewDocument(holdBody);
    await page.goto(ORIGIN + path, { waitUntil: 'load' });
    const failed = await page.evaluate(loadFontsThenShow, medium);
    if (refused.length > 0 || failed > 0) {
      throw new Error(
        `${path} asks for ${refused.join(', ') || `${failed} fonts`}, which cannot be loaded: this is a bug in the pipeline`,
      );
    }
    return page;
  } catch (error) {
    await page.close();
    throw error;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** Serve the page, its style sheets and its fonts; refuse the rest. @returns Refused addresses, added as they occur. */
async function answerFromMemory(
  page: Page,
  { path, html, text }: PageInMemory,
  files: Files,
  store: Store,
): Promise<string[]> {
  const refused: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const wanted = request.url().slice(ORIGIN.length);
    const font = FONT.exec(wanted);
    const face = font && ALL_FACES.find((each) => each.font === font[1] && String(each.weight) === font[2]);
    const file = wanted === path ? html : files.get(wanted);
    if (face) {
      void subset(face, text, 'truetype', store).then(
        (body) => request.respond({ status: 200, contentType: 'font/ttf', body: Buffer.from(body) }),
        (error: unknown) => {
          refused.push(`${request.url()} (${String(error)})`);
          return request.abort();
        },
      );
    } else if (file !== undefined) {
      void request.respond({
        status: 200,
        contentType: TYPES[extname(wanted)] ?? 'text/html; charset=utf-8',
        body: Buffer.from(file),
      });
    } else {
      refused.push(request.url());
      void request.abort();
    }
  });
  return refused;
}

// Before the web fonts load, Chromium looks up a fallback font for every character it lays out, which takes ten times
// as long as printing. So the body is hidden until the fonts are loaded. These functions run in the page.
function holdBody(): void {
  const style = document.createElement('style');
  style.id = 'hold';
  style.textContent = '@media screen { body { display: none !important } }';
  new MutationObserver((_, observer) => {
    observer.disconnect();
    document.documentElement.append(style);
  }).observe(document, { childList: true });
}

async function loadFontsThenShow(medium: 'print' | 'screen'): Promise<number> {
  // a failed font is counted below; the handler of its request knows the reason
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  if (medium === 'screen') document.getElementById('hold')?.remove();
  await document.fonts.ready;
  return [...document.fonts].filter((font) => font.status !== 'loaded').length;
}
