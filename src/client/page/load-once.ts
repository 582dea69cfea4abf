/** A file is there, and is of another build than the page: what it answers may differ from what the page says. */
class OtherBuild extends Error {}

/** What is said of a file that could not be had, by the names of the words of the page. */
export function faultOf(error: unknown): 'failed' | 'otherBuild' {
  return error instanceof OtherBuild ? 'otherBuild' : 'failed';
}

/**
 * A file beside the page, loaded when it is first asked for; asked for again when that failed.
 * @param read  What to make of it, once.
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
 * The file that belongs to the page. Where a host says nothing of caches, a browser keeps a file for days: it has to ask whether
 * it is still the same, and if it is not of the page's build, to take nothing that was kept on the way.
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
