import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printedIn } from '../src/recognise/rate-cell.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { factorsOf, termsOfCell } from '../src/compare/rate-key.ts';
import { cases, fixturePath } from './support/fixtures.ts';
import { readFixture } from './support/read-fixture.ts';

/** One cell in the words of `expected.yaml`: what is left out there is a yearly premium for one contract and the policy period. */
function cellsOf(scheme: Scheme): object[] {
  return scheme.rateTables.flatMap((table) =>
    table.cells.map((cell) => {
      const { frequency, period, per, charge, buys } = termsOfCell(cell, table);
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
        ...(charge && { charge: charge.value }),
        ...(buys && { buys: buys.value }),
        ...Object.fromEntries(factors),
      };
    }),
  );
}

/*
 * Rate tables in other layouts than those of the five schemes: `rates/<case>/` has a text, a profile, and its premiums keyed by hand.
 */
describe('a rate table in another layout', () => {
  it.each(cases('rates'))('%s is read with every premium as what it is', (name) => {
    const expected = parse(readFileSync(fixturePath('rates', name, 'expected.yaml'), 'utf8')) as object[];
    expect(cellsOf(readFixture(name))).toEqual(expected);
  });
});

describe('what is read', () => {
  it('is in a section, so that it is shown: two tables drawn over one both are', () => {
    const { rateTables, sections } = readFixture('two-over-one');
    const shown = sections.flatMap(({ contents }) =>
      contents.flatMap((content) => ('field' in content ? [content.field] : [])),
    );
    expect(rateTables.map(({ name }) => name)).toEqual(['men', 'women']);
    expect(shown).toEqual(expect.arrayContaining(rateTables.map(({ id }) => id)));
  });

  it('has its words: a marker alone on its line belongs to the words below it', () => {
    const { exclusions } = readFixture('clause-empty/ok', 'read');
    expect(exclusions[0]!.items.map(({ marker, text }) => [marker?.value, text?.value])).toEqual([
      ['(1)', '故意による損害'],
      ['(2)', '戦争による損害'],
    ]);
  });
});
