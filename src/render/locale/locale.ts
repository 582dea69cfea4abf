import type { BandExtent } from '../../../schemas/band.ts';
import type { Moment, MonthDay, PolicyPeriod } from '../../../schemas/date.ts';
import type { IdentityField } from '../../../schemas/identity.ts';
import type { Cover, LimitBasis } from '../../../schemas/plan.ts';
import type { AssumptionKind } from '../../../schemas/scheme.ts';
import type { FormatPlaceholder } from '../../translate/catalog.ts';
import type { Lang } from './lang.ts';
import type { Money } from './money.ts';
import type { PamphletWords } from './pamphlet-words.ts';
import type { Edge, Interval } from '../../compare/premiums.ts';

/** How one language writes numbers, dates and bands, and its fixed words. Source wordings are not here: see translate/. */
export type Locale = Money & {
  lang: Lang;
  /** The language's own name, for the switch. */
  name: string;
  moment: (moment: Moment) => string;
  period: (period: PolicyPeriod) => string;
  monthDay: (day: MonthDay) => string;
  months: (count: number) => string;
  stores: (count: number) => string;
  /** A band from its edges; undefined where the printed label is shown instead. */
  band: (extent: BandExtent) => string | undefined;
  interval: (interval: Interval) => string;
  /** What a placeholder of a translated message stands for. */
  fill: FormatPlaceholder;
  /** The marker of an item, as this language writes it: `ア` is `(a)`. */
  marker: (printed: string) => string;
  bases: (bases: readonly LimitBasis[]) => string;
  cover: Record<Cover, string>;
  identity: Record<IdentityField, string>;
  assumption: Record<AssumptionKind, string>;
  punctuation: Punctuation;
  words: Words;
  pamphlet: PamphletWords;
};

/** What stands between words of ours; source wordings keep their own. */
export type Punctuation = {
  /** Between a name and what it names. */
  colon: string;
  /** Between two sentences. */
  between: string;
  /** Between names in a row. */
  comma: string;
  /** Between parts that have commas of their own. */
  parts: string;
  /** Between what is stated here and what is stated there. */
  or: string;
  /** Around what is said beside something. */
  brackets: { open: string; close: string };
};

/** Words, and what is said beside them, if anything. */
export function withAside(words: string, aside: string, { punctuation: { brackets } }: Locale): string {
  return aside === '' ? words : `${words}${brackets.open}${aside}${brackets.close}`;
}

/** Every fixed word of the templates, by name. */
export type Words = Record<
  | 'siteTitle'
  | 'siteLead'
  | 'skip'
  | 'home'
  | 'premiums'
  | 'language'
  | 'open'
  | 'closed'
  | 'notStated'
  | 'declared'
  | 'edition'
  | 'period'
  | 'insurer'
  | 'printedPremiums'
  | 'documents'
  | 'pamphletPdf'
  | 'pamphletHtml'
  | 'dataJson'
  | 'allPremiumsCsv'
  | 'allAmountsCsv'
  | 'keyFacts'
  | 'keyFactsCaption'
  | 'fact'
  | 'content'
  | 'line'
  | 'plans'
  | 'plansCaption'
  | 'plansLimits'
  | 'onePlanCaption'
  | 'onePlanLimits'
  | 'plan'
  | 'deductible'
  | 'none'
  | 'premiumTables'
  | 'annualPremium'
  | 'midTermPremium'
  | 'revenue'
  | 'revenueExample'
  | 'stores'
  | 'exampleNote'
  | 'noPremiums'
  | 'contentsOfSource'
  | 'section'
  | 'compareTitle'
  | 'compareLead'
  | 'byRevenue'
  | 'byStores'
  | 'byExample'
  | 'leftOut'
  | 'leftOutClosed'
  | 'leftOutOnRequest'
  | 'outside'
  | 'limits'
  | 'notices'
  | 'noticePublisher'
  | 'noticeSource'
  | 'noticePartial'
  | 'noticeDifferent'
  | 'noticeNeutral'
  | 'noticeTranslation'
  | 'prevails'
  | 'pamphletNotice'
  | 'sourceOf'
  | 'receivedOn'
  | 'premiumBesides'
  | 'termsAlone',
  string
>;

/** Stores are whole: the first and the last of an interval. */
export function firstStore(min: Edge | undefined): number {
  return min ? min.value + (min.inclusive ? 0 : 1) : 1;
}

export function lastStore(max: Edge | undefined): number | undefined {
  return max && max.value - (max.inclusive ? 0 : 1);
}
