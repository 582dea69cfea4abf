import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printedIn } from '../schemas/rate-table.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { factorsOf, termsOfCell } from '../src/compare/rate-key.ts';
import { sharedFrom } from '../src/extract/shared-sources.ts';
import { readEditions } from '../src/pipeline.ts';
import { cases, fixturePath } from './support/fixtures.ts';

// what the covers of base-profile.yaml refer to
const COVER = '{ ja: 補償, en: Cover, means: { ja: 補償。, en: A cover. } }';
const CODES = `codes: { covers: { liability: ${COVER}, response: ${COVER} }, coverages: {}, costs: {}, exclusions: {} }\n`;

/**
 * Rate tables in other layouts than those of the five schemes: `rates/<case>/` has a text, a profile, and its premiums keyed by hand.
 */
function read(name: string, step = 'rates'): Scheme {
  const bytes = readFileSync(fixturePath(step, name, 'pamphlet.txt'));
  const text = (path: string) => readFileSync(path, 'utf8');
  const base = text(fixturePath('read', '', 'base-profile.yaml').replace('//', '/'));
  const { readings, files } = readEditions(
    [
      {
        scheme: 'fixture',
        edition: '2026',
        profile: { path: 'profile.yaml', text: `${text(fixturePath(step, name, 'profile.yaml'))}${base}` },
        source: {
          path: 'source.yaml',
          text: `schemaVersion: 2\nsha256: ${createHash('sha256').update(bytes).digest('hex')}\nencoding: utf-8\nreceivedFrom: a test\nreceived: '2026-01-01'\n`,
        },
        pamphlet: { path: 'pamphlet.txt', bytes },
      },
    ],
    sharedFrom({
      codes: { path: 'codes.yaml', text: CODES },
      misreadings: { path: 'misreadings.yaml', text: 'misreadings: []\nvariants: []\n' },
      mappings: [{ scheme: 'fixture', path: 'coverage.yaml', text: 'schemaVersion: 2\n' }],
    }),
  );
  expect(
    files.flatMap(({ path, messages }) =>
      messages.filter(({ fatal }) => fatal).map(({ line, reason }) => `${path}:${line} ${reason}`),
    ),
  ).toEqual([]);
  return readings[0]!.scheme;
}

/** One cell in the words of `expected.yaml`: what is left out there is a yearly premium for one contract and the policy period. */
function cellsOf(scheme: Scheme): object[] {
  return scheme.rateTables.flatMap((table) =>
    table.cells.map((cell) => {
      const { frequency, period, per } = termsOfCell(cell, table);
      const printed = printedIn(cell);
      const factors = factorsOf(cell, table, scheme).map(({ axis, label }): [string, string] => [
        axis.name === 'period' ? 'period axis' : axis.name,
        label,
      ]);
      return {
        ...(cell.premium && { yen: cell.premium.value }),
        ...(cell.notOffered && { notOffered: cell.notOffered.value }),
        line: printed.span.start.line,
        ...(frequency.value !== 'yearly' && { frequency: frequency.value }),
        ...(period.value !== 'policy' && { period: period.value }),
        ...(per.value.of !== 'contract' && { per: `${per.value.quantity} ${per.value.of}` }),
        ...Object.fromEntries(factors),
      };
    }),
  );
}

describe('a rate table in another layout', () => {
  it.each(cases('rates'))('%s is read with every premium as what it is', (name) => {
    const expected = parse(readFileSync(fixturePath('rates', name, 'expected.yaml'), 'utf8')) as object[];
    expect(cellsOf(read(name))).toEqual(expected);
  });
});

describe('what is read', () => {
  it('is in a section, so that it is shown: two tables drawn over one both are', () => {
    const { rateTables, sections } = read('two-over-one');
    const shown = sections.flatMap(({ contents }) =>
      contents.flatMap((content) => ('field' in content ? [content.field] : [])),
    );
    expect(rateTables.map(({ name }) => name)).toEqual(['men', 'women']);
    expect(shown).toEqual(expect.arrayContaining(rateTables.map(({ id }) => id)));
  });

  it('has its words: a marker alone on its line belongs to the words below it', () => {
    const { exclusions } = read('clause-empty/ok', 'read');
    expect(exclusions[0]!.items.map(({ marker, text }) => [marker?.value, text?.value])).toEqual([
      ['(1)', '故意による損害'],
      ['(2)', '戦争による損害'],
    ]);
  });
});
