import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileLine,
  compileWhole,
  compileWithin,
  matches,
  type CompiledPattern,
  type PatternMatch,
} from '../src/extract/pattern.ts';
import { LONGEST_PATTERN, Pattern } from '../schemas/profile/pattern.ts';
import { asExpression, type Frame } from './support/pattern-as-expression.ts';
import { growth } from './support/growth.ts';

const COMPILE: Readonly<Record<Frame, (pattern: string) => CompiledPattern>> = {
  whole: compileWhole,
  line: compileLine,
  within: compileWithin,
};

function expected(pattern: string, frame: Frame, text: string): PatternMatch[] {
  const { regExp, names } = asExpression(pattern, frame);
  return [...text.matchAll(regExp)].map((match) => {
    const [whole, ...holes] = match.indices!;
    return {
      start: whole![0],
      end: whole![1],
      holes: holes.flatMap((range: [number, number] | undefined, i) =>
        range ? [{ name: names[i]!, start: range[0], end: range[1] }] : [],
      ),
    };
  });
}

// few characters, so that patterns match: letters, digits, a circle, blanks, line breaks, and the marks of lists
const text = fc.string({
  unit: fc.constantFrom('a', 'b', '1', '2', '①', ' ', '\t', '\u3000', '\n', '\r\n', '\u2028', '*', '-', '#'),
  maxLength: 24,
});
const words = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '\n', '*', '.'), maxLength: 2 });
const shape = fc.string({ unit: fc.constantFrom('…', '#', 'a', 'b', '1', ' '), minLength: 1, maxLength: 4 });
const hole = fc
  .tuple(fc.constantFrom('', 'plan', 'axis.sex'), fc.constantFrom('', '?'), fc.option(shape, { nil: undefined }))
  .map(([name, optional, own]) => `{${name}${optional}${own === undefined ? '' : `:${own}`}}`);
const pattern = fc
  .array(fc.tuple(words, hole), { maxLength: 4 })
  .chain((parts) => words.map((last) => `${parts.flat().join('')}${last}`));

describe('a pattern', () => {
  it('finds what the regular expression finds that it stands for', () => {
    fc.assert(
      fc.property(pattern, fc.constantFrom<Frame>('whole', 'line', 'within'), text, (drawn, frame, printed) => {
        expect(matches(COMPILE[frame](drawn), printed)).toEqual(expected(drawn, frame, printed));
      }),
      { numRuns: 5_000 },
    );
  });
});

/** A text of four times the size takes about four times as long; what divides it between two holes in every way would take 16 times as long. */
const LINEAR = 8;

describe('a pattern with several holes', () => {
  it.each<[string, string, Frame, string, string]>([
    ['a line of one character', '{}あ{}あ{}あ{}い', 'within', 'あ', ''],
    ['the words before each hole, and never the last ones', 'あ{}い{}う{}え{}お', 'within', 'あいうえ', ''],
    ['a cell', '{}あ{}い{}う{}え{}お', 'whole', 'あいうえ', ''],
    ['many short lines in a cell', '{}あ{?}あ{}い', 'whole', 'あ\n', ''],
    ['shapes with digits', '{:#…#…#…#円}い', 'line', '1', 'い円'],
    ['holes that may be empty', 'あ{?}{?}{?}{?}{?}い', 'within', 'あ', ''],
    ['blanks', 'あ {?} {?} {?} い', 'within', 'あ   ', ''],
    ['blank lines', '{?}\n{?}\n{?}\nう{:い}', 'whole', '\n', 'う'],
    ['a match at every character', 'あ{?:…い}', 'within', 'あ', ''],
  ])('is looked for in linear time: %s', { timeout: 120_000 }, (_, drawn, frame, unit, last) => {
    const compiled = COMPILE[frame](drawn);
    const text = (size: number) => unit.repeat(size / unit.length) + last;
    const found = (size: number) => matches(compiled, text(size)).length;
    expect(found(12)).toBe(expected(drawn, frame, text(12)).length);
    expect(
      growth(
        () => found(50_000),
        () => found(200_000),
        LINEAR,
      ),
    ).toBeLessThan(LINEAR);
  });
});

describe('a pattern of a profile', () => {
  it('has a bound that holds the longest sentence', () => {
    const hint = 'Too big';
    expect(Pattern.safeParse('あ'.repeat(LONGEST_PATTERN)).success).toBe(true);
    const { error } = Pattern.safeParse('あ{}'.repeat(LONGEST_PATTERN / 3 + 1));
    expect(error?.issues.map(({ message }) => message.slice(0, hint.length))).toEqual([hint]);
  });

  it('of the greatest length, all of it holes, is looked for without an overflow', () => {
    const drawn = 'あ{}'.repeat(LONGEST_PATTERN / 3);
    expect(matches(COMPILE.whole(drawn), 'あい'.repeat(LONGEST_PATTERN / 3)).length).toBe(1);
  });
});
