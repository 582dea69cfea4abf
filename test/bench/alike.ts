import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';

/** The content of a folder of pages. */
export type Written = { pages: number; bytes: number };

export function written(folder: string): Written {
  const pages = pathsIn(folder).map((path) => readFileSync(join(folder, path)).byteLength);
  return { pages: pages.length, bytes: pages.reduce((sum, bytes) => sum + bytes, 0) };
}

/** How far apart the bytes of both may be, as a ratio. */
const MARGIN = 0.05;

/** Refuse a comparison of pages that are not alike: the same pages, and in each the same words and links, in as many bytes. */
export function checkAlike(ours: string, theirs: string): void {
  const paths = pathsIn(ours);
  const others = new Set(pathsIn(theirs));
  const alone = [...paths.filter((path) => !others.delete(path)), ...others];
  if (alone.length > 0) throw new Error(`Only one of both wrote ${alone.join(', ')}.`);
  for (const path of paths) {
    const [own, other] = [ours, theirs].map((folder) => contentOf(readFileSync(join(folder, path), 'utf8')));
    checkSame(`${path}: words`, own!.words, other!.words);
    checkSame(`${path}: links`, own!.links, other!.links);
  }
  const [own, other] = [written(ours).bytes, written(theirs).bytes];
  if (Math.abs(other - own) > own * MARGIN) throw new Error(`We wrote ${own} bytes, the yardstick ${other}.`);
}

function checkSame(what: string, own: readonly string[], other: readonly string[]): void {
  for (let i = 0; i < Math.max(own.length, other.length); i += 1)
    if (own[i] !== other[i])
      throw new Error(`${what}: we have \`${own[i] ?? ''}\`, the yardstick \`${other[i] ?? ''}\`.`);
}

/** What a reader gets of a page: its words, in order, and where its links lead. */
function contentOf(html: string): { words: string[]; links: string[] } {
  const { document } = parseHTML(html);
  const words = (document.documentElement.textContent ?? '').split(/\s+/).filter((word) => word !== '');
  const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')!);
  return { words, links };
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
}
