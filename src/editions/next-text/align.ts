type Range = { start: number; end: number };

/**
 * Where each character of a wording is in the text. The value of a wording has its line wraps joined and marks of the notation left out;
 * a blank that stands for a wrap has no place.
 * @param pieces  The ranges that it was read from, in reading order.
 * @returns       Undefined if the value is not what the text prints there: a person corrected it.
 */
export function align(value: string, pieces: readonly Range[], text: string): (number | undefined)[] | undefined {
  const offsets = pieces.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
  const at: (number | undefined)[] = [];
  let next = 0;
  for (const character of units(value)) {
    let here = next;
    while (here < offsets.length && text[offsets[here]!] !== character && isLeftOut(text[offsets[here]!]!)) here += 1;
    if (here < offsets.length && text[offsets[here]!] === character) {
      at.push(offsets[here]);
      next = here + 1;
    } else if (character === ' ') at.push(undefined);
    else return undefined;
  }
  return offsets.slice(next).every((offset) => isLeftOut(text[offset]!)) ? at : undefined;
}

function units(value: string): string[] {
  return Array.from({ length: value.length }, (_, i) => value[i]!);
}

function isLeftOut(character: string): boolean {
  return /[\s*\\]/.test(character);
}

/** The smallest part of a wording that differs from new words: a range of the text, and what is printed there instead. */
export type Rewording = Range & { text: string };

/**
 * What to replace so that a wording reads as new words; all wraps outside of it stay.
 * @param at  Where each character of the wording is.
 * @returns   Undefined if it would reach over two pieces of the wording.
 */
export function reword(
  value: string,
  typed: string,
  at: readonly (number | undefined)[],
  pieces: readonly Range[],
): Rewording | undefined {
  let head = 0;
  while (head < value.length && head < typed.length && value[head] === typed[head]) head += 1;
  while (head > 0 && isHalf(value[head - 1]!)) head -= 1;
  let tail = 0;
  const most = Math.min(value.length, typed.length) - head;
  while (tail < most && value[value.length - 1 - tail] === typed[typed.length - 1 - tail]) tail += 1;
  while (tail > 0 && isSecondHalf(value[value.length - tail]!)) tail -= 1;
  const removed = at.slice(head, value.length - tail).filter((offset) => offset !== undefined);
  const text = typed.slice(head, typed.length - tail);
  const [start, end] = removed.length > 0 ? [removed[0]!, removed.at(-1)! + 1] : between(at, head, pieces);
  return pieces.some((piece) => piece.start <= start && end <= piece.end) ? { start, end, text } : undefined;
}

/** Where words are added: behind the character before them, or in front of the first one. */
function between(at: readonly (number | undefined)[], head: number, pieces: readonly Range[]): [number, number] {
  const before = at.slice(0, head).findLast((offset) => offset !== undefined);
  const place = before === undefined ? (at.find((offset) => offset !== undefined) ?? pieces[0]!.start) : before + 1;
  return [place, place];
}

const isHalf = (unit: string) => unit >= '\ud800' && unit <= '\udbff';
const isSecondHalf = (unit: string) => unit >= '\udc00' && unit <= '\udfff';
