import { foldWidth } from '../../../recognise/fold.ts';

/** How a text groups the digits of long numbers, where a printed number is too short to show it: `,`, `, `, or '' for no mark. */
export type Grouping = { half: string; full: string };

const FULL = /[０-９]/;
// 16,740 | 40, 000 | １６，７４０
const GROUPED = /\d([,]\s?)\d{3}/;

/** The grouping that most of the numbers of a text have; a comma where none is long enough. */
export function groupingOf(numbers: readonly string[]): Grouping {
  const usual = (own: readonly string[], comma: string) => {
    const counts = new Map<string, number>();
    for (const each of own) {
      const mark = markOf(each);
      if (mark !== undefined) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? comma;
  };
  return {
    half: usual(
      numbers.filter((each) => !FULL.test(each)),
      ',',
    ),
    full: usual(
      numbers.filter((each) => FULL.test(each)),
      '，',
    ),
  };
}

/** What is between the groups of digits of a number, '' if it has four digits or more without a mark; undefined if it is too short. */
function markOf(number: string): string | undefined {
  const folded = foldWidth(number);
  const found = GROUPED.exec(folded);
  if (found) return number.slice(found.index + 1, found.index + 1 + found[1]!.length);
  return /\d{4}/.test(folded) ? '' : undefined;
}

/**
 * Set a number as another one is printed: its width, its mark between groups.
 * @param digits  `12340`, `5.6`: no sign, no mark.
 * @param like    The printed number: `16,740`, `１，０００`.
 */
export function setDigits(digits: string, like: string, usual: Grouping): string {
  const isFull = FULL.test(like);
  const mark = markOf(like) ?? (isFull ? usual.full : usual.half);
  const [whole, decimals] = digits.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '\u0000');
  const half = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  const widened = isFull ? half.replace(/[0-9.]/g, widen) : half;
  return widened.replaceAll('\u0000', mark);
}

function widen(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
