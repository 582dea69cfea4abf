import { BASE_LANG, inLanguage, type Lang } from '../../../schemas/language.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { MEDIA_TYPES } from './hosting.ts';
import { schemeHref, sourceHref } from '../document/address.ts';
import { fileSize } from '../document/file-size.ts';
import { siteTitleIn, type DocumentInfo, type SiteLanguage } from '../html/page.ts';
import { editionName, factWording } from '../document/key-facts.ts';

/**
 * A data set in schema.org terms, for search engines. It has no licence: that is for the owners of the texts.
 * @see https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
export type Dataset = {
  '@context': 'https://schema.org';
  '@type': 'Dataset';
  '@id': string;
  name: string;
  /** 50 to 5,000 characters. */
  description: string;
  url: string;
  /** Of the data: their wordings are those of the originals. */
  inLanguage: Lang;
  isAccessibleForFree: true;
  creator: { '@type': 'Organization'; name: string; url: string };
  distribution: DataDownload[];
  /** Inception and expiry, days or moments: `2024-04-01/2025-04-01`. */
  temporalCoverage?: string;
  isBasedOn?: { '@type': 'CreativeWork'; name: string; url: string; inLanguage: Lang };
  isPartOf?: { '@id': string };
  hasPart?: { '@id': string }[];
};

export type DataDownload = {
  '@type': 'DataDownload';
  name: string;
  encodingFormat: string;
  contentUrl: string;
  contentSize: string;
};

type Documents = ReadonlyMap<string, DocumentInfo>;

/** All data of the site: every CSV and JSON file below `data/`. */
export function collectionDataset(documents: Documents, language: SiteLanguage): Dataset {
  const { site, i18n } = language;
  const paths = [...documents.keys()].filter((path) => /^data\/[^/]+\.(csv|json)$/.test(path)).sort();
  const schemes = [...documents.keys()].filter((path) => path.startsWith('data/schemes/')).sort();
  return {
    ...datasetOf(`${site.url}data/datapackage.json`, `${i18n.locale.lang}/data.html`, language),
    name: siteTitleIn(language),
    description: i18n.t('data.description', { scope: inLanguage(site.scope, i18n.locale.lang).value }),
    distribution: [...paths, ...schemes].map((path) => download(path, documents, language)),
    hasPart: schemes.map((path) => ({ '@id': `${site.url}${path}` })),
  };
}

/** The data of one edition of one scheme. */
export function schemeDataset(scheme: Scheme, documents: Documents, language: SiteLanguage): Dataset {
  const { site, i18n } = language;
  const { lang } = i18n.locale;
  const title = factWording('title', scheme.identity.title, i18n).text;
  const path = `data/schemes/${scheme.scheme}/${scheme.edition}.json`;
  const period = scheme.identity.policyPeriod.value;
  return {
    ...datasetOf(`${site.url}${path}`, `${lang}/${schemeHref(scheme)}`, language),
    name: `${title} (${editionName(scheme, i18n)})`,
    description: i18n.t('data.descriptionOf', { title, edition: editionName(scheme, i18n) }),
    distribution: [download(path, documents, language)],
    ...(typeof period === 'object' && { temporalCoverage: `${period.inception}/${period.expiry}` }),
    isBasedOn: {
      '@type': 'CreativeWork',
      name: title,
      url: `${site.url}${lang}/${sourceHref(scheme)}`,
      inLanguage: BASE_LANG,
    },
    isPartOf: { '@id': `${site.url}data/datapackage.json` },
  };
}

type Common = '@context' | '@type' | '@id' | 'url' | 'inLanguage' | 'isAccessibleForFree' | 'creator';

function datasetOf(id: string, path: string, { site, i18n }: SiteLanguage): Pick<Dataset, Common> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': id,
    url: `${site.url}${path}`,
    inLanguage: BASE_LANG,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: inLanguage(site.publisher, i18n.locale.lang).value, url: site.url },
  };
}

function download(path: string, documents: Documents, { site }: SiteLanguage): DataDownload {
  const info = documents.get(path);
  if (!info) throw new Error(`There is no ${path} to tell of: this is a bug in the pipeline`);
  return {
    '@type': 'DataDownload',
    name: path.replace(/^data\//, ''),
    encodingFormat: MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)]!,
    contentUrl: `${site.url}${path}`,
    contentSize: fileSize(info.bytes),
  };
}
