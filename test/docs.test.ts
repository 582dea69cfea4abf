import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Scheme } from '../schemas/scheme.ts';
import { generated, inputs } from '../scripts/docs.ts';

const project = fileURLToPath(new URL('../', import.meta.url));

type JsonSchema = { [key: string]: unknown };

const jsonSchemaOf = (name: string) =>
  JSON.parse(readFileSync(`${project}schemas/json/${name}.schema.json`, 'utf8')) as JsonSchema;

/** Every schema inside a schema, and its path. */
function* within(schema: unknown, path: string[] = []): Generator<{ schema: JsonSchema; path: string[] }> {
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

const keysIn = (schema: JsonSchema) =>
  [...within(schema)].filter(({ path }) => path.at(-2) === 'properties' && path.at(-3) !== 'properties');

// `enumDescriptions` is what editors show; the patterns beside the formats check them
const ajv = new Ajv({ formats: { date: true, email: true, uri: true }, keywords: ['enumDescriptions'] });
const compiled = new Map<string, ValidateFunction>(
  Object.keys(inputs).map((name) => [name, ajv.compile(jsonSchemaOf(name))]),
);

const yamlFiles = readdirSync(`${project}sources`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .sort();
const textOf = (path: string) => readFileSync(join(project, 'sources', path), 'utf8');
// some hundred slips of a long file
const SLOW = { timeout: 30_000 };
/** A scheme's coverage.yaml has mappings, that of all schemes has the codes. */
const nameOf = (path: string) => (path === 'coverage.yaml' ? 'neutral-codes' : /([^/]*)\.yaml$/.exec(path)![1]!);

const files = await generated();

describe('the generated files', () => {
  it.each([...files.keys()])('%s is up to date: npm run docs', (path) => {
    expect(readFileSync(`${project}${path}`, 'utf8')).toBe(files.get(path));
  });

  it('are all there is in schemas/json and docs/rules', () => {
    const paths = ['schemas/json', 'docs/rules'].flatMap((folder) =>
      readdirSync(`${project}${folder}`).map((name) => `${folder}/${name}`),
    );
    expect(paths.filter((path) => !files.has(path))).toEqual([]);
  });
});

describe('the data model', () => {
  const schema = z.toJSONSchema(Scheme) as JsonSchema;
  const keys = keysIn(schema);

  it('describes every key but `id`, and the value of one with its place', () => {
    expect(keys.length).toBeGreaterThan(500);
    for (const { schema: key, path } of keys) {
      if (['id', 'value'].includes(path.at(-1)!)) continue;
      expect(key.description, path.join('.')).toMatch(/^\S.*\S \S.*\.$/);
    }
  });

  it('gives each number its unit, and each value of a closed list its meaning', () => {
    for (const { schema: part, path } of within(schema)) {
      if (part.type === 'integer' || part.type === 'number') expect(part.unit, path.join('.')).toMatch(/\S/);
      if (part.enum) expect(Object.keys(part.values as object), path.join('.')).toEqual(part.enum);
    }
  });

  it('has its words in the glossary, with the trade’s word and the unit', () => {
    const glossary = readFileSync(`${project}docs/glossary.md`, 'utf8');
    expect(glossary).toMatch(/^## Deductible\n\n免責金額・自己負担額\. /m);
    expect(glossary).toMatch(/^\| `months` \| 期間 \| .* \| months \(月\) \|$/m);
    expect(glossary).toMatch(/^\| `premium` \| 保険料 \| .* \| yen \(円\) \|$/m);
    expect(glossary).toMatch(/^\| `per-claim` \| 1請求 \| .* \|$/m);
    for (const [, anchor] of glossary.matchAll(/\]\(#([\w-]+)\)/g)) {
      expect(glossary.toLowerCase(), anchor).toContain(`\n## ${anchor}\n`);
    }
  });
});

describe.each(Object.keys(inputs))('the JSON Schema %s', (name) => {
  const schema = jsonSchemaOf(name);

  it('describes the file and every key in whole sentences', () => {
    expect(schema.description).toMatch(/\.$/);
    // a file by language has no keys of its own: each language is described alike
    const values = [...keysIn(schema), { schema: schema.additionalProperties, path: [name] }];
    for (const { schema: key, path } of values.filter(({ schema: value }) => typeof value === 'object')) {
      expect((key as JsonSchema).description, path.join('.')).toMatch(/^\S.*\S \S.*\.$/);
    }
  });

  it('says what each value of a closed list stands for', () => {
    const unsaid = [...within(schema)].filter(({ schema: { enumDescriptions, enum: values } }) => {
      if (!Array.isArray(enumDescriptions)) return false;
      const isExplained = enumDescriptions.every((each) => typeof each === 'string' && /\S/.test(each));
      return !isExplained || enumDescriptions.length !== (values as unknown[]).length;
    });
    expect(unsaid.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('gives examples that are valid', () => {
    const invalid = [...within(schema)].flatMap(({ schema: part, path }) => {
      const examples = (part.examples ?? []) as unknown[];
      const validate = examples.length > 0 ? ajv.compile(part) : undefined;
      return examples.filter((example) => !validate?.(example)).map((example) => [path.join('.'), example]);
    });
    expect(invalid).toEqual([]);
  });
});

/**
 * The same document with one slip: a key left out, a key renamed, a value of another type. Of elements of a list, and of entries
 * under names that a person chose, only the first with a given key.
 */
function* slips(value: unknown, keys: ReadonlySet<string>, path = '', seen = new Set<string>()): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [i, each] of value.entries()) {
      for (const slip of slips(each, keys, `${path}[]`, seen)) yield value.with(i, slip);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value) as [string, unknown][]) {
      const at = `${path}.${keys.has(key) ? key : '*'}`;
      if (!seen.has(at)) {
        const others = Object.entries(value).filter(([other]) => other !== key);
        yield Object.fromEntries(others);
        yield Object.fromEntries([...others, [`${key}X`, each]]);
        yield { ...value, [key]: typeof each === 'number' ? 'text' : -1.5 };
        yield { ...value, [key]: null };
      }
      seen.add(at);
      for (const slip of slips(each, keys, at, seen)) yield { ...value, [key]: slip };
    }
  }
}

describe('the YAML files of the sources', () => {
  it.each(yamlFiles)('%s names its JSON Schema on its first line, for editors', (path) => {
    const folder = join('sources', path, '..');
    const schema = relative(folder, `schemas/json/${nameOf(path)}.schema.json`);
    expect(textOf(path).split('\n')[0]).toBe(`# yaml-language-server: $schema=${schema}`);
  });

  it.each(yamlFiles)('%s is valid for an editor', (path) => {
    const validate = compiled.get(nameOf(path))!;
    validate(load(textOf(path), { schema: CORE_SCHEMA }));
    expect(validate.errors).toBeNull();
  });

  it.each(yamlFiles)('%s: an editor refuses the slips that the build refuses, and no others', SLOW, (path) => {
    const name = nameOf(path);
    const keys = new Set(keysIn(jsonSchemaOf(name)).map((key) => key.path.at(-1)!));
    let refused = 0;
    for (const slip of slips(load(textOf(path), { schema: CORE_SCHEMA }), keys)) {
      const issues = inputs[name]!.safeParse(slip).error?.issues ?? [];
      // no JSON Schema can say the others: `heading` or `begins`, ids that differ, braces in pairs
      const isShape = issues.some(({ code }) => code !== 'custom');
      expect(compiled.get(name)!(slip), JSON.stringify(issues)).toBe(!isShape);
      if (isShape) refused += 1;
    }
    expect(refused).toBeGreaterThan(3);
  });
});
