import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import pLimit from 'p-limit';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOKS, violationsOn } from './support/axe.ts';
import { contentOf, keptResult } from './support/kept-results.ts';
import { serveSite, type ServedSite } from './support/site.ts';
import { built, project } from './support/project.ts';

const SITE = `${built('site')}/`;

/** Pages shown instead of others; test/hosting.test.ts and test/delivery.test.ts look at them where they are shown. */
const STAND_INS = ['404.html', 'offline.html'];

/** `pamphlets/ja/fire-2026.html`: the former name of a pamphlet for members is a copy of it. */
const isFormer = (path: string) => /^pamphlets\/\w+\/[^/.]+\.html$/.test(path);

/** Every page of the site, by its path: those of both languages, the choice of languages, the products of each edition. */
const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html') && !STAND_INS.includes(path) && !isFormer(path))
  .sort();
/** `ja/schemes/fire.html`: the page of the edition that answers, at an address that stays the same from year to year. */
const isUnchanging = (path: string) => pages.some((other) => other.startsWith(`${path.replace(/\.html$/, '')}-`));
const ownPages = pages.filter((path) => !path.startsWith('pamphlets/'));
const isPamphlet = (path: string) => path.startsWith('pamphlets/');

/** One page of each kind, where what is tried takes long. */
const kinds = [
  ...new Map(pages.filter((path) => /(^|\/)ja\//.test(path)).map((path) => [kindOf(path), path])).values(),
];

function kindOf(path: string): string {
  const [file, folder] = path.split('/').reverse();
  return folder === 'ja' && !isPamphlet(path) ? file! : path.slice(0, path.lastIndexOf('/'));
}

/** What is wrong with a page in each of its six states, which follow each other in one tab: the page is the same in all. */
async function violationsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 320]) {
    await page.setViewport({ width, height: 900 });
    for (const look of LOOKS) {
      const violations = await violationsOn(page, look, look === 'dark' ? 'colours' : 'all');
      found.push(...violations.map((violation) => `${width} px, ${violation}`));
    }
  }
  return found;
}

let site: ServedSite;
const atOnce = pLimit(3);
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

/** Do something with a page in a tab of its own, a few at a time. */
function visit<T>(path: string, look: (page: Page) => Promise<T>, width = 1280): Promise<T> {
  return atOnce(async () => {
    const page = await site.open(path, { width, height: 900 });
    try {
      return await look(page);
    } finally {
      await page.browserContext().close();
    }
  });
}

/** What is found of a page in one visit: a page is opened once for all that is asked of every page. */
type Survey = { violations: string[]; width: number; stuck: string[] };

/** What finds the faults: this file, how axe is run, and axe itself. */
const CODE = [import.meta.filename, `${project}test/support/axe.ts`, `${project}node_modules/axe-core/package.json`]
  .map((path) => readFileSync(path, 'utf8'))
  .join('');
const contentOfPage = contentOf(SITE);
const surveys = new Map<string, Promise<Survey>>();
function surveyOf(path: string): Promise<Survey> {
  const survey =
    surveys.get(path) ??
    keptResult(
      [path, ...contentOfPage(path), CODE],
      () => visit(path, async (page) => ({ violations: await violationsOf(page), ...(await narrowest(page)) })),
      ({ violations, width, stuck }) => violations.length === 0 && width <= 320 && stuck.length === 0,
    );
  surveys.set(path, survey);
  return survey;
}

