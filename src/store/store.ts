import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { digestOf } from './digest.ts';
import { OPEN_FILES, writeInOneStep } from './durable.ts';
import { sweep, unfinishedName } from './unfinished.ts';

/*
 * What is kept from one run to the next: PDFs, pictures, fonts, stamps of builds. Everything is kept under the digest of what it was made
 * from. It is published only if it is what was kept: an entry holds the digest of its content, and a seal over itself and its key. What
 * was emptied, cut, changed or put in another's place counts as missing, and is made again.
 *
 * <folder>/entries/<kind>/<key>.json   { content, size, facts, seal }
 * <folder>/contents/<xx>/<digest>      the content; two entries may have the same one
 * <folder>/unfinished/                 what is being written
 */

/** What a kept thing is: its kind, and the digest of everything that it was made from. */
export type Key = { kind: string; digest: string };

/** A kept thing as it was put there: its bytes, and what is known of it, such as the number of pages and the verdict of the gate. */
export type Kept<Facts> = { content: Buffer; facts: Facts };

export type Store = {
  /** @returns  Undefined if nothing is kept under this key, or not what was put there. */
  read: <Facts>(key: Key) => Promise<Kept<Facts> | undefined>;
  /** Keep something. Two processes may keep the same at once. @param facts  What JSON can hold. */
  keep: (key: Key, content: Uint8Array | string, facts: object) => Promise<void>;
  /** Remove what was not used for the longest time until the rest has at most so many bytes. What this process used stays. */
  bound: (bytes: number) => Promise<void>;
};

/** What all kept things together may have at the end of a build, in bytes. */
export const ROOM = 2 * 1024 ** 3;

type Entry = { content: string; size: number; facts: object; seal: string };

/** The key of what is made from some inputs, in their order. */
export function keyOf(kind: string, inputs: readonly (string | Uint8Array)[]): Key {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${Buffer.byteLength(input)}:`).update(input);
  return { kind, digest: hash.digest('hex') };
}

/**
 * Open a store; it is made if it is missing. What processes that no longer run left unfinished in it is removed.
 * @param folder  Of the store alone.
 */
export async function openStore(folder: string): Promise<Store> {
  const unfinished = join(folder, 'unfinished');
  await mkdir(unfinished, { recursive: true });
  await sweep(unfinished);
  const used = new Set<string>();
  const entryPath = ({ kind, digest }: Key) => join(folder, 'entries', kind, `${digest}.json`);
  const contentPath = (digest: string) => join(folder, 'contents', digest.slice(0, 2), digest);
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(path), { recursive: true });
    // something else has put a folder in its place
    if (await isFolder(path)) await rm(path, { recursive: true });
    await writeInOneStep(path, content, join(unfinished, unfinishedName()));
  };

  return {
    read: async <Facts>(key: Key) => {
      const path = entryPath(key);
      const entry = entryOf(await ifReadable(path), key);
      const content = entry && (await ifReadable(contentPath(entry.content)));
      if (!content || digestOf(content) !== entry.content) return undefined;
      used.add(path);
      const now = new Date();
      // another process may have removed it meanwhile: it was read
      await utimes(path, now, now).catch(() => undefined);
      return { content, facts: entry.facts as Facts };
    },
    keep: async (key, content, facts) => {
      const bytes = Buffer.from(content);
      const digest = digestOf(bytes);
      used.add(entryPath(key));
      // the content first: an entry never names what is missing
      await write(contentPath(digest), bytes);
      const entry = { content: digest, size: bytes.length, facts };
      await write(entryPath(key), JSON.stringify({ ...entry, seal: sealOf(key, entry) } satisfies Entry));
    },
    bound: (bytes) => removeOldest(folder, bytes, used),
  };
}

/** The content of a kept file; undefined if there is none that can be read. */
function ifReadable(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (state) => state.isDirectory(),
    () => false,
  );
}

/** An entry, if it is what was written under this key. */
function entryOf(written: Buffer | undefined, key: Key): Entry | undefined {
  if (!written) return undefined;
  try {
    const { seal, ...entry } = JSON.parse(written.toString('utf8')) as Entry;
    return seal === sealOf(key, entry) ? { seal, ...entry } : undefined;
  } catch {
    return undefined;
  }
}

function sealOf(key: Key, { content, size, facts }: Omit<Entry, 'seal'>): string {
  return digestOf(JSON.stringify([key.kind, key.digest, content, size, facts]));
}

/** A process that keeps something writes its content a moment before its entry, in milliseconds. */
const JUST_WRITTEN = 3_600_000;

async function removeOldest(folder: string, bytes: number, used: ReadonlySet<string>): Promise<void> {
  const limit = pLimit(OPEN_FILES);
  const paths = await filesIn(join(folder, 'entries'));
  const entries = (
    await limit.map(paths, async (path) => {
      const [state, written] = await Promise.all([stat(path).catch(() => undefined), ifReadable(path)]);
      return state && { path, usedAt: used.has(path) ? Infinity : state.mtimeMs, ...roomOf(written) };
    })
  ).filter((entry) => entry !== undefined);
  entries.sort((a, b) => b.usedAt - a.usedAt);
  const needed = new Set<string>();
  let room = 0;
  for (const { path, usedAt, content, size } of entries) {
    if (content !== undefined && !needed.has(content)) room += size;
    if (usedAt === Infinity || (content !== undefined && room <= bytes)) needed.add(content ?? '');
    else await rm(path, { force: true });
  }
  const contents = await filesIn(join(folder, 'contents'));
  await limit.map(
    contents.filter((path) => !needed.has(path.slice(-64))),
    async (path) => {
      const state = await stat(path).catch(() => undefined);
      if (state && Date.now() - state.mtimeMs > JUST_WRITTEN) await rm(path, { force: true });
    },
  );
}

/** Which content an entry names and how many bytes it has; nothing if it can't be read. */
function roomOf(written: Buffer | undefined): { content?: string; size: number } {
  try {
    const { content, size } = JSON.parse(String(written)) as Entry;
    return { content, size };
  } catch {
    return { size: 0 };
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
