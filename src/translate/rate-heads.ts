import type { PrintedCell, PrintedTable } from '../../schemas/printed-table.ts';
import type { RateCell, RateTable } from '../../schemas/rate-table.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { isSpan, type Wording } from '../../schemas/span.ts';
import { toMessage } from './message.ts';

/** The heads of the printed tables of premiums that no axis, plan or class has: the view of a rate table shows them with these. */
export type RateHeads = {
  /** Over the labels of the rows, or next to the heads of the columns: 期間, 保険金額. */
  corner: Wording[];
  /** Of the rows of premiums: 合計保険料. */
  premiums: Wording[];
  /** Over a column of premiums that has no plan: 年間保険料. */
  column: Wording[];
  /** In front of the limits of a plan, by the id of the limit. */
  limits: Map<string, Wording>;
};

/** @param cells  The premiums of one view of the table. */
export function rateHeads(cells: readonly RateCell[], table: RateTable, scheme: Scheme): RateHeads {
  return headsIn(printedOf(table, scheme), cells, table, scheme);
}

function printedOf(table: RateTable, scheme: Scheme): PrintedTable[] {
  return scheme.tables.filter(({ field }) => field === table.id);
}

function headsIn(
  allPrinted: readonly PrintedTable[],
  cells: readonly RateCell[],
  table: RateTable,
  scheme: Scheme,
): RateHeads {
  const ids = new Set(cells.map(({ id }) => id));
  const isPremium = ({ contents }: PrintedCell) =>
    contents.some((content) => 'statement' in content && ids.has(content.statement));
  const heads: RateHeads = { corner: [], premiums: [], column: [], limits: new Map() };
  const known = knownLabels(table, scheme);
  const typed = placesIn({ ...table, printed: [] });
  for (const printed of allPrinted.filter(({ rows }) => rows.flat().some(isPremium))) {
    printed.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (!cell.head || !cell.text?.span || !isLabel(cell.text)) return;
        if (known.has(plain(cell.text.value)) || typed.has(cell.text.span.start.offset)) return;
        const limit = limitIn(row[c + 1], scheme);
        if (limit !== undefined) heads.limits.set(limit, cell.text);
        else if (cell.head === 'row' && row.some(isPremium)) enter(heads.premiums, cell.text);
        else if (r < printed.heads && printed.columns === 2 && c === 1) enter(heads.column, cell.text);
        else enter(heads.corner, cell.text);
      });
    });
  }
  return heads;
}

/** All of them, in reading order, for the translators. Of two printed tables with other words for one limit, a view may have either. */
export function rateHeadWords(scheme: Scheme): Wording[] {
  return scheme.rateTables.flatMap((table) =>
    printedOf(table, scheme).flatMap((printed) => headWords(headsIn([printed], table.cells, table, scheme))),
  );
}

export function headWords({ corner, premiums, column, limits }: RateHeads): Wording[] {
  return [...corner, ...premiums, ...column, ...limits.values()];
}

function enter(words: Wording[], each: Wording): void {
  if (!words.some(({ value }) => plain(value) === plain(each.value))) words.push(each);
}

function plain(label: string): string {
  return label.replace(/\s/g, '');
}

/** Whether a head has words besides its numbers. */
function isLabel({ value }: Wording): boolean {
  return /\p{L}/u.test(toMessage(value).id.replace(/\{\w+\}/g, ''));
}

function knownLabels({ bands, axes, ratingClasses }: RateTable, { plans }: Scheme): Set<string> {
  const labels = [
    ...bands.map(({ label }) => label.value),
    ...axes.flatMap(({ head, values = [] }) => [head?.value, ...values.map(({ label }) => label.value)]),
    ...ratingClasses.flatMap(({ label, members }) => [label.value, members?.value]),
    ...plans.map(({ label }) => label?.value),
  ];
  return new Set(labels.flatMap((label) => (label === undefined ? [] : [plain(label)])));
}

/** Where the typed values of a table begin. */
function placesIn(value: unknown): Set<number> {
  const found = new Set<number>();
  const visit = (each: unknown) => {
    if (typeof each !== 'object' || each === null) return;
    if (isSpan(each)) found.add(each.start.offset);
    else for (const key in each) visit((each as Record<string, unknown>)[key]);
  };
  visit(value);
  return found;
}

/** The limit that a cell states. */
function limitIn(cell: PrintedTable['rows'][number][number] | undefined, { plans }: Scheme): string | undefined {
  if (!cell) return undefined;
  const isHere = ({ start }: Wording['span'] & object) =>
    cell.span.start.offset <= start.offset && start.offset < cell.span.end.offset;
  return plans.flatMap(({ limits }) => limits).find(({ mentions }) => mentions.some(isHere))?.id;
}
