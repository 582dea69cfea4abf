import { shellWords } from '../../locale/site/shell.ts';
import { page, type SiteLanguage, type PageView } from '../../html/page.ts';

/** The site in one language, in its own words. */
export type EntranceLanguageView = { lang: string; name: string; href: string; title: string; lead: string };

export type LanguageChooserView = PageView & {
  entrance: EntranceLanguageView[];
  /** Who publishes, in each language. */
  publishers: { lang: string; label: string; colon: string; name: string; asOf: string }[];
  /** Around the day of a copy, in each language. */
  kept: { lang: string; before: string; after: string }[];
};

/** The page above the languages. It leads nobody anywhere by itself: a reader chooses. */
export function languageChooserView(languages: readonly SiteLanguage[]): LanguageChooserView {
  const [first] = languages;
  const localized = languages.map(({ i18n: { locale } }) => locale);
  const title = localized.map(({ words }) => words.siteTitle).join(' | ');
  const description = localized.map(({ words }) => words.siteLead).join(' ');
  const home = page({ path: 'index.html', title, description, name: 'home', styles: ['entrance'] }, first!);
  return {
    ...home,
    base: '',
    canonical: home.otherwise,
    pictureAlt: localized[0]!.words.siteTitle,
    entrance: localized.map(({ lang, name, words }) => ({
      lang,
      name,
      href: `${lang}/index.html`,
      title: words.siteTitle,
      lead: words.siteLead,
    })),
    kept: localized.map(({ lang }) => ({ lang, ...shellWords[lang].kept })),
    publishers: languages.map(({ i18n: { locale }, site, received }) => ({
      lang: locale.lang,
      label: locale.words.noticePublisher,
      colon: locale.punctuation.colon,
      name: site.publisher[locale.lang],
      asOf: shellWords[locale.lang].asOf(locale.moment(received)),
    })),
  };
}
