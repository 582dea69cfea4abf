import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { inputs } from '../scripts/docs.ts';
import { compiled, jsonSchemaOf, keysIn, nameOf, textOf, yamlFiles } from './support/json-schemas.ts';

// some hundred slips of a long file
const SLOW = { timeout: 240_000 };

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
