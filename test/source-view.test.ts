import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scheme } from '../schemas/scheme.ts';
import { reportedPlaces } from '../src/messages/report.ts';
import { languagesOf } from './support/languages.ts';
import { segmentsOf, type Highlight } from '../src/render/site/pages/highlights.ts';
import { KINDS } from '../src/render/site/pages/kinds.ts';
import { type Finding, SHOWN, sourceView, type SourceView } from '../src/render/site/pages/source.ts';
import { serveSite, type ServedSite } from './support/site.ts';
import { output, site as madeUpSite } from './support/made-up-site.ts';
import { originalOf, readingOf, readings, sources, TODAY, typedPremiums } from './support/made-up.ts';
import { project } from './support/project.ts';
import * as real from './support/sources.ts';

const schemes = readings.map(({ scheme }) => [scheme.scheme, scheme] as const);
const { languages } = await languagesOf(
  { sources, templates: `${project}templates`, today: TODAY },
  readings.map(({ scheme }) => scheme),
);
const japanese = languages.find(({ i18n }) => i18n.locale.lang === 'ja')!;

const pathOf = ({ scheme, edition }: Scheme) => `${scheme}-${edition}.html`;

const { t } = japanese.i18n;
const viewOf = (scheme: Scheme, anchors: ReadonlySet<string>, more: { text?: string; findings?: Finding[] } = {}) =>
  sourceView({ scheme, text: originalOf(scheme), findings: [], ...more }, { anchors, linked: new Set() }, japanese);

/** A marked piece of a page, with its place in the text: offsets counted by adding up what the page shows. */
type Shown = { start: number; end: number; line: number; text: string; kind: string; href: string };

type Read = { text: string; shown: Shown[]; document: Document };

/** The text taken out of a page again. */
function readPage(html: string): Read {
  const { document } = parseHTML(html);
  const shown: Shown[] = [];
  const lines: string[] = [];
  let offset = 0;
  for (const [nth, line] of [...document.querySelectorAll('.original > li')].entries()) {
    expect(line.id).toBe(`L${nth + 1}`);
    const words = line.querySelector('.words')!;
    let at = offset;
    for (const node of words.childNodes) {
      const text = node.textContent ?? '';
      const [kind, href] =
        node.nodeType === 1 ? ['data-kind', 'href'].map((name) => (node as Element).getAttribute(name)) : [];
      if (kind) shown.push({ start: at, end: at + text.length, line: nth + 1, text, kind, href: href ?? '' });
      at += text.length;
    }
    lines.push(words.textContent ?? '');
    offset += lines.at(-1)!.length + 1;
  }
  return { text: lines.join('\n'), shown, document };
}

const pages = new Map<string, Read>();
function pageOf(lang: string, scheme: Scheme): Read {
  const path = `site/${lang}/sources/${pathOf(scheme)}`;
  const page = pages.get(path) ?? readPage(output(path));
  pages.set(path, page);
  return page;
}

/** Every object of the published data that holds what `has` asks for, with the ids above it, nearest first. */
function objectsIn(
  value: unknown,
  has: (each: object) => boolean,
  ids: string[] = [],
): { value: object; ids: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const above = 'id' in value && typeof value.id === 'string' ? [value.id, ...ids] : ids;
  return [
    ...(has(value) ? [{ value, ids: above }] : []),
    ...Object.values(value).flatMap((each) => objectsIn(each, has, above)),
  ];
}

const dataOf = ({ scheme, edition }: Scheme) => JSON.parse(output(`data/schemes/${scheme}/${edition}.json`)) as Scheme;
/** `x/2024/rates/annual/a` on the page of x/2024. */
const anchor = (id: string) => id.split('/').slice(2).join('-');

const NAMES: Record<string, string> = {
  aozora: 'あおぞらサイバー保険 架空青空協同組合',
  hama: 'はまべ事業所の漏えい補償',
  kumo: 'くもり情報業者賠償保険',
  mori: 'もりの店サイバー保険 架空もり協会',
  tsuki: 'つきよ情報漏えい保険 架空つきよの会',
};

