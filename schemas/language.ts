import { z } from 'zod';

/** The language of the pamphlets, and the one our own words are written in first. No other file of code names it. */
export const BASE_LANG = 'ja';

/** A language by its BCP 47 tag: `ja`, `en`, `pt-BR`. */
export const Lang = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'the tag of a language, such as en');
export type Lang = z.infer<typeof Lang>;

/** A value in each language, and in the base language always. */
export type ByLanguage<Value> = { [BASE_LANG]: Value } & Partial<Record<Lang, Value>>;

/** A record by language that has the base language. */
export function byLanguage<Value extends z.ZodType>(value: Value) {
  return z.object({ [BASE_LANG]: value }).catchall(value);
}

/** The value in a language, or in the base language where there is none. */
export function inLanguage<Value>(values: { [lang: string]: Value }, lang: Lang): { value: Value; lang: Lang } {
  const own = values[lang];
  return own === undefined ? { value: values[BASE_LANG]!, lang: BASE_LANG } : { value: own, lang };
}
