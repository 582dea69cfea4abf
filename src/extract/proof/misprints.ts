import type { Limit, Sublimit } from '../../../schemas/plan.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { RateCell, RateTable } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Span } from '../../../schemas/span.ts';
import { amount } from '../../recognise/amount.ts';
import { monthDay } from '../../recognise/date.ts';
import { printedIn } from '../../recognise/rate-cell.ts';
import { namesFrom } from '../readers/names.ts';
import { monthCount } from '../readers/rate-table.ts';
import { codesExpected } from './codes.ts';
import { expiryOf, leadsToExpiry } from './inceptions.ts';
import { whatSeesLimits, whatSeesTable, type Printed, type Witness } from './changed-scheme.ts';
import { oneDigitChanges } from './mutation.ts';
import { cellsIn, labelledTables, reread } from './printed-labels.ts';

/** How many changes of one kind are seen, by what, and which are not. */
export type MisprintScore = {
  changes: number;
  seen: number;
  seenBy: Record<string, number>;
  /** By the id of what is printed: its line, its words, and what they could be changed to with no one noticing. */
  unseen: { of: string; line: number; printed: string; misprints: string[] }[];
};

/** Rows left out, one at a time. */
export type RowScore = Omit<MisprintScore, 'unseen'> & {
  /** The rows that could be lost with no one noticing. */
  unseen: { of: string; line: number; printed: string }[];
};

/** What could be misprinted beside the premiums of a table. */
export type TableMisprints = {
  labels: MisprintScore;
  codes: MisprintScore;
  days: MisprintScore;
  months: MisprintScore;
};

const noScore = (): MisprintScore => ({ changes: 0, seen: 0, seenBy: {}, unseen: [] });

/** One thing as printed, with the ways it could be changed and what sees each. */
function tryChanges(
  score: MisprintScore,
  { of, span, printed }: { of: string; span: Span; printed: string },
  changes: Iterable<string>,
  whatSees: (misprint: string) => Witness,
): void {
  const misprints: string[] = [];
  for (const misprint of changes) {
    score.changes += 1;
    const seenBy = whatSees(misprint);
    if (seenBy === undefined) {
      misprints.push(misprint);
    } else {
      score.seen += 1;
      score.seenBy[seenBy] = (score.seenBy[seenBy] ?? 0) + 1;
    }
  }
  if (misprints.length > 0) score.unseen.push({ of, line: span.start.line, printed, misprints });
}

/** Change one digit of each label, plan code, day of joining and number of months of a table at a time. */
export function misprintsOf(table: RateTable, printed: Printed, text: string): TableMisprints {
  return {
    labels: labelMisprints(table, printed, text),
    codes: codeMisprints(table, printed),
    days: dayMisprints(table, printed),
    months: monthMisprints(table, printed),
  };
}

const wordsAt = (text: string, { start, end }: Span) =>
  text
    .slice(start.offset, end.offset)
    .replace(/\s*\n\s*/g, '')
    .trim();

function labelMisprints(table: RateTable, printed: Printed, text: string): MisprintScore {
  const score = noScore();
  const nameOf = namesFrom(printed.profile.names);
  for (const labelled of labelledTables(table)) {
    const { labels } = labelled;
    const words = labels.map(({ span }) => wordsAt(text, span));
    // what cannot be read again as it was read first cannot be tried: all of its changes count as unseen
    const isUnderstood = !('seenBy' in reread(table, labelled, words, nameOf));
    labels.forEach(({ value, span }, i) => {
      tryChanges(score, { of: value.id, span, printed: words[i]! }, oneDigitChanges(words[i]!), (misprint) => {
        if (!isUnderstood) return undefined;
        const again = reread(table, labelled, words.with(i, misprint), nameOf);
        return 'seenBy' in again ? again.seenBy : whatSeesTable(again.changed, printed);
      });
    });
  }
  return score;
}

function codeMisprints(table: RateTable, { scheme, profile }: Printed): MisprintScore {
  const score = noScore();
  const invariants = profile.rateTables[table.name]?.invariants ?? [];
  const declared = invariants.flatMap((invariant) => ('codes' in invariant ? [invariant.codes] : []))[0];
  const expected = declared && codesExpected(table, declared);
  const known = new Set(
    scheme.rateTables.flatMap(({ cells }) => cells.flatMap(({ planCode }) => planCode?.value ?? [])),
  );
  table.cells.forEach(({ id, planCode }, i) => {
    if (!planCode) return;
    const { raw, span } = planCode;
    tryChanges(score, { of: id, span, printed: raw }, oneLetterChanges(raw), (misprint) => {
      if (expected && misprint !== expected[i]) return 'plan-code-order';
      return known.has(misprint) ? 'plan-code-duplicate' : undefined;
    });
  });
  return score;
}

