import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from './files.ts';

/** The inputs and outputs of a build, so that the next build can skip work that is up to date. */
export type Stamp = { inputs: string; outputs: Record<string, string> };

/**
 * A digest of everything a build depends on: the name and content of each file in the given folders and files, and
 * settings.
 */
export async function inputsDigest(paths: readonly string[], settings: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const path of paths) {
    for (const [name, content] of await contentsOf(path)) hash.update(`\0${name}\0${digest(content)}`);
  }
  return hash.digest('hex');
}

/** Whether `out/` has exactly the files that a build of these inputs wrote. */
export async function isFresh(stampPath: string, inputs: string, out: string): Promise<boolean> {
  const stamp = await readFile(stampPath, 'utf8').then(
    (text) => JSON.parse(text) as Stamp,
    () => undefined,
  );
  if (stamp?.inputs !== inputs) return false;
  const there = await contentsOf(out);
  if (there.length !== Object.keys(stamp.outputs).length) return false;
  return there.every(([path, content]) => stamp.outputs[path] === digest(content));
}

export async function stamp(stampPath: string, inputs: string, files: Files): Promise<void> {
  const outputs = Object.fromEntries([...files].map(([path, content]) => [path, digest(content)]));
  await mkdir(dirname(stampPath), { recursive: true });
  await writeFile(stampPath, JSON.stringify({ inputs, outputs } satisfies Stamp));
}

async function contentsOf(path: string): Promise<[string, Buffer][]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [[path, await readFile(path).catch(() => Buffer.alloc(0))]];
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(
    files
      .sort()
      .map(async (file): Promise<[string, Buffer]> => [
        file.slice(path.length + 1),
        await readFile(file).catch(() => Buffer.alloc(0)),
      ]),
  );
  return read;
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}
