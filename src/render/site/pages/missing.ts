import { NOT_KEPT } from '../../../search/offline-files.ts';
import { CONTENT_SECURITY_POLICY } from '../../html/content-security-policy.ts';
import { NOT_FOUND } from '../hosting.ts';
import { inLanguage } from '../../../../schemas/language.ts';
import type { SiteLanguage } from '../../html/page.ts';

/** Pages shown instead of others, below the root of the site; nothing links to them. */
export const STAND_INS: readonly string[] = [NOT_FOUND, NOT_KEPT];

export type MissingView = {
  lang: string;
  csp: string;
  /** From the address it is shown at to the root of the site. */
  base: string;
  title: string;
  /** The same text in each language. */
  messages: MessageView[];
};

type MessageView = {
  lang: string;
  /** The name of the site, and its address. */
  site: string;
  home: string;
  title: string;
  text: string;
  label: string;
  links: { href: string; label: string }[];
};

const LINKS = [
  { path: 'index.html', label: 'shell.home' },
  { path: 'premiums.html', label: 'shell.premiums' },
  { path: 'compare.html', label: 'shell.compare' },
  { path: 'search.html', label: 'shell.search' },
] as const;

/**
 * A page shown instead of another, of any language and at any depth.
 * @param base  To the root of the site: for a host's error page, from the root of its domain.
 */
export function missingView(
  what: 'notFound' | 'notKept',
  base: string,
  languages: readonly SiteLanguage[],
): MissingView {
  return {
    lang: languages[0]!.i18n.locale.lang,
    csp: CONTENT_SECURITY_POLICY,
    base,
    title: languages.map(({ i18n: { t } }) => t(`missing.${what}.title`)).join(' | '),
    messages: languages.map(({ i18n: { locale, t }, site }) => ({
      lang: locale.lang,
      site: inLanguage(site.title, locale.lang).value,
      home: `${base}${locale.lang}/index.html`,
      title: t(`missing.${what}.title`),
      text: t(`missing.${what}.text`),
      label: t('shell.pages'),
      links: LINKS.map(({ path, label }) => ({ href: `${base}${locale.lang}/${path}`, label: t(label) })),
    })),
  };
}
