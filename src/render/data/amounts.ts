import type { ClaimedAmount } from '../../../schemas/amount.ts';
import { column, EDITION, editionColumns, ofEdition, required, table } from './table.ts';

const fromOne = { required: true, minimum: 1 } as const;

/** amounts.csv. The columns are a promise: new ones come after the old ones. */
export const amounts = table<ClaimedAmount>({
  name: 'amounts',
  description: 'One row for each amount of money in the texts, with the field it belongs to.',
  primaryKey: [...EDITION, 'source_line', 'source_column'],
  foreignKeys: [ofEdition],
  rowsOf: (content) => [...content.amounts],
  columns: [
    ...editionColumns<ClaimedAmount>((amount) => amount),
    column(
      'source_line',
      'integer',
      'Line of the amount in the original, counted from 1.',
      ({ span }) => span.start.line,
      fromOne,
    ),
    column(
      'source_column',
      'integer',
      'Column of the amount in the original, counted from 1 in UTF-16 code units.',
      ({ span }) => span.start.column,
      fromOne,
    ),
    column(
      'source_text',
      'string',
      'The amount as printed. It may contain a line break.',
      ({ text }) => text,
      required,
    ),
    column('yen', 'integer', 'The amount in whole yen.', ({ yen }) => yen, { required: true, minimum: 0 }),
    column(
      'claimed_by',
      'string',
      'Id of the field the amount belongs to. For an amount in prose, `prose:` and the section it is in.',
      ({ claimedBy }) => claimedBy,
      required,
    ),
  ],
});
