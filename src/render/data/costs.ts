import type { Clause } from '../../../schemas/clause.ts';
import { flat, payoutOf } from '../../compare/clause-words.ts';
import { lineOfClause } from '../../compare/places.ts';
import { column, required, table } from './table.ts';
import { codesColumn, commonColumns, keyColumn, keyed, type OfScheme, sourceLine } from './clause-columns.ts';

/** A cost; `parent` is the id of the item or the list that contains it. */
type Row = OfScheme & { clause: Clause; parent: string };

/** costs.csv. The columns are a promise: new ones come after the old ones. */
export const costs = table<Row>({
  name: 'costs',
  ...keyed,
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.costs.flatMap(({ id, items }) => flat(items, id).map((item) => ({ scheme, ...item }))),
    ),
  columns: [
    ...commonColumns<Row>(({ clause }) => clause.id),
    column('parent', 'string', ({ parent }) => parent, required),
    column('marker', 'string', ({ clause }) => clause.marker?.value),
    column('name', 'string', ({ clause }) => clause.name?.value),
    column('text', 'string', ({ clause }) => clause.text?.value),
    column('payout_percent', 'string', ({ clause, scheme }) => payoutOf(clause.id, scheme)),
    codesColumn(({ clause }) => clause),
    sourceLine(({ clause }) => lineOfClause(clause)),
    keyColumn(({ clause }) => clause.id),
  ],
});
