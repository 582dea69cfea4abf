import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { unpackedBrowser } from './unpacked-browser.ts';

/** A browser for printing: its path and the identity of its build, which the bytes of a PDF depend on. */
export type BrowserBuild = { executable: string; identity: string; env: Record<string, string> };

/** Timeout of one browser operation in ms. A slow machine must not fail a pamphlet. */
export const PATIENCE = 120_000;

const ARGUMENTS = [
  '--no-sandbox', //                  the build machines are root in a container
  '--disable-setuid-sandbox',
  '--font-render-hinting=none', //    outlines, not pixels
  '--disable-gpu',
  '--disable-dev-shm-usage',
];

/**
 * Find or unpack the browser: the one of `YAKKAN_BROWSER`, or the one in the registry package, unpacked once and the same since.
 * The package's libraries and fonts are used for this browser only; fonts of the machine are never used.
 * @param cache  Folder to unpack into.
 */
export async function ensureBrowser(cache: string, chosen: string | undefined): Promise<BrowserBuild> {
  if (chosen) {
    await access(chosen);
    return { executable: chosen, identity: chosen, env: {} };
  }
  const { folder, version } = await unpackedBrowser(cache);
  return {
    executable: join(folder, 'chromium'),
    identity: `@sparticuz/chromium@${version}`,
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      TZ: 'UTC',
      LANG: 'C.UTF-8',
    },
  };
}

export async function launch({ executable, env }: BrowserBuild): Promise<Browser> {
  // loading it takes longer than a check of all schemes, and most runs print nothing
  const { default: puppeteer } = await import('puppeteer');
  return puppeteer.launch({
    executablePath: executable,
    headless: 'shell',
    // a socket would mask each byte of the pages and the PDFs
    pipe: true,
    args: ARGUMENTS,
    env: { ...process.env, ...env },
    timeout: PATIENCE,
  });
}
