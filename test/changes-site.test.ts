import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import ICAL from 'ical.js';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../schemas/change.ts';
import type { PublishedChanges } from '../schemas/premium-change.ts';
import { LOOKS, violationsOn } from './support/axe.ts';
import { workspace, yakkan } from './support/command.ts';
import { output as madeUpOutput, site as madeUpSite } from './support/made-up-site.ts';
import { readPdf, type ReadPdf } from './support/pdf.ts';
import { serveSite, type ServedSite } from './support/site.ts';
import { writeChangedEdition } from './support/second-edition.ts';
import { readCalendar } from './support/strict-ical.ts';

/*
 * What is published of the changes between two editions, beside a scheme with one edition: pages, documents, workbook, feeds, calendars.
 */
const LANGUAGES = ['ja', 'en'] as const;
const PAIR = 'aozora/2024..2025';

let place: ReturnType<typeof workspace>;
let served: ServedSite;
beforeAll(async () => {
  place = workspace();
  // each scheme is printed
  for (const scheme of ['kumo', 'mori', 'tsuki']) rmSync(join(place.sources, scheme), { recursive: true, force: true });
  writeChangedEdition(place.sources);
  const { status, stderr } = yakkan(['build', '--sources', place.sources, '--out', place.out], {
    SOURCE_DATE_EPOCH: String(Date.parse('2025-06-01T12:00:00+09:00') / 1000),
  });
  expect(status, stderr).toBe(0);
  served = await serveSite(join(place.out, 'site'));
}, 300_000);
afterAll(async () => {
  await served.close();
  place.remove();
});

const file = (path: string) => readFileSync(join(place.out, path));
const text = (path: string) => file(path).toString();
const page = (path: string) => parseHTML(text(`site/${path}`)).document;
const compared = () => (JSON.parse(text('data/changes.json')) as PublishedChanges[])[0]!;
const bare = (words: string) => words.replace(/\s+/g, '');

describe.each(LANGUAGES)('the workbook (%s)', (lang) => {
  const read = () => readXlsx(file(`changes/${lang}/${PAIR}.table.xlsx`), { readStyles: true });
  const NAMES = { ja: ['新旧対照表', '変更一覧', '保険料の新旧'], en: ['Old and new', 'All changes', 'Premiums'] };

  it('has three sheets with heads that stay in view, and nothing that is run', async () => {
    const { sheets } = await read();
    expect(sheets.map(({ name }) => name)).toEqual(NAMES[lang]);
    expect(sheets.map(({ freezePane }) => freezePane?.rows)).toEqual([5, 1, 1]);
    const all = sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]);
    expect(all.length).toBeGreaterThan(100);
    for (const { formula, hyperlink } of all) expect([formula, hyperlink]).toEqual([undefined, undefined]);
    expect(sheets[2]!.rows[0]).toEqual(
      lang === 'ja'
        ? ['料率表', '区分', 'プラン', '売上高', '改正前（円）', '改正後（円）', '増減額（円）', '増減率']
        : [
            'Rate table',
            'Class',
            'Plan',
            'Revenue',
            'Before (JPY)',
            'After (JPY)',
            'Difference (JPY)',
            'Difference (%)',
          ],
    );
  });

  it('has every change as data', async () => {
    const { rows } = (await read()).sheets[1]!;
    const { changes } = compared();
    expect(changes.length).toBeGreaterThan(12);
    const cellsOf = (row: (typeof rows)[number]) =>
      [0, 1, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15].map((i) => row[i] ?? null);
    expect(rows.slice(1).map(cellsOf)).toEqual(
      changes.map((change) => [
        change.id,
        change.under ?? null,
        change.old?.text ?? null,
        change.new?.text ?? null,
        change.delta?.yen ?? null,
        change.delta?.percent === undefined ? null : Math.round(change.delta.percent * 100) / 10_000,
        change.causes?.join(' ') ?? null,
        change.key ?? null,
        ...[change.what, change.kind, change.effect, change.sign],
      ]),
    );
  });

  it('has every premium as a number', async () => {
    const { rows } = (await read()).sheets[2]!;
    const { premiums } = compared();
    expect(premiums).toHaveLength(12);
    expect(rows.slice(1).map((row) => row.slice(4))).toEqual(
      premiums.map(({ old, new: next, delta }) => [
        old!.yen,
        next!.yen,
        delta!.yen,
        Math.round(delta!.percent! * 100) / 10_000,
      ]),
    );
    expect(rows[1]!.slice(4)).toEqual([12_340, 12_840, 500, 0.0405]);
  });

  it('has the words of each change, those that changed underlined', async () => {
    const { rows, cells } = (await read()).sheets[0]!;
    const { changes } = compared();
    const byId = new Map(changes.map((change) => [change.id, change]));
    const found = rows.flatMap((row, i) =>
      byId.has(String(row[3])) ? [{ change: byId.get(String(row[3]))!, row: i }] : [],
    );
    expect(new Set(found.map(({ change }) => change))).toEqual(new Set(changes));
    for (const { change, row } of found) {
      for (const [column, side] of (['new', 'old'] as const).entries()) {
        const runs = cells?.get(`${row},${column}`)?.richText ?? [];
        const marked = runs.filter(({ font }) => font?.underline);
        if (change.words)
          expect(bare(marked.map((run) => run.text).join('')), `${change.id} ${side}`).toBe(
            bare(changedIn(change, side)),
          );
        // what is gone is struck out too
        for (const { font } of marked) expect(Boolean(font?.strikethrough)).toBe(side === 'old');
      }
    }
    const exclusion = found.find(({ change }) => change.new?.text.includes('戦争'))!;
    expect(rows[exclusion.row]!.slice(0, 2)).toEqual([
      '② 戦争に起因する損害賠償請求',
      lang === 'ja' ? '（新設）' : '(new)',
    ]);
  });
});

