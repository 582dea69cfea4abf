import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { latestEditions } from '../src/compare/editions.ts';
import { offersOf } from '../src/compare/offers.ts';
import { factsFrom, WrongOption } from '../src/report/quote.ts';
import { yakkan } from './support/command.ts';
import { project, readings } from './support/sources.ts';

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

const offers = offersOf(latestEditions(readings.map(({ scheme }) => scheme)), {
  lang: 'ja',
  say: (_, japanese) => ({ text: japanese, lang: 'ja' }),
  band: () => undefined,
});

// a process reads all sources anew
const SLOW = 60_000;
// 2024-06-01: itcoop is in force, shokokai is over
const env = { SOURCE_DATE_EPOCH: '1717200000' };
const quote = (...args: string[]) => JSON.parse(yakkan(['quote', '--json', ...args], env).stdout) as Quote;
const answerOf = ({ answers }: Quote, scheme: string) => answers.find((answer) => answer.scheme === scheme)!;

describe('yakkan quote --json', () => {
  it('has the printed premium with everything it is never shown without', { timeout: SLOW }, () => {
    const told = quote('--revenue', '４億円', '--class', '業種区分Ⅰ', '--limit', '5000万円');
    expect(told.facts).toEqual({
      member: null,
      revenue_yen: 400_000_000,
      stores: null,
      class: 'itcoop/class-i',
      limit_yen: 50_000_000,
      joining: null,
      conditions: [],
    });
    // the original, line 387: 5億円まで … AB2 41,260円 … AC2 53,180円
    const answer = answerOf(told, 'itcoop');
    expect([answer.outcome, answer.expired]).toEqual(['premiums', false]);
    expect(answer.premiums.map(({ code, premium_yen, line }) => [code, premium_yen, line])).toEqual([
      ['AB2', 41_260, 387],
      ['AC2', 53_180, 387],
    ]);
    expect(answer.premiums[0]).toEqual({
      id: 'itcoop/2024/rates/annual/class-i/b/to-500m-yen',
      plan_id: 'b',
      plan: 'B',
      class_id: 'itcoop/class-i',
      class: '業種区分Ⅰ',
      band: '5億円まで',
      code: 'AB2',
      premium_yen: 41_260,
      referral: null,
      example: false,
      below_limit: false,
      basis: 'annual',
      inception: null,
      months: null,
      line: 387,
      limits: [
        { cover: 'liability', bases: ['per-claim', 'aggregate'], yen: 50_000_000, bound: null, line: 384 },
        { cover: 'response', bases: ['per-incident', 'aggregate'], yen: 3_000_000, bound: null, line: 385 },
      ],
      deductibles: [
        { cover: 'liability', yen: 0, bound: null, line: 380 },
        { cover: 'response', yen: 0, bound: null, line: 380 },
      ],
    });
    expect(told.notices).toHaveLength(3);
  });

  it('answers for every scheme, in the order of their names', { timeout: SLOW }, () => {
    const told = quote('--stores', '7', '--member', 'npha', '--joining', '03-15');
    expect(told.answers.map(({ scheme, outcome }) => [scheme, outcome])).toEqual([
      ['itcoop', 'not-eligible'],
      ['jigyosho', 'no-mid-term'],
      ['jisa', 'not-eligible'],
      ['npha', 'premiums'],
      ['shokokai', 'closed'],
    ]);
    expect(answerOf(told, 'npha').premiums.map(({ premium_yen, months }) => [premium_yen, months])).toEqual([
      [221_280, 11],
      [96_000, 11],
    ]);
    expect(answerOf(told, 'shokokai')).toMatchObject({
      expired: true,
      words: [{ text: '新規・中途加入の引受停止', line: 12 }],
    });
  });

  it('takes a condition by its id', { timeout: SLOW }, () => {
    expect(answerOf(quote('--condition', 'npha/claim-within-3-years'), 'npha').outcome).toBe('referral');
  });
});

