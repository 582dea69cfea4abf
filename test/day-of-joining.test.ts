import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspace, yakkan } from './support/command.ts';
import { writeNextEdition } from './support/second-edition.ts';
import { serveSite, type ServedSite } from './support/site.ts';

/*
 * A site with two editions of one scheme, built in 2024: what its scripts say on other days, and its newest pamphlet with bars where it
 * changed. The next edition begins on 1 January 2025.
 */

const env = { SOURCE_DATE_EPOCH: String(Date.parse('2024-06-01T12:00:00+09:00') / 1000) };
const SLOW = { timeout: 240_000 };
const LATER = 'compare-2025-01-01.html';

let place: ReturnType<typeof workspace>;
let site: ServedSite;
beforeAll(async () => {
  place = workspace();
  writeNextEdition(place.sources);
  const args = ['build', '--no-pdf', '--redline', '--sources', place.sources, '--out', place.out];
  const { status, stderr } = yakkan(args, env);
  expect(status, stderr).toBe(0);
  site = await serveSite(join(place.out, 'site'));
}, 240_000);
afterAll(async () => {
  await site.close();
  place.remove();
});

const html = (path: string) => readFileSync(join(place.out, path), 'utf8');
const hereOf = (page: Page) => page.url().slice(site.url.length);
const textOf = (page: Page, selector: string) => page.$eval(selector, (each) => each.textContent.trim());

