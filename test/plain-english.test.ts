import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { plainEnglishRule } from '../scripts/plain-english.js';

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
  ])('refuses “%s”', (phrase) => expect(lint(`// ${phrase}`)).toHaveLength(1));

  it('accepts ordinary words and names in code', () => {
    expect(
      lint("// the build continues; tell the reader; the list is below\nconst told = 'goes on to page 2';"),
    ).toEqual([]);
  });
});
