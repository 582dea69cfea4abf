import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { inputs } from '../../scripts/docs.ts';
import { project } from './project.ts';

/*
 * The JSON Schemas of the YAML files, and the YAML files of the sources.
 */

export type JsonSchema = { [key: string]: unknown };

export const jsonSchemaOf = (name: string) =>
  JSON.parse(readFileSync(`${project}schemas/json/${name}.schema.json`, 'utf8')) as JsonSchema;

/** Every schema inside a schema, and its path. */
export function* within(schema: unknown, path: string[] = []): Generator<{ schema: JsonSchema; path: string[] }> {
  if (Array.isArray(schema)) {
    for (const [i, each] of schema.entries()) yield* within(each, [...path, String(i)]);
  } else if (typeof schema === 'object' && schema !== null) {
    yield { schema: schema as JsonSchema, path };
    for (const [key, each] of Object.entries(schema)) {
      if (!['default', 'examples', 'enum', 'enumDescriptions', 'values'].includes(key))
        yield* within(each, [...path, key]);
    }
  }
}

export const keysIn = (schema: JsonSchema) =>
  [...within(schema)].filter(({ path }) => path.at(-2) === 'properties' && path.at(-3) !== 'properties');

// `enumDescriptions` is what editors show; the patterns beside the formats check them
export const ajv = new Ajv({ formats: { date: true, email: true, uri: true }, keywords: ['enumDescriptions'] });
export const compiled = new Map<string, ValidateFunction>(
  Object.keys(inputs).map((name) => [name, ajv.compile(jsonSchemaOf(name))]),
);

export const yamlFiles = readdirSync(`${project}sources`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .sort();
export const textOf = (path: string) => readFileSync(join(project, 'sources', path), 'utf8');
/** A scheme's coverage.yaml has mappings, that of all schemes has the codes. */
export const nameOf = (path: string) => (path === 'coverage.yaml' ? 'neutral-codes' : /([^/]*)\.yaml$/.exec(path)![1]!);
