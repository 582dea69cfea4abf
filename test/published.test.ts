import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { output, project } from './support/sources.ts';

const filesBelow = (folder: string) =>
  readdirSync(`${project}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('what is published', () => {
  it('leaves no path of the machine and no time in what it publishes', () => {
    for (const path of filesBelow('out').filter((each) => /\.(html|json|csv)$/.test(each))) {
      expect(readFileSync(path, 'utf8'), path).not.toContain(project);
    }
    expect(output('report.json')).not.toMatch(/"(milliseconds|elapsed)"/);
  });
});

/** A page without the addresses that only search engines follow, which are whole; and that of a printed page as a link within the site. */
function linked(page: string): string {
  const own = relative(dirname(page), `${project}out/site`);
  return readFileSync(page, 'utf8')
    .replace(/<link rel="(?:canonical|alternate)"[^>]*>/g, '')
    .replaceAll('href="https://yakkan.example/', `href="${own}/`);
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

  it('loads nothing from other sites', () => {
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
