import { distance } from 'fastest-levenshtein';
import { keyOf } from '../translate/catalog.ts';
import type { TranslationMemory } from '../translate/merge.ts';
import { toMessage } from '../translate/message.ts';
import { printedPointers, sourceMessages } from '../translate/source-messages.ts';
import type { KnownEdition } from './known-edition.ts';
import type { KeyedScheme } from './known-keys.ts';

/** A message of an edition, by the key of the statement that it is part of. */
type Keyed = { item: string; context: string; id: string };

/**
 * What each message that is new in an edition said in the edition before: that of the same statement, found by its key. Where a statement has
 * several messages, the likest comes first.
 */
export function translationMemory(schemes: readonly KeyedScheme<KnownEdition>[]): TranslationMemory {
  const memory = new Map<string, string[]>();
  for (const { editions, keys } of schemes) {
    const said = editions.map((edition) => messagesIn(edition, keys.get(edition.scheme.edition)));
    said.slice(1).forEach((news, i) => {
      const olds = said[i]!;
      const known = new Set(olds.map(({ context, id }) => keyOf(context, id)));
      for (const { item, context, id } of news) {
        const key = keyOf(context, id);
        if (known.has(key) || memory.has(key)) continue;
        const same = olds.filter((old) => old.item === item && old.context === context);
        const found = same.sort((a, b) => distance(a.id, id) - distance(b.id, id)).map((old) => keyOf(context, old.id));
        if (found.length > 0) memory.set(key, [...new Set(found)]);
      }
    });
  }
  return memory;
}

function messagesIn({ scheme }: KnownEdition, keys: ReadonlyMap<string, string> | undefined): Keyed[] {
  const prefix = `${scheme.id}/`;
  return sourceMessages(scheme).flatMap(({ context, text, pointers, clause }) => {
    const item = clause?.startsWith(prefix) ? keys?.get(clause.slice(prefix.length)) : undefined;
    return item === undefined ? [] : [{ item, context, id: toMessage(text, printedPointers(pointers)).id }];
  });
}
