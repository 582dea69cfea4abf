import { describe, expect, it } from 'vitest';
import { editBytes, lackingIn } from '../src/input/bytes.ts';
import { raised } from '../src/editions/next-text/factor.ts';
import { writeAmount } from '../src/editions/next-text/notation/amount.ts';
import { writeDay } from '../src/editions/next-text/notation/day.ts';
import { groupingOf } from '../src/editions/next-text/notation/digits.ts';
import { writeRatio } from '../src/editions/next-text/notation/ratio.ts';

const COMMA = { half: ',', full: '，' };

describe('an amount', () => {
  it.each([
    // the digits of each place: width, groups, blanks
    ['16,740円', 16740, 17240, '17,240円'],
    ['900円', 900, 1200, '1,200円'],
    ['10000円', 10000, 12000, '12000円'],
    ['２，２７０円', 2270, 12270, '１２，２７０円'],
    ['２,２７０円', 2270, 12270, '１２,２７０円'],
    ['40, 000円', 40000, 1234000, '1, 234, 000円'],
    ['¥16,740', 16740, 17240, '¥17,240'],
    ['￥1,000－', 1000, 12000, '￥12,000－'],
    ['\\16,740', 16740, 900, '\\900'],
    // 億 and 万
    ['1億円', 100_000_000, 170_000_000, '1億7,000万円'],
    ['1億7,000万円', 170_000_000, 200_000_000, '2億円'],
    ['3,000万円', 30_000_000, 100_000_000, '1億円'],
    ['１億７,０００万円', 170_000_000, 185_000_000, '１億８,５００万円'],
    ['1000万円', 10_000_000, 20_000_000, '2000万円'],
    ['1億 円', 100_000_000, 300_000_000, '3億 円'],
    ['1,000万 円', 10_000_000, 20_000_000, '2,000万 円'],
    ['2,700\n億円', 270_000_000_000, 280_000_000_000, '2,800\n億円'],
    ['5,000億円', 500_000_000_000, 1_200_000_000_000, '1兆2,000億円'],
    ['20,000万円', 200_000_000, 300_000_000, '30,000万円'],
    ['109万円', 1_090_000, 1_120_000, '112万円'],
    // 千 and 百 are kept where they are printed
    ['1千万円', 10_000_000, 30_000_000, '3千万円'],
    ['1千万円', 10_000_000, 120_000_000, '1億2千万円'],
    ['500千円', 500_000, 512_000, '512千円'],
    ['2千5百万円', 25_000_000, 37_000_000, '3千7百万円'],
    // decimals
    ['5.6万円', 56_000, 57_000, '5.7万円'],
    ['5.6万円', 56_000, 60_000, '6万円'],
    ['5.0万円', 50_000, 60_000, '6.0万円'],
    ['1.5億円', 150_000_000, 220_000_000, '2.2億円'],
    ['10万円', 100_000, 0, '0円'],
    // a unit in the caption, in thousands of yen
    ['1,674', 1_674_000, 1_724_000, '1,724'],
    ['16.7', 16_700, 17_200, '17.2'],
    // the lower end of 5～10万円
    ['5', 50_000, 80_000, '8'],
  ])('%j, %d yen, becomes %d yen: %j', (like, now, yen, expected) => {
    expect(writeAmount(yen, like, now, COMMA)).toEqual({ text: expected });
  });

  it.each([
    ['1億円', 100_000_000, 123_456, 'a multiple of 10,000 yen'],
    ['109万円', 1_090_000, 1_095_000, 'a multiple of 10,000 yen'],
    ['5.6万円', 56_000, 56_700, 'a multiple of 1,000 yen'],
    ['500千円', 500_000, 512_500, 'a multiple of 1,000 yen'],
    ['1千万円', 10_000_000, 12_500_000, 'a multiple of 10,000,000 yen'],
    ['1,674', 1_674_000, 1_724_500, 'a multiple of 1,000 yen'],
    ['5', 50_000, 55_000, 'a multiple of 10,000 yen'],
    ['なし', 0, 100_000, 'an amount, which is not printed here in digits'],
  ])('%j, %d yen, cannot say %d yen: %s', (like, now, yen, expected) => {
    expect(writeAmount(yen, like, now, COMMA)).toEqual({ refused: expected });
  });

  it('is grouped as the text groups others, where the printed one is too short to show it', () => {
    const spaced = groupingOf(['40, 000円', '1, 234, 000円', '9,000円', '500円']);
    expect(spaced).toEqual({ half: ', ', full: '，' });
    expect(writeAmount(1200, '900円', 900, spaced)).toEqual({ text: '1, 200円' });
    expect(writeAmount(1200, '９００円', 900, groupingOf(['10000円']))).toEqual({ text: '１，２００円' });
    expect(writeAmount(1200, '900円', 900, groupingOf(['10000円', '20000円', '1,000円']))).toEqual({ text: '1200円' });
  });
});

