import type { PamphletText } from '../text.ts';
import { report } from '../report.ts';
import { daysIn } from './date.ts';
import { moneyTokens, type MoneyToken } from './money-tokens.ts';
import { ratiosIn } from './ratio.ts';

/** Every quantity the text prints, wherever it stands: the other side of the ledger. */
export type Quantities = { money: MoneyToken[]; days: number; ratios: number };

// letters that recognition puts for digits
const LOOKALIKE = /[OolI|〇]/;

/**
 * Find the quantities of a text, in tables and prose alike, and report the amounts that cannot be read.
 * @param notMoney  Texts the profile says only look like money; each must be there.
 */
export function recognise(pamphlet: PamphletText, notMoney: readonly { text: string }[]): Quantities {
  const { text } = pamphlet;
  const excused = notMoney.flatMap((entry) => [...occurrences(text, entry.text)]);
  const money = moneyTokens(text).filter(
    (token) => !excused.some((range) => range.start <= token.start && token.end <= range.end),
  );
  for (const token of money) if (token.fault) complain(pamphlet, token);
  return { money, days: [...daysIn(text)].length, ratios: [...ratiosIn(text)].length };
}

function complain({ file, text, folded, span }: PamphletText, token: MoneyToken): void {
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
      unexpected: `white space between the digits of ${shown}`,
      expected: 'one number in front of `円`',
      hint: 'Two numbers side by side, or one that was broken: compare with the printed pamphlet.',
    });
  }
  const lookalike = LOOKALIKE.exec(folded.slice(token.start, token.end));
  const at = lookalike && place.start.column + lookalike.index;
  report(file, 'amount-malformed', place, {
    unexpected: `amount ${shown}`,
    expected: 'an amount such as `16,740円` or `1億7,000万円`',
    hint: lookalike
      ? `\`${raw[lookalike.index]}\` in column ${at} is not a digit.`
      : 'Digits are grouped by three or not at all, larger units come first, and there is no leading zero.',
  });
}

export function* occurrences(text: string, wanted: string): Generator<{ start: number; end: number }> {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    yield { start: at, end: at + wanted.length };
  }
}
