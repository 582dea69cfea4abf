import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allowedArrows, faultOf, importsOfHouse } from '../scripts/arrows.js';
import { project, readings } from './support/sources.ts';

const filesBelow = (folder: string) =>
  readdirSync(`${project}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Each circle of a graph once, as the places it goes through. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const visit = (node: string, path: readonly string[]) => {
    if (path.includes(node)) return void found.push([...path.slice(path.indexOf(node)), node].join(' -> '));
    if (finished.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    finished.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

describe('the house', () => {
  it.each(readings.map(({ scheme }) => scheme.scheme))(
    'has no %s in its code: what is particular to a scheme is data',
    (scheme) => {
      const word = new RegExp(`\\b${scheme}\\b`, 'i');
      const title = readings.find((reading) => reading.scheme.scheme === scheme)!.scheme.identity.policyholder.value;
      for (const path of [...filesBelow('src'), ...filesBelow('schemas'), ...filesBelow('templates')]) {
        const text = readFileSync(path, 'utf8');
        expect(text, path).not.toMatch(word);
        if (title !== 'not stated') expect(text, path).not.toContain(title);
      }
    },
  );

  // what compares with the originals finds them; what tests code runs on the made-up schemes
  it.each(readings.map(({ scheme }) => scheme.scheme))('has no %s in its tests', (scheme) => {
    const word = new RegExp(`(?<![a-z])${scheme}(?![a-z])`, 'i');
    // tables keyed from the originals belong to their schemes
    const files = filesBelow('test').filter((path) => !path.includes('/test/reference/'));
    expect(files.filter((path) => word.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('types no amount and no raw markup into a template', () => {
    // a catalog may give an amount as an example of what to type
    for (const path of filesBelow('templates').filter((each) => !each.endsWith('.po'))) {
      const text = readFileSync(path, 'utf8');
      expect(text, path).not.toMatch(/\d[\d,]*(円|万円|億円)|¥\d/);
      expect(text, path).not.toContain('{{{');
    }
  });

  it('imports only along the arrows that docs/architecture.md allows', () => {
    const allowed = allowedArrows();
    const imports = importsOfHouse();
    expect(imports.length).toBeGreaterThan(500);
    expect(imports.flatMap(({ from, to }) => faultOf(from, to, allowed) ?? [])).toEqual([]);
  });

  it('has a list of arrows that leads nowhere in a circle', () => {
    expect(circles(allowedArrows())).toEqual([]);
  });

  it('has no file that imports itself through others', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of importsOfHouse()) graph.set(from, [...(graph.get(from) ?? []), to]);
    expect(circles(graph)).toEqual([]);
  });
});
