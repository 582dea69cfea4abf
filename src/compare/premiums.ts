import type { BandExtent, BandUnit } from '../../schemas/band.ts';
import type { AxisKind } from '../../schemas/rate-axis.ts';
import type { Band, RateCell, RateTable, RatingClass } from '../../schemas/rate-table.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { foldWidth } from '../recognise/fold.ts';
import { kindOfUnit, unitOfKind } from './kinds.ts';
import { isPlain } from './rate-key.ts';

/** A range of a quantity in which no scheme changes its premium; a missing edge is open. */
export type Interval = { unit: BandUnit; min?: Edge | undefined; max?: Edge | undefined };
export type Edge = { value: number; inclusive: boolean };

/** One column: a plan of a scheme, in one rating class if the scheme has classes. */
export type Column = { scheme: Scheme; table: RateTable; plan: string; ratingClass?: RatingClass | undefined };

/**
 * The result of a scheme for an interval: a printed cell, or the reason for none. `outside`: the table ends before
 * it; rows are never extended and examples never interpolated.
 */
export type Compared = { kind: 'cell'; cell: RateCell; band: Band } | { kind: 'outside' };

/**
 * `conditions`: rows that apply to any quantity (`事故あり`). Rows with equal wording are merged; `band` is the
 * first of them.
 */
export type Comparison = {
  /** What the rows are of. */
  kind: AxisKind;
  columns: Column[];
  rows: { interval: Interval; cells: Compared[] }[];
  conditions: { band: Band; cells: Compared[] }[];
};

/** Why a scheme, or some of its premiums, are in no comparison. `other-terms`: they are monthly, for one person, by age. */
export type LeftOut = { scheme: Scheme; reason: 'closed' | 'on-request' | 'other-terms' };

/**
 * Schemes that can be compared, by the basis of their premiums, and those that cannot, with the reason. `midTerm`:
 * schemes that print mid-term premiums, which are not compared.
 */
export type PremiumComparison = { byBand: Comparison[]; examples: Column[]; midTerm: Scheme[]; leftOut: LeftOut[] };

/**
 * Compare annual premiums of the same kind: bands of the same kind in one table, split at every edge that any scheme
 * has; example points separately. Schemes closed to new business are left out (domain.md).
 */
export function comparePremiums(schemes: readonly Scheme[]): PremiumComparison {
  const leftOut = schemes.flatMap((scheme): LeftOut[] => {
    if (scheme.identity.status.value === 'closed') return [{ scheme, reason: 'closed' }];
    if (scheme.rateTables.length === 0) return [{ scheme, reason: 'on-request' }];
    const isApart = scheme.rateTables.some((table) => table.basis !== 'mid-term' && !isPlain(table));
    return isApart ? [{ scheme, reason: 'other-terms' }] : [];
  });
  const open = schemes.filter(
    (scheme) => !leftOut.some((left) => left.scheme === scheme && left.reason !== 'other-terms'),
  );
  const columns = open.flatMap(columnsOf);
  const examples = columns.filter(({ table }) => table.bands.some(({ extent }) => extent.kind === 'point'));
  const banded = columns.filter((column) => !examples.includes(column));
  const kinds = [...new Set(banded.map(({ table }) => kindOf(table)))];
  return {
    byBand: kinds.map((kind) =>
      compare(
        kind,
        banded.filter(({ table }) => kindOf(table) === kind),
      ),
    ),
    examples,
    midTerm: open.filter(({ rateTables }) => rateTables.some(({ basis }) => basis === 'mid-term')),
    leftOut,
  };
}

function columnsOf(scheme: Scheme): Column[] {
  return scheme.rateTables.filter(isPlain).flatMap((table) => {
    const classes = table.ratingClasses.length > 0 ? table.ratingClasses : [undefined];
    const plans = [...new Set(table.cells.map((cell) => cell.plan))];
    return classes.flatMap((ratingClass) => plans.map((plan) => ({ scheme, table, plan, ratingClass })));
  });
}

function compare(kind: AxisKind, columns: Column[]): Comparison {
  const intervals = intervalsOf(unitOfKind(kind) ?? 'JPY', columns);
  return {
    kind,
    columns,
    rows: intervals.map((interval) => ({ interval, cells: columns.map((column) => lookUp(interval, column)) })),
    conditions: conditionsOf(columns),
  };
}

