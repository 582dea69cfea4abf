import type { Clause } from '../../schemas/clause.ts';
import type { Contact } from '../../schemas/contact.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { isForOneEdition } from '../recognise/for-one-edition.ts';
import { standsIn } from './places.ts';

type Line = Contact['lines'][number];

/**
 * Named persons, bank accounts and the registered number of a pamphlet are valid for one edition: they are published
 * only if source.yaml confirms them for it. The data keep them, with their spans.
 */
export function isWithheld(line: Line, contact: Contact, scheme: Scheme): boolean {
  return isForOneEdition(line, contact) && !isConfirmed(line.id, scheme);
}

/** Whether a clause prints a document number or a month of issue that is not confirmed. */
export function printsUnconfirmedNumber({ text }: Pick<Clause, 'text'>, scheme: Scheme): boolean {
  if (!text) return false;
  return scheme.documents.some(
    ({ id, number, issued }) =>
      !isConfirmed(id, scheme) && [number, issued].some((printed) => printed && standsIn(printed.span, text)),
  );
}

/** The registered number that source.yaml confirms for this edition. */
export function confirmedNumber(scheme: Scheme): string | undefined {
  return scheme.confirmations.find(({ id }) => scheme.documents.some((document) => document.id === id))?.text;
}

function isConfirmed(id: string, scheme: Scheme): boolean {
  return scheme.confirmations.some((confirmation) => confirmation.id === id);
}
