import type { Browser } from 'puppeteer';
import { ensureBrowser, launch } from '../../src/render/print/browser.ts';
import { project } from './project.ts';

/*
 * One browser for all test files that a worker runs, one after the other. A file opens contexts and pages of its own and closes them at its
 * end. A browser that broke fails the tests that use it; the next file has a new one.
 */
let running: Browser | undefined;

export async function sharedBrowser(): Promise<Browser> {
  if (!running?.connected) running = await launch(await ensureBrowser(`${project}.cache`, process.env.YAKKAN_BROWSER));
  return running;
}

/** Close what a file has opened, and the browser too where another would not start with it as if it were new. */
export async function leaveBrowser(browser: Browser): Promise<void> {
  try {
    for (const context of browser.browserContexts())
      if (context !== browser.defaultBrowserContext()) await context.close();
    const [first, ...others] = await browser.pages();
    for (const page of others) await page.close();
    await first?.goto('about:blank');
  } catch {
    await browser.close().catch(() => undefined);
  }
}