/** A code may be misprinted in its letters too. */
function* oneLetterChanges(printed: string): Generator<string> {
  yield* oneDigitChanges(printed);
  for (let at = 0; at < printed.length; at += 1) {
    if (!/[A-Z]/.test(printed[at]!)) continue;
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
      if (letter !== printed[at]) yield printed.slice(0, at) + letter + printed.slice(at + 1);
  }
}

function dayMisprints(table: RateTable, printed: Printed): MisprintScore {
  const score = noScore();
  const expiry = expiryOf(printed.scheme);
  for (const [inception, of] of printedOnce(table, ({ inception }) => inception)) {
    const { raw, span, value: day } = inception;
    tryChanges(
      score,
      { of: `${table.id}/inceptions/${day.slice(2)}`, span, printed: raw },
      oneDigitChanges(raw),
      (misprint) => {
        const value = monthDay(misprint);
        if (value === undefined) return 'notation';
        if (expiry && !leadsToExpiry({ ...of, inception: { ...inception, value } }, expiry)) return 'inception-differs';
        const isIts = (cell: RateCell) => cell.inception?.span.start.offset === span.start.offset;
        const change = (cell: RateCell): Partial<RateCell> => ({
          inception: { ...inception, value },
          factors: cell.factors.map((factor) => (factor.value === day ? { ...factor, value } : factor)),
        });
        return whatSeesTable(
          withCells(table, (cell) => (isIts(cell) ? change(cell) : {})),
          printed,
        );
      },
    );
  }
  return score;
}

function monthMisprints(table: RateTable, printed: Printed): MisprintScore {
  const score = noScore();
  const expiry = expiryOf(printed.scheme);
  for (const [months, of] of printedOnce(table, ({ months }) => months)) {
    const { raw, span } = months;
    tryChanges(
      score,
      { of: `${table.id}/months/${months.value}`, span, printed: raw },
      oneDigitChanges(raw),
      (misprint) => {
        const value = monthCount(misprint);
        if (value === undefined) return 'notation';
        if (expiry && !leadsToExpiry({ ...of, months: { ...months, value } }, expiry)) return 'inception-differs';
        const isIts = (cell: RateCell) => cell.months?.span.start.offset === span.start.offset;
        return whatSeesTable(
          withCells(table, (cell) => (isIts(cell) ? { months: { ...months, value } } : {})),
          printed,
        );
      },
    );
  }
  return score;
}

/** What several cells share because it is printed once above them, once, with the first of the cells. */
function printedOnce<T extends { span: Span }>(
  table: RateTable,
  of: (cell: RateCell) => T | undefined,
): [T, RateCell][] {
  const found = new Map<number, [T, RateCell]>();
  for (const cell of table.cells) {
    const value = of(cell);
    if (value && !found.has(value.span.start.offset)) found.set(value.span.start.offset, [value, cell]);
  }
  return [...found.values()];
}

function withCells(table: RateTable, change: (cell: RateCell) => Partial<RateCell>): RateTable {
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, ...change(cell) })) };
}

/** Leave out one printed row at a time. */
export function lostRows(table: RateTable, printed: Printed, text: string): RowScore {
  const score: RowScore = { changes: 0, seen: 0, seenBy: {}, unseen: [] };
  const nameOf = namesFrom(printed.profile.names);
  const allLabelled = labelledTables(table);
  table.printed.forEach((_, place) => {
    const inTable = allLabelled.filter((each) => each.printed === place);
    // the axis whose labels head the rows has the most of them, each on a line of its own
    const heads = inTable
      .filter(({ labels }) => new Set(labels.map(({ span }) => span.start.line)).size === labels.length)
      .filter(({ labels }) => labels.length > 1)
      .sort((a, b) => b.labels.length - a.labels.length)[0];
    for (const row of rowsIn(
      cellsIn(table, place),
      heads?.labels.map(({ span }) => span.start.offset),
    )) {
      score.changes += 1;
      const lost = new Set(row.cells.map(({ id }) => id));
      const seenBy = heads
        ? withoutRow(table, heads, row.head, lost, nameOf, printed, text)
        : withoutCells(table, place, lost, printed);
      if (seenBy === undefined) {
        const { span, raw } = printedIn(row.cells[0]!);
        const label = row.head === undefined ? raw : wordsAt(text, heads!.labels[row.head]!.span);
        score.unseen.push({ of: row.cells[0]!.id, line: span.start.line, printed: label });
      } else {
        score.seen += 1;
        score.seenBy[seenBy] = (score.seenBy[seenBy] ?? 0) + 1;
      }
    }
  });
  return score;
}

