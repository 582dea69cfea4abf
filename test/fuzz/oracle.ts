import type { Reading } from '../../src/extract/reading.ts';
import { proofScores } from '../../src/extract/proof/scores.ts';
import { unprovenNumbers } from '../../src/extract/proof/unproven-numbers.ts';
import { printedIn } from '../../src/recognise/rate-cell.ts';
import { amount } from '../../src/recognise/amount.ts';
import type { Mutated } from './mutations.ts';

/** What the report of a text as it is lists as unseen, for comparing with what a change of it did. */
export type Listed = {
  text: string;
  facts: ReadonlyMap<string, string>;
  sublimits: readonly { id: string; value: number }[];
  /** Which amounts of money a premium or a limit may have with no one noticing, by its id. */
  amounts: ReadonlyMap<string, ReadonlySet<number>>;
  /** Words that may be misprinted unseen, by line. */
  words: ReadonlyMap<number, readonly string[]>;
  /** The ids of premiums and limits that may be misprinted unseen. */
  named: ReadonlySet<string>;
  rows: ReadonlySet<number>;
  /** The line of each premium and limit, by its id. */
  lines: ReadonlyMap<string, number>;
  /** The ids of what is printed in tables of premiums and of limits. */
  ofTables: ReadonlySet<string>;
  unproven: readonly { start: number; end: number }[];
};

export function listedOf(reading: Reading): Listed {
  const { tables, limits, limitRows } = proofScores(reading);
  const amounts = new Map<string, Set<number>>();
  const words = new Map<number, string[]>();
  for (const { premiums, misprints } of tables) {
    for (const { cell, misprints: as } of premiums.unseen) amounts.set(cell, new Set(as.map((each) => amount(each)!)));
    for (const { unseen } of Object.values(misprints))
      for (const { line, misprints: as } of unseen) words.set(line, [...(words.get(line) ?? []), ...as]);
  }
  for (const { line, misprints } of limits.unseen) words.set(line, [...(words.get(line) ?? []), ...misprints]);
  return {
    text: String(reading.file),
    facts: factsOf(reading),
    sublimits: sublimitsOf(reading),
    amounts,
    words,
    named: new Set([...amounts.keys(), ...limits.unseen.map(({ of }) => of)]),
    rows: new Set(
      [...tables.map(({ rows }) => rows), limitRows].flatMap(({ unseen }) => unseen.map(({ line }) => line)),
    ),
    lines: new Map([
      ...reading.scheme.rateTables.flatMap(({ cells }) =>
        cells.map((cell): [string, number] => [cell.id, printedIn(cell).span.start.line]),
      ),
      ...reading.scheme.plans.flatMap(({ limits, deductibles }) =>
        [...limits, ...deductibles].map(({ id, amount: { span } }): [string, number] => [id, span.start.line]),
      ),
    ]),
    ofTables: new Set([
      ...reading.scheme.rateTables.flatMap(({ cells }) => cells.map(({ id }) => id)),
      ...reading.scheme.plans.flatMap((plan) => plan.limits.map(({ id }) => id)),
    ]),
    unproven: unprovenNumbers(reading.scheme, reading.reconciliation.numbers.numbers).map(({ span }) => ({
      start: span.start.offset,
      end: span.end.offset,
    })),
  };
}

/** What is quoted to people: the premiums, and the limits and deductibles of the plans, by their ids. */
function factsOf({ scheme }: Reading): Map<string, string> {
  return new Map([
    ...scheme.rateTables.flatMap(({ cells }) =>
      cells.map((cell): [string, string] => [cell.id, String(cell.premium?.value ?? printedIn(cell).value)]),
    ),
    ...scheme.plans.flatMap(({ limits, deductibles }) =>
      [...limits, ...deductibles].map(({ id, amount: { value } }): [string, string] => [id, String(value)]),
    ),
  ]);
}

/** What a change did to the numbers that people are quoted and the report does not list, if it was accepted. */
export function unlisted(listed: Listed, { text, digitAt, line }: Mutated, accepted: Reading): string[] {
  if (digitAt !== undefined) {
    const at = listed.text.slice(0, digitAt).split('\n').length;
    const printed = text.split('\n')[at - 1]!;
    const isListed =
      listed.unproven.some(({ start, end }) => start <= digitAt && digitAt < end) ||
      listed.words.get(at)?.some((word) => printed.replace(/\s/g, '').includes(word.replace(/\s/g, '')));
    if (isListed) return [];
    const changed = differences(listed.facts, factsOf(accepted));
    const isPremium = changed.every(([id, , to]) => to !== undefined && listed.amounts.get(id)?.has(Number(to)));
    return isPremium && changed.length > 0 ? [] : [`line ${at}: ${printed}`];
  }
  if (line !== undefined && listed.rows.has(line)) return [];
  const isLost = line !== undefined;
  const changed = differences(listed.facts, factsOf(accepted))
    // a digit more or less is no misprint of one digit, but the report names what may be misprinted
    .filter(([id, from, to]) => from === undefined || to === undefined || !listed.named.has(id))
    // a row that moved out of its table is lost there
    .filter(([id, , to]) => !(to === undefined && listed.rows.has(listed.lines.get(id)!)))
    // a lost line outside the tables: the report says that the contents are not confirmed
    .filter(([id, , to]) => !(isLost && to === undefined && !listed.ofTables.has(id)))
    .map(([id, from, to]) => `${id}: ${from ?? 'nothing'} is now ${to ?? 'nothing'}`);
  return [...changed, ...(isLost ? [] : changedSublimits(listed, sublimitsOf(accepted)))];
}

/** One of each amount that is printed: a cell may print that of several costs, and the report names it once, as that of the first. */
function sublimitsOf({ scheme }: Reading): { id: string; value: number }[] {
  const printed = new Map<number, { id: string; value: number }>();
  for (const { id, amount } of scheme.sublimits) {
    const { offset } = amount.span.start;
    if (!printed.has(offset)) printed.set(offset, { id, value: amount.value });
  }
  return [...printed.values()];
}

/**
 * Sublimits are named after the words around them, so those of another text are compared by their amounts. Which of several with one amount
 * is gone is not known: as many may be as the report names of them.
 */
function changedSublimits({ sublimits, named }: Listed, now: readonly { value: number }[]): string[] {
  const rest = now.map(({ value }) => value);
  const gone = sublimits.filter(({ value }) => {
    const at = rest.indexOf(value);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  // a line printed twice has its sublimit twice
  const added = rest.filter((value) => !sublimits.some((known) => known.value === value));
  const amounts = [...new Set(gone.map(({ value }) => value))];
  const unnamed = amounts.filter((amount) => {
    const isIts = ({ value }: { value: number }) => value === amount;
    return gone.filter(isIts).length > sublimits.filter((each) => isIts(each) && named.has(each.id)).length;
  });
  // the new amount may be one that is printed elsewhere too
  if (gone.length > 0 && unnamed.length === 0 && rest.length === gone.length) return [];
  return gone.length === 0 && added.length === 0
    ? []
    : [`sublimits of ${unnamed.join(', ')} are gone; new are ${added.join(', ')}`];
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): [id: string, from: string | undefined, to: string | undefined][] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id): [string, string | undefined, string | undefined][] =>
    before.get(id) === after.get(id) ? [] : [[id, before.get(id), after.get(id)]],
  );
}
