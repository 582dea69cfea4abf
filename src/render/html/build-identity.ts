import { createHash } from 'node:crypto';
import type { Files } from '../../store/files.ts';

/**
 * Stands in pages, and in what their scripts load, where the identity of the build belongs, until all of them are there. As long
 * as what takes its place: the sizes that are told of files stay true.
 */
export const BUILD = '@@build-digest@@';

/** Stands behind the name of a script, in the address that a page asks for it at, for the digest of that script. */
export const SCRIPT_DIGEST = '@@script-digest@';
const ASKED = new RegExp(`assets/(\\w+)\\.js\\?${SCRIPT_DIGEST}`, 'g');

/**
 * Put into every page the digests of its scripts. Where a host says nothing of caches, a browser would go on with the script of
 * an old page, which knows less than the new one.
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

/** What is read and what answers: pages, indexes, scripts and styles. */
const IDENTIFIED = /^site\/(?:[a-z]{2}|assets)\/|^site\/\w+\.html$/;

/**
 * Put the identity of the build into every file that has a place for it: a digest of what the site says, so that the same input
 * gives the same, and a page knows an answer that was made of other data than its own tables.
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

/** Hexadecimal, and long enough to tell files apart that nobody made alike on purpose. */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, BUILD.length);
}
