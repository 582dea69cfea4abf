import type { Lang } from '../../../schemas/language.ts';
import { localeByIntl } from '../language/by-intl.ts';
import type { Locale } from '../language/locale.ts';
import { fileOf, notationOf } from '../language/notation.ts';

/** How a language writes: as its own file says, or else as `Intl` does. */
export async function localeOf(lang: Lang): Promise<Locale> {
  const own = await fileOf<{ locale: Partial<Locale> }>(() => import(`../language/${lang}.ts`));
  return { ...localeByIntl(lang, await notationOf(lang)), ...own?.locale };
}
