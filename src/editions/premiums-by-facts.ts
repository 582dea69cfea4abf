import type { BandEdge, BandExtent } from '../../schemas/band.ts';
import type { PremiumChange, PremiumFact, PremiumSide } from '../../schemas/premium-change.ts';
import type { RateAxis } from '../../schemas/rate-axis.ts';
import type { RateCell, RateTable } from '../../schemas/rate-table.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { factorsOf } from '../compare/rate-key.ts';
import type { KnownKeys } from './match.ts';

/**
 * What members with the same facts pay in two editions. The bands of both are cut at all edges of both: where bands with several premiums
 * became one, each former premium is beside the one that replaces it.
 */
export function premiumsByFacts(old: Scheme, next: Scheme, keys: KnownKeys | undefined): PremiumChange[] {
  const before = new Map(old.rateTables.map((table) => [keyOf(table.id, old, keys?.old), table]));
  return next.rateTables.flatMap((table) => {
    const key = keyOf(table.id, next, keys?.new);
    const older = before.get(key);
    if (!older) return [];
    return tablePremiums(key, sideOf(older, old, keys?.old), sideOf(table, next, keys?.new));
  });
}

/** The key of an item, or its id below the edition. */
function keyOf(id: string, scheme: Scheme, keys: ReadonlyMap<string, string> | undefined): string {
  const prefix = `${scheme.id}/`;
  const local = id.startsWith(prefix) ? id.slice(prefix.length) : id;
  return keys?.get(local) ?? local;
}

/** From the lower edge to the upper one. An edge that is not in the band is half a unit further in: 超 and 以上 are different edges. */
type Range = { low: number; high: number };

/** A printed cell by what it is for. */
type Cell = {
  cell: RateCell;
  id: string;
  labels: ReadonlyMap<string, { key: string; label: string }>;
  ranges: ReadonlyMap<string, Range>;
};
type Side = { axes: ReadonlyMap<string, RateAxis>; cells: Cell[]; edges: { axis: string; extent: BandExtent }[] };

function sideOf(table: RateTable, scheme: Scheme, keys: ReadonlyMap<string, string> | undefined): Side {
  // in the order that the factors of a premium are named in
  const axes = new Map(
    table.cells.flatMap((cell) => factorsOf(cell, table, scheme).map(({ axis }) => [axis.name, axis])),
  );
  const edges: Side['edges'] = [];
  const cells = table.cells.map((cell): Cell => {
    const labels = new Map<string, { key: string; label: string }>();
    const ranges = new Map<string, Range>();
    for (const { axis, id, label, extent } of factorsOf(cell, table, scheme)) {
      if (extent?.kind === 'interval') {
        ranges.set(axis.name, rangeOf(extent));
        edges.push({ axis: axis.name, extent });
      } else labels.set(axis.name, { key: keyOf(id, scheme, keys), label });
    }
    return { cell, id: keyOf(cell.id, scheme, undefined), labels, ranges };
  });
  return { axes, cells, edges };
}

function rangeOf({ min, max }: Extract<BandExtent, { kind: 'interval' }>): Range {
  return {
    low: min ? min.value + (min.inclusive ? -0.5 : 0.5) : -Infinity,
    high: max ? max.value + (max.inclusive ? 0.5 : -0.5) : Infinity,
  };
}

function tablePremiums(table: string, old: Side, next: Side): PremiumChange[] {
  const axes = [...new Set([...next.axes.keys(), ...old.axes.keys()])];
  const cuts = new Map(axes.map((axis) => [axis, cutsOf(axis, [...old.edges, ...next.edges])]));
  const found: PremiumChange[] = [];
  for (const labels of labelsOf([...next.cells, ...old.cells])) {
    const own = (cells: readonly Cell[]) => cells.filter((cell) => agrees(cell, labels));
    const [olds, news] = [own(old.cells), own(next.cells)];
    const cut = axes.filter((axis) => [...olds, ...news].some(({ ranges }) => ranges.has(axis)));
    for (const place of productOf(cut.map((axis) => cuts.get(axis)!))) {
      const at = new Map(cut.map((axis, i) => [axis, place[i]!]));
      const covers = ({ ranges }: Cell) =>
        [...ranges].every(([axis, { low, high }]) => low <= at.get(axis)!.low && at.get(axis)!.high <= high);
      const [before, after] = [olds.find(covers), news.find(covers)];
      if (!before && !after) continue;
      found.push({
        table,
        facts: axes.flatMap((axis) =>
          factOf(axis, at.get(axis)?.extent, before, after, next.axes.get(axis) ?? old.axes.get(axis)!),
        ),
        ...(before && { old: shownOf(before) }),
        ...(after && { new: shownOf(after) }),
        ...deltaOf(before, after),
      });
    }
  }
  return found;
}

