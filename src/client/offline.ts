import { notationOf } from '../render/language/notation.ts';
import { NOT_KEPT, type OfflineFiles } from '../search/offline-files.ts';

// The service worker of the site. Online every answer comes from the network: what the browser kept by itself is used only when
// the host says that it is still the same. Without a connection, from a copy made whole: all files of one language as one build
// left them, each held against its digest, so that a page is never read with the index of another build.

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
/** The header of a copied file that says when it was copied. */
const KEPT = 'X-Kept';
/** The line of a page that says it is a copy: hidden, with its day left out. */
const COPY_LINE = /(<p class="kept" lang="(\w+)") hidden>([^<]*<time)>/g;

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
  return (await cache.keys()).length === Object.keys(OFFLINE.files[lang]!).length ? cache : undefined;
}

/** The copies of this build that are whole. */
async function wholeCopies(): Promise<Cache[]> {
  const copies = await Promise.all((await kept()).map(wholeCopy));
  return copies.filter((copy) => copy !== undefined);
}

/** Copy a language, all of it or nothing. */
async function keep(lang: string): Promise<void> {
  if (await wholeCopy(lang)) return;
  const copied = await Promise.all(
    Object.entries(OFFLINE.files[lang]!).map(async ([path, digest]): Promise<[string, Response]> => {
      const url = new URL(path, root).href;
      const response = await fetch(url, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      const body = await response.arrayBuffer();
      // an upload may have come as far as this worker only, and some hosts answer what they have not with another page
      if (!(await digestOf(body)).startsWith(digest)) throw new Error(`${url}: not of build ${OFFLINE.version}`);
      // a browser refuses to open a page with an answer that was redirected, as some hosts do for index.html
      return [url, new Response(body, { headers: headersOf(response, [KEPT, new Date().toISOString()]) })];
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

/** What is answered without a connection; undefined where there is no copy of it. */
async function copyOf(request: Request): Promise<Response | undefined> {
  const { origin, pathname, search } = new URL(request.url);
  const copies = await wholeCopies();
  for (const copy of copies) {
    // a folder answers for its index, and some hosts leave out the extension
    const own = await copy.match(`${origin}${pathname.replace(/\/$/, '/index.html')}`);
    const found = own ?? (await copy.match(`${origin}${pathname}.html`));
    if (found) return said(found);
    // its links go from within the folder
    if (await copy.match(`${origin}${pathname}/index.html`))
      return Response.redirect(`${origin}${pathname}/${search}`, 302);
  }
  return request.mode === 'navigate' ? instead(copies) : undefined;
}

/** A page says that it is a copy, and of what day. */
async function said(copy: Response): Promise<Response> {
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

/** What a reader sees of a page without a copy, such as a pamphlet, once there is a copy of anything. */
async function instead([copy]: readonly Cache[]): Promise<Response | undefined> {
  const page = await copy?.match(`${root}${NOT_KEPT}`);
  if (!page) return undefined;
  // it is shown at whatever depth
  const html = (await page.text()).replaceAll(' href="', ` href="${root}`);
  return new Response(html, { status: 503, headers: headersOf(page, ['Cache-Control', 'no-store']) });
}

/** Asks the host whether what the browser kept is still the same; some hosts say nothing of it, and it is kept for days. */
function fresh(request: Request): Request {
  // a reader who loads a page again asks for more than that
  if (request.cache !== 'default') return request;
  // of a request to open a page no other can be made
  if (request.mode === 'navigate')
    return new Request(request.url, { cache: 'no-cache', redirect: 'manual', headers: request.headers });
  return new Request(request, { cache: 'no-cache' });
}

worker.addEventListener('install', (event) => {
  // a new build is copied before it takes over from the old one; where that fails, the browser tries again later
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
