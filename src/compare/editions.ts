import type { Scheme } from '../../schemas/scheme.ts';

/** What orders the editions of a scheme: the first day of the printed policy period, `follows` of source.yaml, and the name. */
export type EditionFacts = {
  scheme: string;
  edition: string;
  /** First moment of the policy period; undefined if the text states none. */
  inception?: string | undefined;
  /** The edition that a person says this one follows. */
  follows?: string | undefined;
};

/** Two editions of a scheme without an order: nothing says which is newer, or two things say opposite ones. */
export type OrderFault = { why: 'unknown' | 'contradictory'; edition: EditionFacts; other: EditionFacts };

/**
 * The editions of each scheme, the oldest first.
 * @param follows  What `follows` of source.yaml says, by the id of the edition (`fire/reiwa-7`).
 */
export function editionsInOrder(
  schemes: readonly Scheme[],
  follows: ReadonlyMap<string, string> = new Map(),
): Scheme[][] {
  return bySchemes(schemes).map((editions) => {
    const facts = new Map(editions.map((each) => [each, factsOf(each, follows.get(each.id))]));
    const older = olderEditions([...facts.values()]);
    const numberOlder = (each: Scheme) => older.get(facts.get(each)!)!.size;
    const inOrder = [...editions].sort((one, other) => numberOlder(one) - numberOlder(other));
    if (inOrder.some((each, i) => numberOlder(each) !== i))
      throw new Error(`The editions of ${editions[0]!.scheme} have no order: this is a bug in the pipeline`);
    return inOrder;
  });
}

/** The editions of one scheme, oldest first; in any order if nothing says which is older, which is reported elsewhere. */
export function byAge<T extends { scheme: Scheme }>(editions: readonly T[], follows: ReadonlyMap<string, string>): T[] {
  const facts = new Map(editions.map((each) => [each, factsOf(each.scheme, follows.get(each.scheme.id))]));
  const older = olderEditions([...facts.values()]);
  const age = (each: T) => older.get(facts.get(each)!)!.size;
  return [...editions].sort((a, b) => age(a) - age(b));
}

export function factsOf({ scheme, edition, identity }: Scheme, follows?: string): EditionFacts {
  const { value } = identity.policyPeriod;
  return { scheme, edition, follows, inception: typeof value === 'object' ? value.inception : undefined };
}

/** For each edition without a place in the order of its scheme, the first one that it cannot be ordered against. */
export function orderFaults(all: readonly EditionFacts[]): OrderFault[] {
  return bySchemes(all).flatMap((editions) => {
    const older = olderEditions(editions);
    return editions.flatMap((edition, i): OrderFault[] => {
      const other = editions
        .slice(0, i)
        .find((each) => older.get(edition)!.has(each) === older.get(each)!.has(edition));
      if (!other) return [];
      return [{ why: older.get(edition)!.has(other) ? 'contradictory' : 'unknown', edition, other }];
    });
  });
}

/** The editions of one scheme that are older than one of them, by their names. */
export function olderThan(edition: string, all: readonly EditionFacts[]): Set<string> {
  const [, older] = [...olderEditions(all)].find(([each]) => each.edition === edition) ?? [];
  return new Set([...(older ?? [])].map((each) => each.edition));
}

/** Each edition with those that are older than it, directly or by way of others. */
function olderEditions(editions: readonly EditionFacts[]): Map<EditionFacts, Set<EditionFacts>> {
  const older = new Map(editions.map((each) => [each, new Set(editions.filter((other) => isOlder(other, each)))]));
  for (const between of editions)
    for (const ones of older.values())
      if (ones.has(between)) for (const oldest of older.get(between)!) ones.add(oldest);
  return older;
}

/** By what the text prints and a person says; by the names only if neither says anything of the two. */
function isOlder(one: EditionFacts, other: EditionFacts): boolean {
  if (one === other) return false;
  if (other.follows === one.edition || byPeriod(one, other) < 0) return true;
  if (one.follows === other.edition || byPeriod(one, other) > 0) return false;
  return byName(one.edition, other.edition) < 0;
}

function byPeriod({ inception: one }: EditionFacts, { inception: other }: EditionFacts): number {
  if (one === undefined || other === undefined || one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * Names that begin with different years, or that differ in one number only; 0 for any others.
 * ```
 * 2024 < 2025-revised    reiwa-9 < reiwa-10    heisei-31 ? reiwa-1    12-2024 ? 3-2025
 * ```
 */
function byName(one: string, other: string): number {
  const [yearOfOne, yearOfOther] = [one, other].map((name) => /^\d{4}(?!\d)/.exec(name)?.[0]);
  if (yearOfOne && yearOfOther && yearOfOne !== yearOfOther) return Number(yearOfOne) - Number(yearOfOther);
  const words = (name: string) => name.replace(/\d+/g, '#');
  if (words(one) !== words(other)) return 0;
  const numbers = (name: string) => (name.match(/\d+/g) ?? []).map(Number);
  const differences = numbers(one)
    .map((n, i) => n - numbers(other)[i]!)
    .filter((difference) => difference !== 0);
  return differences.length === 1 ? differences[0]! : 0;
}

function bySchemes<T extends { scheme: string }>(editions: readonly T[]): T[][] {
  const found = new Map<string, T[]>();
  for (const each of editions) found.set(each.scheme, [...(found.get(each.scheme) ?? []), each]);
  return [...found.values()];
}
