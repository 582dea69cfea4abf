import { distance } from 'fastest-levenshtein';
import type { VFile } from 'vfile';
import { z } from 'zod';
import type { Span } from '../../schemas/span.ts';
import { report } from '../messages/report.ts';

/** Finds the span of a path into a value in its file; undefined if it has none. */
export type Locate = (path: readonly PropertyKey[]) => Span | undefined;

/**
 * Check the content of a YAML file against its schema. The only place that handles errors of zod: every issue becomes
 * a message at its place; for an unknown key it suggests the nearest valid key.
 * @returns The typed value; undefined when there were issues.
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, file: VFile, locate: Locate): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  // a misspelt key is also missing under its right name; it is reported once
  const suggested = new Set<string>();
  const issues = [...result.error.issues].sort((a, b) => Number(isKeys(b)) - Number(isKeys(a)));
  for (const issue of issues) {
    if (!suggested.has(issue.path.join('.'))) complain(issue, schema, suggested, file, locate);
  }
  return undefined;
}

type Issue = z.core.$ZodIssue;

function complain(issue: Issue, schema: z.ZodType, suggested: Set<string>, file: VFile, locate: Locate): void {
  const path = issue.path.join('.') || 'the document';
  if (isKeys(issue)) return complainOfKeys(issue, keysAt(schema, issue.path), suggested, file, locate);
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.map((errors) =>
      errors.map((error) => ({ ...error, path: [...issue.path, ...error.path] })),
    );
    const keys = branches.flat().filter(isKeys);
    const missing = branches.flat().filter((error) => error.path.length === issue.path.length + 1);
    const nearest = keys.find((error) => error.keys.some((key) => nearestKey(key, missing.map(lastKey))));
    if (nearest) return complainOfKeys(nearest, missing.map(lastKey), suggested, file, locate);
    // of the branches of a union, the one that matched furthest gives the best message
    const deepest = branches.sort((a, b) => keysOf(a) - keysOf(b) || depth(b) - depth(a))[0]!;
    if (depth(deepest) > issue.path.length) {
      return deepest.forEach((inner) => complain(inner, schema, suggested, file, locate));
    }
  }
  report(file, 'yaml-value', locate(issue.path), {
    unexpected: `value of \`${path}\``,
    expected: issue.message.replace(/^Invalid \w+: (?:expected )?/, '').replace(/, received .*$/, ''),
  });
}

function complainOfKeys(
  issue: Keys,
  known: readonly string[],
  suggested: Set<string>,
  file: VFile,
  locate: Locate,
): void {
  for (const key of issue.keys) {
    const nearest = nearestKey(key, known);
    if (nearest) suggested.add([...issue.path, nearest].join('.'));
    report(file, 'yaml-key-unknown', locate([...issue.path, key]), {
      unexpected: `key \`${key}\``,
      expected: nearest ? `\`${nearest}\`` : `one of ${known.map((each) => `\`${each}\``).join(', ')}`,
    });
  }
}

type Keys = Extract<Issue, { code: 'unrecognized_keys' }>;

function isKeys(issue: Issue): issue is Keys {
  return issue.code === 'unrecognized_keys';
}

function keysOf(issues: readonly Issue[]): number {
  return issues.filter(isKeys).length;
}

function lastKey(issue: Issue): string {
  return String(issue.path.at(-1));
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function nearestKey(key: string, keys: readonly string[]): string | undefined {
  return keys
    .filter((candidate) => distance(key, candidate) <= Math.max(2, key.length / 3))
    .sort((a, b) => distance(key, a) - distance(key, b))[0];
}

/** The keys the schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  for (const step of path) {
    const { properties, items, additionalProperties } = (node ?? {}) as Record<
      string,
      Record<string, unknown> | undefined
    >;
    node = typeof step === 'number' ? items : (properties?.[String(step)] ?? additionalProperties);
  }
  return Object.keys((node as { properties?: object } | undefined)?.properties ?? {});
}
