import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { Browser, Page } from 'puppeteer';
import { ensureBrowser, launch, type BrowserBuild } from './browser.ts';
import { faces, subset } from './fonts.ts';
import type { Files } from './files.ts';

/** A page to print: its path below `out/`, its HTML, and the day that stands in the PDF as its date (`2026-11-20`). */
export type Printable = { path: string; html: string; date: string };

/** How a print run went: how many pages were printed, and how many had been before. */
export type Printed = { files: Files; printed: number; kept: number };

// nothing is there: every request is answered from memory, and any other refused
const ORIGIN = 'https://pamphlet.invalid/';
const FONT = /fonts\/noto-sans-jp-(\d+)\.woff2$/;

/**
 * Print pages to PDF, two at a time, each with fonts cut to its own text, so that a PDF depends on nothing but its own
 * page, the style sheets and the browser. What was printed before from the same is taken from the cache.
 * @param files  Style sheets by their path below `out/`.
 */
export async function printAll(
  pages: readonly Printable[],
  files: Files,
  cache: string,
  chosenBrowser: string | undefined,
): Promise<Printed> {
  if (pages.length === 0) return { files: new Map(), printed: 0, kept: 0 };
  const build = await ensureBrowser(cache, chosenBrowser);
  const jobs = pages.map((page) => ({
    page,
    path: page.path.replace(/html$/, 'pdf'),
    kept: keyOf(page, files, build, cache),
  }));
  const known = await Promise.all(jobs.map(({ kept }) => readFile(kept).catch(() => undefined)));
  const wanted = jobs.filter((_, i) => !known[i]);
  const made = new Map<string, Uint8Array>();
  if (wanted.length > 0) {
    const browser = await launch(build);
    try {
      const limit = pLimit(2);
      await Promise.all(
        wanted.map(({ page, path, kept }) =>
          limit(async () => {
            const pdf = await print(browser, page, files, cache);
            await keep(kept, pdf);
            made.set(path, pdf);
          }),
        ),
      );
    } finally {
      await browser.close();
    }
  }
  return {
    files: new Map(jobs.map(({ path }, i) => [path, known[i] ?? made.get(path)!])),
    printed: wanted.length,
    kept: jobs.length - wanted.length,
  };
}

async function print(
  browser: Browser,
  { path, html, date }: Printable,
  files: Files,
  cache: string,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const refused = await answerFromMemory(page, path, html, files, cache);
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
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return withDate(pdf, date);
  } finally {
    await page.close();
  }
}

/** Serve the page, its style sheets and its fonts; refuse the rest. @returns Addresses refused, filled in as they come. */
async function answerFromMemory(
  page: Page,
  path: string,
  html: string,
  files: Files,
  cache: string,
): Promise<string[]> {
  const refused: string[] = [];
  const text = html.replace(/<[^>]*>/g, '');
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
// as long as the print itself: the body is held back until they are. Both functions run in the page.
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

/** Chromium writes the time of printing; put the document's own date in its place, at the same length. */
function withDate(pdf: Uint8Array, date: string): Uint8Array {
  const stamp = `${date.replaceAll('-', '')}000000`;
  const dated = Buffer.from(pdf)
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g, (_, key: string) => `/${key} (D:${stamp}+00'00')`);
  return Buffer.from(dated, 'latin1');
}

function keyOf({ path, html, date }: Printable, files: Files, { identity }: BrowserBuild, cache: string): string {
  const hash = createHash('sha256').update(`${identity}\n${date}\n${path}\n${html}\n`);
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (name.endsWith('.css')) hash.update(`${name}\n`).update(content);
  for (const { file } of faces) hash.update(file);
  return join(cache, 'pdf', `${hash.digest('hex')}.pdf`);
}

async function keep(path: string, pdf: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, pdf);
  await rename(`${path}.${process.pid}`, path);
}
