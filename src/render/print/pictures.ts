import pLimit from 'p-limit';
import type { Browser } from 'puppeteer';
import { ensureBrowser, launch, type BrowserBuild } from './browser.ts';
import type { Workshop } from './workshop.ts';
import { OPEN_FILES } from '../../store/durable.ts';
import type { Files } from '../../store/files.ts';
import type { Shelved, ShelvedFiles } from '../../store/shelf.ts';
import { faces } from '../html/fonts.ts';
import { openFromMemory } from './from-memory.ts';
import { codeOf } from '../../store/stage-code.ts';
import { keyOf, type Key, type Store } from '../../store/store.ts';

/** A picture to draw: its path below `out/`, and its page. */
export type Card = { path: string; html: string };

/** The picture size of Open Graph, in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;

const AT_ONCE = 2;

/**
 * Draw the pictures for sharing pages, two at a time. Unchanged pictures come from the store.
 * @param styles   Their style sheets, by their addresses in the cards.
 * @param onCount  Called before the first picture and after each, with how many of those that are not kept are done.
 */
export async function renderPictures(
  cards: readonly Card[],
  styles: Files,
  { cache, store, shelf, browser: chosen }: Workshop,
  onCount: (done: number, wanted: number) => void = () => undefined,
): Promise<ShelvedFiles> {
  if (cards.length === 0) return new Map();
  const build = await ensureBrowser(cache, chosen);
  const jobs = cards.map((card) => ({ card, key: pictureKey(card, styles, build) }));
  const made = new Map<Card, Shelved>();
  await pLimit(OPEN_FILES).map(jobs, async ({ card, key }) => {
    const known = await store.read(key);
    if (known) made.set(card, await shelf.put(known.content));
  });
  const wanted = jobs.filter(({ card }) => !made.has(card));
  const kept = made.size;
  onCount(0, wanted.length);
  if (wanted.length > 0) {
    const browser = await launch(build);
    try {
      const limit = pLimit(AT_ONCE);
      await Promise.all(
        wanted.map(({ card, key }) =>
          limit(async () => {
            const picture = await drawPicture(browser, card.html, styles, store);
            await store.keep(key, picture, {});
            made.set(card, await shelf.put(picture));
            onCount(made.size - kept, wanted.length);
          }),
        ),
      );
    } finally {
      await browser.close();
    }
  }
  return new Map(cards.map((card) => [card.path, made.get(card)!]));
}

/** @returns PNG. */
async function drawPicture(browser: Browser, html: string, styles: Files, store: Store): Promise<Uint8Array> {
  const page = await openFromMemory(browser, { path: 'card.html', html, text: html }, styles, store, 'screen');
  try {
    await page.setViewport(PICTURE);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    return await page.screenshot({ type: 'png' });
  } finally {
    await page.close();
  }
}

function pictureKey({ html }: Card, styles: Files, { identity }: BrowserBuild): Key {
  const sheets = [...styles].flatMap(([name, content]) => [name, content]);
  return keyOf('picture', [codeOf('picture'), identity, html, ...sheets, ...faces.map(({ file }) => file)]);
}
