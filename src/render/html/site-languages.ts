import type { Scheme } from '../../../schemas/scheme.ts';
import type { Site } from '../../../schemas/site.ts';
import type { I18n } from '../words/i18n.ts';
import type { SiteLanguage } from './page.ts';

/** What all languages of the site have in common. */
export type AboutSite = {
  site: Site;
  /** The day of the build in Japan, `2026-11-21`. */
  today: string;
  withPictures?: boolean;
  /** Ids of the schemes that are translated too little. */
  incomplete: ReadonlySet<string>;
};

/** The languages of the site. The first is the source's own, so nothing of it is untranslated. */
export function siteLanguages(
  all: readonly I18n[],
  schemes: readonly Scheme[],
  { site, today, withPictures = false, incomplete }: AboutSite,
): SiteLanguage[] {
  const received = schemes.map(({ source }) => source.received).sort();
  return all.map((i18n, i) => ({
    i18n,
    all: all.map(({ locale }) => locale),
    site,
    today,
    withPictures,
    received: received.at(-1) ?? '',
    incomplete: i === 0 ? new Set<string>() : incomplete,
  }));
}
