import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { TECHNICAL_LANG } from '../../schemas/language.ts';
import { CSV_TYPE, HEADERS, MEDIA_TYPES, NOT_FOUND } from '../render/site/hosting.ts';
import type { BuildState } from './build-runner.ts';
import { isOwnHost } from './own-host.ts';
import { EVENTS_PATH, NOTICE_STYLE_PATH, pageScript, SCRIPT_PATH, withPageScript } from './page-script.ts';

/** A folder served like a host would serve it, with pages that follow the builds. */
export type ServedSite = { handle: RequestListener; announce: (state: BuildState) => void };

/** Shown until the first build. */
const EMPTY_PAGE = `<!doctype html>\n<html lang="${TECHNICAL_LANG}">\n<head>\n<meta charset="utf-8">\n<title>Yakkan</title>\n</head>\n<body>\n<p>The site is being built.</p>\n</body>\n</html>\n`;

/**
 * @param site  Folder of the site; it may be replaced at any time.
 * @param host  What the server listens on: requests for another name are refused, and so is everything but reading.
 */
export function serveSite(site: string, noticeStyle: string, host: string): ServedSite {
  const files = sirv(site, { dev: true, etag: true, extensions: [] });
  const listeners = new Set<ServerResponse>();
  let state: BuildState = { build: '', title: '', errors: [], more: 0 };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const { name, value } of HEADERS) response.setHeader(name, value);
    if (!isOwnHost(request.headers.host, host)) return answer(response, 403, 'txt', 'Not the name of this preview.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return answer(response, 405, 'txt', 'A preview is only read.\n');
    }
    const path = pathOf(request);
    if (path === undefined) return answer(response, 400, 'txt', 'Not an address.\n');
    if (path === EVENTS_PATH) return request.method === 'HEAD' ? void eventHead(response).end() : listen(response);
    if (path === SCRIPT_PATH) return answer(response, 200, 'js', pageScript());
    if (path === NOTICE_STYLE_PATH) return answer(response, 200, 'css', noticeStyle);
    if (state.build === '') return answer(response, 200, 'html', withPageScript(EMPTY_PAGE, ''));
    const page = await pageAt(site, path);
    if (page === 'folder') return redirect(response, `${encodeURIComponent(path.slice(path.lastIndexOf('/') + 1))}/`);
    if (page !== undefined) return answer(response, 200, 'html', withPageScript(page, state.build));
    if (path.endsWith('.csv')) response.setHeader('Content-Type', CSV_TYPE);
    // as hosts do
    const notFound = await readFile(join(site, NOT_FOUND), 'utf8').catch(() => EMPTY_PAGE);
    files(request, response, () => {
      answer(response, 404, 'html', withPageScript(notFound, state.build));
    });
  };

  const listen = (response: ServerResponse): void => {
    eventHead(response).write(eventOf(state));
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };

  return {
    handle: (request, response) => {
      serve(request, response).catch((error: unknown) => {
        answer(response, 500, 'txt', `${String(error)}\n`);
      });
    },
    announce: (next) => {
      state = next;
      for (const listener of listeners) listener.write(eventOf(state));
    },
  };
}

function eventHead(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'Content-Type': 'text/event-stream' });
}

function eventOf(state: BuildState): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}

/** The requested path; undefined if it is not valid. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://preview.invalid').pathname);
  } catch {
    return undefined;
  }
}

/** The file of a page at a path, or `folder` for a folder without its slash; undefined for anything else. */
async function pageAt(site: string, path: string): Promise<string | undefined> {
  const file = resolve(join(site, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(resolve(site) + sep)) return undefined;
  if (file.endsWith('.html')) return readFile(file, 'utf8').catch(() => undefined);
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? 'folder' : undefined;
}

function answer(response: ServerResponse, status: number, extension: string, text: string): void {
  response.writeHead(status, { 'Content-Type': `${MEDIA_TYPES[extension]}; charset=utf-8` }).end(text);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}
