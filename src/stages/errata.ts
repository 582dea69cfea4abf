import type { VFile } from 'vfile';
import type { ChangedThing, EditionChanges } from '../../schemas/change.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { changesBetween } from '../editions/changes.ts';
import { earlierEditions, type CorrectedEdition, type EarlierEdition } from '../extract/errata.ts';
import type { Extraction, KnownErratum } from '../extract/reading.ts';
import type { Shared } from '../extract/shared-sources.ts';
import { spanIn } from '../input/span-in.ts';
import { hasErrors, report, Stopped } from '../messages/report.ts';

type Extract = (edition: EarlierEdition, shared: Shared) => Pick<Extraction, 'scheme' | 'file' | 'profile'>;

/**
 * The text of an edition before each of its errata, read with the same profile, and what changed. One that cannot be read is reported at its erratum.
 * @param now      The edition as it was read.
 * @param extract  Reads an edition.
 */
export function readErrata(
  edition: CorrectedEdition,
  now: Pick<Extraction, 'scheme' | 'file'>,
  shared: Shared,
  extract: Extract,
): KnownErratum[] {
  const { value, file, locate } = edition.source;
  const read = earlierEditions(edition).flatMap((earlier) => {
    const found = readEarlier(earlier, shared, extract);
    if (!('fault' in found)) return [{ ...found, number: earlier.number }];
    report(file, 'erratum-unreadable', locate(['errata', earlier.number - 1]), {
      unexpected: `text before a correction that the profile does not read: ${found.fault}`,
      expected: 'a profile that reads the text before and after',
      hint: 'What a correction changed is worked out of both. Let the profile find the words of both, such as with a hole (`{}`).',
    });
    return [];
  });
  if (read.length < value.errata.length) return [];
  return read.map((before, i): KnownErratum => {
    const after = read[i + 1] ?? now;
    const { on, why } = value.errata[i]!;
    const erratum = { number: before.number, on, why };
    const changes: EditionChanges = { ...changesBetween(comparedOf(before), comparedOf(after)), erratum };
    return { ...erratum, old: before.scheme, text: String(before.file), changes };
  });
}

/** A scheme with what was corrected in it. */
export function withErrata(scheme: Scheme, known: readonly KnownErratum[]): Scheme {
  if (known.length === 0) return scheme;
  const errata = known.map(({ on, why, old, changes }) => ({
    ...{ on, why, sha256: old.source.sha256 },
    changed: countedThings(changes),
  }));
  return { ...scheme, source: { ...scheme.source, errata } };
}

function countedThings({ changes }: EditionChanges): Partial<Record<ChangedThing, number>> {
  const counts: Partial<Record<ChangedThing, number>> = {};
  for (const { what, causes } of changes) if (!causes) counts[what] = (counts[what] ?? 0) + 1;
  return counts;
}

function readEarlier(
  earlier: EarlierEdition,
  shared: Shared,
  extract: Extract,
): { scheme: Scheme; file: VFile } | { fault: string } {
  try {
    const { scheme, file, profile } = extract(earlier, shared);
    const fault = firstError([file, profile.file]);
    return fault === undefined ? { scheme, file } : { fault };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { fault: firstError(error.files) ?? 'it is no text' };
  }
}

function firstError(files: readonly VFile[]): string | undefined {
  const message = files.filter(hasErrors).flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))[0];
  return message && `${message.reason.replace(/^Unexpected /, '')} (${message.ruleId})`;
}

function comparedOf({ scheme, file }: { scheme: Scheme; file: VFile }) {
  return { scheme, text: String(file), place: spanIn(file) };
}
