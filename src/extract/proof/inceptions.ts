import type { Scheme } from '../../../schemas/scheme.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/** Check that each inception plus its months ends with the policy period: 3月15日 and 11ヶ月 on 15 February. */
export function checkInceptions({ identity, rateTables }: Scheme, { file }: PamphletText): void {
  const { policyPeriod } = identity;
  if (typeof policyPeriod.value !== 'object') return;
  const [, month, day] = policyPeriod.value.expiry.slice(0, 10).split('-').map(Number);
  for (const { inception, months } of rateTables.flatMap((table) => table.cells)) {
    if (!inception || !months) continue;
    const [from, on] = inception.value.slice(2).split('-').map(Number);
    if (((from! + months.value - 1) % 12) + 1 === month && on === day) continue;
    report(file, 'inception-differs', inception.span, {
      unexpected: `inception \`${inception.raw}\` with ${months.value} months of cover`,
      expected: `one that leads to the expiry, \`${month}月${day}日\``,
      hint: 'The date or the months may be misprinted.',
      other: months.span,
    });
  }
}
