import { NOT_KEPT, type OfflineFiles } from '../../search/offline-files.ts';
import { shortDigest } from '../html/build-identity.ts';
import type { Shelf, ShelvedFiles } from '../../store/shelf.ts';

/** Where the compiler writes the service worker, and where it must be to control the whole site. */
const COMPILED = 'site/assets/offline.js';
const WORKER = 'site/sw.js';

/** The pages of a language with their index and assets; not the pamphlets and the data, which are large. */
const PAGES = /^site\/([a-z]{2})\//;
const ASSETS = /^site\/assets\//;
/** Shared by all languages: the language chooser, and the page shown instead of one that isn't copied. */
const SHARED = ['site/index.html', `site/${NOT_KEPT}`];

/**
 * Put the service worker at the root of the site, with the list of files it copies for offline use.
 * @param build  The build of the files.
 */
export async function withOffline(files: ShelvedFiles, build: string, shelf: Shelf): Promise<ShelvedFiles> {
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
        Object.fromEntries(
          keptIn(lang).map((path) => [path.slice('site/'.length), shortDigest(rest.get(path)!.digest)]),
        ),
      ]),
    ),
  };
  // a top-level `const` is visible in the whole script
  const whole = `const OFFLINE=${JSON.stringify(list)};\n${String(await shelf.read(worker))}`;
  return rest.set(WORKER, await shelf.put(whole));
}
