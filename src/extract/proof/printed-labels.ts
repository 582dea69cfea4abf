import type { RateAxis } from '../../../schemas/rate-axis.ts';
import type { Band, RateCell, RateTable } from '../../../schemas/rate-table.ts';
import type { Span } from '../../../schemas/span.ts';
import { printedIn } from '../../recognise/rate-cell.ts';
import { extentOf, isSameExtent, meets, type LabelKind } from '../readers/band.ts';
import { bandName } from '../readers/band-name.ts';
import type { NameOf } from '../readers/names.ts';
import type { Witness } from './changed-scheme.ts';

/** A label of an axis in one printed table. */
export type PrintedLabel = { value: Band; span: Span };

/** The labels of one axis in one printed table, in the order of print, and the ids of the cells in it. */
export type LabelledTable = { axis: RateAxis; printed: number; labels: PrintedLabel[]; cells: ReadonlySet<string> };

/** The labels of every axis that prints labels of its own, table by table. */
export function labelledTables(table: RateTable): LabelledTable[] {
  const cells = table.printed.map((_, printed) => new Set(cellsIn(table, printed).map(({ id }) => id)));
  return table.axes.flatMap((axis) => {
    const values = valuesOf(table, axis);
    return table.printed.flatMap((_, printed) => {
      const labels = values
        .flatMap((value) => value.mentions.map((span) => ({ value, span })))
        .filter(({ span }) => placeOf(span, table) === printed)
        .sort((a, b) => a.span.start.offset - b.span.start.offset);
      return labels.length > 0 ? [{ axis, printed, labels, cells: cells[printed]! }] : [];
    });
  });
}

function valuesOf(table: RateTable, axis: RateAxis): readonly Band[] {
  return axis.name === 'band' ? table.bands : (axis.values ?? []);
}

/** Which printed table something is in. A label in the lines above a table belongs to that table. */
function placeOf(span: Span, { printed }: RateTable): number {
  return printed.findIndex(({ end }) => span.end.offset <= end.offset);
}

/** The cells of one printed table. */
export function cellsIn(table: RateTable, printed: number): RateCell[] {
  return table.cells.filter((cell) => placeOf(printedIn(cell).span, table) === printed);
}

/**
 * Read the labels of one axis in one printed table again, some of them in other words or not at all, as the reader of tables does.
 * @param words  What each label says now; undefined if it is lost.
 * @param lost   Cells that are lost with their row.
 * @returns      The table with the labels as read, or what sees that something is wrong while they are read.
 */
export function reread(
  table: RateTable,
  { axis, printed, labels, cells: mine }: LabelledTable,
  words: readonly (string | undefined)[],
  nameOf: NameOf,
  lost: ReadonlySet<string> = new Set(),
): { changed: RateTable } | { seenBy: NonNullable<Witness> } {
  const isIts = (span: Span) => placeOf(span, table) === printed;
  const prefix = (id: string) => id.slice(0, id.lastIndexOf('/'));
  const elsewhere = new Map(
    valuesOf(table, axis).flatMap((value) =>
      value.mentions.some((span) => !isIts(span)) ? [[lastName(value.id), value] as const] : [],
    ),
  );
  let above = bandAbove(table, axis, labels[0]!.value, isIts);
  const now = new Map<string, Band>();
  for (const [i, { value, span }] of labels.entries()) {
    const label = words[i];
    if (label === undefined) continue;
    const kind = KINDS[value.extent.kind];
    const extent = extentOf(kind, label, above);
    if (!extent) return { seenBy: 'band-unreadable' };
    const name = extent.kind === 'condition' ? nameOf(label) : bandName(extent);
    if (name === undefined) return { seenBy: 'name-missing' };
    const isJoint = above?.extent.kind !== 'interval' || extent.kind !== 'interval' || meets(above.extent, extent);
    if (!isJoint && axis.gaps === undefined) return { seenBy: 'band-gap' };
    const known = elsewhere.get(name);
    if (known && !isSameExtent(known.extent, extent)) return { seenBy: 'band-gap' };
    const band = { ...value, id: `${prefix(value.id)}/${name}`, label: { ...value.label, value: label, span }, extent };
    if (now.has(value.id)) return { seenBy: 'cell-duplicate' };
    now.set(value.id, { ...band, mentions: [span] });
    if (extent.kind === 'interval') above = band;
  }
  const cells = table.cells.flatMap((cell) => {
    if (lost.has(cell.id)) return [];
    if (!mine.has(cell.id)) return [cell];
    const old = cell.factors.find((factor) => factor.axis === axis.id)?.value;
    const band = now.get(old ?? '');
    if (!band) return [cell];
    return {
      ...cell,
      ...(axis.name === 'band' && { band: band.id }),
      factors: cell.factors.map((factor) => (factor.axis === axis.id ? { ...factor, value: band.id } : factor)),
    };
  });
  if (cells.every((cell) => !mine.has(cell.id))) return { seenBy: 'cell-missing' };
  const others = [...elsewhere.values()].map((value) => ({
    value,
    at: value.mentions.find((span) => !isIts(span))!.start.offset,
  }));
  const own = [...now.values()].map((value) => ({ value, at: value.label.span.start.offset }));
  const values = [...others, ...own].sort((a, b) => a.at - b.at).map(({ value }) => value);
  const distinct = [...new Map(values.toReversed().map((value) => [value.id, value])).values()].reverse();
  const changed: RateTable =
    axis.name === 'band'
      ? { ...table, cells, bands: distinct }
      : {
          ...table,
          cells,
          axes: table.axes.map((each) => (each.id === axis.id ? { ...each, values: distinct } : each)),
        };
  return { changed };
}

const KINDS: Readonly<Record<Band['extent']['kind'], LabelKind>> = {
  interval: 'band',
  point: 'example',
  condition: 'condition',
};

/** The band that the first label of a printed table continues: the last one of the table before, as after a page break. */
function bandAbove(
  table: RateTable,
  axis: RateAxis,
  { extent }: Band,
  isIts: (span: Span) => boolean,
): Band | undefined {
  const inferred = extent.kind === 'interval' ? extent.min?.inferred?.span : undefined;
  if (!inferred || isIts(inferred)) return undefined;
  return valuesOf(table, axis).find(({ mentions }) =>
    mentions.some(({ start }) => start.offset === inferred.start.offset),
  );
}

function lastName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
