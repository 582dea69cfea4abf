import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFrom } from '../src/extract/shared-sources.ts';
import { equationsIn } from '../src/recognise/equation.ts';
import { limitsIn } from '../src/recognise/limit.ts';
import { readEditions } from '../src/stages/sources.ts';
import { project } from './support/project.ts';
import { growth } from './support/growth.ts';

/*
 * A text with many faults takes as long as one without: a text of four times the size takes about four times as long, not sixteen times. Two sizes are
 * compared with each other, because a time in milliseconds says something about the machine alone.
 */

const base = readFileSync(`${project}test/fixtures/read/base-profile.yaml`, 'utf8');
const COVER = '{ ja: 補償, en: Cover, means: { ja: 補償。, en: A cover. } }';

/** The rules of the messages about a text, each with how often it is reported. */
function faultsOf(text: string, profile: string): Map<string, number> {
  const isOwn = (entry: string) => `\n${profile}`.includes(`\n${entry.slice(0, entry.indexOf(':') + 1)}`);
  const others = base.split(/(?=^\w+:)/m).filter((entry) => !isOwn(entry));
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { files } = readEditions(
    [
      {
        scheme: 'fixture',
        edition: '2026',
        profile: { path: 'profile.yaml', text: [profile, ...others].join('') },
        source: {
          path: 'source.yaml',
          text: `schemaVersion: 2\nsha256: ${sha256}\nencoding: utf-8\nreceivedFrom: a test\nreceived: '2026-01-01'\n`,
        },
        pamphlet: { path: 'pamphlet.txt', bytes },
      },
    ],
    sharedFrom({
      codes: {
        path: 'codes.yaml',
        text: `codes: { covers: { liability: ${COVER}, response: ${COVER} }, coverages: {}, costs: {}, exclusions: {} }\n`,
      },
      misreadings: { path: 'misreadings.yaml', text: 'misreadings: []\nvariants: []\n' },
      mappings: [{ scheme: 'fixture', path: 'coverage.yaml', text: 'schemaVersion: 2\n' }],
    }),
  );
  const counts = new Map<string, number>();
  for (const { ruleId = '' } of files.flatMap(({ messages }) => messages))
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

/** A text of four times the size takes about four times as long; what looks at all pairs would take 16 times as long. */
const LINEAR = 10;

const table = (invariants: string) => `rateTables:
  annual:
    basis: annual
    per: { of: contract }
    drawing: { head: [[売上高, 年間保険料]], body: [['{band}', '{premium}']] }
${invariants}sections: [{ id: all, heading: '{:…}' }]
`;
const RISING = '    invariants: [{ risesWith: band }]\n';
const SECTION = "sections: [{ id: all, heading: '{:…}' }]\n";
const CLAUSES = 'sections: [{ id: cover, heading: ご案内, kind: exclusions }]\n';

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const rates = (count: number, premium: (i: number) => string) =>
  `ご案内\n\n売上高\t年間保険料\n${lines(count, (i) => `${i + 1}億円以下\t${premium(i)}`)}\n`;
const yen = (amount: number) => `${amount.toLocaleString('en')}円`;

type Case = {
  what: string;
  rule: string;
  /** How many messages there are for `n`. */
  many: (n: number) => number;
  text: (n: number) => string;
  profile: string;
  n: number;
};

const CASES: readonly Case[] = [
  {
    what: 'premiums that are no amounts',
    rule: 'amount-malformed',
    many: (n) => n,
    text: (n) => rates(n, (i) => `${i},0O0円`),
    profile: table(''),
    n: 400,
  },
  {
    what: 'premiums that fall where they must rise',
    rule: 'premium-not-rising',
    many: (n) => n / 2,
    text: (n) => rates(n, (i) => yen((n - i + 1) * 1000)),
    profile: table(RISING),
    n: 400,
  },
  {
    what: 'a long table with a premium in ten that falls',
    rule: 'premium-not-rising',
    many: (n) => n / 10,
    text: (n) => rates(n, (i) => yen(i % 10 === 5 ? 1 : i + 10)),
    profile: table(RISING),
    n: 5_000,
  },
  {
    what: 'bands with gaps between them',
    rule: 'band-gap',
    many: (n) => n - 1,
    text: (n) =>
      `ご案内\n\n売上高\t年間保険料\n${lines(n, (i) => `${i * 3 + 1}億円以上${i * 3 + 2}億円未満\t${yen(i + 1)}`)}\n`,
    profile: table(''),
    n: 400,
  },
  {
    what: 'amounts that belong to no field',
    rule: 'amount-orphan',
    many: (n) => n,
    text: (n) => `ご案内\n${lines(n, (i) => `これを${yen(i + 1000)}とする。`)}\n`,
    profile: SECTION,
    n: 800,
  },
  {
    what: 'days that the calendar does not have',
    rule: 'day-impossible',
    many: (n) => n,
    text: (n) => `ご案内\n${lines(n, (i) => `2026年13月${i}日まで。`)}\n`,
    profile: SECTION,
    n: 1200,
  },
  {
    what: 'lists inside each other',
    rule: 'clause-deep',
    many: (n) => n - 12,
    text: (n) => `ご案内\n${lines(n, (i) => `${' '.repeat(i)}- あ`)}\n`,
    profile: CLAUSES,
    n: 400,
  },
];

describe('a text with faults', () => {
  it.each(CASES)('is read in linear time: $what', { timeout: 300_000 }, ({ rule, many, text, profile, n }) => {
    const [small, large] = [text(n), text(4 * n)];
    expect(faultsOf(small, profile).get(rule)).toBe(many(n));
    const read = (each: string) => () => faultsOf(each, profile);
    expect(growth(read(small), read(large), LINEAR)).toBeLessThan(LINEAR);
  });
});

describe('a statement of many lines', () => {
  it('is read in linear time', { timeout: 300_000 }, () => {
    const text = (n: number) => `ご案内\n${'あいう\n'.repeat(n)}`;
    expect(faultsOf(text(10), SECTION).size).toBe(0);
    const [small, large] = [text(5_000), text(20_000)];
    const read = (each: string) => () => faultsOf(each, SECTION);
    expect(growth(read(small), read(large), LINEAR)).toBeLessThan(LINEAR);
  });
});

describe('a number that never ends', () => {
  it('is tried once', { timeout: 300_000 }, () => {
    const [small, large] = ['1'.repeat(500), '1'.repeat(2_000)];
    const run = (digits: string) => () => {
      expect(equationsIn(`${digits}×2`)).toEqual([]);
    };
    // divided between two parts in every way it would take 64 times as long
    expect(growth(run(small), run(large), 32)).toBeLessThan(32);
  });

  it.each(['1,', '1 ', '1億', '1万'])('is tried once in a cell of limits, as `%s` again and again', (part) => {
    const [small, large] = [part.repeat(200), part.repeat(1_600)];
    const run = (digits: string) => () => {
      expect(limitsIn(`1事故・保険期間中 ${digits}中`)).toBeUndefined();
    };
    // a pattern that divides it in every way takes 64 times as long, or 512 times
    expect(growth(run(small), run(large), 32)).toBeLessThan(32);
  });
});
