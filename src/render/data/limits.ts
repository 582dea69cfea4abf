import { LimitBasis, type Limit, type Sublimit } from '../../../schemas/plan.ts';
import { ofCover } from './covers.ts';
import { column, ofEdition, required, table, type Column } from './table.ts';
import { commonColumns, coverColumn, idsText, keyColumn, type OfScheme, sourceLine } from './clause-columns.ts';

/** A limit of a plan, or of a single cost; `plan` is the label of the plan. */
type Row = OfScheme & { limit: Limit | Sublimit; plan: string | undefined };

const oneBasis = `(${LimitBasis.options.join('|')})`;

export function basisColumn<Row>(basisOf: (row: Row) => readonly LimitBasis[]): Column<Row> {
  return column('basis', 'string', (row) => basisOf(row).join('+'), { pattern: `^${oneBasis}(\\+${oneBasis})*$` });
}

/** What a limit of a plan never has is empty. */
function own({ limit }: Row): Partial<Sublimit> {
  return limit;
}

const RELATIONS = ['within', 'lower-of', 'besides'] as const;

/** How a limit stands to others, and their ids. */
function relationOf(row: Row): { relation: (typeof RELATIONS)[number]; to: readonly string[] } | undefined {
  const { lowerOf, sublimitOf, within = sublimitOf === undefined ? [] : [sublimitOf], of = [] } = own(row);
  if (lowerOf) return { relation: 'lower-of', to: lowerOf };
  if (within.length > 0) return { relation: 'within', to: within };
  const besides = row.scheme.paymentRules.find((rule) => rule.besides && of.some((id) => rule.of.includes(id)));
  return besides && { relation: 'besides', to: besides.besides! };
}

const changesOf = ({ limit }: Row) => limit.changes ?? [];

/** limits.csv. The columns are a promise: new ones come after the old ones. */
export const limits = table<Row>({
  name: 'limits',
  primaryKey: ['id'],
  foreignKeys: [ofEdition, ofCover, { fields: ['sublimit_of'], table: 'limits', to: ['id'] }],
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) => [
      ...scheme.plans.flatMap(({ limits: all, label }) => all.map((limit) => ({ scheme, limit, plan: label?.value }))),
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
    basisColumn(({ limit }) => limit.basis),
    column('yen', 'integer', ({ limit }) => limit.amount.value, { required: true, minimum: 0 }),
    column('sublimit_of', 'string', ({ limit }) => limit.sublimitOf),
    sourceLine(({ limit }) => limit.amount.span.start.line),
    column('source_text', 'string', ({ limit }) => limit.amount.raw, required),
    column('condition', 'string', (row) => own(row).condition?.value),
    column('condition_note', 'string', (row) => own(row).conditionNote),
    column('bound', 'string', (row) => own(row).bound, { enum: ['lower', 'upper'] }),
    column('of', 'string', (row) => idsText(own(row).of)),
    column('overall', 'boolean', (row) => own(row).overall),
    column('relation', 'string', (row) => relationOf(row)?.relation, { enum: RELATIONS }),
    column('related_to', 'string', (row) => idsText(relationOf(row)?.to)),
    column('same_as', 'string', (row) => own(row).sameAs),
    column('changed_by', 'string', (row) => idsText(changesOf(row).map(({ note }) => note))),
    column('changed_basis', 'string', (row) => idsText(changesOf(row).map(({ from, to }) => `${from} > ${to}`))),
    column('changed_of', 'string', (row) => idsText([...new Set(changesOf(row).flatMap(({ of }) => of))])),
    keyColumn(({ limit }) => limit.id),
  ],
});
