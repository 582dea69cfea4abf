import type { Limit, Plan, Sublimit } from '../../../schemas/plan.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { RuleId } from '../../messages/rules.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

type Limits = Pick<Scheme, 'plans' | 'sublimits'>;

/** What the profile says of the limits of the plans. */
type Order = Pick<Profile, 'limitsFromPlanToPlan' | 'limitRatios'>;

/** Two limits that cannot both be right. */
type LimitFault = { rule: RuleId; limit: Limit | Sublimit; other: Limit | Sublimit; expected: string };

/**
 * Limits that contradict each other: the whole policy period pays less than one claim, the upper end of a range is below the lower, or a
 * plan is not where the profile says it is among the others. A sublimit above its limit is `limit-above-plan`: pamphlets print that.
 */
export function limitFaults(
  { plans, sublimits }: Limits,
  { limitsFromPlanToPlan: order, limitRatios }: Order,
): LimitFault[] {
  return [
    ...plans.flatMap(({ limits }) => notNested(limits)),
    ...groupedBy(sublimits, placeOf).flatMap((group) => [...notNested(group), ...invertedRange(group)]),
    ...(order ? notInOrder(plans, order) : []),
    ...limitRatios.flatMap((ratio) => offRatio(plans, ratio)),
  ];
}

const placeOf = ({ cover, of, plan, condition }: Sublimit) => JSON.stringify([cover, of, plan, condition?.value]);

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found.values()];
}

/** 保険期間中 pays no less than 1請求 or 1事故 of the same cover. */
function notNested(limits: readonly (Limit | Sublimit)[]): LimitFault[] {
  return limits
    .filter(({ basis }) => basis.length === 1 && basis[0] === 'aggregate')
    .flatMap((aggregate) => {
      const single = limits.find(
        ({ cover, basis, amount }) =>
          cover === aggregate.cover &&
          basis.length === 1 &&
          /^per-(?:claim|incident)$/.test(basis[0]!) &&
          amount.value > aggregate.amount.value,
      );
      if (!single) return [];
      const expected = `no less than \`${single.amount.raw}\`, the limit for one of those that the period may bring`;
      return [{ rule: 'limit-not-nested' as const, limit: aggregate, other: single, expected }];
    });
}

function invertedRange(group: readonly Sublimit[]): LimitFault[] {
  const [lower, upper] = (['lower', 'upper'] as const).map((end) => group.find(({ bound }) => bound === end));
  if (!lower || !upper || lower.amount.value < upper.amount.value) return [];
  const expected = `more than \`${lower.amount.raw}\`, the lower end of the range`;
  return [{ rule: 'limit-not-nested', limit: upper, other: lower, expected }];
}

/** Each limit of a plan with the same limit of the plan printed before it. */
function notInOrder(plans: readonly Plan[], order: 'rise' | 'fall'): LimitFault[] {
  return plans.slice(1).flatMap((plan, i) =>
    plan.limits.flatMap((limit) => {
      const other = plans[i]!.limits.find((each) => lastName(each.id) === lastName(limit.id));
      if (!other) return [];
      const isInOrder =
        order === 'rise' ? limit.amount.value > other.amount.value : limit.amount.value < other.amount.value;
      if (isInOrder) return [];
      const expected = `${order === 'rise' ? 'more' : 'less'} than \`${other.amount.raw}\`, the limit of the plan before`;
      return [{ rule: 'limit-not-rising' as const, limit, other, expected }];
    }),
  );
}

/** The limits of one cover are so many times those of another, plan by plan. */
function offRatio(plans: readonly Plan[], { cover, times, of }: Profile['limitRatios'][number]): LimitFault[] {
  return plans.flatMap(({ limits }) => {
    const own = limits.filter((limit) => limit.cover === cover);
    const others = limits.filter((limit) => limit.cover === of);
    return own.flatMap((limit) =>
      others
        .filter((other) => limit.amount.value !== times * other.amount.value)
        .map((other) => ({
          rule: 'limit-off-ratio' as const,
          limit,
          other,
          expected: `${times} times \`${other.amount.raw}\`, as in the other plans`,
        })),
    );
  });
}

function lastName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Report limits that contradict each other. */
export function checkLimits(limits: Limits, order: Order, { file }: PamphletText): void {
  for (const { rule, limit, other, expected } of limitFaults(limits, order)) {
    report(file, rule, limit.amount.span, {
      unexpected: `limit \`${limit.amount.raw}\` for ${limit.id}`,
      expected,
      hint: 'One of the two may be misprinted: compare with the printed pamphlet.',
      other: other.amount.span,
    });
  }
}
