import { asJson, keep, kept, keyOfStage } from '../store/keep.ts';
import type { Store } from '../store/store.ts';
import { keyOf, readCatalog, type Entry } from '../translate/catalog.ts';
import type { ReadCatalog } from '../translate/catalog-file.ts';

const FORM = asJson<Entry[]>();

/** Reads a catalog that had no flaw from what was kept of it, any other from its text. */
export function readingOnce(store: Store | undefined): ReadCatalog {
  return async (text, terms, lang) => {
    const key = keyOfStage('catalog', [text, JSON.stringify(terms), lang]);
    const known = await kept(store, key, FORM);
    if (known) return { entries: new Map(known.map((entry) => [keyOf(entry.context, entry.id), entry])), flaws: [] };
    const catalog = readCatalog(text, terms, lang);
    if (catalog.flaws.length === 0) await keep(store, key, FORM, [...catalog.entries.values()]);
    return catalog;
  };
}
