import { LimitBasis, type Limit, type Sublimit } from '../../../schemas/plan.ts';
import { ofCover } from './covers.ts';
import { column, ofEdition, required, table } from './table.ts';
import { commonColumns, coverColumn, sourceLine, type OfScheme } from './clause-columns.ts';

/** A limit of a plan, or of a single cost; `plan` is the label of the plan. */
type Row = OfScheme & { limit: Limit | Sublimit; plan: string | undefined };

const oneBasis = `(${LimitBasis.options.join('|')})`;

/** limits.csv. The columns are a promise: new ones come after the old ones. */
export const limits = table<Row>({
  name: 'limits',
  primaryKey: ['id'],
  foreignKeys: [ofEdition, ofCover, { fields: ['sublimit_of'], table: 'limits', to: ['id'] }],
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
    column('plan', 'string', ({ plan }) => plan),
    column('basis', 'string', ({ limit }) => limit.basis.join('+'), { pattern: `^${oneBasis}(\\+${oneBasis})*$` }),
    column('yen', 'integer', ({ limit }) => limit.amount.value, { required: true, minimum: 0 }),
    column('sublimit_of', 'string', ({ limit }) => limit.sublimitOf),
    sourceLine(({ limit }) => limit.amount.span.start.line),
    column('source_text', 'string', ({ limit }) => limit.amount.raw, required),
  ],
});
