import { describe, expect, it } from 'vitest';
import { readingOf } from './support/made-up.ts';

const eligibilityOf = (scheme: string) => readingOf(scheme).scheme.eligibility;

// typed from the texts; the messages for what is not found are fixtures of test/read.test.ts
describe('who may join', () => {
  it.each([
    ['aozora', 1, '架空青空組合員', '<架空青空組合員専用>'],
    ['kumo', 1, '会員企業', '会員企業の皆様へ'],
    ['mori', 121, '架空もり協会の会員企業', '①架空もり協会の会員企業であること'],
    ['tsuki', 5, 'つきよの会の会員事業者', 'つきよの会の会員事業者以外の方は、この保険に加入することができません。'],
  ])('is stated by %s in line %i', (scheme, line, members, statement) => {
    const { membership } = eligibilityOf(scheme);
    if (!('members' in membership)) throw new Error('not stated');
    expect([membership.members.value, membership.members.span.start.line]).toEqual([members, line]);
    expect(membership.statement.value).toBe(statement);
  });

  it('is not stated by hama, and the reason is given', () => {
    expect(eligibilityOf('hama').membership).toEqual({
      state: 'not-stated',
      value: 'not stated',
      reason: '加入できる方の範囲は書かれていない。',
    });
  });
});

describe('the rules on who may join', () => {
  const rulesOf = (scheme: string) =>
    eligibilityOf(scheme).rules.map(({ effect, statement, sizes, referral }) => ({
      effect,
      line: statement.span.start.line,
      sizes: sizes.map(({ label, extent }) => [label.value, extent]),
      referral: referral?.value,
    }));

  it('admit companies up to a size, and exclude trades, in aozora', () => {
    expect(rulesOf('aozora')).toEqual([
      {
        effect: 'admits',
        line: 53,
        sizes: [['50億円以下', { kind: 'interval', unit: 'JPY', max: { value: 5_000_000_000, inclusive: true } }]],
        referral: undefined,
      },
      { effect: 'excludes', line: 54, sizes: [], referral: undefined },
    ]);
  });

  it('refer large companies to the agent in mori', () => {
    const [claims, size, business] = rulesOf('mori');
    // the row of the table of premiums for those whom the first is for
    const { condition } = eligibilityOf('mori').rules[0]!;
    expect([condition!.value, condition!.span.start.line]).toEqual(['過去3年以内に事故あり', 117]);
    expect(claims).toEqual({
      effect: 'refers',
      line: 122,
      sizes: [],
      referral: 'ありの場合は代理店にご照会ください。',
    });
    expect(size).toEqual({
      effect: 'refers',
      line: 123,
      sizes: [
        ['51店舗以上', { kind: 'interval', unit: 'store', min: { value: 51, inclusive: true } }],
        ['100億円超', { kind: 'interval', unit: 'JPY', min: { value: 10_000_000_000, inclusive: false } }],
      ],
      referral: '該当する場合は代理店にご照会ください。',
    });
    expect([business!.line, business!.referral]).toEqual([125, '該当しない場合は代理店にご照会ください。']);
  });

  it('are none where the text has none', () => {
    expect([rulesOf('kumo'), rulesOf('tsuki')]).toEqual([[], []]);
    expect(rulesOf('hama').map(({ effect, line }) => [effect, line])).toEqual([['refers', 21]]);
  });
});
