import { BASE_LANG, TECHNICAL_LANG, type Lang } from '../../../schemas/language.ts';
import { translator, untranslated, type Catalog, type LocalizedText, type Translate } from '../../translate/catalog.ts';
import type { Locale } from '../language/locale.ts';
import { withoutFallbacks } from './fallback.ts';
import type { Words } from './load.ts';
import { localeOf } from './locale-of.ts';
import { speaker, type T } from './speak.ts';

/** Everything a view needs to write in one language. */
export type I18n = {
  locale: Locale;
  /** How the base language writes; words without a translation are in the base language. */
  base: Locale;
  /** One of our messages. */
  t: T;
  /** The words of a source. */
  translate: Translate;
};

/**
 * The languages of the site, the base language first: every language with catalogs in `templates/words/`.
 * @param catalogs  The translations of the sources, by language; a language without one shows the original.
 */
export async function i18nOfAll(words: Words, catalogs: ReadonlyMap<Lang, Catalog>): Promise<I18n[]> {
  const locales = await Promise.all([...words.keys()].map(localeOf));
  const tags = new Map(locales.map(({ lang, tag }) => [lang, tag]));
  const base = locales.find(({ lang }) => lang === BASE_LANG)!;
  return locales.map((locale) => {
    const catalog = catalogs.get(locale.lang);
    const isBase = locale === base;
    return {
      locale,
      base,
      t: speaker(words, locale.lang, tags),
      translate: isBase ? untranslated : translator(catalog ?? NO_CATALOG, locale.lang, locale.fill),
    };
  });
}

/** Our words for engineers and programs, as descriptions of the data have them: in English, or as the pamphlets if there is none. */
export function technicalWords(all: readonly I18n[]): T {
  const { t } = all.find(({ locale }) => locale.lang === TECHNICAL_LANG) ?? all[0]!;
  return (key, ...values) => withoutFallbacks(t(key, ...values));
}

const NO_CATALOG: Catalog = { entries: new Map(), flaws: [] };

/** Whether pages in this language are translations; the base language then prevails. */
export function isTranslation({ locale, base }: I18n): boolean {
  return locale !== base;
}

/** Our own words in the language of the page. */
export function own(text: string, { locale }: I18n): LocalizedText {
  return { text, lang: locale.lang, parts: text === '' ? [] : [text] };
}
