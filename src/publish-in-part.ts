import { lastPublished, schemeOf, type Replaced } from './input/scheme-files.ts';
import { hasErrors, Stopped } from './messages/report.ts';
import { publish, type BuildContext, type Publication, type PublishOptions } from './pipeline.ts';
import type { Shelf } from './store/shelf.ts';
import type { Store } from './store/store.ts';

/** What was published, and the schemes whose newest files have errors. */
export type PartialPublication = Publication & {
  /** By scheme: whether its last version is published; otherwise there is none, and the scheme is missing. */
  behind: Map<string, { isShown: boolean }>;
};

/**
 * Publish every scheme that has no errors. One that has some is published from the files that it had when it was last published, and
 * every page says so; if it never was, it is left out.
 * @param strict  Publish nothing if anything has errors.
 * @returns  With the errors among its messages.
 * @throws Stopped, if a file that all schemes share has errors, or no scheme can be published.
 */
export async function publishInPart(
  context: BuildContext & { store: Store; shelf: Shelf },
  { strict, ...options }: Omit<PublishOptions, 'behind'> & { strict: boolean },
): Promise<PartialPublication> {
  try {
    return { ...(await publish(context, options)), behind: new Map() };
  } catch (error) {
    if (strict || !(error instanceof Stopped)) throw error;
    const replaced = await replacementsFor(error, context);
    const publication = await publish(context, { ...options, behind: replaced }).catch((again: unknown) => {
      // the last versions cannot be published any more: what stopped the newest ones is what a person can correct
      throw again instanceof Stopped ? error : again;
    });
    if (publication.schemes.length === 0) throw error;
    const behind = new Map([...replaced].map(([scheme, files]) => [scheme, { isShown: files !== undefined }]));
    return { ...publication, messages: [...error.files.filter(hasErrors), ...publication.messages], behind };
  }
}

/** @throws The error itself, if it is about a file that all schemes share. */
async function replacementsFor(
  error: Stopped,
  { store, sources }: { store: Store; sources: string },
): Promise<Replaced> {
  const schemes = new Set<string>();
  for (const { path } of error.files.filter(hasErrors)) {
    const scheme = schemeOf(path);
    if (scheme === undefined) throw error;
    schemes.add(scheme);
  }
  const found = [...schemes].map(async (scheme) => [scheme, await lastPublished(store, sources, scheme)] as const);
  return new Map(await Promise.all(found));
}
