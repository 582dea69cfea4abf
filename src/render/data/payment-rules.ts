import { DeductibleUse, type PaymentRule } from '../../../schemas/payment-rule.ts';
import { column, required, table } from './table.ts';
import { commonColumns, idsText, keyColumn, keyed, type OfScheme, sourceLine } from './clause-columns.ts';

type Row = OfScheme & { rule: PaymentRule };

/** payment-rules.csv: how limits and deductibles apply to covers, costs and riders. */
export const paymentRules = table<Row>({
  name: 'payment-rules',
  ...keyed,
  rowsOf: ({ schemes }) => schemes.flatMap((scheme) => scheme.paymentRules.map((rule) => ({ scheme, rule }))),
  columns: [
    ...commonColumns<Row>(({ rule }) => rule.id),
    column('covers', 'string', ({ rule }) => idsText(rule.covers), required),
    column('of', 'string', ({ rule }) => idsText(rule.of)),
    column('within', 'string', ({ rule }) => idsText(rule.within)),
    column('besides', 'string', ({ rule }) => idsText(rule.besides)),
    column('shares', 'string', ({ rule }) => idsText(rule.shares)),
    column('deductible', 'string', ({ rule }) => rule.deductible, { enum: DeductibleUse.options }),
    column('condition', 'string', ({ rule }) => rule.condition?.value),
    sourceLine(({ rule }) => rule.statement.span.start.line),
    column('text', 'string', ({ rule }) => rule.statement.value, required),
    keyColumn(({ rule }) => rule.id),
  ],
});
