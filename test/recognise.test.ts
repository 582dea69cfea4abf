import { describe, expect, it } from 'vitest';
import { amount } from '../src/recognise/amount.ts';
import { band, examplePoint } from '../src/recognise/band.ts';
import { monthDay, moment, policyPeriod } from '../src/recognise/date.ts';
import { foldWidth } from '../src/recognise/fold.ts';
import { moneyTokens } from '../src/recognise/money-tokens.ts';
import { ratio } from '../src/recognise/ratio.ts';
import { isReferral } from '../src/recognise/referral.ts';

describe('amount', () => {
  it.each([
    ['16,740円', 16_740],
    ['16740円', 16_740],
    ['１６，７４０円', 16_740],
    ['１億７,０００万円', 170_000_000],
    ['1億5,000万円', 150_000_000],
    ['1億円', 100_000_000],
    ['1億 円', 100_000_000],
    ['2,700\n億円', 270_000_000_000],
    ['109万円', 1_090_000],
    ['1千万円', 10_000_000],
    ['5百円', 500],
    ['1千5百万円', 15_000_000],
    ['1.5億円', 150_000_000],
    ['5.6万円', 56_000],
    ['1万5,500円', 15_500],
    ['0円', 0],
    ['¥1,234,567', 1_234_567],
    ['￥１，０００－', 1_000],
  ])('reads %j', (text, yen) => expect(amount(text)).toBe(yen));

  it.each([
    ['a letter O', '16,74O円'],
    ['a leading zero', '06,740円'],
    ['four digits in a group', '16,7400円'],
    ['a group of two', '1,67,40円'],
    ['a point for a comma', '16.740円'],
    ['a lower part as large as the unit above', '1億20,000万円'],
    ['units out of order', '5万1億円'],
    ['no number', '億円'],
    ['nothing but the unit', '円'],
    ['a bound', '1億円まで'],
    ['words', '実費'],
    ['another unit', '16,740ドル'],
    ['no unit', '16,740'],
    ['half a yen', '0.5円'],
  ])('does not read %s', (_, text) => expect(amount(text)).toBeUndefined());
});

describe('band', () => {
  const edge = (value: number, inclusive: boolean) => ({ value, inclusive });
  it.each([
    ['3億円まで', { kind: 'interval', unit: 'JPY', max: edge(3e8, true) }],
    ['5,000万円以下', { kind: 'interval', unit: 'JPY', max: edge(5e7, true) }],
    ['5,000万円未満', { kind: 'interval', unit: 'JPY', max: edge(5e7, false) }],
    ['5,000万円超 1億円以下', { kind: 'interval', unit: 'JPY', min: edge(5e7, false), max: edge(1e8, true) }],
    ['1億円以上2億円未満', { kind: 'interval', unit: 'JPY', min: edge(1e8, true), max: edge(2e8, false) }],
    ['5億円超', { kind: 'interval', unit: 'JPY', min: edge(5e8, false) }],
    ['1店舗', { kind: 'interval', unit: 'store', min: edge(1, true), max: edge(1, true) }],
    ['2~5店舗', { kind: 'interval', unit: 'store', min: edge(2, true), max: edge(5, true) }],
    ['２～５店舗', { kind: 'interval', unit: 'store', min: edge(2, true), max: edge(5, true) }],
    ['101店舗以上', { kind: 'interval', unit: 'store', min: edge(101, true) }],
  ])('reads %j', (label, extent) => expect(band(label)).toEqual(extent));

  it.each(['5億円', '1億円~3億円', '5~2店舗', '2億円超 1億円以下', '1億円超 5店舗以下', '大企業', '3億円から'])(
    'does not read %j',
    (label) => expect(band(label)).toBeUndefined(),
  );

  it('reads a lone amount as an example point only', () => {
    expect(examplePoint('5億円')).toEqual({ kind: 'point', unit: 'JPY', value: 5e8 });
    expect(examplePoint('5億円まで')).toBeUndefined();
  });
});

