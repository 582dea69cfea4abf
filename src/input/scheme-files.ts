import type { VFile } from 'vfile';
import { keyOf, type Key, type Store } from '../store/store.ts';
import {
  isComplete,
  type EditionFiles,
  type Found,
  type FoundEdition,
  type SharedFiles,
  type Text,
} from './collect.ts';

/** The files of one scheme: those of its editions, and its mappings to neutral codes. */
export type SchemeFiles = { editions: EditionFiles[]; mapping?: Text };

/** By scheme: the files to read in place of those in the sources; undefined for a scheme to leave out. */
export type Replaced = ReadonlyMap<string, SchemeFiles | undefined>;

/** What was found, with the files of some schemes replaced, and without what is wrong with the files they replace. */
export function replaceEditions({ editions, faults }: Found, replaced: Replaced): Found {
  const others = editions.filter(({ scheme }) => !replaced.has(scheme));
  const added = [...replaced.values()].flatMap((files): FoundEdition[] => files?.editions ?? []);
  return {
    editions: [...others, ...added].sort(inOrderOfFolders),
    faults: faults.filter(({ path }) => !replaced.has(schemeOf(path) ?? '')),
  };
}

export function replaceMappings(shared: SharedFiles, replaced: Replaced): SharedFiles {
  const mappings = shared.mappings.flatMap((mapping) => {
    if (!replaced.has(mapping.scheme)) return [mapping];
    const kept = replaced.get(mapping.scheme)?.mapping;
    return kept ? [{ scheme: mapping.scheme, ...kept }] : [];
  });
  return { ...shared, mappings };
}

/** The scheme that a file or folder is of, by its path; undefined for files that all schemes share. */
export function schemeOf(path: string): string | undefined {
  const [, name, rest] = path.split('/');
  const isShared = name === 'translations' || name === 'designs' || (rest === undefined && name?.includes('.'));
  return isShared ? undefined : name;
}

/** The files of each scheme that is complete. */
export function filesByScheme(
  editions: readonly FoundEdition[],
  mappings: readonly { scheme: string; text: string; file: VFile }[],
): Map<string, SchemeFiles> {
  const files = new Map<string, SchemeFiles>();
  for (const edition of editions.filter(isComplete)) {
    const { scheme } = edition;
    const mapping = mappings.find((each) => each.scheme === scheme);
    const known = files.get(scheme) ?? {
      editions: [],
      ...(mapping && { mapping: { path: mapping.file.path, text: mapping.text } }),
    };
    known.editions.push(edition);
    files.set(scheme, known);
  }
  return files;
}

/** Keep the files of a scheme that was published. @param sources  The folder that they are in. */
export async function keepPublished(store: Store, sources: string, scheme: string, files: SchemeFiles): Promise<void> {
  const editions = files.editions.map(({ pamphlet, ...rest }) => ({
    ...rest,
    pamphlet: { path: pamphlet.path, bytes: Buffer.from(pamphlet.bytes).toString('base64') },
  }));
  await store.keep(publishedKey(sources, scheme), JSON.stringify({ ...files, editions } satisfies Kept), {});
}

/** The files that a scheme had when it was last published; undefined if it never was, or they are no longer kept. */
export async function lastPublished(store: Store, sources: string, scheme: string): Promise<SchemeFiles | undefined> {
  const kept = await store.read(publishedKey(sources, scheme));
  if (!kept) return undefined;
  const files = JSON.parse(kept.content.toString('utf8')) as Kept;
  return {
    ...files,
    editions: files.editions.map(({ pamphlet, ...rest }) => ({
      ...rest,
      pamphlet: { path: pamphlet.path, bytes: Buffer.from(pamphlet.bytes, 'base64') },
    })),
  };
}

/** As JSON: the bytes of a text in Base64, because a text is read as it was received. */
type Kept = Omit<SchemeFiles, 'editions'> & {
  editions: (Omit<EditionFiles, 'pamphlet'> & { pamphlet: { path: string; bytes: string } })[];
};

function publishedKey(sources: string, scheme: string): Key {
  return keyOf('published', [sources, scheme]);
}

function inOrderOfFolders(a: FoundEdition, b: FoundEdition): number {
  const [one, other] = a.scheme === b.scheme ? [a.edition, b.edition] : [a.scheme, b.scheme];
  return one < other ? -1 : 1;
}
