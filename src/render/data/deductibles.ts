import type { Deductible } from '../../../schemas/plan.ts';
import { ofCover } from './covers.ts';
import { column, ofEdition, required, table } from './table.ts';
import { commonColumns, coverColumn, idsText, keyColumn, type OfScheme, sourceLine } from './clause-columns.ts';
import { basisColumn } from './limits.ts';

/** A deductible of a plan or of the whole scheme; `plan` is the label of the plan. */
type Row = OfScheme & { deductible: Deductible; plan: string | undefined };

/** deductibles.csv: what the insured bears. */
export const deductibles = table<Row>({
  name: 'deductibles',
  primaryKey: ['id'],
  foreignKeys: [ofEdition, ofCover],
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) => [
      ...scheme.plans.flatMap(({ deductibles: all, label }) =>
        all.map((deductible) => ({ scheme, deductible, plan: label?.value })),
      ),
      ...scheme.deductibles.map((deductible) => ({ scheme, deductible, plan: undefined })),
    ]),
  columns: [
    ...commonColumns<Row>(({ deductible }) => deductible.id),
    coverColumn(({ deductible }) => deductible.cover),
    column('plan', 'string', ({ plan }) => plan),
    column('of', 'string', ({ deductible }) => idsText(deductible.of)),
    basisColumn(({ deductible }) => deductible.basis),
    column('yen', 'integer', ({ deductible }) => deductible.amount.value, { required: true, minimum: 0 }),
    column('bound', 'string', ({ deductible }) => deductible.bound, { enum: ['upper'] }),
    sourceLine(({ deductible }) => deductible.amount.span.start.line),
    column('source_text', 'string', ({ deductible }) => deductible.amount.raw, required),
    keyColumn(({ deductible }) => deductible.id),
  ],
});
