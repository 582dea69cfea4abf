import { Attachment, RiderEffect, type Rider } from '../../../schemas/rider.ts';
import { allWords } from '../../compare/clause-words.ts';
import { lineOfWording } from '../../compare/places.ts';
import { column, required, table } from './table.ts';
import { commonColumns, keyColumn, keyed, type OfScheme, sourceLine } from './clause-columns.ts';

type Row = OfScheme & { rider: Rider };

/** riders.csv: terms that add to the cover or take from it. */
export const riders = table<Row>({
  name: 'riders',
  ...keyed,
  rowsOf: ({ schemes }) => schemes.flatMap((scheme) => scheme.riders.map((rider) => ({ scheme, rider }))),
  columns: [
    ...commonColumns<Row>(({ rider }) => rider.id),
    column('name', 'string', ({ rider }) => rider.name.value, required),
    column('attachment', 'string', ({ rider }) => rider.attachment, {
      required: true,
      enum: Attachment.options,
    }),
    column('effect', 'string', ({ rider }) => rider.effect, {
      required: true,
      enum: RiderEffect.options,
    }),
    column('text', 'string', ({ rider }) => allWords(rider.clauses)),
    sourceLine(({ rider }) => lineOfWording(rider.name)),
    keyColumn(({ rider }) => rider.id),
  ],
});
