import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorsIn } from '../src/render/site/scheme-pages.ts';
import { output, site as folder } from './support/made-up-site.ts';
import { serveSite, type ServedSite } from './support/site.ts';

const SLOW = { timeout: 240_000 };
let site: ServedSite;
beforeAll(async () => {
  site = await serveSite(folder);
}, 240_000);
afterAll(() => site.close());

const switchTo = async (page: Page, lang: string) => {
  await Promise.all([page.waitForNavigation(), page.click(`.masthead a[hreflang=${lang}]`)]);
  return page.url().slice(site.url.length);
};
/** Whether what the address names is on the screen. */
const isThere = (page: Page) =>
  page.evaluate(() => {
    const { top } = document.getElementById(decodeURIComponent(location.hash.slice(1)))!.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });

describe('the switch of language', SLOW, () => {
  it.each([
    ['schemes/mori-2024.html', '#chapter-riders'],
    ['sources/aozora-2024.html', '#L86'],
    ['compare.html?with=aozora-2024,mori-2024&base=mori-2024', ''],
    ['premiums.html?stores=7', '#left-out'],
  ])('leads from %s%s to the same place, and back', async (path, hash) => {
    const page = await site.open(`ja/${path}${hash}`);
    expect(await switchTo(page, 'en')).toBe(`en/${path}${hash}`);
    if (hash !== '') expect(await isThere(page)).toBe(true);
    expect(await switchTo(page, 'ja')).toBe(`ja/${path}${hash}`);
    if (hash !== '') expect(await isThere(page)).toBe(true);
    await page.close();
  });

  it.each([
    ['schemes/mori-2024.html', 'main nav a[href="#chapter-claims"]', '#chapter-claims'],
    ['sources/mori-2024.html', '#L12 a.line', '#L12'],
  ])('of %s follows a reader within the page', async (path, link, hash) => {
    const page = await site.open(`en/${path}`);
    await page.$eval(link, (each) => (each as HTMLElement).click());
    await page.waitForFunction((place) => location.hash === place, {}, hash);
    expect(await switchTo(page, 'ja')).toBe(`ja/${path}${hash}`);
    await page.close();
  });

  it('of the comparison keeps the place with the choice', async () => {
    const [id] = [...anchorsIn(output('site/ja/compare.html'))].filter((each) => each.startsWith('c')).slice(-1);
    const page = await site.open(`ja/compare.html?only=differences#${id}`);
    expect(await switchTo(page, 'en')).toBe(`en/compare.html?only=differences#${id}`);
    await page.close();
  });

  it('causes no browser errors', () => expect(site.complaints).toEqual([]));
});

describe('a place', () => {
  const pages = readdirSync(`${folder}/ja`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(schemes|sources)\/|^(compare|premiums)\.html$/.test(path),
  );

  it('has the same name in both languages', () => {
    expect(pages).toHaveLength(17);
    for (const path of pages)
      expect([...anchorsIn(output(`site/en/${path}`))], path).toEqual([...anchorsIn(output(`site/ja/${path}`))]);
  });
});
