import { describe, expect, it } from 'vitest';
import type { Scheme } from '../schemas/scheme.ts';
import { comparePremiums, type Column } from '../src/compare/premiums.ts';
import { readingOf, readings } from './support/made-up.ts';

const schemes = readings.map(({ scheme }) => scheme);
const { byBand, examples, leftOut } = comparePremiums(schemes);

describe('the comparison of premiums', () => {
  it('puts like with like', () => {
    expect(byBand.map(({ kind, columns }) => [kind, [...new Set(columns.map(({ scheme }) => scheme.scheme))]])).toEqual(
      [
        ['revenue', ['aozora', 'hama']],
        ['stores', ['mori']],
      ],
    );
    expect(examples.map(({ scheme }) => scheme.scheme)).toEqual(['kumo']);
  });

  it('leaves out the scheme that is closed, and says so', () => {
    expect(leftOut.map(({ scheme, reason }) => [scheme.scheme, reason])).toEqual([['tsuki', 'closed']]);
  });

  it('gives each stretch of revenue the premium of the band that holds all of it', () => {
    const [revenue] = byBand;
    const at = (max: number | undefined, column: (each: Column) => boolean) => {
      const row = revenue!.rows.find(({ interval }) => interval.max?.value === max)!;
      const compared = row.cells[revenue!.columns.findIndex(column)]!;
      return compared.kind === 'cell' ? (compared.cell.premium?.value ?? compared.cell.referral!.value) : 'outside';
    };
    const planA = ({ scheme, plan, ratingClass }: Column) =>
      scheme.scheme === 'aozora' && plan.endsWith('/a') && ratingClass!.id.endsWith('/class-i');
    const hama = ({ scheme }: Column) => scheme.scheme === 'hama';
    expect([5e7, 1e8, 3e8, 1e9].map((max) => at(max, planA))).toEqual([12_340, 12_340, 23_450, 45_670]);
    expect([5e7, 1e8, 3e8, 1e9].map((max) => at(max, hama))).toEqual([21_000, 32_000, 67_000, '別途ご照会ください。']);
    // the table ends at 10億円: beyond it nothing is printed, and nothing is made up
    expect(at(undefined, planA)).toBe('outside');
  });

  it('knows the first store', () => {
    const stores = byBand[1]!;
    expect(stores.rows[0]!.cells.map((each) => each.kind === 'cell' && each.cell.premium?.value)).toEqual([
      101_230, 50_120,
    ]);
  });
});

describe('conditions', () => {
  const { scheme } = readingOf('mori');
  /** The same scheme under another name, its condition worded otherwise. */
  const another = (words: string) => {
    const other = structuredClone({ ...scheme, scheme: 'another' });
    const { label } = other.rateTables.flatMap(({ bands }) => bands).find(({ extent }) => extent.kind === 'condition')!;
    label.value = words;
    return other;
  };
  const conditions = (schemes: Scheme[]) =>
    comparePremiums(schemes).byBand[0]!.conditions.map(({ band, cells }) => [
      band.label.value,
      cells.map((compared) => (compared.kind === 'cell' ? compared.cell.referral!.value : 'outside')),
    ]);
  const refers = 'ご相談ください';

  it('are a row of their own', () => {
    expect(conditions([scheme])).toEqual([['上記に関係なく 過去3年以内に事故あり', [refers, refers]]]);
  });

  it('are one row where they are worded alike, whatever their width and their spaces', () => {
    expect(conditions([scheme, another('上記に関係なく　過去３年以内に事故あり')])).toEqual([
      ['上記に関係なく 過去3年以内に事故あり', [refers, refers, refers, refers]],
    ]);
  });

  it('are rows of their own where they say other things', () => {
    expect(conditions([scheme, another('過去5年以内に事故あり')])).toEqual([
      ['上記に関係なく 過去3年以内に事故あり', [refers, refers, 'outside', 'outside']],
      ['過去5年以内に事故あり', ['outside', 'outside', refers, refers]],
    ]);
  });
});

describe('edges', () => {
  it('belong where the label says: 未満 and 以上 cut below their value', () => {
    const scheme = structuredClone(readingOf('hama').scheme);
    for (const { extent } of scheme.rateTables[0]!.bands) {
      if (extent.kind !== 'interval') continue;
      if (extent.max) extent.max.inclusive = false;
      if (extent.min) extent.min.inclusive = true;
    }
    const [comparison] = comparePremiums([scheme]).byBand;
    expect(
      comparison!.rows.map(({ interval, cells }) => [interval.min, interval.max, cells[0]!.kind]).slice(0, 2),
    ).toEqual([
      [undefined, { value: 5e7, inclusive: false }, 'cell'],
      [{ value: 5e7, inclusive: true }, { value: 1e8, inclusive: false }, 'cell'],
    ]);
    // next to a scheme with the opposite rule for edges, the one yen between them is a separate interval
    const both = comparePremiums([scheme, readingOf('aozora').scheme]).byBand[0]!;
    const oneYen = both.rows.find(({ interval }) => interval.min?.value === 3e8 && interval.max?.value === 3e8)!;
    const premium = oneYen.cells[0]!;
    expect(premium.kind === 'cell' && premium.cell.referral?.value).toBe('別途ご照会ください。');
  });
});
