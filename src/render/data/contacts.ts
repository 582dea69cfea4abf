import { Contact, ContactValueKind, type OpeningHours } from '../../../schemas/contact.ts';
import { lineOfWording } from '../../compare/places.ts';
import { column, required, table } from './table.ts';
import { commonColumns, keyColumn, keyed, type OfScheme, sourceLine } from './clause-columns.ts';

type Row = OfScheme & { contact: Contact; line: Contact['lines'][number] };

/** contacts.csv: one row for each line of the contact details. */
export const contacts = table<Row>({
  name: 'contacts',
  ...keyed,
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.contacts.flatMap((contact) => contact.lines.map((line) => ({ scheme, contact, line }))),
    ),
  columns: [
    ...commonColumns<Row>(({ line }) => line.id),
    column('contact', 'string', ({ contact }) => contact.id, required),
    column('role', 'string', ({ contact }) => contact.role, { required: true, enum: Contact.shape.role.options }),
    column('kind', 'string', ({ line }) => line.kind, {
      required: true,
      enum: Contact.shape.lines.element.shape.kind.options,
    }),
    column('text', 'string', ({ line }) => line.text.value || undefined),
    sourceLine(({ line }) => lineOfWording(line.text)),
    column('omitted', 'string', ({ line }) => line.text.omitted, { enum: ['personal'] }),
    keyColumn(({ line }) => line.id),
  ],
});

type ValueRow = OfScheme & { contact: Contact; value: Contact['values'][number] };

/** contact-values.csv: one row for each number, address or other value of the contacts. */
export const contactValues = table<ValueRow>({
  name: 'contact-values',
  ...keyed,
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.contacts.flatMap((contact) => contact.values.map((value) => ({ scheme, contact, value }))),
    ),
  columns: [
    ...commonColumns<ValueRow>(({ value }) => value.id),
    column('contact', 'string', ({ contact }) => contact.id, required),
    column('role', 'string', ({ contact }) => contact.role, { required: true, enum: Contact.shape.role.options }),
    column('kind', 'string', ({ value }) => value.kind, { required: true, enum: ContactValueKind.options }),
    column('label', 'string', ({ value }) => value.label?.value),
    column('text', 'string', ({ value }) => value.text?.value || undefined),
    column('hours', 'string', ({ value }) => value.hours?.map(intervalOf).join('; ')),
    column('blank', 'boolean', ({ value }) => value.blank === true, required),
    column('personal', 'boolean', ({ value }) => value.personal === true, required),
    column('omitted', 'string', ({ value }) => value.omitted, { enum: ['personal'] }),
    sourceLine(({ value }) => lineOfWording(value.text ?? value.label)),
  ],
});

//   weekdays 17:00-09:00 (next day)
function intervalOf({ days, opens, closes, nextDay }: OpeningHours): string {
  return `${days} ${opens}-${closes}${nextDay ? ' (next day)' : ''}`;
}
