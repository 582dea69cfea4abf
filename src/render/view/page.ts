import type { Scheme } from '../../../schemas/scheme.ts';
import type { Site } from '../../../schemas/site.ts';
import type { Locale, Words } from '../locale/locale.ts';
import type { PamphletWord } from '../locale/pamphlet-words.ts';
import { comparisonView, type ComparisonView } from './comparison.ts';
import { pamphletView, type PamphletView } from './pamphlet/pamphlet.ts';
import { rateTableViews, type RateTableView } from './rate-table.ts';
import {
  assumptionViews,
  editionName,
  factViews,
  factWording,
  fileName,
  planViews,
  premiumCount,
  sectionViews,
  type AssumptionView,
  type FactView,
  type PlanView,
  type SectionView,
} from './scheme.ts';
import type { Wording } from '../../translate/catalog.ts';
import { own, type Voice } from './wording.ts';

/** What every page has, site and pamphlet alike. */
export type PageView = {
  lang: string;
  title: string;
  words: Words;
  /** From the page to the root of its language's pages: '' or `../`. */
  up: string;
  isHome: boolean;
  isPremiums: boolean;
  languages: { lang: string; name: string; href: string; isCurrent: boolean }[];
  publisher: string;
};

export type SchemeSummaryView = {
  title: Wording;
  file: string;
  /** Below `data/`. */
  dataPath: string;
  edition: string;
  /** For the running head. */
  editionLine: string;
  policyholder: Wording;
  insurer: Wording;
  period: Wording;
  status: Wording;
  isClosed: boolean;
  premiums: string;
};

export type SchemeView = SchemeSummaryView & {
  facts: FactView[];
  plans: PlanView[];
  /** Whether the tables print deductibles; where a sentence states them they are among the assumptions. */
  hasDeductibles: boolean;
  assumptions: AssumptionView[];
  assumptionsLead: string;
  tables: RateTableView[];
  noPremiums: Wording;
  sections: SectionView[];
  source: { file: string; sha256: string; received: string; receivedFrom: string };
};

export type HomeView = PageView & { schemes: SchemeSummaryView[] };
export type SchemePageView = PageView & { scheme: SchemeView };
export type PamphletPageView = PageView & { pamphlet: Record<PamphletWord, string> } & PamphletView;
export type ComparisonPageView = PageView & ComparisonView;

/** One language of the site: its voice, and the voices it can be switched to. */
export type Edition = {
  voice: Voice;
  all: readonly Locale[];
  site: Site;
  /** The day of the build in Japan, `2026-11-21`. */
  today: string;
  /** Ids of the schemes that the language does not say enough of to be published as more than a draft. */
  incomplete: ReadonlySet<string>;
};

export function homeView(schemes: readonly Scheme[], edition: Edition): HomeView {
  const { words } = edition.voice.locale;
  return {
    ...page('index.html', words.siteTitle, edition),
    isHome: true,
    schemes: schemes.map((scheme) => summary(scheme, edition.voice)),
  };
}

export function pamphletPageView(scheme: Scheme, edition: Edition): PamphletPageView {
  const { voice } = edition;
  const title = factWording('title', scheme.identity.title, voice).text;
  return {
    ...page(`schemes/${fileName(scheme)}.html`, title, edition),
    pamphlet: voice.locale.pamphlet.words,
    ...pamphletView(scheme, edition),
  };
}

export function schemePageView(scheme: Scheme, edition: Edition): SchemePageView {
  const { voice } = edition;
  const title = factWording('title', scheme.identity.title, voice).text;
  return { ...page(`schemes/${fileName(scheme)}.html`, title, edition), scheme: schemeView(scheme, voice) };
}

export function comparisonPageView(schemes: readonly Scheme[], edition: Edition): ComparisonPageView {
  const { words } = edition.voice.locale;
  return {
    ...page('premiums.html', words.compareTitle, edition),
    isPremiums: true,
    ...comparisonView(schemes, edition.voice),
  };
}

function schemeView(scheme: Scheme, voice: Voice): SchemeView {
  return {
    ...summary(scheme, voice),
    facts: factViews(scheme, voice),
    plans: planViews(scheme, voice),
    hasDeductibles: scheme.plans.some((plan) => plan.deductibles.length > 0),
    assumptions: assumptionViews(scheme, voice),
    assumptionsLead: scheme.rateTables.length > 0 ? voice.locale.words.premiumBesides : voice.locale.words.termsAlone,
    tables: rateTableViews(scheme, voice),
    noPremiums: scheme.premiumsOnRequest
      ? voice.translate('assumption', scheme.premiumsOnRequest.value)
      : own('', voice),
    sections: sectionViews(scheme, voice),
    source: {
      file: scheme.source.file,
      sha256: scheme.source.sha256,
      received: voice.locale.moment(scheme.source.received),
      receivedFrom: scheme.source.receivedFrom,
    },
  };
}

function summary(scheme: Scheme, voice: Voice): SchemeSummaryView {
  const { identity } = scheme;
  const count = premiumCount(scheme);
  return {
    title: factWording('title', identity.title, voice),
    file: fileName(scheme),
    dataPath: `schemes/${scheme.scheme}/${scheme.edition}.json`,
    edition: editionName(scheme, voice),
    editionLine: `${voice.locale.words.edition} ${editionName(scheme, voice)}`,
    policyholder: factWording('policyholder', identity.policyholder, voice),
    insurer: factWording('insurer', identity.insurer, voice),
    period: factWording('policyPeriod', identity.policyPeriod, voice),
    status: factWording('status', identity.status, voice),
    isClosed: identity.status.value === 'closed',
    premiums: count === 0 ? voice.locale.words.none : String(count),
  };
}

function page(path: string, title: string, { voice: { locale }, all, site }: Edition): PageView {
  const up = '../'.repeat(path.split('/').length - 1);
  return {
    lang: locale.lang,
    title,
    words: locale.words,
    up,
    isHome: false,
    isPremiums: false,
    languages: all.map((other) => ({
      lang: other.lang,
      name: other.name,
      href: `${up}../${other.lang}/${path}`,
      isCurrent: other === locale,
    })),
    publisher: site.publisher[locale.lang],
  };
}
