import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { parse } from '../src/extract/parse.ts';
import { cases, expectFile, fixturePath } from './support/fixtures.ts';
import { outline } from './support/outline.ts';

describe.each(cases('parse'))('%s', (name) => {
  it('gives its tree', () => {
    const source = readFileSync(fixturePath('parse', name, 'source.txt'), 'utf8');
    expectFile('parse', name, 'expected.txt', outline(parse(source)));
  });
});
