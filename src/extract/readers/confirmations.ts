import type { Contact } from '../../../schemas/contact.ts';
import type { DocumentControl } from '../../../schemas/document-control.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Source } from '../../../schemas/source.ts';

/** What can be confirmed of an edition. */
export type Confirmable = { id: string; documents: readonly DocumentControl[]; contacts: readonly Contact[] };

/**
 * The document or the line of a contact that a confirmation is about. A document number that the text does not print may be given
 * there.
 * @returns  Undefined if the text has other words, or no such field.
 */
export function confirmedId(
  { of, text }: Source['confirmed'][number],
  { id: schemeId, documents, contacts }: Confirmable,
): string | undefined {
  const id = `${schemeId}/${of}`;
  const document = documents.find((each) => each.id === id);
  if (document) return text === (document.number?.value ?? text) ? id : undefined;
  return contacts.find((each) => each.id === id)?.lines.find((line) => line.text.value === text)?.id;
}

/** What a person confirmed. A confirmation of other words than the text has now confirms nothing. */
export function readConfirmations({ confirmed }: Source, confirmable: Confirmable): Scheme['confirmations'] {
  return confirmed.flatMap((confirmation) => {
    const id = confirmedId(confirmation, confirmable);
    const { text, by, on } = confirmation;
    return id === undefined ? [] : [{ id, text, by, on }];
  });
}
