import type { Scheme } from '../../../schemas/scheme.ts';
import { unshownIn } from '../document/unshown.ts';
import type { SiteLanguage } from '../html/page.ts';
import type { Documented } from '../pamphlet/pamphlets.ts';
import type { Requirement } from '../document/requirements.ts';
import { pageChapters } from './pages/scheme.ts';

/** Something that was read and that the page or the pamphlet of a scheme does not show; `where` names both in one language. */
export type Unshown = Pick<Requirement, 'words' | 'span'> & { where: string };

/** What was read of a scheme, and its page or its pamphlet in a language does not show. */
export function unshownOf(scheme: Scheme, { document, requirements }: Documented, { i18n }: SiteLanguage): Unshown[] {
  const { lang } = i18n.locale;
  const { checklist } = document;
  const chapters = pageChapters(scheme, document, i18n);
  const named = (where: string) => (each: Requirement) => ({ words: each.words, span: each.span, where });
  return [
    ...unshownIn({ chapters, checklist }, requirements).map(named(`page (${lang})`)),
    ...unshownIn(document, requirements).map(named(`pamphlet (${lang})`)),
  ];
}
