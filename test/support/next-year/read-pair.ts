import { parseDocument } from 'yaml';
import { opened, withTimelines } from '../../../src/extract/open-edition.ts';
import type { Reading } from '../../../src/extract/reading.ts';
import { Stopped } from '../../../src/messages/report.ts';
import { messagesOf, type ReportedMessage } from '../../../src/report/build-report.ts';
import { readOpened } from '../../../src/stages/reading.ts';
import type { EditionFiles } from '../../../src/input/collect.ts';
import { filesOf, nextFiles } from '../next-edition.ts';
import type { TextEdit } from './edit.ts';

const NEXT = '2099';

/** What was read of an edition, or why it could not be. */
export type ReadEdition = { reading?: Reading; errors: string[]; messages: ReportedMessage[] };

/** The editions of a scheme, the older one as it is and a newer one, read with one profile, which a person changed where the newer one needs it. */
export function readPair(
  scheme: string,
  text: string,
  edits: readonly TextEdit[],
): { old: ReadEdition; next: ReadEdition } {
  const { edition: before, shared } = filesOf(scheme);
  const document = parseDocument(before.profile.text);
  for (const { profile } of edits) profile?.(document, before.edition, NEXT);
  const profile = edits.some((edit) => edit.profile) ? document.toString({ lineWidth: 0 }) : before.profile.text;
  const files: EditionFiles[] = [
    { ...before, profile: { ...before.profile, text: profile } },
    nextFiles(scheme, text, NEXT, () => profile),
  ];
  const [old, next] = withTimelines(files).map((each): ReadEdition => {
    try {
      return { reading: readOpened(opened(each), shared.shared), errors: [], messages: [] };
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      const errors = error.files.flatMap(({ path, messages }) =>
        messages.filter(({ fatal }) => fatal).map(({ line, ruleId, reason }) => `${path}:${line} ${ruleId} ${reason}`),
      );
      return { errors, messages: error.files.flatMap(messagesOf).filter(({ severity }) => severity === 'error') };
    }
  });
  return { old: old!, next: next! };
}
