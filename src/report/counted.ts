/** A number of things: `1 edition`, `5 editions`. */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Kinds that are no nouns to count. */
const UNCOUNTED: readonly string[] = ['prose', 'furniture', 'declared in the profile'];

/** A number of things of a kind, which may be named in the singular or the plural: `9 typed fields`, `1 coverage`, `1 loss`. */
export function countedKind(n: number, kind: string): string {
  if (UNCOUNTED.includes(kind)) return `${n} ${kind}`;
  const singular = kind.endsWith('sses') ? kind.slice(0, -2) : /[^s]s$/.test(kind) ? kind.slice(0, -1) : kind;
  return n === 1 || kind !== singular ? `${n} ${n === 1 ? singular : kind}` : counted(n, kind);
}
