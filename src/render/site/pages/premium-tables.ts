import type { RatingClass } from '../../../../schemas/rate-table.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { basisOf } from '../../../compare/offers.ts';
import { comparePremiums, type Column, type Compared, type Comparison } from '../../../compare/premiums.ts';
import type { Wording } from '../../../translate/catalog.ts';
import { fileName, lineHref } from '../../document/address.ts';
import { planTermsInShort } from '../../document/plan-terms.ts';
import { cellView, planHead, rateTableViews, type CellView, type RateTableView } from '../../document/rate-table.ts';
import { assumptionViews, factWording, policyholderOf, type AssumptionView } from '../../document/key-facts.ts';
import { own, type Voice } from '../../words/voice.ts';

/** A scheme as a comparison names it, with what its premiums assume. */
export type NamedScheme = {
  title: Wording;
  /** Empty where the text names none. */
  policyholder: Wording;
  file: string;
  period: Wording;
  assumptions: AssumptionView[];
};

/** What belongs to a premium: what for, and how much, with the lines of the original it leads to ('' for none). */
export type TermView = { about: string; figures: { text: string; href: string }[] };

/** A plan with what its premiums are never shown without. */
export type PlanHeadView = { label: Wording; terms: TermView[] };

/** The columns of one scheme in a comparison: its plans, side by side. */
export type SchemeHeadView = NamedScheme & { span: number; plans: PlanHeadView[] };

/** A cell of a comparison: what the scheme prints and where, or that its table does not reach here. */
export type ComparedView = CellView & { href: string; isOutside: boolean };

/** An example table, each premium with its line. */
export type ExampleView = NamedScheme & {
  table: Omit<RateTableView, 'rows' | 'heads'> & {
    heads: PlanHeadView[];
    rows: { label: Wording; cells: ComparedView[] }[];
  };
};

/** The premiums of a scheme for joining mid-term: a table a plan, its days side by side. Compared with nothing: no other has them. */
export type MidTermView = NamedScheme & {
  tables: (Omit<RateTableView, 'rows'> & {
    plan: PlanHeadView;
    rows: { label: Wording; cells: ComparedView[] }[];
  })[];
};

export type ComparisonTableView = {
  id: string;
  subject: Wording;
  members: Wording;
  corner: string;
  schemes: SchemeHeadView[];
  plans: PlanHeadView[];
  /** How many columns it has, that of its rows' names included. */
  columns: number;
  rows: { label: Wording; cells: ComparedView[] }[];
};

export type ComparisonView = {
  groups: { id: string; heading: string; schemes: NamedScheme[]; tables: ComparisonTableView[] }[];
  examples: ExampleView[];
  midTerm: MidTermView[];
  leftOut: (NamedScheme & { reason: string; quote: Wording; line: string; href: string })[];
};

export function comparisonView(schemes: readonly Scheme[], voice: Voice): ComparisonView {
  const { byBand, examples, midTerm, leftOut } = comparePremiums(schemes);
  const { words } = voice.locale;
  return {
    groups: byBand.map((comparison) => ({
      id: comparison.unit === 'JPY' ? 'by-revenue' : 'by-stores',
      heading: comparison.unit === 'JPY' ? words.byRevenue : words.byStores,
      schemes: [...new Set(comparison.columns.map(({ scheme }) => scheme))].map((scheme) => headOf(scheme, voice)),
      tables: tablesOf(comparison, voice),
    })),
    examples: examples.map((column) => exampleView(column, voice)),
    midTerm: midTerm.map((scheme) => midTermView(scheme, voice)),
    leftOut: leftOut.map(({ scheme, reason }) => {
      const { status } = scheme.identity;
      const [context, why] =
        reason === 'closed' && 'raw' in status
          ? (['identity', status] as const)
          : (['assumption', scheme.premiumsOnRequest] as const);
      return {
        ...headOf(scheme, voice),
        reason: reason === 'closed' ? words.leftOutClosed : words.leftOutOnRequest,
        quote: why ? voice.translate(context, why.raw) : own('', voice),
        line: why ? String(why.span.start.line) : '',
        href: why ? lineHref(why.span.start.line, scheme) : '',
      };
    }),
  };
}

function exampleView({ scheme, table, plan }: Column, voice: Voice): ExampleView {
  const view = rateTableViews({ ...scheme, rateTables: [table] }, voice)[0]!;
  return {
    ...headOf(scheme, voice),
    table: {
      ...view,
      heads: [planHeadView(scheme, plan, voice)],
      rows: linkedRows(view, scheme),
    },
  };
}

function midTermView(scheme: Scheme, voice: Voice): MidTermView {
  const rateTables = scheme.rateTables.filter(({ basis }) => basis === 'mid-term');
  const plans = rateTables.flatMap(({ cells }) => [...new Set(cells.map(({ plan }) => plan))]);
  return {
    ...headOf(scheme, voice),
    assumptions: assumptionViews(scheme, voice).filter((_, i) => basisOf(scheme.assumptions[i]!, scheme) !== 'annual'),
    tables: rateTableViews({ ...scheme, rateTables }, voice).map((view, i) => ({
      ...view,
      plan: planHeadView(scheme, plans[i]!, voice),
      rows: linkedRows(view, scheme),
    })),
  };
}

