import { CORE_SCHEMA, load } from 'js-yaml';
import type { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { sharedFrom } from '../src/extract/shared-sources.ts';
import { collectShared, type Text } from '../src/input/collect.ts';
import { rules } from '../src/messages/rules.ts';
import { readEditions } from '../src/stages/sources.ts';
import { partOf } from './support/effort.ts';
import { editions, project } from './support/sources.ts';

/*
 * Whatever a person writes into a YAML file of a scheme, the answer is one of our messages, at its place: never a trace, never the words of a
 * library. Every node of the real files is left out, renamed, emptied and replaced by values of other types.
 */

// some thousand readings of real texts
const SLOW = { timeout: 900_000 };

/** Words of zod, of parsers of YAML and of JavaScript. */
const WORDS_OF_LIBRARIES =
  /Invalid|invalid_|expected (?:string|array|object|record|boolean|int)\b|received |undefined|\[object|NaN|\bnull\b|Unrecognized|too (?:small|big)|Too |>=|<=|implicit|\bflow\b|scalar|sequence|mapping values|\banchor|\balias|regex|TypeError|ZodError|\|"/;

type Wrong = { what: string; value: unknown };

/** Values of every kind; those that a key happens to allow give another reading, which must not break either. */
const OTHERS: readonly unknown[] = [null, -1.5, 3, '見本', '', [], ['見本'], { x: 1 }];

/**
 * The same document with one node wrong. Of the nodes with the same keys above them, only the first: the others are read by the same code.
 */
function* wrong(value: unknown, seen: Set<string>, path: string): Generator<Wrong> {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, each] of Object.entries(value) as [string, unknown][]) {
    const at = `${path}.${isList || !/^\w+$/.test(key) ? '*' : key}`;
    const put = (other: unknown) => (isList ? value.with(Number(key), other) : { ...value, [key]: other });
    if (!seen.has(at)) {
      const left = Object.entries(value).filter(([other]) => other !== key);
      yield {
        what: `${at} left out`,
        value: isList ? value.filter((_, i) => i !== Number(key)) : Object.fromEntries(left),
      };
      if (!isList) yield { what: `${at} renamed`, value: Object.fromEntries([...left, [`${key}{`, each]]) };
      for (const other of OTHERS) yield { what: `${at}: ${JSON.stringify(other)}`, value: put(other) };
    }
    seen.add(at);
    for (const { what, value: inner } of wrong(each, seen, at)) yield { what, value: put(inner) };
  }
}

/** What is wrong with a message, or undefined. */
function faultOf({ reason, note = '', ruleId, line, column }: VFile['messages'][number]): string | undefined {
  // what a message quotes is not ours
  const words = `${reason}\n${note}`.replace(/`[^`]*`/g, '``');
  if (!ruleId || !Object.hasOwn(rules, ruleId)) return 'no rule';
  if (!/^Unexpected [^]+, expected [^]+/.test(reason)) return 'no expectation';
  const library = WORDS_OF_LIBRARIES.exec(words)?.[0];
  if (library !== undefined) return `the words \`${library}\``;
  if (!line || !column) return 'no place';
  return undefined;
}

const schemes = [...new Set(editions.map(({ scheme }) => scheme))];
// the shortest text first: it is read again for each node that it has in common with others
const byLength = [...editions].sort((a, b) => a.pamphlet.bytes.length - b.pamphlet.bytes.length);
const seen = new Set<string>();
const shared = await collectShared(`${project}sources`, schemes);

function faultsOfAll(original: Text, readWith: (text: Text) => readonly VFile[]): string[] {
  const faults: string[] = [];
  const all = wrong(load(original.text, { schema: CORE_SCHEMA }), seen, /[^/]*$/.exec(original.path)![0]);
  // ten values for each node, of which the usual run tries three or four
  for (const { what, value } of partOf([...all], 3)) {
    try {
      for (const file of readWith({ path: original.path, text: stringify(value) }))
        for (const message of file.messages) {
          const fault = faultOf(message);
          if (fault !== undefined) faults.push(`${what}: ${fault} in “${message.reason}” ${message.ruleId}`);
        }
    } catch (error) {
      faults.push(
        `${what}: ${String((error as Error).stack)
          .split('\n')
          .slice(0, 4)
          .join(' ')}`,
      );
    }
  }
  return faults;
}

describe.each(byLength)('$scheme/$edition', (edition) => {
  const ofScheme = { ...shared, mappings: shared.mappings.filter(({ scheme }) => scheme === edition.scheme) };

  it('profile.yaml: every message is ours, at its place', SLOW, () => {
    const readShared = sharedFrom(ofScheme);
    expect(
      faultsOfAll(edition.profile, (profile) => readEditions([{ ...edition, profile }], readShared).files),
    ).toEqual([]);
  });

  it('source.yaml: every message is ours, at its place', SLOW, () => {
    const readShared = sharedFrom(ofScheme);
    expect(faultsOfAll(edition.source, (source) => readEditions([{ ...edition, source }], readShared).files)).toEqual(
      [],
    );
  });

  it('coverage.yaml: every message is ours, at its place', SLOW, () => {
    const [mappings] = ofScheme.mappings;
    expect(
      faultsOfAll(mappings as Text, (text) => {
        const readShared = sharedFrom({ ...ofScheme, mappings: [{ scheme: edition.scheme, ...text }] });
        return readEditions([edition], readShared).files;
      }),
    ).toEqual([]);
  });
});
