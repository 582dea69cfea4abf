import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { z } from 'zod';
import { report } from '../messages/report.ts';
import type { FileKind } from './migrations/migration.ts';
import { missingYaml, readYaml, type YamlFile } from './yaml-file.ts';

export type Text = { path: string; text: string };

/** A scheme and its edition, by the names of the two folders. */
export type EditionName = { scheme: string; edition: string };

/** The files of one edition. Paths are relative to the project, with `/`; every span and message has one. */
export type EditionFiles = EditionName & {
  profile: Text;
  source: Text;
  pamphlet: { path: string; bytes: Uint8Array };
};

/** An edition as found: a missing file is undefined, and a name that cannot be part of an id is marked. */
export type FoundEdition = EditionName & { [K in keyof Omit<EditionFiles, keyof EditionName>]?: EditionFiles[K] } & {
  isMisnamed?: boolean;
};

/** Whether every file of an edition was found. */
export function isComplete(found: FoundEdition): found is FoundEdition & EditionFiles {
  return Boolean(found.profile && found.source && found.pamphlet);
}

/** The editions found, and files with messages for everything missing or misnamed. */
export type Found = { editions: FoundEdition[]; faults: VFile[] };

/**
 * Collect the files of every `<scheme>/<edition>/`, in the order of their names. A missing file and a folder without a scheme are
 * reported; the rest is still collected.
 * @param directory  `sources/`, or a copy of it.
 * @param only       One scheme, by the name of its folder.
 */
export async function collect(directory: string, only?: string): Promise<Found> {
  const faults: VFile[] = [];
  const bytesOf = async (path: string): Promise<Uint8Array | undefined> => {
    try {
      return await readFile(join(directory, path));
    } catch (error) {
      if (!faults.some((fault) => fault.path === `sources/${path}`)) faults.push(missingFile(`sources/${path}`, error));
      return undefined;
    }
  };
  const textOf = async (path: string): Promise<Text | undefined> => {
    const bytes = await bytesOf(path);
    return bytes && { path: `sources/${path}`, text: Buffer.from(bytes).toString('utf8') };
  };

  const editions: FoundEdition[] = [];
  const schemes = (await foldersIn(directory)).filter((name) => name !== 'translations');
  for (const scheme of schemes.filter((name) => only === undefined || name === only)) {
    const folders = await foldersIn(join(directory, scheme));
    if (folders.length === 0) faults.push(missingFile(`sources/${scheme}`, 'no folder of an edition in it'));
    for (const edition of folders) {
      const misnamed = [scheme, edition].filter((name) => !NAME.test(name));
      if (misnamed.length > 0) faults.push(misnamedFolder(`sources/${scheme}/${edition}`, misnamed));
      const path = `${scheme}/${edition}/pamphlet.txt`;
      const profile = await textOf(`${scheme}/profile.yaml`);
      const source = await textOf(`${scheme}/${edition}/source.yaml`);
      const bytes = await bytesOf(path);
      editions.push({
        scheme,
        edition,
        ...(profile && { profile }),
        ...(source && { source }),
        ...(bytes && { pamphlet: { path: `sources/${path}`, bytes } }),
        ...(misnamed.length > 0 && { isMisnamed: true }),
      });
    }
  }
  if (schemes.length === 0)
    faults.push(missingFile('sources', 'no folder of a scheme with a folder of an edition in it'));
  return { editions, faults };
}

/**
 * What every edition is read with: the neutral codes, the known slips, and the mappings of each scheme
 * that has some. A missing file is returned with that fault.
 */
export type SharedFiles = { codes: Text | VFile; misreadings: Text | VFile; mappings: (Text & { scheme: string })[] };

export async function collectShared(directory: string, schemes: readonly string[]): Promise<SharedFiles> {
  const mappings = await Promise.all(
    schemes.map(async (scheme) => {
      const path = `${scheme}/coverage.yaml`;
      const text = await readFile(join(directory, path), 'utf8').catch(ifMissing);
      return text === undefined ? [] : [{ scheme, path: `sources/${path}`, text }];
    }),
  );
  return {
    codes: await collectText(directory, 'coverage.yaml'),
    misreadings: await collectText(directory, 'misreadings.yaml'),
    mappings: mappings.flat(),
  };
}

function ifMissing(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

/** A text next to the schemes, such as site.yaml; a file with the fault if it is missing. */
async function collectText(directory: string, path: string): Promise<Text | VFile> {
  try {
    return { path: `sources/${path}`, text: await readFile(join(directory, path), 'utf8') };
  } catch (error) {
    return missingFile(`sources/${path}`, error);
  }
}

/** The YAML files that have a version, of all schemes, and site.yaml: those that are there. */
export async function collectVersioned(directory: string): Promise<(Text & { kind: FileKind })[]> {
  const paths: [FileKind, string][] = [['site', 'site.yaml']];
  for (const scheme of (await foldersIn(directory)).filter((name) => name !== 'translations')) {
    paths.push(['profile', `${scheme}/profile.yaml`], ['coverage', `${scheme}/coverage.yaml`]);
    for (const edition of await foldersIn(join(directory, scheme)))
      paths.push(['source', `${scheme}/${edition}/source.yaml`]);
  }
  const found = await Promise.all(
    paths.map(async ([kind, path]) => {
      const text = await readFile(join(directory, path), 'utf8').catch(ifMissing);
      return text === undefined ? [] : [{ kind, path, text }];
    }),
  );
  return found.flat();
}

/** The catalogs of translations, in the order of their names; none if their folder is missing. */
export async function collectCatalogs(directory: string): Promise<(Text & { name: string })[]> {
  const folder = join(directory, 'translations');
  const files = await readdir(folder).catch(ifMissing);
  const names = (files ?? []).flatMap((file) => /^(.+)\.po$/.exec(file)?.[1] ?? []).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, `${name}.po`), 'utf8');
      return { name, path: `sources/translations/${name}.po`, text };
    }),
  );
}

/** A YAML file next to the schemes. */
export async function collectYaml<T>(directory: string, path: string, schema: z.ZodType<T>): Promise<YamlFile<T>> {
  return yamlOf(await collectText(directory, path), schema);
}

export function yamlOf<T>(found: Text | VFile, schema: z.ZodType<T>): YamlFile<T> {
  return 'text' in found ? readYaml(found.path, found.text, schema) : missingYaml(found);
}

function missingFile(path: string, error: unknown): VFile {
  const file = new VFile({ path, value: '' });
  report(file, 'source-missing', undefined, {
    unexpected: 'gap in the sources',
    expected: `\`${path}\``,
    hint: error instanceof Error ? error.message.replace(/,.*$/, '') : `There is ${String(error)}.`,
  });
  return file;
}

/** Folder names become parts of ids and addresses. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function misnamedFolder(path: string, names: readonly string[]): VFile {
  const file = new VFile({ path, value: '' });
  for (const name of names)
    report(file, 'name-missing', undefined, {
      unexpected: `folder \`${name}\``,
      expected: 'an ASCII name such as `2027`',
    });
  return file;
}

async function foldersIn(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => []);
  const isFolder = await Promise.all(
    names.map((name) =>
      stat(join(directory, name)).then(
        (entry) => entry.isDirectory(),
        () => false,
      ),
    ),
  );
  return names.filter((name, i) => isFolder[i] && !name.startsWith('.')).sort();
}
