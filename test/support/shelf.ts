import { createHash } from 'node:crypto';
import { publish, type BuildContext, type Publication, type PublishOptions } from '../../src/pipeline.ts';
import { putAll, type Shelf, type ShelvedFiles } from '../../src/store/shelf.ts';

/** A shelf without a disk. */
export function shelfInMemory(): Shelf {
  const contents = new Map<string, Buffer>();
  return {
    put: (content) => {
      const bytes = Buffer.from(content);
      const digest = createHash('sha256').update(bytes).digest('hex');
      contents.set(digest, bytes);
      return Promise.resolve({ bytes: bytes.length, digest });
    },
    read: ({ digest }) => Promise.resolve(contents.get(digest)!),
    clear: () => Promise.resolve(contents.clear()),
  };
}

/** What is on a shelf, by path. */
export async function contentsOf(files: ShelvedFiles, shelf: Shelf): Promise<Map<string, Buffer>> {
  const contents = [...files].map(async ([path, file]) => [path, await shelf.read(file)] as const);
  return new Map(await Promise.all(contents));
}

/** Texts, on a new shelf. */
export async function shelved(
  texts: Iterable<readonly [string, string]>,
): Promise<{ files: ShelvedFiles; shelf: Shelf }> {
  const shelf = shelfInMemory();
  return { files: await putAll(texts, shelf), shelf };
}

/** Everything that is published, in memory. */
export async function publishInMemory(
  context: BuildContext,
  options: PublishOptions,
): Promise<Omit<Publication, 'files'> & { files: Map<string, Buffer> }> {
  const shelf = shelfInMemory();
  const publication = await publish({ ...context, shelf }, options);
  return { ...publication, files: await contentsOf(publication.files, shelf) };
}
