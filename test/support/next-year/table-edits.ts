import type { Band, RateCell, RateTable } from '../../../schemas/rate-table.ts';
import { writtenAs } from './amounts.ts';
import { compact, within, type Expected, type Put, type TextEdit } from './edit.ts';
import { extentOf, local, stretch, type Printed, type Stretch } from './printed.ts';
import { waive } from './profile-edits.ts';
import type { Random } from './random.ts';

/** Other premiums: of one cell, of a row, or of a whole table. */
export function premiums(printed: Printed, random: Random): TextEdit | undefined {
  const table = random.pick(printed.scheme.rateTables);
  if (!table) return undefined;
  const cell = random.pick(table.cells)!;
  const [how, factor] = [random.below(3), 1 + (1 + random.below(9)) / 100];
  const cells = how === 0 ? [cell] : how === 1 ? table.cells.filter(({ band }) => band === cell.band) : table.cells;
  const puts: Put[] = [];
  const expected: Expected[] = [];
  for (const { id, premium } of cells) {
    if (!premium) continue;
    const unit = premium.raw.includes('万') ? 10_000 : 10;
    const yen = Math.max(Math.round((premium.value * factor) / unit) * unit, premium.value + unit);
    const put = writtenAs(premium.raw, yen);
    if (put === undefined) return undefined;
    puts.push({ ...stretch(premium.span), put });
    expected.push({ kind: 'value', what: 'premium', key: local(printed.scheme, id), yen: yen - premium.value });
  }
  if (puts.length === 0) return undefined;
  return { name: 'change premiums', puts, region: puts, expected, profile: waive };
}

/** Two neighbouring bands become one, at the premiums of the lower one. */
export function mergeBands(printed: Printed, random: Random): TextEdit | undefined {
  const found = twoBands(printed, random);
  if (!found) return undefined;
  const { table, lower, upper, lowerRows, upperRows } = found;
  const label = mergedLabel(lower.label.raw, upper.label.raw);
  if (label === undefined) return undefined;
  const premiumsOf = (band: Band) => table.cells.filter((cell) => cell.band === band.id);
  const changed = premiumsOf(upper).flatMap((cell) => {
    const other = premiumsOf(lower).find((each) => isFor(each, cell, table));
    const yen = (other?.premium?.value ?? 0) - (cell.premium?.value ?? 0);
    return other?.premium && cell.premium && yen !== 0 ? [{ key: local(printed.scheme, cell.id), yen }] : [];
  });
  return {
    name: 'merge two bands',
    puts: [
      ...labelsOf(lower).map((at) => ({ ...at, put: label })),
      ...upperRows.map(({ start, end }) => ({ start, end, put: '' })),
    ],
    region: [...lowerRows, ...upperRows],
    expected: [
      {
        kind: 'merged',
        what: 'band',
        old: compact(`${lower.label.raw}、${upper.label.raw}`),
        new: [compact(label)],
      },
    ],
    premiums: changed,
    profile: waive,
  };
}

/** One band becomes two. The lower one keeps its premiums; those of the upper one are higher. */
export function splitBand(printed: Printed, random: Random): TextEdit | undefined {
  const found = twoBands(printed, random);
  if (!found) return undefined;
  const { table, upper: band, upperRows: rows, lower } = found;
  const labels = splitLabels(band.label.raw, lower.label.raw);
  if (!labels) return undefined;
  const cells = table.cells.filter((cell) => cell.band === band.id);
  if (cells.some(({ premium }) => !premium)) return undefined;
  const raised = cells.map((cell) => ({
    cell,
    yen: cell.premium!.value + (cell.premium!.raw.includes('万') ? 10_000 : 100),
  }));
  const puts: Put[] = [];
  for (const row of rows) {
    const own = [...labelsOf(band)].filter((at) => isIn(at, row));
    const dearer = raised
      .filter(({ cell }) => isIn(stretch(cell.premium!.span), row))
      .map(({ cell, yen }) => ({ ...stretch(cell.premium!.span), put: writtenAs(cell.premium!.raw, yen) ?? '' }));
    const codes = cells
      .filter(({ planCode }) => planCode && isIn(stretch(planCode.span), row))
      .map(({ planCode }) => ({ ...stretch(planCode!.span), put: `${planCode!.raw}X` }));
    if (own.length !== 1 || dearer.some(({ put }) => put === '')) return undefined;
    puts.push({ ...own[0]!, put: labels[0] });
    const second = within(printed.text, row, [{ ...own[0]!, put: labels[1] }, ...dearer, ...codes]);
    puts.push({ start: row.end, end: row.end, put: second });
  }
  return {
    name: 'split a band',
    puts,
    region: rows,
    expected: [
      { kind: 'split', what: 'band', old: compact(band.label.raw), new: [compact(`${labels[0]}、${labels[1]}`)] },
    ],
    premiums: raised.map(({ cell, yen }) => ({ key: local(printed.scheme, cell.id), yen: yen - cell.premium!.value })),
    profile: waive,
  };
}

