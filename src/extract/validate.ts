import { distance } from 'fastest-levenshtein';
import type { VFile } from 'vfile';
import { z } from 'zod';
import type { Span } from '../../schemas/span.ts';
import { report } from './report.ts';

/** Where a path into a value stands in its file; undefined when it stands nowhere. */
export type Locate = (path: readonly PropertyKey[]) => Span | undefined;

/**
 * Hold the content of a YAML file against its schema. The only place that catches zod: every issue becomes a message at the place it
 * concerns, an unknown key one with the nearest valid key.
 * @returns The typed value; undefined when there were issues.
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, file: VFile, locate: Locate): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) complain(issue, schema, file, locate);
  return undefined;
}

function complain(issue: z.core.$ZodIssue, schema: z.ZodType, file: VFile, locate: Locate): void {
  const path = issue.path.join('.') || 'the document';
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const nearest = nearestKey(key, keysAt(schema, issue.path));
      report(file, 'yaml-key-unknown', locate([...issue.path, key]), {
        unexpected: `key \`${key}\``,
        expected: nearest ? `\`${nearest}\`` : `a key of \`${path}\``,
      });
    }
    return;
  }
  // of the branches of a union, the one that got furthest says most
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.map((errors) =>
      errors.map((error) => ({ ...error, path: [...issue.path, ...error.path] })),
    );
    const deepest = branches.sort((a, b) => depth(b) - depth(a))[0]!;
    if (depth(deepest) > issue.path.length) return deepest.forEach((inner) => complain(inner, schema, file, locate));
  }
  report(file, 'yaml-value', locate(issue.path), { unexpected: `value of \`${path}\``, expected: issue.message });
}

function depth(issues: readonly { path: PropertyKey[] }[]): number {
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
