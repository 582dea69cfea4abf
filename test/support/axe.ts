import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const MEDIA = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [{ name: 'forced-colors', value: 'active' }],
} as const;
export type Look = keyof typeof MEDIA;
export const LOOKS = Object.keys(MEDIA) as Look[];

const CRITERIA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What can differ between the light colours and other colours of a page. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * The violations that axe finds on a page, by WCAG 2.2 AA and its own best practices.
 * @param only  `colours` if the page was checked in light colours before: only colours can differ.
 */
export async function violationsOn(page: Page, look: Look, only: 'all' | 'colours' = 'all'): Promise<string[]> {
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', { features: [...MEDIA[look]] });
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(AXE);
    // axe cannot measure text on a gradient, and every scrolling table has one at its edges
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.scroll, .sideways { background: none !important }');
      document.adoptedStyleSheets.push(sheet);
    });
  }
  const options: RunOptions = {
    runOnly: only === 'colours' ? { type: 'rule', values: ABOUT_COLOURS } : { type: 'tag', values: CRITERIA },
    resultTypes: ['violations'],
    // forced colours come from the user's settings, but axe measures those of the style sheet
    rules: { 'color-contrast': { enabled: look !== 'forced' } },
  };
  const violations = await page.evaluate(async (how): Promise<Result[]> => {
    const { axe } = window as unknown as {
      axe: { run: (what: Document, how: object) => Promise<{ violations: Result[] }> };
    };
    return (await axe.run(document, how)).violations;
  }, options);
  // the page looks as before
  await devtools.detach();
  return violations.map(({ id, nodes }) => `${look}: ${id}: ${nodes[0]!.html} (${nodes.length})`);
}
