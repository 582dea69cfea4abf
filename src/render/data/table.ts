import type { ClaimedAmount } from '../../../schemas/amount.ts';
import type { ClaimedNumber } from '../../../schemas/number.ts';
import type { PublishedChanges } from '../../../schemas/premium-change.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { KeysById } from '../../editions/keys.ts';
import type { MessageKey } from '../words/messages.ts';

/** Constraints on the values of a column. An empty value only breaks `required`. */
export type Constraints = {
  required?: true;
  unique?: true;
  minimum?: number;
  maximum?: number;
  enum?: readonly string[];
  pattern?: string;
};

/**
 * A column of a published table: its name, its Frictionless type and its constraints. Our message `data.column.<table>.<column>`
 * describes it.
 */
export type ColumnMeta = {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  constraints?: Constraints;
};

/** The value of a cell; undefined leaves it empty. */
export type Value = string | number | boolean | undefined;

/** A column, with the function that fills it from a row. */
export type Column<Row> = { meta: ColumnMeta; valueOf: (row: Row, content: Content) => Value };

/** Columns whose values identify a row of another table, or of the same one; `fields` are their names in both. */
export type ForeignKey = { fields: readonly string[]; table: string; to: readonly string[] };

/** The data of all tables. */
export type Content = {
  schemes: readonly Scheme[];
  amounts: readonly ClaimedAmount[];
  numbers: readonly ClaimedNumber[];
  /** From each edition of a scheme to the next. */
  changes: readonly PublishedChanges[];
  /** The key of each item of each edition: by the id of the edition, then by that of the item below it. */
  keys: ReadonlyMap<string, KeysById>;
};

/**
 * A table over all schemes: its columns and keys, and its rows. Our message `data.table.<table>` describes a row.
 */
export type Table = {
  name: string;
  columns: readonly ColumnMeta[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  /** The values of every row, in the order of the columns. */
  valuesOf: (content: Content) => Value[][];
};

type Definition<Row> = Omit<Table, 'columns' | 'valuesOf'> & {
  rowsOf: (content: Content) => Row[];
  columns: readonly Column<Row>[];
};

/** The keys of the messages that describe a table and a column; a test compares them with the catalogs. */
export function tableKey(table: string): TableKey {
  return `data.table.${table}` as TableKey;
}
export function columnKey(table: string, column: string): ColumnKey {
  return `data.column.${table}.${column}` as ColumnKey;
}
type TableKey = Extract<MessageKey, `data.table.${string}`>;
type ColumnKey = Extract<MessageKey, `data.column.${string}`>;

/** Define a table: each column has its type, its constraints and the function that fills it in one place. */
export function table<Row>({ rowsOf, columns, ...about }: Definition<Row>): Table {
  return {
    ...about,
    columns: columns.map(({ meta }) => meta),
    valuesOf: (content) => rowsOf(content).map((row) => columns.map(({ valueOf }) => valueOf(row, content))),
  };
}

export function column<Row>(
  name: string,
  type: ColumnMeta['type'],
  valueOf: Column<Row>['valueOf'],
  constraints?: Constraints,
): Column<Row> {
  return { meta: { name, type, ...(constraints && { constraints }) }, valueOf };
}

export const required = { required: true } as const;

/** The key of schemes.csv: the scheme and edition of a row. */
export const EDITION = ['scheme', 'edition'];
export const ofEdition: ForeignKey = { fields: EDITION, table: 'schemes', to: EDITION };

export function editionColumns<Row>(
  editionOf: (row: Row) => { scheme: string; edition: string },
): readonly Column<Row>[] {
  return [
    column('scheme', 'string', (row) => editionOf(row).scheme, required),
    column('edition', 'string', (row) => editionOf(row).edition, required),
  ];
}
