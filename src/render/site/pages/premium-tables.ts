import type { RatingClass } from '../../../../schemas/rate-table.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { basisOf } from '../../../compare/offers.ts';
import { placeOf } from '../../../compare/place-of.ts';
import { unitOfKind } from '../../../compare/kinds.ts';
import { comparePremiums, type Column, type Compared, type Comparison } from '../../../compare/premiums.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { fileName, fromOtherPage, lineHref } from '../../document/address.ts';
import { settingOf } from '../../document/clause.ts';
import { planTermsInShort } from '../../document/plan-terms.ts';
import { cellView, planHead, rateTableViews, type CellView, type RateTableView } from '../../document/rate-table.ts';
import { assumptionViews, factWording, policyholderOf, type AssumptionView } from '../../document/key-facts.ts';
import { own, type I18n } from '../../words/i18n.ts';
import { intervalText } from '../../words/phrases.ts';

/** A scheme in a comparison, with the assumptions of its premiums. */
export type NamedScheme = {
  title: LocalizedText;
  /** Empty if the text names none. */
  policyholder: LocalizedText;
  file: string;
  period: LocalizedText;
  assumptions: AssumptionView[];
};

/** A term of a premium: its subject and its amount, with links to the lines of the original ('' for none). */
export type TermView = { about: string; figures: { text: string; href: string }[] };

/** A plan with the terms of its premiums. */
export type PlanHeadView = { label: LocalizedText; terms: TermView[] };

/** The columns of one scheme in a comparison: its plans. */
export type SchemeHeadView = NamedScheme & { span: number; plans: PlanHeadView[] };

/** A cell of a comparison: the premium and its address, or that the table of the scheme ends before this row. */
export type ComparedView = CellView & { href: string; isOutside: boolean };

/** An example table, each premium with its line. */
export type ExampleView = NamedScheme & {
  table: Omit<RateTableView, 'rows' | 'heads'> & {
    heads: PlanHeadView[];
    rows: { label: LocalizedText; cells: ComparedView[] }[];
  };
};

/** The mid-term premiums of a scheme: one table per plan, with a column per day. They are not compared. */
export type MidTermView = NamedScheme & {
  tables: (Omit<RateTableView, 'rows'> & {
    plan: PlanHeadView;
    rows: { label: LocalizedText; cells: ComparedView[] }[];
  })[];
};

export type ComparisonTableView = {
  id: string;
  subject: LocalizedText;
  members: LocalizedText;
  corner: string;
  schemes: SchemeHeadView[];
  plans: PlanHeadView[];
  /** The number of columns, with the column of row labels. */
  columns: number;
  rows: { label: LocalizedText; cells: ComparedView[] }[];
};

export type ComparisonView = {
  groups: { id: string; heading: string; schemes: NamedScheme[]; tables: ComparisonTableView[] }[];
  examples: ExampleView[];
  midTerm: MidTermView[];
  leftOut: (NamedScheme & { reason: string; quote: LocalizedText; line: string; href: string })[];
};

const REASONS = {
  closed: 'common.leftOutClosed',
  'on-request': 'common.leftOutOnRequest',
  'other-terms': 'common.leftOutOtherTerms',
} as const;

export function comparisonView(schemes: readonly Scheme[], i18n: I18n): ComparisonView {
  const { byBand, examples, midTerm, leftOut } = comparePremiums(schemes);
  const { t } = i18n;
  return {
    groups: byBand.map((comparison) => ({
      id: `by-${comparison.kind}`,
      heading: headingOf(comparison, i18n),
      schemes: [...new Set(comparison.columns.map(({ scheme }) => scheme))].map((scheme) => headOf(scheme, i18n)),
      tables: tablesOf(comparison, i18n),
    })),
    examples: examples.map((column) => exampleView(column, i18n)),
    midTerm: midTerm.map((scheme) => midTermView(scheme, i18n)),
    leftOut: leftOut.map(({ scheme, reason }) => {
      const { status } = scheme.identity;
      const [context, why] =
        reason === 'closed' && 'raw' in status
          ? (['identity', status] as const)
          : (['assumption', reason === 'on-request' ? scheme.premiumsOnRequest : undefined] as const);
      return {
        ...headOf(scheme, i18n),
        reason: t(REASONS[reason]),
        quote: why ? i18n.translate(context, why.raw) : own('', i18n),
        line: why ? String(why.span.start.line) : '',
        href: why ? lineHref(placeOf(why.span), scheme) : '',
      };
    }),
  };
}

