import type { Plan } from '../../../schemas/plan.ts';
import type { Sourced } from '../../../schemas/span.ts';
import { warn, type Inspection } from './inspection.ts';

/** Report limits that are higher than the limit they are within: under the plan that has both, no one is paid so much. */
export function findHighLimits(inspection: Inspection): void {
  const { scheme } = inspection;
  for (const plan of scheme.plans) {
    for (const { amount, sublimitOf } of plan.limits) {
      const outer = plan.limits.find(({ id }) => id === sublimitOf);
      if (outer) compare(amount, outer.amount, plan, inspection);
    }
    for (const { amount, cover, plan: own, statement, sublimitOf, overall } of scheme.sublimits) {
      if (own !== undefined && own !== plan.id) continue;
      const covers = plan.limits.filter((limit) => limit.cover === cover || limit.id === sublimitOf);
      const outer = covers.toSorted((a, b) => b.amount.value - a.amount.value)[0];
      if (!outer || overall || isExplained((statement ?? amount).span.start.offset, inspection)) continue;
      compare(amount, outer.amount, plan, inspection);
    }
  }
}

function compare(amount: Sourced<number>, outer: Sourced<number>, { label }: Plan, { pamphlet }: Inspection): void {
  if (amount.value <= outer.value || !amount.span) return;
  const { start, end } = amount.span;
  warn(
    pamphlet,
    'limit-above-plan',
    { start: start.offset, end: end.offset },
    {
      expected: `no more than \`${outer.raw}\`, the limit${label ? ` of \`${label.value}\`` : ''} that it is within`,
      hint: 'One of the two is wrong, or the text has to say which of them holds.',
      other: outer.span,
    },
  );
}

//   ただし、支払限度額が500万円未満の場合は… | …いずれか低い額
const EXPLAINED = /未満の場合|満たない場合|いずれか(?:低|少な)い|下回る場合|を超える場合/;

/** Whether the sentence of a limit says itself what holds if the plan pays less. */
function isExplained(at: number, { pamphlet: { folded } }: Inspection): boolean {
  const end = folded.indexOf('。', at);
  return EXPLAINED.test(folded.slice(folded.lastIndexOf('。', at) + 1, end === -1 ? at + 200 : end));
}