/** Two classes of risk with their tables, in the other order. */
export function swapTables(printed: Printed, random: Random): TextEdit | undefined {
  const table = random.pick(printed.scheme.rateTables);
  if (!table || table.ratingClasses.length < 3) return undefined;
  const { text } = printed;
  const starts = table.ratingClasses.map(({ label }) => text.lastIndexOf('\n', label.span.start.offset) + 1);
  const at = random.below(starts.length - 2);
  const [one, other, behind] = [starts[at]!, starts[at + 1]!, starts[at + 2]!];
  return {
    name: 'swap two tables',
    puts: [{ start: one, end: behind, put: text.slice(other, behind) + text.slice(one, other) }],
    region: [{ start: one, end: behind }],
    expected: [
      {
        kind: 'order',
        what: 'class',
        new: table.ratingClasses.slice(at, at + 2).map(({ label }) => compact(label.raw)),
      },
    ],
    profile: waive,
  };
}

function twoBands({ scheme, text }: Printed, random: Random) {
  const table = random.pick(scheme.rateTables);
  if (!table || table.bands.length < 3) return undefined;
  const at = random.below(table.bands.length - 1);
  const [lower, upper] = [table.bands[at]!, table.bands[at + 1]!];
  if (lower.extent.kind !== 'interval' || upper.extent.kind !== 'interval') return undefined;
  const [lowerRows, upperRows] = [rowsOf(text, lower), rowsOf(text, upper)];
  const isInRows = (band: Band, rows: readonly Stretch[]) =>
    table.cells
      .filter((cell) => cell.band === band.id)
      .every(({ premium, referral }) => rows.some((row) => isIn(extentOf(premium ?? referral), row)));
  if (!isInRows(lower, lowerRows) || !isInRows(upper, upperRows)) return undefined;
  return { table, lower, upper, lowerRows, upperRows };
}

function labelsOf({ label, mentions }: Band): Stretch[] {
  const all = new Map([label.span, ...mentions].map((span) => [span.start.offset, stretch(span)]));
  return [...all.values()];
}

function rowsOf(text: string, band: Band): Stretch[] {
  return labelsOf(band).map(({ start, end }) => {
    const line = text.indexOf('\n', end);
    return { start: text.lastIndexOf('\n', start - 1) + 1, end: line + 1 };
  });
}

function isIn(inner: Stretch, outer: Stretch): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two premiums differ in their band alone. */
function isFor(one: RateCell, other: RateCell, { bands }: RateTable): boolean {
  const isBand = new Set(bands.map(({ id }) => id));
  const rest = ({ ratingClass, plan, inception, factors }: RateCell) =>
    JSON.stringify([
      ratingClass,
      plan,
      inception?.value,
      factors.map(({ value }) => value).filter((id) => !isBand.has(id)),
    ]);
  return rest(one) === rest(other);
}

/** `1億円超 2億円以下` and `2億円超 3億円以下` are `1億円超 3億円以下`; `2~5店舗` and `6~10店舗` are `2~10店舗`. */
function mergedLabel(lower: string, upper: string): string | undefined {
  if (/まで$/.test(lower) && /まで$/.test(upper)) return upper;
  const [low, high] = [/^(.+?[超上])?\s*[^\s]+以下$/.exec(lower), /([^\s]+以下)$/.exec(upper)];
  if (low && high) return low[1] ? `${low[1]} ${high[1]}` : high[1]!;
  const [from, to] = [/^(\d+)(?:[~～]\d+)?(\D+)$/.exec(lower), /^\d+([~～])(\d+)(\D+)$/.exec(upper)];
  return from && to && from[2] === to[3] ? `${from[1]}${to[1]}${to[2]}${to[3]}` : undefined;
}

/** A label cut in two. */
function splitLabels(label: string, before: string): [lower: string, upper: string] | undefined {
  const until = /^(\d+)億円まで$/.exec(label);
  const from = /^(\d+)億円まで$/.exec(before);
  if (until && from && Number(until[1]) - Number(from[1]) > 1) return [`${Number(from[1]) + 1}億円まで`, label];
  const yen = /^(\d+)億円超\s*(\d+)億円以下$/.exec(label);
  if (yen) return [`${yen[1]}億円超 ${yen[1]}億1,000万円以下`, `${yen[1]}億1,000万円超 ${yen[2]}億円以下`];
  const count = /^(\d+)([~～])(\d+)(\D+)$/.exec(label);
  if (!count || Number(count[3]) - Number(count[1]) < 3) return undefined;
  const middle = Number(count[1]) + 1;
  return [`${count[1]}${count[2]}${middle}${count[4]}`, `${middle + 1}${count[2]}${count[3]}${count[4]}`];
}