function headingOf({ kind }: Comparison, { t, locale }: I18n): string {
  return t('common.byAxis', { axis: t(`terms.axis.${kind}`).toLocaleLowerCase(locale.tag) });
}

/** What the rows are: the head that all of the tables print, or else the name of their kind. */
function cornerOf({ kind, columns }: Comparison, { t, translate, locale }: I18n): string {
  const printed = new Set(
    columns.map(({ table }) => table.axes.find(({ name }) => name === 'band')?.head?.value ?? ''),
  );
  const [head = ''] = printed;
  const words = printed.size === 1 && head !== '' ? translate('plan', head) : undefined;
  return words?.lang === locale.lang ? words.text : t(`terms.axis.${kind}`);
}

function exampleView({ scheme, table, plan }: Column, i18n: I18n): ExampleView {
  const view = rateTableViews({ ...scheme, rateTables: [table] }, i18n)[0]!;
  return {
    ...headOf(scheme, i18n),
    table: {
      ...view,
      heads: [planHeadView(scheme, plan, i18n)],
      rows: linkedRows(view, scheme),
    },
  };
}

function midTermView(scheme: Scheme, i18n: I18n): MidTermView {
  const rateTables = scheme.rateTables.filter(({ basis }) => basis === 'mid-term');
  const plans = rateTables.flatMap(({ cells }) => [...new Set(cells.map(({ plan }) => plan))]);
  return {
    ...headOf(scheme, i18n),
    assumptions: assumptionsBeside(scheme, i18n).filter((_, i) => basisOf(scheme.assumptions[i]!, scheme) !== 'annual'),
    tables: rateTableViews({ ...scheme, rateTables }, i18n).map((view, i) => ({
      ...view,
      plan: planHeadView(scheme, plans[i]!, i18n),
      rows: linkedRows(view, scheme),
    })),
  };
}

function linkedRows({ rows }: RateTableView, scheme: Scheme): { label: LocalizedText; cells: ComparedView[] }[] {
  return rows.map(({ label, cells }) => ({
    label,
    cells: cells.map((cell) => ({ ...cell, href: lineHref(cell.at, scheme), isOutside: false })),
  }));
}

/**
 * A table for each rating class, next to the schemes without classes; one table if no scheme has classes. If several
 * schemes have classes, those without are separate: repeated next to each class, they would make the page grow with
 * the square of the schemes.
 */
function tablesOf(comparison: Comparison, i18n: I18n): ComparisonTableView[] {
  const { columns } = comparison;
  const distinct = new Map(
    columns.flatMap(({ ratingClass }) => (ratingClass ? [[ratingClass.id, ratingClass] as const] : [])),
  );
  const isApart = haveSeveralClasses(columns) && columns.some(({ ratingClass }) => !ratingClass);
  const shown: (RatingClass | undefined)[] = [
    ...(isApart || distinct.size === 0 ? [undefined] : []),
    ...distinct.values(),
  ];
  return shown.map((ratingClass) => tableOf(comparison, ratingClass, i18n));
}

/** Whether more than one scheme has rating classes. */
function haveSeveralClasses(columns: readonly Column[]): boolean {
  return new Set(columns.flatMap(({ scheme, ratingClass }) => (ratingClass ? [scheme] : []))).size > 1;
}

