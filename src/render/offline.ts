import { createHash } from 'node:crypto';
import type { OfflineFiles } from '../search/offline-files.ts';
import type { Files } from './files.ts';

/** Where the compiler leaves the service worker, and where it must lie to answer for the whole site. */
const COMPILED = 'site/assets/offline.js';
const WORKER = 'site/sw.js';

/** The pages of a language with their index, and what they need; not the pamphlets and the data, which are large. */
const PAGES = /^site\/([a-z]{2})\//;
const ASSETS = /^site\/assets\//;

/** Put the service worker at the root of the site, with the list of what it keeps for readers without a connection. */
export function withOffline(files: Files): Files {
  const worker = files.get(COMPILED);
  const rest = new Map([...files].filter(([path]) => path !== COMPILED));
  // tests render without scripts
  if (worker === undefined) return rest;
  const kept = [...rest.keys()].filter((path) => PAGES.test(path) || ASSETS.test(path)).sort();
  const hash = createHash('sha256');
  for (const path of kept) hash.update(`\0${path}\0`).update(rest.get(path)!);
  const langs = [...new Set(kept.flatMap((path) => PAGES.exec(path)?.[1] ?? []))];
  const list: OfflineFiles = {
    version: hash.digest('hex').slice(0, 16),
    files: Object.fromEntries(
      langs.map((lang) => [
        lang,
        kept
          .filter((path) => ASSETS.test(path) || PAGES.exec(path)![1] === lang)
          .map((path) => path.slice('site/'.length)),
      ]),
    ),
  };
  // `const` of a script is seen by all of it
  return rest.set(WORKER, `const OFFLINE=${JSON.stringify(list)};\n${worker as string}`);
}
