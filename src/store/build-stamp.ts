import { createHash } from 'node:crypto';
import { fileStates, type FileState } from './file-states.ts';
import { keyOf, type Key, type Store } from './store.ts';

/*
 * The inputs and outputs of the last build into a folder, so that the next one can see that it has nothing to do.
 */

type Stamp = {
  /** When the files were looked at, in milliseconds since 1970. */
  at: number;
  /** The digest of the inputs and settings. */
  inputs: string;
  /** The files of each folder that was read, by its path. */
  read: Record<string, [string, FileState][]>;
  outputs: [string, FileState][];
};

/** Everything a build depends on, and what is known of the last one. */
export type Inputs = { digest: string; at: number; read: Stamp['read']; last: Stamp | undefined; key: Key };

/**
 * Look at everything that a build depends on: the name and content of each file in some folders and files, and settings.
 * @param out    The folder that is built into.
 * @param paths  Folders and files. One that is missing is an input too: when it appears, something has changed.
 * @throws  If a file cannot be read: it is never taken for an empty one.
 */
export async function inputsOf(
  store: Store,
  out: string,
  paths: readonly string[],
  settings: readonly string[],
): Promise<Inputs> {
  const key = keyOf('build', [out]);
  const last = await lastStamp(store, key);
  const at = Date.now();
  const read: Stamp['read'] = {};
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const path of paths) {
    const states = await fileStates(path, { files: new Map(last?.read[path]), at: last?.at ?? 0 });
    if (!states) continue;
    read[path] = [...states];
    hash.update(JSON.stringify([path, [...states].map(([name, { digest }]) => [name, digest])]));
  }
  return { digest: hash.digest('hex'), at, read, last, key };
}

/** Whether the folder has exactly the files that a build of these inputs wrote. @throws If one of its files cannot be read. */
export async function isFresh({ digest, last }: Inputs, out: string): Promise<boolean> {
  if (last?.inputs !== digest) return false;
  const written = new Map(last.outputs);
  const there = await fileStates(out, { files: written, at: last.at });
  if (there?.size !== written.size) return false;
  return [...there].every(([path, state]) => written.get(path)?.digest === state.digest);
}

/** Note what was read, and what is in the folder now. @param written  The digest of each file that was written, by path. */
export async function stamp(
  store: Store,
  { digest, read, at, key }: Inputs,
  out: string,
  written: ReadonlyMap<string, string>,
): Promise<void> {
  const there = (await fileStates(out))!;
  const isAsWritten =
    there.size === written.size && [...there].every(([path, state]) => written.get(path) === state.digest);
  // something else wrote into the folder in the meantime: the next build has something to do
  if (!isAsWritten) return;
  await store.keep(key, JSON.stringify({ at, inputs: digest, read, outputs: [...there] } satisfies Stamp), {});
}

async function lastStamp(store: Store, key: Key): Promise<Stamp | undefined> {
  const kept = await store.read(key);
  return kept && (JSON.parse(kept.content.toString('utf8')) as Stamp);
}
