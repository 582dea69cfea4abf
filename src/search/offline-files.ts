/** What the service worker copies: the paths below its own, language by language; `version` is a digest of all of them. */
export type OfflineFiles = { version: string; files: Record<string, string[]> };
