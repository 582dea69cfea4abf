import { distance } from 'fastest-levenshtein';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import type { Span } from '../../schemas/span.ts';
import { SCHEMA_VERSION } from '../../schemas/version.ts';
import { report } from '../messages/report.ts';
import { tooNew, tooOld } from './migrations/other-version.ts';
import { inWords, keysOf, list, quoted, shapeOf, shapesAt, type Shape } from './shape.ts';

/** Finds the span of a path into a value in its file; undefined if it has none. */
export type Locate = (path: readonly PropertyKey[]) => Span | undefined;

/**
 * Check the content of a YAML file against its schema. The only place that handles errors of zod: every issue becomes
 * a message at its place, in our words; for an unknown key it suggests the nearest valid key.
 * @returns The typed value; undefined when there were issues.
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, file: VFile, locate: Locate): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const shape = shapeOf(schema);
  if (isOfOtherVersion(shape, value, file, locate)) return undefined;
  const context = { shape, value, suggested: new Set<string>(), file, locate };
  complainOfAll(result.error.issues, context);
  return undefined;
}

/** What else is wrong with a file of another version would only be that it has another form. */
function isOfOtherVersion({ properties }: Shape, value: unknown, file: VFile, locate: Locate): boolean {
  if (!properties?.schemaVersion || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const found = 'schemaVersion' in value ? value.schemaVersion : undefined;
  if (found === SCHEMA_VERSION || (found !== undefined && typeof found !== 'number')) return false;
  const place = locate(['schemaVersion']);
  report(
    file,
    'schema-version',
    place && (found === undefined ? { ...place, end: place.start } : place),
    found !== undefined && found > SCHEMA_VERSION ? tooNew(found) : tooOld(found),
  );
  return true;
}

type Issue = z.core.$ZodIssue;

type Context = {
  shape: Shape;
  /** The whole document. */
  value: unknown;
  /** A misspelt key is also missing under its right name; it is reported once. */
  suggested: Set<string>;
  file: VFile;
  locate: Locate;
};

function complainOfAll(issues: readonly Issue[], context: Context): void {
  for (const issue of [...issues].sort((a, b) => Number(isKeys(b)) - Number(isKeys(a)))) {
    // a text in place of a list is not also too short a list
    const isOfWrongKind = issues.some(
      (other) => other !== issue && other.code === 'invalid_type' && other.path.join('.') === issue.path.join('.'),
    );
    if (!isOfWrongKind && !context.suggested.has(issue.path.join('.'))) complain(issue, context);
  }
}

function complain(issue: Issue, context: Context): void {
  if (isKeys(issue)) return complainOfKeys(issue, context);
  if (issue.code === 'custom' && issue.params) return complainOfName(issue.params as UnknownName, issue, context);
  if (issue.code === 'invalid_union') {
    const branch = branchMeant(issue, context);
    if (branch) return complainOfAll(branch, context);
  }
  const { path } = issue;
  const found = valueAt(context.value, path);
  const shapes = shapesAt(context.shape, path);
  const allowed = shapes.length > 0 ? list([...new Set(shapes.map(inWords))], 'or') : 'another value';
  const isMissing = found === undefined && path.length > 0;
  report(context.file, 'yaml-value', context.locate(path), {
    unexpected: isMissing
      ? `${nameOf(path.slice(0, -1))} without the key ${quoted(path.at(-1))}`
      : issue.code === 'invalid_key'
        ? `key ${quoted(path.at(-1))} of ${nameOf(path.slice(0, -1))}`
        : issue.code === 'custom' && typeof found === 'object'
          ? `value of ${nameOf(path)}`
          : `${inShort(found)} in ${nameOf(path)}`,
    expected: isMissing ? `${quoted(path.at(-1))} with ${allowed}` : (demandOf(issue) ?? allowed),
    hint:
      issue.code === 'invalid_key'
        ? undefined
        : shapes.find(({ description }) => description !== undefined)?.description,
  });
}

/** A name that the document uses and does not declare. `known`: the names that it declares. */
type UnknownName = { what: string; name: string; known: readonly string[] };

function complainOfName({ what, name, known }: UnknownName, { path, message }: Issue, { file, locate }: Context): void {
  const nearest = nearestKey(name, known);
  const choices = known.length > 0 ? list(known.map(quoted), 'or') : message;
  report(file, 'yaml-value', locate(path), {
    unexpected: `${what} ${quoted(name)}`,
    expected: nearest ? quoted(nearest) : choices,
    hint: known.length > 0 ? `It must be ${message}.` : undefined,
  });
}

/** What the schema asks for in its own words, or what a number or a length must be; undefined if its shape says it. */
function demandOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_key':
      return issue.issues.map((inner) => demandOf(inner) ?? 'a name').join('; ');
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.message;
    case 'too_small': {
      const { origin, minimum, inclusive } = issue;
      if (origin === 'array') return `a list with at least ${entries(minimum)}`;
      if (origin === 'string')
        return minimum === 1 ? 'a text that is not empty' : `a text of ${minimum} characters or more`;
      return inclusive ? `a number of ${minimum} or more` : `a number above ${minimum}`;
    }
    case 'too_big':
      if (issue.origin === 'string') return `a text of ${issue.maximum} characters or less`;
      return `a number of ${issue.maximum} or less`;
    default:
      return undefined;
  }
}

