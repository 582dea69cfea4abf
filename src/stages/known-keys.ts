import { VFile } from 'vfile';
import type { Keys } from '../../schemas/keys.ts';
import { byAge } from '../compare/editions.ts';
import { itemsOf } from '../editions/items.ts';
import { firstKeys, keyFaults, keysOf, type KeysById } from '../editions/keys.ts';
import { collectKeys, keysPath, reportKeysMissing, reportKeysStale } from '../input/keys-file.ts';
import { missingYaml, type YamlFile } from '../input/yaml-file.ts';
import type { KnownEdition } from './known-edition.ts';

/** The editions of one scheme, oldest first, and its keys.yaml. */
export type KeyedScheme<T> = {
  scheme: string;
  editions: T[];
  file: YamlFile<Keys> | undefined;
  /** The keys of each edition, by its name; an edition that keys.yaml has nothing of has none. */
  keys: Map<string, KeysById>;
};

type ReadEdition = Pick<KnownEdition, 'scheme' | 'follows'>;

/** Each scheme with its editions in order and its keys. A scheme with one edition needs no keys.yaml: its ids are its keys. */
export async function readKeys<T extends ReadEdition>(
  sources: string,
  readings: readonly T[],
): Promise<KeyedScheme<T>[]> {
  const follows = new Map(readings.flatMap((each) => (each.follows ? [[each.scheme.id, each.follows] as const] : [])));
  const names = [...new Set(readings.map(({ scheme }) => scheme.scheme))];
  return Promise.all(
    names.map(async (scheme) => {
      const own = readings.filter((each) => each.scheme.scheme === scheme);
      const file = await collectKeys(sources, scheme);
      const keys = new Map(
        own.flatMap(({ scheme: { edition } }) => {
          const found = file?.value && keysOf(file.value, edition);
          return found ? [[edition, found] as const] : [];
        }),
      );
      if (!file && own.length === 1) keys.set(own[0]!.scheme.edition, firstKeys(itemsOf(own[0]!.scheme)));
      return { scheme, editions: byAge(own, follows), file, keys };
    }),
  );
}

/**
 * Every item of every edition has a key, and every key an item. `build` never writes keys.
 * @returns  The files with what is wrong.
 */
export function checkKeys(schemes: readonly KeyedScheme<ReadEdition>[]): VFile[] {
  return schemes.flatMap(({ scheme, editions, file, keys }) => {
    if (!file && editions.length === 1) return [];
    const { file: reported, locate } =
      file ?? missingYaml(new VFile({ path: `sources/${keysPath(scheme)}`, value: '' }));
    if (file && !file.value) return [reported];
    for (const { scheme: read } of editions) {
      const own = keys.get(read.edition);
      if (!own) {
        reportKeysMissing(reported, read);
        continue;
      }
      const { missing, stale } = keyFaults(itemsOf(read), own);
      if (missing.length > 0) reportKeysMissing(reported, read, missing);
      if (stale.length > 0) reportKeysStale({ file: reported, locate }, read, stale);
    }
    return [reported];
  });
}

/** The keys of all editions, by their ids. */
export function keysByEdition(schemes: readonly KeyedScheme<ReadEdition>[]): Map<string, KeysById> {
  return new Map(
    schemes.flatMap(({ scheme, keys }) => [...keys].map(([edition, own]) => [`${scheme}/${edition}`, own] as const)),
  );
}
