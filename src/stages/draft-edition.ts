import { createHash } from 'node:crypto';
import { sourceOfNext } from '../editions/next-text/source-of-next.ts';
import { opened } from '../extract/open-edition.ts';
import type { Reading } from '../extract/reading.ts';
import { readShared } from '../extract/shared-sources.ts';
import { collect, isComplete } from '../input/collect.ts';
import { decodedStrictly, encodingOf } from '../input/encoding.ts';
import { readOpened } from './reading.ts';

/**
 * Read a text as if it were the edition after another one. Nothing is written.
 * @param after  The edition before it.
 * @returns      Undefined if the bytes are in no encoding that can be read.
 * @throws Stopped, with what is wrong with the text.
 */
export async function readDraft(
  sources: string,
  after: { scheme: string; edition: string },
  bytes: Uint8Array,
  { edition, path, today }: { edition: string; path: string; today: string },
): Promise<Reading | undefined> {
  const { editions } = await collect(sources, [after.scheme]);
  const before = editions.filter(isComplete).find((each) => each.edition === after.edition)!;
  const shared = await readShared(sources, [before]);
  const known = opened(before).source?.value?.encoding ?? 'utf-8';
  const encoding = encodingOf(bytes, known);
  if (!encoding) return undefined;
  const text = sourceOfNext(before.source.text, decodedStrictly(bytes, encoding)!, {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    receivedFrom: 'a draft',
    received: today,
    follows: before.edition,
  });
  const draft = { ...before, edition, source: { path: before.source.path, text }, pamphlet: { path, bytes } };
  return readOpened(opened(draft), shared.shared);
}
