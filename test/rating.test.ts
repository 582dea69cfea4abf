import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionsInOrder } from '../src/compare/editions.ts';
import { offersOf, type Offer } from '../src/compare/offers.ts';
import { assumptionsFor, hasPremium, rate, rowsIn, type Facts, type Outcome } from '../src/compare/rating.ts';
import { typedQuantity } from '../src/compare/quantities.ts';
import { typedAmount, typedDay } from '../src/compare/typed-amount.ts';
import { readings, SCHEMES_WITH_PREMIUMS, typedPremiums } from './support/made-up.ts';
import type { Row } from './support/reference.ts';

const verbatim = {
  lang: 'ja',
  say: (_: string, japanese: string) => ({ text: japanese, lang: 'ja' }),
  band: () => undefined,
  premium: () => '',
  axis: (kind: string) => kind,
  notOffered: (mark: string) => mark,
};
const offers = offersOf(editionsInOrder(readings.map(({ scheme }) => scheme)).flat(), verbatim, 'liability');
const TODAY = '2024-06-01';
const typed = typedPremiums();

/** Facts, with the two quantities of these schemes in short. */
type Given = Facts & { revenue?: number; stores?: number };
const inFull = ({ revenue, stores, ...facts }: Given): Facts => ({
  ...facts,
  quantities: { ...(revenue !== undefined && { revenue }), ...(stores !== undefined && { stores }) },
});

function answerOf(scheme: string, facts: Given, today = TODAY) {
  return rate(offers, inFull(facts), today).find(({ offer }) => offer.scheme === scheme)!;
}
const outcomeOf = (scheme: string, facts: Given): Outcome => answerOf(scheme, facts).outcome;

/** What a typed row must be found by: its class, its day, its condition, and a quantity within its band. */
function factsOf(row: Row, quantity: number): Given {
  const offer = offers.find(({ scheme }) => scheme === row.scheme)!;
  return {
    membership: row.scheme === 'hama' ? undefined : row.scheme,
    ratingClass: offer.ratingClasses.find(({ label }) => label.text === row.rating_class)?.id,
    inception: row.inception || undefined,
    ...(row.unit === 'JPY' && { revenue: quantity }),
    ...(row.unit === 'store' && { stores: quantity }),
    ...(row.unit === '' && { conditions: ['mori/claim-within-3-years'] }),
  };
}

/** Both edges of a typed band as far as they belong to it, and a value between them. */
function quantitiesIn(row: Row): number[] {
  if (row.unit === '') return [0];
  const first = row.min === '' ? 0 : Number(row.min) + (row.min_inclusive === 'true' ? 0 : 1);
  const last = row.max === '' ? first + 1_000_000 : Number(row.max) - (row.max_inclusive === 'true' ? 0 : 1);
  return [...new Set([first, Math.floor((first + last) / 2), last])];
}

/** Plan, class, code and premium of every row, as typed. */
const shown = (outcome: Outcome) =>
  outcome.kind !== 'premiums'
    ? []
    : outcome.rows.map(({ plan, ratingClass, cell }) =>
        [ratingClass?.label.text ?? '', plan.label?.text ?? '', cell.code ?? '', cell.yen].join(' '),
      );
const typedAs = (row: Row) => [row.rating_class, row.plan, row.plan_code, row.premium_yen].join(' ');

