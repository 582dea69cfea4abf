import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './support/axe.ts';
import { site as folder, serveDuringTests } from './support/made-up-site.ts';
import type { ServedSite } from './support/site.ts';

let site: ServedSite;
serveDuringTests((served) => (site = served));

const SLOW = { timeout: 120_000 };

/** Where a reader finds answers, each with a state of its own. */
const ANSWERS = [
  ['the finder', 'premiums.html?stores=1', '#results:not([hidden]) .found a.premium'],
  ['the comparison', 'compare.html?with=kumo,mori&only=differences', 'td:not([hidden]) a[href*="sources/"]'],
  ['the page of a scheme', 'schemes/mori-2024.html', 'td.premium a.to-line'],
  ['the search', 'search.html?q=', '.hits .to-line'],
] as const;
/** A word with more hits than a list shows at first. */
const WORD: Record<string, string> = { ja: encodeURIComponent('保険'), en: 'insurance' };
const CASES = ['ja', 'en'].flatMap((lang) => ANSWERS.map(([name, path, links]) => [name, lang, path, links] as const));

/** What a reader sees of a page of answers: what is shown, and what was chosen. */
const stateOf = (page: Page) =>
  page.evaluate(() => ({
    page: location.pathname + location.search,
    // a page says some time after it is opened that it works offline
    shown: document.querySelector<HTMLElement>('#results, main:not(:has(#results))')!.innerText.replace(/\s+/g, ' '),
    form: [...document.querySelectorAll<HTMLInputElement>('main input, main select')].map((field) =>
      field.type === 'checkbox' ? String(field.checked) : field.value,
    ),
  }));

const wait = (page: Page, selector: string) => page.waitForSelector(selector, { visible: true });

/** The last link that is shown, as the browser has it once the reader points at it. */
async function lastLink(page: Page, links: string): Promise<{ href: string; words: string; nth: number }> {
  await wait(page, links);
  const shown = await page.$$eval(links, (all) =>
    all.map((link, i) => ({ i, isShown: (link as HTMLElement).checkVisibility() })).filter(({ isShown }) => isShown),
  );
  const nth = shown.at(-1)!.i;
  const link = (await page.$$(links))[nth]!;
  await link.hover();
  const { href, words } = await link.evaluate((each) => ({
    href: (each as HTMLAnchorElement).href,
    words: each.textContent.trim(),
  }));
  return { href, words, nth };
}

describe.each(CASES)('from %s (%s) to the original', (_, lang, path, links) => {
  it('and back leads to the same place with the same state, from the addresses alone', SLOW, async () => {
    const page = await site.open(`${lang}/${path}${path.endsWith('q=') ? WORD[lang] : ''}`);
    const { href, words, nth } = await lastLink(page, links);
    const before = await stateOf(page);
    await page.close();

    // another session: nothing is kept but the link
    const original = await site.open(href.slice(site.url.length));
    await wait(original, '.back-here');
    const back = await original.$eval('.back-here a', (link) => link.href);
    const marked = await original.evaluate(() => ({
      words: document.activeElement!.textContent,
      line: document.activeElement!.closest('li')!.id,
      told: document.querySelector('#marked')!.textContent,
      next: document.querySelector('.back-here')!.closest('li')!.id,
    }));
    const place = decodeURIComponent(new URL(href).hash);
    expect(marked.line).toBe(/L\d+/.exec(place)![0]);
    expect(marked.told).toContain(marked.words.trim());
    expect(marked.next).toBe(marked.line);
    await original.close();

    const again = await site.open(back.slice(site.url.length));
    await wait(again, links);
    await again.waitForFunction(() => document.activeElement !== document.body);
    const here = await again.$$eval(links, (all) => all.findIndex((link) => link === document.activeElement));
    expect(here).toBe(nth);
    expect(await again.evaluate(() => document.activeElement!.textContent.trim())).toBe(words);
    const box = await again.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(box).toBe(true);
    expect(await stateOf(again)).toEqual(before);
    await again.close();
    expect(site.complaints).toEqual([]);
  });
});

