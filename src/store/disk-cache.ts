import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What was made before and put there; undefined where nothing was. */
export function cached(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}

/** Put something into the cache, whole or not at all: another build, or another page of this one, may be at the same thing. */
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
