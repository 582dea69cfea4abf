import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digests, workspace, writeEdition, yakkan } from './support/command.ts';

const SLOW = { timeout: 240_000 };

let place: ReturnType<typeof workspace>;
beforeAll(() => {
  place = workspace();
});
afterAll(() => place.remove());

const build = (...more: string[]) =>
  yakkan(['build', '--no-pdf', '--sources', place.sources, '--out', place.out, ...more]);
const edition = (scheme: string) => join(place.sources, scheme);
const textOf = (path: string) => readFileSync(join(edition(path), 'pamphlet.txt'), 'utf8');
const change = (path: string, from: string, to: string) => {
  const text = textOf(path);
  expect(text).toContain(from);
  writeEdition(edition(path), text.replace(from, to));
};
const published = (path: string) => readFileSync(join(place.out, path), 'utf8');
const notices = (path: string) =>
  [...parseHTML(published(`site/${path}`)).document.querySelectorAll('.masthead .behind')].map(
    (each) => each.textContent,
  );
const pagesOf = (lang: string) =>
  readdirSync(join(place.out, 'site', lang), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && path !== 'missing.html',
  );

describe('a scheme with errors', () => {
  it('keeps its last version, on every page as such, and the others are published', SLOW, () => {
    expect(build('--no-strict')).toMatchObject({ status: 0 });
    const before = digests(join(place.out, 'data'));
    const oldText = textOf('mori/2024');
    change('mori/2024', '92,790円', '92,79O円');
    change('hama/undated', '\t21,000円', '\t23,000円');

    const { status, stdout, stderr } = build('--no-strict');
    expect(status).toBe(1);
    expect(stderr).toMatch(/sources\/mori\/2024\/pamphlet\.txt:149:\d+-149:\d+ error /);
    expect(stdout).toMatch(/^Built 5 schemes/);
    expect(stdout).toContain('mori has errors: it is published as it was last, and every page says so.');
    const after = digests(join(place.out, 'data'));
    const own = '/schemes/mori/2024.json';
    expect(after[own]).toBe(before[own]);
    expect(after['/schemes/hama/undated.json']).not.toBe(before['/schemes/hama/undated.json']);
    expect(published('data/premiums.csv')).toContain('92790');
    expect(published('data/premiums.csv')).toContain('23000');
    for (const lang of ['ja', 'en'])
      for (const path of pagesOf(lang)) expect(notices(`${lang}/${path}`), path).toHaveLength(1);
    expect(notices('ja/index.html')[0]).toMatch(/^「.+」は、最新の原稿に未修正の誤りがあるため/);
    expect(notices('en/premiums.html')[0]).toMatch(/is shown as it was last published: its newest text has errors/);
    // the original that is shown is the one that the values were read from
    expect(published('site/ja/sources/mori-2024.html')).not.toContain('92,79O円');

    // it is reported again, although nothing has changed
    const again = build('--no-strict', '--json');
    expect(again.status).toBe(1);
    const outcome = JSON.parse(again.stdout) as { messages: { rule: string; severity: string }[] };
    expect(outcome).toMatchObject({ outcome: 'built-in-part', lastPublished: ['mori'], leftOut: [] });
    expect(outcome.messages.filter(({ severity }) => severity === 'error')).not.toEqual([]);

    writeEdition(edition('mori/2024'), oldText);
    expect(build('--no-strict')).toMatchObject({ status: 0 });
    expect(notices('ja/index.html')).toEqual([]);
    expect(published('data/premiums.csv')).toContain('92790');
  });

  it('is left out if it was never published', SLOW, () => {
    const own = workspace();
    const text = readFileSync(join(own.sources, 'mori/2024/pamphlet.txt'), 'utf8');
    writeEdition(join(own.sources, 'mori/2024'), text.replace('92,790円', '92,79O円'));
    const { status, stdout } = yakkan([
      ...['build', '--no-pdf', '--no-strict', '--sources', own.sources, '--out', own.out],
    ]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Built 4 schemes/);
    expect(stdout).toContain('mori has errors and was never published: it is left out.');
    expect(readdirSync(join(own.out, 'site/ja/schemes')).filter((name) => name.startsWith('mori'))).toEqual([]);
    own.remove();
  });

  it('stops everything with --strict, and where CI is set', SLOW, () => {
    change('mori/2024', '92,790円', '92,79O円');
    const before = digests(place.out);
    expect(build('--strict').status).toBe(1);
    const env = { CI: 'true' };
    expect(yakkan(['build', '--no-pdf', '--sources', place.sources, '--out', place.out], env).status).toBe(1);
    expect(digests(place.out)).toEqual(before);
  });

  it('stops everything if the file with the error is that of all schemes', SLOW, () => {
    const path = join(place.sources, 'site.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('publisher:', 'publishers:'));
    const before = digests(place.out);
    const { status, stderr } = build('--no-strict');
    expect(status).toBe(1);
    expect(stderr).toContain('sources/site.yaml');
    expect(digests(place.out)).toEqual(before);
  });
});
