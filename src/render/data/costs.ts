import type { Clause } from '../../../schemas/clause.ts';
import { flat, payoutOf } from '../../compare/clause-words.ts';
import { lineOf } from '../../compare/places.ts';
import { column, required, table } from './table.ts';
import { codesColumn, commonColumns, keyed, sourceLine, type OfScheme } from './clause-columns.ts';

/** An item that is paid for; `parent` is the id of the item or the list it is in. */
type Row = OfScheme & { clause: Clause; parent: string };

/** costs.csv. The columns are a promise: new ones come after the old ones. */
export const costs = table<Row>({
  name: 'costs',
  description: 'One row for every item that is paid for, at every level.',
  ...keyed,
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.costs.flatMap(({ id, items }) => flat(items, id).map((item) => ({ scheme, ...item }))),
    ),
  columns: [
    ...commonColumns<Row>(({ clause }) => clause.id),
    column(
      'parent',
      'string',
      'Id of what it stands in: an item of this table or, for those of the first level, a list of cost-lists.csv.',
      ({ parent }) => parent,
      required,
    ),
    column('marker', 'string', 'Marker as printed, without its point.', ({ clause }) => clause.marker?.value),
    column('name', 'string', 'Name of the cost, where it has one.', ({ clause }) => clause.name?.value),
    column(
      'text',
      'string',
      'What is paid, line wraps joined; the items below have rows of their own.',
      ({ clause }) => clause.text?.value,
    ),
    column(
      'payout_percent',
      'string',
      'Share of the loss that is paid; two where they depend on a condition, `(A) 100; (B) 90`.',
      ({ clause, scheme }) => payoutOf(clause.id, scheme),
    ),
    codesColumn(({ clause }) => clause),
    sourceLine(({ clause }) => lineOf(clause)),
  ],
});
