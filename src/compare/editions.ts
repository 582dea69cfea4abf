import type { Scheme } from '../../schemas/scheme.ts';

/** The newest edition of each scheme: the one with the latest policy period or, if none is stated, the last by name. */
export function latestEditions(schemes: readonly Scheme[]): Scheme[] {
  const latest = new Map<string, Scheme>();
  for (const scheme of schemes) {
    const known = latest.get(scheme.scheme);
    if (!known || isNewer(scheme, known)) latest.set(scheme.scheme, scheme);
  }
  return [...latest.values()];
}

function isNewer(one: Scheme, other: Scheme): boolean {
  const [a, b] = [inception(one), inception(other)];
  if (a !== b) return a > b;
  // `2025` is newer than `undated`
  const dated = (scheme: Scheme) => (/^\d/.test(scheme.edition) ? scheme.edition : '');
  return dated(one) > dated(other);
}

function inception({ identity: { policyPeriod } }: Scheme): string {
  return typeof policyPeriod.value === 'object' ? policyPeriod.value.inception : '';
}
