import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { editionsInOrder } from '../src/compare/editions.ts';
import { offersOf, type OfferI18n } from '../src/compare/offers.ts';
import { factsFrom, WrongOption } from '../src/report/quote/options.ts';
import { yakkan } from './support/command.ts';
import { readings, sources } from './support/made-up.ts';
import { project } from './support/project.ts';

type Quote = {
  facts: Record<string, unknown>;
  answers: {
    scheme: string;
    outcome: string;
    expired: boolean;
    premiums: Record<string, unknown>[];
    words: unknown[];
  }[];
  notices: string[];
};

const verbatim: OfferI18n = {
  lang: 'ja',
  say: (_, japanese) => ({ text: japanese, lang: 'ja' }),
  band: () => undefined,
  premium: () => '',
  axis: (kind) => kind,
  notOffered: (mark) => mark,
};
const offers = offersOf(editionsInOrder(readings.map(({ scheme }) => scheme)).flat(), verbatim, 'liability');

// a process reads all sources again
const SLOW = 60_000;
// 2024-06-01: aozora is in force, tsuki is over
const env = { SOURCE_DATE_EPOCH: '1717200000' };
const run = (...args: string[]) => yakkan(['quote', '--sources', sources, ...args], env);
const quote = (...args: string[]) => JSON.parse(run('--json', ...args).stdout) as Quote;
const answerOf = ({ answers }: Quote, scheme: string) => answers.find((answer) => answer.scheme === scheme)!;

describe('yakkan quote --json', () => {
  it('has the printed premium with everything it is never shown without', { timeout: SLOW }, () => {
    const result = quote('--revenue', '４億円', '--class', '業種区分Ⅰ', '--limit', '5000万円');
    expect(result.facts).toEqual({
      member: null,
      revenue_yen: 400_000_000,
      stores: null,
      class: 'aozora/class-i',
      limit_yen: 50_000_000,
      joining: null,
      conditions: [],
      quantities: { revenue: 400_000_000 },
      values: [],
    });
    // the original, line 70: 10億円まで … AB3 68,510円
    const answer = answerOf(result, 'aozora');
    expect([answer.outcome, answer.expired]).toEqual(['premiums', false]);
    expect(answer.premiums.map(({ code, premium_yen, line }) => [code, premium_yen, line])).toEqual([
      ['AB3', 68_510, 70],
    ]);
    expect(answer.premiums[0]).toEqual({
      id: 'aozora/2024/rates/annual/class-i/b/to-1000m-yen',
      plan_id: 'b',
      plan: 'B',
      class_id: 'aozora/class-i',
      class: '業種区分Ⅰ',
      band: '10億円まで',
      code: 'AB3',
      premium_yen: 68_510,
      referral: null,
      example: false,
      below_limit: false,
      basis: 'annual',
      inception: null,
      months: null,
      line: 70,
      name: null,
      factors: [],
      not_offered: false,
      addition: false,
      limits: [
        {
          cover: 'liability',
          bases: ['per-claim', 'aggregate'],
          yen: 100_000_000,
          bound: null,
          line: 66,
          qualifiers: [],
        },
        {
          cover: 'response',
          bases: ['per-incident', 'aggregate'],
          yen: 5_000_000,
          bound: null,
          line: 67,
          qualifiers: [],
        },
      ],
      deductibles: [
        { cover: 'liability', yen: 0, bound: null, line: 62, bases: [], qualifiers: [] },
        { cover: 'response', yen: 0, bound: null, line: 62, bases: [], qualifiers: [] },
      ],
    });
    expect(result.notices).toHaveLength(3);
  });

  it('answers for every scheme, in the order of their names', { timeout: SLOW }, () => {
    const result = quote('--stores', '7', '--member', 'mori', '--joining', '03-15');
    expect(result.answers.map(({ scheme, outcome }) => [scheme, outcome])).toEqual([
      ['aozora', 'not-eligible'],
      ['hama', 'no-mid-term'],
      ['kumo', 'not-eligible'],
      ['mori', 'premiums'],
      ['tsuki', 'closed'],
    ]);
    expect(answerOf(result, 'mori').premiums.map(({ premium_yen, months }) => [premium_yen, months])).toEqual([
      [185_480, 11],
      [76_500, 11],
    ]);
    expect(answerOf(result, 'tsuki')).toMatchObject({
      expired: true,
      words: [{ text: '新規・中途加入の引受停止', line: 11 }],
    });
  });

  it('takes a condition by its id', { timeout: SLOW }, () => {
    expect(answerOf(quote('--condition', 'mori/claim-within-3-years'), 'mori').outcome).toBe('referral');
  });
});

