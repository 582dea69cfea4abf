import { SEARCH_KINDS, type SearchKind } from '../../../search/search-index.ts';
import type { Wording } from '../../../translate/catalog.ts';
import { searchWords, type SearchWords } from '../../locale/site/search.ts';
import type { Searchable } from './search-index.ts';
import { fileName, schemeHref } from '../../document/address.ts';
import { page, type Edition, type PageView } from '../../html/page.ts';
import {
  assumptionViews,
  editionName,
  factWording,
  policyholderOf,
  type AssumptionView,
} from '../../document/key-facts.ts';

/** A scheme as results are grouped by it, and what stands in its text, chapter by chapter. */
export type SearchedSchemeView = {
  file: string;
  title: Wording;
  /** Empty where the text does not state it. */
  policyholder: Wording;
  edition: string;
  period: Wording;
  /** Shown with its premiums, which hold under them. */
  assumptions: (AssumptionView & { lineText: string })[];
  chapters: { title: string; headings: { text: string; lang: string; href: string }[] }[];
};

export type SearchView = PageView & {
  find: SearchWords;
  schemes: SearchedSchemeView[];
  kinds: { kind: SearchKind; label: string }[];
};

/** Search over everything that the pages of one language say; without a script, the headings of all of it. */
export function searchView(found: readonly Searchable[], edition: Edition): SearchView {
  const { voice } = edition;
  const find = searchWords[voice.locale.lang];
  const about = {
    path: 'search.html',
    title: find.title,
    description: find.lead,
    name: 'search' as const,
    styles: ['search'],
    scripts: ['search'],
  };
  return {
    ...page(about, edition),
    find,
    schemes: found.map((each) => schemeView(each, edition)),
    kinds: SEARCH_KINDS.filter((kind) => found.some(({ entries }) => entries.some((entry) => entry.kind === kind))).map(
      (kind) => ({ kind, label: find.kind[kind] }),
    ),
  };
}

function schemeView({ scheme, entries }: Searchable, { voice }: Edition): SearchedSchemeView {
  const headings = entries.filter(({ kind }) => kind === 'heading');
  const chapters = [...new Set(headings.map(({ chapter }) => chapter))];
  const href = (anchor: string) => `${schemeHref(scheme)}${anchor === '' ? '' : `#${anchor}`}`;
  return {
    file: fileName(scheme),
    title: factWording('title', scheme.identity.title, voice),
    policyholder: policyholderOf(scheme, voice),
    edition: editionName(scheme, voice),
    period: factWording('policyPeriod', scheme.identity.policyPeriod, voice),
    assumptions: assumptionViews(scheme, voice).map((each) => ({
      ...each,
      lineText: searchWords[voice.locale.lang].line.replace('{n}', each.line),
    })),
    chapters: chapters.map((name) => ({
      title: voice.locale.pamphlet.chapter[name],
      headings: headings
        .filter(({ chapter }) => chapter === name)
        .map(({ text, lang, anchor }) => ({ text, lang, href: href(anchor) })),
    })),
  };
}
