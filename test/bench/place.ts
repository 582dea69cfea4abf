import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collect, isComplete } from '../../src/input/collect.ts';
import type { BuildContext } from '../../src/pipeline.ts';

// .cache/bench/bench.js is two folders below the project
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** The folder of the compiled bench. */
export const COMPILED = fileURLToPath(new URL('.', import.meta.url));

/** The script that adds up the time of a tree of processes. */
export const DESCENDANTS = join(PROJECT, 'test/bench/descendants.js');

/** Where everything is made that is measured; removed at the end. */
export const scratch = mkdtempSync(join(tmpdir(), 'yakkan-bench-'));

export const context: BuildContext = {
  sources: join(PROJECT, 'sources'),
  templates: join(PROJECT, 'templates'),
  scripts: join(PROJECT, 'dist/client'),
  cache: join(PROJECT, '.cache'),
  today: '2026-11-21',
};

/** Printed below the table: good to know, but not an aim. */
export const notes: string[] = [];

/** What is made once, when a row needs it first. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

type Run = { folder?: string; env?: Record<string, string> };

/** Run a program to its end. @throws if it fails, with what it said. */
export function run(program: string, args: readonly string[], { folder = PROJECT, env = {} }: Run = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 ** 2,
    // the same day in every run, and not as where tests run
    env: { ...process.env, SOURCE_DATE_EPOCH: '1795000000', CI: '', ...env },
  });
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')} failed: ${stderr}${stdout}`);
  return stdout;
}

/** Run the compiled command, of this project or of another version of it. */
export function command(args: readonly string[], more: Run = {}): string {
  return run(process.execPath, [join(more.folder ?? PROJECT, 'dist/cli.js'), ...args], more);
}

/** A cache with nothing in it but the unpacked browser. */
export function emptyCache(name: string): string {
  const cache = join(scratch, name);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  for (const folder of readdirSync(context.cache).filter((each) => each.startsWith('chromium-')))
    symlinkSync(realpathSync(join(context.cache, folder)), join(cache, folder));
  return cache;
}

/** The edition with the longest text, and the path of the text. */
export async function longestText(): Promise<{ scheme: string; path: string }> {
  const editions = (await collect(context.sources)).editions.filter(isComplete);
  const [{ scheme, edition }] = editions.toSorted((a, b) => b.pamphlet.bytes.length - a.pamphlet.bytes.length) as [
    (typeof editions)[number],
  ];
  return { scheme, path: join(context.sources, scheme, edition, 'pamphlet.txt') };
}
