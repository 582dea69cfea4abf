import { createHash } from 'node:crypto';
import { checkEnds } from '../../src/extract/proof/ends.ts';
import type { Reading } from '../../src/extract/reading.ts';
import type { EditionFiles } from '../../src/input/collect.ts';
import { Stopped, stopIfFailed } from '../../src/messages/report.ts';
import { read } from '../../src/stages/reading.ts';

/**
 * Read a changed text as a new edition is read: a person vouches for its sha256, and has not yet counted its characters.
 * Where its tables begin and end is checked; how much its checks would see is not.
 * @returns  Undefined if it is refused. What is neither read nor refused is thrown.
 */
export function readChanged(edition: EditionFiles, changed: string): Reading | undefined {
  const bytes = Buffer.from(changed);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = edition.source.text
    .replace(/sha256: \w+/, `sha256: ${sha256}`)
    // the key, and the indented lines below it
    .replace(/^contents:\n(?:[ \t]+.*\n)*/m, '');
  try {
    const reading = read({
      ...edition,
      source: { ...edition.source, text },
      pamphlet: { ...edition.pamphlet, bytes },
    });
    const { scheme, profile, file } = reading;
    for (const table of scheme.rateTables) checkEnds(table, profile.value!, { file, describedBy: { profile } });
    stopIfFailed(file, profile.file);
    return reading;
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  }
}
