import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What was made before and put there; undefined where nothing was. */
export function kept(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}

/** Put something into the cache, whole or not at all: another build may be reading. */
export async function keep(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, content);
  await rename(`${path}.${process.pid}`, path);
}
