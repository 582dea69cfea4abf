import type { Scheme } from '../../schemas/scheme.ts';
import { dayAfter, dayOf, lastDayToJoin } from '../compare/policy-period.ts';
import { editionsOn, type SchemeEditions } from './editions.ts';
import { daysOf } from './states.ts';

/** The editions that answer, one of each scheme, from a day of joining on until others do. */
export type AnsweringFrom = { from: string; editions: Scheme[] };

/** Which editions answer from a day on, and which ones from every later day on which another one does. */
export function answersInTime(all: readonly SchemeEditions[], day: string): [AnsweringFrom, ...AnsweringFrom[]] {
  const days = all.flat().flatMap((edition) => {
    const { period, takesOver } = daysOf(edition);
    return period ? [takesOver ?? dayOf(period.inception), dayAfter(lastDayToJoin(period))] : [];
  });
  const later = [...new Set(days)].filter((each) => each > day).sort();
  const found: [AnsweringFrom, ...AnsweringFrom[]] = [{ from: day, editions: editionsOn(all, day) }];
  for (const from of later) {
    const editions = editionsOn(all, from);
    if (editions.some((edition) => !found.at(-1)!.editions.includes(edition))) found.push({ from, editions });
  }
  return found;
}
