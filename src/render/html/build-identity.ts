import { createHash } from 'node:crypto';
import type { Files } from '../../store/files.ts';

/**
 * Placeholder for the identity of the build, in pages and in what their scripts load, until all of them are rendered.
 * The placeholder has the same length, so reported file sizes stay correct.
 */
export const BUILD = '@@build-digest@@';

/** Placeholder for the digest of a script, after its name in the address that a page loads it from. */
export const SCRIPT_DIGEST = '@@script-digest@';
const ASKED = new RegExp(`assets/(\\w+)\\.js\\?${SCRIPT_DIGEST}`, 'g');

/**
 * Put the digests of its scripts into every page. Without caching headers, a browser would use an old script with a
 * new page.
 */
export function withScriptDigests(files: Files): Files {
  const digestIn = (name: string) => digestOf(files.get(`site/assets/${name}.js`) ?? '');
  const named = [...files].map(([path, content]): [string, string | Uint8Array] => [
    path,
    typeof content === 'string' && path.endsWith('.html')
      ? content.replace(ASKED, (_, name: string) => `assets/${name}.js?${digestIn(name)}`)
      : content,
  ]);
  return new Map(named);
}

/** What depends on the build: pages, indexes, scripts and styles. */
const IDENTIFIED = /^site\/(?:[a-z]{2}|assets)\/|^site\/\w+\.html$/;

/**
 * Put the identity of the build into every file that has a placeholder. It is a digest of the site's content, so the
 * same input gives the same identity, and a page recognizes data from another build.
 */
export function withIdentity(files: Files): { files: Files; build: string } {
  const paths = [...files.keys()].filter((path) => IDENTIFIED.test(path)).sort();
  const build = digestOf(...paths.flatMap((path) => [`\0${path}\0`, files.get(path)!]));
  const named = [...files].map(([path, content]): [string, string | Uint8Array] => [
    path,
    typeof content === 'string' ? content.replaceAll(BUILD, build) : content,
  ]);
  return { files: new Map(named), build };
}

/** A hexadecimal digest, long enough to distinguish files that weren't made to collide. */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, BUILD.length);
}
