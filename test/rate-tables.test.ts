import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfBytes } from './support/pdf.ts';
import { serveSite, type ServedSite } from './support/site.ts';
import { readings } from './support/sources.ts';

/** Every page of the site that has tables of premiums. */
const PAGES = ['ja', 'en'].flatMap((lang) =>
  [
    'premiums',
    ...readings
      .filter(({ scheme }) => scheme.rateTables.length > 0)
      .map(({ scheme }) => `schemes/${scheme.scheme}-${scheme.edition}`),
  ].map((page) => `${lang}/${page}.html`),
);

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

async function visit<T>(path: string, width: number, height: number, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await site.open(path, { width, height });
  try {
    return await look(page);
  } finally {
    await page.browserContext().close();
  }
}

type PrintedTable = { name: string; rows: string[] };

/** What the tables of premiums are called and their rows, in order, without white space. */
function tablesOn(page: Page): Promise<PrintedTable[]> {
  return page.$$eval('table.rates', (tables) => {
    const bare = (part: Element) => part.textContent.replace(/\s/g, '');
    return tables.map((table) => ({
      name: bare(table.querySelector('caption')!),
      rows: [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(bare).join('')),
    }));
  });
}

/** The rows of premiums that do not have the name of their table above them on the same page. */
function misplaced(pages: readonly string[], tables: readonly PrintedTable[]): string[] {
  const names = [...new Set(tables.map(({ name }) => name))];
  const faults: string[] = [];
  // rows of two tables may be alike: each is looked for behind the one before it
  let [at, from] = [0, 0];
  for (const { name, rows } of tables)
    for (const row of rows) {
      let place = pages[at]!.indexOf(row, from);
      while (place < 0 && at + 1 < pages.length) {
        at += 1;
        place = pages[at]!.indexOf(row);
      }
      if (place < 0) return [...faults, `${name}: ${row} is not printed`];
      from = place + row.length;
      const before = pages[at]!.slice(0, place);
      const nearest = names.reduce((one, other) => (before.lastIndexOf(other) > before.lastIndexOf(one) ? other : one));
      const isThere = before.includes(name);
      if (!isThere || nearest !== name)
        faults.push(`page ${at + 1}: ${row} below ${isThere ? nearest : 'no name'}, not ${name}`);
    }
  return faults;
}

describe('a table of premiums on paper', { timeout: 120_000 }, () => {
  // with answers above the tables, as a reader prints them: pages break elsewhere
  const [lastClass] = readings
    .flatMap(({ scheme }) => scheme.rateTables.flatMap(({ ratingClasses }) => ratingClasses.slice(-1)))
    .map(({ id }) => `${id.split('/')[0]}/${id.split('/').at(-1)}`);
  const queries = ['ja', 'en'].flatMap((lang) => [
    `${lang}/premiums.html?revenue=350000000&class=${lastClass}`,
    `${lang}/premiums.html?revenue=80000000`,
    `${lang}/premiums.html?stores=7`,
  ]);
  it.each([...PAGES, ...queries])('%s has the name of the class or plan on the page of its premiums', async (path) => {
    await visit(path, 1280, 900, async (page) => {
      if (path.includes('?')) await page.waitForSelector('#results:not([hidden]) .answer');
      const tables = await tablesOn(page);
      expect(tables.length).toBeGreaterThan(0);
      // with answers, pages break elsewhere on other paper too
      for (const format of path.includes('?') ? (['A4', 'Letter'] as const) : (['A4'] as const)) {
        const bytes = await page.pdf({ format, preferCSSPageSize: format === 'A4' });
        const { pages } = await readPdfBytes(Buffer.from(bytes));
        expect(misplaced(pages, tables), format).toEqual([]);
      }
    });
  });
});

describe('a table of premiums on a screen', { timeout: 120_000 }, () => {
  it.each(PAGES)('%s shows all plans of its annual premiums at once', async (path) => {
    const cut = await visit(path, 1280, 900, (page) =>
      page.$$eval('table.rates', (tables) =>
        tables
          // days of joining are as many as months
          .filter((table) => table.querySelectorAll('tbody tr:first-child > *').length < 8)
          .map((table) => ({
            name: table.querySelector('caption')!.textContent,
            table: table.getBoundingClientRect().width,
            box: table.parentElement!.clientWidth,
          }))
          .filter(({ table, box }) => table > box + 0.5),
      ),
    );
    expect(cut).toEqual([]);
  });

  // without a sticky column, and with one where there is the least room beside it
  it.each(PAGES.flatMap((path) => [640, 800].map((width) => [path, width] as const)))(
    '%s at %i pixels hides no premium that Shift+Tab comes to',
    async (path, width) => {
      await visit(path, width, 512, async (page) => {
        await page.evaluate(() => {
          const links = document.querySelectorAll<HTMLElement>('table.rates a');
          links[links.length - 1]!.focus();
        });
        const stops = await page.$$eval('table.rates a', (links) => links.length);
        const hidden: string[] = [];
        await page.keyboard.down('Shift');
        for (let step = 1; step < stops; step += 1) {
          await page.keyboard.press('Tab');
          const found = await page.evaluate(() => {
            const focused = document.activeElement!;
            const isSeen = [...focused.getClientRects()].some((box) =>
              [0.05, 0.5, 0.95].some((share) => {
                const hit = document.elementFromPoint(box.left + box.width * share, box.top + box.height / 2);
                return hit !== null && focused.contains(hit);
              }),
            );
            return isSeen || !focused.closest('table.rates') ? '' : focused.textContent;
          });
          if (found !== '') hidden.push(found);
        }
        expect(hidden).toEqual([]);
      });
    },
  );
});