/** Formats whose message the schema leaves to the library. */
const FORMATS: Readonly<Record<string, string>> = {
  email: 'an e-mail address such as `desk@example.com`',
  url: 'an address that begins with `https://` or `http://`',
};

function entries(minimum: number | bigint): string {
  return minimum === 1 ? 'one entry' : `${minimum} entries`;
}

/**
 * Of several shapes the one that is meant: the only one of the kind of the value (a text, a list, keys), or the one that knows most of its
 * keys.
 * @returns  What is wrong with it as that one; undefined if nothing says which one is meant.
 */
function branchMeant(issue: Extract<Issue, { code: 'invalid_union' }>, { shape, value }: Context): Issue[] | undefined {
  const found = valueAt(value, issue.path);
  const choices = shapesAt(shape, issue.path).flatMap(({ anyOf }) => anyOf ?? []);
  const branches = issue.errors.map((errors, i) => ({
    issues: errors.map((error): Issue => ({ ...error, path: [...issue.path, ...error.path] })),
    choice: choices[i] ?? {},
  }));
  const alike = branches.filter(({ choice, issues }) => issues.length > 0 && isOfKind(found, choice));
  if (alike.length < 2) return alike[0]?.issues;
  const scored = alike
    .map(({ choice, issues }) => ({ issues, score: sharedKeys(found, choice) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best!.score > second!.score ? best!.issues : undefined;
}

function isOfKind(value: unknown, { type, anyOf }: Shape): boolean {
  if (anyOf) return anyOf.some((choice) => isOfKind(value, choice));
  const kind = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  return kind === (type === 'integer' ? 'number' : type);
}

/** How many keys a value shares with a shape; a misspelt one counts for half. */
function sharedKeys(value: unknown, shape: Shape): number {
  if (typeof value !== 'object' || value === null) return 0;
  const known = keysOf(shape);
  return Object.keys(value).reduce(
    (sum, key) => sum + (known.includes(key) ? 1 : nearestKey(key, known) === undefined ? 0 : 0.5),
    0,
  );
}

function complainOfKeys(issue: Keys, { shape, suggested, file, locate }: Context): void {
  const known = [...new Set(shapesAt(shape, issue.path).flatMap(keysOf))];
  for (const key of issue.keys) {
    const nearest = nearestKey(key, known);
    if (nearest) suggested.add([...issue.path, nearest].join('.'));
    report(file, 'yaml-key-unknown', locate([...issue.path, key]), {
      unexpected: `key \`${key}\``,
      expected: nearest ? `\`${nearest}\`` : `one of ${known.map(quoted).join(', ')}`,
    });
  }
}

type Keys = Extract<Issue, { code: 'unrecognized_keys' }>;

function isKeys(issue: Issue): issue is Keys {
  return issue.code === 'unrecognized_keys';
}

function nearestKey(key: string, keys: readonly string[]): string | undefined {
  return keys
    .filter((candidate) => distance(key, candidate) <= Math.max(2, key.length / 3))
    .sort((a, b) => distance(key, a) - distance(key, b))[0];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the document' : `\`${path.join('.')}\``;
}

/** A value as a message names it. */
function inShort(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'no keys' : 'keys';
  if (typeof value !== 'string') return quoted(value);
  const line = value.replace(/\s+/g, ' ');
  return value === '' ? 'empty text' : `text \`${line.length > 40 ? `${line.slice(0, 40)}…` : line}\``;
}
