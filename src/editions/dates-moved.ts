import { isMissing } from '../../schemas/identity.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { foldWidth } from '../recognise/fold.ts';

/** How many years later the policy period of the newer edition begins; undefined if one of the texts does not state its period. */
export function yearsBetween({ identity: old }: Scheme, { identity: next }: Scheme): number | undefined {
  if (isMissing(old.policyPeriod) || isMissing(next.policyPeriod)) return undefined;
  const [before, after] = [old.policyPeriod.value.inception, next.policyPeriod.value.inception];
  return Number(after.slice(0, 4)) - Number(before.slice(0, 4));
}

/**
 * Whether words differ only in years that are so many later, and in weekdays: the days of a new policy period.
 * @param olds  The words that the older edition alone has, in order.
 * @param news  Those of the newer one.
 */
export function isDatesMoved(olds: readonly string[], news: readonly string[], years: number): boolean {
  const [before, after] = [pieces(olds), pieces(news)];
  if (before.length === 0 || before.length !== after.length) return false;
  const hasYear = before.some((each) => YEAR.test(each));
  return (
    hasYear &&
    before.every((one, i) => {
      const other = after[i]!;
      const [year, later] = [YEAR.exec(one), YEAR.exec(other)];
      if (year && later) return Number(later[1]) - Number(year[1]) === years;
      return WEEKDAY.test(one) && WEEKDAY.test(other);
    })
  );
}

const YEAR = /^(\d{1,4})年?$/;
const WEEKDAY = /^[月火水木金土日]$/;

function pieces(words: readonly string[]): string[] {
  return words.flatMap((each) => foldWidth(each).match(/\d+年?|[月火水木金土日]|[^\s]/g) ?? []);
}
