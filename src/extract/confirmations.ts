import type { VFile } from 'vfile';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Locate } from '../input/validate.ts';
import { report } from '../messages/report.ts';

/**
 * Check the confirmed fields of source.yaml against the text: the field must exist and, if the text prints it, have
 * the confirmed words. A document number that the text does not print may be given there.
 */
export function checkConfirmations(scheme: Scheme, file: VFile, locate: Locate): void {
  scheme.confirmations.forEach(({ id, text }, i) => {
    const document = scheme.documents.find((each) => each.id === id);
    if (document && text === (document.number?.value ?? text)) return;
    if (scheme.contacts.some(({ lines }) => lines.some((line) => line.id === id))) return;
    const contact = scheme.contacts.find((each) => each.id === id);
    const lines = contact?.lines.map((line) => `\`${line.text.value}\``).join(' or ');
    report(file, 'confirmation-void', locate(['confirmed', i, document || contact ? 'text' : 'of']), {
      unexpected: `confirmation of \`${document || contact ? text : id}\``,
      expected: document
        ? `\`${document.number!.value}\`, as the text has it`
        : lines === undefined
          ? 'a document or a contact of this edition'
          : `${lines}, as the text has it`,
    });
  });
}
