import { z } from 'zod';

/** What a schema allows at one place, as JSON Schema. */
export type Shape = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  items?: Shape;
  description?: string;
};

export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

/** Every shape that a schema allows at a path: several if one of several shapes is allowed on the way there. */
export function shapesAt(shape: Shape, path: readonly PropertyKey[]): Shape[] {
  const choices = shape.anyOf?.flatMap((choice) => shapesAt(choice, path)) ?? [];
  const [step, ...rest] = path;
  if (step === undefined) return [shape];
  const { items, properties, additionalProperties } = shape;
  const named = properties && Object.hasOwn(properties, step) ? properties[String(step)] : additionalProperties;
  const below = typeof step === 'number' ? items : named;
  return [...choices, ...(typeof below === 'object' ? shapesAt(below, rest) : [])];
}

/** The names of the keys that a shape allows; none if it lets people choose the names. */
export function keysOf({ properties, anyOf }: Shape): string[] {
  return [...Object.keys(properties ?? {}), ...(anyOf ?? []).flatMap(keysOf)];
}

/** A shape in words that the writer of a profile understands, to follow `expected`: `a list; each entry is a text`. */
export function inWords(shape: Shape): string {
  if (shape.anyOf) return inWordsOfAny(shape.anyOf);
  if (shape.const !== undefined) return quoted(shape.const);
  if (shape.enum) return list(shape.enum.map(quoted), 'or');
  if (shape.type === 'object') return keysInWords(shape);
  if (shape.type === 'array')
    return `a list${shape.items ? `; each entry ${shape.items.type === 'object' ? 'has' : 'is'} ${inWords(shape.items)}` : ''}`;
  return SIMPLE[shape.type ?? ''] ?? 'a value';
}

const SIMPLE: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  null: 'nothing',
};

function keysInWords({ properties, required = [], additionalProperties }: Shape): string {
  const known = Object.keys(properties ?? {});
  if (known.length === 0) {
    const value = typeof additionalProperties === 'object' ? `, each with ${inWords(additionalProperties)}` : '';
    return `keys with names of your own${value}`;
  }
  if (required.length === 0) return `some of the keys ${list(known.map(quoted), 'and')}`;
  const others = known.filter((key) => !required.includes(key)).map(quoted);
  const also = others.length > 0 && others.length <= 4 ? ` (${list(others, 'and')} may be left out)` : '';
  return `${required.length === 1 ? 'the key' : 'the keys'} ${list(required.map(quoted), 'and')}${also}`;
}

function inWordsOfAny(choices: readonly Shape[]): string {
  return list([...new Set(choices.map(inWords))], 'or');
}

/** `a, b or c`; with semicolons if an entry has a comma of its own. */
export function list(entries: readonly string[], word: 'and' | 'or'): string {
  const isLong = entries.some((entry) => /[,;]/.test(entry));
  if (isLong) return entries.join(`; ${word} `);
  return entries.length < 2 ? entries.join('') : `${entries.slice(0, -1).join(', ')} ${word} ${entries.at(-1)}`;
}

export function quoted(value: unknown): string {
  return `\`${String(value)}\``;
}
