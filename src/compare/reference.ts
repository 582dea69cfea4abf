import type { ClaimedAmount } from '../../schemas/amount.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { IdentityField } from '../../schemas/identity.ts';
import type { Difference, KeyedRow, KeyedTables, ReadRow, ReferenceName } from '../../schemas/reference.ts';
import { printedIn } from '../recognise/rate-cell.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { FactKind } from '../../schemas/stated-fact.ts';
import type { Span } from '../../schemas/span.ts';
import { exceptionWords, excludedWords, payoutOf, scopeOf } from './clause-words.ts';
import { lineOfClause } from './places.ts';
import { haveWordsInCommon, isMetBy, linesText, pointerRows } from './pointers.ts';
import { edgesOf } from './rate-key.ts';
import { tableDifferences } from './printed-tables.ts';
import { typedValueOf } from './stated-facts.ts';

/** How one table is compared: what was read, the columns that name a row, and what two cells have in common when they are equal. */
type Comparison = {
  readRows: (scheme: Scheme, amounts: readonly ClaimedAmount[]) => ReadRow[];
  key: readonly string[];
  alike?: Readonly<Record<string, (cell: string) => string>>;
  /** How rows are compared that are not cut in one way: a person quotes more words, and two places in one row. */
  loosely?: {
    isBeside: (keyed: KeyedRow, read: ReadRow) => boolean;
    column: string;
    isMet: (cell: string, others: readonly string[]) => boolean;
    /** Whether a row that was read must have been keyed. */
    mustBeKeyed: (read: ReadRow) => boolean;
    /** Whether a row that was keyed must be read. */
    mustBeRead: (keyed: KeyedRow, scheme: Scheme) => boolean;
  };
};

/** White space is the typesetter's; everything else must be as printed. */
const withoutSpaces = (cell: string) => cell.replace(/\s+/g, '');
/** `2,700\\n億円` is keyed on one line. */
const unescaped = (cell: string) => cell.replaceAll('\\n', '\n');
/** `(A) 100; (B) 90`, `100 (A), 90 (B)` */
const numbers = (cell: string) => (cell.match(/\d+/g) ?? []).join(' ');
/** `① ア` -> 2: how deep an item is. */
const depth = (cell: string) => String(cell.split(' ').filter(Boolean).length);

const COMPARISONS: Partial<Record<ReferenceName, Comparison>> = {
  identity: { readRows: identityRows, key: ['field'] },
  premiums: { readRows: premiumRows, key: ['table', 'rating_class', 'band', 'plan', 'inception'] },
  bands: { readRows: bandRows, key: ['table', 'band'] },
  limits: { readRows: limitRows, key: ['plan', 'cover', 'basis'] },
  costs: {
    readRows: costRows,
    key: ['line'],
    alike: { marker: withoutSpaces, name: withoutSpaces, text: withoutSpaces, parent: depth, payout_percent: numbers },
  },
  exclusions: {
    readRows: exclusionRows,
    key: ['line'],
    alike: { scope: withoutSpaces, marker: withoutSpaces, text: withoutSpaces, exceptions: withoutSpaces },
  },
  amounts: { readRows: amountRows, key: ['line'], alike: { text: unescaped } },
  definitions: { readRows: definitionRows, key: ['line'], alike: { term: withoutSpaces } },
  contacts: { readRows: contactRows, key: ['line', 'kind'], alike: { text: withoutSpaces } },
  facts: { readRows: factRows, key: ['kind', 'line'], alike: { text: withoutSpaces, of: withoutSpaces } },
  // a name is one word on one line: where a cell was broken inside it, the blank is gone
  services: { readRows: serviceRows, key: ['line'] },
  statistics: {
    readRows: statisticRows,
    key: ['line'],
    alike: { figure: withoutSpaces, subject: withoutSpaces, source: withoutSpaces },
  },
  pointers: {
    readRows: pointerReadRows,
    key: ['line', 'kind'],
    loosely: {
      isBeside: isSamePointer,
      column: 'target_lines',
      isMet: isMetBy,
      // 次のアからソ: no one keys every marker of a list
      mustBeKeyed: ({ cells }) => cells.in_list !== 'true',
      mustBeRead: ({ cells }, scheme) => !isLeftOut(Number(cells.line), scheme),
    },
  },
};

