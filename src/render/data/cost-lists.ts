import type { CostGroup } from '../../../schemas/cost-group.ts';
import { lineOfWording } from '../../compare/places.ts';
import { ofCover } from './covers.ts';
import { column, ofEdition, table } from './table.ts';
import { codesColumn, commonColumns, coverColumn, keyColumn, type OfScheme } from './clause-columns.ts';

type Row = OfScheme & { list: CostGroup };

/** cost-lists.csv: the tables and lists that the items of costs.csv are in. */
export const costLists = table<Row>({
  name: 'cost-lists',
  primaryKey: ['id'],
  foreignKeys: [ofEdition, ofCover],
  rowsOf: ({ schemes }) => schemes.flatMap((scheme) => scheme.costs.map((list) => ({ scheme, list }))),
  columns: [
    ...commonColumns<Row>(({ list }) => list.id),
    column('heading', 'string', ({ list }) => list.heading?.value),
    coverColumn(({ list }) => list.cover),
    codesColumn(({ list }) => list),
    column('source_line', 'integer', ({ list }) => lineOfWording(list.heading) || undefined, { minimum: 1 }),
    keyColumn(({ list }) => list.id),
  ],
});
