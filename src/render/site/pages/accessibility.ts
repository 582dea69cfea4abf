import { accessibilityWords, type AccessibilityWords } from '../../locale/site/accessibility.ts';
import { page, type SiteLanguage, type PageView } from '../../html/page.ts';

export type AccessibilityView = PageView & {
  accessibility: AccessibilityWords;
  /** The address of who publishes; empty where there is none. */
  contact: string;
};

/** What readers with disabilities can count on, and whom to tell what they cannot. */
export function accessibilityView(language: SiteLanguage): AccessibilityView {
  const accessibility = accessibilityWords[language.i18n.locale.lang];
  const { title, lead } = accessibility;
  return {
    ...page({ path: 'accessibility.html', title, description: lead }, language),
    accessibility,
    contact: language.site.contact ?? '',
  };
}
