import type { VFile } from 'vfile';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import type { Locate } from '../input/validate.ts';
import { report } from '../messages/report.ts';
import { confirmedId } from './readers/confirmations.ts';

/**
 * Report confirmations of source.yaml that confirm nothing: the text has other words now, which a person is to review, or the edition has
 * no such field.
 */
export function checkConfirmations({ confirmed }: Source, scheme: Scheme, file: VFile, locate: Locate): void {
  confirmed.forEach((confirmation, i) => {
    if (confirmedId(confirmation, scheme) !== undefined) return;
    const now = wordsNow(confirmation.of, scheme);
    if (now.length === 0)
      report(file, 'confirmation-void', locate(['confirmed', i, 'of']), {
        unexpected: `confirmation of \`${scheme.id}/${confirmation.of}\``,
        expected: 'a document or a contact of this edition',
      });
    else
      report(file, 'judgement-void', locate(['confirmed', i, 'text']), {
        unexpected: `confirmation of \`${confirmation.text}\` that is not what the text has now`,
        expected: now.map((words) => `\`${words}\``).join(' or '),
        hint: 'It is left out. `yakkan ask` asks for it again.',
      });
  });
}

/** What the text has now where a confirmation is about: the number of a document, or the lines of a contact. */
export function wordsNow(of: string, { id, documents, contacts }: Scheme): string[] {
  const isIt = (each: { id: string }) => each.id === `${id}/${of}`;
  const number = documents.find(isIt)?.number;
  return number ? [number.value] : (contacts.find(isIt)?.lines ?? []).map(({ text }) => text.value);
}
