import { BandUnit, type BandExtent } from '../../../schemas/band.ts';
import { MONTH_DAY } from '../../../schemas/date.ts';
import type { Plan } from '../../../schemas/plan.ts';
import { Charge, Frequency, PerWhat, Tax, type PremiumTerms } from '../../../schemas/premium-terms.ts';
import { RateTable, type RateCell, type RatingClass } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { edgesOf, factorsOf, termsOfCell, type Edges, printedIn } from '../../compare/rate-key.ts';
import { keyColumn } from './clause-columns.ts';
import { column, editionColumns, ofEdition, required, table } from './table.ts';

/** A printed cell, the objects that its ids refer to, and the value printed in it. */
type Row = {
  scheme: Scheme;
  rateTable: RateTable;
  cell: RateCell;
  terms: PremiumTerms;
  /** The band, or else the only other axis of numbers. */
  band: { label: string; extent: BandExtent } | undefined;
  /** A condition has no edges; both edges of an example point are equal. */
  edges: Edges;
  plan: Plan;
  ratingClass: RatingClass | undefined;
  printed: ReturnType<typeof printedIn>;
};

const fromOne = { required: true, minimum: 1 } as const;

/** premiums.csv, in reading order. The columns are a promise: new ones come after the old ones. */
export const premiums = table<Row>({
  name: 'premiums',
  primaryKey: ['id'],
  foreignKeys: [ofEdition],
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.rateTables.flatMap((rateTable) => rateTable.cells.map((cell) => rowOf(cell, rateTable, scheme))),
    ),
  columns: [
    column('id', 'string', ({ cell }) => cell.id, required),
    ...editionColumns<Row>(({ scheme }) => scheme),
    column('table', 'string', ({ rateTable }) => rateTable.name, required),
    column('basis', 'string', ({ rateTable }) => rateTable.basis, {
      required: true,
      enum: RateTable.shape.basis.options,
    }),
    column('rating_class', 'string', ({ ratingClass }) => ratingClass?.label.value),
    column('band', 'string', ({ band }) => band?.label),
    column('band_unit', 'string', ({ edges }) => edges.unit, { enum: BandUnit.options }),
    column('band_min', 'integer', ({ edges }) => edges.min?.value, { minimum: 0 }),
    column('band_min_inclusive', 'boolean', ({ edges }) => edges.min?.inclusive),
    column('band_max', 'integer', ({ edges }) => edges.max?.value, {
      minimum: 0,
    }),
    column('band_max_inclusive', 'boolean', ({ edges }) => edges.max?.inclusive),
    column('plan', 'string', ({ plan }) => plan.label?.value),
    column('plan_code', 'string', ({ cell }) => cell.planCode?.value),
    column('inception', 'string', ({ cell }) => cell.inception?.value, {
      pattern: MONTH_DAY.source,
    }),
    column('months', 'integer', ({ cell }) => cell.months?.value, {
      minimum: 1,
      maximum: 12,
    }),
    column('premium_yen', 'integer', ({ cell }) => cell.premium?.value, {
      minimum: 0,
    }),
    column('referral', 'string', ({ cell }) => cell.referral?.value),
    column('source_file', 'string', ({ printed }) => printed.span.file, required),
    column('source_line', 'integer', ({ printed }) => printed.span.start.line, fromOne),
    column('source_column', 'integer', ({ printed }) => printed.span.start.column, fromOne),
    column('source_text', 'string', ({ printed }) => printed.raw, required),
    column('frequency', 'string', ({ terms }) => terms.frequency.value, { required: true, enum: Frequency.options }),
    column('period', 'string', ({ terms }) => terms.period.value, required),
    column('per', 'string', ({ terms }) => terms.per.value.of, { required: true, enum: PerWhat.options }),
    column('per_quantity', 'integer', ({ terms }) => terms.per.value.quantity, fromOne),
    column('per_unit', 'string', ({ terms }) => (MONEY.has(terms.per.value.of) ? 'JPY' : undefined), { enum: ['JPY'] }),
    column('currency', 'string', ({ terms }) => terms.currency, { required: true, enum: ['JPY'] }),
    column('tax', 'string', ({ terms }) => terms.tax?.value, { enum: Tax.options }),
    column('offered', 'boolean', ({ cell }) => cell.notOffered === undefined, required),
    keyColumn(({ cell }) => cell.id),
    column('charge', 'string', ({ terms }) => terms.charge?.value, { enum: Charge.options }),
    column('buys', 'string', ({ terms }) => terms.buys?.value),
  ],
});

/** What is counted in yen: a premium is for so many yen of it. */
const MONEY: ReadonlySet<PerWhat> = new Set(['payroll', 'revenue', 'sum-insured']);

function rowOf(cell: RateCell, rateTable: RateTable, scheme: Scheme): Row {
  const factors = factorsOf(cell, rateTable, scheme);
  const numbers = factors.filter(({ extent }) => extent && extent.kind !== 'condition');
  const factor = factors.find(({ axis }) => axis.name === 'band') ?? (numbers.length === 1 ? numbers[0] : undefined);
  return {
    scheme,
    rateTable,
    cell,
    terms: termsOfCell(cell, rateTable),
    band: factor && { label: factor.label, extent: factor.extent! },
    edges: edgesOf(factor?.extent),
    plan: scheme.plans.find(({ id }) => id === cell.plan)!,
    ratingClass: rateTable.ratingClasses.find(({ id }) => id === cell.ratingClass),
    printed: printedIn(cell),
  };
}
