import type { RateTable } from '../schemas/rate-table.ts';
import { describe, expect, it } from 'vitest';
import { offersOf } from '../src/compare/offers.ts';
import { comparePremiums } from '../src/compare/premiums.ts';
import { hasPremium, labelsOf, rate, rowsIn, type Facts, type Outcome } from '../src/compare/rating.ts';
import { typedCount, typedDate } from '../src/compare/typed-amount.ts';
import { factsFrom } from '../src/report/quote/options.ts';
import { readFixture } from './support/read-fixture.ts';
import { readings } from './support/sources.ts';

const midTerm = readings.find(({ scheme }) => scheme.rateTables.some(({ basis }) => basis === 'mid-term'))!;
const verbatim = {
  lang: 'ja',
  say: (_: string, japanese: string) => ({ text: japanese, lang: 'ja' }),
  band: () => undefined,
  premium: ({ terms: { frequency, per, charge, buys } }: Pick<RateTable, 'terms'>) =>
    [frequency.value, per.value.of, charge?.value, buys?.value].filter((part) => part !== undefined).join(' '),
  axis: (kind: string) => kind,
  notOffered: (mark: string) => mark,
};
const offersIn = (name: string) => offersOf([readFixture(name)], verbatim, undefined);
const outcomeOf = (name: string, facts: Facts): Outcome => rate(offersIn(name), facts, '2026-01-01')[0]!.outcome;
/** The premiums found, each with what it is called and what it is for. */
const found = (outcome: Outcome) =>
  outcome.kind === 'premiums'
    ? outcome.rows.map((row) => [row.cell.yen, row.name, ...labelsOf(row).map(({ text }) => text)])
    : outcome.kind;

describe('a premium that depends on more than revenue and stores', () => {
  it('is found by age and sex, and called what it is', () => {
    const women = { quantities: { age: 22 }, values: ['fixture/women'] };
    expect(found(outcomeOf('sex-over-plan', women))).toEqual([
      [1100, 'monthly person', '20～24歳', '女性'],
      [2100, 'monthly person', '20～24歳', '女性'],
    ]);
  });

  it('asks for the quantity that its bands are of', () => {
    expect(outcomeOf('sex-over-plan', { quantities: { revenue: 1e8 } })).toEqual({ kind: 'needs', facts: ['age'] });
  });

  it('is listed for every value that is not chosen', () => {
    expect(found(outcomeOf('years-by-faculty', { quantities: { years: 2 } }))).toEqual([
      [1840, 'single person', '医療系を除く学部・大学院', '2年間'],
      [1880, 'single person', '医療系の学部・大学院', '2年間'],
    ]);
  });

  it('is not there where the table prints a dash', () => {
    const facts = { quantities: { years: 6 }, values: ['fixture/not-medical'] };
    expect(outcomeOf('years-by-faculty', facts)).toMatchObject({ kind: 'outside', words: [{ text: '-', line: 14 }] });
  });

  it('has what can be added to it behind it, and an addition alone is no answer', () => {
    expect(found(outcomeOf('addition-in-a-row', {}))).toEqual([
      [1200, 'monthly store base'],
      [2400, 'monthly store base'],
      [300, 'monthly store addition 食中毒特約'],
      [500, 'monthly store addition 食中毒特約'],
    ]);
    const [offer] = offersIn('addition-in-a-row');
    const alone = { ...offer!, tables: offer!.tables.filter(({ isAddition }) => isAddition) };
    expect(rate([alone], {}, '2026-01-01')[0]!.outcome.kind).toBe('on-request');
    // beside examples with a lower limit an addition is no premium that was found
    const outcome = outcomeOf('addition-in-a-row', {});
    const rows = rowsIn(outcome).map((row) => ({ ...row, isBelowLimit: !row.isAddition }));
    expect([hasPremium(outcome), hasPremium({ kind: 'premiums', rows })]).toEqual([true, false]);
  });

  it('is never compared with yearly premiums of a contract', () => {
    const { byBand, examples, leftOut } = comparePremiums([
      readFixture('rate-per-payroll'),
      readFixture('sex-over-plan'),
    ]);
    expect([...byBand, ...examples]).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['other-terms', 'other-terms']);
  });
});

describe('the options of a quote', () => {
  it('take every axis: a quantity, a name, a printed label', () => {
    const offers = [...offersIn('sex-over-plan'), ...offersIn('years-by-faculty')];
    expect(factsFrom({ axis: ['age=22歳', 'sex=women', 'faculty=医療系の学部・大学院'] }, offers)).toMatchObject({
      quantities: { age: 22 },
      values: ['fixture/women', 'fixture/medical'],
    });
    expect(() => factsFrom({ axis: ['height=180'] }, offers)).toThrow(/--axis is `height=180`, expected `age=…`/);
  });

  it('take a day with its year, and a day outside the policy period has no premium', () => {
    const offers = offersOf([midTerm.scheme], verbatim, 'liability');
    const ask = (joining: string) =>
      rate(offers, factsFrom({ joining, stores: '1' }, offers), '2024-06-01')[0]!.outcome;
    expect(found(ask('2024-03-15'))).toEqual([
      [98110, undefined, '1店舗'],
      [53140, undefined, '1店舗'],
    ]);
    expect(found(ask('2025-03-15'))).toBe('not-in-period');
    expect(found(ask('2024-02-15'))).toEqual([
      [107030, undefined, '1店舗'],
      [57970, undefined, '1店舗'],
    ]);
  });

  it.each([
    ['2024-03-15', '2024-03-15'],
    ['2024年3月15日', '2024-03-15'],
    ['2024-02-30', undefined],
    ['03-15', undefined],
  ])('%s is the day %s', (typed, day) => {
    expect(typedDate(typed)).toBe(day);
  });

  it.each([
    ['２５歳', 25],
    ['1,200名', 1200],
    ['-3', undefined],
    ['many', undefined],
  ])('%s counts %s', (typed, count) => {
    expect(typedCount(typed)).toBe(count);
  });
});
