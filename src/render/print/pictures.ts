import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Browser } from 'puppeteer';
import { ensureBrowser, launch, type BrowserBuild } from './browser.ts';
import type { Files } from '../../store/files.ts';
import { faces } from '../html/fonts.ts';
import { openFromMemory } from './from-memory.ts';
import { cached, keepInCache } from '../../store/disk-cache.ts';

/** A picture to draw: its path below `out/`, and its page. */
export type Card = { path: string; html: string };

/** The picture size of Open Graph, in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** Increase it when the drawing changes, to invalidate the cache. */
const DRAWING = 1;
const AT_ONCE = 2;

/**
 * Draw the pictures for sharing pages, two at a time. Unchanged pictures come from the cache.
 * @param styles   Their style sheets, by their addresses in the cards.
 * @param onCount  Called before the first picture and after each, with how many of those that are not in the cache are done.
 */
export async function renderPictures(
  cards: readonly Card[],
  styles: Files,
  cache: string,
  chosenBrowser: string | undefined,
  onCount: (done: number, wanted: number) => void = () => undefined,
): Promise<Files> {
  if (cards.length === 0) return new Map();
  const build = await ensureBrowser(cache, chosenBrowser);
  const jobs = cards.map((card) => ({ card, place: keyOf(card, styles, build, cache) }));
  const known = await Promise.all(jobs.map(({ place }) => cached(place)));
  const wanted = jobs.filter((_, i) => !known[i]);
  onCount(0, wanted.length);
  const made = new Map<Card, Uint8Array>();
  if (wanted.length > 0) {
    const browser = await launch(build);
    try {
      const limit = pLimit(AT_ONCE);
      await Promise.all(
        wanted.map(({ card, place }) =>
          limit(async () => {
            const picture = await drawPicture(browser, card.html, styles, cache);
            await keepInCache(place, picture);
            made.set(card, picture);
            onCount(made.size, wanted.length);
          }),
        ),
      );
    } finally {
      await browser.close();
    }
  }
  return new Map(jobs.map(({ card }, i) => [card.path, known[i] ?? made.get(card)!]));
}

/** @returns PNG. */
async function drawPicture(browser: Browser, html: string, styles: Files, cache: string): Promise<Uint8Array> {
  const page = await openFromMemory(browser, { path: 'card.html', html, text: html }, styles, cache);
  try {
    await page.setViewport(PICTURE);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    return await page.screenshot({ type: 'png' });
  } finally {
    await page.close();
  }
}

function keyOf({ html }: Card, styles: Files, { identity }: BrowserBuild, cache: string): string {
  const hash = createHash('sha256').update(`${identity}\n${DRAWING}\n${html}\n`);
  for (const [name, content] of styles) hash.update(`${name}\n`).update(content);
  for (const { file } of faces) hash.update(file);
  return join(cache, 'pictures', `${hash.digest('hex')}.png`);
}