describe('the original', () => {
  it.each(['ja', 'en'])('marks the cell, not only its line (%s)', SLOW, async (lang) => {
    const page = await site.open(`${lang}/schemes/mori-2024.html`);
    const { href, words } = await lastLink(page, 'td.premium a.to-line');
    await page.close();
    expect(new URL(href).hash).toMatch(/^#L\d+C\d+$/);
    const original = await site.open(href.slice(site.url.length));
    const cell = await original.evaluate(() => {
      const target = document.querySelector(':target')!;
      const style = getComputedStyle(target);
      return {
        words: target.textContent,
        row: target.closest('.words')!.textContent,
        outline: style.outlineStyle,
        isFocused: target === document.activeElement,
        lang: target.closest('[lang]')!.getAttribute('lang'),
      };
    });
    // the numbers of a premium are the same in every language
    const digits = (text: string) => text.replace(/\D/g, '');
    expect(digits(cell.words)).toBe(digits(words));
    expect(cell.row.length).toBeGreaterThan(cell.words.length);
    expect(cell).toMatchObject({ outline: 'solid', isFocused: true, lang: 'ja' });
    expect(await violationsOn(original, 'light')).toEqual([]);
    await original.close();
  });

  it('has its back link in the language of the page, and keeps it when the language is switched', SLOW, async () => {
    const page = await site.open('ja/schemes/mori-2024.html');
    const { href } = await lastLink(page, 'td.premium a.to-line');
    await page.close();
    const original = await site.open(href.slice(site.url.length));
    await wait(original, '.back-here');
    expect(await original.$eval('.back-here', (each) => each.textContent)).toBe('← 元の答えに戻る');
    await Promise.all([original.waitForNavigation(), original.click('.masthead a[hreflang=en]')]);
    await wait(original, '.back-here');
    expect(await original.$eval('.back-here', (each) => each.textContent)).toBe('← Back to the answer');
    const back = await original.$eval('.back-here a', (link) => link.href);
    expect(back).toContain('/en/schemes/mori-2024.html#from-mori-2024-L');
    await original.close();
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    'javascript:alert(1)',
    '../../../elsewhere.html',
    '/elsewhere.html',
  ])('has no way back to %s', SLOW, async (from) => {
    const original = await site.open(`ja/sources/mori-2024.html?from=${encodeURIComponent(from)}#L10`);
    expect(await original.$eval('#back', (each) => (each as HTMLElement).hidden)).toBe(true);
    expect(await original.$('.back-here')).toBeNull();
    await original.close();
  });

  it('marks the cell without scripts, and the way back is the page of the scheme', SLOW, async () => {
    const page = await site.open('ja/schemes/mori-2024.html');
    const hash = await page.$eval('td.premium a.to-line', (link) => link.hash);
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.url}ja/sources/mori-2024.html${hash}`);
    const cell = await page.$(':target');
    expect(await cell!.isIntersectingViewport()).toBe(true);
    expect(await page.$('#back:not([hidden])')).toBeNull();
    await page.close();
  });

  it('comes back with the button of the browser, without its cache', SLOW, async () => {
    const page = await site.open('ja/premiums.html?stores=1');
    const client = await page.createCDPSession();
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    const links = '#results:not([hidden]) .found a.premium';
    const { nth } = await lastLink(page, links);
    const [link] = (await page.$$(links)).slice(nth);
    await link!.click();
    await wait(page, '.back-here');
    await page.goBack();
    await wait(page, links);
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await page.$$eval(links, (all) => all.findIndex((link) => link === document.activeElement))).toBe(nth);
    await page.close();
  });

  it('has an anchor for every link to one of its lines or cells', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
    const anchors = new Map<string, Set<string>>();
    const anchorsOf = (path: string) => {
      const known = anchors.get(path) ?? new Set(idsIn(readFileSync(join(folder, path), 'utf8')));
      anchors.set(path, known);
      return known;
    };
    const links = files.flatMap((path) => {
      const lang = path.split(/[\\/]/)[0]!;
      const { document } = parseHTML(readFileSync(join(folder, path), 'utf8'));
      return [...document.querySelectorAll('a[href*="sources/"]')].flatMap((link) => {
        const [, file, anchor] = /sources\/([^/#]+\.html)#(.+)$/.exec(link.getAttribute('href')!) ?? [];
        return anchor === undefined ? [] : [{ path: `${lang}/sources/${file}`, anchor }];
      });
    });
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter(({ anchor }) => anchor.includes('C')).length).toBeGreaterThan(200);
    expect(links.filter(({ path, anchor }) => !anchorsOf(path).has(anchor))).toEqual([]);
  });
});

function idsIn(html: string): string[] {
  return [...html.matchAll(/ id="(L\d+(?:C\d+)?)"/g)].map(([, id]) => id!);
}
