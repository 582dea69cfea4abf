import type { OfflineFiles } from '../search/offline-files.ts';

// The service worker of the site. Online every page comes from the network, always; without it, from a copy made whole: all files
// of one language as one build left them, so that a page is never read with the index of another build.

/** Put in front of this script by the build. */
declare const OFFLINE: OfflineFiles;

type Waiting = Event & { waitUntil: (done: Promise<unknown>) => void };
type Fetching = Waiting & { request: Request; respondWith: (response: Promise<Response>) => void };
type Told = Waiting & { data: unknown; source: { postMessage: (said: string) => void } | null };
type Worker = {
  addEventListener(on: 'install' | 'activate', then: (event: Waiting) => void): void;
  addEventListener(on: 'fetch', then: (event: Fetching) => void): void;
  addEventListener(on: 'message', then: (event: Told) => void): void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  registration: { scope: string };
};

const worker = self as unknown as Worker;
const root = worker.registration.scope;
// one origin may hold several sites
const SITE = `offline ${new URL(root).pathname} `;

const nameOf = (lang: string) => `${SITE}${lang} ${OFFLINE.version}`;

/** Languages that a reader keeps, of whatever build. */
async function kept(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(SITE));
  return [...new Set(names.map((name) => name.slice(SITE.length).split(' ')[0]!))].filter(
    (lang) => lang in OFFLINE.files,
  );
}

/** The copy of a language that this build made, when all of it is there. */
async function wholeCopy(lang: string): Promise<Cache | undefined> {
  if (!(await caches.has(nameOf(lang)))) return undefined;
  const cache = await caches.open(nameOf(lang));
  return (await cache.keys()).length === OFFLINE.files[lang]!.length ? cache : undefined;
}

/** Copy a language, all of it or nothing. */
async function keep(lang: string): Promise<void> {
  if (await wholeCopy(lang)) return;
  const copied = await Promise.all(
    OFFLINE.files[lang]!.map(async (path): Promise<[string, Response]> => {
      const url = new URL(path, root).href;
      const response = await fetch(url, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      // a browser refuses to open a page with an answer that was redirected, as some hosts do for index.html
      return [url, new Response(await response.blob(), { headers: response.headers })];
    }),
  );
  const cache = await caches.open(nameOf(lang));
  try {
    await Promise.all(copied.map(([url, response]) => cache.put(url, response)));
  } catch (error) {
    // there may be no room for all of it
    await caches.delete(nameOf(lang));
    throw error;
  }
}

async function forgetOthers(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(SITE) && !name.endsWith(` ${OFFLINE.version}`));
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function copyOf(request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  // a folder answers for its index, and some hosts leave out the extension
  const path = url.pathname.replace(/\/$/, '/index.html');
  for (const lang of await kept()) {
    const cache = await wholeCopy(lang);
    const found = (await cache?.match(url.origin + path)) ?? (await cache?.match(`${url.origin}${path}.html`));
    if (found) return found;
  }
  return undefined;
}

worker.addEventListener('install', (event) => {
  // a new build is copied before it takes over from the old one
  event.waitUntil(kept().then((langs) => Promise.all([...langs.map(keep), worker.skipWaiting()])));
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetOthers(), worker.clients.claim()]));
});
worker.addEventListener('message', (event) => {
  const lang = event.data;
  if (typeof lang !== 'string' || !(lang in OFFLINE.files)) return;
  event.waitUntil(keep(lang).then(() => event.source?.postMessage('kept')));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  event.respondWith(
    fetch(request).catch(async (error: unknown) => {
      const copy = await copyOf(request);
      if (copy) return copy;
      throw error;
    }),
  );
});
