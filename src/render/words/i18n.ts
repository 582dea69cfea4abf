import type { Translate, LocalizedText } from '../../translate/catalog.ts';
import type { Locale } from '../locale/locale.ts';

/** Everything a view needs to speak one language. */
export type I18n = { locale: Locale; translate: Translate };

/** Words of the locale itself. */
export function own(text: string, { locale }: I18n): LocalizedText {
  return { text, lang: locale.lang, parts: text === '' ? [] : [text] };
}
