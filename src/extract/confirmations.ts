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
    const line = scheme.contacts.flatMap(({ lines }) => lines).find((each) => each.id === id);
    const printed = document ? (document.number?.value ?? text) : line?.text.value;
    if (printed === text) return;
    report(file, 'confirmation-void', locate(['confirmed', i, printed === undefined ? 'of' : 'text']), {
      unexpected: `confirmation of \`${printed === undefined ? id : text}\``,
      expected: printed === undefined ? 'a field of this edition' : `\`${printed}\`, as the text has it`,
    });
  });
}
