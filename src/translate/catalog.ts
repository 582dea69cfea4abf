import { po, type GetTextTranslations } from 'gettext-parser';
import { toMessage, type Placeholder } from './message.ts';

/** A wording in the language asked for, or in Japanese, marked so, when the catalog has no translation. */
export type Wording = { text: string; lang: string };

/** Formats the numbers of a message for one language. */
export type FormatPlaceholder = (placeholder: Placeholder) => string;

export type Translate = (japanese: string) => Wording;

/** Japanese pages say what the source says. */
export const untranslated: Translate = (japanese) => ({ text: japanese, lang: 'ja' });

/** A translation that must not be used, and why. */
export type Flaw = { id: string; translation: string; why: string };

/**
 * A PO catalog keyed by the Japanese message, numbers as placeholders. A translation must have the amounts and days of its
 * message, no others, and no digit of its own; one that has not is a flaw and is not used.
 */
export function translator(
  catalog: string,
  lang: string,
  format: FormatPlaceholder,
): { translate: Translate; flaws: Flaw[] } {
  const messages = new Map<string, string>();
  const flaws: Flaw[] = [];
  for (const context of Object.values(parsed(catalog, flaws))) {
    for (const [id, { msgstr, comments }] of Object.entries(context)) {
      if (id === '') continue;
      // the parser lets an entry through that breaks off before its msgstr
      if (!(msgstr as string[] | undefined))
        flaws.push({ id, translation: 'without a msgstr', why: 'one, be it empty' });
      const [translation] = (msgstr as string[] | undefined) ?? [];
      if (!translation) continue;
      const why = flawOf(id, translation, comments?.flag?.includes(IMPLIED) ?? false);
      if (why) flaws.push({ id, translation, why });
      else messages.set(id, translation);
    }
  }
  const translate: Translate = (japanese) => {
    // A, B, C: nothing in it is Japanese
    if (!/[\u3040-\u30ff\u3400-\u9fff]/.test(japanese)) return { text: japanese, lang };
    const { id, placeholders } = toMessage(japanese);
    const translation = messages.get(id);
    if (translation === undefined) return untranslated(japanese);
    const byName = new Map(placeholders.map((placeholder) => [placeholder.name, placeholder]));
    return { lang, text: translation.replace(/\{(\w+)\}/g, (_, name: string) => format(byName.get(name)!)) };
  };
  return { translate, flaws };
}

/** A flag of an entry whose plain numbers the translation says in words: `1事故` is `any one incident`. */
const IMPLIED = 'numbers-in-words';

function parsed(catalog: string, flaws: Flaw[]): GetTextTranslations['translations'] {
  try {
    return po.parse(catalog).translations;
  } catch (error) {
    flaws.push({
      id: '',
      translation: 'the catalog',
      why: `a PO file (${error instanceof Error ? error.message : String(error)})`,
    });
    return {};
  }
}

function flawOf(id: string, translation: string, isImplied: boolean): string | undefined {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!).sort();
  const binding = (text: string) =>
    names(text)
      .filter((name) => !isImplied || !/^n\d/.test(name))
      .join(', ');
  const invented = names(translation).filter((name) => !names(id).includes(name));
  if (/\p{Nd}/u.test(translation.replace(/\{\w+\}/g, ''))) return 'no digit but those of placeholders';
  if (invented.length > 0 || binding(id) !== binding(translation))
    return `the placeholders of its message: ${names(id).join(', ') || 'none'}`;
  return undefined;
}
