import { describe, expect, it } from 'vitest';
import type { Nodes } from 'mdast';
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parse, parseTables } from '../src/extract/parse.ts';
import { cases, fixturePath } from './support/fixtures.ts';
import { editions, readings } from './support/sources.ts';
import { randomFrom } from './support/synthetic.ts';

/** Every text we have: the real sources and the fixtures of the parser. */
const texts: [string, string][] = [
  ...editions.map(({ scheme, pamphlet }): [string, string] => [scheme, new TextDecoder().decode(pamphlet.bytes)]),
  ...cases('parse').map((name): [string, string] => [
    name,
    readFileSync(fixturePath('parse', name, 'source.txt'), 'utf8'),
  ]),
];

/** The tables of a tree, with all positions, as data. */
function tablesIn(node: Nodes): unknown[] {
  if (node.type === 'table') return [JSON.parse(JSON.stringify(node))];
  return 'children' in node ? node.children.flatMap(tablesIn) : [];
}

describe.each(
  texts.flatMap(([name, text]) => [
    [name, text],
    [`${name} with other line ends`, text.replace(/\n/g, '\r\n')],
  ]),
)('the tables of %s', (_, text) => {
  it('are the same in the blocks that may hold one as in the whole text', () => {
    const alone = parseTables(new VFile({ value: text }));
    expect(JSON.parse(JSON.stringify(alone))).toEqual(tablesIn(parse(text)));
  });
});

describe('random lines', () => {
  const PIECES = [
    '\t',
    '\t',
    '\t',
    '保険料',
    '5億円',
    'A',
    '#',
    '-',
    '*',
    '**',
    '1.',
    '|',
    ' ',
    '　',
    '<br>',
    '&amp;',
    '\\',
    ':-',
    '●',
    '>',
    '~~~',
    '[a]: b',
  ];

  it.each([1, 2, 3, 4])('have the same tables in the blocks as in the whole text (seed %i)', (seed) => {
    const random = randomFrom(seed);
    for (let round = 0; round < 150; round += 1) {
      const line = () =>
        Array.from({ length: Math.floor(random() * 6) }, () => PIECES[Math.floor(random() * PIECES.length)]!).join('');
      const text = Array.from({ length: 6 }, line).join(random() < 0.5 ? '\n' : '\r\n');
      const alone = parseTables(new VFile({ value: text }));
      expect(JSON.parse(JSON.stringify(alone)), JSON.stringify(text)).toEqual(tablesIn(parse(text)));
    }
  });
});

describe.each(texts)('the tree of %s', (_, text) => {
  const root = parse(text);

  it('has every node in its place: children within parents, in order, apart from each other', () => {
    const walk = (node: Nodes) => {
      if (!('children' in node)) return;
      let end = node.position!.start.offset!;
      for (const child of node.children) {
        expect(child.position!.start.offset).toBeGreaterThanOrEqual(end);
        end = child.position!.end.offset!;
        walk(child);
      }
      expect(node.position!.end.offset).toBeGreaterThanOrEqual(end);
    };
    walk(root);
  });

  it('leaves out nothing but white space and marks', () => {
    const covered = new Uint8Array(text.length);
    const walk = (node: Nodes) => {
      if ('children' in node) node.children.forEach(walk);
      else covered.fill(1, node.position!.start.offset, node.position!.end.offset);
    };
    walk(root);
    const left = [...text.matchAll(/[^\s\u3000]/g)].filter(({ index }) => !covered[index]).map(({ 0: c }) => c);
    expect([...new Set(left)].filter((c) => !'#-*|[]():<>'.includes(c))).toEqual(expectedMarks(text));
  });
});

/** A link's address is in the node, not among its children. */
function expectedMarks(text: string): string[] {
  const addresses = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, address]) => address);
  return [...new Set(addresses.join(''))].filter((c) => !'#-*|[]():<>'.includes(c));
}

describe.each(readings)('the values of $scheme.id', ({ scheme, reconciliation }) => {
  const text = new TextDecoder().decode(editions.find((edition) => edition.scheme === scheme.scheme)!.pamphlet.bytes);
  const lines = text.split('\n');

  type Sourced = {
    raw: string;
    span: { start: { line: number; column: number; offset: number }; end: { offset: number } };
  };
  const sourced: Sourced[] = [];
  const ids: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('raw' in value && 'span' in value) sourced.push(value as Sourced);
    if ('id' in value && typeof value.id === 'string') ids.push(value.id);
    Object.values(value).forEach(walk);
  };
  walk(scheme);

  it('quote the source between their offsets', () => {
    expect(sourced.length).toBeGreaterThan(10);
    for (const { raw, span } of sourced) expect(text.slice(span.start.offset, span.end.offset)).toBe(raw);
  });

  it('are at their line and column', () => {
    for (const { raw, span } of sourced) {
      const [first] = raw.split('\n');
      expect(lines[span.start.line - 1]!.slice(span.start.column - 1).startsWith(first!)).toBe(true);
    }
  });

  it('have names of their own, in ASCII, and no positions', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${scheme.id}(/[a-z0-9]+(-[a-z0-9]+)*)*$`));
  });

  it('account for every amount once, in order', () => {
    const { amounts } = reconciliation;
    let end = 0;
    for (const { span, text: token, claimedBy } of amounts) {
      expect(span.start.offset).toBeGreaterThanOrEqual(end);
      end = span.end.offset;
      expect(text.slice(span.start.offset, end)).toBe(token);
      const known =
        ids.includes(claimedBy) || scheme.sections.some(({ id }) => id.endsWith(`/${claimedBy.replace('prose:', '')}`));
      expect(known, claimedBy).toBe(true);
    }
  });
});
