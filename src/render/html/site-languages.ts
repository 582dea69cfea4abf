import type { Lang } from '../../../schemas/language.ts';
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
  /** By language and scheme, whether enough is translated; without the base language. */
  coverage: ReadonlyMap<Lang, ReadonlyMap<string, { isEnough: boolean }>>;
};

/** The languages of the site. The first is the source's own, so nothing of it is untranslated. */
export function siteLanguages(
  all: readonly I18n[],
  schemes: readonly Scheme[],
  { site, today, withPictures = false, coverage }: AboutSite,
): SiteLanguage[] {
  const received = schemes.map(({ source }) => source.received).sort();
  return all.map((i18n) => ({
    i18n,
    all: all.map(({ locale }) => locale),
    site,
    today,
    withPictures,
    received: received.at(-1) ?? '',
    incomplete: new Set(
      [...(coverage.get(i18n.locale.lang) ?? [])].filter(([, { isEnough }]) => !isEnough).map(([id]) => id),
    ),
  }));
}
