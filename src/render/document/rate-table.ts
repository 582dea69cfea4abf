import type { Band, RateCell, RateTable, RatingClass } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { anchorOf } from './address.ts';
import { own, type I18n } from '../words/i18n.ts';
import { bandText } from '../words/phrases.ts';

/** A cell as shown: the premium or the referral, its code, and its id and source line. */
export type CellView = {
  id: string;
  anchor: string;
  text: LocalizedText;
  code: string;
  line: string;
  isPremium: boolean;
};

/** A head cell: a plan with its limits below it, or an inception with its months. */
export type HeadView = { label: LocalizedText; details: string[] };

/** One table: rows are bands, columns are plans, or inceptions of one plan. */
export type RateTableView = {
  id: string;
  caption: string;
  /** The rest of the caption: the class and its trades, or the plan and its limit. */
  subject: LocalizedText;
  members: LocalizedText;
  corner: string;
  heads: HeadView[];
  /** The number of columns, with the column of row labels. */
  columns: number;
  rows: { label: LocalizedText; cells: CellView[] }[];
  isWide: boolean;
  /** Whether it certainly fits on one printed page. */
  fitsPage: boolean;
  isExample: boolean;
};

/** The rate tables of a scheme for display: one for each class, or for each plan if the columns are dates. */
export function rateTableViews(scheme: Scheme, i18n: I18n): RateTableView[] {
  return scheme.rateTables.flatMap((table) => {
    if (table.basis === 'mid-term') return planIds(table).map((plan) => midTermView(scheme, table, plan, i18n));
    const classes = table.ratingClasses.length > 0 ? table.ratingClasses : [undefined];
    return classes.map((ratingClass) => annualView(scheme, table, ratingClass, i18n));
  });
}

function annualView(scheme: Scheme, table: RateTable, ratingClass: RatingClass | undefined, i18n: I18n): RateTableView {
  const { translate } = i18n;
  const plans = planIds(table);
  return {
    ...base(table, i18n),
    id: annualTableId(table, ratingClass),
    subject: ratingClass ? translate('plan', ratingClass.label.value) : own('', i18n),
    members: ratingClass?.members ? translate('plan', ratingClass.members.value) : own('', i18n),
    heads: plans.map((plan) => planHead(scheme, plan, i18n)),
    columns: 1 + plans.length,
    rows: bandRows(
      scheme,
      table,
      plans,
      (cell) => cell.plan,
      (cell) => cell.ratingClass === ratingClass?.id,
      i18n,
    ),
    caption: i18n.t('common.annualPremium'),
    isWide: false,
    fitsPage: false,
  };
}

/** The id of the annual table of a class on its page. */
export function annualTableId({ name }: RateTable, ratingClass: RatingClass | undefined): string {
  return ratingClass ? `${name}-${lastName(ratingClass.id)}` : name;
}

function midTermView(scheme: Scheme, table: RateTable, plan: string, i18n: I18n): RateTableView {
  const { locale } = i18n;
  const cells = table.cells.filter((cell) => cell.plan === plan);
  const inceptions = [...new Set(cells.map((cell) => cell.inception!.value))];
  const head = planHead(scheme, plan, i18n);
  return {
    ...base(table, i18n),
    id: `${table.name}-${lastName(plan)}`,
    subject: head.label,
    members: own(head.details.join(locale.punctuation.parts), i18n),
    heads: inceptions.map((inception) => ({
      label: own(locale.monthDay(inception), i18n),
      details: [
        i18n.t('terms.months', { count: cells.find((cell) => cell.inception!.value === inception)!.months!.value }),
      ],
    })),
    columns: 1 + inceptions.length,
    rows: bandRows(
      scheme,
      table,
      inceptions,
      (cell) => cell.inception!.value,
      (cell) => cell.plan === plan,
      i18n,
    ),
    caption: i18n.t('common.midTermPremium'),
    isWide: true,
    fitsPage: table.bands.length <= 16,
  };
}

function base(table: RateTable, i18n: I18n): Pick<RateTableView, 'corner' | 'isExample'> {
  return { isExample: isExample(table), corner: cornerOf(table, i18n) };
}

function isExample({ bands }: RateTable): boolean {
  return bands.some(({ extent }) => extent.kind === 'point');
}

/** What the rows are: stores, revenue, or examples of it. */
export function cornerOf(table: RateTable, { t }: I18n): string {
  const isStores = table.bands.some(({ extent }) => extent.kind === 'interval' && extent.unit === 'store');
  return isExample(table) ? t('common.revenueExample') : isStores ? t('common.stores') : t('common.revenue');
}

function bandRows(
  scheme: Scheme,
  table: RateTable,
  columns: readonly string[],
  columnOf: (cell: RateCell) => string,
  isShown: (cell: RateCell) => boolean,
  i18n: I18n,
): RateTableView['rows'] {
  const shown = table.cells.filter(isShown);
  return table.bands.map((band) => {
    const cells = shown.filter((cell) => cell.band === band.id);
    return {
      label: bandWording(band, i18n),
      cells: columns.flatMap((column) =>
        cells.filter((cell) => columnOf(cell) === column).map((cell) => cellView(cell, scheme, i18n)),
      ),
    };
  });
}

/** A band by its edges if the language has words for them, otherwise its printed label. */
export function bandWording({ extent, label }: Band, i18n: I18n): LocalizedText {
  const edges = bandText(extent, i18n);
  return edges === undefined ? i18n.translate('plan', label.value) : own(edges, i18n);
}

export function cellView(cell: RateCell, scheme: Scheme, i18n: I18n): CellView {
  const printed = (cell.premium ?? cell.referral)!;
  return {
    id: cell.id,
    anchor: anchorOf(cell.id, scheme),
    text: cell.premium
      ? own(i18n.locale.premium(cell.premium.value), i18n)
      : i18n.translate('plan', cell.referral!.value),
    code: cell.planCode?.value ?? '',
    line: String(printed.span.start.line),
    isPremium: cell.premium !== undefined,
  };
}

/** A plan with its limits, which are always shown with premiums. */
export function planHead(scheme: Scheme, planId: string, i18n: I18n): HeadView {
  const { translate } = i18n;
  const plan = scheme.plans.find((each) => each.id === planId);
  return {
    label: plan?.label ? translate('plan', plan.label.value) : own(i18n.t('common.annualPremium'), i18n),
    details: limitsInShort(plan?.limits ?? [], i18n),
  };
}

/** Limits of one cover that have the same amount on several bases are shown once. */
function limitsInShort(limits: Scheme['plans'][number]['limits'], { locale, t }: I18n): string[] {
  const lines = limits.map((limit) => `${t(`terms.cover.${limit.cover}`)} ${locale.amount(limit.amount.value)}`);
  return [...new Set(lines)];
}

function planIds(table: RateTable): string[] {
  return [...new Set(table.cells.map((cell) => cell.plan))];
}

function lastName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
