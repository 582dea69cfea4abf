import { NOT_KEPT } from '../../../search/offline-files.ts';
import { CONTENT_SECURITY_POLICY } from '../../html/content-security-policy.ts';
import { NOT_FOUND } from '../hosting.ts';
import { missingWords, type MissingWords } from '../../locale/site/missing.ts';
import { shellWords } from '../../locale/site/shell.ts';
import type { SiteLanguage } from '../../html/page.ts';

/** Pages that stand in for others, below the root of the site; nobody is led to them. */
export const STAND_INS: readonly string[] = [NOT_FOUND, NOT_KEPT];

export type MissingView = {
  lang: string;
  csp: string;
  /** From where the page is shown to the root of the site. */
  base: string;
  title: string;
  /** The same in each language. */
  said: SaidView[];
};

type SaidView = {
  lang: string;
  /** The name of the site, and where it begins. */
  site: string;
  home: string;
  title: string;
  text: string;
  label: string;
  links: { href: string; label: string }[];
};

const LED_TO = ['home', 'premiums', 'compare', 'search'] as const;
const PATHS = { home: 'index.html', premiums: 'premiums.html', compare: 'compare.html', search: 'search.html' };

/**
 * A page shown in the place of another, of whatever language and at whatever depth.
 * @param base  To the root of the site: for a host's own page, from the root of its domain.
 */
export function missingView(what: keyof MissingWords, base: string, languages: readonly SiteLanguage[]): MissingView {
  const localized = languages.map(({ i18n: { locale } }) => locale);
  return {
    lang: localized[0]!.lang,
    csp: CONTENT_SECURITY_POLICY,
    base,
    title: localized.map(({ lang }) => missingWords[lang][what].title).join(' | '),
    said: localized.map(({ lang, words }) => ({
      lang,
      site: words.siteTitle,
      home: `${base}${lang}/${PATHS.home}`,
      ...missingWords[lang][what],
      label: shellWords[lang].pages,
      links: LED_TO.map((name) => ({ href: `${base}${lang}/${PATHS[name]}`, label: shellWords[lang][name] })),
    })),
  };
}
