import type { Scheme } from '../../schemas/scheme.ts';
import { answeringOn, daysOf, isArchivedOn, type Answering } from './states.ts';

/** Every edition of one scheme, the oldest first. */
export type SchemeEditions = readonly Scheme[];

/** The edition of each scheme that answers for a day of joining. */
export function answeringEditions(all: readonly SchemeEditions[], day: string): Answering<Scheme>[] {
  return all.map((editions) => answeringOn(editions, day, daysOf));
}

/** The same, without how it stands to the day. */
export function editionsOn(all: readonly SchemeEditions[], day: string): Scheme[] {
  return answeringEditions(all, day).map(({ edition }) => edition);
}

/** Every edition that is kept as an archive on a day, by its id. */
export function archivedOn(all: readonly SchemeEditions[], day: string): Set<string> {
  return new Set(
    all.flatMap((editions) =>
      editions.filter((edition) => isArchivedOn(edition, editions, day, daysOf)).map(({ id }) => id),
    ),
  );
}
