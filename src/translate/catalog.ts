import { po, type GetTextTranslations } from 'gettext-parser';
import { BASE_LANG } from '../../schemas/language.ts';
import { flawsOf } from './flaws.ts';
import { isForm, piecesOf, type Form } from './hole.ts';
import { doubledIn } from './po-entries.ts';
import { isJapanese } from './japanese.ts';
import { toMessage, type Placeholder } from './message.ts';
import type { MessageContext } from './source-messages.ts';
import type { Terms } from './termbase.ts';

/**
 * A part of a wording: words, a note mark, or words that point to another place. `mark` and `pointer` are the index among the marks and
 * the references of the Japanese, from 0.
 */
export type Part = string | { mark: number; text: string } | { pointer: number; text: string };

/** A wording in the requested language, or in Japanese (see `lang`) if the catalog has no translation. */
export type LocalizedText = { text: string; lang: string; parts: readonly Part[] };

/** Formats the value of a placeholder in one language, a plain number also in the form that a translation asks for. */
export type FormatPlaceholder = (placeholder: Placeholder, form?: Form) => string;

/**
 * A wording of a source in the language of a page.
 * @param references  Cross references in it, as printed, in the order of the text.
 */
export type Translate = (context: MessageContext, japanese: string, references?: readonly string[]) => LocalizedText;

/** A translation that must not be used, with the reason. */
export type Flaw = { context: string; id: string; translation: string; why: string };

/** An entry of a PO file with a valid translation, or none yet. */
export type Entry = { context: string; id: string; translation: string; isFuzzy: boolean };

export type Catalog = { entries: Map<string, Entry>; flaws: Flaw[] };

/** The key of an entry: one Japanese message may have another translation in another context. */
export function keyOf(context: string, id: string): string {
  return `${context}\u0004${id}`;
}

/**
 * Read a PO catalog keyed by the Japanese message and its context. An entry that breaks a rule of translations is a
 * flaw and not used; a fuzzy entry is not used until a translator confirms it.
 * @param lang  The language, by its tag; undefined if it is not known.
 */
export function readCatalog(text: string, terms: Terms, lang?: string): Catalog {
  const entries = new Map<string, Entry>();
  const flaws: Flaw[] = [];
  for (const [context, messages] of Object.entries(parsed(text, flaws))) {
    for (const [id, { msgstr, comments }] of Object.entries(messages)) {
      if (id === '') continue;
      // the parser accepts an entry that ends before its msgstr
      if (!(msgstr as string[] | undefined)) {
        flaws.push({ context, id, translation: 'without a msgstr', why: 'one, be it empty' });
        continue;
      }
      const translation = msgstr[0] ?? '';
      const flags = (comments?.flag ?? '').split(/,\s*/);
      const isFuzzy = flags.includes('fuzzy');
      const why = translation && !isFuzzy ? flawsOf(id, translation, flags, terms, lang) : [];
      for (const each of why) flaws.push({ context, id, translation, why: each });
      entries.set(keyOf(context, id), { context, id, translation: why.length > 0 ? '' : translation, isFuzzy });
    }
  }
  for (const { context, id } of doubledIn(text)) {
    flaws.push({ context, id, translation: 'a second time', why: 'one entry for each message and context' });
    entries.delete(keyOf(context, id));
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

/** The translation of a message, if it may be used. */
export function translationOf({ entries }: Catalog, context: string, id: string): string | undefined {
  const entry = entries.get(keyOf(context, id));
  return entry && !entry.isFuzzy && entry.translation !== '' ? entry.translation : undefined;
}

/** Translate with a catalog. A wording without a translation stays Japanese, with `lang` set. */
export function translator(catalog: Catalog, lang: string, format: FormatPlaceholder): Translate {
  return (context, japanese, references = []) => {
    const { id, placeholders } = toMessage(japanese, references);
    const isForeign = isJapanese(japanese);
    const translation = isForeign ? translationOf(catalog, context, id) : id;
    if (translation === undefined) return untranslated(context, japanese, references);
    return wordingOf(translation, placeholders, lang, isForeign ? format : shown);
  };
}

/** Japanese pages use the wordings of the source. */
export const untranslated: Translate = (_, japanese, references = []) => {
  const { id, placeholders } = toMessage(japanese, references);
  return wordingOf(id, placeholders, BASE_LANG, shown);
};

/** As printed, without notation: the brackets of an address, the commands of a fraction. */
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
  const references = placeholders.filter(({ kind }) => kind === 'reference');
  const parts: Part[] = [];
  let words = '';
  for (const piece of piecesOf(message)) {
    if (typeof piece === 'string') {
      words += piece;
      continue;
    }
    const placeholder = placeholders.find(({ name }) => name === piece.name);
    if (placeholder?.kind === 'mark' || placeholder?.kind === 'reference') {
      if (words !== '') parts.push(words);
      const text = format(placeholder);
      parts.push(
        placeholder.kind === 'mark'
          ? { mark: marks.indexOf(placeholder), text }
          : { pointer: references.indexOf(placeholder), text },
      );
      words = '';
    } else if (placeholder) words += format(placeholder, isForm(piece.form) ? piece.form : undefined);
    else words += piece.text;
  }
  if (words !== '') parts.push(words);
  return { lang, parts, text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join('') };
}