describe('yakkan quote', () => {
  it('prints a block a scheme, with premium, limits, deductible and line together', { timeout: SLOW }, () => {
    const { stdout, status } = yakkan(['quote', '--stores', '7'], env);
    expect(status).toBe(0);
    expect(stdout).toContain(
      [
        '  スタンダードプラン  6~10店舗',
        '    年間保険料  241,390円  (原文446行目)',
        '    支払限度額：賠償責任 1億円 (1請求) (原文432行目) / 賠償責任 1億円 (保険期間中) (原文432行目) / 事故対応費用 1億円 (1事故・保険期間中) (原文167行目)',
        '    免責金額・自己負担額：賠償責任 なし (原文432行目) / 事故対応費用 なし (原文159行目)',
      ].join('\n'),
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toContain('順位づけや推奨は行いません');
  });

  it('speaks English', { timeout: SLOW }, () => {
    const { stdout } = yakkan(['quote', '--stores', '7', '--lang', 'en'], env);
    expect(stdout).toContain('Standard plan  6–10 stores\n    Annual premium  ¥241,390  (original, line 446)');
    expect(stdout).not.toMatch(/[\u3040-\u30ff\u3400-\u9fff]/);
  });

  it.each([
    [{ revenue: '3億くらい' }, '--revenue is `3億くらい`, expected an amount'],
    [{ stores: '0' }, '--stores is `0`, expected a whole number'],
    [{ class: 'IX' }, '--class is `IX`, expected `itcoop/class-i`'],
    [{ member: 'nobody' }, '--member is `nobody`, expected `itcoop`'],
    // whose members may join is not stated
    [{ member: 'jigyosho' }, '--member is `jigyosho`, expected `itcoop`, `jisa`, `npha`, `shokokai`.'],
    [{ revenue: '0' }, 'above 0: a company without revenue so far has to ask'],
    [{ revenue: '2億8千' }, '--revenue is `2億8千`, expected an amount'],
    [{ limit: 'much' }, '--limit is `much`, expected an amount'],
    [{ limit: '0' }, '--limit is `0`, expected an amount'],
    [{ joining: '02-30' }, '--joining is `02-30`, expected a day'],
    [{ condition: ['none'] }, '--condition is `none`, expected `npha/claim-within-3-years`'],
  ])('refuses %j and says what would do', (options, message) => {
    expect(() => factsFrom(options, offers)).toThrow(WrongOption);
    expect(() => factsFrom(options, offers)).toThrow(message);
  });

  it(
    'says first how it read the facts, and what holds for who joins in the middle of the period',
    { timeout: SLOW },
    () => {
      const { stdout } = yakkan(['quote', '--stores', '7', '--joining', '3月15日'], env);
      expect(stdout.split('\n').slice(0, 3)).toEqual(['お調べの条件', '  店舗数：7店舗', '  加入日：3月15日']);
      expect(stdout).toContain('中途加入保険料 3月15日から2025年2月15日午後4時まで 11か月分  221,280円');
      // lines 441 and 497 of the original: the annual premium, and the one for joining mid-term
      expect(stdout).not.toContain('年間保険料・一括払');
      expect(stdout).toContain('期中で保険加入の際の満期日');
    },
  );

  it('says where the text states a deductible in several ways, and where it does not', { timeout: SLOW }, () => {
    const { stdout } = yakkan(['quote', '--revenue', '5億', '--class', '業種区分Ⅰ', '--limit', '3億'], env);
    const block = (title: string) => stdout.split('\n\n').find((each) => each.startsWith(title))!;
    expect(block('JISA')).toContain('免責金額・自己負担額：本文に異なる記載があります。');
    expect(block('JISA')).toContain('例の支払限度額は、ご希望の額より低い額です。');
    const { stdout: other } = yakkan(['quote', '--revenue', '5億', '--member', 'itcoop'], env);
    expect(other).toContain('業種区分Ⅰ：製造業、卸売・商社、小売業、建設業');
    expect(other).not.toContain('異なる記載');
    expect(other).toContain('次の方のための制度です。');
  });

  it('ends quietly when nobody reads on', { timeout: SLOW }, () => {
    const { status, stderr } = spawnSync('sh', ['-c', `node ${project}dist/cli.js quote | true`], { encoding: 'utf8' });
    expect([status, stderr.includes('EPIPE')]).toEqual([0, false]);
  });

  it('takes a class by its id, its name or its label', () => {
    for (const typed of ['itcoop/class-ii', 'class-ii', '業種区分Ⅱ'])
      expect(factsFrom({ class: typed }, offers).ratingClass).toBe('itcoop/class-ii');
  });

  it.each([
    [['--stores', '0'], '--stores is `0`'],
    [['--lang', 'fr'], "argument 'fr' is invalid"],
    [['--colour'], "unknown option '--colour'"],
  ])('exits with 2 on %j', { timeout: SLOW }, (args, message) => {
    const { status, stdout, stderr } = yakkan(['quote', ...args], env);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it.each([
    [['quote', '--lang', 'fr', '--json'], "argument 'fr' is invalid"],
    [['quote', 'extra', '--json'], 'too many arguments'],
    [['quote', '--stores', '0', '--json'], '--stores is `0`'],
    [['check', '--json', '--colour'], "unknown option '--colour'"],
    [['build', 'extra', '--json'], 'too many arguments'],
  ])('says in JSON, too, what is wrong with %j', { timeout: SLOW }, (args, message) => {
    const { status, stdout } = yakkan(args, env);
    expect(status).toBe(2);
    const told = JSON.parse(stdout) as { outcome: string; message: string };
    expect(told).toEqual({ outcome: 'failed', message: expect.stringContaining(message) as string });
    expect(told.message).not.toMatch(/^error/);
  });

  it('labels what a premium assumes, and says whose members may join', { timeout: SLOW }, () => {
    const { stdout } = yakkan(['quote', '--stores', '7', '--revenue', '350000000'], env);
    // bare headings of tables: lines 443 and 326 of the originals
    expect(stdout).toContain('保険料の基礎：店舗数 (原文443行目)');
    expect(stdout).toContain('自己負担額：100万円（上限：100万円） (原文326行目)');
    expect(stdout).toContain(
      '加入対象：「会員企業の皆様へ」（JISA情報サービス業者賠償責任保険（サイバーリスク保険）） (原文2行目)',
    );
    expect(stdout).toContain('情報サービス業者・電気通信事業者が、IT業務の遂行に起因して');
    expect(stdout).toContain('サイバーリスク保険（一般社団法人 日本保険薬局協会）  npha/2024');
  });

  it('has each example with its premium where none is for the revenue, and whom to ask', { timeout: SLOW }, () => {
    const { stdout } = yakkan(['quote', '--revenue', '350000000'], env);
    const jisa = stdout.split('\n\n').find((each) => each.startsWith('JISA'))!;
    // lines 389 and 409, 450; the limit (323) stands with them once
    expect(jisa).toContain('    5億円  1,090,000円  (原文389行目)');
    expect(jisa).toContain('    100億円  5,400,000円  (原文409行目)');
    expect(jisa.match(/^ {4}支払限度額：賠償責任 1億円/gm)).toHaveLength(1);
    expect(jisa).toContain('TEL. 03-3243-7023 (原文450行目)');
    const answer = answerOf(quote('--revenue', '350000000'), 'jisa') as unknown as {
      examples: { text: string; line: number; premium: { premium_yen: number; limits: unknown[] } }[];
      contacts: unknown[];
    };
    expect(answer.examples[0]).toMatchObject({ text: '5億円', line: 389, premium: { premium_yen: 1_090_000 } });
    expect(answer.examples[0]!.premium.limits).toHaveLength(3);
    expect(answer.contacts).toContainEqual({ text: 'TEL. 03-3243-7023', line: 450 });
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
