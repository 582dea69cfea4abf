import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { BuildContext } from '../pipeline.ts';
import { openStore, type Store } from '../store/store.ts';

/** Thrown if something on the command line cannot be used: an option, or the scheme, folder or port that it names. */
export class WrongUsage extends Error {}

/** Returns a handler for `catch`: it turns errors of one kind into `WrongUsage`, because they are about the command line. */
export function asWrongUsage(kind: new (message: string) => Error): (error: unknown) => never {
  return (error) => {
    throw error instanceof kind ? new WrongUsage(error.message) : error;
  };
}

/**
 * Where everything is, and the day.
 * @param project  The folder of the project, which has the templates and the compiled code.
 * @throws WrongUsage, if a variable of the environment names something that cannot be used.
 */
export function contextOf({ sources }: { sources: string }, project: string): BuildContext {
  return {
    sources: resolve(sources),
    templates: join(project, 'templates'),
    scripts: join(project, 'dist/client'),
    cache: placeIn('YAKKAN_CACHE', 'folder') ?? join(project, '.cache'),
    browser: placeIn('YAKKAN_BROWSER', 'file'),
    today: today(),
  };
}

/** What was kept of earlier runs. A command that writes nothing else works without it where it may not write. */
export function storeOf({ cache }: BuildContext): Promise<Store | undefined> {
  return openStore(join(cache, 'store')).catch(() => undefined);
}

/**
 * The folder or file that a variable of the environment names; undefined if it is empty or not set. A folder need not exist yet.
 * @throws WrongUsage
 */
function placeIn(variable: string, kind: 'folder' | 'file'): string | undefined {
  const path = process.env[variable];
  if (!path) return undefined;
  const isKind = kind === 'folder' ? canBeFolder(path) : isFile(path);
  if (!isKind) throw new WrongUsage(`${variable} is \`${path}\`, and must be a ${kind}.`);
  return kind === 'folder' ? resolve(path) : path;
}

/** Whether a folder is there, or can be made: the nearest thing that is there is one. */
function canBeFolder(path: string): boolean {
  const place = resolve(path);
  return existsSync(place) ? statSync(place).isDirectory() : canBeFolder(dirname(place));
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/**
 * The day in Japan. `SOURCE_DATE_EPOCH` (seconds since 1970) sets another one, so that a build can be repeated later.
 * @throws WrongUsage
 */
function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  // the last second of the year 9999: later days have more digits
  if (epoch !== undefined && (!/^\d+$/.test(epoch) || Number(epoch) > 253_402_300_799))
    throw new WrongUsage(`SOURCE_DATE_EPOCH is \`${epoch}\`, and must be a number of seconds since 1970.`);
  const now = epoch === undefined ? Date.now() : Number(epoch) * 1000;
  return new Date(now + 9 * 3_600_000).toISOString().slice(0, 10);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** A path relative to the current folder. */
export function shownPath(path: string): string {
  const from = relative(process.cwd(), path);
  // a folder beside this one may have a name that begins like it
  return from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from) ? path : from || '.';
}
