import type { LossExample } from '../../../schemas/loss-example.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { warn, type Inspection } from './inspection.ts';

/**
 * Report loss examples that are shown as what the insurance pays, and whose costs are above what any plan pays. A loss that is
 * only told as a loss may be as high as it was.
 */
export function findHighLosses(inspection: Inspection): void {
  const { scheme, pamphlet } = inspection;
  const most = largestFor(scheme);
  for (const example of scheme.lossExamples) {
    if (!isPaid(example, inspection)) continue;
    const items = example.amounts.filter(({ name, total }) => !total && name !== undefined);
    const costs = items.filter(({ name }) => COST.test(name!.value));
    const sum = costs.reduce((all, { amount }) => all + amount.value, 0);
    const limit = costs.length > 0 ? (most.costs ?? most.all) : undefined;
    if (!limit || sum <= limit.value) continue;
    // the sum is printed if there is nothing but costs
    const total = costs.length === items.length ? example.amounts.findLast((each) => each.total) : undefined;
    const largest = total ?? costs.toSorted((a, b) => b.amount.value - a.amount.value)[0]!;
    const { start, end } = largest.amount.span;
    warn(
      pamphlet,
      'loss-above-limit',
      { start: start.offset, end: end.offset },
      {
        expected: `costs of no more than \`${limit.raw}\`, the highest limit of any plan for them`,
        hint: 'A reader takes it for what is paid: the example has to say that the plans pay less.',
        other: limit.span,
      },
    );
  }
}

//   見舞金 | ○○費用(△△代)
const COST = /(?:費用|費|見舞金|見舞品|見舞費用)(?:\s*[(（][^()（）]*[)）])?$/;

/** The highest limits: of all covers, and of the one whose name says that it is for costs. */
function largestFor({ plans, covers }: Scheme) {
  const limits = plans.flatMap((plan) => plan.limits);
  const ofCosts = covers.filter(({ label }) => /費用(?:部分|に関する補償)?$/.test(label.value));
  const highest = (some: typeof limits) => some.toSorted((a, b) => b.amount.value - a.amount.value)[0]?.amount;
  return {
    all: highest(limits),
    costs: ofCosts.length === 1 ? highest(limits.filter(({ cover }) => cover === ofCosts[0]!.name)) : undefined,
  };
}

/** Whether the words above the amounts speak of what is paid, such as 想定される損害と保険金. */
function isPaid({ amounts }: LossExample, { scheme, pamphlet: { folded } }: Inspection): boolean {
  const first = amounts.find(({ total }) => !total) ?? amounts[0];
  if (!first) return false;
  const at = first.amount.span.start.offset;
  const headings = scheme.sections.flatMap(({ heading }) =>
    heading?.span && heading.span.start.offset < at ? [heading.span.start.offset] : [],
  );
  const from = Math.max(0, at - 200, headings.at(-1) ?? 0);
  return /損害と保険金|お?支払い?する保険金|お?支払い?保険金額?[はが:]/.test(folded.slice(from, at));
}
