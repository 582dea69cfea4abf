import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import chokidar from 'chokidar';
import { BROKEN_OFF, runBuild, stateOf } from './build-runner.ts';
import { serveSite } from './serve.ts';

export type PreviewOptions = {
  /** The compiled command that builds the site. */
  command: string;
  sources: string;
  templates: string;
  cache: string;
  /** The compiled code: when it changes, the site is built again. */
  compiled: string;
  port: number;
  host: string;
  pdf: boolean;
  /** Prints a line on the terminal. */
  say: (line: string) => void;
};

/** Thrown when the port or host is not available. */
export class CannotListen extends Error {}

/** How long nothing must change before a build starts, in milliseconds: an editor saves a file in several steps. */
const QUIET = 120;

/**
 * Serve the site, and build it again whenever an input changes, until `stop` is aborted. One build runs at a time;
 * changes during a build start another one after it.
 * @throws CannotListen
 */
export async function preview(options: PreviewOptions, stop: AbortSignal): Promise<void> {
  const { sources, templates, cache, compiled, host, say } = options;
  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(new CannotListen(reasonOf(error, options))));
    server.listen(options.port, host, listening);
  });
  const { port } = server.address() as AddressInfo;
  // another preview has another port, so it uses another folder
  const folder = join(cache, 'preview', nameOf(options, port));
  const notice = await readFile(join(templates, 'preview/notice.css'), 'utf8');
  const { handle, announce } = serveSite(join(folder, 'site'), notice, host);
  server.on('request', handle);
  say(`Serving http://${host.includes(':') ? `[${host}]` : host}:${port}/ (end with Ctrl-C)`);

  const began = Date.now();
  let [builds, build] = [0, ''];
  const buildOnce = async (): Promise<void> => {
    const since = performance.now();
    const outcome = await runBuild(
      [
        options.command,
        'build',
        '--json',
        '--strict',
        '--sources',
        sources,
        '--out',
        folder,
        ...(options.pdf ? [] : ['--no-pdf']),
      ],
      stop,
    );
    if (stop.aborted) return;
    // unlike the builds of an earlier preview, so that its open pages reload
    if (outcome.kind === 'built' || (outcome.kind === 'unchanged' && build === '')) build = `${began}-${(builds += 1)}`;
    announce(stateOf(build, outcome));
    if (outcome.kind === 'failed') say([...outcome.errors, 'Not built.'].join('\n'));
    else if (outcome.kind === 'broken-off') say([outcome.trace, BROKEN_OFF].join('\n'));
    else
      say(
        `${outcome.kind === 'built' ? 'Built' : 'Nothing has changed'} (${Math.round(performance.now() - since)} ms).`,
      );
  };

  let [isWaiting, isBuilding] = [false, false];
  const buildAll = async (): Promise<void> => {
    if (isBuilding) return void (isWaiting = true);
    isBuilding = true;
    do {
      isWaiting = false;
      await buildOnce();
    } while (isWaiting && !stop.aborted);
    isBuilding = false;
  };
  let quiet: NodeJS.Timeout | undefined;
  const watcher = chokidar.watch([sources, templates, compiled], { ignoreInitial: true });
  watcher.on('error', (error) => say(`Changes may go unseen: ${String(error)}`));
  watcher.on('all', () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => void buildAll(), QUIET);
  });
  await once(watcher, 'ready');
  await buildAll();

  if (!stop.aborted) await once(stop, 'abort');
  clearTimeout(quiet);
  await watcher.close();
  server.close();
  server.closeAllConnections();
}

function nameOf({ sources, host, pdf }: PreviewOptions, port: number): string {
  return createHash('sha256')
    .update(JSON.stringify([sources, host, port, pdf]))
    .digest('hex')
    .slice(0, 16);
}

function reasonOf({ code, message }: NodeJS.ErrnoException, { host, port }: PreviewOptions): string {
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is in use; choose another with --port.`;
  return `Port ${port} of ${host} cannot be listened on: ${message}.`;
}
