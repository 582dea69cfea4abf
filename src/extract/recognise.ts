import { report } from '../messages/report.ts';
import type { PamphletText } from './text.ts';
import { amount } from '../recognise/amount.ts';
import { daysIn } from '../recognise/date.ts';
import { foldWidth } from '../recognise/fold.ts';
import { moneyTokens, type MoneyToken } from '../recognise/money-tokens.ts';
import { ratiosIn } from '../recognise/ratio.ts';

/** Every quantity that the text prints, found independently of the readers. The ledger compares it with the fields. */
export type Quantities = { money: MoneyToken[]; days: number; ratios: number };

const LOOKALIKE = /[OolISBQDZ〇○◯]/;

/**
 * Find the quantities of a text, in tables and prose, and report the amounts that cannot be read.
 * @param notMoney  Texts that the profile excludes: they only look like money, or are not part of the amount beside
 * them.
 */
export function recognise(pamphlet: PamphletText, notMoney: readonly { text: string }[]): Quantities {
  const { file, text } = pamphlet;
  const excuses = notMoney.map((entry) => ({ entry, ranges: [...occurrences(text, entry.text)], used: false }));
  const isExcused = (offset: number) => {
    const excuse = excuses.find(({ ranges }) => ranges.some(({ start, end }) => start <= offset && offset < end));
    if (excuse) excuse.used = true;
    return excuse !== undefined;
  };
  const money = moneyTokens(text, isExcused)
    .filter((token) => !isExcused(token.end - 1))
    .map((token) => withCorrection(token, pamphlet));
  for (const token of money) if (token.fault) complain(pamphlet, token);
  for (const { entry } of excuses.filter(({ used }) => !used)) {
    report(file, 'declaration-unused', undefined, {
      unexpected: `\`notMoney\` entry \`${entry.text}\``,
      expected: 'a text that looks like money',
      hint: 'It excuses nothing: remove it from the profile.',
    });
  }
  return { money, days: [...daysIn(text)].length, ratios: [...ratiosIn(text)].length };
}

/** Reads a corrected amount with its correction. */
function withCorrection(token: MoneyToken, { isCorrected, corrected }: PamphletText): MoneyToken {
  if (!isCorrected(token.start, token.end)) return token;
  const yen = amount(corrected(token.start, token.end));
  return yen === undefined ? token : { start: token.start, end: token.end, yen };
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
      hint: 'One number that was broken, or two side by side: if the first is none of the amount, say so in `notMoney`.',
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

function* occurrences(text: string, wanted: string): Generator<{ start: number; end: number }> {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    yield { start: at, end: at + wanted.length };
  }
}
