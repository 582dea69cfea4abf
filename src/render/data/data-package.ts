import type { Scheme } from '../../../schemas/scheme.ts';
import type { Site } from '../../../schemas/site.ts';
import { digestOf } from '../../store/digest.ts';
import type { ShelvedFiles } from '../../store/shelf.ts';
import type { T } from '../words/speak.ts';
import { columnKey, tableKey, type ForeignKey, type Table } from './table.ts';
import { tables } from './tables.ts';

/** The version of the tables, columns and keys: `2` if one is removed or changes its meaning, `1.1` if one is added. */
const FORMAT = '1.6.0';

/**
 * Frictionless Data Package, v1: the CSV files with their columns and keys, the JSON files with their schema, and the size and
 * digest of each. The version ends in a digest of all of them, so it changes whenever one of them does.
 * @see https://specs.frictionlessdata.io/data-package/
 */
export function dataPackage(schemes: readonly Scheme[], data: ShelvedFiles, { url }: Pick<Site, 'url'>, t: T): object {
  const resources = [
    ...tables.map((table) => tableResource(table, data, t)),
    ...schemes.map((scheme) => schemeResource(scheme, data, t)),
    changesResource(data, t),
  ];
  return {
    profile: 'data-package',
    name: 'group-schemes',
    title: t('data.packageTitle'),
    homepage: url,
    version: `${FORMAT}+${digestOf(resources.map(({ hash }) => hash).join('\n')).slice(0, 16)}`,
    resources,
  };
}

function tableResource({ name, columns, primaryKey, foreignKeys }: Table, data: ShelvedFiles, t: T) {
  const path = `${name}.csv`;
  return {
    name,
    path,
    description: t(tableKey(name)),
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...measured(path, data),
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(({ name: column, type, ...rest }) => ({
        name: column,
        type,
        description: t(columnKey(name, column)),
        ...rest,
      })),
      missingValues: [''],
      primaryKey,
      ...(foreignKeys.length > 0 && { foreignKeys: foreignKeys.map((key) => reference(key, name)) }),
    },
  };
}

/** A table refers to itself by the empty string (Table Schema v1). */
function reference({ fields, table, to }: ForeignKey, own: string): object {
  return { fields, reference: { resource: table === own ? '' : table, fields: to } };
}

/** The changes whole, with redlines and places. */
function changesResource(data: ShelvedFiles, t: T) {
  const path = 'changes.json';
  return {
    name: 'changes-whole',
    path,
    description: t('data.changesFile'),
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    ...measured(path, data),
    jsonSchema: 'schema/changes.json',
  };
}

function schemeResource({ scheme, edition }: Scheme, data: ShelvedFiles, t: T) {
  const path = `schemes/${scheme}/${edition}.json`;
  return {
    name: `${scheme}-${edition}`,
    path,
    description: t('data.schemeFile'),
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    ...measured(path, data),
    jsonSchema: 'schema/scheme.json',
  };
}

function measured(path: string, data: ShelvedFiles): { bytes: number; hash: string } {
  const file = data.get(`data/${path}`);
  if (file === undefined) throw new Error(`There is no data/${path} to describe: this is a bug in the pipeline`);
  return { bytes: file.bytes, hash: `sha256:${file.digest}` };
}
