import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Renewal } from '../schemas/renewal.ts';
import { changesBetween } from '../src/editions/changes.ts';
import { isMeant } from '../src/editions/left-over.ts';
import { isSigned, signGroups, signState } from '../src/editions/sign-off.ts';
import { renewalQuestions } from '../src/questions/renewal.ts';
import { editionOf, type Edit } from './support/next-edition.ts';

const PERIOD: Edit = ['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時'];
const DEADLINE: Edit = ['申込締切日 2023年12月15日', '申込締切日 2024年12月15日'];
const DEARER: Edit[] = [
  ['\t12,340円', '\t13,580円'],
  ['\t23,450円', '\t25,800円'],
  ['\t45,670円', '\t50,240円'],
  ['\t18,510円', '\t20,370円'],
  ['\t35,180円', '\t38,700円'],
  ['\t68,510円', '\t75,360円'],
  ['\t24,680円', '\t27,160円'],
  ['\t46,900円', '\t51,600円'],
  ['\t91,340円', '\t100,480円'],
  ['\t37,020円', '\t40,740円'],
  ['\t70,360円', '\t77,400円'],
  ['\t137,020円', '\t150,720円'],
];

function changesOf(scheme: string, edits: readonly Edit[]) {
  return changesBetween(editionOf(scheme, [], { edition: '2098' }), editionOf(scheme, edits));
}

function leftOver(scheme: string, edits: readonly Edit[]): string[] {
  return changesOf(scheme, edits).leftOver.map(
    ({ what, words, span }) => `${what} ${words} ${span?.start.line}:${span?.start.column}`,
  );
}

describe('what is left over from the edition before', () => {
  it('is nothing as long as the period is the same', () => {
    expect(leftOver('aozora', [['請求書払', '口座振替']])).toEqual([]);
  });

  it('is nothing if every day moved', () => {
    expect(leftOver('aozora', [PERIOD, DEADLINE])).toEqual([]);
  });

  it('is a deadline that did not move, by its role and place', () => {
    expect(leftOver('aozora', [PERIOD])).toEqual(['deadline 2023年12月15日 11:9']);
  });

  it('is the first day that a text is used, which is the last one of the edition before', () => {
    const edits: Edit[] = [
      [
        '保険期間 : 2024年2月15日午後4時～2025年2月15日午後4時',
        '保険期間 : 2025年2月15日午後4時～2026年2月15日午後4時',
      ],
      ['申込締切日 : 2024年1月19日(金)', '申込締切日 : 2025年1月17日(金)'],
      ['満期日（2025年2月15日', '満期日（2026年2月15日'],
    ];
    expect(leftOver('mori', edits)).toEqual(['inception 2024年2月15日 1:1']);
  });

  it('is none that a person said is meant, on these words', () => {
    const [found] = changesOf('aozora', [PERIOD]).leftOver;
    const meant = (words: string): Renewal => ({
      schemaVersion: 2,
      since: '2098',
      items: [],
      signed: [],
      meant: [{ place: found!.key, words, by: 'a person', on: '2026-11-30' }],
    });
    expect(isMeant(found!, meant(found!.digest))).toBe(true);
    expect(isMeant(found!, meant('0123456789abcdef'))).toBe(false);
    expect(isMeant(found!, undefined)).toBe(false);
  });
});

describe('a signature', () => {
  const signedOn = (changes: ReturnType<typeof changesOf>): Renewal => ({
    schemaVersion: 2,
    since: '2098',
    signed: signGroups(changes).map(({ id, digest }) => ({
      change: id,
      words: digest,
      by: 'a person',
      on: '2026-11-30',
    })),
    meant: [],
    items: [],
  });

  it('is one for the premiums of a table', () => {
    const changes = changesOf('aozora', DEARER);
    expect(signGroups(changes).map(({ id, changes: own }) => `${id} ${own.length}`)).toEqual([
      'premium/rates/annual 12',
    ]);
  });

  it('is one for each change that must be signed', () => {
    const changes = changesOf('aozora', [
      [
        '- ③ 被保険者の業務の対価の返還に起因する損害賠償請求',
        '- ③ 被保険者の業務の対価の返還または減額に起因する損害賠償請求',
      ],
      ['損害賠償請求。ただし、他の被保険者が被る損害を除きます。', '損害賠償請求。'],
      ['請求書払', '口座振替'],
    ]);
    expect(signGroups(changes).map(({ id }) => id)).toEqual([
      'removed/exception/exclusions/common/1',
      'reworded/exclusion/exclusions/common/3',
    ]);
  });

  it('holds as long as the words and values do', () => {
    const changes = changesOf('aozora', DEARER);
    const renewal = signedOn(changes);
    expect(signGroups(changes).map((group) => signState(group, renewal))).toEqual(['signed']);
    expect(changes.changes.every(isSigned(changes, renewal))).toBe(true);
    const others = changesOf('aozora', [...DEARER.slice(1), ['\t12,340円', '\t13,570円']]);
    expect(signGroups(others).map((group) => signState(group, renewal))).toEqual(['void']);
    expect(others.changes.filter((change) => !isSigned(others, renewal)(change))).toHaveLength(12);
  });
});

describe('the questions of a renewal', () => {
  const asked = (edits: readonly Edit[], value?: Renewal) =>
    renewalQuestions({
      scheme: 'aozora',
      edition: '2099',
      changes: changesOf('aozora', edits),
      file: { file: { path: 'sources/aozora/2099/renewal.yaml' }, value },
    });
  const by = { by: 'Hana Kaku', on: '2026-11-30' };

  it('are answered once, into renewal.yaml', () => {
    const edits = [PERIOD, ...DEARER];
    const first = asked(edits);
    expect(first.map(({ question }) => `${question.kind} ${question.state}`)).toEqual([
      'change open',
      'left-over open',
    ]);
    const text = first.reduce((all, { write, question }) => write!(all, { id: question.id, reading: 1 }, by), '');
    const renewal = Renewal.parse(parse(text));
    expect(renewal.since).toBe('2098');
    expect(renewal.signed.map(({ change }) => change)).toEqual(['premium/rates/annual']);
    expect(asked(edits, renewal)).toEqual([]);
  });

  it('come again when the words change, and the new signature takes the place of the void one', () => {
    const [first] = asked(DEARER);
    const text = first!.write!('', { id: first!.question.id, reading: 1 }, by);
    const others: Edit[] = [...DEARER.slice(1), ['\t12,340円', '\t13,570円']];
    const [again] = asked(others, Renewal.parse(parse(text)));
    expect(again!.question.state).toBe('void');
    const renewal = Renewal.parse(parse(again!.write!(text, { id: again!.question.id, reading: 1 }, by)));
    expect(renewal.signed).toHaveLength(1);
    expect(asked(others, renewal)).toEqual([]);
  });
});
