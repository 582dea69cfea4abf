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
  description: 'One row for each item of damages or costs covered, at every level.',
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
      'Id of the parent item. For items at the top level, the id of a list in cost-lists.csv.',
      ({ parent }) => parent,
      required,
    ),
    column('marker', 'string', 'Item marker as printed, without the full stop.', ({ clause }) => clause.marker?.value),
    column('name', 'string', 'Name of the cost. Empty if it has none.', ({ clause }) => clause.name?.value),
    column(
      'text',
      'string',
      'What is paid, with wrapped lines joined. Items below it have separate rows.',
      ({ clause }) => clause.text?.value,
    ),
    column(
      'payout_percent',
      'string',
      'Payout ratio in per cent. If it depends on a condition, each ratio with its condition, such as `(A) 100; (B) 90`.',
      ({ clause, scheme }) => payoutOf(clause.id, scheme),
    ),
    codesColumn(({ clause }) => clause),
    sourceLine(({ clause }) => lineOf(clause)),
  ],
});
