import { BandUnit, type BandEdge } from '../../../schemas/band.ts';
import { MONTH_DAY } from '../../../schemas/date.ts';
import type { Plan } from '../../../schemas/plan.ts';
import { RateTable, type Band, type RateCell, type RatingClass } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { column, editionColumns, ofEdition, required, table } from './table.ts';

/** A printed cell, the objects that its ids refer to, and the value printed in it. */
type Row = {
  scheme: Scheme;
  rateTable: RateTable;
  cell: RateCell;
  band: Band;
  /** A condition has no edges; both edges of an example point are equal. */
  edges: { unit?: BandUnit; min?: BandEdge | undefined; max?: BandEdge | undefined };
  plan: Plan;
  ratingClass: RatingClass | undefined;
  printed: NonNullable<RateCell['premium'] | RateCell['referral']>;
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
    column('band', 'string', ({ band }) => band.label.value, required),
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
  ],
});

function rowOf(cell: RateCell, rateTable: RateTable, scheme: Scheme): Row {
  const band = rateTable.bands.find(({ id }) => id === cell.band)!;
  return {
    scheme,
    rateTable,
    cell,
    band,
    edges: edgesOf(band),
    plan: scheme.plans.find(({ id }) => id === cell.plan)!,
    ratingClass: rateTable.ratingClasses.find(({ id }) => id === cell.ratingClass),
    printed: (cell.premium ?? cell.referral)!,
  };
}

function edgesOf({ extent }: Band): Row['edges'] {
  if (extent.kind === 'condition') return {};
  if (extent.kind === 'interval') return extent;
  const edge = { value: extent.value, inclusive: true };
  return { unit: extent.unit, min: edge, max: edge };
}
