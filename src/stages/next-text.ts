import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import { editionsInOrder } from '../compare/editions.ts';
import type { Original, Reader } from '../editions/next-text/next-text.ts';
import { sourceOfNext, type About } from '../editions/next-text/source-of-next.ts';
import { opened } from '../extract/open-edition.ts';
import type { Extraction } from '../extract/reading.ts';
import { readShared } from '../extract/shared-sources.ts';
import { collect, isComplete, type EditionFiles, type EditionName } from '../input/collect.ts';
import { decodedStrictly, encodingOf } from '../input/encoding.ts';
import { Stopped, stopIfFailed } from '../messages/report.ts';
import { extract, readOpened } from './reading.ts';
import type { SourcesContext } from './sources.ts';

/** An edition that the next text is made from. */
export type Before = {
  original: Original;
  edition: EditionName;
  /** Reads bytes as the text of the next edition. */
  reader: Reader;
  /** source.yaml of the next edition, for its text; undefined if its bytes are in no encoding that can be read. */
  sourceFor: (bytes: Uint8Array) => string | undefined;
};

/**
 * The edition before a new one, read.
 * @param since  Its name; the newest other one when left out.
 * @param about  Where the new text comes from.
 * @returns      Undefined if there is no such edition.
 * @throws Stopped, if it has errors.
 */
export async function editionBefore(
  { sources }: Pick<SourcesContext, 'sources'>,
  { scheme, edition }: EditionName,
  since: string | undefined,
  about: Pick<About, 'received' | 'receivedFrom'>,
): Promise<Before | undefined> {
  const { editions, faults } = await collect(sources, [scheme]);
  const others = editions.filter((each) => each.edition !== edition && (since === undefined || each.edition === since));
  stopIfFailed(
    ...faults.filter(({ path }) => others.some((each) => path.startsWith(`sources/${scheme}/${each.edition}/`))),
  );
  const complete = others.filter(isComplete);
  if (complete.length === 0) return undefined;
  const { shared } = await readShared(sources, editions);
  const extractions = complete.map((found) => ({ found, extraction: extract(opened(found), shared) }));
  const schemes = extractions.map(({ extraction }) => extraction.scheme);
  const follows = new Map(
    extractions.flatMap(({ extraction }) => (extraction.follows ? [[extraction.scheme.id, extraction.follows]] : [])),
  );
  const newest = editionsInOrder(schemes, follows)[0]!.at(-1);
  const { found, extraction } = extractions.find((each) => each.extraction.scheme === newest)!;
  stopIfFailed(extraction.source.file, extraction.file);
  const { encoding } = extraction.source.value;
  const sourceFor = (bytes: Uint8Array) => {
    const own = encodingOf(bytes, encoding);
    if (!own) return undefined;
    const facts = { ...about, encoding: own, sha256: sha256Of(bytes), follows: found.edition };
    return sourceOfNext(found.source.text, decodedStrictly(bytes, own)!, facts);
  };
  return {
    original: { read: extraction, bytes: found.pamphlet.bytes, encoding, sha256: sha256Of(found.pamphlet.bytes) },
    edition: { scheme, edition: found.edition },
    reader: (bytes) => readAgain(nextEdition(found, edition, bytes, sourceFor(bytes)!), shared),
    sourceFor,
  };
}

function nextEdition(
  { scheme, profile }: EditionFiles,
  edition: string,
  bytes: Uint8Array,
  source: string,
): EditionFiles {
  const path = `sources/${scheme}/${edition}`;
  return {
    ...{ scheme, edition, profile },
    source: { path: `${path}/source.yaml`, text: source },
    pamphlet: { path: `${path}/pamphlet.txt`, bytes },
  };
}

/** Read a text with all its checks, and what was extracted of it even if they find an error. */
function readAgain(found: EditionFiles, shared: Parameters<typeof extract>[1]): ReturnType<Reader> {
  const read = unlessStopped(() => extract(opened(found), shared));
  if ('files' in read) return { read: undefined, files: [...read.files] };
  const whole = unlessStopped(() => readOpened(opened(found), shared));
  return { read, files: 'files' in whole ? [...whole.files] : [whole.source.file, whole.file] };
}

function unlessStopped<T extends Pick<Extraction, 'scheme'>>(step: () => T): T | { files: readonly VFile[] } {
  try {
    return step();
  } catch (error) {
    if (error instanceof Stopped) return { files: error.files };
    throw error;
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
