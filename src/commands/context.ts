import { join, resolve } from 'node:path';
import type { BuildContext } from '../pipeline.ts';

/** Thrown for what was typed if it cannot be used: an option, or the scheme, folder or port that it names. */
export class WrongUsage extends Error {}

/** To catch errors of one kind with: what they say is about what was typed. */
export function asWrongUsage(kind: new (message: string) => Error): (error: unknown) => never {
  return (error) => {
    throw error instanceof kind ? new WrongUsage(error.message) : error;
  };
}

/**
 * Where everything is, and the day.
 * @param project  The folder of the project, which has the templates and the compiled code.
 */
export function contextOf({ sources }: { sources: string }, project: string): BuildContext {
  return {
    sources: resolve(sources),
    templates: join(project, 'templates'),
    scripts: join(project, 'dist/client'),
    cache: process.env.YAKKAN_CACHE ?? join(project, '.cache'),
    browser: process.env.YAKKAN_BROWSER || undefined,
    today: today(),
  };
}

/** The day in Japan, or that of `SOURCE_DATE_EPOCH`, seconds since 1970, for a build that can be repeated later. */
function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const now = epoch === undefined ? Date.now() : Number(epoch) * 1000;
  return new Date(now + 9 * 3_600_000).toISOString().slice(0, 10);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** A path as the reader would type it in the folder they are in. */
export function shownPath(path: string): string {
  return path.startsWith(process.cwd()) ? path.slice(process.cwd().length + 1) || '.' : path;
}
