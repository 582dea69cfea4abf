import type { Site } from '../../../schemas/site.ts';
import { inLanguage } from '../../../schemas/language.ts';
import type { Catalog } from '../../translate/catalog.ts';
import type { Locale, Punctuation } from '../language/locale.ts';
import { BUILD, SCRIPT_DIGEST } from './build-identity.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';
import { preloaded } from './font-slices.ts';
import { isTranslation, type I18n } from '../words/i18n.ts';
import type { MessageKey } from '../words/messages.ts';
import { aroundSlot, SLOT } from '../words/slot.ts';

/** The pages in the navigation of the site, and '' for the others. */
export type PageName = 'home' | 'premiums' | 'compare' | 'search' | 'data' | '';

/** The data of every page, of site and pamphlets. */
export type PageView = {
  lang: string;
  /** The language of the pamphlets. */
  baseLang: string;
  title: string;
  /** One sentence for search engines and link previews. */
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
  /** Which page of the navigation this is. */
  isHome: boolean;
  navigation: { name: PageName; href: string; label: string; isCurrent: boolean }[];
  /** The same page in each language; `url` in full. */
  languages: { lang: string; name: string; ogLocale: string; href: string; url: string; isCurrent: boolean }[];
  /** The full address, for search engines. */
  canonical: string;
  /**
   * The full address for readers of other languages: for the home page the language chooser, otherwise the original's.
   */
  otherwise: string;
  /** The same content as data, relative to the page; empty for none. */
  dataFile: string;
  /** The picture for sharing the page, as a full address, and its description; empty if pictures aren't drawn. */
  picture: string;
  pictureAlt: string;
  /** Whether the picture is of this page and not of another one. */
  hasPicture: boolean;
  /** Feeds of changes (Atom), from the page. */
  feeds: { href: string; title: string }[];
  /** The page of what changed between editions, from the page; empty if there is none, or the page is of one edition alone. */
  allChanges: string;
  /** Its style sheets in addition to the common ones: names below `assets/`, without extension. */
  styles: string[];
  /** The parts of the regular font that it needs, whatever it says (font-slices.ts). */
  fonts: string[];
  /** Scripts: names below `assets/`, without extension. They are optional: a page is complete without them. */
  scripts: string[];
  /** Follows the name of each. */
  scriptDigest: string;
  /** The page of the original that numbers link to, relative to this page; empty if they link to none. */
  sourcePage: string;
  /** Structured data about the page (schema.org); null for none. */
  linkedData: object | null;
  /** The names of the products that are shown as they were last published, because their newest texts have errors. */
  behind: readonly string[];
  /** The name of the site. */
  siteTitle: string;
  publisher: string;
  /** The date of its data. */
  asOf: string;
  /** The build of the page, for scripts that load data. */
  build: string;
  /** The page's policy, for hosts that don't send our headers (hosting.ts). */
  csp: string;
};

/** A file that pages link to: its size, the pages of a PDF, the rows of a table without its head. */
export type DocumentInfo = { bytes: number; pages?: number | undefined; rows?: number | undefined };

/** One language of the site: its texts and formats, and those of the languages it can be switched to. */
export type SiteLanguage = {
  i18n: I18n;
  all: readonly Locale[];
  site: Site;
  /** The day of the build in Japan, `2026-11-21`. */
  today: string;
  /** The day on which the last text was received: the data of the site are not newer. */
  received: string;
  /** Ids of the schemes whose translation is too incomplete to be published as more than a draft. */
  incomplete: ReadonlySet<string>;
  /** The names of the products that are shown as they were last published, because their newest texts have errors. */
  behind?: readonly string[];
  /** Whether a scheme has a second edition, so that there are pages of changes. */
  hasChanges?: boolean;
  /** Whether pictures of pages are drawn; only if PDFs are printed. */
  withPictures?: boolean;
  /** The digest of our own words, in all languages. */
  words: string;
  /** The translations of the words of the sources; none in their own language. */
  catalog: Catalog | undefined;
};

/** The data of one kind of page, in addition to the common data. */
export type PageAbout = {
  /** Path below the root of its language: `schemes/x-2024.html`. */
  path: string;
  title: string;
  description: string;
  name?: PageName;
  styles?: string[];
  scripts?: string[];
  feeds?: { href: string; title: string }[];
  /** Whether it is made of one edition: another edition changes nothing on it but the block of the editions. */
  isOfEdition?: boolean;
  sourcePage?: string;
  linkedData?: object;
  /** Path below `data/`: the same content as data. */
  dataPath?: string;
  /** The folder of the site that holds the folders of the languages: '' or `pamphlets/`. */
  section?: string;
  /** Whether a picture of the page is drawn, if any are; by default only for pages of the navigation. */
  hasPicture?: boolean;
  /** The day on which the text of the page was received; by default that of the last text of the site. */
  received?: string;
  /** The path that search engines know it by, if the page has the content of another one. */
  canonicalPath?: string;
  /** The page of its language whose picture it uses if it has none; by default the home page. */
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
  const { i18n, all, site, withPictures = false, behind = [], hasChanges = false } = language;
  const { locale, t } = i18n;
  const { path, title, description, name = '', styles = [], scripts = [], sourcePage = '', linkedData } = about;
  const { feeds = [], isOfEdition = false } = about;
  const { dataPath = '', section = '', canonicalPath = path, received = language.received } = about;
  const hasPicture = withPictures && (about.hasPicture ?? name !== '');
  const siteTitle = siteTitleIn(language);
  const pictured = hasPicture ? about : (about.borrowed ?? { path: 'index.html', title: siteTitle });
  const up = '../'.repeat(path.split('/').length - 1);
  const base = `${up}../${section && '../'}`;
  // a folder answers with its index, which has one address only
  const address = (lang: string) => `${site.url}${section}${lang}/${canonicalPath.replace(/(^|\/)index\.html$/, '$1')}`;
  return {
    lang: locale.lang,
    baseLang: i18n.base.lang,
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
    feeds,
    allChanges: hasChanges && !isOfEdition ? `${up}changes/index.html` : '',
    styles,
    fonts: preloaded(locale.isFullWidth),
    scripts,
    scriptDigest: SCRIPT_DIGEST,
    sourcePage,
    linkedData: linkedData ?? null,
    behind,
    siteTitle,
    publisher: inLanguage(site.publisher, locale.lang).value,
    asOf: t('shell.asOf', { day: locale.moment(received) }),
    build: BUILD,
    csp: CONTENT_SECURITY_POLICY,
  };
}

/** The name of the site. */
export function siteTitleIn({ site, i18n }: Pick<SiteLanguage, 'site' | 'i18n'>): string {
  return inLanguage(site.title, i18n.locale.lang).value;
}

/** The path of a page's picture below the root of the site. */
export function pictureOf(lang: string, path: string): string {
  return `images/${lang}/${path.replace(/\.html$/, '').replaceAll('/', '-')}.png`;
}
