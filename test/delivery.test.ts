import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BUILD, withIdentity } from '../src/render/html/build-identity.ts';
import { LOOKS, violationsOn } from './support/axe.ts';
import { leaveBrowser, sharedBrowser } from './support/browser.ts';
import { host, nextBuild, updatedWorker, type Host } from './support/host.ts';
import { output, site as folder } from './support/made-up-site.ts';
import { typedPremiums } from './support/made-up.ts';
import { contentsOf, shelved } from './support/shelf.ts';

/** What a reader gets of the site from a host that says nothing of caches, in the middle of an upload, and without a connection. */
let browser: Browser;
let session: BrowserContext;
let hosts: Host[];
beforeAll(async () => {
  browser = await sharedBrowser();
}, 240_000);
afterAll(() => leaveBrowser(browser));
beforeEach(async () => {
  hosts = [];
  session = await browser.createBrowserContext();
});
afterEach(async () => {
  await session.close();
  await Promise.all(hosts.map(({ leave }) => leave().catch(() => undefined)));
});

const SLOW = { timeout: 240_000 };

async function open(options: Parameters<typeof host>[0] = {}): Promise<{ site: Host; page: Page }> {
  const site = await host(options);
  hosts.push(site);
  return { site, page: await session.newPage() };
}

/** Have the service worker keep a language. */
async function keep(page: Page, { url }: Host, lang: string): Promise<void> {
  await page.goto(`${url}${lang}/search.html`);
  await page.waitForSelector('#offline:not([hidden])');
  // it answers from the next page on
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** One shop, of the plan with the higher premium. */
const [{ premium_yen: typed }] = typedPremiums().filter(
  ({ scheme, table, band, plan }) =>
    scheme === 'mori' && table === 'annual' && band === '1店舗' && plan === 'スタンダードプラン',
) as [{ premium_yen: string }];
const [OLD, NEW] = [Number(typed), Number(typed) + 1110];
const QUERY = 'premiums.html?stores=1';

const metaContent = async (page: Page, name: string) => {
  await page.waitForFunction(
    (id: string) => {
      const { textContent, dataset } = document.getElementById(id)!;
      return textContent !== '' && textContent !== dataset.loading;
    },
    {},
    name,
  );
  return page.$eval(`#${name}`, ({ textContent }) => textContent);
};
const found = async (page: Page) => {
  await page.waitForSelector('#results:not([hidden]) .answer');
  return page.$$eval('.answer[data-scheme=mori] a.premium', (all) => all.map(({ textContent }) => textContent));
};
const inTables = (page: Page, words: string) =>
  page.$$eval('td.premium', (cells, wanted) => cells.some(({ textContent }) => textContent === wanted), words);

describe('the identity of a build', () => {
  it('is the same in the pages and in the data that they load', () => {
    const [build] = /[0-9a-f]{16}/.exec(output('site/sw.js'))!;
    for (const lang of ['ja', 'en']) {
      for (const page of ['premiums', 'search'])
        expect(output(`site/${lang}/${page}.html`)).toContain(`<html lang="${lang}" data-build="${build}">`);
      for (const file of ['offers', 'search'])
        expect((JSON.parse(output(`site/${lang}/${file}.json`)) as { build: string }).build).toBe(build);
    }
  });

  it('is of what the site says, in whatever order it is put together, and of nothing else', async () => {
    const files = new Map([
      ['site/ja/premiums.html', `<html data-build="${BUILD}">`],
      ['site/ja/offers.json', `{"build":"${BUILD}","yen":1}`],
      ['site/assets/finder.js', 'find()'],
      ['report.json', '1'],
    ]);
    const buildOf = async (texts: Iterable<[string, string]>) => {
      const one = await shelved(texts);
      return (await withIdentity(one.files, one.shelf)).build;
    };
    const { files: onShelf, shelf } = await shelved(files);
    const { files: after, build } = await withIdentity(onShelf, shelf);
    const named = await contentsOf(after, shelf);
    expect(build).toMatch(/^[0-9a-f]{16}$/);
    expect(String(named.get('site/ja/premiums.html'))).toBe(`<html data-build="${build}">`);
    expect(String(named.get('site/ja/offers.json'))).toBe(`{"build":"${build}","yen":1}`);
    expect(await buildOf([...files].reverse())).toBe(build);
    expect(await buildOf(new Map([...files, ['report.json', '2']]))).toBe(build);
    for (const [path, other] of [
      ['site/ja/offers.json', `{"build":"${BUILD}","yen":2}`],
      ['site/assets/finder.js', 'findAnother()'],
      ['site/en/offers.json', ''],
    ] as const)
      expect(await buildOf(new Map([...files, [path, other]]))).not.toBe(build);
  });
});

describe('every page', () => {
  // typed by hand: `received` in test/schemes/*/*/source.yaml
  it.each([
    ['ja', 'データの基準日：2026年11月20日（最後のパンフレットを受け取った日）'],
    ['en', 'Data as of 20 November 2026, when the last pamphlet was received'],
  ])('says in %s of what day its data are', (lang, words) => {
    const pages = readdirSync(`${folder}/${lang}`, { recursive: true, encoding: 'utf8' });
    for (const path of [
      ...pages.filter((each) => each.endsWith('.html')).map((each) => `${lang}/${each}`),
      'index.html',
    ])
      expect(output(`site/${path}`).split('<footer>')[1], path).toContain(words);
  });
});

describe('a script', () => {
  it('is asked for with its digest, by every page that has one', () => {
    const loaded = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => [...output(`site/${path}`).matchAll(/<script src="[./]*(assets\/\w+\.js)\?(\w+)" defer>/g)]);
    expect(new Set(loaded.map(([, script]) => script))).toEqual(
      new Set(['compare', 'editions', 'finder', 'place', 'search', 'source'].map((name) => `assets/${name}.js`)),
    );
    for (const [, script, digest] of loaded)
      expect(
        createHash('sha256')
          .update(output(`site/${script}`))
          .digest('hex'),
        script,
      ).toMatch(new RegExp(`^${digest}`));
  });

  it('that is new is taken by a new page, though the browser keeps the old one', SLOW, async () => {
    const { site, page } = await open();
    await page.goto(`${site.url}ja/${QUERY}`);
    await found(page);
    site.put({
      'ja/premiums.html': output('site/ja/premiums.html').replace(/finder\.js\?\w+/, 'finder.js?new'),
      'assets/finder.js': 'document.title = "new"',
    });
    await page.reload();
    expect(await page.title()).toBe('new');
  });
});

