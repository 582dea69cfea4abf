import { describe, expect, it } from 'vitest';
import { blanksInGroups } from '../src/recognise/digit-groups.ts';
import { moneyTokens } from '../src/recognise/money-tokens.ts';

describe('a blank behind the comma that groups digits', () => {
  it.each<[string, number[]]>([
    ['40, 000円', [3]],
    ['1, 234, 000円', [2, 7]],
    ['1,234, 000円', [6]],
    ['1, 100円', [2]],
    ['40, 00円', []],
    ['10, 20, 300円', []],
    ['表1, 1000円', []],
    ['0, 000円', []],
    ['1.5, 000円', []],
    ['40,  000円', []],
    ['40,\n000円', []],
  ])('is part of the number only where all groups have three digits: %s', (text, blanks) => {
    expect([...blanksInGroups(text)]).toEqual(blanks);
  });

  it('belongs to the amount where a person declares it', () => {
    const text = '保険料は1, 234, 000円、または10, 20, 300円';
    expect(moneyTokens(text, undefined, blanksInGroups(text))).toEqual([
      { start: 4, end: 16, yen: 1_234_000 },
      expect.objectContaining({ fault: 'split' }),
    ]);
    expect(moneyTokens(text).map(({ fault }) => fault)).toEqual(['split', 'split']);
  });
});