function linkedRows({ rows }: RateTableView, scheme: Scheme): { label: Wording; cells: ComparedView[] }[] {
  return rows.map(({ label, cells }) => ({
    label,
    cells: cells.map((cell) => ({ ...cell, href: lineHref(Number(cell.line), scheme), isOutside: false })),
  }));
}

/**
 * A table for each rating class, beside the schemes that have no classes; one table when none has. Where several schemes have
 * classes, those without stand by themselves: said again beside each class, the page would grow with the square of the schemes.
 */
function tablesOf(comparison: Comparison, voice: Voice): ComparisonTableView[] {
  const { columns } = comparison;
  const distinct = new Map(
    columns.flatMap(({ ratingClass }) => (ratingClass ? [[ratingClass.id, ratingClass] as const] : [])),
  );
  const isApart = haveSeveralClasses(columns) && columns.some(({ ratingClass }) => !ratingClass);
  const shown: (RatingClass | undefined)[] = [
    ...(isApart || distinct.size === 0 ? [undefined] : []),
    ...distinct.values(),
  ];
  return shown.map((ratingClass) => tableOf(comparison, ratingClass, voice));
}

/** Whether more than one scheme has rating classes. */
function haveSeveralClasses(columns: readonly Column[]): boolean {
  return new Set(columns.flatMap(({ scheme, ratingClass }) => (ratingClass ? [scheme] : []))).size > 1;
}

function tableOf(
  { unit, columns, rows, conditions }: Comparison,
  ratingClass: RatingClass | undefined,
  voice: Voice,
): ComparisonTableView {
  const { locale, translate } = voice;
  const isApart = haveSeveralClasses(columns);
  const isIn = (column: Column) =>
    column.ratingClass ? column.ratingClass.id === ratingClass?.id : !ratingClass || !isApart;
  const picked = columns.flatMap((column, i) => (isIn(column) ? [{ column, i }] : []));
  const schemes = schemeHeads(
    picked.map(({ column }) => column),
    voice,
  );
  return {
    id: ratingClass ? idOf(ratingClass, isApart) : unit.toLowerCase(),
    subject: ratingClass
      ? translate('plan', ratingClass.label.value)
      : own(unit === 'JPY' ? locale.words.byRevenue : locale.words.byStores, voice),
    members: ratingClass?.members ? translate('plan', ratingClass.members.value) : own('', voice),
    corner: unit === 'JPY' ? locale.words.revenue : locale.words.stores,
    schemes,
    plans: schemes.flatMap(({ plans }) => plans),
    columns: 1 + picked.length,
    rows: [
      ...rows.map(({ interval, cells }) => ({ label: own(locale.interval(interval), voice), cells })),
      ...conditions.map(({ band, cells }) => ({ label: translate('plan', band.label.value), cells })),
    ].map(({ label, cells }) => ({
      label,
      cells: picked.map(({ column, i }) => comparedView(cells[i]!, column.scheme, voice)),
    })),
  };
}

//   class-i, and <scheme>-<edition>-class-i where another scheme may have a class of this name
function idOf({ id }: RatingClass, isApart: boolean): string {
  const [scheme, edition] = id.split('/');
  const name = id.slice(id.lastIndexOf('/') + 1);
  return isApart ? `${scheme}-${edition}-${name}` : name;
}

function schemeHeads(columns: readonly Column[], voice: Voice): SchemeHeadView[] {
  const schemes = [...new Set(columns.map(({ scheme }) => scheme))];
  return schemes.map((scheme) => {
    const plans = columns
      .filter((column) => column.scheme === scheme)
      .map(({ plan }) => planHeadView(scheme, plan, voice));
    return { ...headOf(scheme, voice), span: plans.length, plans };
  });
}

function headOf(scheme: Scheme, voice: Voice): NamedScheme {
  return {
    title: factWording('title', scheme.identity.title, voice),
    policyholder: policyholderOf(scheme, voice),
    file: fileName(scheme),
    period: factWording('policyPeriod', scheme.identity.policyPeriod, voice),
    assumptions: assumptionViews(scheme, voice),
  };
}

function planHeadView(scheme: Scheme, planId: string, voice: Voice): PlanHeadView {
  return {
    label: planHead(scheme, planId, voice).label,
    terms: planTermsInShort(scheme, planId, voice).map(({ about, figures }) => ({
      about,
      figures: figures.map(({ text, line }) => ({ text, href: line === '' ? '' : lineHref(Number(line), scheme) })),
    })),
  };
}

function comparedView(compared: Compared, scheme: Scheme, voice: Voice): ComparedView {
  if (compared.kind === 'cell') {
    const cell = cellView(compared.cell, scheme, voice);
    return { ...cell, href: lineHref(Number(cell.line), scheme), isOutside: false };
  }
  return {
    id: '',
    anchor: '',
    text: own(voice.locale.words.outside, voice),
    code: '',
    line: '',
    href: '',
    isPremium: false,
    isOutside: true,
  };
}
