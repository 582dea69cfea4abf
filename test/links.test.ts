import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Pages that people write or generate; fixtures and sources are not pages. */
const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { cwd: project, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((path) => existsSync(join(project, path)) && !path.startsWith('test/fixtures/'));

const textOf = (page: string) => readFileSync(join(project, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');

/** The anchors that a forge gives to the headings of a page: lower case, hyphens for spaces, no punctuation. */
function anchorsOf(page: string, level = '#{1,6}'): string[] {
  return [...textOf(page).matchAll(new RegExp(`^${level} (.+)$`, 'gm'))].map(([, heading]) =>
    heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function linksOf(page: string): { path: string; anchor: string }[] {
  return [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^(https?:|mailto:)/.test(link))
    .map((link) => {
      const [path = '', anchor = ''] = link.split('#');
      return { path: path === '' ? page : join(dirname(page), path), anchor };
    });
}

describe('the documentation', () => {
  it.each(pages.filter((page) => linksOf(page).length > 0))('%s has no dead link', (page) => {
    const dead = linksOf(page).filter(
      ({ path, anchor }) =>
        !existsSync(join(project, path)) || (anchor !== '' && !anchorsOf(path).includes(decodeURIComponent(anchor))),
    );
    expect(dead).toEqual([]);
  });

  it('lists each decision in the index', () => {
    const listed = linksOf('docs/decisions.md').map(({ path, anchor }) => `${path}#${anchor}`);
    const topics = pages.filter((page) => page.startsWith('docs/decisions/'));
    expect(topics.length).toBeGreaterThan(5);
    // in a topic with groups, the groups are headings of the second level and decisions of the third
    const decisions = topics.flatMap((topic) => {
      const level = /^### /m.test(textOf(topic)) ? '###' : '##';
      return anchorsOf(topic, level).map((anchor) => `${topic}#${anchor}`);
    });
    expect(decisions.length).toBeGreaterThan(100);
    expect(decisions.filter((decision) => !listed.includes(decision))).toEqual([]);
  });
});
