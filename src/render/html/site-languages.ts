import type { Lang } from '../../../schemas/language.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Site } from '../../../schemas/site.ts';
import {
  catalogsOf,
  coverageByLanguage,
  type CatalogFile,
  type Catalogs,
  type CoverageByLanguage,
} from '../../translate/catalog-file.ts';
import { i18nOfAll, isTranslation, type I18n } from '../words/i18n.ts';
import { loadWords } from '../words/load.ts';
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
  schemes: readonly Scheme[],
  withPictures = false,
): Promise<Languages> {
  const all = await i18nIn(templates, catalogs);
  const translations = catalogsOf(
    all.filter(isTranslation).map(({ locale }) => locale.lang),
    catalogs,
  );
  const coverage = coverageByLanguage(schemes, translations);
  const languages = siteLanguages(all, schemes, { site, today, withPictures, coverage, behind });
  return { languages, coverage, catalogs: translations };
}

/** Everything that is needed to write each language: our own words, and the translations of the sources. */
export async function i18nIn(templates: string, { byLang }: Catalogs): Promise<I18n[]> {
  return i18nOfAll(await loadWords(templates), new Map([...byLang].map(([lang, { catalog }]) => [lang, catalog])));
}

/** What all languages of the site have in common. */
type AboutSite = Required<Pick<AboutPublication, 'site' | 'today' | 'behind'>> & {
  withPictures?: boolean;
  /** By language and scheme, whether enough is translated; without the base language. */
  coverage: ReadonlyMap<Lang, ReadonlyMap<string, { isEnough: boolean }>>;
};

/** The languages of the site. The first is the source's own, so nothing of it is untranslated. */
function siteLanguages(
  all: readonly I18n[],
  schemes: readonly Scheme[],
  { site, today, withPictures = false, coverage, behind }: AboutSite,
): SiteLanguage[] {
  const received = schemes.map(({ source }) => source.received).sort();
  return all.map((i18n) => ({
    i18n,
    all: all.map(({ locale }) => locale),
    site,
    today,
    withPictures,
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
