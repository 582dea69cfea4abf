import { stringify } from 'yaml';
import type { Keys, KeysOfEdition } from '../../schemas/keys.ts';
import { SCHEMA_VERSION } from '../../schemas/version.ts';
import type { Item } from './items.ts';
import type { Matches } from './match.ts';
import { regroupedPairs } from './regrouped-premiums.ts';

/** The key of each item of an edition, by its id. */
export type KeysById = ReadonlyMap<string, string>;

/** The keys of an edition as keys.yaml has them; undefined if it has none, or follows one that it does not have. */
export function keysOf({ editions }: Keys, edition: string): KeysById | undefined {
  const byName = new Map(Object.entries(editions));
  const chain: KeysOfEdition[] = [];
  const seen = new Set<string>();
  for (let name: string | undefined = edition; name !== undefined; name = chain[0]!.after) {
    const own = byName.get(name);
    if (!own || seen.has(name)) return undefined;
    seen.add(name);
    chain.unshift(own);
  }
  const ids = new Map<string, string>();
  for (const { new: added, ids: changed, gone } of chain) {
    for (const each of gone) ids.delete(each);
    for (const each of added) ids.set(each, each);
    for (const [each, id] of Object.entries(changed)) ids.set(each, id);
  }
  return new Map([...ids].map(([key, id]) => [id, key]));
}

/** Keys of the first edition: the ids of its items. */
export function firstKeys(items: readonly Item[]): KeysById {
  return new Map(items.map(({ id }) => [id, id]));
}

/**
 * Keys of the next edition: each item that was found again has the key that it had. A new one gets its id as key, with the name of the
 * edition if another item has or had that key. A band that several became has the key of the first of them, a band that became several gives its key to the first.
 * @param taken  Every key that was ever given.
 */
export function nextKeys(before: KeysById, matches: Matches, edition: string, taken: Iterable<string>): KeysById {
  const { pairs, added, regrouped } = matches;
  const all = new Set([...taken, ...before.values()]);
  const keys = new Map(pairs.map(({ old, new: item }) => [item.id, before.get(old.id) ?? old.id]));
  // of bands that became one, and of the parts of one, the first has the key
  const first = new Set<string>();
  for (const [old, item] of [
    ...regrouped.map(({ olds, news }) => [olds[0]!, news[0]!] as const),
    ...regroupedPairs(matches),
  ]) {
    const key = before.get(old.id);
    if (key === undefined || first.has(key) || keys.has(item.id)) continue;
    first.add(key);
    keys.set(item.id, key);
  }
  for (const { id } of added) {
    if (keys.has(id)) continue;
    let key = all.has(id) ? `${id}~${edition}` : id;
    while (all.has(key)) key = `${key}~`;
    all.add(key);
    keys.set(id, key);
  }
  return keys;
}

/** The keys of an edition that was corrected: each item has that of the item that it was. @param known  Those before; its ids if left out. */
export function carriedKeys({ pairs }: Pick<Matches, 'pairs'>, known: KeysById | undefined): KeysById {
  return new Map(
    pairs.flatMap(({ old, new: item }) => {
      const key = known ? known.get(old.id) : old.id;
      return key === undefined ? [] : [[item.id, key] as const];
    }),
  );
}

/** Every key of every edition. */
export function everyKey({ editions }: Keys): Set<string> {
  return new Set(Object.values(editions).flatMap(({ new: added }) => added));
}

/** Keys of an edition as keys.yaml has them: what differs from those of the edition before. */
export function differenceFrom(before: { edition: string; keys: KeysById } | undefined, keys: KeysById): KeysOfEdition {
  const [ids, idsBefore] = [byKey(keys), byKey(before?.keys ?? new Map())];
  const changed = [...ids].filter(([key, id]) => id !== (idsBefore.get(key) ?? key));
  return {
    ...(before && { after: before.edition }),
    new: [...ids.keys()].filter((key) => !idsBefore.has(key)),
    ids: Object.fromEntries(changed),
    gone: [...idsBefore.keys()].filter((key) => !ids.has(key)),
  };
}

function byKey(keys: KeysById): Map<string, string> {
  return new Map([...keys].map(([id, key]) => [key, id]));
}

const HEADER = '# Written by `yakkan keys` and `yakkan renew`; to be reviewed, not to be edited.\n';

/** keys.yaml as text: one key a line, so that a review sees what changed. */
export function keysText({ editions }: Keys): string {
  const shown = Object.entries(editions).map(([edition, { after, new: added, ids, gone }]): [string, object] => [
    edition,
    {
      ...(after !== undefined && { after }),
      ...(added.length > 0 && { new: added }),
      ...(Object.keys(ids).length > 0 && { ids }),
      ...(gone.length > 0 && { gone }),
    },
  ]);
  return (
    HEADER +
    stringify(
      { schemaVersion: SCHEMA_VERSION, editions: Object.fromEntries(shown) },
      { lineWidth: 0, singleQuote: true },
    )
  );
}

/** What keys.yaml lacks of an edition, and what it has that the edition lacks: ids in the order of the items. */
export function keyFaults(items: readonly Item[], keys: KeysById): { missing: string[]; stale: string[] } {
  const ids = new Set(items.map(({ id }) => id));
  return {
    missing: [...ids].filter((id) => !keys.has(id)),
    stale: [...keys.keys()].filter((id) => !ids.has(id)),
  };
}
