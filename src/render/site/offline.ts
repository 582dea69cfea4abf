import { NOT_KEPT, type OfflineFiles } from '../../search/offline-files.ts';
import { digestOf } from '../html/build-identity.ts';
import type { Files } from '../../store/files.ts';

/** Where the compiler leaves the service worker, and where it must lie to answer for the whole site. */
const COMPILED = 'site/assets/offline.js';
const WORKER = 'site/sw.js';

/** The pages of a language with their index, and what they need; not the pamphlets and the data, which are large. */
const PAGES = /^site\/([a-z]{2})\//;
const ASSETS = /^site\/assets\//;
/** Read in every language: the choice of languages, and what stands in for a page that is not kept. */
const SHARED = ['site/index.html', `site/${NOT_KEPT}`];

/**
 * Put the service worker at the root of the site, with the list of what it keeps for readers without a connection.
 * @param build  What the files are of.
 */
export function withOffline(files: Files, build: string): Files {
  const worker = files.get(COMPILED);
  const rest = new Map([...files].filter(([path]) => path !== COMPILED));
  // tests render without scripts
  if (worker === undefined) return rest;
  const paths = [...rest.keys()].sort();
  const langs = [...new Set(paths.flatMap((path) => PAGES.exec(path)?.[1] ?? []))];
  const keptIn = (lang: string) =>
    paths.filter((path) => ASSETS.test(path) || SHARED.includes(path) || PAGES.exec(path)?.[1] === lang);
  const list: OfflineFiles = {
    version: build,
    files: Object.fromEntries(
      langs.map((lang) => [
        lang,
        Object.fromEntries(keptIn(lang).map((path) => [path.slice('site/'.length), digestOf(rest.get(path)!)])),
      ]),
    ),
  };
  // `const` of a script is seen by all of it
  return rest.set(WORKER, `const OFFLINE=${JSON.stringify(list)};\n${worker as string}`);
}
