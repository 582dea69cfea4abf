import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from './render/files.ts';

/**
 * Put a whole build in the place of the last one: it is written beside it first, so that `out/` is at every moment either
 * the last good build or this one, and nothing of an older one stays behind.
 */
export async function writeOut(out: string, files: Files): Promise<void> {
  const [next, last] = [`${out}.next-${process.pid}`, `${out}.last-${process.pid}`];
  await rm(next, { recursive: true, force: true });
  try {
    for (const folder of new Set([...files.keys()].map((path) => dirname(join(next, path)))))
      await mkdir(folder, { recursive: true });
    await Promise.all([...files].map(([path, content]) => writeFile(join(next, path), content)));
    const hadLast = await rename(out, last).then(() => true, isAbsent);
    try {
      await rename(next, out);
    } catch (error) {
      if (hadLast) await rename(last, out);
      throw error;
    }
  } finally {
    await rm(next, { recursive: true, force: true });
    await rm(last, { recursive: true, force: true });
  }
}

function isAbsent(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'ENOENT') return false;
  throw error;
}
