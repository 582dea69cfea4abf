/**
 * What the service worker copies, by language: paths below its own, each with the first digits of its SHA-256.
 * `version` is the build of all of them.
 */
export type OfflineFiles = { version: string; files: Record<string, Record<string, string>> };

/** The page shown instead of one that is not in the copy. Its links start at the root of the site. */
export const NOT_KEPT = 'offline.html';
