import type { BandExtent } from '../../schemas/band.ts';
import type { Item } from './items.ts';

/** Bands of one table that became one, or one that became several. */
export type Regrouped = { kind: 'merged' | 'split'; olds: readonly Item[]; news: readonly Item[] };

type Range = { low: number; high: number };

/**
 * Match the bands that have no match yet by what they cover: one that only got another edge is the same one; several that cover what one
 * covers now were merged, and the other way round. Bands that only overlap are left.
 */
export function matchBands(
  olds: readonly Item[],
  news: readonly Item[],
): { same: [old: Item, found: Item][]; regrouped: Regrouped[] } {
  const same: [Item, Item][] = [];
  const regrouped: Regrouped[] = [];
  for (const { olds: before, news: after } of groups(olds, news)) {
    if (before.length === 1 && after.length === 1) same.push([before[0]!, after[0]!]);
    else if (after.length === 1 && isCovered(after[0]!, before))
      regrouped.push({ kind: 'merged', olds: before, news: after });
    else if (before.length === 1 && isCovered(before[0]!, after))
      regrouped.push({ kind: 'split', olds: before, news: after });
  }
  return { same, regrouped };
}

/** Bands of one table and unit that overlap, directly or by way of others. */
function groups(olds: readonly Item[], news: readonly Item[]): { olds: Item[]; news: Item[] }[] {
  const left = new Set([...olds, ...news]);
  const found: { olds: Item[]; news: Item[] }[] = [];
  for (const start of olds) {
    if (!left.delete(start)) continue;
    const group = { olds: [start], news: [] as Item[] };
    for (const each of allOf(group)) {
      const isOld = group.olds.includes(each);
      for (const other of [...left]) {
        if (isOld === olds.includes(other) || !overlap(each, other)) continue;
        left.delete(other);
        (isOld ? group.news : group.olds).push(other);
      }
    }
    if (group.news.length > 0) found.push(group);
  }
  return found;
}

/** Those of a group, also those that are added while they are looked at. */
function* allOf(group: { olds: Item[]; news: Item[] }): Generator<Item> {
  const seen = new Set<Item>();
  for (let next: Item | undefined; (next = [...group.olds, ...group.news].find((each) => !seen.has(each)));) {
    seen.add(next);
    yield next;
  }
}

function overlap(one: Item, other: Item): boolean {
  if (one.parent !== other.parent) return false;
  const [a, b] = [rangeOf(one.extent), rangeOf(other.extent)];
  return a !== undefined && b !== undefined && unitOf(one) === unitOf(other) && a.low < b.high && b.low < a.high;
}

/** Whether some bands cover what one covers, edge to edge. */
function isCovered(one: Item, by: readonly Item[]): boolean {
  const range = rangeOf(one.extent)!;
  const parts = by.map(({ extent }) => rangeOf(extent)!).sort((a, b) => a.low - b.low);
  const isWhole = parts.every((each, i) => i === 0 || each.low === parts[i - 1]!.high);
  return isWhole && parts[0]!.low === range.low && parts.at(-1)!.high === range.high;
}

/** From the lower edge to the upper one. An edge that is not in the band is half a unit further in: 超 and 以上 are different edges. */
function rangeOf(extent: BandExtent | undefined): Range | undefined {
  if (extent?.kind !== 'interval') return undefined;
  const { min, max } = extent;
  return {
    low: min ? min.value + (min.inclusive ? -0.5 : 0.5) : -Infinity,
    high: max ? max.value + (max.inclusive ? 0.5 : -0.5) : Infinity,
  };
}

function unitOf({ extent }: Item): string {
  return extent && 'unit' in extent ? extent.unit : '';
}
