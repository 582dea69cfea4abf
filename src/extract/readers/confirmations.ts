import type { Contact } from '../../../schemas/contact.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Source } from '../../../schemas/source.ts';

/** What a person confirmed, by the id of the document, or of the line of the contact that has the words. */
export function readConfirmations(
  { confirmed }: Source,
  schemeId: string,
  contacts: readonly Contact[],
): Scheme['confirmations'] {
  return confirmed.map(({ of, text, by, on }) => {
    const contact = contacts.find(({ id }) => id === `${schemeId}/${of}`);
    const line = contact?.lines.find((each) => each.text.value === text);
    return { id: line?.id ?? `${schemeId}/${of}`, text, by, on };
  });
}
