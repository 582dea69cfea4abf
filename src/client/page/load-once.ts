/** The file exists but is from another build than the page: its answers may contradict the page. */
class OtherBuild extends Error {}

/** The name of the page's message for a file that could not be loaded. */
export function faultOf(error: unknown): 'failed' | 'otherBuild' {
  return error instanceof OtherBuild ? 'otherBuild' : 'failed';
}

/**
 * A file next to the page that is loaded at most once, on first use. A failed load is tried again.
 * @param read  Converts the file, once.
 */
export function loadOnce<File extends { build: string }, Made>(
  path: string,
  read: (file: File) => Made,
): () => Promise<Made> {
  let loaded: Promise<Made> | undefined;
  return () => {
    loaded ??= ofThisBuild<File>(path)
      .then(read)
      .catch((error: unknown) => {
        loaded = undefined;
        throw error;
      });
    return loaded;
  };
}

/**
 * Load the file that belongs to the page's build. Without caching headers, a browser may keep a file for days, so it
 * must revalidate; if the build still differs, it must bypass all caches.
 * @throws OtherBuild
 */
async function ofThisBuild<File extends { build: string }>(path: string): Promise<File> {
  const { build } = document.documentElement.dataset;
  for (const cache of ['no-cache', 'reload'] as const) {
    const response = await fetch(path, { cache });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const file = (await response.json()) as File;
    if (file.build === build) return file;
  }
  throw new OtherBuild(path);
}
