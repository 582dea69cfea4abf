import { describe, expect, it } from 'vitest';
import { table } from './support/reference.ts';
import { output, readings } from './support/sources.ts';

describe('amounts.csv', () => {
  const rows = table('out/data/amounts.csv');

  it('has the columns that other programs rely on', () => {
    expect(output('data/amounts.csv').split('\n')[0]).toBe(
      'scheme,edition,source_line,source_column,source_text,yen,claimed_by',
    );
  });

  it('has every amount keyed outside the rows of the rate tables, and no other there', () => {
    const outside = rows.filter((row) => !/\/rates\/|^itcoop.*\/plans\//.test(row.claimed_by!));
    const shown = outside.map((row) => [row.scheme, row.source_line, row.source_text, row.yen].join(' | ')).sort();
    const keyed = table('test/reference/amounts.csv')
      .map((row) => [row.scheme, row.line, row.text!.replace('\\n', '\n'), row.yen].join(' | '))
      .sort();
    expect(shown).toEqual(keyed);
  });

  it('has every premium, claimed by its cell', () => {
    const premiums = table('out/data/premiums.csv').filter((row) => row.premium_yen);
    const claimed = rows.filter((row) => premiums.some(({ id }) => id === row.claimed_by));
    expect(claimed.map((row) => row.yen)).toEqual(
      claimed.map((row) => premiums.find(({ id }) => id === row.claimed_by)!.premium_yen),
    );
    expect(claimed).toHaveLength(259);
  });

  it('has every edge of a band and every limit of the tables of itcoop: 32 labels, 24 limits', () => {
    const of = (pattern: RegExp) => rows.filter((row) => row.scheme === 'itcoop' && pattern.test(row.claimed_by!));
    expect(of(/\/bands\//)).toHaveLength(32);
    expect(of(/\/plans\//)).toHaveLength(24);
  });

  it('leaves no amount unclaimed', () => {
    for (const { reconciliation, quantities } of readings) {
      expect(reconciliation.amounts).toHaveLength(quantities.money.length);
    }
    expect(rows).toHaveLength(176 + 28 + 34 + 170 + 18);
  });
});