/** The words of a redline that one edition has and the other has not. */
function changedIn({ words = [] }: Change, side: 'old' | 'new'): string {
  const kind = side === 'old' ? 'removed' : 'added';
  return words.flatMap((part) => (part.kind === kind ? [part.text] : [])).join('');
}

describe.each(LANGUAGES)('the PDFs (%s)', (lang) => {
  let [table, notice]: ReadPdf[] = [];
  beforeAll(async () => {
    table = await readPdf(`/changes/${lang}/${PAIR}.table.pdf`, place.out);
    notice = await readPdf(`/changes/${lang}/${PAIR}.notice.pdf`, place.out);
  });
  const amount = (yen: number) => (lang === 'ja' ? `${yen.toLocaleString('en')}円` : `JPY${yen.toLocaleString('en')}`);

  it('of the table has both words of each change, and every premium that changed', () => {
    const words = table!.bodies.join('');
    const { changes, premiums } = compared();
    const whole = changes.filter(({ kind, what }) => kind !== 'renumbered' && what !== 'premium');
    expect(whole.length).toBeGreaterThan(4);
    for (const { old, new: next } of whole)
      for (const side of [old, next]) if (side && !/^\d{4}-/.test(side.text)) expect(words).toContain(bare(side.text));
    for (const { old, new: next, delta } of premiums.filter((each) => each.delta!.yen !== 0))
      for (const yen of [old!.yen!, next!.yen!, Math.abs(delta!.yen)]) expect(words).toContain(amount(yen));
  });

  it('of the notice has what gets worse, every premium of a short table, and two pages at most', () => {
    expect(notice!.pages.length).toBeLessThanOrEqual(2);
    const words = notice!.bodies.join('');
    expect(words).toContain('②戦争に起因する損害賠償請求');
    for (const { old, new: next } of compared().premiums)
      for (const side of [old, next]) expect(words).toContain(amount(side!.yen!));
    expect(words).toContain(lang === 'ja' ? '2024年12月15日' : '15December2024');
  });
});

