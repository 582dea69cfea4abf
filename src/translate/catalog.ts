import { po } from 'gettext-parser';
import { toMessage, type Placeholder } from './message.ts';

/** A wording in the language asked for, or in Japanese, marked so, when the catalog has no translation. */
export type Wording = { text: string; lang: string };

/** Formats the numbers of a message for one language. */
export type FormatPlaceholder = (placeholder: Placeholder) => string;

export type Translate = (japanese: string) => Wording;

/** Japanese pages say what the source says. */
export const untranslated: Translate = (japanese) => ({ text: japanese, lang: 'ja' });

/**
 * @param catalog  A PO catalog keyed by the Japanese message, numbers as placeholders.
 * @throws Error   when a translation has a digit of its own, or drops or invents an amount or a day.
 */
export function translator(catalog: string, lang: string, format: FormatPlaceholder): Translate {
  const messages = new Map<string, string>();
  for (const context of Object.values(po.parse(catalog).translations)) {
    for (const [id, { msgstr }] of Object.entries(context)) {
      const [translation] = msgstr;
      if (id === '' || !translation) continue;
      check(id, translation);
      messages.set(id, translation);
    }
  }
  return (japanese) => {
    // A, B, C: nothing in it is Japanese
    if (!/[\u3040-\u30ff\u3400-\u9fff]/.test(japanese)) return { text: japanese, lang };
    const { id, placeholders } = toMessage(japanese);
    const translation = messages.get(id);
    if (translation === undefined) return untranslated(japanese);
    const byName = new Map(placeholders.map((placeholder) => [placeholder.name, placeholder]));
    return { lang, text: translation.replace(/\{(\w+)\}/g, (_, name: string) => format(byName.get(name)!)) };
  };
}

function check(id: string, translation: string): void {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!).sort();
  const binding = (text: string) =>
    names(text)
      .filter((name) => !/^n\d/.test(name))
      .join();
  const invented = names(translation).filter((name) => !names(id).includes(name));
  if (/\d/.test(translation.replace(/\{\w+\}/g, '')))
    throw new Error(`The translation of \`${id}\` has a digit of its own: \`${translation}\``);
  if (invented.length > 0 || binding(id) !== binding(translation)) {
    throw new Error(`The translation of \`${id}\` must have the same amounts and days: \`${translation}\``);
  }
}
