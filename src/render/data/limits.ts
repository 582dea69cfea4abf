import { LimitBasis, type Limit, type Sublimit } from '../../../schemas/plan.ts';
import { column, ofEdition, required, table } from './table.ts';
import { commonColumns, coverColumn, sourceLine, type OfScheme } from './clause-columns.ts';

/** A limit of a plan, or of a single cost; `plan` is the label of the plan. */
type Row = OfScheme & { limit: Limit | Sublimit; plan: string | undefined };

const oneBasis = `(${LimitBasis.options.join('|')})`;

/** limits.csv. The columns are a promise: new ones come after the old ones. */
export const limits = table<Row>({
  name: 'limits',
  description: 'One row for every limit of a plan or of a single cost.',
  primaryKey: ['id'],
  foreignKeys: [ofEdition, { fields: ['sublimit_of'], table: 'limits', to: ['id'] }],
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) => [
      ...scheme.plans.flatMap(({ limits: own, label }) => own.map((limit) => ({ scheme, limit, plan: label?.value }))),
      ...scheme.sublimits.map((limit) => ({
        scheme,
        limit,
        plan: scheme.plans.find(({ id }) => id === limit.plan)?.label?.value,
      })),
    ]),
  columns: [
    ...commonColumns<Row>(({ limit }) => limit.id),
    coverColumn(({ limit }) => limit.cover),
    column('plan', 'string', 'Plan, verbatim; empty where the limit holds for all.', ({ plan }) => plan),
    column(
      'basis',
      'string',
      '`per-claim`, `per-incident`, `aggregate`, `per-person`, `per-corporation`, with `+` between.',
      ({ limit }) => limit.basis.join('+'),
      { pattern: `^${oneBasis}(\\+${oneBasis})*$` },
    ),
    column('yen', 'integer', 'Limit in whole yen.', ({ limit }) => limit.amount.value, { required: true, minimum: 0 }),
    column(
      'sublimit_of',
      'string',
      'Id of the limit it lies within; empty where the text states none.',
      ({ limit }) => limit.sublimitOf,
    ),
    sourceLine(({ limit }) => limit.amount.span.start.line),
    column('source_text', 'string', 'The amount, verbatim.', ({ limit }) => limit.amount.raw, required),
  ],
});
