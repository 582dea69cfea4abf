import type { Row } from './reference.ts';

/** What we use of Frictionless Table Schema v1. @see https://specs.frictionlessdata.io/table-schema/ */
export type TableSchema = {
  fields: Field[];
  missingValues: string[];
  primaryKey: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
};
type Field = { name: string; type: string; description: string; constraints?: Record<string, unknown> };

const TYPES: Record<string, RegExp> = {
  string: /^[^]*$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(?:\.\d+)?$/,
  boolean: /^(true|false)$/,
};

const CONSTRAINTS: Record<string, (value: string, bound: unknown) => boolean> = {
  // for a column as a whole, or for a missing value: checked below
  required: () => true,
  unique: () => true,
  minimum: (value, bound) => Number(value) >= Number(bound),
  maximum: (value, bound) => Number(value) <= Number(bound),
  enum: (value, bound) => (bound as string[]).includes(value),
  pattern: (value, bound) => new RegExp(bound as string).test(value),
};

/**
 * Violations of the schema of a table, found by other code than the writer's.
 * @param tables  The rows of every table, by the names of their resources.
 */
export function breaches(name: string, schema: TableSchema, tables: ReadonlyMap<string, readonly Row[]>): string[] {
  const { fields, missingValues, primaryKey, foreignKeys = [] } = schema;
  const rows = tables.get(name)!;
  const isMissing = (value: string) => missingValues.includes(value);
  const keyOf = (row: Row, names: readonly string[]) => JSON.stringify(names.map((each) => row[each]));
  const isTwice = (names: readonly string[]) => {
    const keys = rows.map((row) => keyOf(row, names));
    return keys.filter((key, i) => keys.indexOf(key) !== i);
  };
  const values = fields.flatMap((field) =>
    rows.flatMap((row, i): string[] => {
      const value = row[field.name]!;
      const constraints = Object.entries(field.constraints ?? {});
      const at = `${name} ${i + 1} ${field.name}`;
      if (isMissing(value))
        return field.constraints?.required || primaryKey.includes(field.name) ? [`${at}: empty`] : [];
      const broken = constraints.filter(([rule, bound]) => !CONSTRAINTS[rule]!(value, bound));
      return [
        ...(TYPES[field.type]!.test(value) ? [] : [`${at}: ${value} is no ${field.type}`]),
        ...broken.map(([rule]) => `${at}: ${value} breaks ${rule}`),
      ];
    }),
  );
  const unique = [primaryKey, ...fields.filter(({ constraints }) => constraints?.unique).map((field) => [field.name])];
  const twice = unique.flatMap((names) => isTwice(names).map((key) => `${name}: ${key} is there twice`));
  const lost = foreignKeys.flatMap(({ fields: from, reference }) => {
    const there = new Set(tables.get(reference.resource || name)!.map((row) => keyOf(row, reference.fields)));
    return rows
      .filter((row) => !from.some((each) => isMissing(row[each]!)))
      .map((row) => keyOf(row, from))
      .filter((key) => !there.has(key))
      .map((key) => `${name}: ${from.join('+')} ${key} is not in ${reference.resource || name}`);
  });
  return [...values, ...twice, ...lost];
}
