import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { oddPhrasesIn, plainEnglishRule } from '../scripts/plain-english.js';
import { project } from './support/project.ts';

const linter = new Linter();
const lint = (code: string) =>
  linter
    .verify(code, [
      { plugins: { english: { rules: { plain: plainEnglishRule } } }, rules: { 'english/plain': 'error' } },
    ])
    .map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('the lint of plain English', () => {
  it('refuses an odd phrase in a comment, a string and a template, at its place', () => {
    const code = ['// nobody is told', "const a = 'It lies in b.';", 'const c = `${a} goes on`;'].join('\n');
    expect(lint(code)).toEqual([
      '1:4 Write plain English: “no one”, not “nobody”.',
      '1:11 Write plain English: “is reported”, not “is told”.',
      '2:15 Write plain English: “is in”, not “lies in”.',
      '3:17 Write plain English: “continues”, not “goes on”.',
    ]);
  });

  it.each([
    'no part of it',
    'a rule of ours',
    'built anew',
    'held against the text',
    'said of a folder',
    'it stands below',
    'no premium is untold',
    'when it cannot be had',
    'nothing to complain of',
  ])('refuses “%s”', (phrase) => expect(lint(`// ${phrase}`)).toHaveLength(1));

  it('accepts ordinary words and names in code', () => {
    expect(lint("// the build continues; tell the reader; the list is below\nconst told = 'nobody';")).toEqual([]);
  });
});

/** What people write in English and the lint does not read. The other languages of the catalogs have English comments. */
const texts = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md', 'templates'], {
  cwd: project,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((path) => existsSync(join(project, path)) && !path.startsWith('test/fixtures/'));

describe('a text outside the code', () => {
  it('is a page of the documentation, a template, a style sheet or a catalog', () => {
    for (const kind of [/^README\.md$/, /^docs\/.+\.md$/, /\.hbs$/, /\.css$/, /\/en\/.+\.po$/, /\/ja\/.+\.po$/])
      expect(texts.some((path) => kind.test(path))).toBe(true);
  });

  it.each(texts)('is in plain English: %s', (path) => {
    const text = readFileSync(join(project, path), 'utf8')
      // an example may have any words
      .replace(/^```[^]*?^```$/gm, '')
      // a long message of a catalog is on several lines, each in quotes
      .replace(/"\n"/g, '')
      .replace(/\s+/g, ' ');
    expect(oddPhrasesIn(text).map(({ found, instead }) => `“${instead}”, not “${found}”`)).toEqual([]);
  });
});
