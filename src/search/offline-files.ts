/**
 * What the service worker copies, language by language: paths below its own, each with the beginning of its SHA-256 in hexadecimal.
 * `version` is the build that all of them are of.
 */
export type OfflineFiles = { version: string; files: Record<string, Record<string, string>> };

/** The page that stands in for one that is not in the copy; its links go from the root of the site. */
export const NOT_KEPT = 'offline.html';
