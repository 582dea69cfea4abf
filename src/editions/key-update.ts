import type { Keys, KeysOfEdition } from '../../schemas/keys.ts';
import { SCHEMA_VERSION } from '../../schemas/version.ts';
import type { SameItem } from '../../schemas/change.ts';
import type { Item } from './items.ts';
import { differenceFrom, everyKey, firstKeys, nextKeys, type KeysById } from './keys.ts';
import { matchItems } from './match.ts';

/** An edition whose items have or get keys. */
export type KeyedEdition = { edition: string; items: readonly Item[]; keys: KeysById | undefined };

/** Items of two editions that a person says are one: their ids. */
export type Joined = { old: string; new: string };

/** keys.yaml as it should be, the keys of each edition, and the items that may be one. */
export type KeyUpdate = { keys: Keys; questions: (SameItem & { edition: string; after: string })[] };

/**
 * Give keys to all items that have none, edition by edition. A key that an item has stays; one whose item is gone is dropped.
 * @param editions  Oldest first.
 * @param before    keys.yaml as it is, for the keys that were ever given.
 * @param joined    Pairs that a person joined, by the name of the newer edition.
 */
export function updatedKeys(
  editions: readonly KeyedEdition[],
  before: Keys | undefined,
  joined: ReadonlyMap<string, readonly Joined[]> = new Map(),
): KeyUpdate {
  const taken = before ? everyKey(before) : new Set<string>();
  const written = new Map<string, KeysOfEdition>();
  const questions: KeyUpdate['questions'] = [];
  let last: { edition: string; keys: KeysById; items: readonly Item[] } | undefined;
  for (const { edition, items, keys: known } of editions) {
    const own = new Map([...(known ?? [])].filter(([id]) => items.some((item) => item.id === id)));
    for (const pair of joined.get(edition) ?? []) {
      const key = last?.keys.get(pair.old);
      if (key !== undefined) own.set(pair.new, key);
    }
    const matches = last && matchItems(last.items, items, { old: last.keys, new: own });
    const given =
      last && matches ? nextKeys(last.keys, matches, edition, taken) : recovered(items, own, editions[1], edition);
    const keys = new Map(items.map(({ id }) => [id, own.get(id) ?? given.get(id)!]));
    for (const key of keys.values()) taken.add(key);
    if (last) for (const each of matches!.likely) questions.push({ ...each, edition, after: last.edition });
    written.set(edition, differenceFrom(last, keys));
    last = { edition, keys, items };
  }
  return { keys: { schemaVersion: SCHEMA_VERSION, editions: Object.fromEntries(written) }, questions };
}

/**
 * Keys of the first edition. An item whose id is another since the profile reads it otherwise keeps the key that its counterpart in the next
 * edition has.
 */
function recovered(items: readonly Item[], own: KeysById, next: KeyedEdition | undefined, edition: string): KeysById {
  const keys = new Map(firstKeys(items));
  // a correction may give the id of one item to another
  const used = new Set(own.values());
  for (const { id } of items) if (!own.has(id) && used.has(id)) keys.set(id, `${id}~${edition}`);
  const lost = new Set(own.values());
  const missing = items.filter(({ id }) => !own.has(id));
  const orphans = (next?.items ?? []).filter(({ id }) => next!.keys?.has(id) && !lost.has(next!.keys.get(id)!));
  for (const { old, new: item } of matchItems(missing, orphans).pairs) keys.set(old.id, next!.keys!.get(item.id)!);
  return keys;
}
