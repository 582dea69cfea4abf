import { describe, expect, it } from 'vitest';
import { readingOf } from './support/sources.ts';

const eligibilityOf = (scheme: string) => readingOf(scheme).scheme.eligibility;

// keyed by reading the originals; the messages for what is not found are fixtures of test/read.test.ts
describe('who may join', () => {
  it.each([
    ['itcoop', 3, '全国情報技術協同組合員', '<全国情報技術協同組合員専用>'],
    ['jisa', 2, '会員企業', '会員企業の皆様へ'],
    ['npha', 455, '日本保険薬局協会様の会員企業', '①日本保険薬局協会様の会員企業であること'],
    [
      'shokokai',
      47,
      '商工会の会員事業者',
      '商工会の会員事業者以外の方は、この保険に加入することができませんのでご注意ください。',
    ],
  ])('is said by %s in line %i', (scheme, line, members, statement) => {
    const { membership } = eligibilityOf(scheme);
    if (!('members' in membership)) throw new Error('not stated');
    expect([membership.members.value, membership.members.span.start.line]).toEqual([members, line]);
    expect(membership.statement.value).toBe(statement);
  });

  it('is not said by jigyosho, and the reason is given', () => {
    expect(eligibilityOf('jigyosho').membership).toEqual({
      value: 'not stated',
      reason: '本文は大きなパンフレットの一章で、加入できる方の範囲は書かれていない。',
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

  it('admit companies up to a size, and exclude trades, in itcoop', () => {
    expect(rulesOf('itcoop')).toEqual([
      {
        effect: 'admits',
        line: 365,
        sizes: [['200億円以下', { kind: 'interval', unit: 'JPY', max: { value: 20_000_000_000, inclusive: true } }]],
        referral: undefined,
      },
      { effect: 'excludes', line: 366, sizes: [], referral: undefined },
    ]);
  });

  it('refer large companies to the agent in npha', () => {
    const [claims, size, business] = rulesOf('npha');
    // the row of the table of premiums for those whom the first is for
    const { condition } = eligibilityOf('npha').rules[0]!;
    expect([condition!.value, condition!.span.start.line]).toEqual(['過去3年以内に事故あり', 451]);
    expect(claims).toEqual({
      effect: 'refers',
      line: 456,
      sizes: [],
      referral: 'ありの場合は代理店にご照会ください。',
    });
    expect(size).toEqual({
      effect: 'refers',
      line: 457,
      sizes: [
        ['101店舗以上', { kind: 'interval', unit: 'store', min: { value: 101, inclusive: true } }],
        ['150億円超', { kind: 'interval', unit: 'JPY', min: { value: 15_000_000_000, inclusive: false } }],
      ],
      referral: '該当する場合は代理店にご照会ください。',
    });
    expect([business!.line, business!.referral]).toEqual([459, '該当しない場合は代理店にご照会ください。']);
  });

  it('are none where the text has none', () => {
    expect([rulesOf('jisa'), rulesOf('shokokai')]).toEqual([[], []]);
    expect(rulesOf('jigyosho').map(({ effect, line }) => [effect, line])).toEqual([['refers', 49]]);
  });
});
