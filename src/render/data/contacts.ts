import { Contact } from '../../../schemas/contact.ts';
import { lineOfWording } from '../../compare/places.ts';
import { column, required, table } from './table.ts';
import { commonColumns, keyed, sourceLine, type OfScheme } from './clause-columns.ts';

type Row = OfScheme & { contact: Contact; line: Contact['lines'][number] };

/** contacts.csv: whom to turn to, one row a line of an address block. */
export const contacts = table<Row>({
  name: 'contacts',
  description: 'One row for each line of contact details.',
  ...keyed,
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.contacts.flatMap((contact) => contact.lines.map((line) => ({ scheme, contact, line }))),
    ),
  columns: [
    ...commonColumns<Row>(({ line }) => line.id),
    column(
      'contact',
      'string',
      'Id of the contact that the line belongs to. All lines of a contact have the same id.',
      ({ contact }) => contact.id,
      required,
    ),
    column(
      'role',
      'string',
      '`insurer`, `agent`, `policyholder`, `claims`, `dispute-resolution` or `bank-account`.',
      ({ contact }) => contact.role,
      { required: true, enum: Contact.shape.role.options },
    ),
    column(
      'kind',
      'string',
      'What the line gives, such as `telephone`, `address` or `hours`.',
      ({ line }) => line.kind,
      {
        required: true,
        enum: Contact.shape.lines.element.shape.kind.options,
      },
    ),
    column('text', 'string', 'The line as printed.', ({ line }) => line.text.value, required),
    sourceLine(({ line }) => lineOfWording(line.text)),
  ],
});
