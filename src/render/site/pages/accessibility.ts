import { accessibilityWords, type AccessibilityWords } from '../../locale/site/accessibility.ts';
import { page, type Edition, type PageView } from '../../html/page.ts';

export type AccessibilityView = PageView & {
  accessibility: AccessibilityWords;
  /** The address of who publishes; empty where there is none. */
  contact: string;
};

/** What readers with disabilities can count on, and whom to tell what they cannot. */
export function accessibilityView(edition: Edition): AccessibilityView {
  const accessibility = accessibilityWords[edition.voice.locale.lang];
  const { title, lead } = accessibility;
  return {
    ...page({ path: 'accessibility.html', title, description: lead }, edition),
    accessibility,
    contact: edition.site.contact ?? '',
  };
}