describe('date', () => {
  it.each([
    ['2024年1月1日午後4時', '2024-01-01T16:00+09:00'],
    ['2024年7月1日（午後4時）', '2024-07-01T16:00+09:00'],
    ['2024年７月１日午前０時', '2024-07-01T00:00+09:00'],
    ['2024年1月1日午前9時15分', '2024-01-01T09:15+09:00'],
    ['2024年1月1日正午', '2024-01-01T12:00+09:00'],
    ['2024年1月19日(金)', '2024-01-19'],
    ['2023年12月15日', '2023-12-15'],
  ])('reads %j', (text, iso) => expect(moment(text)).toBe(iso));

  it.each(['2024年2月30日', '2024年1月19日(木)', '2024年13月1日', '2024年1月', '2024年1月1日午後12時', '1月1日'])(
    'does not read %j',
    (text) => expect(moment(text)).toBeUndefined(),
  );

  it('reads a period, and refuses one that ends before it begins', () => {
    const period = { inception: '2024-01-01T16:00+09:00', expiry: '2025-01-01T16:00+09:00' };
    expect(policyPeriod('2024年1月1日午後4時～2025年1月1日午後4時')).toEqual(period);
    expect(policyPeriod('2024年1月1日午後4時から2025年1月1日午後4時まで（1年間）')).toEqual(period);
    expect(policyPeriod('2025年1月1日午後4時～2024年1月1日午後4時')).toBeUndefined();
    expect(policyPeriod('2024年1月1日午後4時')).toBeUndefined();
  });

  it('reads a day of the year', () => {
    expect(monthDay('3月15日')).toBe('--03-15');
    expect(monthDay('2月30日')).toBeUndefined();
  });
});

describe('ratio', () => {
  it.each([
    ['90%', 90],
    ['１００％', 100],
    ['32.5 %', 32.5],
  ])('reads %j', (text, percent) => expect(ratio(text)).toBe(percent));
  it.each(['120%', '90', '%', '約32%'])('does not read %j', (text) => expect(ratio(text)).toBeUndefined());
});

describe('referral', () => {
  it.each(['ご相談ください', '別途ご照会ください。', '代理店にご確認ください。'])('knows %j', (text) =>
    expect(isReferral(text)).toBe(true),
  );
  it.each(['-', '対象外', '実費', 'ご相談', ''])('does not know %j', (text) => expect(isReferral(text)).toBe(false));
});

describe('fold', () => {
  it('keeps every offset', () => {
    const text = '（＊１）　①㈱～〜－−￥１６，７４０円';
    expect(foldWidth(text)).toHaveLength(text.length);
    expect(foldWidth(text)).toBe('(*1) ①㈱~~--¥16,740円');
  });
});

describe('money tokens', () => {
  const found = (text: string) =>
    moneyTokens(text).map(({ start, end, yen, fault }) => `${text.slice(start, end)}=${yen ?? fault}`);

  it.each([
    ['500万円～1億円', ['500万円=5000000', '1億円=100000000']],
    ['約\n**17億円**\nの損害', ['17億円=1700000000']],
    ['総額\n\n約 2,700\n億円', ['2,700\n億円=270000000000']],
    ['AA1\t16,740円\tAB1\t22,100円', ['16,740円=16740', '22,100円=22100']],
    ['1請求 10万円(賠償責任部分) 1事故 10万円', ['10万円=100000', '10万円=100000']],
    ['5,000万円超 1億円以下', ['5,000万円=50000000', '1億円=100000000']],
    ['109万円\n\n10億円 152万円', ['109万円=1090000', '10億円=1000000000', '152万円=1520000']],
    ['円滑な解決、日本円での支払い、円満', []],
    ['第3条 500円', ['500円=500']],
    ['3月15日 8,920円', ['8,920円=8920']],
    ['¥1,000 と ￥2,000－', ['¥1,000=1000', '￥2,000－=2000']],
    ['16,74O円', ['16,74O円=malformed']],
    ['数百万円', ['数百万円=malformed']],
    ['三5百万円', ['三5百万円=malformed']],
    ['損害額三5百万円', ['三5百万円=malformed']],
    ['約数10万円、は数10万円', ['数10万円=malformed', '数10万円=malformed']],
    ['プランI10,000円、人数10円、統一100円', ['10,000円=10000', '10円=10', '100円=100']],
    ['5百\n30円、5百 1,000円', ['5百\n30円=530', '5百 1,000円=malformed']],
    ['1 000円', ['1 000円=split']],
    ['16,\n\n740円', ['16,\n\n740円=cut']],
    ['3,000\n\n万円', ['3,000\n\n万円=cut']],
    ['第1号\n\n500円', ['500円=500']],
  ])('%j', (text, tokens) => expect(found(text)).toEqual(tokens));
});
