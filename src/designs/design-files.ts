import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The files of a design: those of its folder, and those of `partials/` in it, by their paths there. */
export type DesignFiles = {
  /** Where the folder is, as messages name it: `sources/designs/blue`. */
  path: string;
  files: ReadonlyMap<string, Uint8Array>;
};

/** A picture of a whole page at 300 dpi has less. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The files of a design, from the folder of a team or from those that we ship.
 * @returns Undefined if neither has a folder of this name.
 */
export async function designFiles(
  name: string,
  { sources, templates }: { sources: string; templates: string },
): Promise<DesignFiles | undefined> {
  for (const [root, shown] of [
    [join(sources, 'designs'), 'sources/designs'],
    [join(templates, 'designs'), 'templates/designs'],
  ] as const) {
    const folder = join(root, name);
    if ((await stat(folder).catch(() => undefined))?.isDirectory())
      return { path: `${shown}/${name}`, files: await filesIn(folder) };
  }
  return undefined;
}

/** The names of all designs, those of a team first. */
export async function designNames({ sources, templates }: { sources: string; templates: string }): Promise<string[]> {
  const all = await Promise.all([sources, templates].map((root) => foldersIn(join(root, 'designs'))));
  return [...new Set(all.flat())];
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : [])).sort();
}

/** A file that leads out of the folder is not one of it. */
async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const root = (await realpath(folder)) + sep;
  for (const below of ['', 'partials']) {
    const names = await readdir(join(folder, below)).catch(() => []);
    for (const name of names.filter((each) => !each.startsWith('.')).sort()) {
      const place = join(folder, below, name);
      const file = await stat(place);
      if (!file.isFile() || file.size > MOST_BYTES || !(await realpath(place)).startsWith(root)) continue;
      found.set(below === '' ? name : `${below}/${name}`, await readFile(place));
    }
  }
  return found;
}
