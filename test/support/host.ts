import type { Page } from 'puppeteer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MEDIA_TYPES } from '../../src/render/site/hosting.ts';
import { output, site } from './made-up-site.ts';

/** A host that says nothing of caches, as the simplest do: when a file was changed, and whether it has been since. */
export type Host = {
  /** `http://localhost:1234/`, the folder that holds `ja/` and `en/`. */
  url: string;
  /** What it has been asked for. */
  requests: string[];
  /** Files put in the place of those of the made-up build, by their paths below the site; `undefined` for one that is gone. */
  put: (files: Record<string, string | undefined>) => void;
  /** Answer no more, as where there is no connection. */
  leave: () => Promise<void>;
  /** Answer again. */
  come: () => Promise<void>;
};

const SITE = `${site}/`;
/** Long enough for a browser to keep a file for days without asking. */
const SIXTY_DAYS = 60 * 24 * 3_600_000;

/** @param path  Path of the site on the host. @param catchAll  The answer, with status 200, for missing files. */
export async function host({ path = '/', catchAll = '' } = {}): Promise<Host> {
  const put = new Map<string, string | undefined>();
  const requests: string[] = [];
  const published = { first: Date.now() - SIXTY_DAYS, later: Date.now() - SIXTY_DAYS };
  const contentOf = (file: string): string | Buffer | undefined => {
    if (put.has(file)) return put.get(file);
    const place = SITE + file;
    return existsSync(place) && statSync(place).isFile() ? readFileSync(place) : undefined;
  };
  const server = createServer((request, response) => {
    requests.push(request.url!);
    const { pathname } = new URL(request.url!, 'http://host.invalid');
    const name = pathname.slice(path.length).replace(/(^|\/)$/, '$1index.html');
    const own = pathname.startsWith(path) ? contentOf(name) : undefined;
    const file = own === undefined && catchAll !== '' ? catchAll : name;
    const content = own ?? contentOf(file);
    if (content === undefined)
      return response.writeHead(404, { 'Content-Type': 'text/html' }).end(output('site/404.html'));
    const changed = new Date(put.has(file) ? published.later : published.first).toUTCString();
    const isSame = request.headers['if-modified-since'] === changed && request.headers['cache-control'] !== 'no-cache';
    const type = MEDIA_TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain';
    response.writeHead(isSame ? 304 : 200, { 'Last-Modified': changed, 'Content-Type': type });
    return response.end(isSame ? undefined : content);
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${path}`,
    requests: requests,
    put: (files) => {
      published.later = Date.now();
      for (const [file, content] of Object.entries(files)) put.set(file, content);
    },
    leave: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
    come: () => listen(port),
  };
}

/** The files of another build, whose premiums are others: those that tell `yen` of the first. */
export function nextBuild(yen: number, other: number): Record<string, string> {
  const build = /data-build="(\w+)"/.exec(output('site/ja/premiums.html'))![1]!;
  const changed = (path: string) =>
    output(`site/${path}`)
      .replaceAll(build, 'f'.repeat(build.length))
      .replaceAll(`"yen":${yen},`, `"yen":${other},`)
      .replaceAll(yen.toLocaleString('ja'), other.toLocaleString('ja'));
  const paths = ['ja', 'en'].flatMap((lang) =>
    ['premiums.html', 'offers.json', 'search.html', 'search.json'].map((file) => `${lang}/${file}`),
  );
  return Object.fromEntries(paths.map((path) => [path, changed(path)]));
}

/** Have the browser look for a new service worker, and wait until that has come to its end. @returns Its state. */
export function updatedWorker(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting ?? registration.active!;
    return new Promise<string>((done) => {
      const look = () => ['activated', 'redundant'].includes(worker.state) && done(worker.state);
      worker.addEventListener('statechange', look);
      look();
    });
  });
}
