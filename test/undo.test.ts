import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../schemas/encoding.ts';
import type { Erratum } from '../schemas/erratum.ts';
import { sharedLines, undoneWords, undoOf, type Undo } from '../src/editions/undo.ts';
import { encoded, withMark } from '../src/input/bytes.ts';
import { textBefore, type EncodedText } from '../src/input/undo.ts';

const utf8 = (text: string): EncodedText => ({ bytes: Buffer.from(text), encoding: 'utf-8' });

/** An erratum that keeps nothing but its patch. */
function erratumOf({ undo, before }: Undo): Pick<Erratum, 'undo' | 'before'> {
  const said = {
    received: '2026-11-30',
    receivedFrom: 'a test',
    waived: [],
    declared: [],
    overrides: [],
    characters: [],
  };
  return { undo, before: { ...said, ...before } };
}

describe('what undoes a correction', () => {
  it('has the words that were corrected, with whole numbers', () => {
    expect(undoneWords('年間 16,470円\n次の行\n', '年間 16,740円\n次の行\n')).toEqual([
      { at: 3, now: '16,740円', was: '16,470円' },
    ]);
  });

  it('has a line that came, one that went and one that changed', () => {
    expect(undoneWords('一\n二\n三\n', '一\n三\n')).toEqual([{ at: 2, now: '', was: '二\n' }]);
    expect(undoneWords('一\n三\n', '一\n二\n三\n')).toEqual([{ at: 2, now: '二\n', was: '' }]);
    expect(undoneWords('甲と乙\n', '甲または乙\n')).toEqual([{ at: 1, now: 'または', was: 'と' }]);
  });

  it('is small: the words of one line in a long text', () => {
    const lines = Array.from({ length: 500 }, (_, i) => `${i}行目の文章です。\n`);
    const corrected = lines.with(250, '250行目の文です。\n');
    const undo = undoneWords(lines.join(''), corrected.join(''));
    expect(undo.map(({ now, was }) => [now, was])).toEqual([['文', '文章']]);
  });

  it('keeps the bytes of Shift_JIS that have two codes, where nothing was corrected', () => {
    // 0x81CA and 0xEEF9 both are ¬; the second one is not what an encoder writes
    const of = (last: number[]): EncodedText => ({
      bytes: Buffer.from([0xee, 0xf9, 0x82, 0xa0, ...last]),
      encoding: 'shift_jis',
    });
    const [before, corrected] = [of([0x82, 0xa2]), of([0x82, 0xa4])];
    const undo = undoOf(before, corrected)!;
    expect(undo.undo).toEqual([{ at: 2, now: 'う', was: 'い' }]);
    const again = textBefore(corrected, erratumOf(undo));
    expect('bytes' in again && Buffer.compare(again.bytes, before.bytes)).toBe(0);
    // and says so where it cannot make them again
    expect(
      undoOf(of([0x82, 0xa2]), { bytes: Buffer.from([0x82, 0xa0, 0x82, 0xa2]), encoding: 'shift_jis' }),
    ).toBeUndefined();
  });

  const encodings: readonly Encoding[] = ['utf-8', 'shift_jis', 'utf-16le', 'utf-16be'];
  const words = fc.constantFrom(
    '保険料',
    '16,740円',
    '１億円',
    ' ',
    '\t',
    '\n',
    '\r\n',
    'ｱ',
    'A1',
    '、',
    'ただし',
    '～',
    '①',
  );
  const text = fc.array(words, { maxLength: 40 }).map((all) => all.join(''));
  const file = fc.record({ encoding: fc.constantFrom(...encodings), isMarked: fc.boolean() });

  it('makes the bytes before again, whatever was corrected, in any encoding', () => {
    fc.assert(
      fc.property(text, text, file, file, (old, now, from, to) => {
        const of = (each: string, { encoding, isMarked }: typeof from): EncodedText => ({
          bytes: withMark(encoded(each, encoding), encoding, isMarked),
          encoding,
        });
        const [before, corrected] = [of(old, from), of(now, to)];
        const again = textBefore(corrected, erratumOf(undoOf(before, corrected)!));
        expect('bytes' in again ? Buffer.from(again.bytes) : again).toEqual(Buffer.from(before.bytes));
      }),
      { numRuns: 200 },
    );
  });

  it('is undone step by step, for several corrections', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (all) => {
        let at: EncodedText = utf8(all.at(-1)!);
        for (let i = all.length - 1; i > 0; i -= 1) {
          const again = textBefore(at, erratumOf(undoOf(utf8(all[i - 1]!), utf8(all[i]!))!));
          expect('bytes' in again).toBe(true);
          at = again as EncodedText;
        }
        expect(Buffer.from(at.bytes).toString()).toBe(all[0]);
      }),
    );
  });
});

describe('a patch that does not fit', () => {
  const corrected = utf8('年間 16,740円\n');
  const { before } = erratumOf(undoOf(utf8('年間 16,470円\n'), corrected)!);
  const undoing = (...undo: Erratum['undo']) => textBefore(corrected, { undo, before });

  it('has words that the text does not have at their place', () => {
    expect(undoing({ at: 3, now: '16,750円', was: '16,470円' })).toEqual({
      entry: 0,
      unexpected: 'words `16,740円` at offset 3 of the text',
      expected: '`16,750円`',
    });
    expect(undoing({ at: 99, now: '', was: '16,470円' })).toMatchObject({ entry: 0 });
  });

  it('has entries that are out of order', () => {
    const [one, other] = [
      { at: 0, now: '年', was: '年' },
      { at: 3, now: '16,740円', was: '16,470円' },
    ];
    expect(undoing(other, one)).toMatchObject({ entry: 1, expected: 'at least 10' });
    expect(undoing(one, other)).toHaveProperty('bytes');
  });

  it('gives other bytes than those that were noted', () => {
    const fault = undoing({ at: 3, now: '16,740円', was: '16,480円' });
    expect(fault).toMatchObject({ expected: `\`${before.sha256}\`` });
    expect(fault).not.toHaveProperty('entry');
  });

  it('has a character that the encoding lacks', () => {
    const fault = textBefore(corrected, {
      undo: [{ at: 3, now: '16,740円', was: '😀' }],
      before: { ...before, encoding: 'shift_jis' },
    });
    expect(fault).toMatchObject({ entry: 0, unexpected: 'character `😀`' });
  });
});

describe('a text of another edition', () => {
  it('shares few lines; one with other line ends shares all', () => {
    expect(sharedLines('一\n二\n三\n四\n', '一\r\n二\r\n三\r\n五\r\n')).toBe(75);
    expect(sharedLines('一\n二\n', '三\n四\n')).toBe(0);
    expect(sharedLines('', '一')).toBe(0);
  });
});
