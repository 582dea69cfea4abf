import { VFile } from 'vfile';
import type { Span } from '../../schemas/span.ts';
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

type Unshown = { words: string; span: Span | undefined; where: string };

/**
 * What was read and a page or a pamphlet does not show: an error at its place in the text, once for all pages and pamphlets.
 * @param file  The text of the edition.
 */
export function reportUnshown(unshown: readonly Unshown[], file: VFile): void {
  const byPlace = new Map<string, Unshown[]>();
  for (const each of unshown) {
    const place = each.span ? `${each.span.start.offset}-${each.span.end.offset}` : each.words;
    byPlace.set(place, [...(byPlace.get(place) ?? []), each]);
  }
  for (const [first, ...others] of byPlace.values()) {
    const places = [...new Set([first!, ...others].map(({ where }) => where))];
    report(file, 'not-shown', first!.span, {
      unexpected: `\`${first!.words}\`, which was read and is missing in the ${places.join(', ')}`,
      expected:
        'every statement, note, heading and premium on the page and in the pamphlet of its scheme, and with each statement all that qualifies it',
      hint: 'If the profile reads it as it should, this is a bug in the pipeline: please report it.',
    });
  }
}

/** Why a pamphlet must not be released. */
export function reportUnfit({ path, lacksNumber, lacksTranslation, isExpired }: Unfit): VFile {
  const file = new VFile({ path: `out/${path}`, value: '' });
  const refuse = (unexpected: string, expected: string, hint: string) =>
    report(file, 'release-refused', undefined, { unexpected, expected, hint });
  if (lacksNumber)
    refuse('draft without a document number', 'a number confirmed for its edition', '`yakkan ask` asks for it.');
  if (lacksTranslation)
    refuse(
      'draft in part untranslated',
      'every exclusion and notice, and four fifths of the rest',
      '`yakkan translate` lists what is missing.',
    );
  if (isExpired)
    refuse(
      'policy period that is over',
      'an edition in force, or a newer one that is, beside it',
      'A new edition is a new folder with a new text. The old one is then published as an archive.',
    );
  return file;
}

/** A file of judgements, some of which are void: no release says what no one has reviewed. */
export function reportUnreviewed(file: VFile): VFile {
  const refused = new VFile({ path: file.path, value: String(file) });
  for (const { ruleId, place, reason } of file.messages) {
    if (ruleId !== 'judgement-void' || !place || !('start' in place)) continue;
    const { start, end } = place;
    report(refused, 'release-refused', { file: file.path, start, end } as Span, {
      unexpected: `judgement to review (${reason.replace(/^Unexpected | that was .*$/g, '')})`,
      expected: 'none that is void',
      hint: '`yakkan ask` lists them and takes the answers.',
    });
  }
  return refused;
}

/** Changes of a renewal that no one has signed, or that were signed with other words: they are not released. */
export function reportUnsigned(path: string, waiting: readonly { id: string; isVoid: boolean }[]): VFile {
  const file = new VFile({ path, value: '' });
  for (const { id, isVoid } of waiting)
    report(file, 'release-refused', undefined, {
      unexpected: `change \`${id}\`, which ${isVoid ? 'was signed with other words' : 'no one has signed'}`,
      expected: 'a signature for each change that must have one',
      hint: '`yakkan ask` lists them and takes the answers.',
    });
  return file;
}
