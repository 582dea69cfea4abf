import type { Clause } from '../../../schemas/clause.ts';
import type { CoverName } from '../../../schemas/cover.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { column, editionColumns, ofEdition, required, type Column } from './table.ts';

/*
 * Columns and keys that the tables of limits, costs, exclusions, definitions, riders and contacts share.
 */

/** A row that knows its scheme. */
export type OfScheme = { scheme: Scheme };

/** The rows have ids, and belong to an edition. */
export const keyed = { primaryKey: ['id'], foreignKeys: [ofEdition] };

export function commonColumns<Row extends OfScheme>(idOf: (row: Row) => string): readonly Column<Row>[] {
  return [column('id', 'string', idOf, required), ...editionColumns<Row>(({ scheme }) => scheme)];
}

/** The last column of a table of items: the key by which an item is found again in other editions. What is no item has none. */
export function keyColumn<Row extends OfScheme>(idOf: (row: Row) => string): Column<Row> {
  return column('key', 'string', (row, { keys }) => {
    const { id } = row.scheme;
    return keys.get(id)?.get(idOf(row).slice(id.length + 1));
  });
}

/** @param lineOf  0 and undefined leave the cell empty. */
export function sourceLine<Row>(lineOf: (row: Row) => number | undefined): Column<Row> {
  const valueOf = (row: Row) => lineOf(row) || undefined;
  return column('source_line', 'integer', valueOf, { minimum: 1 });
}

/** Several ids in one cell. */
export function idsText(ids: readonly string[] = []): string | undefined {
  return ids.length > 0 ? ids.join('; ') : undefined;
}

export function coverColumn<Row>(coverOf: (row: Row) => CoverName): Column<Row> {
  return column('cover', 'string', coverOf, required);
}

export function codesColumn<Row>(ownerOf: (row: Row) => Pick<Clause, 'codes'>): Column<Row> {
  return column('codes', 'string', (row) =>
    (ownerOf(row).codes ?? []).map(({ code, relation }) => `${code} (${relation})`).join('; '),
  );
}