/**
 * Merges conditions with equal wording. Otherwise the table would have a row per scheme and grow with the square of
 * their number.
 */
function conditionsOf(columns: readonly Column[]): Comparison['conditions'] {
  const tables = new Map(columns.map(({ table }) => [table, conditionsIn(table)]));
  const first = new Map<string, Band>();
  for (const conditions of tables.values())
    for (const [words, band] of conditions) if (!first.has(words)) first.set(words, band);
  return [...first].map(([words, band]) => ({
    band,
    cells: columns.map((column) => {
      const own = tables.get(column.table)!.get(words);
      return own ? cellFor(own, column) : { kind: 'outside' };
    }),
  }));
}

/** The conditions of a table by wording, with width folded. */
function conditionsIn({ bands }: RateTable): Map<string, Band> {
  const conditions = bands.filter(({ extent }) => extent.kind === 'condition');
  return new Map(conditions.map((band) => [foldWidth(band.label.value).replace(/\s/g, ''), band]));
}

/**
 * Split at every edge of any band. Quantities are whole numbers, so an edge is the last whole value below the
 * split.
 */
function intervalsOf(unit: BandUnit, columns: readonly Column[]): Interval[] {
  const extents = columns
    .flatMap(({ table }) => table.bands.map(({ extent }) => extent))
    .filter((extent) => extent.kind === 'interval');
  const tops = new Map<number, Edge>();
  for (const { min, max } of extents) {
    // 以上 splits below its value like 未満, 超 above it like 以下
    for (const top of [
      max && { value: max.value, inclusive: max.inclusive },
      min && { value: min.value, inclusive: !min.inclusive },
    ]) {
      if (top && lastWhole(top) >= leastIn(unit)) tops.set(lastWhole(top), tops.get(lastWhole(top)) ?? top);
    }
  }
  const edges = [...tops].sort(([a], [b]) => a - b).map(([, edge]) => edge);
  const above = (edge: Edge | undefined): Edge | undefined => edge && { value: edge.value, inclusive: !edge.inclusive };
  const intervals = edges.map((max, i): Interval => ({ unit, min: above(edges[i - 1]), max }));
  return extents.some(({ max }) => !max) ? [...intervals, { unit, min: above(edges.at(-1)) }] : intervals;
}

function lastWhole({ value, inclusive }: Edge): number {
  return inclusive ? value : value - 1;
}

/** Of most things that are counted there is at least one. */
function leastIn(unit: BandUnit): number {
  return unit === 'JPY' || unit === 'age' ? 0 : 1;
}

function firstWhole({ unit, min }: Interval): number {
  if (!min) return leastIn(unit);
  return min.inclusive ? min.value : min.value + 1;
}

function lookUp(interval: Interval, column: Column): Compared {
  for (const band of column.table.bands) {
    if (band.extent.kind !== 'interval' || !covers(band.extent, interval)) continue;
    const compared = cellFor(band, column);
    if (compared.kind === 'cell') return compared;
  }
  return { kind: 'outside' };
}

function cellFor(band: Band, { table, plan, ratingClass }: Column): Compared {
  const cell = table.cells.find(
    (each) => each.band === band.id && each.plan === plan && each.ratingClass === ratingClass?.id,
  );
  return cell ? { kind: 'cell', cell, band } : { kind: 'outside' };
}

/** Whether a band contains a whole interval; both ends of an interval are edges of some band. */
function covers({ unit, min, max }: BandExtent & { kind: 'interval' }, interval: Interval): boolean {
  const aboveMin = !min || firstWhole(interval) >= firstWhole({ unit, min });
  const belowMax = !max || (interval.max !== undefined && lastWhole(interval.max) <= lastWhole(max));
  return aboveMin && belowMax;
}

/** What the bands of a table are of; a table with conditions alone is with those of its axis. */
function kindOf({ axes, bands }: RateTable): AxisKind {
  const kind = axes.find(({ name }) => name === 'band')?.kind;
  const extent = bands.map((band) => band.extent).find((each) => each.kind !== 'condition');
  return kind ?? (extent && kindOfUnit(extent.unit)) ?? 'condition';
}
