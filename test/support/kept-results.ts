import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, openStore } from '../../src/store/store.ts';
import { project } from './project.ts';

/*
 * Results of tests that take long, kept by what they are about. What was found to be right is not tried again until the page, what it
 * loads or the test changes; a fault is never kept. A clean checkout has nothing kept.
 */

/** What a page of a site is made of: its HTML without the name of the build, and all that pages load. */
export function contentOf(site: string): (path: string) => string[] {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();
  const texts = paths.filter((path) => /\.(?:css|js)$/.test(path) && path !== 'sw.js');
  const fonts = paths.filter((path) => path.endsWith('.woff2'));
  const loaded = keyOf('loaded', [
    ...texts.flatMap((path) => [path, withoutBuild(readFileSync(join(site, path), 'utf8'))]),
    ...fonts.flatMap((path) => [path, readFileSync(join(site, path))]),
  ]).digest;
  return (path) => [withoutBuild(readFileSync(join(site, path), 'utf8')), loaded];
}

/** The name of the build, and the digests of scripts, which are in what is loaded. */
function withoutBuild(text: string): string {
  return text.replace(/\b[0-9a-f]{16}\b/g, '');
}

const store = await openStore(`${project}.cache/store`);

/**
 * The result of a test, as it was kept or made now.
 * @param inputs  Everything that it depends on, the code of the test too.
 * @param isGood  Whether it may be kept.
 */
export async function keptResult<T extends object>(
  inputs: readonly string[],
  make: () => Promise<T>,
  isGood: (result: T) => boolean,
): Promise<T> {
  const key = keyOf('test', inputs);
  const kept = await store.read<T>(key);
  if (kept) return kept.facts;
  const result = await make();
  if (isGood(result)) await store.keep(key, '', result);
  return result;
}