describe.each(schemes)('the original of %s', (_, scheme) => {
  it.each(['ja', 'en'])('is the text as received, character by character, in %s', (lang) => {
    expect(pageOf(lang, scheme).text).toBe(originalOf(scheme));
  });

  it('marks every place that the data were read from', () => {
    const { shown } = pageOf('ja', scheme);
    const text = originalOf(scheme);
    const isMarked = new Uint8Array(text.length);
    for (const { start, end } of shown) isMarked.fill(1, start, end);
    // a cell of a printed table is marked as what was read from it
    const spans = objectsIn(
      { ...dataOf(scheme), tables: [] },
      (each) => 'start' in each && 'end' in each && 'file' in each,
    );
    expect(spans.length).toBeGreaterThan(50);
    for (const { value } of spans) {
      const { start, end } = value as { start: { offset: number }; end: { offset: number } };
      for (let at = start.offset; at < end.offset; at += 1)
        if (!isMarked[at] && text[at]!.trim() !== '')
          expect.fail(`${JSON.stringify(value)} is not marked: ${text.slice(start.offset, end.offset)}`);
    }
  });

  it('marks nothing else but what was read: what is left are signs of the notation', () => {
    const { shown } = pageOf('ja', scheme);
    let rest = '';
    let at = 0;
    const text = originalOf(scheme);
    for (const { start, end } of [...shown, { start: text.length, end: text.length }]) {
      rest += text.slice(at, start);
      at = end;
    }
    // marks of headings, lists and emphasis; the brackets around a remark; the end of a superscript `^{※1}`
    expect(rest.replace(/\s/g, '')).toMatch(/^(?:[-#*]|\(\)|\})*$/);
  });

  it('links each value at its own place, to its own item', () => {
    const anchors = new Set(objectsIn(dataOf(scheme), (each) => 'id' in each).map(({ ids }) => anchor(ids[0]!)));
    const view = viewOf(scheme, anchors);
    const pieces = piecesOf(view);
    const find = (value: { raw: string; span: { start: { line: number; column: number } } }) => {
      const { line, column } = value.span.start;
      return pieces.find((each) => each.line === line && each.column === column && each.text === value.raw);
    };
    const schemePage = `../schemes/${pathOf(scheme)}`;
    const { rateTables, plans, sublimits, payoutRatios } = dataOf(scheme);
    for (const cell of rateTables.flatMap(({ cells }) => cells)) {
      const printed = (cell.premium ?? cell.referral)!;
      expect(find(printed), cell.id).toMatchObject({ kind: 'premium', href: `${schemePage}#${anchor(cell.id)}` });
      if (cell.planCode)
        expect(find(cell.planCode)).toMatchObject({ kind: 'code', href: `${schemePage}#${anchor(cell.id)}` });
    }
    for (const limit of plans.flatMap(({ limits }) => limits))
      expect(find(limit.amount), limit.id).toMatchObject({ kind: 'limit', href: `${schemePage}#${anchor(limit.id)}` });
    for (const { id, amount } of sublimits.filter((each) => !each.amount.inferred))
      expect(find(amount), id).toMatchObject({ kind: 'limit' });
    for (const { id, percent } of payoutRatios.filter((each) => !each.percent.inferred))
      expect(find(percent), id).toMatchObject({ kind: 'ratio' });
  });

  it('leads nowhere but to what the page of the scheme has', () => {
    const { document } = parseHTML(output(`site/en/schemes/${pathOf(scheme)}`));
    for (const { href } of pageOf('en', scheme).shown.filter((each) => each.href !== '')) {
      const [path, hash] = href.split('#');
      expect(path).toBe(`../schemes/${pathOf(scheme)}`);
      if (hash !== undefined) expect(document.getElementById(hash), href).not.toBeNull();
    }
  });

  it('has an anchor where each link of the site leads, at the words', () => {
    const file = pathOf(scheme);
    const { document, text } = pageOf('ja', scheme);
    const lines = text.split('\n');
    const pages = ['compare.html', 'premiums.html', 'search.html', 'data.html', `schemes/${file}`];
    const places = pages.flatMap((path) =>
      [...output(`site/ja/${path}`).matchAll(new RegExp(`sources/${file}#(L\\d+C\\d+)"`, 'g'))].map(
        ([, place]) => place!,
      ),
    );
    expect(places.length).toBeGreaterThan(5);
    for (const place of places) {
      const [line, column] = place.slice(1).split('C').map(Number);
      const marked = document.getElementById(place);
      expect(marked, place).not.toBeNull();
      expect(lines[line! - 1]!.slice(column! - 1).startsWith(marked!.textContent), place).toBe(true);
    }
  });

  it('shows the premiums that it prints', () => {
    const yen = ({ text }: Shown) => {
      const [, digits, man] = /^([\d,]+)(万)?円$/.exec(text) ?? [];
      return digits === undefined ? [] : [Number(digits.replaceAll(',', '')) * (man ? 10_000 : 1)];
    };
    const typed = typedPremiums().filter((row) => row.scheme === scheme.scheme && row.premium_yen !== '');
    const found = pageOf('en', scheme)
      .shown.filter(({ kind }) => kind === 'premium')
      .flatMap(yen);
    const inOrder = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
    expect(inOrder(found)).toEqual(inOrder(typed.map((row) => Number(row.premium_yen))));
  });

  it('has every kind that it marks in its legend, and no other', () => {
    const { shown, document } = pageOf('ja', scheme);
    const legend = [...document.querySelectorAll('.original-legend b')].map((names) => names.textContent).join('、');
    const names = new Set(shown.map(({ kind }) => t(`source.kinds.${kind as Highlight['kind']}`)));
    expect(new Set(legend.split('、'))).toEqual(new Set([...names, t('source.plain')]));
  });

  it('is called by the name of the scheme, and by whose it is where the text says so', () => {
    const { document } = pageOf('ja', scheme);
    const name = `原文：${NAMES[scheme.scheme]}`;
    expect(document.querySelector('h1')!.textContent).toBe(name);
    expect(document.title.split(' | ')[0]).toBe(name);
  });

  it('has its headings, in the order of the text', () => {
    const links = [...pageOf('en', scheme).document.querySelectorAll('.original-contents a')];
    const lines = links.map((link) => Number(link.getAttribute('href')!.slice(2)));
    expect(lines).toHaveLength(scheme.sections.filter(({ heading }) => heading).length);
    for (const line of lines) expect(originalOf(scheme).split('\n')[line - 1]!.trim()).not.toBe('');
  });
});

type Placed = { line: number; column: number; text: string; kind: string; href: string };

function piecesOf({ lines }: SourceView): Placed[] {
  return lines.flatMap(({ number, segments }) => {
    let column = 1;
    return segments.map((segment) => {
      const placed = { ...segment, line: Number(number), column };
      column += segment.text.length;
      return placed;
    });
  });
}

/** Read by eye from the texts. */
const SEEN: readonly [scheme: string, line: number, text: string, kind: string][] = [
  ['aozora', 68, 'AA1', 'code'],
  ['aozora', 68, '12,340円', 'premium'],
  ['aozora', 68, '1億円まで', 'label'],
  ['aozora', 67, '500万円', 'limit'],
  ['mori', 147, '3月15日', 'date'],
  ['mori', 149, '8,440円', 'premium'],
  ['mori', 57, '3,000万円', 'limit'],
  ['mori', 57, '90%', 'ratio'],
  ['mori', 41, 'もりの店サイバー保険の補償内容', 'furniture'],
  ['mori', 36, 'お支払いの対象となる損害', 'heading'],
  ['mori', 29, '(*1)', 'reference'],
  ['hama', 14, '21,000円', 'premium'],
  ['kumo', 68, '111万円', 'premium'],
  ['tsuki', 39, '1億円', 'limit'],
  ['tsuki', 29, '500円', 'limit'],
];

describe('the marks', () => {
  it.each(SEEN)('of %s, line %d: %s is a %s', (name, line, text, kind) => {
    const { shown } = pageOf('ja', readingOf(name).scheme);
    const found = shown.filter((each) => each.line === line && each.text === text);
    expect(found.map((each) => each.kind)).toContain(kind);
  });

  it('say where a value is not printed, and nowhere else', () => {
    const remarks = (name: string) => {
      const { scheme } = readingOf(name);
      return viewOf(scheme, new Set()).lines.flatMap(({ number, remarks }) =>
        remarks.map(({ text, link }) => `${number} ${text} ${link}`),
      );
    };
    const [lowerEdge, mergedCell, carried] = [t('source.lowerEdge'), t('source.mergedCell'), t('source.carried')];
    expect(remarks('aozora')).toEqual([69, 70].map((line) => `${line} ${lowerEdge} 原文${line - 1}行目`));
    expect(remarks('mori')).toEqual([
      `58 ${mergedCell} 原文57行目`,
      `60 ${mergedCell} 原文59行目`,
      `61 ${mergedCell} 原文59行目`,
      `100 ${carried} `,
    ]);
    for (const name of ['hama', 'kumo', 'tsuki']) expect(remarks(name)).toEqual([]);
  });

  it('say what looks wrong, at its line, and quote it', () => {
    const remarksOn = (lang: string, name: string, line: number) =>
      [...pageOf(lang, readingOf(name).scheme).document.querySelectorAll(`#L${line} .remark`)].map(
        ({ textContent }) => textContent,
      );
    expect(remarksOn('en', 'aozora', 127)).toEqual(['Probable misprint: お申し出くださる']);
    expect(remarksOn('ja', 'aozora', 127)).toEqual(['誤記と思われる語：お申し出くださる']);
    expect(remarksOn('ja', 'aozora', 128)).toEqual([]);
    expect(remarksOn('ja', 'mori', 9)).toEqual(['記入のない欄：〇〇']);
    const rules = [...readings, ...real.readings].flatMap(({ file }) => reportedPlaces(file).map(({ rule }) => rule));
    expect(SHOWN).toEqual(expect.arrayContaining(rules));
    const { scheme } = readingOf('hama');
    const view = viewOf(scheme, new Set(), { findings: [{ rule: 'of-no-use-to-a-reader', start: 5, end: 9 }] });
    expect(view.lines.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  it('say what a person corrected', () => {
    const { scheme } = readingOf('hama');
    const [first, ...others] = scheme.rateTables[0]!.cells;
    const premium = { ...first!.premium!, corrected: true as const };
    const rateTables = [{ ...scheme.rateTables[0]!, cells: [{ ...first!, premium }, ...others] }];
    const remarksOf = (each: Scheme) =>
      viewOf(each, new Set([anchor(first!.id)])).lines.flatMap(({ number, remarks }) =>
        remarks.map(({ href }) => `${number} ${href}`),
      );
    expect(remarksOf({ ...scheme, rateTables })).toEqual([`14 ../schemes/${pathOf(scheme)}#${anchor(first!.id)}`]);
    expect(remarksOf(scheme)).toEqual([]);
  });

  it('lead to the nearest thing that the page of the scheme has', () => {
    const { scheme } = readingOf('mori');
    const hrefOf = (...anchors: string[]) =>
      piecesOf(viewOf(scheme, new Set(anchors))).find(({ line, text }) => line === 149 && text === '92,790円')!.href;
    const page = '../schemes/mori-2024.html';
    const [all, table, chapter] = ['rates-mid-term-standard-1-store-03-15', 'rates-mid-term', 'chapter-premiums'];
    expect(hrefOf(all, table, chapter)).toBe(`${page}#${all}`);
    expect(hrefOf(table, chapter)).toBe(`${page}#${table}`);
    expect(hrefOf(chapter)).toBe(`${page}#${chapter}`);
    expect(hrefOf()).toBe(page);
  });

  it('are a link once for a sentence of many lines, and wherever an amount is printed', () => {
    const { shown } = pageOf('ja', readingOf('mori').scheme);
    const sentences = shown.filter(({ kind }) => kind === 'exclusion');
    expect(sentences.length).toBeGreaterThan(10);
    // kumo 61 and 63 are one sentence
    const joined = pageOf('ja', readingOf('kumo').scheme).shown.filter(({ line }) => line === 61 || line === 63);
    expect(joined.map(({ line, href }) => [line, href !== ''])).toEqual([
      [61, true],
      [63, false],
    ]);
    const numbers = shown.filter(({ kind }) => kind === 'premium' || kind === 'limit');
    expect(numbers.filter(({ href }) => href === '')).toEqual([]);
    expect(shown.filter(({ kind, href }) => kind === 'furniture' && href !== '')).toEqual([]);
  });

  it('keep line ends of any kind apart from the words', () => {
    const { scheme } = readingOf('hama');
    const linesOf = (text: string) =>
      viewOf(scheme, new Set(), { text }).lines.map(({ segments }) => segments.map(({ text }) => text).join(''));
    expect(linesOf('ア\r\nイ\rウ\n')).toEqual(['ア', 'イ', 'ウ', '']);
    expect(linesOf('ア\n\n\tイ')).toEqual(['ア', '', '\tイ']);
  });
});

describe('segments', () => {
  const mark = (
    start: number,
    end: number,
    kind: Highlight['kind'] = 'prose',
    id = `x/1/${start}-${end}`,
  ): Highlight => ({
    start,
    end,
    kind,
    id,
  });
  const laidOut = (...marks: Highlight[]) =>
    segmentsOf(marks).map(({ start, end, highlight: { kind, id } }) => [start, end, kind, id]);

  it('give each character to the shortest mark that has it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { maxLength: 25 }), (stretches) => {
        const marks = stretches.map(([start, length]) => mark(start, start + length));
        const segments = segmentsOf(marks);
        for (const [nth, { start, end }] of segments.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(segments[nth - 1]?.end ?? 0);
        }
        for (let at = 0; at < 60; at += 1) {
          const lengths = marks
            .filter(({ start, end }) => start <= at && at < end)
            .map(({ start, end }) => end - start);
          const owner = segments.find(({ start, end }) => start <= at && at < end)?.highlight;
          expect(owner && owner.end - owner.start).toBe(lengths.length > 0 ? Math.min(...lengths) : undefined);
        }
      }),
    );
  });

  it('give furniture to nothing else, however long it is', () => {
    expect(laidOut(mark(0, 10, 'furniture', 'x/1'), mark(2, 4, 'limit', 'x/1/limits/a'))).toEqual([
      [0, 10, 'furniture', 'x/1'],
    ]);
  });

  it('give a head that items share to what holds them all, and words of two kinds to the first of the kinds', () => {
    expect(laidOut(mark(0, 3, 'date', 'x/1/rates/annual/a'), mark(0, 3, 'date', 'x/1/rates/annual/b'))).toEqual([
      [0, 3, 'date', 'x/1/rates/annual'],
    ]);
    expect(laidOut(mark(0, 3, 'prose', 'x/1/s'), mark(0, 3, 'limit', 'x/1/l'))).toEqual([[0, 3, 'limit', 'x/1/l']]);
    expect(KINDS.indexOf('limit')).toBeLessThan(KINDS.indexOf('prose'));
  });
});

describe('in a browser, the original', () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveSite(madeUpSite);
  }, 240_000);
  afterAll(async () => {
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  const barOf = (page: Page, line: number) =>
    page.$eval(`#L${line}`, (each) => getComputedStyle(each).borderInlineStartColor);
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

  it('opens at the line of an address, in view and marked by a bar', { timeout: 240_000 }, async () => {
    const page = await site.open('ja/sources/aozora-2024.html#L67');
    const box = await page.$eval('#L67', (line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return { top, bottom, height: innerHeight };
    });
    expect(box.top).toBeGreaterThan(0);
    expect(box.bottom).toBeLessThan(box.height);
    expect(await barOf(page, 66)).toBe('rgba(0, 0, 0, 0)');
    expect(await barOf(page, 67)).not.toBe('rgba(0, 0, 0, 0)');
    await page.click('#L68 .line');
    expect(new URL(page.url()).hash).toBe('#L68');
    expect(await barOf(page, 67)).toBe('rgba(0, 0, 0, 0)');
  });

  it('continues from there by keyboard, and back to the scheme', { timeout: 240_000 }, async () => {
    const page = await site.open('en/sources/aozora-2024.html#L68');
    // its script gives them the keyboard some frames after the page is complete
    await page.waitForFunction(() => document.getElementById('marked')!.textContent !== '');
    const reached: (string | null | undefined)[] = [];
    for (let nth = 0; nth < 4; nth += 1) {
      await page.keyboard.press('Tab');
      reached.push(await focused(page));
    }
    // the words of the line have the keyboard
    expect(reached).toEqual(['1億円まで', 'AA1', '12,340円', 'AB1']);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).pathname).toMatch(/\/en\/schemes\/aozora-2024\.html$/);
    await page.goBack();
    expect(new URL(page.url()).hash).toBe('#L68');
  });

  it('leads from a premium to the page of the scheme', { timeout: 240_000 }, async () => {
    const page = await site.open('ja/sources/mori-2024.html#L149');
    await Promise.all([page.waitForNavigation(), page.click('#L149 a[data-kind="premium"]')]);
    expect(new URL(page.url()).pathname).toMatch(/\/ja\/schemes\/mori-2024\.html$/);
  });
});
