import type { RatingClass } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { comparePremiums, type Column, type Compared, type Comparison } from '../../compare/premiums.ts';
import type { Wording } from '../../translate/catalog.ts';
import { cellView, planHead, rateTableViews, type CellView, type HeadView, type RateTableView } from './rate-table.ts';
import { assumptionViews, factWording, fileName, type AssumptionView } from './scheme.ts';
import { own, type Voice } from './wording.ts';

/** A scheme as a comparison names it, with what its premiums assume. */
export type NamedScheme = { title: Wording; file: string; period: Wording; assumptions: AssumptionView[] };

/** The columns of one scheme in a comparison: its plans, side by side. */
export type SchemeHeadView = NamedScheme & { span: number; plans: HeadView[] };

/** A cell of a comparison: what the scheme prints, or that its table does not reach here. */
export type ComparedView = CellView & { isOutside: boolean };

export type ComparisonTableView = {
  id: string;
  subject: Wording;
  members: Wording;
  corner: string;
  schemes: SchemeHeadView[];
  plans: HeadView[];
  rows: { label: string; cells: ComparedView[] }[];
};

export type ComparisonView = {
  groups: { id: string; heading: string; schemes: NamedScheme[]; tables: ComparisonTableView[] }[];
  examples: (NamedScheme & { table: RateTableView })[];
  leftOut: (NamedScheme & { reason: string; quote: Wording; line: string })[];
};

export function comparisonView(schemes: readonly Scheme[], voice: Voice): ComparisonView {
  const { byBand, examples, leftOut } = comparePremiums(schemes);
  const { words } = voice.locale;
  return {
    groups: byBand.map((comparison) => ({
      id: comparison.unit === 'JPY' ? 'by-revenue' : 'by-stores',
      heading: comparison.unit === 'JPY' ? words.byRevenue : words.byStores,
      schemes: [...new Set(comparison.columns.map(({ scheme }) => scheme))].map((scheme) => headOf(scheme, voice)),
      tables: tablesOf(comparison, voice),
    })),
    examples: examples.map(({ scheme, table }) => ({
      ...headOf(scheme, voice),
      table: rateTableViews({ ...scheme, rateTables: [table] }, voice)[0]!,
    })),
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
      };
    }),
  };
}

/** A table for each rating class, beside the schemes that have no classes; one table when none has. */
function tablesOf(comparison: Comparison, voice: Voice): ComparisonTableView[] {
  const classes = comparison.columns.flatMap(({ ratingClass }) => (ratingClass ? [ratingClass] : []));
  const distinct = classes.filter((each, i) => classes.findIndex(({ id }) => id === each.id) === i);
  const shown: (RatingClass | undefined)[] = distinct.length > 0 ? distinct : [undefined];
  return shown.map((ratingClass) => tableOf(comparison, ratingClass, voice));
}

function tableOf(
  { unit, columns, rows }: Comparison,
  ratingClass: RatingClass | undefined,
  voice: Voice,
): ComparisonTableView {
  const { locale, translate } = voice;
  const picked = columns.flatMap((column, i) =>
    !column.ratingClass || column.ratingClass.id === ratingClass?.id ? [{ column, i }] : [],
  );
  const schemes = schemeHeads(
    picked.map(({ column }) => column),
    voice,
  );
  return {
    id: ratingClass ? ratingClass.id.slice(ratingClass.id.lastIndexOf('/') + 1) : unit.toLowerCase(),
    subject: ratingClass ? translate('plan', ratingClass.label.value) : own('', voice),
    members: ratingClass?.members ? translate('plan', ratingClass.members.value) : own('', voice),
    corner: unit === 'JPY' ? locale.words.revenue : locale.words.stores,
    schemes,
    plans: schemes.flatMap(({ plans }) => plans),
    rows: rows.map(({ interval, cells }) => ({
      label: locale.interval(interval),
      cells: picked.map(({ column, i }) => comparedView(cells[i]!, column.scheme, voice)),
    })),
  };
}

function schemeHeads(columns: readonly Column[], voice: Voice): SchemeHeadView[] {
  const schemes = [...new Set(columns.map(({ scheme }) => scheme))];
  return schemes.map((scheme) => {
    const plans = columns.filter((column) => column.scheme === scheme).map(({ plan }) => planHead(scheme, plan, voice));
    return { ...headOf(scheme, voice), span: plans.length, plans };
  });
}

function headOf(scheme: Scheme, voice: Voice): NamedScheme {
  return {
    title: factWording('title', scheme.identity.title, voice),
    file: fileName(scheme),
    period: factWording('policyPeriod', scheme.identity.policyPeriod, voice),
    assumptions: assumptionViews(scheme, voice),
  };
}

function comparedView(compared: Compared, scheme: Scheme, voice: Voice): ComparedView {
  if (compared.kind === 'cell') return { ...cellView(compared.cell, scheme, voice), isOutside: false };
  return {
    id: '',
    anchor: '',
    text: own(voice.locale.words.outside, voice),
    code: '',
    line: '',
    isPremium: false,
    isOutside: true,
  };
}
