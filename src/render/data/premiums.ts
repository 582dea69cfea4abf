import { BandUnit, type BandEdge } from '../../../schemas/band.ts';
import { MONTH_DAY } from '../../../schemas/date.ts';
import type { Plan } from '../../../schemas/plan.ts';
import { RateTable, type Band, type RateCell, type RatingClass } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { column, editionColumns, ofEdition, required, table } from './table.ts';

/** A printed cell, with what its ids refer to and the value that is printed in it. */
type Row = {
  scheme: Scheme;
  rateTable: RateTable;
  cell: RateCell;
  band: Band;
  /** A condition has no edges; an example point has two that are equal. */
  edges: { unit?: BandUnit; min?: BandEdge | undefined; max?: BandEdge | undefined };
  plan: Plan;
  ratingClass: RatingClass | undefined;
  printed: NonNullable<RateCell['premium'] | RateCell['referral']>;
};

const fromOne = { required: true, minimum: 1 } as const;

/** premiums.csv, in reading order. The columns are a promise: new ones come after the old ones. */
export const premiums = table<Row>({
  name: 'premiums',
  description: 'One row for each cell of a printed premium table.',
  primaryKey: ['id'],
  foreignKeys: [ofEdition],
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.rateTables.flatMap((rateTable) => rateTable.cells.map((cell) => rowOf(cell, rateTable, scheme))),
    ),
  columns: [
    column(
      'id',
      'string',
      'Id of the cell, made of scheme, edition, table, class, plan, band and inception.',
      ({ cell }) => cell.id,
      required,
    ),
    ...editionColumns<Row>(({ scheme }) => scheme),
    column('table', 'string', 'Name of the premium table.', ({ rateTable }) => rateTable.name, required),
    column('basis', 'string', '`annual` or `mid-term` (for joining mid-term).', ({ rateTable }) => rateTable.basis, {
      required: true,
      enum: RateTable.shape.basis.options,
    }),
    column(
      'rating_class',
      'string',
      'Rating class, such as an industry class, as printed. Empty if the table has no classes.',
      ({ ratingClass }) => ratingClass?.label.value,
    ),
    column('band', 'string', 'Label of the row as printed.', ({ band }) => band.label.value, required),
    column(
      'band_unit',
      'string',
      '`JPY` (revenue) or `store` (number of stores). Empty if the row is a condition. For an example, the lower and upper bounds are equal and both inclusive.',
      ({ edges }) => edges.unit,
      { enum: BandUnit.options },
    ),
    column(
      'band_min',
      'integer',
      'Lower bound. Empty if there is none. If the label does not print it, the upper bound of the row above.',
      ({ edges }) => edges.min?.value,
      { minimum: 0 },
    ),
    column(
      'band_min_inclusive',
      'boolean',
      'Whether the lower bound is included in the band.',
      ({ edges }) => edges.min?.inclusive,
    ),
    column('band_max', 'integer', 'Upper bound. Empty if there is none.', ({ edges }) => edges.max?.value, {
      minimum: 0,
    }),
    column(
      'band_max_inclusive',
      'boolean',
      'Whether the upper bound is included in the band.',
      ({ edges }) => edges.max?.inclusive,
    ),
    column('plan', 'string', 'Plan as printed. Empty if the scheme has no plans.', ({ plan }) => plan.label?.value),
    column(
      'plan_code',
      'string',
      'Plan code as printed. Empty if none is printed.',
      ({ cell }) => cell.planCode?.value,
    ),
    column(
      'inception',
      'string',
      'Start date of cover of a mid-term premium, as `--MM-DD`. Empty for an annual premium.',
      ({ cell }) => cell.inception?.value,
      {
        pattern: MONTH_DAY.source,
      },
    ),
    column(
      'months',
      'integer',
      'Number of months of cover that a mid-term premium is for.',
      ({ cell }) => cell.months?.value,
      {
        minimum: 1,
        maximum: 12,
      },
    ),
    column(
      'premium_yen',
      'integer',
      'Premium in whole yen. Empty if the cell says to ask instead.',
      ({ cell }) => cell.premium?.value,
      {
        minimum: 0,
      },
    ),
    column('referral', 'string', 'The words printed in place of a premium.', ({ cell }) => cell.referral?.value),
    column('source_file', 'string', 'File that the cell was read from.', ({ printed }) => printed.span.file, required),
    column(
      'source_line',
      'integer',
      'Line of the cell in the original, counted from 1.',
      ({ printed }) => printed.span.start.line,
      fromOne,
    ),
    column(
      'source_column',
      'integer',
      'Column of the cell in the original, counted from 1 in UTF-16 code units.',
      ({ printed }) => printed.span.start.column,
      fromOne,
    ),
    column('source_text', 'string', 'The cell as printed.', ({ printed }) => printed.raw, required),
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
