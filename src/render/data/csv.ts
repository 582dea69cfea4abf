import { stringify } from 'csv-stringify/sync';
import type { Content, Table } from './table.ts';

/** A table as text, RFC 4180 with LF: the names of its columns, then its rows. */
export function csvOf({ columns, valuesOf }: Table, content: Content): string {
  return stringify([columns.map(({ name }) => name), ...valuesOf(content)], { cast: { boolean: String } });
}
