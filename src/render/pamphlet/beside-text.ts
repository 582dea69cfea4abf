import type { Scheme } from '../../../schemas/scheme.ts';
import type { Span } from '../../../schemas/span.ts';
import { isWithin } from '../../translate/places.ts';
import { anchorOf } from '../document/address.ts';
import type { LimitsView } from '../document/limits.ts';
import type { Requirements } from '../document/requirements.ts';

/**
 * The limits and deductibles that no statement and no table of the text states. The tables of values repeat the others, for those who
 * check them.
 */
export function besideText(
  { sublimits, deductibles, rules, planMarks }: LimitsView,
  scheme: Scheme,
  { statements, tables }: Pick<Requirements, 'statements' | 'tables'>,
): LimitsView {
  const shown = [...statements, ...tables].flatMap(({ span }) => span ?? []);
  const isShown = (span: Span) => shown.some((each) => isWithin(span, each));
  // a table of costs has a column for the limits of its items
  const costs = scheme.costs.map(({ id }) => `${id}/`);
  const isOfCost = (of: readonly string[]) => of.some((id) => costs.some((cost) => id.startsWith(cost)));
  const inText = new Set(
    [
      ...scheme.sublimits.filter(({ of, amount }) => isOfCost(of) || isShown(amount.span)),
      ...scheme.deductibles.filter(({ amount }) => isShown(amount.span)),
    ].map(({ id }) => anchorOf(id, scheme)),
  );
  const others = <T extends { id: string }>(rows: readonly T[]) => rows.filter(({ id }) => !inText.has(id));
  return {
    sublimits: { ...sublimits, rows: others(sublimits.rows) },
    deductibles: { ...deductibles, rows: others(deductibles.rows) },
    rules: { ...rules, rows: [] },
    planMarks,
  };
}
