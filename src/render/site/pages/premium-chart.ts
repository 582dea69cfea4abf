import { placeOf } from '../../../compare/place-of.ts';
import type { RateCell, RateTable, RatingClass } from '../../../../schemas/rate-table.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { bars } from '../../chart/bars.ts';
import { referralsIn, type Figure, type Label } from '../../chart/figure.ts';
import { points } from '../../chart/points.ts';
import { steps } from '../../chart/steps.ts';
import { level, marker, type Drawing } from '../../chart/svg.ts';
import { planTermsInShort, type PlanTermView } from '../../document/plan-terms.ts';
import { isPlain } from '../../../compare/rate-key.ts';
import { annualTableId, bandWording, cornerOf } from '../../document/rate-table.ts';
import { factWording } from '../../document/key-facts.ts';
import { own, type I18n } from '../../words/i18n.ts';

/** A plan in the legend: its line style and marker, its name ('' for the only one), its limits and deductibles. */
export type ChartPlanView = { tread: string; marker: string; role: string; name: LocalizedText; terms: PlanTermView[] };

/** The same premiums drawn for a wide page, if they fit, and for a narrow one; the style sheet shows one of them. */
export type DrawingView = Drawing & { titleId: string; description: string };

export type ChartView = {
  id: string;
  caption: string;
  subject: LocalizedText;
  /** How to read each drawing, or both. */
  notes: { kind: string; text: string }[];
  note: string;
  periodLabel: string;
  period: LocalizedText;
  /** '' if the text doesn't state it. */
  periodLine: string;
  plansLabel: string;
  plans: ChartPlanView[];
  title: string;
  drawings: DrawingView[];
};

/** The charts of a scheme's annual rate tables, one per rating class, by table id. */
export function premiumCharts(scheme: Scheme, i18n: I18n): Map<string, ChartView> {
  const annual = scheme.rateTables.filter(isPlain);
  const charts = annual.flatMap((table) => {
    const classes = table.ratingClasses.length > 0 ? table.ratingClasses : [undefined];
    return classes.map((ratingClass) => premiumChart(scheme, table, ratingClass, i18n));
  });
  return new Map(charts.flatMap((chart) => (chart ? [[chart.id, chart]] : [])));
}

/**
 * A chart of one annual rate table, for one rating class if it has classes.
 * @returns null if the table has no premiums.
 */
function premiumChart(
  scheme: Scheme,
  table: RateTable,
  ratingClass: RatingClass | undefined,
  i18n: I18n,
): ChartView | null {
  const { t } = i18n;
  const id = annualTableId(table, ratingClass);
  const subject = ratingClass ? i18n.translate('plan', ratingClass.label.value) : own('', i18n);
  const cells = table.cells.filter((cell) => cell.ratingClass === ratingClass?.id);
  if (!cells.some((cell) => cell.premium)) return null;
  const figure = figureOf(scheme, table, cells, i18n);
  const isExample = figure.bands.some(({ at }) => at !== null);
  const { lang } = i18n.locale;
  const { policyPeriod } = scheme.identity;
  const drawn = [isExample ? points(figure, lang) : steps(figure, lang), bars(figure, lang)].filter(
    (drawing) => drawing !== null,
  );
  const noteOn = (kind: string) =>
    isExample
      ? t('chart.points', { measure: measureOf(table, i18n) })
      : kind === 'bars'
        ? t('chart.bars')
        : t('chart.bands');
  return {
    id,
    caption: t('chart.caption'),
    subject,
    notes: drawn.map(({ kind }) => ({ kind, text: noteOn(kind) })),
    note: [t('chart.terms'), t('chart.table')].join(i18n.locale.punctuation.between),
    periodLabel: i18n.t('common.period'),
    period: factWording('policyPeriod', policyPeriod, i18n),
    periodLine: 'span' in policyPeriod ? placeOf(policyPeriod.span) : '',
    plansLabel: t('chart.plans'),
    plans: planIdsOf(cells).map((plan, i) => planView(scheme, plan, i, i18n)),
    title: subject.text === '' ? t('chart.caption') : t('chart.titleOf', { subject: subject.text }),
    drawings: drawn.map((drawing) => {
      const name = `chart-${id}-${drawing.kind}`;
      return {
        ...drawing,
        titleId: `${name}-title`,
        description: description(figure, noteOn(drawing.kind), i18n),
      };
    }),
  };
}

