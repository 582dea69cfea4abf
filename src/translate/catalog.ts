import { po } from 'gettext-parser';
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
 * @throws Error  when the text is no PO catalog.
 */
export function translator(
  catalog: string,
  lang: string,
  format: FormatPlaceholder,
): { translate: Translate; flaws: Flaw[] } {
  const messages = new Map<string, string>();
  const flaws: Flaw[] = [];
  for (const context of Object.values(po.parse(catalog).translations)) {
    for (const [id, { msgstr }] of Object.entries(context)) {
      const [translation] = msgstr;
      if (id === '' || !translation) continue;
      const why = flawOf(id, translation);
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

function flawOf(id: string, translation: string): string | undefined {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!).sort();
  const binding = (text: string) =>
    names(text)
      .filter((name) => !/^n\d/.test(name))
      .join();
  const invented = names(translation).filter((name) => !names(id).includes(name));
  if (/\d/.test(translation.replace(/\{\w+\}/g, ''))) return 'no digit but those of placeholders';
  if (invented.length > 0 || binding(id) !== binding(translation))
    return `the placeholders ${names(id).join(', ') || 'of its message: none'}`;
  return undefined;
}
