import { BandUnit } from '../../../schemas/band.ts';
import { AxisKind } from '../../../schemas/rate-axis.ts';
import { edgesOf, factorsOf, type Edges, type RateFactor } from '../../compare/rate-key.ts';
import { column, required, table } from './table.ts';

type Row = { premium: string; factor: RateFactor; edges: Edges };

/** premium-factors.csv: one row for each printed premium and each axis it depends on. */
export const premiumFactors = table<Row>({
  name: 'premium-factors',
  primaryKey: ['premium_id', 'axis'],
  foreignKeys: [{ fields: ['premium_id'], table: 'premiums', to: ['id'] }],
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.rateTables.flatMap((rateTable) =>
        rateTable.cells.flatMap((cell) =>
          factorsOf(cell, rateTable, scheme).map((factor) => ({
            premium: cell.id,
            factor,
            edges: edgesOf(factor.extent),
          })),
        ),
      ),
    ),
  columns: [
    column('premium_id', 'string', ({ premium }) => premium, required),
    column('axis', 'string', ({ factor }) => factor.axis.name, required),
    column('kind', 'string', ({ factor }) => factor.axis.kind, { required: true, enum: AxisKind.options }),
    column('head', 'string', ({ factor }) => factor.axis.head?.value),
    column('label', 'string', ({ factor }) => factor.label, required),
    column('min', 'integer', ({ edges }) => edges.min?.value, { minimum: 0 }),
    column('min_inclusive', 'boolean', ({ edges }) => edges.min?.inclusive),
    column('max', 'integer', ({ edges }) => edges.max?.value, { minimum: 0 }),
    column('max_inclusive', 'boolean', ({ edges }) => edges.max?.inclusive),
    column('unit', 'string', ({ edges }) => edges.unit, { enum: BandUnit.options }),
  ],
});
