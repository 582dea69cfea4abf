import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { entriesIn, type SearchIndex } from '../src/search/search-index.ts';
import { keyed, table, type Row } from './support/reference.ts';
import { built } from './support/project.ts';
import { compared, piecesOf, pointersLeftOut } from './support/shown-page.ts';

/*
 * One fact, one answer: twenty questions, answered from the originals by a reader who saw nothing of the program, are asked of the data, the
 * page, the pamphlet, the search, the list of required items and the comparison. Each says what the reader says, or none says anything.
 */

const answers = keyed('answers');
const schemes = [...new Map(answers.map(({ scheme, edition }) => [scheme!, `${scheme}-${edition}`])).entries()];
const questions = [...new Set(answers.map(({ question }) => question!))];
const read = (path: string) => readFileSync(built(path), 'utf8');

const allWords = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(allWords).join('\n')
      : '';
const pageWords = (html: string) => {
  const { document } = parseHTML(html);
  for (const other of document.querySelectorAll('script, style, template, .line-of')) other.remove();
  pointersLeftOut(document);
  return document.body.textContent;
};
const searchIndex = JSON.parse(read('site/ja/search.json')) as SearchIndex;

/** Everything that a product says of a scheme, as words are compared. */
const PRODUCTS: Record<string, (file: string, scheme: string) => string> = {
  data: (file, scheme) => allWords(JSON.parse(read(`data/schemes/${scheme}/${file.slice(scheme.length + 1)}.json`))),
  page: (file) => pageWords(read(`site/ja/schemes/${file}.html`)),
  pamphlet: (file) => pageWords(read(`pamphlets/ja/${file}.proof.html`)),
  search: (file) =>
    entriesIn(searchIndex)
      .filter((entry) => entry.file === file)
      .map(({ under, text }) => `${under}\n${text}`)
      .join('\n'),
};

/** Questions whose answers are cells of tables: they are compared as values below. */
const OF_TABLES = ['limit-liability', 'limit-costs', 'deductible', 'lowest-premium'];

/** Fragments of the original that a cell of the table joins with a slash. */
const fragmentsOf = (cell: string, pointers: readonly string[]) =>
  cell.split(' / ').flatMap((fragment) => piecesOf(fragment, pointers));
const pointersOf = (scheme: string) =>
  keyed('pointers')
    .filter((row) => row.scheme === scheme)
    .map(({ words }) => words!);

describe.each(Object.keys(PRODUCTS))('the %s', (product) => {
  it.each(schemes)('of %s says what answers each question', (scheme, file) => {
    const says = compared(PRODUCTS[product]!(file, scheme));
    const pointers = pointersOf(scheme);
    const own = answers.filter((row) => row.scheme === scheme && !OF_TABLES.includes(row.question!));
    const unsaid = own.flatMap(({ question, lines, words, qualifier }) =>
      [...fragmentsOf(words!, pointers), ...(product === 'search' ? [] : fragmentsOf(qualifier!, pointers))]
        .filter((fragment) => !says.includes(fragment))
        .map((fragment) => `${question} ${lines}: ${fragment}`),
    );
    expect(unsaid).toEqual([]);
  });
});

/** Whether the reader found an answer to a question in the text of a scheme. */
const isAnswered = (question: string, scheme: string) =>
  answers.some((row) => row.question === question && row.scheme === scheme && row.answer !== 'not stated');
const rowsOf = (question: string, scheme: string): Row[] =>
  answers.filter((row) => row.question === question && row.scheme === scheme);

/** The required item of solicitation material that a question is about. */
const ITEMS: Record<string, string> = {
  'cooling-off': 'cooling-off',
  'insurer-failure': 'insolvency',
};

describe.each(Object.entries(ITEMS))('the list of required items on %s', (question, item) => {
  it.each(schemes)('of %s answers as the reader does', (scheme) => {
    const [row] = keyed('checklist').filter((each) => each.scheme === scheme && each.item === item);
    expect(row!.stated === 'yes').toBe(isAnswered(question, scheme));
  });
});

