import { Contact } from '../../../schemas/contact.ts';
import { lineOfWording } from '../../compare/places.ts';
import { column, required, table } from './table.ts';
import { commonColumns, keyed, sourceLine, type OfScheme } from './clause-columns.ts';

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
    column('text', 'string', ({ line }) => line.text.value, required),
    sourceLine(({ line }) => lineOfWording(line.text)),
  ],
});
