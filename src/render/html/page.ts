import type { Site } from '../../../schemas/site.ts';
import { inLanguage } from '../../../schemas/language.ts';
import type { Locale, Punctuation } from '../language/locale.ts';
import { BUILD, SCRIPT_DIGEST } from './build-identity.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';
import { isTranslation, type I18n } from '../words/i18n.ts';
import type { MessageKey } from '../words/messages.ts';
import { aroundSlot, SLOT } from '../words/slot.ts';

/** The pages of the site that stand in its head, and those that do not (''). */
export type PageName = 'home' | 'premiums' | 'compare' | 'search' | 'data' | '';

/** What every page has, site and pamphlet alike. */
export type PageView = {
  lang: string;
  title: string;
  /** One sentence for search engines and for those who share the page. */
  description: string;
  /** What the helpers of the templates speak with. */
  i18n: I18n;
  /** Whether it is in another language than the pamphlets, which then prevail. */
  isTranslation: boolean;
  punctuation: Punctuation;
  /** Around the number of a line of the original, for readers who don't see that it is one. */
  toLine: { before: string; after: string };
  /** From the page to the root of its language's pages: '' or `../`. */
  up: string;
  /** From the page to the root of the site: '' or `../`, `../../`. */
  base: string;
  /** Where in the head of the site the page stands. */
  isHome: boolean;
  navigation: { name: PageName; href: string; label: string; isCurrent: boolean }[];
  /** The same page in each language; `url` in full. */
  languages: { lang: string; name: string; ogLocale: string; href: string; url: string; isCurrent: boolean }[];
  /** Address in full, for search engines. */
  canonical: string;
  /** The address in full for readers of other languages: the choice of languages for the home page, else the original's. */
  otherwise: string;
  /** The same content as data, seen from the page; empty for none. */
  dataFile: string;
  /** Picture that the page is shared with, its address in full, and what is on it; empty where none are drawn. */
  picture: string;
  pictureAlt: string;
  /** Whether the picture is of this page and not borrowed. */
  hasPicture: boolean;
  /** Its style sheets beside those that all pages have, by their names below `assets/`, without extension. */
  styles: string[];
  /** Scripts by their names below `assets/`, without extension. They only add: a page is complete without them. */
  scripts: string[];
  /** Behind the name of each. */
  scriptDigest: string;
  /** The page of the original that numbers lead to, seen from this page; empty where they lead to none. */
  sourcePage: string;
  /** What machines are told of the page (schema.org); null for nothing. */
  linkedData: object | null;
  publisher: string;
  /** Of what day its data are. */
  asOf: string;
  /** The build it is of, for scripts that load data. */
  build: string;
  /** The policy of the page for those hosts that send no headers of ours (hosting.ts). */
  csp: string;
};

/** What is known of a file that pages link to: its size, the pages of a PDF, the rows of a table without its head. */
export type DocumentInfo = { bytes: number; pages?: number | undefined; rows?: number | undefined };

/** One language of the site: its voice, and the voices it can be switched to. */
export type SiteLanguage = {
  i18n: I18n;
  all: readonly Locale[];
  site: Site;
  /** The day of the build in Japan, `2026-11-21`. */
  today: string;
  /** The last day on which a text was received: what the site says is of no later day. */
  received: string;
  /** Ids of the schemes that the language does not say enough of to be published as more than a draft. */
  incomplete: ReadonlySet<string>;
  /** Whether pictures of pages are drawn; not where nothing is printed. */
  withPictures?: boolean;
};

/** What a page is, beside what all pages have. */
export type PageAbout = {
  /** Below the root of its language: `schemes/x-2024.html`. */
  path: string;
  title: string;
  description: string;
  name?: PageName;
  styles?: string[];
  scripts?: string[];
  sourcePage?: string;
  linkedData?: object;
  /** Below `data/`: the same content as data. */
  dataPath?: string;
  /** The folder of the site that holds the folders of the languages: '' or `pamphlets/`. */
  section?: string;
  /** Whether a picture of the page is drawn, where any are; those in the head of the site have one unless they say no. */
  hasPicture?: boolean;
  /** The page of its language whose picture it borrows where it has none: the home page unless it says which. */
  borrowed?: { path: string; title: string };
};

const NAVIGATION = [
  { name: 'home', path: 'index.html', label: 'shell.home' },
  { name: 'premiums', path: 'premiums.html', label: 'shell.premiums' },
  { name: 'compare', path: 'compare.html', label: 'shell.compare' },
  { name: 'search', path: 'search.html', label: 'shell.search' },
  { name: 'data', path: 'data.html', label: 'shell.data' },
] as const satisfies readonly { name: PageName; path: string; label: MessageKey }[];

export function page(about: PageAbout, language: SiteLanguage): PageView {
  const { i18n, all, site, received, withPictures = false } = language;
  const { locale, t } = i18n;
  const { path, title, description, name = '', styles = [], scripts = [], sourcePage = '', linkedData } = about;
  const { dataPath = '', section = '' } = about;
  const hasPicture = withPictures && (about.hasPicture ?? name !== '');
  const siteTitle = t('common.siteTitle');
  const pictured = hasPicture ? about : (about.borrowed ?? { path: 'index.html', title: siteTitle });
  const up = '../'.repeat(path.split('/').length - 1);
  const base = `${up}../${section && '../'}`;
  // a folder answers for its index, and has one address
  const address = (lang: string) => `${site.url}${section}${lang}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
  return {
    lang: locale.lang,
    title,
    description,
    i18n,
    isTranslation: isTranslation(i18n),
    punctuation: locale.punctuation,
    toLine: aroundSlot(t('shell.toLine', { line: SLOT })),
    up,
    base,
    isHome: name === 'home',
    navigation: NAVIGATION.map((each) => ({
      name: each.name,
      href: `${up}${each.path}`,
      label: t(each.label),
      isCurrent: each.name === name,
    })),
    languages: all.map((other) => ({
      lang: other.lang,
      name: other.name,
      ogLocale: other.ogLocale,
      href: `${up}../${other.lang}/${path}`,
      url: address(other.lang),
      isCurrent: other === locale,
    })),
    canonical: address(locale.lang),
    otherwise: name === 'home' ? site.url : address(all[0]!.lang),
    dataFile: dataPath && `${base}data/${dataPath}`,
    picture: withPictures ? `${site.url}${pictureOf(locale.lang, pictured.path)}` : '',
    pictureAlt: pictured.title === siteTitle ? siteTitle : `${pictured.title} | ${siteTitle}`,
    hasPicture,
    styles,
    scripts,
    scriptDigest: SCRIPT_DIGEST,
    sourcePage,
    linkedData: linkedData ?? null,
    publisher: inLanguage(site.publisher, locale.lang).value,
    asOf: t('shell.asOf', { day: locale.moment(received) }),
    build: BUILD,
    csp: CONTENT_SECURITY_POLICY,
  };
}

/** Where the picture of a page lies below the root of the site. */
export function pictureOf(lang: string, path: string): string {
  return `images/${lang}/${path.replace(/\.html$/, '').replaceAll('/', '-')}.png`;
}