/** The neutral codes of the exclusions that a question is about. */
const EXCLUSIONS: Record<string, readonly string[]> = {
  'war-excluded': ['war', 'terrorism', 'counter-terrorism'],
  'property-loss-excluded': ['property-damage', 'equipment-and-betterment'],
  'prior-acts': ['prior-knowledge'],
};

describe.each(Object.entries(EXCLUSIONS))('the exclusions on %s', (question, codes) => {
  const exclusions = table('out/data/exclusions.csv');
  const comparison = parseHTML(read('site/ja/compare.html')).document;
  const ofCodes = (scheme: string) =>
    exclusions.filter(
      (row) =>
        row.scheme === scheme && row.codes!.split(/[;+]/).some((code) => codes.includes(code.trim().split(' ')[0]!)),
    );
  const isExcluded = ({ answer }: Row) => answer === 'yes' || answer === 'stated';

  it.each(schemes)('of %s are in the data on the lines that the reader names', (scheme) => {
    const named = rowsOf(question, scheme)
      .filter(isExcluded)
      .flatMap(({ lines }) => lines!.split(' '));
    const coded = ofCodes(scheme).map((row) => row.source_line!);
    expect(coded.filter((line) => !named.includes(line))).toEqual([]);
    expect(coded.length > 0).toBe(named.length > 0);
  });

  it.each(schemes)('of %s are compared as the data has them', (scheme) => {
    const cells = codes.flatMap((code) =>
      ['', 'rider-'].flatMap((kind) => [
        ...comparison.querySelectorAll(`tr[data-row="${kind}exclusions-${code}"] td[data-scheme="${scheme}"]`),
      ]),
    );
    const compares = cells.some((cell) => cell.querySelector('.entry:not(.lifted) > .to-line'));
    const isOffered = comparison.querySelector(`td[data-scheme="${scheme}"]`) !== null;
    expect(compares).toBe(isOffered && ofCodes(scheme).length > 0);
  });
});

describe('amounts and days', () => {
  const values = (question: string, scheme: string) =>
    rowsOf(question, scheme)
      .filter(({ answer }) => answer === 'stated')
      .map(({ value }) => value!);

  it.each(schemes)('of %s have the limits that the reader found, and no larger or smaller one', (scheme) => {
    const limits = table('out/data/limits.csv').filter((row) => row.scheme === scheme);
    const found = new Set(limits.map(({ yen }) => yen!));
    const named = ['limit-liability', 'limit-costs'].flatMap((question) =>
      values(question, scheme).flatMap((value) => value.split('-')),
    );
    expect(named.filter((yen) => yen !== '' && !found.has(yen))).toEqual([]);
    expect([...found].filter((yen) => !named.includes(yen))).toEqual([]);
  });

  it.each(schemes)('of %s have the deductibles that the reader found', (scheme) => {
    const stated = table('out/data/deductibles.csv').filter((row) => row.scheme === scheme);
    const found = new Set(stated.map(({ yen }) => yen!));
    expect([...found].sort()).toEqual([...new Set(rowsOf('deductible', scheme).map(({ value }) => value!))].sort());
  });

  it.each(schemes)('of %s begin, end and close as the reader says', (scheme) => {
    const [row] = table('out/data/schemes.csv').filter((each) => each.scheme === scheme);
    const moment = (cell: string) => cell.replace('T', ' ').slice(0, 16);
    const [period] = values('period', scheme);
    expect(row!.inception === '' ? undefined : `${moment(row!.inception!)} / ${moment(row!.expiry!)}`).toBe(period);
    const [deadline = ''] = values('application-deadline', scheme);
    expect(deadline.split(' / ').at(-1)).toBe(row!.application_deadline);
  });

  it.each(schemes)('of %s have the lowest premium that the reader found', (scheme) => {
    const premiums = table('out/data/premiums.csv').filter((row) => row.scheme === scheme);
    const found = premiums.flatMap(({ premium_yen: yen }) => (yen === '' ? [] : [Number(yen)]));
    const named = values('lowest-premium', scheme).map(Number);
    expect(found.length === 0 ? [] : [Math.min(...found)]).toEqual(named.length === 0 ? [] : [Math.min(...named)]);
  });
});

it('asks twenty questions', () => {
  expect(questions).toHaveLength(20);
});