describe('the premium for some facts', () => {
  it.each(typed.filter(({ premium_yen }) => premium_yen))(
    'is the typed one: $scheme $table $rating_class $plan $band $inception',
    (row) => {
      for (const quantity of quantitiesIn(row)) {
        const found = shown(outcomeOf(row.scheme!, factsOf(row, quantity)));
        expect(found.filter((each) => each === typedAs(row))).toHaveLength(1);
      }
    },
  );

  it.each(typed.filter(({ referral }) => referral))('is a referral where one is typed: $scheme $plan $band', (row) => {
    for (const quantity of quantitiesIn(row)) {
      const outcome = outcomeOf(row.scheme!, factsOf(row, quantity));
      expect(outcome.kind).toBe('referral');
      // of 51 stores and of an incident another sentence of the text refers as well, and comes first (lines 122 to 124)
      const sentences: Record<string, string> = {
        '51店舗以上': '該当する場合は代理店にご照会ください。',
        '上記に関係なく 過去3年以内に事故あり': 'ありの場合は代理店にご照会ください。',
      };
      const words = sentences[row.band!] ?? row.referral;
      expect(outcome.kind === 'referral' && outcome.words.text).toBe(words);
    }
  });

  it('is that of every typed row whose band has the revenue, and of no other', () => {
    const isIn = ({ min, max, min_inclusive, max_inclusive }: Row, quantity: number) =>
      (min === '' || quantity > Number(min) || (min_inclusive === 'true' && quantity === Number(min))) &&
      (max === '' || quantity < Number(max) || (max_inclusive === 'true' && quantity === Number(max)));
    const edges = [...new Set(typed.flatMap(({ min, max }) => [Number(min), Number(max)]))];
    const revenue = fc.oneof(
      fc.integer({ min: 0, max: 12_000_000_000 }),
      fc.constantFrom(...edges.flatMap((edge) => [edge - 1, edge, edge + 1])).filter((each) => each >= 0),
    );
    fc.assert(
      fc.property(revenue, fc.integer({ min: 1, max: 130 }), (yen, stores) => {
        for (const scheme of SCHEMES_WITH_PREMIUMS) {
          const rows = typed.filter(
            (row) =>
              row.scheme === scheme &&
              row.table === 'annual' &&
              row.premium_yen &&
              isIn(row, row.unit === 'store' ? stores : yen),
          );
          // members of mori with more than 10 billion yen of revenue ask the agent (line 123)
          const expected = scheme === 'mori' && yen > 10_000_000_000 ? [] : rows;
          const found = shown(outcomeOf(scheme, { revenue: yen, stores }));
          expect(found.sort()).toEqual(expected.map(typedAs).sort());
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a premium', () => {
  const rowsOf = (scheme: string, facts: Given) => {
    const outcome = outcomeOf(scheme, facts);
    return outcome.kind === 'premiums' ? outcome.rows : [];
  };

  it('brings its limits and deductibles with it', () => {
    const [row] = rowsOf('mori', { stores: 7 });
    expect(row!.plan.limits.map(({ cover, bases, yen, line }) => [cover, bases.join(), yen, line])).toEqual([
      ['liability', 'per-claim', 100_000_000, 107],
      ['liability', 'aggregate', 100_000_000, 107],
      ['response', 'per-incident,aggregate', 100_000_000, 57],
    ]);
    expect(row!.plan.deductibles.map(({ cover, yen }) => [cover, yen])).toEqual([
      ['liability', 0],
      ['response', 0],
    ]);
  });

  it('shows a deductible that the text states in two ways in both of them, and its upper bound', () => {
    const [row] = rowsOf('kumo', { revenue: 500_000_000 });
    expect(row!.isExample).toBe(true);
    expect(row!.plan.deductibles.map(({ cover, yen, bound, line }) => [cover, yen, bound, line])).toEqual([
      ['liability', 0, undefined, 48],
      ['liability', 1_000_000, 'upper', 49],
      ['liability', 1_000_000, undefined, 54],
      ['response', 0, undefined, 59],
    ]);
    expect(row!.plan.limits.map(({ cover, yen, bound }) => [cover, yen, bound])).toEqual([
      ['liability', 100_000_000, undefined],
      ['response', 5_000_000, 'lower'],
      ['response', 100_000_000, 'upper'],
    ]);
  });

  it('has no deductible where the text states none, which is not 0', () => {
    const silent = readings.map(({ scheme }) => ({
      ...scheme,
      deductibles: [],
      plans: scheme.plans.map((plan) => ({ ...plan, deductibles: [] })),
    }));
    for (const { plans } of offersOf(silent, verbatim, 'liability'))
      for (const plan of plans) expect(plan.deductibles).toEqual([]);
  });

  it('is for the months that are printed', () => {
    const [row] = rowsOf('mori', { stores: 7, inception: '--03-15' });
    expect([row!.basis, row!.cell.months, row!.cell.yen, row!.cell.line]).toEqual(['mid-term', 11, 185_480, 155]);
  });

  it('is the annual one for joining on the first day of the period', () => {
    expect(shown(outcomeOf('mori', { stores: 7, inception: '--02-15' }))).toEqual([
      ' スタンダードプラン  202340',
      ' ライトプラン  83450',
    ]);
  });

  it('is of plans that reach the wanted limit', () => {
    expect(shown(outcomeOf('aozora', { revenue: 4e8, ratingClass: 'aozora/class-i', limit: 50_000_000 }))).toEqual([
      '業種区分Ⅰ B AB3 68510',
    ]);
    expect(outcomeOf('aozora', { revenue: 4e8, limit: 100_000_001 })).toMatchObject({
      kind: 'limit-too-high',
      highest: { yen: 100_000_000, line: 66 },
    });
    // the limits of an example are part of it: others may be agreed
    const example = outcomeOf('kumo', { revenue: 5e8, limit: 300_000_000 });
    expect(shown(example)).toEqual(['   1110000']);
    // which is no premium for that limit, while the example with the limit is one
    expect(hasPremium(example)).toBe(false);
    expect(hasPremium(outcomeOf('kumo', { revenue: 5e8, limit: 100_000_000 }))).toBe(true);
  });
});

describe('a scheme says why it prints no premium', () => {
  it('closed to new business, whatever the facts', () => {
    expect(outcomeOf('tsuki', { membership: 'aozora', revenue: 1 })).toMatchObject({
      kind: 'closed',
      words: { text: '新規・中途加入の引受停止' },
    });
  });

  it('for its own members only', () => {
    expect(outcomeOf('mori', { membership: 'aozora', stores: 7 })).toMatchObject({
      kind: 'not-eligible',
      words: { text: '①架空もり協会の会員企業であること', line: 121 },
    });
    // it is not stated whose members may join, so no one is refused
    expect(outcomeOf('hama', { membership: 'aozora', revenue: 1e8 }).kind).toBe('premiums');
  });

  it('for companies up to a size', () => {
    // admitted, and beyond the table (lines 53 and 70)
    expect(outcomeOf('aozora', { revenue: 5_000_000_000 })).toMatchObject({
      kind: 'outside',
      last: { text: '10億円まで' },
      words: [{ text: '売上高が50億円以下の企業。', line: 53 }],
    });
    expect(outcomeOf('aozora', { revenue: 5_000_000_001 })).toMatchObject({
      kind: 'not-eligible',
      words: { text: '売上高が50億円以下の企業。', line: 53 },
    });
  });

  it('asks the agent for companies over a size', () => {
    expect(outcomeOf('mori', { stores: 7, revenue: 10_000_000_000 }).kind).toBe('premiums');
    for (const facts of [{ stores: 7, revenue: 10_000_000_001 }, { stores: 51 }])
      expect(outcomeOf('mori', facts)).toMatchObject({
        kind: 'referral',
        words: { text: '該当する場合は代理店にご照会ください。', line: 124 },
        about: { line: 123 },
      });
  });

  it('asks the agent after an incident, whatever the number of stores', () => {
    const outcome = outcomeOf('mori', { conditions: ['mori/claim-within-3-years'] });
    expect(outcome).toMatchObject({
      kind: 'referral',
      words: { text: 'ありの場合は代理店にご照会ください。', line: 122 },
      about: { line: 122 },
    });
  });

  it('asks the agent for a revenue whatever the day of joining and the limit', () => {
    for (const more of [{}, { inception: '--04-01' }, { limit: 300_000_000 }]) {
      expect(outcomeOf('hama', { revenue: 6e8, ...more })).toMatchObject({ kind: 'referral', words: { line: 17 } });
      expect(outcomeOf('kumo', { revenue: 2_100_000_000, ...more })).toMatchObject({
        kind: 'referral',
        words: { line: 71 },
      });
    }
    expect(outcomeOf('aozora', { revenue: 3_000_000_000, inception: '--04-01' }).kind).toBe('outside');
  });

  it('needs what its table is by', () => {
    expect(outcomeOf('mori', { revenue: 1e8 })).toEqual({ kind: 'needs', facts: ['stores'] });
    expect(outcomeOf('aozora', { stores: 7 })).toEqual({ kind: 'needs', facts: ['revenue'] });
  });

  it('prints examples only, and nothing between two of them', () => {
    const outcome = outcomeOf('kumo', { revenue: 700_000_000 });
    expect(outcome.kind === 'example-only' && outcome.points.map(({ band }) => band!.label.text)).toEqual([
      '5億円',
      '10億円',
      '20億円',
    ]);
  });

  it('prints no table for the middle of the period, or none for that day', () => {
    expect(outcomeOf('hama', { revenue: 1e8, inception: '--03-15' })).toMatchObject({
      kind: 'no-mid-term',
      words: [{ text: '中途加入の場合は、月割の保険料になります。', line: 19 }],
      inceptions: [],
    });
    const other = outcomeOf('mori', { stores: 7, inception: '--03-16' });
    expect(other.kind === 'no-mid-term' && other.inceptions).toContain('--03-15');
  });

  it('prints none at all', () => {
    const open = offers.map((offer): Offer => ({ ...offer, status: 'open' }));
    const answer = rate(open, {}, TODAY).find(({ offer }) => offer.scheme === 'tsuki')!;
    expect(answer.outcome).toMatchObject({ kind: 'on-request', words: { line: 45 } });
  });
});

/** An offer that no pamphlet has yet: a plan for 50 million and one for 100 million, a table with a row for a condition. */
describe('a scheme that prints less than others', () => {
  const words = (text: string, line = 1) => ({ text, lang: 'ja', line });
  const plan = (id: string, yen: number): Offer['plans'][number] => ({
    id,
    label: words(id),
    limits: [{ cover: 'liability', bases: ['per-claim'], yen, line: 2, isAsked: true }],
    deductibles: [],
  });
  const over = (id: string, min: number, max: number): Offer['tables'][number]['bands'][number] => ({
    id: `x/${id}`,
    label: words(id),
    extent: {
      kind: 'interval',
      unit: 'JPY',
      min: { value: min, inclusive: true },
      max: { value: max, inclusive: true },
    },
  });
  const incident = { id: 'x/incident', label: words('事故あり', 9), extent: { kind: 'condition' as const } };
  const base: Offer = {
    ...offers.find(({ scheme }) => scheme === 'aozora')!,
    scheme: 'x',
    membership: null,
    rules: [],
    assumptions: [],
    plans: [plan('small', 50_000_000), plan('large', 100_000_000)],
    ratingClasses: [
      { id: 'x/i', label: words('Ⅰ', 7), members: null },
      { id: 'x/ii', label: words('Ⅱ', 8), members: null },
    ],
  };
  type Table = Offer['tables'][number];
  const cell = (of: Partial<Table['cells'][number]>) => ({
    ...{ id: 'c', plan: 0, band: 0, line: 3 },
    ...(of.referral ? {} : { yen: 100 }),
    ...of,
  });
  const ask = (tables: Table[], facts: Given) => rate([{ ...base, tables }], inFull(facts), TODAY)[0]!.outcome;

  describe('asked with a condition', () => {
    const bands = [over('low', 0, 100), incident];
    const annual = (row: Partial<Table['cells'][number]>): Table => ({
      basis: 'annual',
      bands,
      cells: [cell({}), cell({ plan: 1 }), cell({ band: 1, ...(row.referral ? {} : { yen: 300 }), ...row })],
    });
    const facts = { revenue: 50, conditions: ['x/incident'] };

    it('answers with the row for it, and with the others where it is not asked', () => {
      const outcome = ask([annual({})], facts);
      expect(outcome.kind === 'premiums' && outcome.rows.map(({ cell }) => cell.yen)).toEqual([300]);
      const other = ask([annual({})], { revenue: 50, conditions: ['another/one'] });
      expect(other.kind === 'premiums' && other.rows.map(({ cell }) => cell.yen)).toEqual([100, 100]);
    });

    it('never answers with another row where the one for it is left out', () => {
      // of another class, of a plan whose limit is too low, for a year only
      expect(ask([annual({ ratingClass: 1 })], { ...facts, ratingClass: 'x/i' })).toMatchObject({
        kind: 'outside',
        about: { text: 'Ⅰ', line: 7 },
      });
      expect(ask([annual({})], { ...facts, limit: 80_000_000 })).toMatchObject({
        kind: 'limit-too-high',
        highest: { yen: 50_000_000 },
      });
      const midTerm: Table = { basis: 'mid-term', bands, cells: [cell({ inception: '--03-15', months: 11 })] };
      expect(ask([annual({}), midTerm], { ...facts, inception: '--03-15' })).toMatchObject({
        kind: 'no-mid-term',
        about: { text: '事故あり', line: 9 },
        inceptions: [],
      });
      // the table has the row and prints nothing in it
      expect(ask([{ ...annual({}), cells: [cell({})] }], facts)).toMatchObject({
        kind: 'outside',
        about: { text: '事故あり' },
      });
    });

    it('is sent to the agent whatever the day and the limit', () => {
      const referring = annual({ referral: words('ご相談ください', 4) });
      for (const more of [{}, { inception: '--03-15' }, { limit: 80_000_000 }])
        expect(ask([referring], { ...facts, ...more })).toMatchObject({
          kind: 'referral',
          words: { text: 'ご相談ください' },
          about: { text: '事故あり' },
        });
    });

    it('has to meet every one of two', () => {
      const late = { id: 'x/late', label: words('遅延あり'), extent: { kind: 'condition' as const } };
      const table = annual({});
      const both = {
        ...table,
        bands: [...bands, late],
        cells: [...table.cells, cell({ band: 2, referral: words('照会') })],
      };
      expect(ask([both], { conditions: ['x/incident', 'x/late'] }).kind).toBe('referral');
      expect(ask([both], { conditions: ['x/incident'] }).kind).toBe('premiums');
    });
  });

  it('that has rows for conditions alone says so, and needs no revenue', () => {
    const table: Table = { basis: 'annual', bands: [incident], cells: [cell({})] };
    expect(ask([table], { revenue: 50 })).toMatchObject({ kind: 'outside', last: { text: '事故あり' } });
    expect(ask([table], {})).toMatchObject({ kind: 'outside', last: { text: '事故あり' } });
    expect(ask([table], { conditions: ['x/incident'] }).kind).toBe('premiums');
  });

  it('that prints premiums for joining mid-term alone says for which days', () => {
    const table: Table = {
      basis: 'mid-term',
      bands: [over('low', 0, 100), over('high', 101, 200)],
      cells: [cell({ inception: '--03-15', months: 11 }), cell({ band: 1, inception: '--04-15', months: 10 })],
    };
    expect(ask([table], { revenue: 50 })).toMatchObject({ kind: 'no-annual', inceptions: ['--03-15'] });
    expect(ask([table], { revenue: 50, inception: '--03-15' }).kind).toBe('premiums');
    // printed for another band is not printed for this one
    expect(ask([table], { revenue: 50, inception: '--04-15' })).toMatchObject({
      kind: 'no-mid-term',
      inceptions: ['--03-15'],
    });
    expect(ask([table], { revenue: 300 })).toMatchObject({ kind: 'outside', last: { text: 'high' } });
    expect(ask([table], { inception: '--03-15' })).toEqual({ kind: 'needs', facts: ['revenue'] });
  });

  it('names the limit among the plans that have a row, and the class that has none', () => {
    const table: Table = {
      basis: 'annual',
      bands: [over('low', 0, 100), over('high', 101, 200)],
      cells: [cell({ ratingClass: 0 }), cell({ band: 1, plan: 1, ratingClass: 1 })],
    };
    // the large plan is not printed for a revenue of 50
    expect(ask([table], { revenue: 50, limit: 80_000_000 })).toMatchObject({
      kind: 'limit-too-high',
      highest: { yen: 50_000_000 },
    });
    expect(ask([table], { revenue: 150, limit: 80_000_000 }).kind).toBe('premiums');
    expect(ask([table], { revenue: 150, ratingClass: 'x/i' })).toMatchObject({ kind: 'outside', about: { line: 7 } });
    // a revenue is not asked for where none would do
    expect(ask([table], { limit: 200_000_000 })).toMatchObject({
      kind: 'limit-too-high',
      highest: { yen: 100_000_000 },
    });
  });

  it('says every deductible it states, those of a plan next to those of its scheme', () => {
    const scheme = readings.find((each) => each.scheme.scheme === 'kumo')!.scheme;
    const [stated] = scheme.deductibles;
    const own = {
      ...stated!,
      amount: { ...stated!.amount, value: 300_000 as (typeof scheme.deductibles)[0]['amount']['value'] },
    };
    const [offer] = offersOf(
      [{ ...scheme, plans: [{ ...scheme.plans[0]!, deductibles: [own, own] }] }],
      verbatim,
      'liability',
    );
    // lines 48 to 59: none, up to 1 million, 1 million, and none for the response
    expect(offer!.plans[0]!.deductibles.map(({ cover, yen, bound }) => [cover, yen, bound])).toEqual([
      ['liability', 300_000, undefined],
      ['liability', 0, undefined],
      ['liability', 1_000_000, 'upper'],
      ['liability', 1_000_000, undefined],
      ['response', 0, undefined],
    ]);
  });

  it('has no line if a person declared what the text does not state', () => {
    const scheme = readings.find((each) => each.scheme.scheme === 'kumo')!.scheme;
    const { policyPeriod, title } = scheme.identity;
    const declared = { by: 'an editor', on: '2026-01-01' };
    const without = {
      ...scheme,
      identity: {
        ...scheme.identity,
        title: { value: '名称', declared, reason: '' },
        policyPeriod: { value: policyPeriod.value, declared, reason: '' },
      },
    } as unknown as typeof scheme;
    const lines = ([offer]: Offer[]) => [offer!.title.line, offer!.period!.line];
    expect(lines(offersOf([without], verbatim, 'liability'))).toEqual([null, null]);
    expect(lines(offersOf([scheme], verbatim, 'liability'))).toEqual([
      'span' in title && title.span.start.line,
      'span' in policyPeriod && policyPeriod.span.start.line,
    ]);
  });
});

describe('sentences beside the premiums', () => {
  it('are those of the basis, as in its section', () => {
    const linesOf = (facts: Given) => {
      const { offer, outcome } = answerOf('mori', facts);
      return assumptionsFor(outcome.kind === 'premiums' ? outcome.rows : [], offer).map(({ text }) => text.line);
    };
    const [annual, midTerm] = [linesOf({ stores: 7 }), linesOf({ stores: 7, inception: '--03-15' })];
    // 年間保険料・一括払 (110), and what is stated under 中途加入 (139, 141)
    expect([110, 139, 141].filter((line) => annual.includes(line))).toEqual([110]);
    expect([110, 139, 141].filter((line) => midTerm.includes(line))).toEqual([139, 141]);
    // all payments together within one limit (53), no deductible (51): of the scheme, whichever the premium
    for (const line of [51, 53]) for (const lines of [annual, midTerm]) expect(lines).toContain(line);
  });
});

describe('an answer', () => {
  it('is given by every scheme, in the order of their names and never by price', () => {
    fc.assert(
      fc.property(fc.record({ revenue: fc.nat(2e9), stores: fc.integer({ min: 1, max: 99 }) }), (facts) => {
        expect(rate(offers, inFull(facts), TODAY).map(({ offer }) => offer.scheme)).toEqual([
          'aozora',
          'hama',
          'kumo',
          'mori',
          'tsuki',
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('says that the policy period is over from the day after its last', () => {
    expect(answerOf('aozora', {}, '2025-01-01').isExpired).toBe(false);
    expect(answerOf('aozora', {}, '2025-01-02').isExpired).toBe(true);
    // a period that is not stated is not known to be over
    expect(answerOf('hama', {}, '2099-01-01').isExpired).toBe(false);
    expect(shown(answerOf('aozora', { revenue: 1 }, '2099-01-01').outcome)).toHaveLength(4);
  });

  it('names what the facts leave open', () => {
    const lines = (facts: Given) => answerOf('mori', facts).conditions.map(({ statement }) => statement.line);
    expect(lines({ stores: 7 })).toEqual([121, 122, 123, 125]);
    expect(lines({ stores: 7, revenue: 1e9, membership: 'mori' })).toEqual([122, 125]);
    expect(answerOf('aozora', { revenue: 1e9 }).conditions.map(({ statement }) => statement.line)).toEqual([1, 54]);
    expect(answerOf('mori', { membership: 'aozora' }).conditions).toEqual([]);
    // a reader who reports an incident need not check that there was none (line 122)
    expect(lines({ stores: 7, conditions: ['mori/claim-within-3-years'] })).toEqual([121, 123, 125]);
    // kumo is for those who work in information technology (line 7), which no fact tells
    expect(
      answerOf('kumo', { revenue: 5e8 }).conditions.map(({ about, statement }) => [about, statement.line]),
    ).toEqual([
      ['membership', 1],
      ['eligibility', 7],
    ]);
    expect(answerOf('kumo', { revenue: 5e8, membership: 'kumo' }).conditions.map(({ about }) => about)).toEqual([
      'eligibility',
    ]);
  });

  it('lists every statement on who may join, unless the facts settle it', () => {
    const stated = readings.flatMap(({ scheme }) =>
      scheme.assumptions.flatMap(({ about, text }) =>
        about === 'eligibility' ? [{ scheme: scheme.scheme, text: text.value, line: text.span.start.line }] : [],
      ),
    );
    expect(stated).toHaveLength(10);
    for (const { scheme, text } of stated) {
      const statements = answerOf(scheme, {}).conditions.map(({ statement }) => statement.text);
      expect(statements.filter((each) => each.includes(text))).toHaveLength(1);
    }
    // a revenue settles that of line 53, a membership that of line 1
    expect(
      answerOf('aozora', { revenue: 1e9, membership: 'aozora' }).conditions.map(({ statement }) => statement.line),
    ).toEqual([54]);
  });

  it('names whom to ask, as the text does', () => {
    const lines = (scheme: string, facts: Given) => answerOf(scheme, facts).contacts?.map(({ line }) => line);
    // the agents; a person and a department are not named
    expect(lines('mori', { stores: 51 })).toEqual([13, 15]);
    expect(lines('kumo', { revenue: 3e8 })).toEqual([80, 81]);
    expect(lines('aozora', { revenue: 3e9 })).toEqual([137, 139]);
    // the text names no one
    expect(lines('hama', { revenue: 6e8 })).toEqual([]);
    expect(lines('hama', { revenue: 1e8 })).toBeUndefined();
    expect([lines('tsuki', {}), lines('mori', { membership: 'kumo' })]).toEqual([undefined, undefined]);
  });

  it('of examples only has what they assume: how a premium is set is in line 63', () => {
    const { offer, outcome } = answerOf('kumo', { revenue: 3.5e8 });
    expect(assumptionsFor(rowsIn(outcome), offer).map(({ text }) => text.line)).toEqual(
      expect.arrayContaining([63, 66]),
    );
  });
});

describe('what people type', () => {
  it.each([
    ['3億円', 300_000_000],
    ['3億5,000万円', 350_000_000],
    ['３億５，０００万', 350_000_000],
    ['35000万', 350_000_000],
    ['3.5億', 350_000_000],
    ['350000000', 350_000_000],
    ['350,000,000', 350_000_000],
    ['￥350,000,000', 350_000_000],
    ['JPY 350,000,000', 350_000_000],
    ['350 million', 350_000_000],
    ['JPY 350m', 350_000_000],
    ['1.25bn yen', 1_250_000_000],
    ['1.2 trillion', 1_200_000_000_000],
    ['2億8千万', 280_000_000],
    ['2億8千万円', 280_000_000],
    ['1億500円', 100_000_500],
    ['5万3千円', 53_000],
    ['0', 0],
  ])('%s is %i yen', (typed, yen) => {
    expect(typedAmount(typed)).toBe(yen);
  });

  // 2億8千 means 280 million
  it.each(['2億8千', '２億　８千', '3億5', '9億9', '2億5千', '2億8千円', '1兆2', '5万3千'])(
    '%j may be one of two',
    (typed) => {
      expect(typedAmount(typed)).toBeUndefined();
    },
  );

  it('a revenue of 0 is none', () => {
    expect(['0', '0円', '1円'].map((typed) => typedQuantity('revenue', typed))).toEqual([undefined, undefined, 1]);
  });

  it.each(['', 'abc', '3億くらい', '20,00', '-5', '1.5', '1.2345678 million', '億円', '9'.repeat(17)])(
    '%j is no amount',
    (typed) => {
      expect(typedAmount(typed)).toBeUndefined();
    },
  );

  it.each([
    ['7', 7],
    ['７店舗', 7],
    ['1,200 stores', 1200],
    ['0', undefined],
    ['7.5', undefined],
    ['-7', undefined],
    ['', undefined],
  ])('%j is %j stores', (typed, stores) => {
    expect(typedQuantity('stores', typed)).toBe(stores);
  });

  it.each([
    ['03-15', '--03-15'],
    ['--03-15', '--03-15'],
    ['3月15日', '--03-15'],
    ['02-29', '--02-29'],
    ['02-30', undefined],
    ['13-01', undefined],
    ['15', undefined],
  ])('%j is the day %j', (typed, day) => {
    expect(typedDay(typed)).toBe(day);
  });
});
