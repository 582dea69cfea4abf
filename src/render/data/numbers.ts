import { NumberKind, NumberOwner, type ClaimedNumber } from '../../../schemas/number.ts';
import { column, EDITION, editionColumns, ofEdition, required, table } from './table.ts';

const fromOne = { required: true, minimum: 1 } as const;

/** numbers.csv: everything with a digit, a range as one row. New columns come after the old ones. */
export const numbers = table<ClaimedNumber>({
  name: 'numbers',
  primaryKey: [...EDITION, 'source_line', 'source_column'],
  foreignKeys: [ofEdition],
  rowsOf: (content) => [...content.numbers],
  columns: [
    ...editionColumns<ClaimedNumber>((number) => number),
    column('source_line', 'integer', ({ span }) => span.start.line, fromOne),
    column('source_column', 'integer', ({ span }) => span.start.column, fromOne),
    column('source_text', 'string', ({ text }) => text, required),
    column('kind', 'string', ({ kind }) => kind, { required: true, enum: NumberKind.options }),
    column('value', 'string', ({ value }) => String(value), required),
    column('value_to', 'string', ({ to }) => (to === undefined ? undefined : String(to))),
    column('unit', 'string', ({ unit }) => unit),
    column('about', 'string', ({ about }) => about, { enum: ['about', 'several'] }),
    column('bound', 'string', ({ bound }) => bound, { enum: ['at-least', 'at-most', 'less-than', 'more-than'] }),
    column('owner', 'string', ({ owner }) => owner, { required: true, enum: NumberOwner.options }),
    column('claimed_by', 'string', ({ claimedBy }) => claimedBy, required),
  ],
});
