import { z } from 'zod';

/** The language of the pamphlets, and the one our own words are written in first. No other file of code names a language. */
export const BASE_LANG = 'ja';

/** The language of what engineers and programs read: the messages of the command, the descriptions of the data. */
export const TECHNICAL_LANG = 'en';

/** A language by its BCP 47 tag: `ja`, `en`, `pt-BR`. */
export const Lang = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'the tag of a language, such as en');
export type Lang = z.infer<typeof Lang>;

/** A text in each language, and in the base language always. */
export const ByLanguage = z
  .object({ [BASE_LANG]: z.string().describe('The text in the language of the pamphlets.') })
  .catchall(z.string().describe('The text in another language, by its tag.'));
export type ByLanguage = z.infer<typeof ByLanguage>;

/** The value in a language, or in the base language where there is none. */
export function inLanguage<Value>(values: { [lang: string]: Value }, lang: Lang): { value: Value; lang: Lang } {
  const own = values[lang];
  return own === undefined ? { value: values[BASE_LANG]!, lang: BASE_LANG } : { value: own, lang };
}
