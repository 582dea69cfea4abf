import { placeOf } from '../../compare/place-of.ts';
import type { Band, RateCell, RateTable, RatingClass } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { factorsOf, type RateFactor, printedIn, rowsOf } from '../../compare/rate-key.ts';
import type { Wording } from '../../../schemas/span.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { rateHeads, type RateHeads } from '../../translate/rate-heads.ts';
import { anchorOf } from './address.ts';
import { coverWords } from './cover-name.ts';
import { own, type I18n } from '../words/i18n.ts';
import { bandText, premiumName } from '../words/phrases.ts';

/** A cell as shown: the premium or the referral, its code, and its id and source line. */
export type CellView = {
  id: string;
  anchor: string;
  text: LocalizedText;
  code: string;
  line: string;
  /** Its place in the original: the line and the column. */
  at: string;
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
  corner: LocalizedText;
  heads: HeadView[];
  /** The number of columns, with the column of row labels. */
  columns: number;
  rows: { label: LocalizedText; cells: CellView[] }[];
  isWide: boolean;
  /** Whether it certainly fits on one printed page. */
  fitsPage: boolean;
  isExample: boolean;
  /** The address of the rate table that it is a part of. */
  field: string;
  /** Heads of the printed table besides those of the rows and columns: next to them (期間), and of the premiums (合計保険料). */
  cornerHeads: LocalizedText[];
  premiumHeads: LocalizedText[];
};

/** The rate tables of a scheme for display: one for each class, or for each plan if the columns are dates. */
export function rateTableViews(scheme: Scheme, i18n: I18n): RateTableView[] {
  return scheme.rateTables.flatMap((table) => {
    if (table.basis === 'mid-term') return planIds(table).map((plan) => midTermView(scheme, table, plan, i18n));
    const classes = table.ratingClasses.length > 0 ? table.ratingClasses : [undefined];
    return classes.map((ratingClass) => tableView(scheme, table, ratingClass, i18n));
  });
}

/** One class of a table: its rows are bands or the values of another axis, its columns the plans with every other factor. */
function tableView(scheme: Scheme, table: RateTable, ratingClass: RatingClass | undefined, i18n: I18n): RateTableView {
  const { translate } = i18n;
  const cells = table.cells.filter((cell) => cell.ratingClass === ratingClass?.id);
  const columns = [...new Map(cells.map((cell) => [columnOf(cell, table), cell]))];
  const isCut = table.axes.some(({ name }) => name === 'period');
  const terms = { ...table.terms, ...(isCut && { period: { value: 'policy', declared: true as const } }) };
  const caption = premiumName({ ...table, terms }, i18n);
  const heads = rateHeads(cells, table, scheme);
  return {
    ...base(table, i18n),
    ...printedHeads(heads, table, scheme, i18n),
    id: annualTableId(table, ratingClass),
    subject: ratingClass ? translate('plan', ratingClass.label.value) : own('', i18n),
    members: ratingClass?.members ? translate('plan', ratingClass.members.value) : own('', i18n),
    heads: columns.map(([, cell]) => columnHead(cell, table, scheme, caption, heads, i18n)),
    columns: 1 + columns.length,
    rows: rowViews(
      scheme,
      table,
      cells,
      columns.map(([column]) => column),
      caption,
      i18n,
    ),
    caption,
    isWide: false,
    fitsPage: false,
  };
}

/** What a cell is for besides its row and its class. */
function columnOf({ plan, factors, terms }: RateCell, table: RateTable): string {
  const rows = rowsOf(table)?.axis;
  const others = factors.filter(({ axis }) => axis !== rows && !axis.endsWith('/class') && !axis.endsWith('/plan'));
  return [plan, ...others.map(({ value }) => value), terms?.frequency?.value].join(' ');
}

/** The plan of a column with its limits, and the other factors that all of its cells have. */
function columnHead(
  cell: RateCell,
  table: RateTable,
  scheme: Scheme,
  caption: string,
  printed: RateHeads,
  i18n: I18n,
): HeadView {
  const plan = scheme.plans.find(({ id }) => id === cell.plan);
  const rows = rowsOf(table)?.axis;
  const factors = factorsOf(cell, table, scheme).filter(
    ({ axis }) => axis.id !== rows && axis.name !== 'class' && axis.name !== 'plan',
  );
  const frequency = cell.terms?.frequency;
  const labels = [
    ...(plan?.label ? [i18n.translate('plan', plan.label.value)] : []),
    ...factors.map((factor) => factorWording(factor, i18n)),
    ...(frequency ? [own(i18n.t(`terms.premium.${frequency.value}`), i18n)] : []),
  ];
  const text = labels.map((label) => label.text).join(i18n.locale.punctuation.comma);
  return {
    label: labels.length === 0 ? columnWords(printed, caption, i18n) : { ...labels[0]!, text },
    details: limitsInShort(plan?.limits ?? [], scheme, i18n, printed.limits),
  };
}

/** The printed head of premiums without a plan, or else what they are. */
function columnWords({ column }: RateHeads, caption: string, i18n: I18n): LocalizedText {
  return column[0] ? i18n.translate('table', column[0].value) : own(caption, i18n);
}

