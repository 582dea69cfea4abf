import type { Translate, Wording } from '../../translate/catalog.ts';
import type { Locale } from '../locale/locale.ts';

/** Everything a view needs to speak one language. */
export type Voice = { locale: Locale; translate: Translate };

/** Words of the locale itself. */
export function own(text: string, { locale }: Voice): Wording {
  return { text, lang: locale.lang, parts: text === '' ? [] : [text] };
}
