import { describe, expect, it } from 'vitest';
import { FactKind, type StatedFact } from '../schemas/stated-fact.ts';
import { typedValueOf } from '../src/compare/stated-facts.ts';
import { timeLimit } from '../src/recognise/time-limit.ts';
import { triggerBasis } from '../src/recognise/trigger.ts';
import { readingOf as madeUp } from './support/made-up.ts';
import { keyed } from './support/reference.ts';
import { readings } from './support/sources.ts';

describe('by when something must be done', () => {
  it.each([
    ['30日以内', { length: 'P30D' }],
    ['３０日以内', { length: 'P30D' }],
    ['3年', { length: 'P3Y' }],
    ['発見した日の翌日から1か月以内', { length: 'P1M' }],
    ['その翌日以降１年が経過するまでの期間', { length: 'P1Y' }],
    ['遅滞なく', { promptness: 'without-delay' }],
    ['すみやかに', { promptness: 'promptly' }],
    ['直ちに', { promptness: 'immediately' }],
    ['あらかじめ', { promptness: 'beforehand' }],
  ])('reads %s', (text, expected) => expect(timeLimit(text)).toEqual(expected));

  it.each(['お早めに', '30日以内、遅滞なく', '10日または30日', '2～3日以内', '24時間'])('refuses %s', (text) =>
    expect(timeLimit(text)).toBeUndefined(),
  );
});

describe('what must happen within the policy period', () => {
  it.each([
    ['請求が保険期間中になされた場合', 'claims-made'],
    ['事故を保険期間中に発見した場合', 'discovery'],
    ['保険期間中に発生した事故', 'occurrence'],
  ])('reads %s', (text, expected) => expect(triggerBasis(text)).toBe(expected));

  it.each(['事故を発見した場合', '保険期間中に発生した事故について請求がなされた場合', '保険期間中の盗難'])(
    'refuses %s',
    (text) => expect(triggerBasis(text)).toBeUndefined(),
  );
});

describe('the facts of a contract', () => {
  const bare = (words: string | undefined) => (words ?? '').replace(/\s/g, '');
  const shown = ({ text, of, ...fact }: StatedFact) =>
    [text.span!.start.line, text.value, typedValueOf(fact as StatedFact) ?? '', of?.value].map((each) =>
      bare(each === undefined ? '' : String(each)),
    );

  it('are as keyed from the originals, kind by kind, and what is not stated too', () => {
    const table = keyed('facts');
    expect(new Set(table.map(({ kind }) => kind))).toEqual(new Set(FactKind.options));
    for (const { scheme } of readings)
      for (const kind of FactKind.options) {
        const rows = table.filter((row) => `${row.scheme}/${row.edition}` === scheme.id && row.kind === kind);
        const known = scheme.facts[kind];
        const read = known.state === 'stated' ? known.values.map(shown) : [['', '', bare(known.value), '']];
        expect(read, `${scheme.id} ${kind}`).toEqual(
          rows.map(({ line, text, value, of }) => [line, text, value, of].map(bare)),
        );
      }
  });

  it('are in their statement, and both are in the text', () => {
    for (const { scheme, file } of readings)
      for (const known of Object.values(scheme.facts)) {
        if (known.state !== 'stated') continue;
        for (const { text, statement } of known.values) {
          expect(String(file).slice(text.span!.start.offset, text.span!.end.offset)).toBe(text.raw);
          if (statement) expect(bare(statement.raw)).toContain(bare(text.raw));
        }
      }
  });

  it('have ids of their own, which do not count', () => {
    for (const { scheme } of readings) {
      const ids = Object.values(scheme.facts).flatMap((known) =>
        known.state === 'stated' ? known.values.map(({ id }) => id) : [],
      );
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+\/facts\/[a-z-]+\/[a-z0-9-]+$/);
    }
  });

  it('are stated, not stated, or not yet read', () => {
    const { facts } = madeUp('aozora').scheme;
    expect(facts.discount).toEqual({ state: 'not-stated', value: 'not stated', reason: '割引は書かれていない。' });
    expect(facts.trigger).toEqual({ state: 'not-yet-read', value: 'not yet read' });
    // lines 64 and 72 of the text
    expect(facts['trade-admitted']).toMatchObject({
      state: 'stated',
      values: [
        { text: { value: '製造業' }, of: { value: '業種区分Ⅰ' } },
        { text: { value: '小売業' }, of: { value: '業種区分Ⅰ' } },
        { text: { value: 'IT業' }, of: { value: '業種区分Ⅱ' } },
      ],
    });
  });
});

describe('a cell that was broken inside a word', () => {
  it('is read without the blank, and keeps it in the words as printed', () => {
    const services = readings.flatMap(({ scheme }) => scheme.services);
    const joined = services.filter(({ name }) => / /.test(name.raw) && !/ /.test(name.value));
    expect(joined.length).toBeGreaterThanOrEqual(6);
    for (const { name } of joined) {
      expect(bareOf(name.raw)).toBe(name.value);
      expect(name).not.toHaveProperty('corrected');
    }
  });
});

const bareOf = (words: string) => words.replace(/[ \u3000]/g, '');