describe('a host that says nothing of caches', SLOW, () => {
  const yen = (value: number) => `${value.toLocaleString('ja')}円`;

  it.each([
    ['with no copy kept', false],
    ['with a copy kept for reading offline', true],
  ])('shows the finder’s new premium where the tables have it, %s', async (_, isKept) => {
    const { site, page } = await open();
    if (isKept) await keep(page, site, 'ja');
    await page.goto(`${site.url}ja/${QUERY}`);
    expect(await found(page)).toContain(yen(OLD));
    site.put(nextBuild(OLD, NEW));
    await page.reload();
    expect(await inTables(page, yen(NEW))).toBe(true);
    const premiums = await found(page);
    expect(premiums).toContain(yen(NEW));
    expect(premiums).not.toContain(yen(OLD));
  });

  it('opens the new page where a copy is kept, though the browser has the old one', async () => {
    const { site, page } = await open();
    await keep(page, site, 'ja');
    await page.goto(`${site.url}ja/${QUERY}`);
    expect(await found(page)).toContain(yen(OLD));
    site.put(nextBuild(OLD, NEW));
    await page.goto(`${site.url}ja/data.html`);
    await page.goto(`${site.url}ja/${QUERY}`);
    expect(await inTables(page, yen(NEW))).toBe(true);
    expect(await found(page)).toContain(yen(NEW));
  });

  it.each([
    ['ja', 'このページと保険料のデータの版が異なるため、お答えできません。', '101,230円'],
    ['en', 'This page and its premium data are different versions, so no result can be shown.', 'JPY 101,230'],
  ])('shows no premium in %s where the data are of another build, and says so', async (lang, words, printed) => {
    const { site, page } = await open();
    const next = nextBuild(OLD, NEW);
    site.put({ [`${lang}/offers.json`]: next[`${lang}/offers.json`] });
    await page.goto(`${site.url}${lang}/${QUERY}`);
    expect(await metaContent(page, 'told')).toContain(words);
    expect(await page.$$('.answer')).toEqual([]);
    expect(await page.$eval('#results', (results) => (results as HTMLElement).hidden)).toBe(true);
    // both ways to get it were tried
    expect(site.requests.filter((path) => path === `/${lang}/offers.json`).length).toBeGreaterThanOrEqual(2);
    // the tables are the page's own
    expect(await inTables(page, printed)).toBe(true);
    // once the upload is through
    site.put(next);
    await page.reload();
    expect((await found(page)).join()).toContain(NEW.toLocaleString('en'));
  });

  it.each([
    ['ja', 'このページと検索用のデータの版が異なるため、検索できません。'],
    ['en', 'This page and its search data are different versions, so the search is not available.'],
  ])('searches no index of another build in %s, and says so', async (lang, words) => {
    const { site, page } = await open();
    site.put({ [`${lang}/search.json`]: nextBuild(OLD, NEW)[`${lang}/search.json`] });
    await page.goto(`${site.url}${lang}/search.html?q=${OLD}`);
    expect(await metaContent(page, 'status')).toContain(words);
    expect(await page.$eval('#contents', (list) => (list as HTMLElement).hidden)).toBe(false);
  });
});

