import type { Limit, Plan, Sublimit } from '../../../schemas/plan.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/** Report two limits that differ in their amounts alone: nothing that was read says when which of them holds. */
export function checkLimitsApart(
  plans: Iterable<Pick<Plan, 'id' | 'limits'>>,
  sublimits: readonly Sublimit[],
  { file }: PamphletText,
): void {
  const known = new Map<string, Limit | Sublimit>();
  const enter = (limit: Limit | Sublimit, plan: string | undefined) => {
    const terms = termsOf(limit, plan);
    const other = known.get(terms);
    if (!other) {
      known.set(terms, limit);
    } else if (other.amount.value !== limit.amount.value) {
      report(file, 'limit-ambiguous', limit.amount.span, {
        unexpected: `limit \`${limit.amount.raw}\`, of which only the amount differs from \`${other.amount.raw}\``,
        expected: 'a basis, a condition, a plan, or costs and riders that tell the two apart',
        hint: 'The words that do are near the amounts: `basis`, `of`, or the hole `{condition}` in the profile.',
        other: other.amount.span,
      });
    }
  };
  for (const { id, limits } of plans) for (const limit of limits) enter(limit, id);
  for (const sublimit of sublimits) enter(sublimit, sublimit.plan);
}

/** Everything that limits.csv says of a limit, its amount, its id and its place apart. */
function termsOf(limit: Limit | Sublimit, plan: string | undefined): string {
  const { cover, basis, sublimitOf, changes } = limit;
  const own: Partial<Sublimit> = limit;
  return JSON.stringify([
    cover,
    plan,
    basis,
    own.of ?? [],
    own.condition?.value,
    own.bound,
    own.overall,
    own.lowerOf,
    own.within ?? [sublimitOf],
    changes?.map(({ from, to, of }) => [from, to, of]),
  ]);
}
