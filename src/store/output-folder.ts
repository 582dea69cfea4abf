import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Files } from './files.ts';

/** The top-level names that a build writes. Other files belong to the user, so the folder is not replaced. */
const OURS = ['data', 'pamphlets', 'report.json', 'site'];

/** Thrown when the output folder isn't ours to replace. */
export class OutputFolderInUse extends Error {}

/**
 * Make sure that a build may replace a folder: it is missing, or empty, or holds only a build, and it neither
 * contains nor is inside a folder of inputs.
 * @returns The folder itself, links followed.
 * @throws OutputFolderInUse
 */
export async function claimOut(out: string, readFrom: readonly string[]): Promise<string> {
  const folder = await realpath(out).catch(() => resolve(out));
  for (const path of readFrom) {
    const read = await realpath(path).catch(() => resolve(path));
    if (isWithin(folder, read) || isWithin(read, folder))
      throw new OutputFolderInUse(`${out} contains, or is inside, ${path}, which is read from.`);
  }
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new OutputFolderInUse(`${out} is no folder that can be published into: ${error.message}.`);
  });
  const others = entries.filter((entry) => !OURS.includes(entry));
  if (others.length > 0)
    throw new OutputFolderInUse(`${out} holds ${others.slice(0, 3).join(', ')}, which no build left there.`);
  return folder;
}

/**
 * Replace the last build with a new one. The new build is first written next to it, so `out/` is always either the
 * last good build or this one, without leftovers of an older one.
 */
export async function writeOut(out: string, files: Files): Promise<void> {
  const [next, last] = [`${out}.next-${process.pid}`, `${out}.last-${process.pid}`];
  await rm(next, { recursive: true, force: true });
  try {
    for (const folder of new Set([...files.keys()].map((path) => dirname(join(next, path)))))
      await mkdir(folder, { recursive: true });
    await Promise.all([...files].map(([path, content]) => writeFile(join(next, path), content)));
    await swap(next, out, last);
  } finally {
    await rm(next, { recursive: true, force: true });
    await rm(last, { recursive: true, force: true });
  }
}

async function swap(next: string, out: string, last: string, tries = 5): Promise<void> {
  const hadLast = await rename(out, last).then(() => true, isAbsent);
  try {
    await rename(next, out);
  } catch (error) {
    // another build was written in the meantime: replace that one
    const isTaken = ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (isTaken && tries > 1) {
      await rm(last, { recursive: true, force: true });
      return swap(next, out, last, tries - 1);
    }
    if (hadLast) await rename(last, out);
    throw error;
  }
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && resolve(outer, way) === inner);
}

function isAbsent(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'ENOENT') return false;
  throw error;
}
