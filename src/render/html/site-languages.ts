import type { Lang } from '../../../schemas/language.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Site } from '../../../schemas/site.ts';
import {
  catalogsOf,
  coverageByLanguage,
  type CatalogFile,
  type Catalogs,
  type CoverageByLanguage,
  type Translated,
} from '../../translate/catalog-file.ts';
import type { Catalog } from '../../translate/catalog.ts';
import { i18nOfAll, isTranslation, type I18n } from '../words/i18n.ts';
import { digestOf } from '../../store/digest.ts';
import { loadWords, type Words } from '../words/load.ts';
import type { SiteLanguage } from './page.ts';

/** The languages of a publication, how much of each scheme each of them translates, and the files of their catalogs. */
export type Languages = { languages: SiteLanguage[]; coverage: CoverageByLanguage; catalogs: CatalogFile[] };

export type AboutPublication = {
  site: Site;
  catalogs: Catalogs;
  templates: string;
  /** The day of the build in Japan, `2026-11-21`. */
  today: string;
  /** The schemes that are shown as they were last published, by the names of their folders. */
  behind?: ReadonlyMap<string, unknown>;
};

/** The languages of the site, with its publisher, and how much of each scheme is translated. */
export async function languagesOf(
  { site, catalogs, templates, today, behind = new Map() }: AboutPublication,
  translated: readonly (Translated & { scheme: Scheme })[],
  withPictures = false,
): Promise<Languages> {
  const schemes = translated.map(({ scheme }) => scheme);
  const words = await loadWords(templates);
  const all = await i18nOfAll(words, byLanguage(catalogs));
  const translations = catalogsOf(
    all.filter(isTranslation).map(({ locale }) => locale.lang),
    catalogs,
  );
  const coverage = coverageByLanguage(translated, translations);
  const languages = siteLanguages(all, schemes, {
    ...{ site, today, withPictures, coverage, behind },
    words: digestOfWords(words),
    catalogs: byLanguage(catalogs),
  });
  return { languages, coverage, catalogs: translations };
}

/** Everything that is needed to write each language: our own words, and the translations of the sources. */
export async function i18nIn(templates: string, { byLang }: Pick<Catalogs, 'byLang'>): Promise<I18n[]> {
  return i18nOfAll(await loadWords(templates), byLanguage({ byLang }));
}

function byLanguage({ byLang }: Pick<Catalogs, 'byLang'>): Map<Lang, Catalog> {
  return new Map([...byLang].map(([lang, { catalog }]) => [lang, catalog]));
}

/** The digest of all that they say: what is made with other words is made again. */
function digestOfWords(words: Words): string {
  const said = [...words].map(([lang, entries]) => [
    lang,
    [...entries.values()].map(({ key, message, isFuzzy }) => [key, message, isFuzzy]),
  ]);
  return digestOf(JSON.stringify(said));
}

/** What all languages of the site have in common. */
type AboutSite = Required<Pick<AboutPublication, 'site' | 'today' | 'behind'>> & {
  words: string;
  catalogs: ReadonlyMap<Lang, Catalog>;
  withPictures?: boolean;
  /** By language and scheme, whether enough is translated; without the base language. */
  coverage: ReadonlyMap<Lang, ReadonlyMap<string, { isEnough: boolean }>>;
};

/** The languages of the site. The first is the source's own, so nothing of it is untranslated. */
function siteLanguages(
  all: readonly I18n[],
  schemes: readonly Scheme[],
  { site, today, withPictures = false, coverage, behind, words, catalogs }: AboutSite,
): SiteLanguage[] {
  const received = schemes.map(({ source }) => source.received).sort();
  return all.map((i18n) => ({
    i18n,
    all: all.map(({ locale }) => locale),
    site,
    today,
    withPictures,
    words,
    catalog: isTranslation(i18n) ? catalogs.get(i18n.locale.lang) : undefined,
    received: received.at(-1) ?? '',
    behind: titlesOf(
      schemes.filter(({ scheme }) => behind.has(scheme)),
      i18n,
    ),
    incomplete: new Set(
      [...(coverage.get(i18n.locale.lang) ?? [])].filter(([, { isEnough }]) => !isEnough).map(([id]) => id),
    ),
  }));
}

/** The name of each product, once. */
function titlesOf(schemes: readonly Scheme[], { translate }: I18n): string[] {
  const titles = schemes.flatMap(({ identity: { title } }) => ('value' in title ? [title.value] : []));
  return [...new Set(titles)].map((title) => translate('identity', title).text);
}
