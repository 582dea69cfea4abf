import type { Browser, Page } from 'puppeteer';
import { faces, subset } from '../fonts.ts';
import type { Files } from '../files.ts';
import type { Expected } from './gate.ts';

/** What a page says of itself once it is laid out: headings and contents for the gate, and what each link says. */
export type LaidOut = Pick<Expected, 'headings' | 'contents'> & { links: [string, string][] };

/** A page as Chromium prints it; a draft has no tags and no outline, and shows only where everything is. */
export type Print = { path: string; html: string; sheet: { path: string; css: string }; isDraft: boolean };

// nothing is there: every request is answered from memory, and any other refused
const ORIGIN = 'https://pamphlet.invalid/';
const FONT = /fonts\/noto-sans-jp-(\d+)\.woff2$/;

/** Print a page, in a tab of its own: what was printed there before would show in its structure. */
export async function printPage(
  browser: Browser,
  { path, html, sheet, isDraft }: Print,
  files: Files,
  cache: string,
): Promise<{ printed: Uint8Array; laidOut: LaidOut }> {
  const page = await browser.newPage();
  try {
    const refused = await answerFromMemory(
      page,
      path,
      html,
      new Map([...files, [sheet.path, sheet.css]]),
      html + sheet.css,
      cache,
    );
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
        `${path} asks for ${refused.join(', ') || `${failed} fonts`}, which is not there: this is a bug in the pipeline`,
      );
    }
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

/** Serve the page, its style sheets and fonts cut to `text`; refuse the rest. @returns Addresses refused, filled in as they come. */
async function answerFromMemory(
  page: Page,
  path: string,
  html: string,
  files: Files,
  text: string,
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
      void subset(face, text, 'truetype', cache).then((body) =>
        request.respond({ status: 200, contentType: 'font/ttf', body: Buffer.from(body) }),
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
  await Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} 12px "Noto Sans JP"`, document.body.textContent ?? '')),
  );
  document.getElementById('hold')?.remove();
  await document.fonts.ready;
  return [...document.fonts].filter((font) => font.status !== 'loaded').length;
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
