import type { LimitTable } from '../../../schemas/plan.ts';
import { LimitBasis, type Limit, type Plan } from '../../../schemas/plan.ts';
import type { Drawing } from '../../../schemas/profile/drawing.ts';
import type { Sourced } from '../../../schemas/span.ts';
import type { Grid } from '../grid.ts';
import { amount } from '../../recognise/amount.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { readDrawn, type Slot } from './drawing.ts';
import type { NameOf } from './names.ts';

/** What the tables read so far say about each plan, in order of appearance. */
export type PlanBook = Map<string, Plan>;

/** The plan of a scheme that prints no plans: limits and premiums need one. */
const ONLY = 'only';

/** Read the tables of limits into the plan book. */
export function readLimitTables(
  drawings: Readonly<Record<string, Drawing>>,
  grids: readonly Grid[],
  schemeId: string,
  nameOf: NameOf,
  pamphlet: PamphletText,
): { plans: PlanBook; tables: LimitTable[] } {
  const plans: PlanBook = new Map();
  const limitTables = Object.entries(drawings).map(([name, drawing]) => {
    const tables = readDrawn(drawing, ['limitTables', name], grids, pamphlet);
    for (const row of tables.flatMap((table) => table.body)) {
      enterPlan(row.slots, plans, schemeId, nameOf, pamphlet);
    }
    return { id: `${schemeId}/limits/${name}`, printed: tables.map(({ start, end }) => pamphlet.span(start, end)) };
  });
  return { plans, tables: limitTables };
}

/**
 * Enter a plan with the limits and deductibles in these slots.
 * @returns The name of the plan; undefined if its label has none, which is reported.
 */
export function enterPlan(
  slots: readonly Slot[],
  plans: PlanBook,
  schemeId: string,
  nameOf: NameOf,
  pamphlet: PamphletText,
): string | undefined {
  const slot = slots.find((candidate) => candidate.name === 'plan');
  const label = slot && pamphlet.quote(slot.start, slot.end);
  const name = label ? nameOf(label.value) : ONLY;
  if (!name) {
    reportNameless(label!, 'plan', pamphlet);
    return undefined;
  }
  const plan = plans.get(name) ?? {
    id: `${schemeId}/plans/${name}`,
    ...(label && { label }),
    limits: [],
    deductibles: [],
  };
  plans.set(name, plan);
  for (const { name: slotName, start, end } of slots) {
    if (slotName.startsWith('limit.'))
      enterLimit(slotName.slice('limit.'.length), pamphlet.quote(start, end), plan, pamphlet);
    if (slotName.startsWith('deductible.')) {
      const notation = slotName.slice('deductible.'.length);
      const others = slots.filter((each) => each.name.startsWith(`deductible.${notation.split('/')[0]!}`));
      const isOneOfSeveral = new Set(others.map((each) => each.name)).size > 1;
      enterDeductible(notation, isOneOfSeveral, pamphlet.quote(start, end), plan, pamphlet);
    }
  }
  return name;
}

export function reportNameless(label: Sourced<string>, what: string, { file }: PamphletText): void {
  report(file, 'name-missing', label.span, {
    unexpected: `${what} \`${label.value}\` without an ASCII name`,
    expected: 'an entry under `names` in the profile',
    hint: `Ids and addresses are made of it, for example \`${label.value}: ${what}-a\`.`,
  });
}

//   limit.liability/per-claim+aggregate | limit.liability
export function enterLimit(
  notation: string,
  printed: Sourced<string>,
  plan: Plan,
  { file }: PamphletText,
  basisPrinted?: Sourced<string>,
): void {
  const { cover, basis } = coverAndBasis(notation);
  const yen = amount(printed.value);
  if (yen === undefined) {
    report(file, 'cell-unexpected', printed.span, {
      unexpected: `limit \`${printed.value}\``,
      expected: 'an amount such as `3,000万円`',
    });
    return;
  }
  const id = `${plan.id}/limits/${[cover, ...basis].join('-')}`;
  const known = plan.limits.find((limit) => limit.id === id);
  if (!known) {
    const limit: Limit = {
      id,
      cover,
      basis,
      ...(basisPrinted && { basisPrinted }),
      amount: { ...printed, value: yen },
      mentions: [printed.span],
    };
    plan.limits.push(limit);
    return;
  }
  // the head is read again for every row below it
  if (known.mentions.some(({ start }) => start.offset === printed.span.start.offset)) return;
  known.mentions.push(printed.span);
  if (known.amount.value === yen) return;
  report(file, 'limit-clash', printed.span, {
    unexpected: `limit \`${printed.value}\``,
    expected: `\`${known.amount.raw}\`, as printed elsewhere for ${id}`,
    hint: 'One plan has one limit for one cover and basis; if these are two, the drawing must name them apart.',
    other: known.amount.span,
  });
}

/** A basis that the text does not print is not drawn. */
function coverAndBasis(notation: string): { cover: string; basis: LimitBasis[] } {
  const [cover = '', bases] = notation.split('/');
  return { cover, basis: bases === undefined ? [] : bases.split('+').map((each) => LimitBasis.parse(each)) };
}

//   deductible.liability/per-claim | deductible.liability
function enterDeductible(
  notation: string,
  isOneOfSeveral: boolean,
  printed: Sourced<string>,
  plan: Plan,
  { file }: PamphletText,
): void {
  const { cover, basis } = coverAndBasis(notation);
  const yen = /^(?:なし|ありません)$/.test(foldWidth(printed.value).trim()) ? 0 : amount(printed.value);
  if (yen === undefined) {
    report(file, 'cell-unexpected', printed.span, {
      unexpected: `deductible \`${printed.value}\``,
      expected: 'an amount such as `10万円`, or `なし`',
    });
    return;
  }
  const id = `${plan.id}/deductibles/${[cover, ...(isOneOfSeveral ? basis : [])].join('-')}`;
  const known = plan.deductibles.find((deductible) => deductible.id === id);
  if (!known) {
    plan.deductibles.push({ id, cover, of: [], basis, amount: { ...printed, value: yen } });
  } else if (known.amount.value !== yen) {
    report(file, 'limit-clash', printed.span, {
      unexpected: `deductible \`${printed.value}\``,
      expected: `\`${known.amount.raw}\`, as printed elsewhere for ${id}`,
      other: known.amount.span,
    });
  }
}
