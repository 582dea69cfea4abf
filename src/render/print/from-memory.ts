import type { Browser, Page } from 'puppeteer';
import type { Files } from '../../store/files.ts';
import { PATIENCE } from './browser.ts';
import { faces, subset } from '../html/fonts.ts';

// nothing is there: every request is answered from memory, and any other refused
const ORIGIN = 'https://pamphlet.invalid/';
const FONT = /fonts\/noto-sans-jp-(\d+)\.woff2$/;

/** A page in memory; `text` has every character it needs in its fonts, those of its style sheets included. */
export type PageInMemory = { path: string; html: string; text: string };

/**
 * Open a page that is nowhere but in memory, in a tab of its own, set in fonts cut to its text. Whoever asks closes it.
 * @param files  Its style sheets, by their addresses.
 */
export async function openFromMemory(
  browser: Browser,
  { path, html, text }: PageInMemory,
  files: Files,
  cache: string,
): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  try {
    const refused = await answerFromMemory(page, { path, html, text }, files, cache);
    // what holds the body back stands inline, which the policy of the page refuses
    await page.setBypassCSP(true);
    await page.evaluateOnNewDocument(holdBody);
    await page.goto(ORIGIN + path, { waitUntil: 'load' });
    const failed = await page.evaluate(
      loadFontsThenShow,
      faces.map(({ weight }) => weight),
    );
    if (refused.length > 0 || failed > 0) {
      throw new Error(
        `${path} asks for ${refused.join(', ') || `${failed} fonts`}, which cannot be had: this is a bug in the pipeline`,
      );
    }
    return page;
  } catch (error) {
    await page.close();
    throw error;
  }
}

/** Serve the page, its style sheets and its fonts; refuse the rest. @returns Addresses refused, filled in as they come. */
async function answerFromMemory(
  page: Page,
  { path, html, text }: PageInMemory,
  files: Files,
  cache: string,
): Promise<string[]> {
  const refused: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const asked = request.url().slice(ORIGIN.length);
    const font = FONT.exec(asked);
    const face = font && faces.find(({ weight }) => String(weight) === font[1]);
    const file = asked === path ? html : files.get(asked);
    if (face) {
      void subset(face, text, 'truetype', cache).then(
        (body) => request.respond({ status: 200, contentType: 'font/ttf', body: Buffer.from(body) }),
        (error: unknown) => {
          refused.push(`${request.url()} (${String(error)})`);
          return request.abort();
        },
      );
    } else if (file !== undefined) {
      void request.respond({
        status: 200,
        contentType: asked.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/html; charset=utf-8',
        body: Buffer.from(file),
      });
    } else {
      refused.push(request.url());
      void request.abort();
    }
  });
  return refused;
}

// Chromium looks up a fallback font for every character it lays out before the web fonts are there, which takes ten times
// as long as the print itself: the body is held back until they are. These functions run in the page.
function holdBody(): void {
  const style = document.createElement('style');
  style.id = 'hold';
  style.textContent = 'body { display: none !important }';
  new MutationObserver((_, observer) => {
    observer.disconnect();
    document.documentElement.append(style);
  }).observe(document, { childList: true });
}

async function loadFontsThenShow(weights: number[]): Promise<number> {
  // a font that fails is counted below; why it did, whoever answered the request knows
  await Promise.allSettled(
    weights.map((weight) => document.fonts.load(`${weight} 12px "Noto Sans JP"`, document.body.textContent ?? '')),
  );
  document.getElementById('hold')?.remove();
  await document.fonts.ready;
  return [...document.fonts].filter((font) => font.status !== 'loaded').length;
}