function figureOf(scheme: Scheme, table: RateTable, cells: readonly RateCell[], i18n: I18n): Figure {
  const { locale, translate } = i18n;
  const plans = planIdsOf(cells);
  const positionOf = (cell: RateCell) => ({
    plan: plans.indexOf(cell.plan),
    band: table.bands.findIndex(({ id }) => id === cell.band),
  });
  return {
    up: { text: i18n.t('common.annualPremium'), lang: locale.lang },
    across: cornerOf(table, i18n),
    plans: plans.map((plan) => labelOf(planName(scheme, plan, i18n))),
    bands: table.bands.map((band) => ({
      label: labelOf(bandWording(band, i18n)),
      at: band.extent.kind === 'point' ? band.extent.value : null,
    })),
    // in the order of the bands, whatever the order of the printed table
    cells: cells
      .flatMap((cell) => {
        if (!cell.premium) return [];
        const yen = cell.premium.value;
        return [{ id: cell.id, ...positionOf(cell), yen, text: locale.premium(yen) }];
      })
      .sort((a, b) => a.band - b.band || a.plan - b.plan),
    referrals: cells.flatMap((cell) =>
      cell.referral ? [{ ...positionOf(cell), words: labelOf(translate('plan', cell.referral.value)) }] : [],
    ),
    tick: locale.premium,
  };
}

function planView(scheme: Scheme, planId: string, i: number, i18n: I18n): ChartPlanView {
  return {
    tread: level(0, 36, 6),
    marker: marker(i, 18, 6),
    role: `plan-${i + 1}`,
    name: planName(scheme, planId, i18n),
    terms: planTermsInShort(scheme, planId, i18n),
  };
}

/** What the points of a table are examples of, within a sentence. */
function measureOf({ axes }: RateTable, { locale, t }: I18n): string {
  const kind = axes.find(({ name }) => name === 'band')?.kind ?? 'other';
  return t(`terms.axis.${kind}`).toLocaleLowerCase(locale.tag);
}

/** The chart in words, for readers who cannot see it: each plan's lowest and highest premium, and the referrals. */
function description(figure: Figure, note: string, { locale, t }: I18n): string {
  const { plans, bands, cells } = figure;
  const bandOf = (band: number) => bands[band]!.label.text;
  const ranges = plans.flatMap(({ text: name }, plan) => {
    const sorted = cells.filter((cell) => cell.plan === plan).sort((a, b) => a.yen - b.yen);
    const [lowest, highest] = [sorted[0], sorted.at(-1)].map((cell) =>
      cell ? { premium: cell.text, band: bandOf(cell.band) } : undefined,
    );
    if (!lowest || !highest) return [];
    const range = {
      lowest: lowest.premium,
      lowestBand: lowest.band,
      highest: highest.premium,
      highestBand: highest.band,
    };
    return [name === '' ? t('chart.range', range) : t('chart.rangeOf', { plan: name, ...range })];
  });
  const referrals = bands.flatMap((_, band) =>
    referralsIn(figure, band).words.map(({ text }) =>
      t('chart.referral', { band: bandOf(band), words: text.replace(/[。.]$/, '') }),
    ),
  );
  return [...ranges, ...referrals, note, t('chart.table')].join(locale.punctuation.between);
}

function planName(scheme: Scheme, planId: string, i18n: I18n): LocalizedText {
  const label = scheme.plans.find(({ id }) => id === planId)?.label;
  return label ? i18n.translate('plan', label.value) : own('', i18n);
}

function planIdsOf(cells: readonly RateCell[]): string[] {
  return [...new Set(cells.map(({ plan }) => plan))];
}

function labelOf({ text, lang }: LocalizedText): Label {
  return { text, lang };
}
