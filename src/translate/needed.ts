import type { Scheme } from '../../schemas/scheme.ts';
import { keyOf, translationOf, type Catalog } from './catalog.ts';
import { isJapanese } from './japanese.ts';
import { toMessage, type Placeholder } from './message.ts';
import { messagesOfSite, printedPointers, sourceMessages, type MessageContext } from './source-messages.ts';

/** A message that needs a translation, with every place where it occurs. */
export type Needed = {
  context: MessageContext;
  id: string;
  /** From its first occurrence: the translator sees them as current values. */
  placeholders: readonly Placeholder[];
  places: string[];
};

/** The same, with what each placeholder is in all of its occurrences, as printed. */
export type NeededWithValues = Needed & { values: ReadonlyMap<string, ReadonlySet<string>> };

/** Every message of some schemes, in the order of the texts, without duplicates. */
export function neededMessages(schemes: readonly Scheme[]): NeededWithValues[] {
  const needed = new Map<string, Needed & { values: Map<string, Set<string>> }>();
  for (const scheme of schemes) {
    for (const { context, text, pointers, span } of [...sourceMessages(scheme), ...messagesOfSite(scheme)]) {
      if (!isJapanese(text)) continue;
      const { id, placeholders } = toMessage(text, printedPointers(pointers));
      const key = keyOf(context, id);
      const known = needed.get(key) ?? {
        context,
        id,
        placeholders,
        values: new Map<string, Set<string>>(),
        places: [],
      };
      for (const { name, raw } of placeholders) {
        const values = known.values.get(name) ?? new Set<string>();
        known.values.set(name, values.add(raw));
      }
      const place = span && `${span.file}:${span.start.line}`;
      if (place !== undefined && !known.places.includes(place)) known.places.push(place);
      needed.set(key, known);
    }
  }
  return [...needed.values()];
}

/** How much of a scheme is translated, and whether that is enough to publish it. */
export type Coverage = {
  /** Exclusions and notices: all of them must be translated. */
  binding: Share;
  rest: Share;
  missing: Needed[];
  isEnough: boolean;
};
export type Share = { translated: number; messages: number };

/** What members rely on must be complete; of the rest, four fifths. */
const BINDING: readonly MessageContext[] = ['exclusion', 'notice'];
const ENOUGH_OF_REST = 0.8;

export function coverageOf(needed: readonly Needed[], catalog: Catalog): Coverage {
  const missing = needed.filter(({ context, id }) => translationOf(catalog, context, id) === undefined);
  const share = (isCounted: (context: MessageContext) => boolean): Share => {
    const messages = needed.filter(({ context }) => isCounted(context)).length;
    return { messages, translated: messages - missing.filter(({ context }) => isCounted(context)).length };
  };
  const binding = share((context) => BINDING.includes(context));
  const rest = share((context) => !BINDING.includes(context));
  return {
    binding,
    rest,
    missing,
    isEnough: binding.translated === binding.messages && rest.translated >= rest.messages * ENOUGH_OF_REST,
  };
}
