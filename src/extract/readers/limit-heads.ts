import type { Plan } from '../../../schemas/plan.ts';
import type { RateTable } from '../../../schemas/rate-table.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { isHeadOf, premiumsOf, rangeOf } from './premium-surroundings.ts';
import type { CutSection } from './sections.ts';

/** A head that names premiums and no limit: 保険料, 月払掛金. */
const OF_PREMIUMS = /^(?!.*(?:限度額|保険金|補償|免責|自己負担)).*(?:保険料|掛金)/;

/** Report limits and deductibles that are read from a column or a row of premiums. */
export function checkLimitHeads(
  plans: Iterable<Plan>,
  tables: readonly RateTable[],
  sections: readonly CutSection[],
  { file, text, span }: PamphletText,
): void {
  const premiums = tables.flatMap(premiumsOf);
  const limits = [...plans].flatMap((plan) =>
    [...plan.limits, ...plan.deductibles].map(({ amount }) => rangeOf(amount)),
  );
  const grids = sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'table' ? [part.grid] : [])));
  for (const grid of grids)
    for (const cell of grid.rows.flat()) {
      const words = text.slice(cell.start, cell.end);
      if (!OF_PREMIUMS.test(words) || isHeadOf(cell, premiums, grid) || !isHeadOf(cell, limits, grid)) continue;
      report(file, 'premium-word-unused', span(cell.start, cell.end), {
        unexpected: `\`${words}\` beside a limit or a deductible`,
        expected: 'the head of a limit or of a deductible',
        hint: 'The drawing may read premiums as limits.',
      });
    }
}
