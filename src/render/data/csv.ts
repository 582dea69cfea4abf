import { stringify } from 'csv-stringify/sync';
import type { ClaimedAmount } from '../../../schemas/amount.ts';
import { BandUnit, type BandEdge } from '../../../schemas/band.ts';
import { MONTH_DAY } from '../../../schemas/date.ts';
import { RateTable } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';

/** What every value of a column keeps; an empty one keeps all of it but `required`. */
export type Constraints = {
  required?: true;
  unique?: true;
  minimum?: number;
  maximum?: number;
  enum?: readonly string[];
  pattern?: string;
};

/** A column of a published table: its name, its Frictionless type, what it holds and what its values keep. */
export type ColumnMeta = {
  name: string;
  type: 'string' | 'integer' | 'boolean';
  description: string;
  constraints?: Constraints;
};

export const column = (
  name: string,
  type: ColumnMeta['type'],
  description: string,
  constraints?: Constraints,
): ColumnMeta => ({ name, type, description, ...(constraints && { constraints }) });

export const required = { required: true } as const;
const fromOne = { required: true, minimum: 1 } as const;

/** Whose a row is: a row of schemes.csv. */
export const ofEdition = [
  column('scheme', 'string', 'Short name of the scheme.', required),
  column('edition', 'string', 'Edition of the pamphlet.', required),
];

/** premiums.csv: one row a printed cell, in reading order. The columns are a promise (design.md). */
export const premiumColumns: ColumnMeta[] = [
  column('id', 'string', 'Name of the cell: scheme, edition, table, class, plan, band, inception.', required),
  ...ofEdition,
  column('table', 'string', 'Name of the rate table.', required),
  column('basis', 'string', '`annual` or `mid-term`.', { required: true, enum: RateTable.shape.basis.options }),
  column('rating_class', 'string', 'Class of risk, verbatim; empty where the table has none.'),
  column('band', 'string', 'Label of the row, verbatim.', required),
  column(
    'band_unit',
    'string',
    '`JPY` of revenue or `store`; empty for a condition. An example point has equal, inclusive edges.',
    { enum: BandUnit.options },
  ),
  column(
    'band_min',
    'integer',
    'Lower edge; empty when open. Where the label prints none, the upper edge of the row above.',
    { minimum: 0 },
  ),
  column('band_min_inclusive', 'boolean', 'Whether the lower edge belongs to the band.'),
  column('band_max', 'integer', 'Upper edge; empty when open.', { minimum: 0 }),
  column('band_max_inclusive', 'boolean', 'Whether the upper edge belongs to the band.'),
  column('plan', 'string', 'Plan, verbatim; empty where the scheme has none.'),
  column('plan_code', 'string', 'Code of the cell, verbatim; empty where none is printed.'),
  column('inception', 'string', 'Inception of a mid-term premium, `--MM-DD`.', { pattern: MONTH_DAY.source }),
  column('months', 'integer', 'Months of cover a mid-term premium pays for.', { minimum: 1, maximum: 12 }),
  column('premium_yen', 'integer', 'Premium in whole yen; empty for a referral.', { minimum: 0 }),
  column('referral', 'string', 'The words in place of a premium, verbatim.'),
  column('source_file', 'string', 'File the cell was read from.', required),
  column('source_line', 'integer', 'Line of the cell, from 1.', fromOne),
  column('source_column', 'integer', 'Column of the cell, from 1, in UTF-16 units.', fromOne),
  column('source_text', 'string', 'The cell, verbatim.', required),
];

export function premiumsCsv(schemes: readonly Scheme[]): string {
  const rows = schemes.flatMap((scheme) =>
    scheme.rateTables.flatMap((table) =>
      table.cells.map((cell) => {
        const band = table.bands.find(({ id }) => id === cell.band)!;
        const plan = scheme.plans.find(({ id }) => id === cell.plan)!;
        const ratingClass = table.ratingClasses.find(({ id }) => id === cell.ratingClass);
        const printed = (cell.premium ?? cell.referral)!;
        return [
          cell.id,
          scheme.scheme,
          scheme.edition,
          table.name,
          table.basis,
          ratingClass?.label.value,
          band.label.value,
          ...extentColumns(band.extent),
          plan.label?.value,
          cell.planCode?.value,
          cell.inception?.value,
          cell.months?.value,
          cell.premium?.value,
          cell.referral?.value,
          printed.span.file,
          printed.span.start.line,
          printed.span.start.column,
          printed.raw,
        ];
      }),
    ),
  );
  return csv(premiumColumns, rows);
}

/** amounts.csv: one row for every token of a source that looks like money. */
export const amountColumns: ColumnMeta[] = [
  ...ofEdition,
  column('source_line', 'integer', 'Line of the token, from 1.', fromOne),
  column('source_column', 'integer', 'Column of the token, from 1, in UTF-16 units.', fromOne),
  column('source_text', 'string', 'The token, verbatim; it may hold a line break.', required),
  column('yen', 'integer', 'Its value in whole yen.', { required: true, minimum: 0 }),
  column('claimed_by', 'string', 'Id of the field that holds it, or `prose:` and the section it stands in.', required),
];

export function amountsCsv(amounts: readonly ClaimedAmount[]): string {
  return csv(
    amountColumns,
    amounts.map(({ scheme, edition, span, text, yen, claimedBy }) => [
      scheme,
      edition,
      span.start.line,
      span.start.column,
      text,
      yen,
      claimedBy,
    ]),
  );
}

type Extent = Scheme['rateTables'][number]['bands'][number]['extent'];

function extentColumns(extent: Extent): unknown[] {
  if (extent.kind === 'condition') return ['', '', '', '', ''];
  if (extent.kind === 'point') return [extent.unit, extent.value, true, extent.value, true];
  const edge = (each: BandEdge | undefined) => (each ? [each.value, each.inclusive] : ['', '']);
  return [extent.unit, ...edge(extent.min), ...edge(extent.max)];
}

/** A table as text: the names of its columns, then its rows. */
export function csv(columns: readonly ColumnMeta[], rows: readonly unknown[][]): string {
  return stringify([columns.map(({ name }) => name), ...rows], { cast: { boolean: String } });
}
