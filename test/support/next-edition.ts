import { createHash } from 'node:crypto';
import { sourceOfNext } from '../../src/editions/next-text/source-of-next.ts';
import { collect, isComplete, type EditionFiles } from '../../src/input/collect.ts';
import { spanIn } from '../../src/input/span-in.ts';
import { readShared } from '../../src/extract/shared-sources.ts';
import type { Reading } from '../../src/extract/reading.ts';
import type { ComparedEdition } from '../../src/editions/draft.ts';
import { readEditions } from '../../src/stages/sources.ts';
import { project } from './project.ts';

/** What is printed, and what is printed in its place a year later. */
export type Edit = readonly [printed: string, put: string];

const found = await Promise.all(
  ['sources', 'test/schemes'].map(async (folder) => {
    const { editions } = await collect(`${project}${folder}`);
    return { editions: editions.filter(isComplete), shared: await readShared(`${project}${folder}`, editions) };
  }),
);

/** The names of all schemes, the real and the made-up ones. */
export const schemes: readonly string[] = found.flatMap(({ editions }) => editions.map(({ scheme }) => scheme));

/** The text of a scheme as received. */
export function textOf(scheme: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(filesOf(scheme).edition.pamphlet.bytes);
}

/** A text with edits; each must be printed. */
function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((all, [printed, put]) => {
    if (!all.includes(printed)) throw new Error(`The text does not print ${printed}`);
    return all.replaceAll(printed, put);
  }, text);
}

/**
 * Read a text as an edition of a scheme.
 * @param profile  Changes to the profile.
 * @returns        What was read, or the errors: rule and reason.
 */
export function readText(
  scheme: string,
  text: string,
  edition: string,
  profile: (text: string) => string = (same) => same,
): { reading?: Reading; errors: string[] } {
  const { shared } = filesOf(scheme);
  const next = nextFiles(scheme, text, edition, profile);
  // it is read alone
  next.source.text = next.source.text.replace(/^follows: .*\n/m, '');
  const { readings, files } = readEditions([next], { ...shared, checkMappings: () => undefined });
  const errors = files.flatMap(({ path, messages }) =>
    messages.filter(({ fatal }) => fatal).map(({ line, ruleId, reason }) => `${path}:${line} ${ruleId} ${reason}`),
  );
  return { ...(readings[0] && { reading: readings[0] }), errors };
}

/** The files of a scheme with a text as the edition after the one that it has. */
export function nextFiles(
  scheme: string,
  text: string,
  edition: string,
  profile: (text: string) => string = (same) => same,
): EditionFiles {
  const { edition: before } = filesOf(scheme);
  const bytes = Buffer.from(text);
  const source = sourceOfNext(before.source.text, text, {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding: 'utf-8',
    receivedFrom: 'a test',
    received: '2026-11-30',
    follows: before.edition,
  });
  return {
    ...before,
    edition,
    profile: { ...before.profile, text: profile(before.profile.text) },
    source: { ...before.source, text: source },
    pamphlet: { ...before.pamphlet, bytes },
  };
}

/** The same, which must be without an error. */
export function editionOf(
  scheme: string,
  edits: readonly Edit[] = [],
  { edition = '2099', profile }: { edition?: string; profile?: (text: string) => string } = {},
): ComparedEdition {
  const { reading, errors } = readText(scheme, edited(textOf(scheme), edits), edition, profile);
  if (!reading || errors.length > 0) throw new Error(errors.join('\n'));
  return compared(reading);
}

export function compared({ scheme, file }: Pick<Reading, 'scheme' | 'file'>): ComparedEdition {
  return { scheme, text: String(file), place: spanIn(file) };
}

/** The files of a scheme, and what all schemes share. */
export function filesOf(scheme: string) {
  for (const { editions, shared } of found) {
    const edition = editions.find((each) => each.scheme === scheme);
    if (edition) return { edition, shared };
  }
  throw new Error(`There is no scheme ${scheme}`);
}