describe.each(LANGUAGES)('the pages of changes (%s)', (lang) => {
  const PAGES = [`${lang}/changes/index.html`, `${lang}/changes/${PAIR}.html`];

  it('say what gets worse first, then premiums, then the table', () => {
    const document = page(`${lang}/changes/${PAIR}.html`);
    expect([...document.querySelectorAll('main h2, main h3')].map(({ id }) => id)).toEqual([
      ...['members', 'worse', 'prices', 'others', 'same', 'premiums', 'rows'],
    ]);
    expect(document.querySelector('#worse')!.parentElement!.textContent).toContain('戦争');
    const ids = [...document.querySelectorAll('[data-change]')].map((row) => row.getAttribute('data-change'));
    expect(new Set(ids)).toEqual(new Set(compared().changes.map(({ id }) => id)));
    const figures = [...document.querySelectorAll('.by-facts tbody tr')].map((row) =>
      [...row.querySelectorAll('.number')].slice(0, 2).map((cell) => Number(cell.textContent.replace(/\D/g, ''))),
    );
    expect(figures).toEqual(compared().premiums.map(({ old, new: next }) => [old!.yen, next!.yen]));
    expect(document.querySelectorAll('.old-new svg desc')).toHaveLength(4);
  });

  it('list each scheme with a second edition, with its dates and the changes on each level', () => {
    const document = page(`${lang}/changes/index.html`);
    const { changes } = compared();
    expect([...document.querySelectorAll('.changed')]).toHaveLength(1);
    const facts = document.querySelector('.pair dl')!.textContent;
    expect(facts).toContain(lang === 'ja' ? '2025年1月1日午後4時' : '1 January 2025');
    for (const level of ['must', 'look', 'none'])
      expect(facts).toMatch(new RegExp(`(?<!\\d)${changes.filter(({ sign }) => sign === level).length}(?!\\d)`));
  });

  it('are linked from the scheme, from home and from the footer, and lead nowhere that is not there', () => {
    const href = `changes/${PAIR}.html`;
    for (const edition of ['2024', '2025'])
      expect(
        page(`${lang}/schemes/aozora-${edition}.html`).querySelector(`.editions a[href="../${href}"]`),
      ).not.toBeNull();
    const home = page(`${lang}/index.html`);
    expect(home.querySelector(`.scheme-list a[href="${href}"]`)).not.toBeNull();
    for (const end of ['table.pdf', 'notice.pdf', 'table.xlsx'])
      expect(home.querySelector(`a[href="../changes/${lang}/${PAIR}.${end}"]`), end).not.toBeNull();
    for (const name of ['index', 'premiums', 'compare', 'search', 'data'])
      expect(page(`${lang}/${name}.html`).querySelector('footer a[href="changes/index.html"]'), name).not.toBeNull();
    const linking = [...PAGES, `${lang}/index.html`, `${lang}/schemes/aozora-2025.html`, `${lang}/schemes/aozora.html`];
    for (const path of linking) {
      const links = [...page(path).querySelectorAll('a[href], link[href]')].map((each) => each.getAttribute('href')!);
      expect(links.length).toBeGreaterThan(10);
      for (const link of links.filter((each) => !/^(https?|mailto):/.test(each))) {
        const [target, anchor] = link.split('#') as [string, string?];
        const to = target === '' ? path : posix.join(posix.dirname(path), target);
        expect(existsSync(join(place.out, 'site', to)), `${path} -> ${link}`).toBe(true);
        if (anchor && to.includes('changes'))
          expect(page(to).getElementById(anchor), `${path} -> ${link}`).not.toBeNull();
      }
    }
  });

  it('are in the sitemap and in the language switch', () => {
    const sitemap = text('site/sitemap.xml');
    const other = lang === 'ja' ? 'en' : 'ja';
    expect(sitemap).toContain(`<loc>https://yakkan.example/${lang}/changes/${PAIR}.html</loc>`);
    expect(sitemap).toContain(`<loc>https://yakkan.example/${lang}/changes/</loc>`);
    for (const path of PAGES) {
      const document = page(path);
      const there = document.querySelector(`.masthead a[hreflang="${other}"]`)!.getAttribute('href')!;
      expect(posix.join(posix.dirname(path), there)).toBe(path.replace(`${lang}/`, `${other}/`));
    }
  });

  it('pass axe, in light, dark and forced colours, wide and narrow', { timeout: 120_000 }, async () => {
    for (const path of PAGES)
      for (const width of [1280, 320]) {
        const shown = await served.open(path, { width, height: 900 });
        const found: string[] = [];
        for (const look of LOOKS) found.push(...(await violationsOn(shown, look)));
        expect(found, `${path} ${width}`).toEqual([]);
        const overflow = await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${path} ${width}`).toBeLessThanOrEqual(0);
        await shown.browserContext().close();
      }
    expect(served.complaints).toEqual([]);
  });
});

describe.each(LANGUAGES)('the feeds (%s)', (lang) => {
  it.each([`${lang}/changes/changes.atom`, `${lang}/changes/aozora/changes.atom`])(
    '%s is Atom of changes',
    async (path) => {
      const shown = await served.open(`${lang}/index.html`);
      // the strict reader of a browser
      const feed = await shown.evaluate(
        (source) => {
          const document = new DOMParser().parseFromString(source, 'application/xml');
          const words = (of: Element | Document, name: string) =>
            [...of.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name)].map(({ textContent }) => textContent);
          const root = document.documentElement;
          return {
            broken: document.querySelector('parsererror')?.textContent ?? '',
            lang: root.getAttribute('xml:lang'),
            ids: words(document, 'id'),
            titles: words(document, 'title'),
            updated: words(document, 'updated'),
            links: [...document.getElementsByTagName('link')].map((link) => link.getAttribute('href')!),
            content: words(document, 'content'),
          };
        },
        text(`site/${path}`),
      );
      expect(feed.broken).toBe('');
      expect(feed.lang).toBe(lang);
      expect(new Set(feed.ids).size).toBe(2);
      expect(feed.ids[1]).toBe(`https://yakkan.example/${lang}/changes/${PAIR}.html`);
      // the day on which the text of a test was received
      expect(feed.updated).toEqual(['2026-01-01T00:00:00+09:00', '2026-01-01T00:00:00+09:00']);
      expect(feed.titles[1]).toContain('2025');
      const entry = parseHTML(`<!doctype html><html><body>${feed.content[0]!}</body></html>`).document.body;
      expect(entry.querySelector('h2')!.textContent).toBe(lang === 'ja' ? '不利になる点' : 'What gets worse');
      expect(entry.querySelector('ul')!.textContent).toContain('戦争に起因する損害賠償請求');
      for (const link of feed.links) {
        const target = link.replace('https://yakkan.example/', '').replace(/\/$/, '/index.html');
        expect(existsSync(join(place.out, 'site', target)), link).toBe(true);
      }
      await shown.browserContext().close();
    },
  );

  it('are named by the pages', () => {
    const feedsOf = (path: string) =>
      [...page(path).querySelectorAll('link[type="application/atom+xml"]')].map((link) => link.getAttribute('href'));
    expect(feedsOf(`${lang}/index.html`)).toEqual(['changes/changes.atom']);
    expect(feedsOf(`${lang}/changes/index.html`)).toEqual(['../changes/changes.atom']);
    expect(feedsOf(`${lang}/changes/${PAIR}.html`)).toEqual(['../../changes/aozora/changes.atom']);
    expect(feedsOf(`${lang}/schemes/aozora-2025.html`)).toEqual(['../changes/aozora/changes.atom']);
    // that page changes in the block of its editions alone
    expect(feedsOf(`${lang}/schemes/aozora-2024.html`)).toEqual([]);
  });
});

describe.each(LANGUAGES)('the calendars (%s)', (lang) => {
  const DAYS = [
    ['aozora-2024-deadline@yakkan.example', '20231215'],
    ['aozora-2024-inception@yakkan.example', '20240101'],
    ['aozora-2024-expiry@yakkan.example', '20250101'],
    ['aozora-2025-deadline@yakkan.example', '20241215'],
    ['aozora-2025-inception@yakkan.example', '20250101'],
    ['aozora-2025-expiry@yakkan.example', '20260101'],
  ];

  it.each(['changes/deadlines.ics', 'changes/aozora/deadlines.ics'])('%s has each day once', (path) => {
    const source = text(`site/${lang}/${path}`);
    const { events } = readCalendar(source);
    const own = events.filter(({ UID }) => UID!.startsWith('aozora'));
    expect(own.map((event) => [event.UID, event['DTSTART;VALUE=DATE']])).toEqual(DAYS);
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
    expect(own.map(({ DTSTAMP }) => DTSTAMP!.slice(0, 8)).slice(3)).toEqual(['20260101', '20260101', '20260101']);
    expect(own[4]!.DESCRIPTION).toContain(lang === 'ja' ? '2025年1月1日午後4時' : '4:00 p.m. JST, 1 January 2025');
    // and by another reader
    const read = new ICAL.Component(ICAL.parse(source) as unknown[]).getAllSubcomponents('vevent');
    expect(read.map((event) => String(event.getFirstPropertyValue('uid')))).toEqual(events.map(({ UID }) => UID));
  });

  it('are linked from the page of the scheme', () => {
    const link = page(`${lang}/schemes/aozora-2025.html`).querySelector('a[type="text/calendar"]')!;
    expect(link.getAttribute('href')).toBe('../changes/aozora/deadlines.ics');
  });
});

describe('a site without a second edition', () => {
  it('has nothing of changes', () => {
    const paths = readdirSync(madeUpSite, { recursive: true, encoding: 'utf8' });
    expect(paths.filter((path) => /(^|\/)changes(\/|\.css)|\.(atom|ics|xlsx)$/.test(path))).toEqual([]);
    for (const path of paths.filter((each) => each.endsWith('.html'))) {
      const html = readFileSync(join(madeUpSite, path), 'utf8');
      expect(html, path).not.toMatch(/atom\+xml|text\/calendar|changes\/index|changes-of/);
    }
    for (const name of ['.htaccess', 'nginx.conf'])
      expect(madeUpOutput(`site/${name}`)).not.toMatch(/atom|calendar|xlsx/);
  });

  it('tells hosts the types of feeds and calendars only where there are some', () => {
    for (const name of ['.htaccess', 'nginx.conf'])
      expect(text(`site/${name}`)).toMatch(/atom\+xml[\s\S]*text\/calendar/);
    expect(text('site/.htaccess')).not.toMatch(/AddCharset.*xlsx/);
  });

  it('says nothing of changes on the pages of a scheme with one edition', () => {
    for (const lang of LANGUAGES)
      for (const path of ['schemes/hama-undated', 'schemes/hama', 'sources/hama-undated'])
        expect(text(`site/${lang}/${path}.html`), path).not.toMatch(/\/changes\/|atom\+xml|text\/calendar/);
  });
});
