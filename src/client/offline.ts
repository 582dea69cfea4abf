import { notationOf } from '../render/language/notation.ts';
import { NOT_KEPT, type OfflineFiles } from '../search/offline-files.ts';

// The service worker of the site. Online, every answer comes from the network; the browser's HTTP cache is used only
// after revalidation. Offline, answers come from a complete copy: all files of one language from one build, each
// checked against its digest, so that a page never gets the index of another build.

/** Added before this script by the build. */
declare const OFFLINE: OfflineFiles;

type Waiting = Event & { waitUntil: (done: Promise<unknown>) => void };
type Fetching = Waiting & { request: Request; respondWith: (response: Promise<Response>) => void };
type Messaged = Waiting & { data: unknown; source: { postMessage: (message: string) => void } | null };
type Worker = {
  addEventListener(on: 'install' | 'activate', then: (event: Waiting) => void): void;
  addEventListener(on: 'fetch', then: (event: Fetching) => void): void;
  addEventListener(on: 'message', then: (event: Messaged) => void): void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  registration: { scope: string };
};

const worker = self as unknown as Worker;
const root = worker.registration.scope;
// one origin may host several sites
const SITE = `offline ${new URL(root).pathname} `;
/** The header of a copied file with the time of the copy. */
const KEPT = 'X-Kept';
/** The line of a page that says it is a copy: hidden, without a date. */
const COPY_LINE = /(<p class="kept" lang="(\w+)") hidden>([^<]*<time)>/g;

const nameOf = (lang: string) => `${SITE}${lang} ${OFFLINE.version}`;

/** Languages that the user has copied, from any build. */
async function kept(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(SITE));
  return [...new Set(names.map((name) => name.slice(SITE.length).split(' ')[0]!))].filter(
    (lang) => lang in OFFLINE.files,
  );
}

/** The copy of a language from this build, if it is complete. */
async function wholeCopy(lang: string): Promise<Cache | undefined> {
  if (!(await caches.has(nameOf(lang)))) return undefined;
  const cache = await caches.open(nameOf(lang));
  return (await cache.keys()).length === Object.keys(OFFLINE.files[lang]!).length ? cache : undefined;
}

/** The complete copies of this build. */
async function wholeCopies(): Promise<Cache[]> {
  const copies = await Promise.all((await kept()).map(wholeCopy));
  return copies.filter((copy) => copy !== undefined);
}

/** Copy a language completely or not at all. */
async function keep(lang: string): Promise<void> {
  if (await wholeCopy(lang)) return;
  const copied = await Promise.all(
    Object.entries(OFFLINE.files[lang]!).map(async ([path, digest]): Promise<[string, Response]> => {
      const url = new URL(path, root).href;
      const response = await fetch(url, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      const body = await response.arrayBuffer();
      // an upload may be incomplete, and some hosts answer a missing file with another page
      if (!(await digestOf(body)).startsWith(digest)) throw new Error(`${url}: not of build ${OFFLINE.version}`);
      // a browser refuses redirected answers for navigation; some hosts redirect index.html
      return [url, new Response(body, { headers: headersOf(response, [KEPT, new Date().toISOString()]) })];
    }),
  );
  const cache = await caches.open(nameOf(lang));
  try {
    await Promise.all(copied.map(([url, response]) => cache.put(url, response)));
  } catch (error) {
    // there may be too little space for all of it
    await caches.delete(nameOf(lang));
    throw error;
  }
}

/** In hexadecimal. */
async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The headers of an answer with one more, without those about a body that is no longer what was sent. */
function headersOf({ headers }: Response, [name, value]: readonly [string, string]): Headers {
  const own = new Headers(headers);
  own.delete('Content-Encoding');
  own.delete('Content-Length');
  own.set(name, value);
  return own;
}

async function forgetOthers(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(SITE) && !name.endsWith(` ${OFFLINE.version}`));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The offline answer to a request; undefined if it isn't in a copy. */
async function copyOf(request: Request): Promise<Response | undefined> {
  const { origin, pathname, search } = new URL(request.url);
  const copies = await wholeCopies();
  for (const copy of copies) {
    // a folder answers with its index, and some hosts drop the extension
    const own = await copy.match(`${origin}${pathname.replace(/\/$/, '/index.html')}`);
    const found = own ?? (await copy.match(`${origin}${pathname}.html`));
    if (found) return withCopyDate(found);
    // links of an index are relative to its folder
    if (await copy.match(`${origin}${pathname}/index.html`))
      return Response.redirect(`${origin}${pathname}/${search}`, 302);
  }
  return request.mode === 'navigate' ? instead(copies) : undefined;
}

/** Show the copy line in a page, with its date. */
async function withCopyDate(copy: Response): Promise<Response> {
  if (!/^text\/html/.test(copy.headers.get('Content-Type') ?? '')) return copy;
  const moment = copy.headers.get(KEPT)!;
  const html = await copy.text();
  const langs = [...html.matchAll(COPY_LINE)].map(([, , lang]) => lang!);
  // `en` alone is American
  const tags = new Map(await Promise.all(langs.map(async (lang) => [lang, (await notationOf(lang)).tag] as const)));
  const page = html.replace(COPY_LINE, (_, line: string, lang: string, words: string) => {
    const day = new Date(moment).toLocaleDateString(tags.get(lang), { dateStyle: 'long' });
    return `${line}>${words} datetime="${moment}">${day}`;
  });
  return new Response(page, { headers: headersOf(copy, [KEPT, moment]) });
}

/** The page shown for anything that isn't copied, such as a pamphlet, if there is a copy at all. */
async function instead([copy]: readonly Cache[]): Promise<Response | undefined> {
  const page = await copy?.match(`${root}${NOT_KEPT}`);
  if (!page) return undefined;
  // the page is shown at any depth
  const html = (await page.text()).replaceAll(' href="', ` href="${root}`);
  return new Response(html, { status: 503, headers: headersOf(page, ['Cache-Control', 'no-store']) });
}

/** Make the browser revalidate its HTTP cache: without caching headers, some browsers keep files for days. */
function fresh(request: Request): Request {
  // a reload already asks for more
  if (request.cache !== 'default') return request;
  // a navigation request cannot be changed
  if (request.mode === 'navigate')
    return new Request(request.url, { cache: 'no-cache', redirect: 'manual', headers: request.headers });
  return new Request(request, { cache: 'no-cache' });
}

worker.addEventListener('install', (event) => {
  // copy the new build before it takes over; if that fails, the browser tries again later
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
    fetch(fresh(request)).catch(async (error: unknown) => {
      const copy = await copyOf(request);
      if (copy) return copy;
      throw error;
    }),
  );
});