/** A page as it is read on a day. @param there  Where its script leads to, if that is elsewhere. */
async function openOn(day: string, path: string, there = path): Promise<Page> {
  const page = await site.open('ja/data.html');
  await page.evaluateOnNewDocument(
    (now) => {
      Date.now = () => now;
    },
    Date.parse(`${day}T12:00:00+09:00`),
  );
  // a page that leaves for another one at once never ends to load
  await page.evaluate((to) => void setTimeout(() => (location.href = to)), site.url + path);
  for (let tries = 0; page.url() !== site.url + there && tries < 400; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await page.waitForFunction(() => document.readyState === 'complete');
  // what a page that was left had asked for never ends
  if (path.includes('compare')) await page.waitForFunction(() => document.querySelector('#count')!.textContent !== '');
  else await page.waitForNetworkIdle({ idleTime: 100 });
  return page;
}

describe('the comparison', SLOW, () => {
  it('has a page for every day from which on another edition answers, each with the days that it is for', () => {
    expect(html('site/ja/compare.html')).toContain('この比較は、2024年12月31日までに加入する場合のものです。');
    expect(html(`site/ja/${LATER}`)).toContain('この比較は、2025年1月1日以降に加入する場合のものです。');
    expect(html(`site/en/${LATER}`)).toContain('This comparison is for joining from 1 January 2025 on.');
    const head = (page: string) => [...html(page).matchAll(/schemes\/(aozora-\d+)\.html/g)].map(([, scheme]) => scheme);
    expect(new Set(head('site/ja/compare.html'))).toEqual(new Set(['aozora-2024']));
    expect(new Set(head(`site/ja/${LATER}`))).toEqual(new Set(['aozora-2025']));
  });

  it.each([
    [
      'ja/compare.html?on=2025-03-01',
      `ja/${LATER}?on=2025-03-01`,
      'この比較は、2025年3月1日に加入する場合のものです。',
    ],
    [
      `ja/${LATER}?on=2024-07-01`,
      'ja/compare.html?on=2024-07-01',
      'この比較は、2024年7月1日に加入する場合のものです。',
    ],
    [
      `en/compare.html?with=aozora,mori&on=2025-03-01`,
      `en/${LATER}?with=aozora,mori&on=2025-03-01`,
      'This comparison is for joining on 1 March 2025.',
    ],
  ])('answers %s with the page for that day, and says so', async (asked, there, says) => {
    const page = await openOn('2024-06-02', asked, there);
    expect(hereOf(page)).toBe(there);
    expect(await textOf(page, '#joining-says')).toBe(says);
    await page.close();
  });

  it.each([
    ['2024-05-01', '2024年6月1日より前に加入する場合の比較はありません。'],
    ['2024-02-30', 'アドレスの加入日を読み取れないため、反映していません。'],
    ['soon', 'アドレスの加入日を読み取れないため、反映していません。'],
  ])('stays where it is if asked for %s, and says why', async (day, problem) => {
    const page = await openOn('2024-06-02', `ja/compare.html?on=${day}`);
    expect(hereOf(page)).toBe(`ja/compare.html?on=${day}`);
    expect(await textOf(page, '#joining-says')).toBe(problem);
    await page.close();
  });

  it('is that for today where no day is asked, by the clock of the reader', async () => {
    const [before, later] = [
      await openOn('2024-12-31', 'ja/compare.html'),
      await openOn('2025-01-01', 'ja/compare.html', `ja/${LATER}`),
    ];
    expect([hereOf(before), hereOf(later)]).toEqual(['ja/compare.html', `ja/${LATER}`]);
    for (const page of [before, later]) await page.close();
  });

  it('keeps the day when the columns or the language change', async () => {
    const page = await openOn('2024-06-02', `ja/${LATER}?on=2025-03-01`);
    await page.select('#only', 'differences');
    expect(new URL(page.url()).searchParams.get('on')).toBe('2025-03-01');
    await Promise.all([page.waitForNavigation(), page.click('.masthead a[hreflang=en]')]);
    expect(hereOf(page)).toMatch(new RegExp(`^en/${LATER}\\?.*on=2025-03-01`));
    await page.close();
  });

  it('asks for a day', async () => {
    const page = await openOn('2024-06-02', 'ja/compare.html');
    const arrived = page.waitForNavigation();
    await page.$eval('#on', (field) => {
      (field as HTMLInputElement).value = '2025-02-01';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await arrived;
    expect(hereOf(page)).toContain(LATER);
    expect(new URL(page.url()).searchParams.get('on')).toBe('2025-02-01');
    await page.close();
  });
});

describe('the state of an edition', SLOW, () => {
  const statesOn = async (day: string, path: string) => {
    const page = await openOn(day, path);
    const states = await page.$$eval('[data-days]', (lines) =>
      lines.flatMap((line) => {
        const state = line.querySelector<HTMLElement>('[data-state]')!;
        const link = line.querySelector('a')?.getAttribute('href') ?? '';
        return state.hidden ? [] : [`${/aozora-\d+/.exec(link)?.[0] ?? ''} ${state.textContent.trim()}`];
      }),
    );
    const other = await page
      .$eval('nav.editions [data-other]', (each) => ((each as HTMLElement).hidden ? '' : each.textContent.trim()))
      .catch(() => '');
    await page.close();
    return { states, other };
  };

  it('is that of the day on which its page is read', async () => {
    const during = await statesOn('2024-07-01', 'en/schemes/aozora-2024.html');
    expect(during.states).toEqual(expect.arrayContaining([expect.stringMatching(/aozora-2025 .*next/i)]));
    expect(during.other).toBe('');
    const behind = await statesOn('2025-07-01', 'en/schemes/aozora-2024.html');
    expect(behind.states).toEqual(expect.arrayContaining([expect.stringMatching(/aozora-2025 .*in force/i)]));
    expect(behind.other).toContain('2025');
  });

  it('is on the home page too', async () => {
    const lines = async (day: string) => (await statesOn(day, 'en/index.html')).states.join();
    expect(await lines('2024-07-01')).toMatch(/next/i);
    expect(await lines('2025-07-01')).not.toMatch(/next/i);
  });
});

describe('the finder', SLOW, () => {
  it('answers with the edition of the day, and without one with that of today', async () => {
    const answered = async (day: string, query: string) => {
      const page = await openOn(day, `ja/premiums.html?asked=1${query}`);
      await page.waitForSelector('#results:not([hidden])');
      const found = await page.$$eval('#answers a', (links) => links.map((each) => each.getAttribute('href')!));
      await page.close();
      return new Set(found.flatMap((href) => /aozora-\d+/.exec(href)?.[0] ?? []));
    };
    expect(await answered('2024-07-01', '')).toEqual(new Set(['aozora-2024']));
    expect(await answered('2025-07-01', '')).toEqual(new Set(['aozora-2025']));
    expect(await answered('2024-07-01', '&on=2025-02-01')).toEqual(new Set(['aozora-2025']));
  });
});

describe('a table of items', () => {
  it('has the key of each: what is the same in both editions has the same one', () => {
    const rows = html('data/premiums.csv').split('\n');
    expect(rows[0]).toMatch(/,key,charge,buys$/);
    const keyOf = (row: string) => row.split(',').at(-3)!;
    const keysOf = (edition: string) => rows.filter((row) => row.startsWith(`aozora/${edition}/`)).map(keyOf);
    expect(keysOf('2025')).toEqual(keysOf('2024'));
    expect(keysOf('2024')[0]).toBe('rates/annual/class-i/a/to-100m-yen');
    // a scheme with one edition has no keys.yaml: its ids are its keys
    const other = rows.find((row) => row.startsWith('hama/'))!;
    expect(keyOf(other)).toBe(other.split(',')[0]!.replace(/^hama\/[^/]+\//, ''));
  });
});

describe('the search', SLOW, () => {
  it('marks the results of other editions', async () => {
    const page = await openOn('2024-07-01', 'ja/search.html?q=46,670円');
    await page.waitForFunction(() => document.querySelector('#status')!.textContent !== '');
    expect(await textOf(page, '#status')).not.toBe('');
    await page.close();
    expect(site.complaints).toEqual([]);
  });
});

describe('the pamphlet with bars', () => {
  const bars = (lang: string) => {
    const found = html(`pamphlets/${lang}/aozora-2025.redline.html`).matchAll(/<(\w+)([^>]*) data-changed[^>]*>(.*)/g);
    return [...found].map(
      ([, tag, , rest]) =>
        `${tag} ${rest!
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()}`,
    );
  };

  it('marks each premium and each fact that changed, and nothing else', () => {
    const premiums = bars('ja').filter((bar) => bar.startsWith('td '));
    expect(premiums).toEqual([
      expect.stringContaining('46,670円'),
      expect.stringContaining('70,010円'),
      expect.stringContaining('93,340円'),
      expect.stringContaining('140,020円'),
    ]);
    expect(bars('en').filter((bar) => bar.startsWith('td '))).toHaveLength(4);
    // the period, in the key facts and where the outline prints it
    const others = bars('ja').filter((bar) => !bar.startsWith('td '));
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(4);
  });

  it('says what the bars mean, on its cover and at the foot of each page', () => {
    expect(html('pamphlets/ja/aozora-2025.redline.html')).toContain(
      '余白と表の縦線は、2024年版から変わった箇所を示します。なくなった箇所は新旧対照表にあります。',
    );
    expect(html('pamphlets/en/aozora-2025.redline.html')).toContain('marks what changed since the 2024 edition.');
    expect(html('pamphlets/ja/aozora-2025.redline.css')).toContain('縦線：2024年版からの改定箇所');
  });

  it('is of the newest edition alone, beside the pamphlet without bars', () => {
    expect(existsSync(join(place.out, 'pamphlets/ja/aozora-2024.redline.html'))).toBe(false);
    expect(existsSync(join(place.out, 'pamphlets/ja/mori-2024.redline.html'))).toBe(false);
    expect(html('pamphlets/ja/aozora-2025.html')).not.toContain('data-changed');
  });
});
