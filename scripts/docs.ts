import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { EditionChanges } from '../schemas/change.ts';
import { Design } from '../schemas/design.ts';
import { Keys } from '../schemas/keys.ts';
import type { Gloss } from '../schemas/meta.ts';
import { EditionRange } from '../schemas/edition.ts';
import { Mappings } from '../schemas/mappings.ts';
import { Misreadings } from '../schemas/misreading.ts';
import { NeutralCodes } from '../schemas/neutral-codes.ts';
import { Profile } from '../schemas/profile.ts';
import { Questions } from '../schemas/question.ts';
import { Renewal } from '../schemas/renewal.ts';
import { Renewed } from '../schemas/renewed.ts';
import { Scheme } from '../schemas/scheme.ts';
import { Site } from '../schemas/site.ts';
import { Source } from '../schemas/source.ts';
import { sourced } from '../schemas/span.ts';
import { Termbase } from '../schemas/termbase.ts';
import { rulesPages } from './rules-pages.ts';
import { wordsFiles } from './words.ts';

/** The YAML files that people write, by the name of their JSON Schema. */
export const inputs: Readonly<Record<string, z.ZodType>> = {
  coverage: Mappings,
  design: Design,
  keys: Keys,
  misreadings: Misreadings,
  'neutral-codes': NeutralCodes,
  profile: Profile,
  renewal: Renewal,
  site: Site,
  source: Source,
  termbase: Termbase,
};

/** Every file of the repository that is generated from the code, by its path. `npm run docs` writes them; a test compares them. */
export async function generated(): Promise<Map<string, string>> {
  return new Map([
    ...rulesPages('.'),
    ...wordsFiles('.'),
    ['docs/glossary.md', glossaryPage(await namedSchemas())],
    ['schemas/json/changes.schema.json', `${JSON.stringify(z.toJSONSchema(EditionChanges), null, 2)}\n`],
    ['schemas/json/questions.schema.json', `${JSON.stringify(z.toJSONSchema(Questions), null, 2)}\n`],
    ['schemas/json/renewed.schema.json', `${JSON.stringify(z.toJSONSchema(Renewed), null, 2)}\n`],
    ...Object.entries(inputs).map(([name, schema]): [string, string] => {
      const described = jsonSchema(name, schema);
      if (schema === Profile) {
        addValues(described);
        addRanges(described, jsonSchema('range', EditionRange));
      }
      return [`schemas/json/${name}.schema.json`, `${JSON.stringify(described, null, 2)}\n`];
    }),
  ]);
}

export async function write(): Promise<void> {
  for (const [path, content] of await generated()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Words of a profile may be other ones in other editions. */
function addValues(schema: object): void {
  for (const [key, inner] of Object.entries(schema) as [string, object][]) {
    if (typeof inner !== 'object' || inner === null) continue;
    const isOfWords = key !== 'propertyNames' && 'type' in inner && inner.type === 'string' && !('enum' in inner);
    if (!isOfWords) addValues(inner);
    else {
      const { description, ...own } = inner as { description?: string };
      const either = { ...(description !== undefined && { description }), anyOf: [own, BY_EDITION] };
      Object.assign(schema, { [key]: either });
    }
  }
}

/** `{ editions: [{ until: '2026', is: … }, { from: '2027', is: … }] }`: src/editions/entries.ts. */
const BY_EDITION = { type: 'object', required: ['editions'] };

/** Every entry of a list and every named entry of a profile can say for which editions it is (src/editions/entries.ts). */
function addRanges(schema: object, range: object): void {
  for (const [key, inner] of Object.entries(schema) as [string, object][]) {
    if (typeof inner !== 'object' || inner === null) continue;
    addRanges(inner, range);
    if (key !== 'items' && key !== 'additionalProperties') continue;
    const branches = 'anyOf' in inner ? (inner.anyOf as object[]) : [inner];
    for (const branch of branches) if ('properties' in branch) Object.assign(branch.properties!, { editions: range });
  }
}

/** The JSON Schema that editors use to complete and explain a YAML file. Editors support draft 7 best. */
function jsonSchema(name: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    override: ({ jsonSchema }) => {
      const values = jsonSchema.values as Readonly<Record<string, Gloss>> | undefined;
      // not part of draft 7, but editors show them; `ja`, `unit` and `values` are ours alone
      if (values && jsonSchema.enum)
        jsonSchema.enumDescriptions = jsonSchema.enum.map((value) => meaningText(values[String(value)]));
      for (const key of ['ja', 'unit', 'values']) delete jsonSchema[key];
    },
  });
  return {
    $schema,
    $comment: 'Generated from the schemas of the code by `npm run docs`.',
    title: name === 'neutral-codes' ? 'coverage.yaml of all schemes' : `${name}.yaml`,
    ...rest,
  };
}

function meaningText(gloss: Gloss | undefined): string {
  return [gloss?.ja, gloss?.means].filter(Boolean).join(': ');
}

