/** Files by their path below `out/`. */
export type Files = Map<string, string | Uint8Array>;

export function merge(...parts: Files[]): Files {
  return new Map(parts.flatMap((part) => [...part]));
}
