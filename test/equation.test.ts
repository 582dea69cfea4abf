import { describe, expect, it } from 'vitest';
import { equationsIn, type Equation } from '../src/recognise/equation.ts';

describe('a calculation that a text prints', () => {
  it.each([
    ['12,000円×6/12=6,000円', 6000, 6000],
    ['年間保険料12,340円×7か月÷12か月=7,190円', 7198.33, 7190],
    ['1万2,000円×80%=9,600円', 9600, 9600],
    ['10,000円(割引前)×(1-20%)=8,000円', 8000, 8000],
    ['基本8,000円+特約1,250円=9,250円', undefined, undefined],
    ['8,000円+1,250円=9,520円', 9250, 9520],
    ['1,200円×3口+500円=4,100円', 4100, 4100],
    ['1,200円×3名-600円=3,000円', 3000, 3000],
    ['10,000円×2割=2,000円', 2000, 2000],
  ])('%s', (text, result, printed) => {
    const [found] = equationsIn(text);
    expect(found?.printed).toBe(printed);
    if (result === undefined) expect(found).toBeUndefined();
    else expect(found!.result).toBeCloseTo(result, 2);
  });

  it('has the place of the amount behind its sign', () => {
    const text = '中途加入の例:12,000円×6/12=6,500円です。';
    const [{ start, end }] = equationsIn(text) as unknown as [Equation];
    expect(text.slice(start, end)).toBe('6,500円');
  });

  it.each(['03-1234-5678', '支払限度額÷損害賠償金=割合', '1億円-', '3×4=12'])('%s is none of money', (text) => {
    expect(equationsIn(text)).toEqual([]);
  });
});