/** The tables that are compared here. The others are kept for the tests of this project. */
export const COMPARED = [...Object.keys(COMPARISONS), 'tables'] as ReferenceName[];

/**
 * Compare a scheme with the tables that a person keyed from its original. A table that no one keyed is not compared; a table
 * without rows says that there is nothing to key.
 * @param amounts  Every amount of money in the text.
 */
export function differencesFrom(keyed: KeyedTables, scheme: Scheme, amounts: readonly ClaimedAmount[]): Difference[] {
  return COMPARED.flatMap((table) => {
    const rows = keyed[table];
    if (!rows) return [];
    if (table === 'tables') return tableDifferences(rows, scheme);
    return differencesIn(table, rows, COMPARISONS[table]!, scheme, amounts);
  });
}

function differencesIn(
  table: ReferenceName,
  keyed: readonly KeyedRow[],
  { readRows, key, alike = {}, loosely }: Comparison,
  scheme: Scheme,
  amounts: readonly ClaimedAmount[],
): Difference[] {
  const read = readRows(scheme, amounts);
  const columns = loosely ? [...key, loosely.column] : Object.keys(read[0]?.cells ?? {});
  const cellOf = ({ cells }: KeyedRow | ReadRow, column: string) =>
    (alike[column] ?? ((cell) => cell))(cells[column] ?? '');
  const textOf = (row: KeyedRow | ReadRow, of: readonly string[]) =>
    JSON.stringify(of.map((column) => cellOf(row, column)));
  const [unread, unkeyed] = loosely
    ? withoutMet(keyed, read, scheme, loosely)
    : withoutPairs(keyed, read, (row) => textOf(row, columns));
  // what is left has no equal: two rows of one key differ in some other column
  const differing: Difference[] = [];
  const left = [...unkeyed];
  const lost = unread.filter((row) => {
    const i = left.findIndex((other) => textOf(other, key) === textOf(row, key));
    if (i < 0) return true;
    const [other] = left.splice(i, 1);
    for (const column of columns.filter((each) => cellOf(row, each) !== cellOf(other!, each)))
      differing.push({ table, kind: 'differs', column, keyed: row, read: other! });
    return false;
  });
  return [
    ...differing,
    ...lost.map((row): Difference => ({ table, kind: 'not read', keyed: row })),
    ...left.map((row): Difference => ({ table, kind: 'not keyed', read: row })),
  ];
}

/** What is left of two lists when each item has taken one of the same text out of the other list. */
function withoutPairs<A, B>(as: readonly A[], bs: readonly B[], textOf: (item: A | B) => string): [A[], B[]] {
  const counts = new Map<string, number>();
  for (const b of bs) counts.set(textOf(b), (counts.get(textOf(b)) ?? 0) + 1);
  const left = as.filter((a) => !take(counts, textOf(a)));
  // the last ones of a text are those that were not taken
  const rest = [...bs].reverse().filter((b) => take(counts, textOf(b)));
  return [left, rest.reverse()];
}

