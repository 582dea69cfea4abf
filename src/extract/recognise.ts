import type { Profile } from '../../schemas/profile.ts';
import type { Source } from '../../schemas/source.ts';
import { reportDeclared } from './declared.ts';
import { report } from '../messages/report.ts';
import { amount } from '../recognise/amount.ts';
import { blanksInGroups } from '../recognise/digit-groups.ts';
import { foldWidth } from '../recognise/fold.ts';
import { moneyTokens, type MoneyToken } from '../recognise/money-tokens.ts';
import { quantitiesIn, type Known, type Quantity } from '../recognise/quantity.ts';
import type { PamphletText } from './text.ts';
import { occurrences } from './occurrences.ts';

/**
 * Every quantity that the text prints, found independently of the readers. The ledgers compare it with the fields.
 * `money` has each amount alone, both ends of a range too; `numbers` has everything, a range as one.
 */
export type Quantities = { money: MoneyToken[]; numbers: Quantity[]; declared: readonly Place[] };
type Place = { start: number; end: number };

/** What a person says of numbers that the grammar does not know, and of how the text sets them. */
export type Declarations = Pick<Profile, 'notMoney' | 'numbers'> & Pick<Source, 'spacedDigitGroups'>;

const LOOKALIKE = /[OolISBQDZ〇○◯]/;

/**
 * Find the quantities of a text, in tables and prose, and report the amounts that cannot be read, and the days and times that
 * cannot be.
 */
export function recognise(pamphlet: PamphletText, { notMoney, numbers, spacedDigitGroups }: Declarations): Quantities {
  const { text, folded } = pamphlet;
  const excuses = notMoney.map((entry, i) => ({ entry, i, ranges: occurrences(entry.text, text), used: false }));
  const isExcused = (offset: number) => {
    const excuse = excuses.find(({ ranges }) => ranges.some(({ start, end }) => start <= offset && offset < end));
    if (excuse) excuse.used = true;
    return excuse !== undefined;
  };
  const blanks = spacedDigitGroups ? blanksInGroups(folded) : new Set<number>();
  const tokens = moneyTokens(folded, isExcused, blanks);
  if (spacedDigitGroups) joinGroups(tokens, blanks, pamphlet);
  const money = tokens.filter((token) => !isExcused(token.end - 1)).map((token) => withCorrection(token, pamphlet));
  for (const token of money) if (token.fault) complain(pamphlet, token);
  for (const { entry, i } of excuses.filter(({ used }) => !used)) {
    reportDeclared(pamphlet, 'declaration-unused', ['notMoney', i], {
      unexpected: `\`notMoney\` entry \`${entry.text}\``,
      expected: 'a text that looks like money',
      hint: 'It excuses nothing: remove it from the profile.',
    });
  }
  const declared = declaredIn(pamphlet, numbers);
  const known = [...money.map(moneyAt), ...declared].sort((a, b) => a.start - b.start).filter(isApart);
  const found = quantitiesIn(folded, known).map((quantity) => corrected(quantity, pamphlet));
  for (const { fault } of found) if (fault) complainOfDay(pamphlet, fault);
  return { money: withLowerEnds(money, found), numbers: found, declared };
}

/** Read amounts without the blanks that a person declares as part of them. */
function joinGroups(tokens: readonly MoneyToken[], blanks: ReadonlySet<number>, pamphlet: PamphletText): void {
  const joined = tokens.flatMap(({ start, end, yen }) => {
    const places = yen === undefined ? [] : Array.from({ length: end - start }, (_, i) => start + i);
    return places.filter((at) => blanks.has(at));
  });
  for (const at of joined) pamphlet.joinAt(at, at + 1);
  if (joined.length > 0) return;
  reportDeclared(
    pamphlet,
    'declaration-unused',
    ['spacedDigitGroups'],
    {
      unexpected: '`spacedDigitGroups` for a text whose amounts have no blank in them',
      expected: 'an amount such as `40, 000円`',
      hint: 'It explains nothing: remove it from source.yaml.',
    },
    'source',
  );
}

function moneyAt({ start, end, yen }: MoneyToken): Known {
  return { start, end, kind: 'money', value: yen ?? 0 };
}

function isApart(known: Known, i: number, all: readonly Known[]): boolean {
  return i === 0 || all[i - 1]!.end <= known.start;
}

/** The numbers of texts that the profile declares, each with what it says of them. */
function declaredIn(pamphlet: PamphletText, numbers: Declarations['numbers']): Known[] {
  const { text, folded } = pamphlet;
  return numbers.flatMap(({ text: declared, is }, i): Known[] => {
    const digits = /\d(?:.*\d)?/s.exec(foldWidth(declared));
    const places = digits ? occurrences(declared, text) : [];
    // a number that the grammar knows needs no declaration
    const needed = places.filter(({ start, end }) =>
      quantitiesIn(folded.slice(Math.max(0, start - 20), end + 20)).some(({ kind }) => kind === 'number'),
    );
    if (needed.length === 0) {
      reportDeclared(pamphlet, 'declaration-unused', ['numbers', i], {
        unexpected: `\`numbers\` entry \`${declared}\``,
        expected: 'a text with a number that is not understood without it',
        hint: 'It explains nothing: remove it from the profile.',
      });
    }
    return needed.map(({ start }) => ({
      start: start + digits!.index,
      end: start + digits!.index + digits![0].length,
      kind: is,
      value: digits![0],
    }));
  });
}