/** The cells of a printed table by the label in front of them, or by their lines if no labels head the rows. */
function rowsIn(
  cells: readonly RateCell[],
  heads: readonly number[] | undefined,
): { head?: number; cells: RateCell[] }[] {
  const rows = new Map<number, { head?: number; cells: RateCell[] }>();
  for (const cell of cells) {
    const { start } = printedIn(cell).span;
    const head = heads?.findLastIndex((offset) => offset <= start.offset);
    const key = head ?? start.line;
    const row = rows.get(key) ?? { ...(head !== undefined && head >= 0 && { head }), cells: [] };
    row.cells.push(cell);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function withoutRow(
  table: RateTable,
  labelled: ReturnType<typeof labelledTables>[number],
  head: number | undefined,
  lost: ReadonlySet<string>,
  nameOf: ReturnType<typeof namesFrom>,
  printed: Printed,
  text: string,
): Witness {
  const words = labelled.labels.map(({ span }): string | undefined => wordsAt(text, span));
  if ('seenBy' in reread(table, labelled, words, nameOf)) return undefined;
  const again = reread(table, labelled, head === undefined ? words : words.with(head, undefined), nameOf, lost);
  return 'seenBy' in again ? again.seenBy : whatSeesTable(again.changed, printed);
}

function withoutCells(table: RateTable, place: number, lost: ReadonlySet<string>, printed: Printed): Witness {
  if (cellsIn(table, place).every(({ id }) => lost.has(id))) return 'cell-missing';
  return whatSeesTable({ ...table, cells: table.cells.filter(({ id }) => !lost.has(id)) }, printed);
}

/**
 * Leave out one row of a table of limits at a time. A table without its only row is refused. Nothing says how many rows another has, so
 * each of them is listed.
 */
export function lostLimitRows({ plans, limitTables }: Scheme): RowScore {
  const score: RowScore = { changes: 0, seen: 0, seenBy: {}, unseen: [] };
  const limits = plans.flatMap((plan) => plan.limits);
  for (const place of limitTables.flatMap(({ printed }) => printed)) {
    const rows = new Map<number, RowScore['unseen'][number]>();
    for (const { id, amount: own, mentions } of limits) {
      for (const { start, end } of mentions) {
        if (start.offset < place.start.offset || end.offset > place.end.offset || rows.has(start.line)) continue;
        rows.set(start.line, { of: id, line: start.line, printed: own.raw });
      }
    }
    score.changes += rows.size;
    if (rows.size === 1) {
      score.seen += 1;
      score.seenBy['cell-missing'] = (score.seenBy['cell-missing'] ?? 0) + 1;
    } else {
      score.unseen.push(...rows.values());
    }
  }
  return score;
}

/** Change one digit of each limit of a plan and each sublimit at a time, in every place that prints it. */
export function limitMisprints(scheme: Scheme, profile: Profile, text: string): MisprintScore {
  const score = noScore();
  for (const limit of scheme.plans.flatMap((plan) => plan.limits)) {
    for (const span of limit.mentions) {
      const printed = text.slice(span.start.offset, span.end.offset);
      tryChanges(score, { of: limit.id, span, printed }, oneDigitChanges(printed), (misprint) => {
        const value = amount(misprint);
        if (value === undefined) return 'notation';
        if (limit.mentions.length > 1) return 'limit-clash';
        return whatSeesLimits(withLimit(scheme, limit, value), { scheme, profile });
      });
    }
  }
  // a cell merged over several costs prints its limit once
  const printedAt = new Map<number, Sublimit[]>();
  for (const sublimit of scheme.sublimits) {
    if (sublimit.sameAs !== undefined) continue;
    const at = sublimit.amount.span.start.offset;
    printedAt.set(at, [...(printedAt.get(at) ?? []), sublimit]);
  }
  const known = new Set(
    scheme.plans.flatMap(({ limits }) => limits.flatMap(({ mentions }) => mentions.map(({ start }) => start.offset))),
  );
  for (const [at, sublimits] of printedAt) {
    if (known.has(at)) continue;
    const { id, amount: own } = sublimits[0]!;
    tryChanges(score, { of: id, span: own.span, printed: own.raw }, oneDigitChanges(own.raw), (misprint) => {
      const value = amount(misprint);
      if (value === undefined) return 'notation';
      return whatSeesLimits(
        sublimits.reduce((changed, each) => withLimit(changed, each, value), scheme),
        { scheme, profile },
      );
    });
  }
  return score;
}

function withLimit(scheme: Scheme, { id }: Limit | Sublimit, value: number): Scheme {
  const change = <T extends Limit | Sublimit>(limit: T): T =>
    limit.id === id ? { ...limit, amount: { ...limit.amount, value } } : limit;
  return {
    ...scheme,
    plans: scheme.plans.map((plan) => ({ ...plan, limits: plan.limits.map(change) })),
    sublimits: scheme.sublimits.map(change),
  };
}
