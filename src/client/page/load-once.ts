/**
 * A file beside the page, loaded when it is first asked for; asked for again when that failed.
 * @param read  What to make of it, once.
 */
export function loadOnce<File, Made>(path: string, read: (file: File) => Made): () => Promise<Made> {
  let loaded: Promise<Made> | undefined;
  return () => {
    loaded ??= fetch(path)
      .then((response) => {
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        return response.json() as Promise<File>;
      })
      .then(read)
      .catch((error: unknown) => {
        loaded = undefined;
        throw error;
      });
    return loaded;
  };
}