describe('yakkan quote', () => {
  it('prints a block a scheme, with premium, limits, deductible and line together', { timeout: SLOW }, () => {
    const { stdout, status } = run('--stores', '7');
    expect(status).toBe(0);
    expect(stdout).toContain(
      [
        '  スタンダードプラン  2~10店舗',
        '    年間保険料  202,340円  (原文114行目)',
        '    支払限度額：賠償責任 1億円 (1請求) (原文107行目) / 賠償責任 1億円 (保険期間中) (原文107行目) / 事故対応費用 1億円 (1事故・保険期間中) (原文57行目)',
        '    免責金額（自己負担額）：賠償責任 なし (原文107行目) / 事故対応費用 なし (原文51行目)',
      ].join('\n'),
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toContain('順位づけや推奨は行いません');
  });

  it('speaks English', { timeout: SLOW }, () => {
    const { stdout } = run('--stores', '7', '--lang', 'en');
    expect(stdout).toContain('Standard plan  2–10 stores\n    Annual premium  JPY 202,340  (original, line 114)');
    expect(stdout).not.toMatch(/[\u3040-\u30ff\u3400-\u9fff]/);
  });

  it.each([
    [{ revenue: '3億くらい' }, '--revenue is `3億くらい`, expected an amount'],
    [{ stores: '0' }, '--stores is `0`, expected a whole number'],
    [{ class: 'IX' }, '--class is `IX`, expected `aozora/class-i`'],
    [{ member: 'unknown' }, '--member is `unknown`, expected `aozora`'],
    // whose members may join is not stated
    [{ member: 'hama' }, '--member is `hama`, expected `aozora`, `kumo`, `mori`, `tsuki`.'],
    [{ revenue: '0' }, 'above 0: who has none so far has to ask'],
    [{ revenue: '2億8千' }, '--revenue is `2億8千`, expected an amount'],
    [{ limit: 'much' }, '--limit is `much`, expected an amount'],
    [{ limit: '0' }, '--limit is `0`, expected an amount'],
    [{ joining: '02-30' }, '--joining is `02-30`, expected a day'],
    [{ condition: ['none'] }, '--condition is `none`, expected `mori/claim-within-3-years`'],
  ])('refuses %j and says what would do', (options, message) => {
    expect(() => factsFrom(options, offers)).toThrow(WrongOption);
    expect(() => factsFrom(options, offers)).toThrow(message);
  });

  it(
    'says first how it read the facts, and what holds for who joins in the middle of the period',
    { timeout: SLOW },
    () => {
      const { stdout } = run('--stores', '7', '--joining', '3月15日');
      expect(stdout.split('\n').slice(0, 3)).toEqual(['お調べの条件', '  店舗数：7店舗', '  加入日：3月15日']);
      expect(stdout).toContain('中途加入保険料 3月15日から2025年2月15日午後4時まで 11か月分  185,480円');
      // lines 110 and 141 of the original: the annual premium, and the one for joining mid-term
      expect(stdout).not.toContain('年間保険料・一括払');
      expect(stdout).toContain('期中で保険加入の際の満期日');
    },
  );

  it('says where the text states a deductible in several ways, and where it does not', { timeout: SLOW }, () => {
    const { stdout } = run('--revenue', '5億', '--class', '業種区分Ⅰ', '--limit', '3億');
    const block = (title: string) => stdout.split('\n\n').find((each) => each.startsWith(title))!;
    expect(block('くもり')).toContain('免責金額（自己負担額）：本文に異なる記載があります。');
    expect(block('くもり')).toContain('例の支払限度額は、ご希望の額より低い額です。');
    const { stdout: other } = run('--revenue', '5億', '--member', 'aozora');
    expect(other).toContain('業種区分Ⅰ：製造業、小売業');
    expect(other).not.toContain('異なる記載');
    expect(other).toContain('次の団体の会員などを対象とする制度です。');
  });

  it('ends quietly if the reader closes the pipe', { timeout: SLOW }, () => {
    const { status, stderr } = spawnSync('sh', ['-c', `node ${project}dist/cli.js quote --sources ${sources} | true`], {
      encoding: 'utf8',
    });
    expect([status, stderr.includes('EPIPE')]).toEqual([0, false]);
  });

  it('takes a class by its id, its name or its label', () => {
    for (const typed of ['aozora/class-ii', 'class-ii', '業種区分Ⅱ'])
      expect(factsFrom({ class: typed }, offers).ratingClass).toBe('aozora/class-ii');
  });

  it.each([
    [['--stores', '0'], '--stores is `0`'],
    [['--lang', 'fr'], 'There are no words in the language `fr`, only in `ja`, `en`.'],
    [['--colour'], "unknown option '--colour'"],
  ])('exits with 2 on %j', { timeout: SLOW }, (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it.each([
    [['quote', '--lang', 'fr', '--json'], 'There are no words in the language `fr`'],
    [['quote', 'extra', '--json'], 'too many arguments'],
    [['quote', '--stores', '0', '--json'], '--stores is `0`'],
    [['check', '--json', '--colour'], "unknown option '--colour'"],
    [['build', 'extra', '--json'], 'too many arguments'],
  ])('says in JSON, too, what is wrong with %j', { timeout: SLOW }, (args, message) => {
    const { status, stdout } = yakkan(args, env);
    expect(status).toBe(2);
    const result = JSON.parse(stdout) as { outcome: string; message: string };
    expect(result).toEqual({ outcome: 'failed', message: expect.stringContaining(message) as string });
    expect(result.message).not.toMatch(/^error/);
  });

  it('labels what a premium assumes, and says whose members may join', { timeout: SLOW }, () => {
    const { stdout } = run('--stores', '7', '--revenue', '350000000');
    // bare headings of tables: lines 112 and 54 of the originals
    expect(stdout).toContain('保険料の基礎：店舗数 (原文112行目)');
    expect(stdout).toContain('免責金額（自己負担額）：100万円（上限：100万円） (原文54行目)');
    expect(stdout).toContain('加入対象：「会員企業の皆様へ」（くもり情報業者賠償保険） (原文1行目)');
    expect(stdout).toContain('情報サービス業者がIT業務の遂行に起因して');
    expect(stdout).toContain('もりの店サイバー保険（架空もり協会）  mori/2024');
  });

  it('has each example with its premium where none is for the revenue, and whom to ask', { timeout: SLOW }, () => {
    const { stdout } = run('--revenue', '350000000');
    const kumo = stdout.split('\n\n').find((each) => each.startsWith('くもり'))!;
    // lines 68, 70 and 80; the limit (52) is with them once
    expect(kumo).toContain('    5億円  1,110,000円  (原文68行目)');
    expect(kumo).toContain('    20億円  2,220,000円  (原文70行目)');
    expect(kumo.match(/^ {4}支払限度額：賠償責任 1億円/gm)).toHaveLength(1);
    expect(kumo).toContain('TEL. 00-0000-0021 (原文80行目)');
    const answer = answerOf(quote('--revenue', '350000000'), 'kumo') as unknown as {
      examples: { text: string; line: number; premium: { premium_yen: number; limits: unknown[] } }[];
      contacts: unknown[];
    };
    expect(answer.examples[0]).toMatchObject({ text: '5億円', line: 68, premium: { premium_yen: 1_110_000 } });
    expect(answer.examples[0]!.premium.limits).toHaveLength(3);
    expect(answer.contacts).toContainEqual({ text: 'TEL. 00-0000-0021', line: 80 });
  });

  it('says in its help what it takes', { timeout: SLOW }, () => {
    const { status, stdout } = yakkan(['quote', '--help']);
    expect(status).toBe(0);
    for (const option of [
      'revenue',
      'stores',
      'member',
      'class',
      'limit',
      'joining',
      'condition',
      'lang',
      'sources',
      'json',
    ])
      expect(stdout).toContain(`--${option}`);
  });
});
