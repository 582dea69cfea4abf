import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.ts';
import { unfinishedName } from './unfinished.ts';

/*
 * Where the files of a build are until all of them are made: on the disk. What stays of each in memory is its size and its digest, under
 * which it is put and by which it is checked when it is read. Two paths may have the same content. Nothing waits for the disk here: what a
 * build publishes is written again, to its place (output-folder.ts).
 */

/** A file on the shelf. */
export type Shelved = { bytes: number; digest: string };

/** Files on the shelf by their path below `out/`. */
export type ShelvedFiles = Map<string, Shelved>;

export type Shelf = {
  put: (content: string | Uint8Array) => Promise<Shelved>;
  /** @throws If it is not what was put there. */
  read: (file: Shelved) => Promise<Buffer>;
  /** Remove everything. */
  clear: () => Promise<void>;
};

/** An empty shelf in the folder of a store, whose next start removes what a killed process leaves. */
export function openShelf(store: string): Shelf {
  const folder = join(store, 'unfinished', unfinishedName());
  const pathOf = (digest: string) => join(folder, digest.slice(0, 2), digest);
  const there = new Set<string>();
  return {
    put: async (content) => {
      const bytes = Buffer.from(content);
      const digest = digestOf(bytes);
      if (!there.has(digest)) {
        await mkdir(dirname(pathOf(digest)), { recursive: true });
        await writeFile(pathOf(digest), bytes);
        there.add(digest);
      }
      return { bytes: bytes.length, digest };
    },
    read: async ({ digest }) => {
      const content = await readFile(pathOf(digest));
      if (digestOf(content) !== digest) throw new Error(`${pathOf(digest)} was changed while it was waiting there.`);
      return content;
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Put files on the shelf, one after the other. */
export async function putAll(
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
  shelf: Pick<Shelf, 'put'>,
): Promise<ShelvedFiles> {
  const put: ShelvedFiles = new Map();
  for (const [path, content] of files) put.set(path, await shelf.put(content));
  return put;
}