function tableOf(comparison: Comparison, ratingClass: RatingClass | undefined, i18n: I18n): ComparisonTableView {
  const { kind, columns, rows, conditions } = comparison;
  const { translate } = i18n;
  const isApart = haveSeveralClasses(columns);
  const isIn = (column: Column) =>
    column.ratingClass ? column.ratingClass.id === ratingClass?.id : !ratingClass || !isApart;
  const picked = columns.flatMap((column, i) => (isIn(column) ? [{ column, i }] : []));
  const schemes = schemeHeads(
    picked.map(({ column }) => column),
    i18n,
  );
  return {
    id: ratingClass ? idOf(ratingClass, isApart) : (unitOfKind(kind) ?? kind).toLowerCase(),
    subject: ratingClass ? translate('plan', ratingClass.label.value) : own(headingOf(comparison, i18n), i18n),
    members: ratingClass?.members ? translate('plan', ratingClass.members.value) : own('', i18n),
    corner: cornerOf(comparison, i18n),
    schemes,
    plans: schemes.flatMap(({ plans }) => plans),
    columns: 1 + picked.length,
    rows: [
      ...rows.map(({ interval, cells }) => ({ label: own(intervalText(interval, i18n), i18n), cells })),
      ...conditions.map(({ band, cells }) => ({ label: translate('plan', band.label.value), cells })),
    ].map(({ label, cells }) => ({
      label,
      cells: picked.map(({ column, i }) => comparedView(cells[i]!, column.scheme, i18n)),
    })),
  };
}

//   class-i, and <scheme>-<edition>-class-i where another scheme may have a class of this name
function idOf({ id }: RatingClass, isApart: boolean): string {
  const [scheme, edition] = id.split('/');
  const name = id.slice(id.lastIndexOf('/') + 1);
  return isApart ? `${scheme}-${edition}-${name}` : name;
}

function schemeHeads(columns: readonly Column[], i18n: I18n): SchemeHeadView[] {
  const schemes = [...new Set(columns.map(({ scheme }) => scheme))];
  return schemes.map((scheme) => {
    const plans = columns
      .filter((column) => column.scheme === scheme)
      .map(({ plan }) => planHeadView(scheme, plan, i18n));
    return { ...headOf(scheme, i18n), span: plans.length, plans };
  });
}

function headOf(scheme: Scheme, i18n: I18n): NamedScheme {
  return {
    title: factWording('title', scheme.identity.title, i18n),
    policyholder: policyholderOf(scheme, i18n),
    file: fileName(scheme),
    period: factWording('policyPeriod', scheme.identity.policyPeriod, i18n),
    assumptions: assumptionsBeside(scheme, i18n),
  };
}

/** What the premiums assume; words that point elsewhere lead to the page of the scheme. */
function assumptionsBeside(scheme: Scheme, i18n: I18n): AssumptionView[] {
  const views = assumptionViews(settingOf(scheme, i18n));
  return views.map((each) => ({ ...each, text: fromOtherPage(each.text, scheme) }));
}

function planHeadView(scheme: Scheme, planId: string, i18n: I18n): PlanHeadView {
  return {
    label: planHead(scheme, planId, i18n).label,
    terms: planTermsInShort(scheme, planId, i18n).map(({ about, figures }) => ({
      about,
      figures: figures.map(({ text, line }) => ({ text, href: line === '' ? '' : lineHref(line, scheme) })),
    })),
  };
}

function comparedView(compared: Compared, scheme: Scheme, i18n: I18n): ComparedView {
  if (compared.kind === 'cell') {
    const cell = cellView(compared.cell, scheme, i18n);
    return { ...cell, href: lineHref(cell.at, scheme), isOutside: false };
  }
  return {
    id: '',
    anchor: '',
    text: own(i18n.t('common.outside'), i18n),
    code: '',
    line: '',
    at: '',
    href: '',
    isPremium: false,
    isOutside: true,
  };
}
