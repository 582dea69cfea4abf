import type { Contact } from '../../schemas/contact.ts';

type Line = Contact['lines'][number];

/** Whether a line of a contact is valid for one edition, and printed only if a person confirmed it for that: named persons, bank accounts. */
export function isForOneEdition(line: Pick<Line, 'kind'>, contact: Pick<Contact, 'role'>): boolean {
  return (
    line.kind === 'person' ||
    line.kind === 'account' ||
    (contact.role === 'bank-account' && (line.kind === 'unit' || line.kind === 'name'))
  );
}
