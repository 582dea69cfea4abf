import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { table } from './support/reference.ts';
import { output, readings } from './support/sources.ts';

describe('the JSON of a scheme', () => {
  const validate = new Ajv2020.default({ strict: false }).compile(
    JSON.parse(output('data/schema/scheme.json')) as object,
  );

  it.each(readings.map(({ scheme }) => `data/schemes/${scheme.id}.json`))('%s is valid', (path) => {
    const valid = validate(JSON.parse(output(path)));
    expect(validate.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it('would not be valid with a stray key, a text for a premium, or a value without its place', () => {
    const scheme = JSON.parse(output('data/schemes/itcoop/2024.json')) as Record<string, unknown> & {
      rateTables: { cells: { premium: { value: unknown; span?: unknown } }[] }[];
    };
    expect(validate({ ...scheme, stray: 1 })).toBe(false);
    const { premium } = scheme.rateTables[0]!.cells[0]!;
    premium.value = '16,740円';
    expect(validate(scheme)).toBe(false);
    premium.value = 16_740;
    expect(validate(scheme)).toBe(true);
    delete premium.span;
    expect(validate(scheme)).toBe(false);
  });
});

describe('datapackage.json', () => {
  type Field = { name: string; type: string };
  type Resource = { name: string; path: string; format: string; schema?: { fields: Field[] } };
  let resources: Resource[] = [];
  beforeAll(() => {
    ({ resources } = JSON.parse(output('data/datapackage.json')) as { resources: Resource[] });
  });

  it('describes every file there is', () => {
    expect(resources.map(({ path }) => path)).toEqual([
      'premiums.csv',
      'amounts.csv',
      'limits.csv',
      'costs.csv',
      'exclusions.csv',
      'definitions.csv',
      'riders.csv',
      'contacts.csv',
      ...readings.map(({ scheme }) => `schemes/${scheme.id}.json`),
    ]);
    for (const { path } of resources) expect(output(`data/${path}`).length).toBeGreaterThan(100);
  });

  it('gives the columns of the tables in their order, and types their values keep', () => {
    const integer = /^-?\d+$/;
    for (const { path, schema } of resources.filter(({ format }) => format === 'csv')) {
      const rows = table(`out/data/${path}`);
      expect(Object.keys(rows[0]!)).toEqual(schema!.fields.map(({ name }) => name));
      for (const { name, type } of schema!.fields) {
        const values = rows.map((row) => row[name]!).filter((value) => value !== '');
        if (type === 'integer') expect(values.filter((value) => !integer.test(value))).toEqual([]);
        if (type === 'boolean') expect(values.filter((value) => value !== 'true' && value !== 'false')).toEqual([]);
      }
    }
  });
});
