import type { Scheme } from '../../../../schemas/scheme.ts';
import { editionsOn, type SchemeEditions } from '../../../editions/editions.ts';
import { daysOf } from '../../../editions/states.ts';
import { SEARCH_KINDS, type SearchKind } from '../../../search/search-index.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import type { Searchable } from './search-index.ts';
import { fileName, fromOtherPage, schemeHref } from '../../document/address.ts';
import { settingOf } from '../../document/clause.ts';
import { page, type SiteLanguage, type PageView } from '../../html/page.ts';
import {
  assumptionViews,
  editionName,
  factWording,
  policyholderOf,
  type AssumptionView,
} from '../../document/key-facts.ts';

/** A scheme as a group of results, and the headings of its text by chapter. */
export type SearchedSchemeView = {
  file: string;
  title: LocalizedText;
  /** Empty if the text doesn't state it. */
  policyholder: LocalizedText;
  edition: string;
  period: LocalizedText;
  /** What its state depends on, for the script. */
  days: string;
  /** Shown with its premiums, which depend on them. */
  assumptions: (AssumptionView & { lineText: string })[];
  chapters: { title: string; headings: { text: string; lang: string; href: string }[] }[];
};

export type SearchView = PageView & {
  schemes: SearchedSchemeView[];
  /** Those that answer on the day of the build; and the other editions, which are only searched if a reader chooses them. */
  answering: SearchedSchemeView[];
  others: SearchedSchemeView[];
  kinds: { kind: SearchKind; label: string }[];
};

/** What the page of the search says of a scheme. */
export type SearchedScheme = { scheme: Scheme; view: SearchedSchemeView; kinds: ReadonlySet<SearchKind> };

export function searchedScheme(found: Searchable, language: SiteLanguage): SearchedScheme {
  const kinds = new Set(found.entries.map(({ kind }) => kind));
  return { scheme: found.scheme, view: schemeView(found, language), kinds };
}

/** Search over everything that the pages of one language show; without a script, the headings of all of it. */
export function searchView(
  found: readonly SearchedScheme[],
  editions: readonly SchemeEditions[],
  language: SiteLanguage,
): SearchView {
  const { i18n } = language;
  const answering = new Set(editionsOn(editions, language.today));
  const viewsOf = (isAnswering: boolean) =>
    found.filter(({ scheme }) => answering.has(scheme) === isAnswering).map(({ view }) => view);
  const [own, others] = [viewsOf(true), viewsOf(false)];
  const { t } = i18n;
  const about = {
    path: 'search.html',
    title: t('search.title'),
    description: t('search.lead'),
    name: 'search' as const,
    styles: ['search'],
    scripts: ['search', 'editions'],
  };
  return {
    ...page(about, language),
    // past and coming editions are not shown between those that answer
    schemes: [...own, ...others],
    answering: own,
    others,
    kinds: SEARCH_KINDS.filter((kind) => found.some(({ kinds }) => kinds.has(kind))).map((kind) => ({
      kind,
      label: t(`search.kind.${kind}`),
    })),
  };
}

function schemeView({ scheme, entries }: Searchable, { i18n }: SiteLanguage): SearchedSchemeView {
  const headings = entries.filter(({ kind }) => kind === 'heading');
  const chapters = [...new Set(headings.map(({ chapter }) => chapter))];
  const href = (anchor: string) => `${schemeHref(scheme)}${anchor === '' ? '' : `#${anchor}`}`;
  return {
    file: fileName(scheme),
    title: factWording('title', scheme.identity.title, i18n),
    policyholder: policyholderOf(scheme, i18n),
    edition: editionName(scheme, i18n),
    days: JSON.stringify(daysOf(scheme)),
    period: factWording('policyPeriod', scheme.identity.policyPeriod, i18n),
    assumptions: assumptionViews(settingOf(scheme, i18n)).map((each) => ({
      ...each,
      text: fromOtherPage(each.text, scheme),
      lineText: i18n.t('search.line', { n: each.at.split('C')[0]! }),
    })),
    chapters: chapters.map((name) => ({
      title: i18n.t(`pamphlet.chapter.${name}`),
      headings: headings
        .filter(({ chapter }) => chapter === name)
        .map(({ text, lang, anchor }) => ({ text, lang, href: href(anchor) })),
    })),
  };
}