describe('a day', () => {
  it.each([
    // 17 January 2025 and 13 June 2025 are Fridays, 1 March 2025 is a Saturday
    ['2024年1月19日(金)', '2024-01-19', '2025-01-17', '2025年1月17日(金)'],
    ['2024年6月14日（金）', '2024-06-14', '2025-03-01', '2025年3月1日（土）'],
    ['2024年1月19日(金曜日)', '2024-01-19', '2025-03-01', '2025年3月1日(土曜日)'],
    ['2024年4月1日', '2024-04-01', '2025-10-12', '2025年10月12日'],
    ['２０２４年４月１日', '2024-04-01', '2025-10-12', '２０２５年１０月１２日'],
    ['2024年04月01日', '2024-04-01', '2025-05-07', '2025年05月07日'],
    ['2024年\n4月1日', '2024-04-01', '2025-05-07', '2025年\n5月7日'],
    ['令和6年4月1日', '2024-04-01', '2025-04-01', '令和7年4月1日'],
    ['令和６年４月１日', '2024-04-01', '2028-04-01', '令和１０年４月１日'],
    ['平成31年4月1日', '2019-04-01', '2019-05-01', '令和元年5月1日'],
    ['平成元年4月1日', '1989-04-01', '1990-04-01', '平成2年4月1日'],
    ['R6.4.1', '2024-04-01', '2025-12-31', 'R7.12.31'],
    ['H31.4.1', '2019-04-01', '2019-05-01', 'R1.5.1'],
    ['2024/4/1', '2024-04-01', '2025-12-31', '2025/12/31'],
    ['2024.04.01', '2024-04-01', '2025-05-06', '2025.05.06'],
    ['2024-04-01', '2024-04-01', '2025-05-06', '2025-05-06'],
    ['6月14日（金）', '2024-06-14', '2024-06-17', '6月17日（月）'],
    ['3月15日', '--03-15', '--04-01', '4月1日'],
    ['2024年5月', '2024-05', '2025-11', '2025年11月'],
    ['令和6年5月', '2024-05', '2025-11', '令和7年11月'],
    ['2024年', '2024', '2025', '2025年'],
  ])('%j, %s, becomes %s: %j', (like, now, value, expected) => {
    expect(writeDay(value, like, now, false)).toEqual({ text: expected });
  });

  it('has two digits for a month where the text does so, if it does not show it itself', () => {
    expect(writeDay('2025-04-01', '2024年12月15日', '2024-12-15', true)).toEqual({ text: '2025年04月01日' });
    expect(writeDay('2025-04-01', '2024年12月15日', '2024-12-15', false)).toEqual({ text: '2025年4月1日' });
  });

  it('without a year cannot be of another one, and no holiday is guessed', () => {
    expect(writeDay('2025-06-13', '6月14日（金）', '2024-06-14', false)).toEqual({
      refused: 'a day of 2024, because no year is printed here',
    });
    expect(writeDay('2025-01-13', '2024年1月8日(月・祝)', '2024-01-08', false)).toEqual({
      refused: 'the same day, because the calendar of public holidays (祝) is not known: change the words in the text',
    });
  });
});