/** `5～10万円` has the token of 10万円; its lower end has a unit only there. */
function withLowerEnds(money: readonly MoneyToken[], found: readonly Quantity[]): MoneyToken[] {
  const lower = found.flatMap(({ kind, value, ends }): MoneyToken[] => {
    if (kind !== 'money' || !ends || money.some(({ start }) => start === ends[0].start)) return [];
    return [{ ...ends[0], yen: value as number }];
  });
  return lower.length === 0 ? [...money] : [...money, ...lower].sort((a, b) => a.start - b.start);
}

/** Reads a corrected amount with its correction. */
function withCorrection(token: MoneyToken, { isCorrected, corrected }: PamphletText): MoneyToken {
  if (!isCorrected(token.start, token.end)) return token;
  const yen = amount(corrected(token.start, token.end));
  return yen === undefined ? token : { start: token.start, end: token.end, yen };
}

/** Reads a corrected day or number with its correction, at the place of what is printed. */
function corrected(quantity: Quantity, pamphlet: PamphletText): Quantity {
  const { start, end, kind, digits } = quantity;
  if (kind === 'money' || !pamphlet.isCorrected(start, end)) return quantity;
  const { text } = pamphlet;
  const lineEnd = text.indexOf('\n', end);
  const before = foldWidth(pamphlet.corrected(text.lastIndexOf('\n', start) + 1, start));
  const rest = foldWidth(pamphlet.corrected(start, lineEnd === -1 ? text.length : lineEnd));
  const read = quantitiesIn(before + rest).find((each) => each.start === before.length);
  if (!read) return quantity;
  const { fault } = read;
  return { ...read, ends: undefined, start, end, digits, ...(fault && { fault: { ...fault, start, end } }) };
}

const WEEKDAYS = '日月火水木金土';

function complainOfDay(
  { file, text, span }: PamphletText,
  { why, value, start, end }: NonNullable<Quantity['fault']>,
): void {
  const raw = text.slice(start, end);
  const unexpected = `\`${raw.replace(/\s*\n\s*/g, '⏎')}\``;
  if (why === 'weekday') {
    const iso = String(value).slice(0, 10);
    return report(file, 'weekday-differs', span(start, end), {
      unexpected,
      expected: `\`${WEEKDAYS[new Date(`${iso}T00:00Z`).getUTCDay()]}\`, the weekday of ${iso}`,
      hint: 'The day or the weekday is misprinted; an override in source.yaml says which of them is right.',
    });
  }
  report(file, 'day-impossible', span(start, end), {
    unexpected,
    expected:
      why === 'ambiguous'
        ? 'a time that everyone reads in the same way, such as `正午` or `午前0時`'
        : 'a day that the calendar has, and a time that the clock has',
    hint: 'It is misprinted; an override in source.yaml says what it must read.',
  });
}

function complain({ file, text, span }: PamphletText, token: MoneyToken): void {
  const raw = text.slice(token.start, token.end);
  const shown = `\`${raw.replace(/\s*\n\s*/g, '⏎')}\``;
  const place = span(token.start, token.end);
  if (token.fault === 'cut') {
    return report(file, 'amount-cut', place, {
      unexpected: `amount ${shown}, cut by a blank line`,
      expected: 'an amount within one paragraph',
      hint: 'A page may have ended inside the number: compare with the printed pamphlet.',
    });
  }
  if (token.fault === 'split') {
    return report(file, 'amount-split', place, {
      unexpected: `gap between the digits of ${shown}`,
      expected: 'one number in front of `円`',
      hint: /, /.test(foldWidth(raw))
        ? 'If the text has a blank behind each comma that groups digits, declare `spacedDigitGroups` in source.yaml.'
        : 'One number that was broken, or two side by side: if the first is none of the amount, say so in `notMoney`.',
    });
  }
  report(file, 'amount-malformed', place, {
    unexpected: `amount ${shown}`,
    expected: 'an amount such as `16,740円` or `1億7,000万円`',
    hint: whyMalformed(raw, place.start.column),
  });
}

function whyMalformed(raw: string, column: number): string {
  const folded = foldWidth(raw);
  const lookalike = LOOKALIKE.exec(folded);
  if (lookalike) return `\`${raw[lookalike.index]}\` in column ${column + lookalike.index} is not a digit.`;
  if (/[数一二三四五六七八九十]/.test(folded))
    return 'Numbers in kanji are not read; if it is no amount, say so in `notMoney`.';
  if (/\.\d{3}(?!\d)/.test(folded)) return 'A point is used as a thousands separator.';
  if (/[、､'’]/.test(folded)) return 'The digits are parted by another sign than a comma.';
  if (/\*|</.test(folded)) return 'Marks of the notation are inside the number.';
  if (!/\d/.test(folded)) return 'There is no number in front of the unit; if it is no amount, say so in `notMoney`.';
  return 'Digits are grouped by three or not at all, each part is less than one of the unit above it, and there is no leading zero.';
}
