import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Scheme } from '../schemas/scheme.ts';
import { generated, inputs } from '../scripts/docs.ts';
import {
  ajv,
  compiled,
  jsonSchemaOf,
  keysIn,
  nameOf,
  textOf,
  within,
  yamlFiles,
  type JsonSchema,
} from './support/json-schemas.ts';
import { project } from './support/project.ts';

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
    expect(glossary).toMatch(/^## Deductible\n\n免責金額（自己負担額）\. /m);
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
});