describe('an upload that is not through', SLOW, () => {
  const copies = (page: Page) => page.evaluate(() => caches.keys());
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

  it('is not kept under the name of the new build: the old copy stays until all of the new one is there', async () => {
    const { site, page } = await open();
    await keep(page, site, 'ja');
    const old = await copies(page);
    const next = nextBuild(OLD, NEW);
    let worker = output('site/sw.js').replace(/"version":"\w+"/, `"version":"${'f'.repeat(16)}"`);
    for (const [path, content] of Object.entries(next))
      worker = worker.replaceAll(digest(output(`site/${path}`)), digest(content));
    // the worker first, which is the wrong order
    site.put({ 'sw.js': worker });
    expect(await updatedWorker(page)).toBe('redundant');
    expect(await copies(page)).toEqual(old);
    // one page is still on its way
    const { 'ja/premiums.html': last, ...others } = next;
    site.put(others);
    expect(await updatedWorker(page)).toBe('redundant');
    expect(await copies(page)).toEqual(old);
    site.put({ 'ja/premiums.html': last });
    expect(await updatedWorker(page)).toBe('activated');
    await page.waitForFunction(async (name) => (await caches.keys()).join() !== name, {}, old.join());
    expect(await copies(page)).toEqual([old[0]!.replace(/\w+$/, 'f'.repeat(16))]);
    await site.leave();
    await page.goto(`${site.url}ja/${QUERY}`);
    expect((await found(page)).join()).toContain(NEW.toLocaleString('ja'));
  });

  it('is not mistaken for whole where a host answers with its first page what it has not yet', async () => {
    const { site, page } = await open({ catchAll: 'index.html' });
    site.put({ 'ja/sources/aozora-2024.html': undefined });
    await page.goto(`${site.url}ja/search.html`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // until there have been no requests for a while: the worker has finished copying
    for (let before = -1; before !== site.requests.length;) {
      before = site.requests.length;
      await new Promise((done) => setTimeout(done, 500));
    }
    expect(site.requests).toContain('/ja/sources/aozora-2024.html');
    expect(await copies(page)).toEqual([]);
    expect(await page.$eval('#offline', (line) => (line as HTMLElement).hidden)).toBe(true);
  });
});

describe('an address that leads nowhere', SLOW, () => {
  it.each(['nowhere.html', 'en/nowhere/at/all', 'ja/sources/none.html'])(
    '%s has our own page, in both languages',
    async (place) => {
      const { site, page } = await open();
      const refused: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('status of 404')) refused.push(message.text());
      });
      const response = await page.goto(site.url + place);
      expect(response!.status()).toBe(404);
      for (const width of [1280, 320]) {
        await page.setViewport({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        for (const look of LOOKS)
          expect(await violationsOn(page, look, look === 'dark' ? 'colours' : 'all')).toEqual([]);
      }
      expect(await page.$eval('main ul', (list) => getComputedStyle(list).display)).toBe('grid');
      expect(refused).toEqual([]);
      await Promise.all([page.waitForNavigation(), page.click('main [lang=en] nav a:nth-of-type(3)')]);
      expect(page.url()).toBe(`${site.url}en/compare.html`);
    },
  );
});

