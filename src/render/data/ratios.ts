import type { Reduction } from '../../../schemas/payment-rule.ts';
import type { PayoutRatio } from '../../../schemas/plan.ts';
import { column, required, table } from './table.ts';
import { commonColumns, idsText, keyColumn, keyed, type OfScheme, sourceLine } from './clause-columns.ts';

/** A ratio that is printed as a number, or one that the text describes. */
type Row = OfScheme & (PayoutRatio | Reduction);

const printed = (row: Row) => ('percent' in row ? row.percent : row.formula);

/** ratios.csv: the parts of losses that are paid. */
export const ratios = table<Row>({
  name: 'ratios',
  ...keyed,
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) => [
      ...scheme.payoutRatios.map((ratio) => ({ scheme, ...ratio })),
      ...scheme.reductions.map((reduction) => ({ scheme, ...reduction })),
    ]),
  columns: [
    ...commonColumns<Row>(({ id }) => id),
    column('kind', 'string', (row) => ('percent' in row ? 'payout' : 'reduction'), {
      required: true,
      enum: ['payout', 'reduction'],
    }),
    column('of', 'string', ({ of }) => idsText([of].flat())),
    column('percent', 'number', (row) => ('percent' in row ? row.percent.value : undefined), {
      minimum: 0,
      maximum: 100,
    }),
    column('formula', 'string', (row) => ('formula' in row ? row.formula.value : undefined)),
    column('basis', 'string', (row) => ('basis' in row ? row.basis?.value : undefined)),
    column('condition', 'string', ({ condition }) => condition?.value),
    column('condition_note', 'string', (row) => ('conditionNote' in row ? row.conditionNote : undefined)),
    sourceLine((row) => printed(row).span.start.line),
    // line wraps in words are joined
    column('source_text', 'string', (row) => ('percent' in row ? row.percent.raw : row.formula.value), required),
    keyColumn(({ id }) => id),
  ],
});
