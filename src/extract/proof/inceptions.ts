import type { RateCell } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/** The month and the day that the policy period ends on; undefined if the text does not state it. */
export function expiryOf({ identity }: Pick<Scheme, 'identity'>): { month: number; day: number } | undefined {
  const { policyPeriod } = identity;
  if (typeof policyPeriod.value !== 'object') return undefined;
  const [, month, day] = policyPeriod.value.expiry.slice(0, 10).split('-').map(Number);
  return { month: month!, day: day! };
}

/** Whether an inception plus its months ends with the policy period: 3月15日 and 11ヶ月 on 15 February. */
export function leadsToExpiry(
  { inception, months }: RateCell,
  { month, day }: { month: number; day: number },
): boolean {
  if (!inception || !months) return true;
  const [from, on] = inception.value.slice(2).split('-').map(Number);
  return ((from! + months.value - 1) % 12) + 1 === month && on === day;
}

/** Check that each inception plus its months ends with the policy period. */
export function checkInceptions(scheme: Scheme, { file }: PamphletText): void {
  const expiry = expiryOf(scheme);
  if (!expiry) return;
  for (const cell of scheme.rateTables.flatMap((table) => table.cells)) {
    if (leadsToExpiry(cell, expiry)) continue;
    const { inception, months } = cell;
    report(file, 'inception-differs', inception!.span, {
      unexpected: `inception \`${inception!.raw}\` with ${months!.value} months of cover`,
      expected: `one that leads to the expiry, \`${expiry.month}月${expiry.day}日\``,
      hint: 'The date or the months may be misprinted.',
      other: months!.span,
    });
  }
}
