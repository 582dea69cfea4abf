/** Some files in memory, by their path below `out/`. */
export type Files = Map<string, string | Uint8Array>;
