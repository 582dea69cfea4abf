import { z } from 'zod';
import type { ClaimedAmount } from '../../schemas/amount.ts';
import { Scheme } from '../../schemas/scheme.ts';
import {
  contactColumns,
  contactsCsv,
  costColumns,
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
import type { Files } from './files.ts';

/** What the data files need of a reading. */
export type ReadScheme = { scheme: Scheme; reconciliation: { amounts: readonly ClaimedAmount[] } };

/** The data files: each scheme whole as JSON, tables over all schemes as CSV, and their descriptions. */
export function renderData(readings: readonly ReadScheme[]): Files {
  const schemes = readings.map(({ scheme }) => scheme);
  const amounts = readings.flatMap(({ reconciliation }) => reconciliation.amounts);
  return new Map([
    ...schemes.map((scheme): [string, string] => [
      `data/schemes/${scheme.scheme}/${scheme.edition}.json`,
      json(scheme),
    ]),
    ['data/premiums.csv', premiumsCsv(schemes)],
    ['data/amounts.csv', amountsCsv(amounts)],
    ['data/limits.csv', limitsCsv(schemes)],
    ['data/costs.csv', costsCsv(schemes)],
    ['data/exclusions.csv', exclusionsCsv(schemes)],
    ['data/definitions.csv', definitionsCsv(schemes)],
    ['data/riders.csv', ridersCsv(schemes)],
    ['data/contacts.csv', contactsCsv(schemes)],
    ['data/schema/scheme.json', json(schemeSchema())],
    ['data/datapackage.json', json(dataPackage(schemes))],
  ]);
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function schemeSchema(): object {
  return { title: 'One edition of one scheme', ...z.toJSONSchema(Scheme) };
}

/** A table over all schemes: what a row is, and its columns. */
export type TableMeta = { name: string; description: string; columns: readonly ColumnMeta[] };

/** The CSV files, in the order in which readers ask for them. */
export const tables: readonly TableMeta[] = [
  { name: 'premiums', description: 'One row for every cell of a printed rate table.', columns: premiumColumns },
  {
    name: 'amounts',
    description: 'One row for every amount of money in the texts, with what accounts for it.',
    columns: amountColumns,
  },
  { name: 'limits', description: 'One row for every limit of a plan or of a single cost.', columns: limitColumns },
  { name: 'costs', description: 'One row for every item that is paid for, at every level.', columns: costColumns },
  { name: 'exclusions', description: 'One row for every exclusion.', columns: exclusionColumns },
  { name: 'definitions', description: 'One row for every term that is defined.', columns: definitionColumns },
  { name: 'riders', description: 'One row for every rider.', columns: riderColumns },
  { name: 'contacts', description: 'One row for every line that says whom to turn to.', columns: contactColumns },
];

/** Frictionless Data Package, v1: the CSV files with their columns, the JSON files with their schema. */
function dataPackage(schemes: readonly Scheme[]): object {
  const resource = ({ name, description, columns }: TableMeta) => ({
    name,
    path: `${name}.csv`,
    description,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: columns, missingValues: [''] },
  });
  return {
    profile: 'data-package',
    name: 'group-schemes',
    title: 'Group insurance schemes: premiums, limits, costs, exclusions and amounts as printed',
    resources: [
      ...tables.map(resource),
      ...schemes.map(({ scheme, edition }) => ({
        name: `${scheme}-${edition}`,
        path: `schemes/${scheme}/${edition}.json`,
        description: 'Everything read from one pamphlet, each value with its place in the text.',
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        jsonSchema: 'schema/scheme.json',
      })),
    ],
  };
}
