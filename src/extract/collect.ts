import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from './assemble.ts';

/** The files one edition is read from. Paths are relative to the project, with `/`; they stand in every span and message. */
export type EditionFiles = Edition & {
  profile: { path: string; text: string };
  source: { path: string; text: string };
  pamphlet: { path: string; bytes: Uint8Array };
};

/**
 * Collect what people gave us: every `<scheme>/<edition>/` with a pamphlet in it, in the order of their names.
 * @param directory  `sources/`, or a copy of it.
 */
export async function collect(directory: string): Promise<EditionFiles[]> {
  const editions: EditionFiles[] = [];
  for (const scheme of await foldersIn(directory)) {
    const text = async (...path: string[]) => ({
      path: ['sources', scheme, ...path].join('/'),
      text: await readFile(join(directory, scheme, ...path), 'utf8'),
    });
    for (const edition of await foldersIn(join(directory, scheme))) {
      editions.push({
        scheme,
        edition,
        profile: await text('profile.yaml'),
        source: await text(edition, 'source.yaml'),
        pamphlet: {
          path: `sources/${scheme}/${edition}/pamphlet.txt`,
          bytes: await readFile(join(directory, scheme, edition, 'pamphlet.txt')),
        },
      });
    }
  }
  return editions;
}

async function foldersIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'translations')
    .map((entry) => entry.name)
    .sort();
}
