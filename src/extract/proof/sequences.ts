import type { BandExtent } from '../../../schemas/band.ts';
import type { RateAxis } from '../../../schemas/rate-axis.ts';
import type { Band, RateCell, RateTable } from '../../../schemas/rate-table.ts';
import { printedIn } from '../../recognise/rate-cell.ts';

/** A value of an axis with the cell that is for it. */
export type Step = { value: Band; cell: RateCell };

/** The cells that differ in one axis alone, in the order of print: a column of a table whose rows are the axis, a row of another. */
export type Sequence = { axis: RateAxis; steps: readonly Step[] };

/**
 * Whether a member chooses the value (口数, 保険金額, 期間). A quantity of the member (revenue, age) is what it is, so its bands must leave
 * no one out and are in order; a choice need not.
 */
function isChoice({ name, kind }: RateAxis): boolean {
  return name === 'period' || kind === 'units' || kind === 'sum-insured';
}

/** The sequences of every axis whose values are quantities of the member. Conditions in words are in none. */
export function sequencesOf(table: RateTable): Sequence[] {
  return table.axes.flatMap((axis) => {
    const values = axis.name === 'band' ? table.bands : axis.values;
    if (!values || isChoice(axis)) return [];
    const byId = new Map(values.map((value) => [value.id, value]));
    const columns = new Map<string, Step[]>();
    for (const cell of table.cells) {
      const value = byId.get(cell.factors.find((factor) => factor.axis === axis.id)?.value ?? '');
      if (!value || value.extent.kind === 'condition') continue;
      const key = restOf(cell, axis.id);
      const steps = columns.get(key) ?? [];
      steps.push({ value, cell });
      columns.set(key, steps);
    }
    return [...columns.values()].map((steps) => ({ axis, steps: steps.sort(inPrint) }));
  });
}

/** Everything that a cell is for, one axis apart. */
function restOf({ factors, terms }: RateCell, axis: string): string {
  const others = factors.flatMap((factor) => (factor.axis === axis ? [] : [`${factor.axis}=${factor.value}`]));
  return [...others, terms?.frequency?.value, JSON.stringify(terms?.per?.value ?? '')].join(' ');
}

function inPrint(one: Step, other: Step): number {
  return printedIn(one.cell).span.start.offset - printedIn(other.cell).span.start.offset;
}

/**
 * Where a value is on its axis: the upper edge of a band, or the example itself. A band without an upper edge is above everything up to
 * its lower one; an edge that is not in the band is a little below one that is. Undefined for a condition.
 */
export function rankOf(extent: BandExtent): number | undefined {
  if (extent.kind === 'condition') return undefined;
  if (extent.kind === 'point') return extent.value;
  const { min, max } = extent;
  if (max) return max.value - (max.inclusive ? 0 : 0.5);
  return min ? min.value + 0.5 : Infinity;
}
