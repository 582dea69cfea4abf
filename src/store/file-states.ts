import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { digestOf } from './digest.ts';
import { OPEN_FILES } from './durable.ts';

/**
 * A file as it was when its content was read: its size in bytes, when its content and its state last changed and which file it was, as the
 * system says, and the digest of its content.
 */
export type FileState = { size: number; modified: number; changed: number; file: number; digest: string };

/** Files by their path below a folder, in the order of the paths; the path of a file that is no folder is ''. */
export type FileStates = Map<string, FileState>;

/** A file whose times are not older than this when it was read may have changed again at the same time, in milliseconds. */
const IN_DOUBT = 2000;

/**
 * The state of every file in a folder, or of one file; links are followed. A file that has the size and the times that are known of it
 * is not read again.
 * @param known   What is known of the files, and when that was, in milliseconds since 1970.
 * @returns  Undefined if there is nothing at this path.
 * @throws   If a file or a folder in it cannot be read.
 */
export async function fileStates(
  path: string,
  known: { files: ReadonlyMap<string, FileState>; at: number } = { files: new Map(), at: 0 },
): Promise<FileStates | undefined> {
  const found = await filesIn(path);
  if (!found) return undefined;
  const states = await pLimit(OPEN_FILES).map(found, async (name): Promise<[string, FileState]> => {
    const { size, mtimeMs: modified, ctimeMs: changed, ino: file } = await stat(join(path, name));
    const before = known.files.get(name);
    const isSame =
      before?.size === size &&
      before.modified === modified &&
      before.changed === changed &&
      before.file === file &&
      Math.max(modified, changed) < known.at - IN_DOUBT;
    return [
      name,
      isSame ? before : { size, modified, changed, file, digest: digestOf(await readFile(join(path, name))) },
    ];
  });
  return new Map(states);
}

/** The paths of all files below a folder, sorted; [''] if it is a file. Undefined if there is nothing. */
async function filesIn(path: string): Promise<string[] | undefined> {
  const top = await stat(path).catch(unlessMissing);
  if (!top) return undefined;
  if (!top.isDirectory()) return [''];
  const files: string[] = [];
  const walk = async (folder: string, parents: readonly string[]): Promise<void> => {
    const real = await realpath(join(path, folder));
    if (parents.includes(real)) throw new Error(`${join(path, folder)} is a link to a folder that it is in.`);
    for (const entry of await readdir(real, { withFileTypes: true })) {
      const name = join(folder, entry.name);
      const isFolder = entry.isSymbolicLink() ? (await stat(join(path, name))).isDirectory() : entry.isDirectory();
      if (isFolder) await walk(name, [...parents, real]);
      else files.push(name);
    }
  };
  await walk('', []);
  return files.sort();
}

/** For `catch`: undefined if there is nothing at a path; any other error stays one. */
export function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
