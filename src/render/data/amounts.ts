import type { ClaimedAmount } from '../../../schemas/amount.ts';
import { column, EDITION, editionColumns, ofEdition, required, table } from './table.ts';

const fromOne = { required: true, minimum: 1 } as const;

/** amounts.csv. The columns are a promise: new ones come after the old ones. */
export const amounts = table<ClaimedAmount>({
  name: 'amounts',
  primaryKey: [...EDITION, 'source_line', 'source_column'],
  foreignKeys: [ofEdition],
  rowsOf: (content) => [...content.amounts],
  columns: [
    ...editionColumns<ClaimedAmount>((amount) => amount),
    column('source_line', 'integer', ({ span }) => span.start.line, fromOne),
    column('source_column', 'integer', ({ span }) => span.start.column, fromOne),
    column('source_text', 'string', ({ text }) => text, required),
    column('yen', 'integer', ({ yen }) => yen, { required: true, minimum: 0 }),
    column('claimed_by', 'string', ({ claimedBy }) => claimedBy, required),
  ],
});
