import { VFile } from 'vfile';
import { report } from '../messages/report.ts';

/*
 * What has been read and is not published: the faults are those of a file in out/.
 */

type Fault = { page: number | undefined; why: string };
type Unfit = { path: string; lacksNumber: boolean; lacksTranslation: boolean; isExpired: boolean };

/** The faults that the gate found in a printed pamphlet. */
export function reportRefused({ path, faults }: { path: string; faults: readonly Fault[] }): VFile {
  const file = new VFile({ path: `out/${path}`, value: '' });
  for (const { page, why } of faults)
    report(file, 'pdf-refused', undefined, {
      unexpected: `fault${page === undefined ? '' : ` on page ${page}`}: ${why}`,
      expected: 'a pamphlet that says what the data say, and that a printer and a screen reader can use',
    });
  return file;
}

/** Why a pamphlet must not be released. */
export function reportUnfit({ path, lacksNumber, lacksTranslation, isExpired }: Unfit): VFile {
  const file = new VFile({ path: `out/${path}`, value: '' });
  const refuse = (unexpected: string, expected: string, hint: string) =>
    report(file, 'release-refused', undefined, { unexpected, expected, hint });
  if (lacksNumber)
    refuse('draft without a document number', 'a number confirmed for its edition', 'See `confirmed` in source.yaml.');
  if (lacksTranslation)
    refuse(
      'draft in part untranslated',
      'every exclusion and notice, and four fifths of the rest',
      '`yakkan translate` lists what is missing.',
    );
  if (isExpired)
    refuse('policy period that is over', 'an edition in force', 'A new edition is a new folder with a new text.');
  return file;
}
