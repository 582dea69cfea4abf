import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../schemas/clause.ts';
import type { Codes } from '../schemas/neutral-codes.ts';
import { allowedArrows, faultOf, importsOfHouse } from '../scripts/arrows.js';
import { readSources } from '../src/stages/sources.ts';
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

/** Words of any insurance, or of any business, that a pamphlet also defines or names a cost by. Premiums may depend on 人件費. */
const OF_THE_TRADE = ['保険契約者', '被保険者', '記名被保険者', '最低保険料', '個人情報', '人件費', 'クーリングオフ'];

/** What the schemes call their covers, costs, riders and terms, and the names of the neutral codes, in each language. */
function wordsOfTheLine(codes: Codes): string[] {
  const named = readings.flatMap(({ scheme }) => [
    ...scheme.covers.map(({ label }) => label.value),
    ...scheme.costs.flatMap(({ items }) => namesIn(items)),
    ...scheme.riders.map(({ name }) => name.value),
    ...scheme.definitions.map(({ term }) => term.value),
  ]);
  const ofCodes = Object.values(codes).flatMap((kind) => Object.values(kind));
  const japanese = ofCodes.flatMap(({ ja }) => ja.replace(/（.*）$/, '').split('・'));
  // one English word alone, such as translation, may mean anything
  const english = ofCodes.flatMap((code) => code.en ?? []).filter((name) => name.includes(' ') || name.includes('-'));
  const bare = [...named, ...japanese].map((word) => word.replace(/\s/g, '').replace(/等$/, ''));
  return [...new Set([...bare.filter((word) => word.length >= 3), ...english])].filter(
    (word) => !OF_THE_TRADE.includes(word),
  );
}

/** Trades that are ordinary words too: what a pamphlet prints is 印刷. */
const ORDINARY = ['印刷'];

/** What the schemes call the axes of their premiums, and the values that are words: classes, trades, plans, conditions. */
function wordsOfTheAxes(): string[] {
  const words = readings.flatMap(({ scheme }) => [
    ...scheme.rateTables.flatMap(({ axes, bands, ratingClasses }) => [
      ...axes.flatMap(({ head, values = [] }) => [head, ...values.filter(isWords).map(({ label }) => label)]),
      ...bands.filter(isWords).map(({ label }) => label),
      ...ratingClasses.flatMap(({ label, members }) => [label, members]),
    ]),
    ...scheme.plans.map(({ label }) => label),
    ...scheme.eligibility.rules.map(({ condition }) => condition),
  ]);
  const bare = words
    .flatMap((word) => (word ? word.value.split(/[、・,，]/) : []))
    .map((word) => word.replace(/\s/g, ''));
  return [...new Set(bare)].filter((word) => word.length >= 2 && !ORDINARY.includes(word));
}

const isWords = ({ extent }: { extent: { kind: string } }) => extent.kind === 'condition';

/**
 * A file as far as it may not have words of axes. One list has the names of the kinds of axes and of facts, and what a premium may be per; the grammar
 * of what premiums are says by which words a text says that.
 */
function withoutKinds(path: string): string {
  if (path.endsWith('src/recognise/premium-words.ts')) return '';
  const text = readFileSync(path, 'utf8');
  return path.endsWith('/terms.po')
    ? text.replace(/^msgctxt "terms\.(?:axis|per|fact)\.[^"]*"\nmsgid .*\nmsgstr .*$/gm, '')
    : text;
}

function namesIn(clauses: readonly Clause[]): string[] {
  return clauses.flatMap(({ name, items }) => [...(name ? [name.value] : []), ...namesIn(items)]);
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

  it('has no word of one line of insurance in its code: what the pamphlets and the neutral codes name is data', async () => {
    const { codes } = await readSources({ sources: `${project}sources` });
    const words = wordsOfTheLine(codes);
    // the net is not empty
    for (const word of ['賠償責任', '情報漏えい', '費用特約部分', 'サイバー攻撃対応費用', 'Third-party liability'])
      expect(words).toContain(word);
    const found = [...filesBelow('src'), ...filesBelow('templates')].flatMap((path) => {
      const text = readFileSync(path, 'utf8').toLowerCase();
      return words
        .filter((word) => text.includes(word.toLowerCase()))
        .map((word) => `${path.slice(project.length)} ${word}`);
    });
    expect(found).toEqual([]);
  });

  it('has no word of an axis of one line of insurance in its code: heads, classes, trades, plans and conditions are data', () => {
    const words = wordsOfTheAxes();
    // the net is not empty
    for (const word of ['売上高', '店舗数', '業種区分Ⅰ', '建設業', 'スタンダードプラン', '過去3年以内に事故あり'])
      expect(words).toContain(word);
    const found = [...filesBelow('src'), ...filesBelow('templates')].flatMap((path) => {
      const text = withoutKinds(path);
      return words.filter((word) => text.includes(word)).map((word) => `${path.slice(project.length)} ${word}`);
    });
    expect(found).toEqual([]);
  });

  it('says revenue, stores and trade in no sentence of its own', () => {
    const sentences = filesBelow('templates').flatMap((path) =>
      withoutKinds(path)
        .split('\n')
        .filter((line) => /^msg(?:id|str) /.test(line) || path.endsWith('.hbs'))
        // names between back ticks are codes of the data
        .filter((line) => /売上|店舗|業種|\b(?:revenue|stores?|industry)\b/i.test(line.replace(/`[^`]*`/g, '')))
        .map((line) => `${path.slice(project.length)} ${line}`),
    );
    // a counted shop is a unit, as a person is
    expect(sentences.filter((line) => !/\{(?:count|first), /.test(line))).toEqual([]);
  });

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
