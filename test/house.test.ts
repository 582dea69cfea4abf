import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allowedArrows, faultOf, importsOfHouse } from '../scripts/arrows.js';
import { output, project, readings } from './support/sources.ts';

const filesBelow = (folder: string) =>
  readdirSync(`${project}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Each circle of a graph once, as the places it goes through. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const visit = (node: string, path: readonly string[]) => {
    if (path.includes(node)) return void found.push([...path.slice(path.indexOf(node)), node].join(' -> '));
    if (finished.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    finished.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

describe('the house', () => {
  it.each(readings.map(({ scheme }) => scheme.scheme))(
    'has no %s in its code: what is particular to a scheme is data',
    (scheme) => {
      const word = new RegExp(`\\b${scheme}\\b`, 'i');
      const title = readings.find((reading) => reading.scheme.scheme === scheme)!.scheme.identity.policyholder.value;
      for (const path of [...filesBelow('src'), ...filesBelow('schemas'), ...filesBelow('templates')]) {
        const text = readFileSync(path, 'utf8');
        expect(text, path).not.toMatch(word);
        if (title !== 'not stated') expect(text, path).not.toContain(title);
      }
    },
  );

  it('types no amount and no raw markup into a template', () => {
    for (const path of filesBelow('templates')) {
      const text = readFileSync(path, 'utf8');
      expect(text, path).not.toMatch(/\d[\d,]*(円|万円|億円)|¥\d/);
      expect(text, path).not.toContain('{{{');
    }
  });

  it('imports only along the arrows that docs/architecture.md allows', () => {
    const allowed = allowedArrows();
    const imports = importsOfHouse();
    expect(imports.length).toBeGreaterThan(500);
    expect(imports.flatMap(({ from, to }) => faultOf(from, to, allowed) ?? [])).toEqual([]);
  });

  it('has a list of arrows that leads nowhere in a circle', () => {
    expect(circles(allowedArrows())).toEqual([]);
  });

  it('has no file that imports itself through others', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of importsOfHouse()) graph.set(from, [...(graph.get(from) ?? []), to]);
    expect(circles(graph)).toEqual([]);
  });

  it('leaves no path of the machine and no time in what it publishes', () => {
    for (const path of filesBelow('out').filter((each) => /\.(html|json|csv)$/.test(each))) {
      expect(readFileSync(path, 'utf8'), path).not.toContain(project);
    }
    expect(output('report.json')).not.toMatch(/"(milliseconds|time|duration)"/);
  });
});

/** A page without the addresses that only search engines follow, which are whole. */
function linked(page: string): string {
  return readFileSync(page, 'utf8').replace(/<link rel="(?:canonical|alternate)"[^>]*>/g, '');
}

const known = new Map<string, Set<string>>();
function anchorsOf(page: string): Set<string> {
  const anchors =
    known.get(page) ?? new Set([...readFileSync(page, 'utf8').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!));
  known.set(page, anchors);
  return anchors;
}

describe('the site', () => {
  const pages = filesBelow('out').filter((path) => path.endsWith('.html'));

  it('has no dead link', () => {
    expect(pages.length).toBeGreaterThan(30);
    for (const page of pages) {
      // a script has its digest behind its name
      for (const [, path, anchor] of linked(page).matchAll(
        /(?:href|src)="(?!mailto:)([^"#?]*)(?:\?\w+)?(?:#([^"]*))?"/g,
      )) {
        const target = path === '' ? page : join(page, '..', path!);
        expect(existsSync(target), `${page}: ${path}`).toBe(true);
        if (anchor) expect(anchorsOf(target), `${page}: ${path}#${anchor}`).toContain(decodeURIComponent(anchor));
      }
    }
  });

  it('asks nobody else for anything', () => {
    for (const page of pages) expect(linked(page), page).not.toMatch(/(?:href|src)="(?:https?:)?\/\//);
  });

  it('has no inline script and no inline style on its own pages', () => {
    for (const page of pages.filter((path) => /out\/site\/(ja|en)\//.test(path))) {
      expect(readFileSync(page, 'utf8'), page).not.toMatch(
        /<script(?! src="| type="application\/ld\+json")|<style| style="| on\w+="/,
      );
    }
  });

  it('carries the notices of a comparison on every page', () => {
    for (const page of pages.filter((path) => path.includes('out/site/ja/'))) {
      const text = readFileSync(page, 'utf8');
      for (const notice of [
        '保険料だけで優劣は判断できません',
        '順位づけや推奨は行いません',
        '必ずご確認ください',
        '発行：',
      ]) {
        expect(text, page).toContain(notice);
      }
    }
  });
});
