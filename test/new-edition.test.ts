import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digests, workspace, yakkan } from './support/command.ts';
import { writeNextEdition } from './support/second-edition.ts';

/*
 * Publishing a new edition leaves the old one as it was: its data, the rows of the tables, its pamphlets on paper too, and what is proven of
 * it. Its pages change only in the block of its editions.
 */
const BLOCK = /<nav class="editions"[\s\S]*?<\/nav>/;
const env = { SOURCE_DATE_EPOCH: String(Date.parse('2025-06-01T12:00:00+09:00') / 1000) };

let place: ReturnType<typeof workspace>;
let [before, after] = ['', ''];
beforeAll(() => {
  place = workspace();
  // one scheme: the others would be printed too
  for (const scheme of ['hama', 'kumo', 'mori', 'tsuki'])
    rmSync(join(place.sources, scheme), { recursive: true, force: true });
  [before, after] = [join(place.folder, 'before'), join(place.folder, 'after')];
  for (const out of [before, after]) {
    const { status, stderr } = yakkan(['build', '--sources', place.sources, '--out', out], env);
    expect(status, stderr).toBe(0);
    if (out === before) writeNextEdition(place.sources);
  }
}, 240_000);
afterAll(() => place.remove());

const page = (out: string, path: string) => readFileSync(join(out, path), 'utf8');

const csv = (out: string, name: string): string[][] => parse(page(out, `data/${name}`), { bom: true });

describe('a new edition', () => {
  it('is published beside the old one', () => {
    expect(page(after, 'data/schemes/aozora/2025.json')).toContain('46,670円');
    expect(page(after, 'site/ja/schemes/aozora-2025.html')).toContain('46,670円');
  });

  it('leaves every file of the old one as it was, but the pages of its scheme', () => {
    const [was, is] = [digests(before), digests(after)];
    const own = Object.keys(was).filter(
      (path) => /aozora/.test(path) && !/\/schemes\/aozora(-2024)?\.html$/.test(path),
    );
    // the data, the original in two languages, and each product as a page, a style sheet and a PDF; the site has copies of all but one page
    expect(own.filter((path) => path.endsWith('.pdf'))).toHaveLength(2 * 2 * 4);
    expect(own.filter((path) => path.includes('/sources/'))).toHaveLength(2);
    expect(own.filter((path) => path.endsWith('2024.json'))).toHaveLength(2);
    for (const path of own) expect([path, is[path]]).toEqual([path, was[path]]);
  });

  it('changes its page in the block of its editions alone', () => {
    for (const lang of ['ja', 'en']) {
      const [was, is] = [before, after].map((out) => page(out, `site/${lang}/schemes/aozora-2024.html`)) as [
        string,
        string,
      ];
      expect(was).toMatch(BLOCK);
      expect(is.replace(BLOCK, '')).toBe(was.replace(BLOCK, ''));
      expect(BLOCK.exec(is)![0]).toContain('aozora-2025.html');
      expect(BLOCK.exec(was)![0]).not.toContain('aozora-2025.html');
    }
  });

  it('adds rows to the tables and changes none', () => {
    const tables = readdirSync(join(before, 'data')).filter((name) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(20);
    for (const name of tables) {
      const added = new Set(csv(after, name).map((row) => JSON.stringify(row)));
      const lost = csv(before, name).filter((row) => !added.has(JSON.stringify(row)));
      expect([name, lost]).toEqual([name, []]);
    }
    const editions = csv(after, 'editions.csv').slice(1);
    expect(editions).toEqual([
      ['aozora', '2024', '2024-01-01', '2024-12-31', 'false', expect.any(String), ''],
      ['aozora', '2025', '2025-01-01', '2025-12-31', 'false', expect.any(String), ''],
    ]);
  });

  it('leaves what is proven of the old one', () => {
    type Report = { schemes: { id: string; tables: unknown[] }[] };
    const [was, is] = [before, after].map((out) => JSON.parse(page(out, 'report.json')) as Report) as [Report, Report];
    expect(was.schemes.map(({ id }) => id)).toEqual(['aozora/2024']);
    expect(was.schemes[0]!.tables.length).toBeGreaterThan(0);
    expect(is.schemes.find(({ id }) => id === 'aozora/2024')).toEqual(was.schemes[0]);
  });

  it('has the address of the scheme once it is in force, with the old one marked as an archive', () => {
    for (const lang of ['ja', 'en']) {
      const scheme = page(after, `site/${lang}/schemes/aozora.html`);
      expect(/<link rel="canonical" href="([^"]*)"/.exec(scheme)![1]).toMatch(
        new RegExp(`/${lang}/schemes/aozora-2025\\.html$`),
      );
      expect(scheme).toContain(lang === 'ja' ? '46,670円' : 'JPY 46,670');
      expect(page(before, `site/${lang}/schemes/aozora.html`)).toContain(lang === 'ja' ? '45,670円' : 'JPY 45,670');
    }
    expect(page(after, 'site/ja/schemes/aozora-2024.html')).toContain('保存版です');
    expect(page(after, 'site/ja/schemes/aozora-2025.html')).not.toContain('保存版です');
    expect(page(before, 'site/ja/schemes/aozora-2024.html')).not.toContain('保存版です');
    // search engines know the page by the address of its edition
    expect(page(after, 'site/sitemap.xml')).toContain('schemes/aozora-2025.html');
    expect(page(after, 'site/sitemap.xml')).not.toContain('schemes/aozora.html');
  });
});