describe.each(['/', '/some/where/'])('without a connection, below %s', (path) => {
  const lines = (page: Page) =>
    page.$$eval('.kept', (all) => all.filter((line) => line.checkVisibility()).map((line) => line.textContent));
  const heading = (page: Page) => page.$eval('h1', ({ textContent }) => textContent);
  /** The day of the copy in the reader's own time. */
  const now = new Date();
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const MONTHS = 'January February March April May June July August September October November December'.split(' ');
  const JA = `通信できないため、${year}年${month + 1}月${day}日に保存した写しを表示しています。`;
  const EN = `The site cannot be reached. This is the copy saved on ${day} ${MONTHS[month]} ${year}.`;

  it('a page says that it is a copy, and of what day', SLOW, async () => {
    const { site, page } = await open({ path });
    await keep(page, site, 'ja');
    await keep(page, site, 'en');
    const pages = [
      ['', [JA, EN]],
      ['ja/', [JA]],
      ['ja/premiums.html', [JA]],
      ['ja/schemes/mori-2024.html', [JA]],
      ['en/sources/mori-2024.html', [EN]],
    ] as const;
    for (const [place] of pages) {
      await page.goto(site.url + place);
      expect(await lines(page), `${place}, with a connection`).toEqual([]);
    }
    await site.leave();
    for (const [place, said] of pages) {
      await page.goto(site.url + place);
      expect(await lines(page), place).toEqual(said);
    }
    await page.setViewport({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violationsOn(page, 'light')).toEqual([]);
    expect(await violationsOn(page, 'dark', 'colours')).toEqual([]);
    await site.come();
    await page.goto(`${site.url}ja/`);
    expect(await lines(page)).toEqual([]);
  });

  it('the root and a folder without its slash open, and lead on', SLOW, async () => {
    const { site, page } = await open({ path });
    await keep(page, site, 'ja');
    await site.leave();
    await page.goto(site.url);
    expect(await page.$eval('main a', ({ textContent }) => textContent)).toBe('日本語');
    await page.goto(`${site.url}ja?from=here`);
    expect(page.url()).toBe(`${site.url}ja/?from=here`);
    await Promise.all([page.waitForNavigation(), page.click('.masthead nav a[href="compare.html"]')]);
    expect(await heading(page)).toBe('制度をくらべる');
  });

  it.each(['pamphlets/ja/mori-2024.html', 'pamphlets/ja/mori-2024.pdf', 'en/premiums.html', 'nowhere/at/all'])(
    '%s, which is not kept, says so and leads to what is',
    SLOW,
    async (place) => {
      const { site, page } = await open({ path });
      await keep(page, site, 'ja');
      await site.leave();
      const response = await page.goto(site.url + place);
      expect(response!.status()).toBe(503);
      expect(await heading(page)).toBe('このページは保存されていませんThis page is not saved');
      // it is styled at whatever depth
      expect(await page.$eval('main ul', (list) => getComputedStyle(list).display)).toBe('grid');
      expect(await violationsOn(page, 'light')).toEqual([]);
      await Promise.all([page.waitForNavigation(), page.click('main [lang=ja] nav a:nth-of-type(2)')]);
      expect(page.url()).toBe(`${site.url}ja/premiums.html`);
      expect(await lines(page)).toEqual([JA]);
    },
  );
});