function factOf(
  axis: string,
  extent: BandExtent | undefined,
  before: Cell | undefined,
  after: Cell | undefined,
  { kind }: RateAxis,
): PremiumFact[] {
  if (extent) return [{ axis, kind, extent }];
  const [old, next] = [before?.labels.get(axis)?.label, after?.labels.get(axis)?.label];
  if (old === undefined && next === undefined) return [];
  return [{ axis, kind, ...(old !== undefined && { old }), ...(next !== undefined && { new: next }) }];
}

function shownOf({ id, cell: { premium, referral, notOffered } }: Cell): PremiumSide {
  const words = (referral ?? notOffered)?.value;
  return { id, ...(premium && { yen: premium.value }), ...(words !== undefined && { words }) };
}

function deltaOf(before: Cell | undefined, after: Cell | undefined): Pick<PremiumChange, 'delta'> {
  const [old, next] = [before?.cell.premium?.value, after?.cell.premium?.value];
  if (old === undefined || next === undefined) return {};
  const yen = next - old;
  return { delta: { yen, ...(old !== 0 && { percent: Math.round((yen / old) * 10_000) / 100 }) } };
}

/** What is named, such as class and plan, in every combination that is printed; the most specific ones alone. */
function labelsOf(cells: readonly Cell[]): ReadonlyMap<string, string>[] {
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const { labels } of cells) {
    const keys = new Map([...labels].map(([axis, { key }]) => [axis, key]));
    all.set(JSON.stringify([...keys].sort()), keys);
  }
  const found = [...all.values()];
  const isWithin = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    one.size < other.size && [...one].every(([axis, key]) => other.get(axis) === key);
  return found.filter((one) => !found.some((other) => isWithin(one, other)));
}

/** Whether a cell is for members of these classes and plans. */
function agrees({ labels }: Cell, wanted: ReadonlyMap<string, string>): boolean {
  return [...labels].every(([axis, { key }]) => wanted.get(axis) === key);
}

type Piece = Range & { extent: BandExtent };

/** The pieces of an axis between all edges that some bands have. */
function cutsOf(axis: string, edges: Side['edges']): Piece[] {
  const own = edges.filter((each) => each.axis === axis);
  const at = new Map<number, { lower?: BandEdge; upper?: BandEdge }>();
  let unit: Extract<BandExtent, { kind: 'interval' }>['unit'] | undefined;
  for (const { extent } of own) {
    if (extent.kind !== 'interval') continue;
    unit ??= extent.unit;
    const { low, high } = rangeOf(extent);
    const { min, max } = extent;
    // an edge of one band is the other edge of the band next to it: 以下 below, 超 above
    if (!at.has(low)) at.set(low, min ? { lower: plain(min), upper: opposite(min) } : {});
    if (!at.has(high)) at.set(high, max ? { lower: opposite(max), upper: plain(max) } : {});
  }
  const places = [...at.keys()].sort((a, b) => a - b);
  return places.slice(1).map((high, i) => {
    const low = places[i]!;
    const [min, max] = [at.get(low)!.lower, at.get(high)!.upper];
    return { low, high, extent: { kind: 'interval', unit: unit!, ...(min && { min }), ...(max && { max }) } };
  });
}

function plain({ value, inclusive }: BandEdge): BandEdge {
  return { value, inclusive };
}

function opposite({ value, inclusive }: BandEdge): BandEdge {
  return { value, inclusive: !inclusive };
}

function productOf<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((each) => list.map((one) => [...each, one])), [[]]);
}
