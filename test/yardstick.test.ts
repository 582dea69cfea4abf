import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAlike, written } from './bench/alike.ts';
import { syntheticSite } from './bench/synthetic-site.ts';
import { anchorsOf, writeByEleventy, writeOurs } from './bench/yardstick.ts';
import { project } from './support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakkan-alike-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PAGE =
  '<!doctype html><html lang="ja"><head><title>見本</title></head><body><p>年間保険料 <a href="o.html#L3">16,740円</a></p></body></html>';

function put(name: string, pages: Record<string, string>): string {
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), html);
  }
  return join(folder, name);
}

const check = (ours: Record<string, string>, theirs: Record<string, string>) => () =>
  checkAlike(put('ours', ours), put('theirs', theirs));

describe('our pages and those of the yardstick', () => {
  it('are alike with other markup and other white space', () => {
    const other = PAGE.replace('<p>', '<div>').replace('</p>', '\n</div>');
    expect(check({ 'ja/a.html': PAGE }, { 'ja/a.html': other })).not.toThrow();
  });

  it('are not when one lacks a number', () => {
    const other = PAGE.replace('16,740円', '<!-- 16,740 -->円');
    expect(check({ 'ja/a.html': PAGE }, { 'ja/a.html': other })).toThrow(
      'ja/a.html: words: we have `16,740円`, the yardstick `円`.',
    );
  });

  it('are not when one says more', () => {
    const other = PAGE.replace('</p>', ' 概算</p>');
    expect(check({ 'ja/a.html': PAGE }, { 'ja/a.html': other })).toThrow(
      'ja/a.html: words: we have ``, the yardstick `概算`.',
    );
  });

  it('are not when a link leads elsewhere', () => {
    const other = PAGE.replace('#L3', '#L4');
    expect(check({ 'ja/a.html': PAGE }, { 'ja/a.html': other })).toThrow(
      'ja/a.html: links: we have `o.html#L3`, the yardstick `o.html#L4`.',
    );
  });

  it('are not when one wrote a page that the other did not', () => {
    expect(check({ 'ja/a.html': PAGE }, { 'ja/a.html': PAGE, 'en/a.html': PAGE })).toThrow('wrote en/a.html.');
    rmSync(folder, { recursive: true, force: true });
    expect(check({ 'ja/a.html': PAGE, 'ja/b.html': PAGE }, { 'ja/a.html': PAGE })).toThrow('wrote ja/b.html.');
  });

  it('are not when the bytes of one are more than a twentieth apart, and are below that', () => {
    const long = PAGE.replace('<p>', `<p>${'<b></b>'.repeat(100)}`);
    const share = Math.floor(Buffer.byteLength(long) / 20);
    const more = (bytes: number) => long.replace('<p>', `<p${' '.repeat(bytes)}>`);
    expect(check({ 'ja/a.html': long }, { 'ja/a.html': more(share) })).not.toThrow();
    expect(check({ 'ja/a.html': long }, { 'ja/a.html': more(share + 1) })).toThrow('bytes');
    expect(check({ 'ja/a.html': more(share + 60) }, { 'ja/a.html': long })).toThrow('bytes');
  });
});

it('counts pages and their bytes, and no other files', () => {
  const ours = put('ours', { 'ja/a.html': '保険', 'ja/search.json': '{}' });
  expect(written(ours)).toEqual({ pages: 1, bytes: 6 });
});

it('is Eleventy with templates that say what ours say', { timeout: 240_000 }, async () => {
  const io = {
    sources: `${project}sources`,
    templates: `${project}templates`,
    scripts: `${project}dist/client`,
    cache: `${project}.cache`,
    today: '2026-11-21',
  };
  const site = await syntheticSite(8, join(folder, 'sources'), io);
  const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')];
  const quiet = () => undefined;
  await writeOurs(site, ours, quiet);
  const input = `${project}test/bench/eleventy`;
  await writeByEleventy(site, anchorsOf(site, ours), { input, folder: theirs }, quiet);
  expect(written(ours).pages).toBe(8 * 2 * 2);
  checkAlike(ours, theirs);
});
