import type { CostGroup } from '../../../schemas/cost-group.ts';
import { lineOfWording } from '../../compare/places.ts';
import { column, table } from './table.ts';
import { codesColumn, commonColumns, coverColumn, keyed, type OfScheme } from './clause-columns.ts';

type Row = OfScheme & { list: CostGroup };

/** cost-lists.csv: the tables and lists that the items of costs.csv are in. */
export const costLists = table<Row>({
  name: 'cost-lists',
  description: 'One row for each table or list of damages and costs covered, with the cover it belongs to.',
  ...keyed,
  rowsOf: ({ schemes }) => schemes.flatMap((scheme) => scheme.costs.map((list) => ({ scheme, list }))),
  columns: [
    ...commonColumns<Row>(({ list }) => list.id),
    column(
      'heading',
      'string',
      'Heading, with wrapped lines joined. Empty if the list has no heading.',
      ({ list }) => list.heading?.value,
    ),
    coverColumn(({ list }) => list.cover),
    codesColumn(({ list }) => list),
    column(
      'source_line',
      'integer',
      'Line of the heading in the original, counted from 1. Empty if the list has no heading.',
      ({ list }) => lineOfWording(list.heading) || undefined,
      { minimum: 1 },
    ),
  ],
});
