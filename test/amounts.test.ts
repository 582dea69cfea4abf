import { describe, expect, it } from 'vitest';
import { dataTable } from './support/made-up-site.ts';
import { readings as madeUp } from './support/made-up.ts';
import { keyed, table, type Row } from './support/reference.ts';
import { output, readings } from './support/sources.ts';

describe('amounts.csv', () => {
  const rows = table('out/data/amounts.csv');

  it('has the columns that other programs rely on', () => {
    expect(output('data/amounts.csv').split('\n')[0]).toBe(
      'scheme,edition,source_line,source_column,source_text,yen,claimed_by',
    );
  });

  it('has every amount keyed outside the rate tables, and no other there', () => {
    const places = keyed('amounts').map((row) =>
      [row.scheme, row.line, row.text!.replace('\\n', '\n'), row.yen].join(' | '),
    );
    const schemes = new Set(keyed('amounts').map(({ scheme }) => scheme));
    // a plan's limits in the head of a rate table are part of it
    const isInTable = ({ scheme, source_line: line }: Row) =>
      readings
        .find((reading) => reading.scheme.scheme === scheme)!
        .scheme.rateTables.flatMap(({ printed }) => printed)
        .some(({ start, end }) => start.line <= Number(line) && Number(line) <= end.line);
    const outside = rows
      .filter(({ scheme }) => schemes.has(scheme))
      .filter(
        (row) => !row.claimed_by!.includes('/rates/') && !(row.claimed_by!.includes('/plans/') && isInTable(row)),
      );
    const shown = outside.map((row) => [row.scheme, row.source_line, row.source_text, row.yen].join(' | '));
    expect(shown.sort()).toEqual(places.sort());
  });

  it('has every premium, claimed by its cell', () => {
    const premiums = table('out/data/premiums.csv').filter((row) => row.premium_yen);
    const claimed = rows.filter((row) => premiums.some(({ id }) => id === row.claimed_by));
    expect(claimed.map((row) => row.yen)).toEqual(
      claimed.map((row) => premiums.find(({ id }) => id === row.claimed_by)!.premium_yen),
    );
    expect(claimed).toHaveLength(premiums.length);
  });

  it('has every edge of a band and every limit in the head of a rate table: 6 labels, 8 limits', () => {
    const of = (pattern: RegExp) =>
      dataTable('amounts').filter((row) => row.scheme === 'aozora' && pattern.test(row.claimed_by!));
    expect(of(/\/bands\//)).toHaveLength(6);
    expect(of(/\/plans\//)).toHaveLength(8);
  });

  it('leaves no amount unclaimed', () => {
    for (const { reconciliation, quantities } of [...readings, ...madeUp])
      expect(reconciliation.amounts).toHaveLength(quantities.money.length);
    expect(rows).toHaveLength(readings.reduce((sum, { quantities }) => sum + quantities.money.length, 0));
    // counted in the texts
    const counts = madeUp.map(
      ({ scheme }) => dataTable('amounts').filter((row) => row.scheme === scheme.scheme).length,
    );
    expect(counts).toEqual([31, 13, 14, 36, 4]);
  });
});