function printedHeads(
  heads: RateHeads,
  { id }: RateTable,
  scheme: Scheme,
  { translate }: I18n,
): Pick<RateTableView, 'field' | 'cornerHeads' | 'premiumHeads'> {
  const say = (words: readonly Wording[]) => words.map(({ value }) => translate('table', value));
  return {
    field: anchorOf(id, scheme),
    cornerHeads: say(heads.corner),
    premiumHeads: say(heads.premiums),
  };
}

function rowViews(
  scheme: Scheme,
  table: RateTable,
  cells: readonly RateCell[],
  columns: readonly string[],
  caption: string,
  i18n: I18n,
): RateTableView['rows'] {
  const rows = rowsOf(table);
  const rowOf = (cell: RateCell) => cell.factors.find(({ axis }) => axis === rows?.axis)?.value;
  // 年間保険料 above うち医師: the row of the plain premium has no value of the axis
  const names = [...new Set(cells.map(rowOf))];
  return names.map((name) => {
    const value = rows?.values.find(({ id }) => id === name);
    const ofRow = cells.filter((cell) => rowOf(cell) === name);
    return {
      label: value ? bandWording(value, i18n) : own(caption, i18n),
      cells: columns.flatMap((column) =>
        ofRow.filter((cell) => columnOf(cell, table) === column).map((cell) => cellView(cell, scheme, i18n)),
      ),
    };
  });
}

/** What one premium is for: its class, its plan, its band and what else it depends on. */
export function factorTexts(cell: RateCell, table: RateTable, scheme: Scheme, i18n: I18n): string[] {
  return factorsOf(cell, table, scheme).map((factor) => factorWording(factor, i18n).text);
}

/** A factor as shown: its numbers in words of the language, or its printed label. */
export function factorWording({ label, extent, axis }: RateFactor, i18n: I18n): LocalizedText {
  if (axis.kind === 'inception') return own(i18n.locale.monthDay(label), i18n);
  const words = extent && bandText(extent, i18n);
  return words === undefined ? i18n.translate('plan', label) : own(words, i18n);
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
    ...printedHeads(rateHeads(cells, table, scheme), table, scheme, i18n),
    corner: dayCorner(table, i18n),
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
    caption: premiumName(table, i18n),
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

/** What the rows and the columns of a table with days are: `人数／加入日`. */
function dayCorner(table: RateTable, i18n: I18n): LocalizedText {
  const rows = cornerOf(table, i18n);
  const head = table.axes.find(({ name }) => name === 'inception')?.head;
  if (!head) return rows;
  const days = i18n.translate('plan', head.value);
  return { ...days, text: [rows.text, days.text].filter(Boolean).join(i18n.locale.punctuation.or) };
}

/** What the rows are: the printed head, or else the kind of their axis; examples are called so. */
export function cornerOf(table: RateTable, i18n: I18n): LocalizedText {
  const { t, translate } = i18n;
  const rows = rowsOf(table)?.axis;
  const axis = table.axes.find(({ id }) => id === rows);
  if (!axis) return own('', i18n);
  const head = axis.head ? translate('plan', axis.head.value) : own(t(`terms.axis.${axis.kind}`), i18n);
  const isOwn = head.lang === i18n.locale.lang;
  return axis.scale === 'point' && isOwn ? own(t('common.exampleOf', { axis: head.text }), i18n) : head;
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
  const printed = printedIn(cell);
  return {
    id: cell.id,
    anchor: anchorOf(cell.id, scheme),
    text: cellWording(cell, i18n),
    code: cell.planCode?.value ?? '',
    line: String(printed.span.start.line),
    at: placeOf(printed.span),
    isPremium: cell.premium !== undefined,
  };
}

function cellWording({ premium, referral, notOffered }: RateCell, i18n: I18n): LocalizedText {
  if (premium) return own(i18n.locale.premium(premium.value), i18n);
  return referral
    ? i18n.translate('plan', referral.value)
    : own(i18n.t('terms.notOffered', { mark: notOffered!.value }), i18n);
}

/** A plan with its limits, which are always shown with premiums. */
export function planHead(scheme: Scheme, planId: string, i18n: I18n): HeadView {
  const { translate } = i18n;
  const plan = scheme.plans.find((each) => each.id === planId);
  return {
    label: plan?.label ? translate('plan', plan.label.value) : own(i18n.t('common.annualPremium'), i18n),
    details: limitsInShort(plan?.limits ?? [], scheme, i18n),
  };
}

/** Limits of one cover that have the same amount on several bases are shown once. */
function limitsInShort(
  limits: Scheme['plans'][number]['limits'],
  scheme: Scheme,
  i18n: I18n,
  printed: RateHeads['limits'] = new Map(),
): string[] {
  const lines = limits.map(({ id, cover, amount }) => {
    const head = printed.get(id);
    const words = head ? i18n.translate('table', head.value) : coverWords(cover, scheme, i18n);
    return `${words.text} ${i18n.locale.amount(amount.value)}`;
  });
  return [...new Set(lines)];
}

function planIds(table: RateTable): string[] {
  return [...new Set(table.cells.map((cell) => cell.plan))];
}

function lastName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
