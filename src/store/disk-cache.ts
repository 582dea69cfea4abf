import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Read a cached file; undefined if there is none. */
export function cached(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}

/** Write a cached file atomically: another build, or another page of this one, may be writing the same file. */
export async function keepInCache(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
