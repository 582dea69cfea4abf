import type { Scheme } from '../../../../schemas/scheme.ts';
import type { Wording } from '../../../translate/catalog.ts';
import { page, type Edition, type PageView } from '../page.ts';
import { rateTableViews, type RateTableView } from '../rate-table.ts';
import {
  assumptionViews,
  factViews,
  factWording,
  fileName,
  planViews,
  sectionViews,
  type AssumptionView,
  type FactView,
  type PlanView,
  type SectionView,
} from '../scheme.ts';
import { own, type Voice } from '../wording.ts';
import { premiumCharts, type ChartView } from './chart.ts';
import { summary, type SchemeSummaryView } from './home.ts';

export type SchemeView = SchemeSummaryView & {
  facts: FactView[];
  plans: PlanView[];
  /** Whether the tables print deductibles; where a sentence states them they are among the assumptions. */
  hasDeductibles: boolean;
  assumptions: AssumptionView[];
  assumptionsLead: string;
  /** With the chart of it, where there is one. */
  tables: (RateTableView & { chart: ChartView | null })[];
  noPremiums: Wording;
  sections: SectionView[];
  source: { file: string; sha256: string; received: string; receivedFrom: string };
};

export type SchemePageView = PageView & { scheme: SchemeView };

export function schemePageView(scheme: Scheme, edition: Edition): SchemePageView {
  const { voice } = edition;
  const title = factWording('title', scheme.identity.title, voice).text;
  const about = {
    path: `schemes/${fileName(scheme)}.html`,
    title,
    description: title,
    sourcePage: `../sources/${fileName(scheme)}.html`,
    hasPicture: true,
  };
  return { ...page(about, edition), scheme: schemeView(scheme, voice) };
}

function schemeView(scheme: Scheme, voice: Voice): SchemeView {
  const charts = premiumCharts(scheme, voice);
  return {
    ...summary(scheme, voice),
    facts: factViews(scheme, voice),
    plans: planViews(scheme, voice),
    hasDeductibles: scheme.plans.some((plan) => plan.deductibles.length > 0),
    assumptions: assumptionViews(scheme, voice),
    assumptionsLead: scheme.rateTables.length > 0 ? voice.locale.words.premiumBesides : voice.locale.words.termsAlone,
    tables: rateTableViews(scheme, voice).map((table) => ({ ...table, chart: charts.get(table.id) ?? null })),
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
