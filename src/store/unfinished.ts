import { randomUUID } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';

/*
 * Names of what a process is still writing. A process that was killed leaves such a file or folder behind; the next one sees in the name
 * whose it was, and removes it.
 */

const HOST = hostname().replace(/[^a-zA-Z0-9]/g, '') || 'host';
const OWNER = /-([a-zA-Z0-9]+)-(\d+)-[0-9a-f]{8}$/;
const UNFINISHED = /(?:^|\.)unfinished-[a-zA-Z0-9]+-\d+-[0-9a-f]{8}$/;

/** How long what another machine writes is left alone, in milliseconds: whether it still runs there is not known here. */
const LEFT_ALONE = 24 * 3_600_000;

/** A name that no other process uses: `out-<host>-<process>-<random>`. */
export function ownName(of: string): string {
  return `${of}-${HOST}-${process.pid}-${randomUUID().slice(0, 8)}`;
}

/** The name of what this process has not finished: `out.unfinished-<host>-<process>-<random>`. */
export function unfinishedName(of = ''): string {
  return ownName(of === '' ? 'unfinished' : `${of}.unfinished`);
}

/** Whether a name is that of something unfinished, and the process that left it no longer runs. */
export async function isLeftover(path: string): Promise<boolean> {
  return UNFINISHED.test(basename(path)) && !(await hasRunningOwner(path));
}

/**
 * Whether the process that has its name in the name of a file or folder may still run.
 * @param path  A path that ends as `ownName` makes it.
 */
export async function hasRunningOwner(path: string): Promise<boolean> {
  const [, host, pid] = OWNER.exec(path) ?? [];
  if (host === HOST) return isRunning(Number(pid));
  const modified = await lstat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  );
  return Date.now() - modified < LEFT_ALONE;
}

/** Remove what processes that no longer run left unfinished in a folder. A folder that is missing holds nothing. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (await isLeftover(path)) await rm(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // a process of another user
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
