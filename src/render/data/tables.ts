import type { ClaimedAmount } from '../../../schemas/amount.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import {
  contactColumns,
  contactsCsv,
  costColumns,
  costListColumns,
  costListsCsv,
  costsCsv,
  definitionColumns,
  definitionsCsv,
  exclusionColumns,
  exclusionsCsv,
  limitColumns,
  limitsCsv,
  riderColumns,
  ridersCsv,
} from './clauses-csv.ts';
import { amountColumns, amountsCsv, premiumColumns, premiumsCsv, type ColumnMeta } from './csv.ts';
import { schemeColumns, schemesCsv } from './schemes.ts';

/** Columns whose values are a row's of another table, or of the same one; `fields` are the names in both. */
export type ForeignKey = { fields: readonly string[]; table: string; to: readonly string[] };

/** A table over all schemes: what a row is, its columns, what tells its rows apart, and what they refer to. */
export type TableMeta = {
  name: string;
  description: string;
  columns: readonly ColumnMeta[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  csv: (schemes: readonly Scheme[], amounts: readonly ClaimedAmount[]) => string;
};

const edition = ['scheme', 'edition'];
const ofEdition: ForeignKey = { fields: edition, table: 'schemes', to: edition };
const keyed = { primaryKey: ['id'], foreignKeys: [ofEdition] };

/** The CSV files: what the others refer to, then in the order in which readers ask for them. */
export const tables: readonly TableMeta[] = [
  {
    name: 'schemes',
    description: 'One row for every edition of a scheme: whose it is, its policy period, and whether it is closed.',
    columns: schemeColumns,
    primaryKey: edition,
    foreignKeys: [],
    csv: schemesCsv,
  },
  {
    name: 'premiums',
    description: 'One row for every cell of a printed rate table.',
    columns: premiumColumns,
    ...keyed,
    csv: premiumsCsv,
  },
  {
    name: 'amounts',
    description: 'One row for every amount of money in the texts, with what accounts for it.',
    columns: amountColumns,
    primaryKey: [...edition, 'source_line', 'source_column'],
    foreignKeys: [ofEdition],
    csv: (_, amounts) => amountsCsv(amounts),
  },
  {
    name: 'limits',
    description: 'One row for every limit of a plan or of a single cost.',
    columns: limitColumns,
    primaryKey: ['id'],
    foreignKeys: [ofEdition, { fields: ['sublimit_of'], table: 'limits', to: ['id'] }],
    csv: limitsCsv,
  },
  {
    name: 'cost-lists',
    description: 'One row for every table or list of what is paid for, with the cover it belongs to.',
    columns: costListColumns,
    ...keyed,
    csv: costListsCsv,
  },
  {
    name: 'costs',
    description: 'One row for every item that is paid for, at every level.',
    columns: costColumns,
    ...keyed,
    csv: costsCsv,
  },
  {
    name: 'exclusions',
    description: 'One row for every exclusion.',
    columns: exclusionColumns,
    ...keyed,
    csv: exclusionsCsv,
  },
  {
    name: 'definitions',
    description: 'One row for every term that is defined.',
    columns: definitionColumns,
    ...keyed,
    csv: definitionsCsv,
  },
  { name: 'riders', description: 'One row for every rider.', columns: riderColumns, ...keyed, csv: ridersCsv },
  {
    name: 'contacts',
    description: 'One row for every line that says whom to turn to.',
    columns: contactColumns,
    ...keyed,
    csv: contactsCsv,
  },
];