/** The same for rows that are not cut in one way: what is left of each list points to lines that the other one does not. */
function withoutMet(
  keyed: readonly KeyedRow[],
  read: readonly ReadRow[],
  scheme: Scheme,
  { isBeside, column, isMet, mustBeKeyed, mustBeRead }: NonNullable<Comparison['loosely']>,
): [KeyedRow[], ReadRow[]] {
  const cellsOf = (rows: readonly (KeyedRow | ReadRow)[]) => rows.map(({ cells }) => cells[column] ?? '');
  const isFound = (row: KeyedRow | ReadRow, beside: readonly (KeyedRow | ReadRow)[]) =>
    beside.length > 0 && isMet(row.cells[column] ?? '', cellsOf(beside));
  return [
    keyed.filter(
      (row) =>
        mustBeRead(row, scheme) &&
        !isFound(
          row,
          read.filter((other) => isBeside(row, other)),
        ),
    ),
    read.filter((other) => {
      const beside = keyed.filter((row) => isBeside(row, other));
      return (beside.length > 0 || mustBeKeyed(other)) && !isFound(other, beside);
    }),
  ];
}

function take(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0;
  if (count > 0) counts.set(text, count - 1);
  return count > 0;
}

const shown = (value: string | number | boolean | undefined) => (value === undefined ? '' : String(value));

function row(place: Span | undefined, cells: Record<string, string | number | boolean | undefined>): ReadRow {
  return { place, cells: Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, shown(value)])) };
}

function identityRows({ identity }: Scheme): ReadRow[] {
  return (Object.keys(identity) as IdentityField[]).map((field) => {
    const fact = identity[field];
    const span = 'span' in fact ? fact.span : undefined;
    const value = typeof fact.value === 'object' ? `${fact.value.inception}/${fact.value.expiry}` : fact.value;
    return row(span, { field, value, line: span?.start.line });
  });
}

function premiumRows({ rateTables, plans }: Scheme): ReadRow[] {
  return rateTables.flatMap(({ name, bands, ratingClasses, cells }) =>
    cells.map((cell) =>
      row(printedIn(cell).span, {
        table: name,
        rating_class: ratingClasses.find(({ id }) => id === cell.ratingClass)?.label.value,
        band: bands.find(({ id }) => id === cell.band)?.label.value,
        plan: plans.find(({ id }) => id === cell.plan)?.label?.value,
        plan_code: cell.planCode?.value,
        inception: cell.inception?.value,
        months: cell.months?.value,
        premium_yen: cell.premium?.value,
        referral: cell.referral?.value,
      }),
    ),
  );
}

function bandRows({ rateTables }: Scheme): ReadRow[] {
  return rateTables.flatMap(({ name, bands }) =>
    bands.map(({ label, extent }) => {
      const { unit, min, max } = edgesOf(extent);
      return row(label.span, {
        table: name,
        band: label.value,
        unit,
        min: min?.value,
        min_inclusive: min?.inclusive,
        max: max?.value,
        max_inclusive: max?.inclusive,
      });
    }),
  );
}

function limitRows({ plans }: Scheme): ReadRow[] {
  return plans.flatMap(({ label, limits }) =>
    limits.map(({ cover, basis, amount }) =>
      row(amount.span, { plan: label?.value, cover, basis: basis.join(' '), yen: amount.value }),
    ),
  );
}

function costRows(scheme: Scheme): ReadRow[] {
  const itemRows = (clauses: readonly Clause[], above: readonly string[]): ReadRow[] =>
    clauses.flatMap((clause) => [
      row(placeOf(clause), {
        line: lineOfClause(clause),
        parent: above.join(' '),
        marker: clause.marker?.value,
        name: clause.name?.value,
        text: clause.text?.value,
        payout_percent: payoutOf(clause.id, scheme),
      }),
      ...itemRows(clause.items, [...above, clause.marker?.value ?? '·']),
    ]);
  return scheme.costs.flatMap(({ items }) => itemRows(items, []));
}

function exclusionRows(scheme: Scheme): ReadRow[] {
  return scheme.exclusions.flatMap((group) =>
    group.items.map((clause) =>
      row(placeOf(clause), {
        line: lineOfClause(clause),
        scope: scopeOf(group, scheme),
        marker: clause.marker?.value,
        text: excludedWords(clause),
        exceptions: exceptionWords(clause),
      }),
    ),
  );
}

