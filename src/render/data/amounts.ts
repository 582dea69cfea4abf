import type { ClaimedAmount } from '../../../schemas/amount.ts';
import { column, EDITION, editionColumns, ofEdition, required, table } from './table.ts';

const fromOne = { required: true, minimum: 1 } as const;

/** amounts.csv. The columns are a promise: new ones come after the old ones. */
export const amounts = table<ClaimedAmount>({
  name: 'amounts',
  description: 'One row for every amount of money in the texts, with what accounts for it.',
  primaryKey: [...EDITION, 'source_line', 'source_column'],
  foreignKeys: [ofEdition],
  rowsOf: (content) => [...content.amounts],
  columns: [
    ...editionColumns<ClaimedAmount>((amount) => amount),
    column('source_line', 'integer', 'Line of the token, from 1.', ({ span }) => span.start.line, fromOne),
    column(
      'source_column',
      'integer',
      'Column of the token, from 1, in UTF-16 units.',
      ({ span }) => span.start.column,
      fromOne,
    ),
    column('source_text', 'string', 'The token, verbatim; it may hold a line break.', ({ text }) => text, required),
    column('yen', 'integer', 'Its value in whole yen.', ({ yen }) => yen, { required: true, minimum: 0 }),
    column(
      'claimed_by',
      'string',
      'Id of the field that holds it, or `prose:` and the section it stands in.',
      ({ claimedBy }) => claimedBy,
      required,
    ),
  ],
});
