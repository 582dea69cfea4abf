import { page, type SiteLanguage, type PageView } from '../../html/page.ts';

export type AccessibilityView = PageView & {
  /** The publisher's address; empty if there is none. */
  contact: string;
};

/** What the site does for readers with disabilities, and where to report problems. */
export function accessibilityView(language: SiteLanguage): AccessibilityView {
  const { t } = language.i18n;
  return {
    ...page(
      { path: 'accessibility.html', title: t('accessibility.title'), description: t('accessibility.lead') },
      language,
    ),
    contact: language.site.contact ?? '',
  };
}