function placeOf({ marker, name, text }: Clause): Span | undefined {
  const printed = marker ?? name ?? text;
  return printed?.span ?? (printed && 'spans' in printed ? printed.spans?.[0] : undefined);
}

/** The amounts outside the rate tables, which have tables of their own. */
function amountRows({ rateTables }: Scheme, amounts: readonly ClaimedAmount[]): ReadRow[] {
  const printed = rateTables.flatMap((table) => table.printed);
  const isInside = ({ start, end }: Span) =>
    printed.some((table) => table.start.offset <= start.offset && end.offset <= table.end.offset);
  return amounts
    .filter(({ span }) => !isInside(span))
    .map(({ span, text, yen }) => row(span, { line: span.start.line, text, yen }));
}

/** The values of the contacts; the label of a form that was left blank is its row, without a text. */
function contactRows({ contacts }: Scheme): ReadRow[] {
  return contacts.flatMap(({ values }) =>
    values.map(({ kind, label, text, hours }) => {
      const place = text?.span ?? text?.spans?.[0] ?? label?.span;
      const intervals = hours?.map(({ days, opens, closes, nextDay }) => [
        days,
        opens,
        closes,
        ...(nextDay ? ['+1'] : []),
      ]);
      return row(place, {
        line: place?.start.line,
        kind,
        text: text?.value,
        hours: intervals?.map((each) => each.join(' ')).join('; '),
      });
    }),
  );
}

/** The terms that the text defines; `note` is the line of the note that gives the meaning. */
function definitionRows({ definitions, notes }: Scheme): ReadRow[] {
  return definitions.map(({ term, note }) => {
    const place = term.span ?? term.spans?.[0];
    const noteLine = notes.find(({ id }) => id === note)?.mark.span.start.line;
    return row(place, { line: place?.start.line, term: term.value, note: noteLine });
  });
}

/** The facts of the contract, and each kind of which nothing is stated or read. */
function factRows({ facts }: Scheme): ReadRow[] {
  return FactKind.options.flatMap((kind) => {
    const known = facts[kind];
    if (known.state !== 'stated') return [row(undefined, { kind, line: '', text: '', value: known.value, of: '' })];
    return known.values.map((fact) => {
      const place = fact.text.span ?? fact.text.spans?.[0];
      return row(place, {
        kind,
        line: place?.start.line,
        text: fact.text.value,
        value: typedValueOf(fact),
        of: fact.of?.value,
      });
    });
  });
}

function serviceRows({ services }: Scheme): ReadRow[] {
  return services.map(({ name }) => {
    const place = name.span ?? name.spans?.[0];
    return row(place, { line: place?.start.line, name: name.value });
  });
}

function statisticRows({ statistics }: Scheme): ReadRow[] {
  return statistics.map(({ figure, value, unit, subject, source }) => {
    const place = figure.span ?? figure.spans?.[0];
    return row(place, {
      line: place?.start.line,
      figure: figure.value,
      value,
      unit,
      subject: subject.value,
      source: source?.value,
    });
  });
}

/** Where words lead. `in_list` is not keyed: markers of one list that refer to each other. */
function pointerReadRows(scheme: Scheme): ReadRow[] {
  return pointerRows(scheme).map(({ place, line, words, kind, lines, isInList }) =>
    row(place, { line, words, kind, target_lines: linesText(lines), in_list: isInList }),
  );
}

function isSamePointer({ cells: keyed }: KeyedRow, { cells: read, place }: ReadRow): boolean {
  const line = Number(keyed.line);
  return (
    place !== undefined &&
    place.start.line <= line &&
    line <= place.end.line &&
    keyed.kind === read.kind &&
    haveWordsInCommon(withoutSpaces(keyed.words ?? ''), read.words ?? '')
  );
}

/** Whether a line is not part of the document: the heading of a page that repeats one, the folio. */
function isLeftOut(line: number, { furniture }: Scheme): boolean {
  return furniture.some(({ spans }) => spans.some(({ start, end }) => start.line <= line && line <= end.line));
}
