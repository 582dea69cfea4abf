import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** How many files are open at a time, whatever the number of schemes. */
export const OPEN_FILES = 16;

/** Write a new file, and wait until it is on the disk. */
export async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Write a file in one step: whoever reads it finds the old content or the new one, also after the power fails.
 * @param temporary  A path in a folder of the same disk, which nothing else uses.
 */
export async function writeInOneStep(path: string, content: string | Uint8Array, temporary: string): Promise<void> {
  try {
    await writeThrough(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Wait until the names in a folder are on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  // not every system opens a folder; there, the names are on the disk a little later
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
