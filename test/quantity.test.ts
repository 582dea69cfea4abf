import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../src/recognise/fold.ts';
import { moneyTokens } from '../src/recognise/money-tokens.ts';
import { quantitiesIn } from '../src/recognise/quantity.ts';
import { toMessage } from '../src/translate/message.ts';
import { readings } from './support/sources.ts';
import { KINDS, wide } from './support/written.ts';

const read = (text: string) => quantitiesIn(foldWidth(text));

/** Each quantity of a text: what it is, its values, and the words of them. */
const shown = (text: string) =>
  read(text).map(({ start, end, kind, value, to, about, bound }) =>
    [`${kind} ${text.slice(start, end)}`, value, to, about, bound].filter((part) => part !== undefined).join(' | '),
  );

describe.each(Object.entries(KINDS))('%s', (_, written) => {
  it('is read as it was written, alone and in a sentence, in both widths', () => {
    fc.assert(
      fc.property(
        written,
        fc.constantFrom('', '対象は', '、'),
        fc.constantFrom('', 'です。', '、'),
        (printed, before, after) => {
          for (const text of [printed.text, wide(printed.text)]) {
            const sentence = `${before}${text}${after}`;
            const [first, ...rest] = read(sentence);
            expect(rest).toEqual([]);
            expect(first).toMatchObject({ kind: printed.kind, value: printed.value });
            expect(first!.to).toBe(printed.to);
            expect(first!.fault).toBeUndefined();
            expect(sentence.slice(first!.start, first!.end)).toBe(text);
          }
        },
      ),
    );
  });

  it('is one placeholder of a message, whatever its value', () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        const [first, second] = [one, other].map(({ text }) => toMessage(`対象は${text}です。`));
        expect(first!.placeholders).toHaveLength(1);
        expect(first!.id.replace(/\{\w+\}/, '')).not.toMatch(/\d/);
        // a new value makes no translation stale, if its unit is the same
        const words = ({ text }: { text: string }) => text.replace(/[\d,.元]+/g, '');
        if (words(one) === words(other)) expect(second!.id).toBe(first!.id);
      }),
    );
  });
});

describe('a range', () => {
  it.each([
    ['70~ 2,500万円', ['number 70 | 70', 'money 2,500万円 | 25000000']],
    ['5,000～1万円', ['number 5,000 | 5000', 'money 1万円 | 10000']],
    ['500～1億円', ['number 500 | 500', 'money 1億円 | 100000000']],
    ['3～1億5,000万円', ['number 3 | 3', 'money 1億5,000万円 | 150000000']],
    ['10～5名', ['number 10 | 10', 'count 5名 | 5']],
    ['5億円～3億円', ['money 5億円 | 500000000', 'money 3億円 | 300000000']],
    ['午後1～5時', ['time 午後1～5時 | 13:00 | 17:00']],
    ['10～15時', ['time 10～15時 | 10:00 | 15:00']],
    ['20名～30社', ['count 20名 | 20', 'count 30社 | 30']],
    ['P.4～8', ['page 4～8 | 4 | 8']],
    ['2024年5月7日（火）～6月14日（金）', ['day 2024年5月7日（火）～6月14日（金） | 2024-05-07 2 | 2024-06-14 5']],
  ])('of %j has one unit, and rises', (text, expected) => expect(shown(text)).toEqual(expected));
});

describe('what qualifies a quantity', () => {
  it.each([
    ['約500件', ['count 500件 | 500 | about']],
    ['数千件', ['count 数千件 | 1000 | several']],
    ['50名程度', ['count 50名 | 50 | about']],
    ['20名以上', ['count 20名 | 20 | at-least']],
    ['20名以下', ['count 20名 | 20 | at-most']],
    ['65歳未満', ['count 65歳 | 65 | less-than']],
    ['30日超', ['duration 30日 | P30D | more-than']],
    ['5,000万円超 1億円以下', ['money 5,000万円 | 50000000 | more-than', 'money 1億円 | 100000000 | at-most']],
    ['(2) 以下の事項', ['marker 2 | 2']],
  ])('is read from %j', (text, expected) => expect(shown(text)).toEqual(expected));
});

describe('a number that looks like another kind', () => {
  it.each([
    ['※1 社会通念上', ['mark 1 | 1']],
    ['※101店舗以上', ['count 101店舗 | 101 | at-least']],
    ['1IPアドレスあたり', ['count 1IPアドレス | 1']],
    ['毎月15日、15日以内', ['day-of-month 15日 | ---15', 'duration 15日 | P15D | at-most']],
    ['1年間、2016年度、3年以内', ['duration 1年間 | P1Y', 'year 2016年 | 2016', 'duration 3年 | P3Y | at-most']],
    ['午後\n3時', ['time 午後\n3時 | 15:00']],
    ['半年払、半日', ['duration 半日 | P0.5D']],
    ['13です', ['number 13 | 13']],
    ['件数 1,204', ['count 1,204 | 1204']],
  ])('is read for what it is in %j', (text, expected) => expect(shown(text)).toEqual(expected));
});

describe('a day that cannot be', () => {
  it.each([
    ['2024年2月30日', 'impossible'],
    ['2023.2.29', 'impossible'],
    ['2024年13月1日', 'impossible'],
    ['2024年5月7日（月）', 'weekday'],
    ['平成31年5月1日', 'impossible'],
    ['令和元年4月30日', 'impossible'],
    ['昭和64年1月8日', 'impossible'],
    ['R1.4.30', 'impossible'],
    ['平成32年', 'impossible'],
    ['4月31日', 'impossible'],
    ['25時', 'impossible'],
    ['午後13時', 'impossible'],
    ['午前12時', 'ambiguous'],
  ])('is reported: %j', (text, why) => expect(read(text).map(({ fault }) => fault?.why)).toEqual([why]));

  it.each(['昭和64年1月7日', '平成元年1月8日', '平成31年4月30日', '令和元年5月1日', '24:00', '午前0時', 'H31.4.30'])(
    'is not seen in %j',
    (text) => expect(read(text).map(({ fault }) => fault?.why)).toEqual([undefined]),
  );
});

describe('the five texts', () => {
  it.each(readings.map(({ scheme, file }) => [scheme.id, String(file)] as const))(
    '%s: the grammar alone reads the amounts that are searched from their unit',
    (_, text) => {
      const alone = read(text).filter(({ kind }) => kind === 'money');
      for (const { start, end, yen } of moneyTokens(text)) {
        const found = alone.find((quantity) => quantity.start <= start && end <= quantity.end);
        expect([found?.value, found?.to], text.slice(start, end)).toContain(yen);
      }
    },
  );

  it.each(readings.map((reading) => [reading.scheme.id, reading] as const))(
    '%s: every digit is in a number with an owner and a true place',
    (_, { file, reconciliation: { numbers } }) => {
      const text = String(file);
      const covered = new Uint8Array(text.length);
      for (const { span, text: printed } of numbers.numbers) {
        expect(text.slice(span.start.offset, span.end.offset)).toBe(printed);
        covered.fill(1, span.start.offset, span.end.offset);
      }
      const missed = [...text.matchAll(/\p{Nd}/gu)].filter(({ index }) => covered[index] === 0);
      expect(missed.map(({ index }) => text.slice(index - 10, index + 10))).toEqual([]);
      expect(numbers.unowned).toBe(0);
    },
  );
});
