import type { EditionState } from '../../schemas/edition.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { dayAfter, dayBefore, dayOf, holds, isOver, lastDayToJoin, type Period } from '../compare/policy-period.ts';

/*
 * The state of each edition of a scheme on a day, and which of them answers for someone who joins on it. Days are those of Japan,
 * `2026-04-01`. A browser runs this too.
 */

/** What decides the state of an edition. */
export type EditionDays = {
  edition: string;
  /** Null if the text states none. */
  period: Period | null;
  /** Since when it takes no new members: `always` if its own text says so, else the day that a person declared. */
  withdrawn: string | null;
  /** The first day of joining that it answers for, if its period overlaps with that of the edition before. */
  takesOver: string | null;
};

/** An edition that says of itself that it takes no new members never did. */
export const ALWAYS = 'always';

export function daysOf({ edition, identity, withdrawn, takesOver }: Scheme): EditionDays {
  const { value: period } = identity.policyPeriod;
  return {
    edition,
    period: typeof period === 'object' ? period : null,
    withdrawn: identity.status.value === 'closed' ? ALWAYS : (withdrawn?.from ?? null),
    takesOver: takesOver?.from ?? null,
  };
}

export function stateOn(days: EditionDays, day: string): EditionState {
  if (isWithdrawn(days, day)) return 'withdrawn';
  if (!days.period) return 'undated';
  if (isOver(days.period, day)) return 'past';
  return day < dayOf(days.period.inception) ? 'next' : 'in-force';
}

export function isWithdrawn({ withdrawn }: Pick<EditionDays, 'withdrawn'>, day: string): boolean {
  return withdrawn === ALWAYS || (withdrawn !== null && withdrawn <= day);
}

/**
 * The edition that answers for a day of joining.
 * `period`: its policy period holds the day. `undated`: it may hold the day, and nothing says that it does. `none`: no edition holds the
 * day; this one is the nearest, and `before` and `after` are the nearest on both sides.
 */
export type Answering<Edition> = {
  edition: Edition;
  by: 'period' | 'undated' | 'none';
  before?: Edition;
  after?: Edition;
};

/**
 * Find the edition that answers for a day. Of two that hold it, the newer one answers: their periods overlap only where source.yaml says
 * from when on the newer one takes over. If none holds it, the next one answers, because it can still be joined; else the last one.
 * @param editions  All of one scheme, the oldest first; at least one.
 * @param of        The days of an edition.
 */
export function answeringOn<Edition>(
  editions: readonly Edition[],
  day: string,
  of: (edition: Edition) => EditionDays,
): Answering<Edition> {
  const dated = editions.flatMap((edition, i) => {
    const { period, takesOver } = of(edition);
    return period ? [{ edition, i, period, first: takesOver ?? dayOf(period.inception) }] : [];
  });
  const holding = dated.findLast(({ period, first }) => first <= day && holds(period, day));
  if (holding) return { edition: holding.edition, by: 'period' };
  const before = dated.findLast(({ period }) => lastDayToJoin(period) < day);
  const after = dated.find(({ first }) => day < first);
  // an edition without days may hold the days between those before it and those behind it
  const undated = editions.findLast(
    (edition, i) => !of(edition).period && i > (before?.i ?? -1) && i < (after?.i ?? editions.length),
  );
  if (undated) return { edition: undated, by: 'undated' };
  return {
    edition: (after ?? before)!.edition,
    by: 'none',
    ...(before && { before: before.edition }),
    ...(after && { after: after.edition }),
  };
}

/**
 * Whether an edition is kept as an archive: its policy period is over, and a newer edition answers for who joins on that day.
 * @param editions  All of its scheme, the oldest first.
 */
export function isArchivedOn<Edition>(
  edition: Edition,
  editions: readonly Edition[],
  day: string,
  of: (edition: Edition) => EditionDays,
): boolean {
  const { period } = of(edition);
  const { edition: answering, by } = answeringOn(editions, day, of);
  return (
    period !== null && isOver(period, day) && by !== 'none' && editions.indexOf(answering) > editions.indexOf(edition)
  );
}

/** Two editions whose policy periods do not follow each other; `days` are those that both print, or neither. */
export type PeriodFault<Edition> = {
  why: 'overlap' | 'gap';
  edition: Edition;
  other: Edition;
  days: { first: string; last: string };
};

/**
 * Where policy periods overlap or leave a gap, by the newer of two editions. Nothing is known of a gap with an undated edition in it.
 * @param editions  All of one scheme, the oldest first.
 */
export function periodFaults<Edition>(
  editions: readonly Edition[],
  of: (edition: Edition) => EditionDays,
): PeriodFault<Edition>[] {
  return editions.flatMap((edition, i): PeriodFault<Edition>[] => {
    const { period, takesOver } = of(edition);
    if (!period) return [];
    const first = dayOf(period.inception);
    const older = editions.slice(0, i).flatMap((other) => {
      const days = of(other).period;
      return days ? [{ other, last: lastDayToJoin(days) }] : [];
    });
    const overlapped = older.findLast(({ last }) => first <= last);
    if (overlapped && takesOver === null) {
      const last = [overlapped.last, lastDayToJoin(period)].sort()[0]!;
      return [{ why: 'overlap', edition, other: overlapped.other, days: { first, last } }];
    }
    const nearest = older.at(-1);
    const isNext = nearest !== undefined && editions.indexOf(nearest.other) === i - 1;
    if (!isNext || overlapped || dayAfter(nearest.last) >= first) return [];
    return [
      { why: 'gap', edition, other: nearest.other, days: { first: dayAfter(nearest.last), last: dayBefore(first) } },
    ];
  });
}

/** Whether an edition says from when on it takes over, and shares no day with an older one; or takes over on a day outside its period. */
export function takesOverIdly<Edition>(editions: readonly Edition[], of: (edition: Edition) => EditionDays): Edition[] {
  return editions.filter((edition, i) => {
    const { period, takesOver } = of(edition);
    if (takesOver === null) return false;
    if (!period || !holds(period, takesOver)) return true;
    const first = dayOf(period.inception);
    return !editions.slice(0, i).some((other) => {
      const days = of(other).period;
      return days && first <= lastDayToJoin(days);
    });
  });
}
