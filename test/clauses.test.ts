import { describe, expect, it } from 'vitest';
import { keyed as keyedTable, table } from './support/reference.ts';
import { readings } from './support/sources.ts';

const keyedIn = (name: 'costs' | 'exclusions') => {
  const keyed = new Set(keyedTable(name).map(({ scheme }) => scheme));
  return readings.map(({ scheme }) => scheme.scheme).filter((scheme) => keyed.has(scheme));
};

/** White space is the typesetter's; brackets of notes and everything else must be as printed. */
const bare = (text: string | undefined) => (text ?? '').replace(/\s+/g, '');

describe.each(keyedIn('exclusions'))('the exclusions of %s', (scheme) => {
  const keyed = keyedTable('exclusions').filter((row) => row.scheme === scheme);
  const read = table('out/data/exclusions.csv').filter((row) => row.scheme === scheme);

  it('are as keyed from the original, word by word', () => {
    const shown = (row: Record<string, string>, line: string) =>
      [line, bare(row.marker), bare(row.text), bare(row.exceptions)].join(' | ');
    expect(read.map((row) => shown(row, row.source_line!)).sort()).toEqual(
      keyed.map((row) => shown(row, row.line!)).sort(),
    );
  });

  it('have the scopes that were keyed', () => {
    const scopes = (rows: Record<string, string>[], line: string) =>
      new Map(rows.map((row) => [row[line]!, bare(row.scope)]));
    expect(scopes(read, 'source_line')).toEqual(scopes(keyed, 'line'));
  });

  it('have a neutral code each, but for those that refer to other exclusions', () => {
    const referring = keyed.filter(({ text }) => /^(【共通】で|後記、基本契約)/.test(bare(text)));
    expect(referring.length).toBeLessThanOrEqual(1);
    expect(read.filter(({ codes }) => codes === '').map((row) => row.source_line)).toEqual(
      referring.map(({ line }) => line),
    );
  });
});

describe.each(keyedIn('costs'))('the costs of %s', (scheme) => {
  const keyed = keyedTable('costs').filter((row) => row.scheme === scheme);
  const read = table('out/data/costs.csv').filter((row) => row.scheme === scheme);

  it('are as keyed from the original, word by word', () => {
    const shown = (row: Record<string, string>, line: string) =>
      [line, bare(row.marker), bare(row.name), bare(row.text)].join(' | ');
    expect(read.map((row) => shown(row, row.source_line!)).sort()).toEqual(
      keyed.map((row) => shown(row, row.line!)).sort(),
    );
  });

  it('have the parent items that were keyed', () => {
    const byId = new Map(read.map((row) => [row.id!, row]));
    const depth = (row: Record<string, string>): number => {
      const parent = byId.get(row.parent!);
      return parent ? 1 + depth(parent) : 0;
    };
    const keyedDepth = (row: Record<string, string>) => row.parent!.split(' ').filter(Boolean).length;
    const shown = (row: Record<string, string>, line: string, level: number) =>
      [line, bare(row.marker), bare(row.text).slice(0, 20), level].join(' | ');
    expect(read.map((row) => shown(row, row.source_line!, depth(row))).sort()).toEqual(
      keyed.map((row) => shown(row, row.line!, keyedDepth(row))).sort(),
    );
  });

  it('have the payout ratios that were keyed', () => {
    const numbers = (text: string) => text.match(/\d+/g)?.join() ?? '';
    const shown = (row: Record<string, string>, line: string) =>
      [line, bare(row.marker), bare(row.name), numbers(row.payout_percent!)].join(' | ');
    expect(read.map((row) => shown(row, row.source_line!)).sort()).toEqual(
      keyed.map((row) => shown(row, row.line!)).sort(),
    );
  });
});
