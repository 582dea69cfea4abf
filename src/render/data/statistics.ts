import { Statistic } from '../../../schemas/statistic.ts';
import { lineOfWording } from '../../compare/places.ts';
import { commonColumns, keyColumn, keyed, type OfScheme, sourceLine } from './clause-columns.ts';
import { column, required, table } from './table.ts';

type Row = OfScheme & { statistic: Statistic };

/** statistics.csv: figures about losses in general, each with what it counts and where it comes from. */
export const statistics = table<Row>({
  name: 'statistics',
  ...keyed,
  rowsOf: ({ schemes }) => schemes.flatMap((scheme) => scheme.statistics.map((statistic) => ({ scheme, statistic }))),
  columns: [
    ...commonColumns<Row>(({ statistic }) => statistic.id),
    column('figure', 'string', ({ statistic }) => statistic.figure.value, required),
    column('value', 'number', ({ statistic }) => statistic.value, { required: true, minimum: 0 }),
    column('unit', 'string', ({ statistic }) => statistic.unit, {
      required: true,
      enum: Statistic.shape.unit.options,
    }),
    column('subject', 'string', ({ statistic }) => statistic.subject.value, required),
    column('source', 'string', ({ statistic }) => statistic.source?.value),
    sourceLine(({ statistic }) => lineOfWording(statistic.figure)),
    column('source_text', 'string', ({ statistic }) => statistic.figure.raw, required),
    keyColumn(({ statistic }) => statistic.id),
  ],
});