describe('a ratio', () => {
  it.each([
    ['90%', 90, 95, '95%'],
    ['100％', 100, 92.5, '92.5％'],
    ['１００％', 100, 90, '９０％'],
    ['3割', 30, 20, '2割'],
    ['2', 20, 10, '1'],
    ['1.6倍', 1.6, 2, '2倍'],
  ])('%j, %d, becomes %d: %j', (like, now, value, expected) => {
    expect(writeRatio(value, like, now, COMMA)).toEqual({ text: expected });
  });

  it('in 割 cannot say single percents', () => {
    expect(writeRatio(25, '3割', 30, COMMA)).toEqual({ refused: 'a multiple of 10 %' });
  });
});

describe('a rate increase', () => {
  it.each([
    // 16,740 × 1.03 = 17,242.2; 12,350 × 1.03 = 12,720.5; 1,050 × 1.1 = 1,155; 500 × 1.005 = 502.5
    [16740, 1.03, 10, 17240],
    [12350, 1.03, 1, 12721],
    [1050, 1.1, 10, 1160],
    [500, 1.005, 1, 503],
    [1_090_000, 1.03, 10_000, 1_120_000],
    [16740, 0.98, 100, 16400],
  ])('%d yen by %d, rounded to %d yen, is %d yen', (yen, factor, rounding, expected) => {
    expect(raised(yen, factor, rounding)).toBe(expected);
  });

  it('needs a factor and something to round to', () => {
    expect(raised(16740, undefined, 10)).toBeUndefined();
    expect(raised(16740, 1.03, undefined)).toBeUndefined();
  });
});

describe('the bytes of a text', () => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

  it('keep a byte order mark, line ends and what is around a change, in UTF-8', () => {
    const bytes = Buffer.from('\ufeff1円\r\n𠮷2円\r\n', 'utf8');
    // ef bb bf, then 3 for 1, 円, CR LF, four bytes of 𠮷, 45 for 2
    expect(
      hex(
        editBytes(bytes, 'utf-8', [
          { start: 0, end: 1, text: '3' },
          { start: 6, end: 7, text: '45' },
        ]),
      ),
    ).toBe('efbbbf33e586860d0af0a0aeb73435e586860d0a');
  });

  it('are Shift_JIS where the text is, and two bytes for one character keep theirs', () => {
    // 1円, then NEC's 87 90 and JIS's 81 e0 for the same ≒, then half-width ｱ
    const bytes = Uint8Array.of(0x31, 0x89, 0x7e, 0x87, 0x90, 0x81, 0xe0, 0xb1);
    const changed = editBytes(bytes, 'shift_jis', [{ start: 0, end: 1, text: '２ﾀ髙' }]);
    // ２ is 82 51, ﾀ is c0, 髙 is fb fc
    expect(hex(changed)).toBe('8251c0fbfc897e879081e0b1');
    expect(hex(editBytes(bytes, 'shift_jis', [{ start: 4, end: 5, text: '≒' }]))).toBe('31897e879081e081e0');
  });

  it('are UTF-16 of either order where the text is', () => {
    const little = Uint8Array.of(0xff, 0xfe, 0x31, 0, 0x86, 0x51);
    expect(hex(editBytes(little, 'utf-16le', [{ start: 0, end: 1, text: '23' }]))).toBe('fffe320033008651');
    const big = Uint8Array.of(0xfe, 0xff, 0, 0x31, 0x51, 0x86);
    expect(hex(editBytes(big, 'utf-16be', [{ start: 0, end: 1, text: '23' }]))).toBe('feff003200335186');
  });

  it('are those received if nothing changes', () => {
    const bytes = Uint8Array.of(0x31, 0x89, 0x7e, 0x87, 0x90);
    expect(hex(editBytes(bytes, 'shift_jis', []))).toBe('31897e8790');
  });

  it('cannot have a character that the encoding lacks', () => {
    expect(lackingIn('shift_jis')('1円𠮷')).toBe('𠮷');
    expect(lackingIn('shift_jis')('é')).toBe('é');
    expect(lackingIn('shift_jis')('1円髙①')).toBeUndefined();
    expect(lackingIn('utf-8')('1円𠮷é')).toBeUndefined();
  });
});
