import { po, type GetTextTranslations } from 'gettext-parser';
import { flawsOf } from './flaws.ts';
import { isJapanese } from './japanese.ts';
import { toMessage, type Placeholder } from './message.ts';
import type { MessageContext } from './source-messages.ts';
import type { Terms } from './termbase.ts';

/** A piece of a wording: words, or the mark of a note, the n-th of the Japanese counted from 0. */
export type Part = string | { mark: number; text: string };

/** A wording in the language asked for, or in Japanese, marked so, when the catalog has no translation. */
export type LocalizedText = { text: string; lang: string; parts: readonly Part[] };

/** Formats what a placeholder stands for in one language. */
export type FormatPlaceholder = (placeholder: Placeholder) => string;

/**
 * A wording of a source in the language of a page.
 * @param references  Cross references in it, as printed, in the order of the text.
 */
export type Translate = (context: MessageContext, japanese: string, references?: readonly string[]) => LocalizedText;

/** A translation that must not be used, and why. */
export type Flaw = { context: string; id: string; translation: string; why: string };

/** An entry of a PO file that has a translation fit to be used, or none yet. */
export type Entry = { context: string; id: string; translation: string; isFuzzy: boolean };

export type Catalog = { entries: Map<string, Entry>; flaws: Flaw[] };

/** What an entry is kept under: one Japanese message may be translated differently in another context. */
export function keyOf(context: string, id: string): string {
  return `${context}\u0004${id}`;
}

/**
 * Read a PO catalog keyed by the Japanese message and its context. An entry that breaks a rule of translations is a flaw and
 * is not used; one marked fuzzy waits for its translator.
 */
export function readCatalog(text: string, terms: Terms): Catalog {
  const entries = new Map<string, Entry>();
  const flaws: Flaw[] = [];
  for (const [context, messages] of Object.entries(parsed(text, flaws))) {
    for (const [id, { msgstr, comments }] of Object.entries(messages)) {
      if (id === '') continue;
      // the parser lets an entry through that breaks off before its msgstr
      if (!(msgstr as string[] | undefined)) {
        flaws.push({ context, id, translation: 'without a msgstr', why: 'one, be it empty' });
        continue;
      }
      const translation = msgstr[0] ?? '';
      const flags = (comments?.flag ?? '').split(/,\s*/);
      const isFuzzy = flags.includes('fuzzy');
      const why = translation && !isFuzzy ? flawsOf(id, translation, flags, terms) : [];
      for (const each of why) flaws.push({ context, id, translation, why: each });
      entries.set(keyOf(context, id), { context, id, translation: why.length > 0 ? '' : translation, isFuzzy });
    }
  }
  return { entries, flaws };
}

function parsed(catalog: string, flaws: Flaw[]): GetTextTranslations['translations'] {
  try {
    return po.parse(catalog).translations;
  } catch (error) {
    flaws.push({
      context: '',
      id: '',
      translation: 'the catalog',
      why: `a PO file (${error instanceof Error ? error.message : String(error)})`,
    });
    return {};
  }
}

/** The translation of a message that may be used. */
export function translationOf({ entries }: Catalog, context: string, id: string): string | undefined {
  const entry = entries.get(keyOf(context, id));
  return entry && !entry.isFuzzy && entry.translation !== '' ? entry.translation : undefined;
}

/** Speak a language by its catalog; what has no translation stays Japanese and says so by its `lang`. */
export function translator(catalog: Catalog, lang: string, format: FormatPlaceholder): Translate {
  return (context, japanese, references = []) => {
    const { id, placeholders } = toMessage(japanese, references);
    const isForeign = isJapanese(japanese);
    const translation = isForeign ? translationOf(catalog, context, id) : id;
    if (translation === undefined) return untranslated(context, japanese, references);
    return wordingOf(translation, placeholders, lang, isForeign ? format : shown);
  };
}

/** Japanese pages say what the source says. */
export const untranslated: Translate = (_, japanese, references = []) => {
  const { id, placeholders } = toMessage(japanese, references);
  return wordingOf(id, placeholders, 'ja', shown);
};

/** As printed, but for what only a notation needs: the brackets of an address, the commands of a fraction. */
function shown({ kind, value, raw }: Placeholder): string {
  return kind === 'address' || kind === 'fraction' ? value : raw;
}

function wordingOf(
  message: string,
  placeholders: readonly Placeholder[],
  lang: string,
  format: FormatPlaceholder,
): LocalizedText {
  if (placeholders.length === 0) return { lang, parts: message === '' ? [] : [message], text: message };
  const marks = placeholders.filter(({ kind }) => kind === 'mark');
  const parts: Part[] = [];
  let words = '';
  for (const piece of message.split(/(\{\w+\})/)) {
    const placeholder = placeholders.find(({ name }) => `{${name}}` === piece);
    if (placeholder?.kind === 'mark') {
      if (words !== '') parts.push(words);
      parts.push({ mark: marks.indexOf(placeholder), text: format(placeholder) });
      words = '';
    } else words += placeholder ? format(placeholder) : piece;
  }
  if (words !== '') parts.push(words);
  return { lang, parts, text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join('') };
}
