import { VFile } from 'vfile';
import type { z } from 'zod';
import { report, Stopped } from '../messages/report.ts';
import { MOST_BYTES_OF_CATALOG } from './bounds.ts';
import type { FileKind } from './migrations/migration.ts';
import { bytesOf, entriesIn, missingFile, textIfThere, textOf, type Text } from './source-file.ts';
import { missingYaml, readYaml, type YamlFile } from './yaml-file.ts';

export type { Text };

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
  /** All editions of its scheme, with what `follows` of source.yaml says, if the profile has entries for some editions only. */
  timeline?: readonly (EditionName & { follows?: string | undefined })[];
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
 * @param only       Some schemes, by the names of their folders; all when left out.
 */
export async function collect(directory: string, only?: readonly string[]): Promise<Found> {
  const faults: VFile[] = [];
  const take = <T>(found: T | VFile): T | undefined => {
    if (!(found instanceof VFile)) return found;
    if (!faults.some((fault) => fault.path === found.path)) faults.push(found);
    return undefined;
  };
  const editions: FoundEdition[] = [];
  const schemes = await foldersIn(directory, '', faults);
  for (const scheme of schemes.filter((name) => only === undefined || only.includes(name))) {
    const folders = await foldersIn(directory, scheme, faults);
    if (folders.length === 0) faults.push(missingFile(`sources/${scheme}`, 'no folder of an edition in it'));
    for (const edition of folders) {
      const misnamed = [scheme, edition].filter((name) => !NAME.test(name));
      if (misnamed.length > 0) faults.push(misnamedFolder(`sources/${scheme}/${edition}`, misnamed));
      const path = `${scheme}/${edition}/pamphlet.txt`;
      const profile = take(await textOf(directory, `${scheme}/profile.yaml`));
      const source = take(await textOf(directory, `${scheme}/${edition}/source.yaml`));
      const bytes = take(await bytesOf(directory, path));
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
  faults.push(...sharedAddresses(editions));
  if (schemes.length === 0)
    faults.push(missingFile('sources', 'no folder of a scheme with a folder of an edition in it'));
  return { editions, faults };
}

/**
 * What every edition is read with: the neutral codes, the known slips, and the mappings of each scheme
 * that has some. A missing file is returned with that fault.
 */
export type SharedFiles = {
  codes: Text | VFile;
  misreadings: Text | VFile;
  mappings: ((Text | VFile) & { scheme: string })[];
};

export async function collectShared(directory: string, schemes: readonly string[]): Promise<SharedFiles> {
  const mappings = await Promise.all(
    schemes.map(async (scheme) => {
      const found = await textIfThere(directory, `${scheme}/coverage.yaml`);
      return found ? [Object.assign(found, { scheme })] : [];
    }),
  );
  return {
    codes: await textOf(directory, 'coverage.yaml'),
    misreadings: await textOf(directory, 'misreadings.yaml'),
    mappings: mappings.flat(),
  };
}

/**
 * The YAML files that have a version, of all schemes, and site.yaml: those that are there.
 * @throws Stopped, if one of them cannot be read.
 */
export async function collectVersioned(directory: string): Promise<(Text & { kind: FileKind })[]> {
  const faults: VFile[] = [];
  const paths: [FileKind, string][] = [['site', 'site.yaml']];
  for (const scheme of await foldersIn(directory, '', faults)) {
    paths.push(['profile', `${scheme}/profile.yaml`], ['coverage', `${scheme}/coverage.yaml`]);
    for (const edition of await foldersIn(directory, scheme, faults))
      paths.push(['source', `${scheme}/${edition}/source.yaml`]);
  }
  const found: (Text & { kind: FileKind })[] = [];
  for (const [kind, path] of paths) {
    const each = await textIfThere(directory, path);
    if (each instanceof VFile) faults.push(each);
    else if (each) found.push({ kind, path, text: each.text });
  }
  if (faults.length > 0) throw new Stopped(faults);
  return found;
}

/** The catalogs of translations, in the order of their names; none if their folder is missing. */
export async function collectCatalogs(
  directory: string,
): Promise<{ catalogs: (Text & { name: string })[]; faults: VFile[] }> {
  const { files, folders, faults } = await entriesIn(directory, TRANSLATIONS);
  const catalogs: (Text & { name: string })[] = [];
  // a folder of such a name is reported
  for (const name of [...files, ...folders].flatMap((file) => /^(.+)\.po$/.exec(file)?.[1] ?? [])) {
    const found = await textOf(directory, `${TRANSLATIONS}/${name}.po`, MOST_BYTES_OF_CATALOG);
    if (found instanceof VFile) faults.push(found);
    else catalogs.push({ name, ...found });
  }
  return { catalogs, faults };
}

/** A YAML file next to the schemes. */
export async function collectYaml<T>(directory: string, path: string, schema: z.ZodType<T>): Promise<YamlFile<T>> {
  return yamlOf(await textOf(directory, path), schema);
}

export function yamlOf<T>(found: Text | VFile, schema: z.ZodType<T>): YamlFile<T> {
  return found instanceof VFile ? missingYaml(found) : readYaml(found.path, found.text, schema);
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

/** Two pages cannot have one address: that of a scheme (`a-2027`), and that of an edition of another one (`a`, `2027`). */
function sharedAddresses(editions: readonly EditionName[]): VFile[] {
  const pages = [
    ...[...new Set(editions.map(({ scheme }) => scheme))].map((scheme) => ({ path: scheme, address: scheme })),
    ...editions.map(({ scheme, edition }) => ({ path: `${scheme}/${edition}`, address: `${scheme}-${edition}` })),
  ];
  const first = new Map(pages.toReversed().map((page) => [page.address, page]));
  return pages.flatMap(({ path, address }) => {
    const other = first.get(address)!;
    if (other.path === path) return [];
    const file = new VFile({ path: `sources/${path}`, value: '' });
    report(file, 'id-shared', undefined, {
      unexpected: `page \`${address}.html\`, which is also that of \`sources/${other.path}\``,
      expected: 'a name of the folder that gives a page of its own',
    });
    return [file];
  });
}

const TRANSLATIONS = 'translations';
/** The designs of a team. */
const DESIGNS = 'designs';

/** The folders in a folder below the sources, but not those of the translations and the designs. What cannot be looked at is added to the faults. */
async function foldersIn(directory: string, path: string, faults: VFile[]): Promise<string[]> {
  const { folders, faults: found } = await entriesIn(directory, path);
  faults.push(...found);
  return path === '' ? folders.filter((name) => name !== TRANSLATIONS && name !== DESIGNS) : folders;
}