/** @returns The width that a page takes on a telephone, and its wide parts that the keyboard does not move. */
async function narrowest(page: Page): Promise<Omit<Survey, 'violations'>> {
  await page.setViewport({ width: 320, height: 900 });
  // words may need a part of a font that is still on its way, and are wider without it
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const regions = await page.$$('.scroll');
  const stuck: string[] = [];
  for (const region of regions) {
    // a line may be a fraction of a pixel wider than its box
    const isWide = await region.evaluate((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1);
    if (!isWide) continue;
    await region.focus();
    await page.keyboard.press('ArrowRight');
    const moves = page.waitForFunction((part) => part.scrollLeft > 0, { timeout: 5000 }, region);
    await moves.catch(async () => stuck.push(await region.evaluate((part) => part.outerHTML.slice(0, 120))));
  }
  return { width: await page.evaluate(() => document.documentElement.scrollWidth), stuck };
}

it('looks at every page', () => {
  expect(pages.length).toBeGreaterThan(40);
  expect(kinds.length).toBeGreaterThanOrEqual(8);
});

// tests that run at once need the `expect` of their own context: the shared one counts for whichever test began last
describe.concurrent('a page in a browser', { timeout: 120_000 }, () => {
  it.for(pages)('%s has nothing that axe objects to, at any width, in any colours', async (path, { expect }) => {
    expect((await surveyOf(path)).violations).toEqual([]);
  });

  it.for(pages)(
    '%s is no wider than a telephone, and its wide parts move by the keyboard',
    async (path, { expect }) => {
      const { width, stuck } = await surveyOf(path);
      expect(width).toBeLessThanOrEqual(320);
      expect(stuck).toEqual([]);
    },
  );

  it.for(kinds)('%s shows where the keyboard is, and never hides it', async (path, { expect }) => {
    await visit(path, async (page) => {
      const faults: string[] = [];
      for (let step = 0; step < 45; step += 1) {
        await page.keyboard.press('Tab');
        const state = await page.evaluate(describeFocus);
        if (state === 'nowhere') break;
        if (state !== '') faults.push(state);
      }
      expect([...new Set(faults)]).toEqual([]);
      if (!isPamphlet(path)) {
        await page.reload();
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
      }
    });
  });

  // a page whose heads and names of rows stay in sight: nothing that gets the focus may be hidden by them
  it.for<[number, number]>([
    // heads out of sight, heads that do not stay, and heads that do where there is the least room below them
    [320, 640],
    [640, 512],
    [1000, 600],
  ])(
    'the comparison never hides where the keyboard is, at %i by %i pixels, forth and back',
    async ([width, height], { expect }) => {
      for (const key of ['Tab', 'Shift+Tab'] as const) {
        const faults = await visit(
          'en/compare.html',
          async (page) => {
            await page.setViewport({ width, height });
            const found = new Set<string>();
            if (key === 'Shift+Tab') await page.keyboard.down('Shift');
            for (let step = 0; step < 160; step += 1) {
              await page.keyboard.press('Tab');
              const state = await page.evaluate(describeFocus);
              if (state !== '' && state !== 'nowhere') found.add(state);
            }
            return [...found];
          },
          width,
        );
        expect(faults, key).toEqual([]);
      }
    },
  );

  it.for(kinds)('%s is not cut off on paper', async (path, { expect }) => {
    await visit(path, async (page) => {
      await page.emulateMediaType('print');
      // A4 within margins of 10 mm, upright or lying
      const [upright, lying] = [718, 1047];
      await page.setViewport({ width: upright, height: 1000 });
      const cut = await page.evaluate(
        (widths) => {
          return [...document.querySelectorAll('main, table, p, li, pre, .scroll')]
            .filter((part) => {
              const isWide = [part, part.parentElement!].some(
                (each) => getComputedStyle(each).getPropertyValue('page') === 'wide',
              );
              return (
                part.checkVisibility() && part.getBoundingClientRect().right > (isWide ? widths.lying : widths.upright)
              );
            })
            .map(
              (part) => `${part.tagName} ${part.textContent.trim().slice(0, 40)} ${part.getBoundingClientRect().right}`,
            );
        },
        { upright, lying },
      );
      expect(cut).toEqual([]);
    });
  });
});

/** Runs in the page. @returns `nowhere` when the focus has left it, '' when all is well, else what is wrong. */
function describeFocus(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'nowhere';
  const name = `${focused.tagName} ${focused.textContent.trim().slice(0, 40)}`;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name}: no outline`;
  const boxes = [...focused.getClientRects()];
  const isSeen = boxes.some((box) => {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (left >= right || top >= bottom) return false;
    return [0.1, 0.5, 0.9].some((share) => {
      const hit = document.elementFromPoint(left + (right - left) * share, top + (bottom - top) * share);
      return (
        hit !== null && (focused.contains(hit) || hit.contains(focused) || hit.closest('label')?.control === focused)
      );
    });
  });
  return isSeen ? '' : `${name}: out of sight`;
}

describe('what a browser is asked to do', () => {
  it('is allowed by the policy, exists, and is on this site', { timeout: 120_000 }, async () => {
    const origins = new Set<string>();
    await Promise.all(
      kinds.map((path) =>
        visit(path, async (page) => {
          page.on('request', (request) => {
            // the browser draws a field for a day with a picture of its own
            if (!request.url().startsWith('data:')) origins.add(new URL(request.url()).origin);
          });
          await page.reload({ waitUntil: 'networkidle0' });
        }),
      ),
    );
    expect([...origins]).toEqual([new URL(site.url).origin]);
    // of every page that this file has opened
    expect(site.complaints).toEqual([]);
  });
});

type Head = {
  document: Document;
  alternates: Map<string, string>;
  canonical: string;
};

/** The address of a page in full, and what its head says, read back from the file. */
const heads = new Map<string, Head>(
  pages.map((path) => {
    const { document } = parseHTML(readFileSync(join(SITE, path), 'utf8'));
    const alternates = [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link): [string, string] => [
      link.getAttribute('hreflang')!,
      link.getAttribute('href')!,
    ]);
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
    return [path, { document, alternates: new Map(alternates), canonical }];
  }),
);

const ADDRESS = /^url: (.*)$/m.exec(readFileSync(`${project}sources/site.yaml`, 'utf8'))![1]!;
const addressOf = (path: string) => ADDRESS + path.replace(/(^|\/)index\.html$/, '$1');

describe('a page says what it is', () => {
  it.each(pages)('%s', (path) => {
    const { document, canonical } = heads.get(path)!;
    const lang = /(?:^|\/)(ja|en)\//.exec(path)?.[1] ?? 'ja';
    expect(document.documentElement.getAttribute('lang')).toBe(lang);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    // a chart has a title of its own
    expect([...document.head.querySelectorAll('title')]).toHaveLength(1);
    const [heading] = document.querySelector('h1')!.textContent.trim().split(/[|]/);
    // the choice of languages has the title of each
    if (path !== 'index.html') expect(document.head.querySelector('title')!.textContent).toContain(heading);
    expect(document.querySelector('meta[name=description]')!.getAttribute('content')!.length).toBeGreaterThan(5);
    expect(document.querySelector('meta[http-equiv=Content-Security-Policy]')).not.toBeNull();
    // the address without an edition shows the page of one
    if (isUnchanging(path)) expect(canonical.startsWith(`${addressOf(path).replace(/\.html$/, '')}-`)).toBe(true);
    else expect(canonical).toBe(addressOf(path));
    const icon = document.querySelector('link[rel=icon]')!.getAttribute('href')!;
    expect(readFileSync(join(SITE, path, '..', icon), 'utf8')).toContain('<svg');
    expect(readFileSync(join(SITE, path), 'utf8')).not.toMatch(
      /<script(?! src="| type="application\/ld\+json")|<style|\sstyle="|\son\w+="/,
    );
  });

  it('has a title that no other page of its language has', () => {
    const titles = pages
      .filter((path) => !isUnchanging(path))
      .map((path) => `${path.replace(/[^/]*$/, '')}${heads.get(path)!.document.title}`);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it('names its other languages, and they name it', () => {
    const byAddress = new Map(pages.map((path) => [addressOf(path), heads.get(path)!]));
    for (const [path, { alternates, canonical }] of heads) {
      expect([...alternates.keys()].sort(), path).toEqual(['en', 'ja', 'x-default']);
      for (const [lang, href] of alternates) {
        const other = byAddress.get(href);
        expect(other, `${path}: ${href}`).toBeDefined();
        expect([...other!.alternates], `${path}: ${href}`).toEqual([...alternates]);
        if (lang !== 'x-default') expect(other!.document.documentElement.getAttribute('lang')).toBe(lang);
      }
      expect([...alternates.values()], path).toContain(canonical);
    }
  });

  it('has structured data that can be parsed', () => {
    const data = pages.flatMap((path) =>
      [...heads.get(path)!.document.querySelectorAll('script[type="application/ld+json"]')].map(
        (script) => JSON.parse(script.textContent) as { '@context': string },
      ),
    );
    expect(data.length).toBeGreaterThan(10);
    for (const each of data) expect(each['@context']).toBe('https://schema.org');
  });
});

describe('a page weighs no more than it should', () => {
  const gzipped = (path: string) => gzipSync(readFileSync(path)).byteLength;
  it.each(ownPages)('%s', (path) => {
    const { document } = heads.get(path)!;
    const files = (selector: string, attribute: string) =>
      [...document.querySelectorAll(selector)].map((element) =>
        // a script has its digest behind its name
        join(SITE, path, '..', element.getAttribute(attribute)!.replace(/\?\w+$/, '')),
      );
    const sum = (weights: number[]) => weights.reduce((total, weight) => total + weight, 0);
    const scripts = sum(files('script[src]', 'src').map(gzipped));
    const styles = sum(files('link[rel=stylesheet]', 'href').map(gzipped));
    const fonts = sum(files('link[rel=preload][as=font]', 'href').map((file) => readFileSync(file).byteLength));
    expect(scripts).toBeLessThanOrEqual(15_000);
    // statements are whole, and their notes are on the page: the comparison is the heaviest one. 3 KB name the parts of the fonts, of which it
    // loads 100 KB less for that
    expect(gzipped(join(SITE, path)) + styles + scripts).toBeLessThanOrEqual(75_000);
    expect(fonts).toBeLessThanOrEqual(120_000);
  });
});