/** The part of a JSON Schema that the glossary reads, with what our schemas add to it. */
type Described = {
  name?: string;
  description?: string;
  ja?: string;
  unit?: string;
  values?: Readonly<Record<string, Gloss>>;
  properties?: Readonly<Record<string, Described>>;
  items?: Described;
  additionalProperties?: Described | boolean;
  propertyNames?: Described;
  const?: string;
  anyOf?: readonly Described[];
  oneOf?: readonly Described[];
  $ref?: string;
  $defs?: Readonly<Record<string, Described>>;
};

/** The schemas that the files in schemas/ export, with the name they have in the code. */
async function namedSchemas(): Promise<Map<unknown, string>> {
  const names = new Map<unknown, string>([[Sourced, 'Sourced']]);
  const concepts = readdirSync('schemas').flatMap((file) => /^(.*)\.ts$/.exec(file)?.[1] ?? []);
  for (const concept of concepts.sort()) {
    const exported = (await import(`../schemas/${concept}.ts`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) if (value instanceof z.ZodType) names.set(value, name);
  }
  return names;
}

const Sourced = sourced(z.unknown().describe('The value.')).describe('A value with the place it was read from.');

/** docs/glossary.md: the words of the data model, each with the trade's word, its meaning and its unit. */
function glossaryPage(names: ReadonlyMap<unknown, string>): string {
  const describe = (schema: z.ZodType) =>
    z.toJSONSchema(schema, {
      override: ({ zodSchema, jsonSchema }) => {
        // a key with a description of its own has a copy of the schema
        const { parent } = zodSchema._zod;
        const name = names.get(zodSchema) ?? names.get(parent) ?? names.get(parent?._zod.parent);
        if (name) jsonSchema.name = name;
      },
    }) as Described;
  const scheme = describe(Scheme);
  const used = namesIn(scheme, scheme.$defs ?? {}).add('Sourced');
  const schemas = new Map([...names].map(([schema, name]) => [name, schema as z.ZodType]));
  return `${[
    '# Glossary',
    '',
    'The words of the data model, as code and data files write them, with the word of the trade. A value that was read from a text is',
    'a [Sourced](#sourced); the unit is that of its `value`. An `id` is the address of a thing, such as',
    '`<scheme>/<edition>/plans/<plan>`. This page is generated from `schemas/`: change it there and run `npm run docs`.',
    ...[...used].flatMap((name) => sectionOf(name, describe(schemas.get(name)!))),
  ].join('\n')}\n`;
}

/** The names of all schemas inside a schema, in the order of the data model. */
function namesIn(schema: Described, defs: Readonly<Record<string, Described>>, names = new Set<string>()): Set<string> {
  const target = schema.$ref ? defs[schema.$ref.replace('#/$defs/', '')] : schema;
  if (!target || (target.name && names.has(target.name))) return names;
  if (target.name) names.add(target.name);
  for (const part of partsOf(target)) namesIn(part, defs, names);
  return names;
}

function partsOf(schema: Described): Described[] {
  const { properties, items, additionalProperties, propertyNames, anyOf, oneOf } = schema;
  const others = [items, additionalProperties, propertyNames].filter((part) => typeof part === 'object');
  return [...Object.values(properties ?? {}), ...others, ...(anyOf ?? []), ...(oneOf ?? [])];
}

function sectionOf(name: string, term: Described): string[] {
  const rows = new Set([...rowsOfValues(term), ...rowsOfKeys(term)].map((row) => `| ${row.join(' | ')} |`));
  const table = rows.size > 0 ? ['', '| name | Japanese | meaning | unit |', '| - | - | - | - |', ...rows] : [];
  const unit = term.unit && `Unit: ${term.unit}.`;
  return ['', `## ${name}`, '', [term.ja && `${term.ja}.`, term.description, unit].filter(Boolean).join(' '), ...table];
}

type Row = [name: string, ja: string, meaning: string, unit: string];

function rowsOfValues({ values }: Described, key = ''): Row[] {
  return Object.entries(values ?? {}).map(([value, { ja, means }]) => [`${key}\`${value}\``, ja ?? '', means, '']);
}

/** A row for each key, and for the keys of an object that has no name of its own. */
function rowsOfKeys(schema: Described, above = ''): Row[] {
  const rows = Object.entries(schema.properties ?? {}).flatMap(([key, value]): Row[] => {
    const path = `${above}${key}`;
    const { ja = '', description = '', const: literal } = value;
    const inner = innermost(value);
    const link = inner.name ? ` See [${inner.name}](#${inner.name.toLowerCase()}).` : '';
    const own: Row = [`\`${path}\`${literal ? `: \`${literal}\`` : ''}`, ja, `${description}${link}`, unitOf(value)];
    const below = inner.name || inner.properties?.raw ? [] : rowsOfKeys(inner, `${path}.`);
    return [...(key === 'id' ? [] : [own]), ...(inner.name ? [] : rowsOfValues(inner, `\`${path}\`: `)), ...below];
  });
  const variants = above === '' ? [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])] : [];
  return [...rows, ...variants.filter(({ name }) => !name).flatMap((variant) => rowsOfKeys(variant))];
}

function innermost(schema: Described): Described {
  return schema.items ? innermost(schema.items) : schema;
}

/** What a number counts; of a value with a place, what the value counts. */
function unitOf({ unit, properties }: Described): string {
  return unit ?? (properties?.raw ? (properties.value?.unit ?? '') : '');
}
