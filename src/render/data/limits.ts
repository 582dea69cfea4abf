import { LimitBasis, type Limit, type Sublimit } from '../../../schemas/plan.ts';
import { column, ofEdition, required, table } from './table.ts';
import { commonColumns, coverColumn, sourceLine, type OfScheme } from './clause-columns.ts';

/** A limit of a plan, or of a single cost; `plan` is the label of the plan. */
type Row = OfScheme & { limit: Limit | Sublimit; plan: string | undefined };

const oneBasis = `(${LimitBasis.options.join('|')})`;

/** limits.csv. The columns are a promise: new ones come after the old ones. */
export const limits = table<Row>({
  name: 'limits',
  description: 'One row for each limit of a plan or of a cost.',
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
    column('plan', 'string', 'Plan as printed. Empty if the limit applies to all plans.', ({ plan }) => plan),
    column(
      'basis',
      'string',
      '`per-claim`, `per-incident`, `aggregate`, `per-person` or `per-corporation`. Several are joined by `+`.',
      ({ limit }) => limit.basis.join('+'),
      { pattern: `^${oneBasis}(\\+${oneBasis})*$` },
    ),
    column('yen', 'integer', 'Limit in whole yen.', ({ limit }) => limit.amount.value, { required: true, minimum: 0 }),
    column(
      'sublimit_of',
      'string',
      'Id of the limit that this limit is within. Empty if the text states none.',
      ({ limit }) => limit.sublimitOf,
    ),
    sourceLine(({ limit }) => limit.amount.span.start.line),
    column('source_text', 'string', 'The amount as printed.', ({ limit }) => limit.amount.raw, required),
  ],
});
