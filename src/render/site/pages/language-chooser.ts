import { inLanguage } from '../../../../schemas/language.ts';
import { aroundSlot, SLOT } from '../../words/slot.ts';
import { page, siteTitleIn, type SiteLanguage, type PageView } from '../../html/page.ts';

/** The site in one language, in the words of that language. */
export type EntranceLanguageView = { lang: string; name: string; href: string; title: string; lead: string };

export type LanguageChooserView = PageView & {
  entrance: EntranceLanguageView[];
  /** The publisher, in each language. */
  publishers: { lang: string; label: string; colon: string; name: string; asOf: string }[];
  /** The words around the date of a copy, in each language. */
  kept: { lang: string; before: string; after: string }[];
};

/** The language chooser. It never redirects: the reader chooses. */
export function languageChooserView(languages: readonly SiteLanguage[]): LanguageChooserView {
  const [first] = languages;
  const title = languages.map(siteTitleIn).join(' | ');
  const description = languages.map(({ i18n: { t } }) => t('common.siteLead')).join(' ');
  const home = page({ path: 'index.html', title, description, name: 'home', styles: ['entrance'] }, first!);
  return {
    ...home,
    base: '',
    canonical: home.otherwise,
    pictureAlt: siteTitleIn(first!),
    entrance: languages.map(({ i18n: { locale, t }, site }) => ({
      lang: locale.lang,
      name: locale.name,
      href: `${locale.lang}/index.html`,
      title: inLanguage(site.title, locale.lang).value,
      lead: t('common.siteLead'),
    })),
    kept: languages.map(({ i18n: { locale, t } }) => ({
      lang: locale.lang,
      ...aroundSlot(t('shell.kept', { day: SLOT })),
    })),
    publishers: languages.map(({ i18n: { locale, t }, site, received }) => ({
      lang: locale.lang,
      label: t('common.noticePublisher'),
      colon: locale.punctuation.colon,
      name: inLanguage(site.publisher, locale.lang).value,
      asOf: t('shell.asOf', { day: locale.moment(received) }),
    })),
  };
}
