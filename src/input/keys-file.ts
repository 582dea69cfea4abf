import { VFile } from 'vfile';
import { Keys } from '../../schemas/keys.ts';
import { report } from '../messages/report.ts';
import { textIfThere } from './source-file.ts';
import { missingYaml, readYaml, type YamlFile } from './yaml-file.ts';

/** keys.yaml of a scheme; undefined if there is none. */
export async function collectKeys(directory: string, scheme: string): Promise<YamlFile<Keys> | undefined> {
  const found = await textIfThere(directory, keysPath(scheme));
  if (found === undefined) return undefined;
  if (found instanceof VFile) return missingYaml(found);
  return readYaml(found.path, found.text, Keys);
}

/** The path of keys.yaml below the sources. */
export function keysPath(scheme: string): string {
  return `${scheme}/keys.yaml`;
}

/** Report what keys.yaml lacks of an edition. @param missing  Ids of items; undefined if it has nothing of the edition. */
export function reportKeysMissing(
  file: VFile,
  { scheme, edition }: { scheme: string; edition: string },
  missing?: readonly string[],
): void {
  report(file, 'keys-missing', undefined, {
    unexpected: missing
      ? `${countedItems(missing.length)} of ${scheme}/${edition} without a key: ${shown(missing)}`
      : `edition \`${edition}\` without keys`,
    expected: 'a key for every item of every edition',
    hint: `\`yakkan keys ${scheme}\` writes the missing ones; they are reviewed like a lock file.`,
  });
}

/** Report keys of items that an edition does not have. */
export function reportKeysStale(
  { file, locate }: Pick<YamlFile<Keys>, 'file' | 'locate'>,
  { scheme, edition }: { scheme: string; edition: string },
  stale: readonly string[],
): void {
  report(file, 'keys-stale', locate(['editions', edition]), {
    unexpected: `${countedItems(stale.length)} that ${scheme}/${edition} does not have: ${shown(stale)}`,
    expected: 'ids of its items',
    hint: `An id changes when a marker, a name or words do, or the profile reads them otherwise. \`yakkan keys ${scheme}\` writes what is true now.`,
  });
}

function countedItems(n: number): string {
  return n === 1 ? '1 item' : `${n} items`;
}

function shown(ids: readonly string[]): string {
  const first = ids.slice(0, 3).map((id) => `\`${id}\``);
  return ids.length > 3 ? `${first.join(', ')} …` : first.join(', ');
}
