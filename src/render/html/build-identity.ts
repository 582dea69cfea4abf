import { createHash } from 'node:crypto';
import { digestOf } from '../../store/digest.ts';
import type { Shelf, ShelvedFiles } from '../../store/shelf.ts';

/**
 * Placeholder for the identity of the build, in pages and in what their scripts load, until all of them are rendered.
 * The placeholder has the same length, so reported file sizes stay correct.
 */
export const BUILD = '@@build-digest@@';

/** Placeholder for the digest of a script, after its name in the address that a page loads it from. */
export const SCRIPT_DIGEST = '@@script-digest@';
const ASKED = new RegExp(`assets/(\\w+)\\.js\\?${SCRIPT_DIGEST}`, 'g');

/**
 * Put the digests of its scripts into a page. Without caching headers, a browser would use an old script with a
 * new page.
 */
export function withScriptDigests(page: string, scripts: ShelvedFiles): string {
  const digestIn = (name: string) => shortDigest(scripts.get(`site/assets/${name}.js`)?.digest ?? digestOf(''));
  return page.replace(ASKED, (_, name: string) => `assets/${name}.js?${digestIn(name)}`);
}

/** What depends on the build: pages, indexes, scripts and styles. */
const IDENTIFIED = /^site\/(?:[a-z]{2}|assets)\/|^site\/\w+\.html$/;

/**
 * Put the identity of the build into every file that has a placeholder. It is a digest of the site's content, so the
 * same input gives the same identity, and a page recognizes data from another build.
 */
export async function withIdentity(files: ShelvedFiles, shelf: Shelf): Promise<{ files: ShelvedFiles; build: string }> {
  const paths = [...files.keys()].filter((path) => IDENTIFIED.test(path)).sort();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`\0${path}\0`).update(await shelf.read(files.get(path)!));
  const build = shortDigest(hash.digest('hex'));
  const named = new Map(files);
  for (const path of paths) {
    const content = await shelf.read(files.get(path)!);
    if (content.includes(BUILD)) named.set(path, await shelf.put(String(content).replaceAll(BUILD, build)));
  }
  return { files: named, build };
}

/** The beginning of a hexadecimal digest, long enough to distinguish files that weren't made to collide. */
export function shortDigest(digest: string): string {
  return digest.slice(0, BUILD.length);
}
