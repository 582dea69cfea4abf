import { Attachment, RiderEffect, type Rider } from '../../../schemas/rider.ts';
import { allWords } from '../../compare/clause-words.ts';
import { lineOfWording } from '../../compare/places.ts';
import { column, required, table } from './table.ts';
import { commonColumns, keyed, sourceLine, type OfScheme } from './clause-columns.ts';

type Row = OfScheme & { rider: Rider };

/** riders.csv: what may be added to the cover or taken from it. */
export const riders = table<Row>({
  name: 'riders',
  description: 'One row for each rider.',
  ...keyed,
  rowsOf: ({ schemes }) => schemes.flatMap((scheme) => scheme.riders.map((rider) => ({ scheme, rider }))),
  columns: [
    ...commonColumns<Row>(({ rider }) => rider.id),
    column('name', 'string', 'Name of the rider as printed.', ({ rider }) => rider.name.value, required),
    column('attachment', 'string', '`automatic`, `optional`, or `not stated`.', ({ rider }) => rider.attachment, {
      required: true,
      enum: Attachment.options,
    }),
    column('effect', 'string', '`extends` (the cover) or `restricts` (the cover).', ({ rider }) => rider.effect, {
      required: true,
      enum: RiderEffect.options,
    }),
    column('text', 'string', 'Text of the rider, with wrapped lines joined.', ({ rider }) => allWords(rider.clauses)),
    sourceLine(({ rider }) => lineOfWording(rider.name)),
  ],
});
