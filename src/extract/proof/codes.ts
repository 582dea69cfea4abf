import type { Invariant } from '../../../schemas/profile/invariant.ts';
import type { RateCell, RateTable } from '../../../schemas/rate-table.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

type Codes = Extract<Invariant, { codes: unknown }>['codes'];

/**
 * The plan code of each cell by its position. `codes: { ratingClass: A, plan: A, band: '1' }` counts up from these for every class,
 * plan and band in printed order, so the second class, third plan, first band has code BC1.
 */
export function codesExpected(table: RateTable, codes: Codes): string[] {
  const classes = table.ratingClasses.map(({ id }) => id);
  const bands = table.bands.map(({ id }) => id);
  const plans = [...new Set(table.cells.map(({ plan }) => plan))];
  return table.cells.map(
    ({ ratingClass, plan, band }) =>
      countOn(codes.ratingClass, classes.indexOf(ratingClass ?? '')) +
      countOn(codes.plan, plans.indexOf(plan)) +
      countOn(codes.band, bands.indexOf(band ?? '')),
  );
}

/** The plan codes that do not fit their positions, with what is expected. */
export function codeFaults(table: RateTable, codes: Codes): { cell: RateCell; expected: string }[] {
  const expected = codesExpected(table, codes);
  return table.cells.flatMap((cell, i) =>
    !cell.planCode || cell.planCode.value === expected[i] ? [] : [{ cell, expected: expected[i]! }],
  );
}

/** Check plan codes against their positions. */
export function checkCodes(table: RateTable, codes: Codes, { file }: PamphletText): void {
  for (const { cell, expected } of codeFaults(table, codes)) {
    const { planCode, id } = cell;
    report(file, 'plan-code-order', planCode!.span, {
      unexpected: `plan code \`${planCode!.value}\` for ${id}`,
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
