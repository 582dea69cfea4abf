import type { Invariant } from '../../../schemas/profile/invariant.ts';
import type { RateTable } from '../../../schemas/rate-table.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

type Codes = Extract<Invariant, { codes: unknown }>['codes'];

/**
 * Check plan codes against their positions. `codes: { ratingClass: A, plan: A, band: '1' }` counts up from these for
 * every class, plan and band in printed order, so the second class, third plan, first band has code BC1.
 */
export function checkCodes(table: RateTable, codes: Codes, { file }: PamphletText): void {
  const classes = table.ratingClasses.map(({ id }) => id);
  const bands = table.bands.map(({ id }) => id);
  const plans = [...new Set(table.cells.map(({ plan }) => plan))];
  for (const { id, planCode, ratingClass, plan, band } of table.cells) {
    if (!planCode) continue;
    const expected =
      countOn(codes.ratingClass, classes.indexOf(ratingClass ?? '')) +
      countOn(codes.plan, plans.indexOf(plan)) +
      countOn(codes.band, bands.indexOf(band ?? ''));
    if (planCode.value === expected) continue;
    report(file, 'plan-code-order', planCode.span, {
      unexpected: `plan code \`${planCode.value}\` for ${id}`,
      expected: `\`${expected}\``,
      hint: 'Codes follow the order of classes, plans and bands: a row may be missing, or the code misprinted.',
    });
  }
}

/** Check that a code has only one cell, over all tables of a scheme. */
export function checkCodesUnique(tables: readonly RateTable[], { file }: PamphletText): void {
  const seen = new Map<string, { value: string; span: RateTable['printed'][number] }>();
  for (const { planCode } of tables.flatMap((table) => table.cells)) {
    if (!planCode) continue;
    const first = seen.get(planCode.value);
    if (!first) {
      seen.set(planCode.value, planCode);
      continue;
    }
    report(file, 'plan-code-duplicate', planCode.span, {
      unexpected: `second plan code \`${planCode.value}\``,
      expected: 'a code of its own for each cell',
      other: first.span,
    });
  }
}

//   A + 2 = C, 1 + 7 = 8
function countOn(first: string | undefined, steps: number): string {
  if (first === undefined) return '';
  return /^\d+$/.test(first) ? String(Number(first) + steps) : String.fromCharCode(first.charCodeAt(0) + steps);
}
