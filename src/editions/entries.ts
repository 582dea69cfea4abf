import type { VFile } from 'vfile';
import { EditionRange } from '../../schemas/edition.ts';
import { olderThan, type EditionFacts } from '../compare/editions.ts';
import { chooseEntries, type Chosen, type Pick } from '../input/entries.ts';
import type { Locate } from '../input/validate.ts';
import { report, type Diagnostic } from '../messages/report.ts';

/*
 * `editions: { from, until }` of an entry of a profile: for which editions it is. `{ editions: [{ until, is }, { from, is }] }` in place of a
 * value: what it is in which editions. The order is that of `follows` and of the names of the
 * folders, because a profile is needed before a text can be read.
 */

/** The key of an entry. */
const EDITIONS = 'editions';

/** The key of a value that is for some editions. */
const IS = 'is';

/** What is wrong with a range, with the path to it. */
export type RangeFault = { path: readonly PropertyKey[] } & Diagnostic;

/** The entries of a profile for one edition, and what is wrong with their ranges. @param all  Every edition of the scheme. */
export function entriesFor(
  edition: string,
  all: readonly EditionFacts[],
  value: unknown,
): Chosen & { faults: RangeFault[] } {
  const faults: RangeFault[] = [];
  const pick: Pick = (entry, path) => {
    const values = entry[EDITIONS];
    if (!Array.isArray(values) || Object.keys(entry).length > 1) return undefined;
    const held = values.flatMap((each: unknown, i): { value: unknown; at: PropertyKey[] }[] => {
      const here = [...path, EDITIONS, i];
      const { [IS]: put, ...range } =
        typeof each === 'object' && each !== null ? (each as Record<string, unknown>) : {};
      const parsed = EditionRange.safeParse(range);
      const fault = put !== undefined && parsed.success ? faultOf(parsed.data, edition, all) : NO_VALUE;
      if (fault) faults.push({ path: here, ...fault });
      return !fault && isIn(parsed.data!, edition, all) ? [{ value: put, at: [EDITIONS, i, IS] }] : [];
    });
    if (held.length > 1) faults.push({ path: [...path, EDITIONS], ...TWO_VALUES(edition) });
    return held[0] ?? { value: undefined, at: [] };
  };
  const choose = (entry: Readonly<Record<string, unknown>>, path: readonly PropertyKey[]) => {
    if (!(EDITIONS in entry)) return entry;
    const { [EDITIONS]: range, ...rest } = entry;
    const parsed = EditionRange.safeParse(range);
    const fault = parsed.success ? faultOf(parsed.data, edition, all) : NO_RANGE;
    if (fault) {
      faults.push({ path: [...path, EDITIONS], ...fault });
      return rest;
    }
    return isIn(parsed.data!, edition, all) ? rest : undefined;
  };
  const chosen = chooseEntries(value, choose, pick);
  return { ...chosen, faults };
}

const NO_RANGE = {
  unexpected: 'value of `editions`',
  expected: '`from`, `until` or both, each the name of an edition',
} as const;

const NO_VALUE = {
  unexpected: 'value in a list under `editions`',
  expected: '`from`, `until` or both, each the name of an edition, and `is` with what holds in them',
} as const;

const TWO_VALUES = (edition: string) => ({
  unexpected: `two values for the edition \`${edition}\``,
  expected: 'one: their `from` and `until` must not hold the same edition',
});

function faultOf({ from, until }: EditionRange, edition: string, all: readonly EditionFacts[]): Diagnostic | undefined {
  const names = all.map((each) => each.edition);
  const unknown = [from, until].find((name) => name !== undefined && !names.includes(name));
  if (unknown !== undefined)
    return {
      unexpected: `edition \`${unknown}\` in \`editions\``,
      expected: `an edition of the scheme: ${names.map((name) => `\`${name}\``).join(', ')}`,
    };
  const unordered = [from, until].find(
    (name) => name !== undefined && name !== edition && !isOrdered(name, edition, all),
  );
  if (unordered !== undefined)
    return {
      unexpected: `edition \`${unordered}\` in \`editions\`, neither newer nor older than \`${edition}\``,
      expected: 'an order of both by the names of their folders, or by `follows` in source.yaml',
    };
  if (from !== undefined && until !== undefined && olderThan(from, all).has(until))
    return { unexpected: `\`until: ${until}\` before \`from: ${from}\``, expected: 'at least one edition' };
  return undefined;
}

function isOrdered(one: string, other: string, all: readonly EditionFacts[]): boolean {
  return olderThan(one, all).has(other) || olderThan(other, all).has(one);
}

function isIn({ from, until }: EditionRange, edition: string, all: readonly EditionFacts[]): boolean {
  const isFrom = from === undefined || from === edition || olderThan(edition, all).has(from);
  return isFrom && (until === undefined || until === edition || olderThan(until, all).has(edition));
}

export function reportRanges(faults: readonly RangeFault[], file: VFile, locate: Locate): void {
  for (const { path, ...complaint } of faults) report(file, 'yaml-value', locate(path), complaint);
}
