import type { Change, ChangeSide, RedlinePart } from '../../../schemas/change.ts';
import { MOMENT } from '../../../schemas/date.ts';
import { tokensOf } from '../../editions/tokens.ts';

/** Words of one side of a change: those that the other side does not have are underlined. */
export type Part = { text: string; isChanged: boolean };

export type Sides = { old: Part[]; new: Part[] };

/** The words of a change on both sides; of a side that it does not have, none. */
export function sidesOf(change: Change, texts: { old: string; new: string }): Sides {
  const { old, new: next, words, kind } = change;
  if (words) return { old: printed(words, 'old', texts.old), new: printed(words, 'new', texts.new) };
  const [before, after] = [old && textOf(old, texts.old), next && textOf(next, texts.new)];
  if (before === undefined || after === undefined) return { old: whole(before), new: whole(after) };
  if (kind === 'moved' || kind === 'order') return { old: unchanged(before), new: unchanged(after) };
  return differing(before, after);
}

/** The words of a side; a day is as the text prints it. */
function textOf({ text, spans: [span] }: ChangeSide, original: string): string {
  return span && MOMENT.test(text) ? joined(original.slice(span.start.offset, span.end.offset)) : text;
}

function whole(text = ''): Part[] {
  return text === '' ? [] : [{ text, isChanged: true }];
}

function unchanged(text: string): Part[] {
  return text === '' ? [] : [{ text, isChanged: false }];
}

/** The words of one side as printed there: blanks stay, line wraps do not. */
function printed(words: readonly RedlinePart[], side: 'old' | 'new', text: string): Part[] {
  const parts: Part[] = [];
  let end: number | undefined;
  for (const { kind, text: said, ...spans } of words) {
    if (kind === (side === 'old' ? 'added' : 'removed')) continue;
    const span = spans[side];
    const raw = span && joined(text.slice(span.start.offset, span.end.offset));
    // words with personal data taken out, or in several columns of the page, are as the change has them
    const own = raw !== undefined && compact(raw) === compact(said) ? raw : said;
    const gap = span && end !== undefined ? text.slice(end, span.start.offset) : '';
    const isApart = gap !== '' && /^[^\S\n]+$/.test(gap);
    if (isApart && parts.length > 0) parts.push({ text: ' ', isChanged: false });
    parts.push({ text: own, isChanged: kind !== 'same' });
    end = span?.end.offset;
  }
  return parts;
}

function compact(words: string): string {
  return words.replace(/\s+/g, '');
}

/** Words on one line. A line wraps between two letters of Japanese without a blank. */
function joined(words: string): string {
  return words
    .replace(/(?<=\w)\s*\n\s*(?=\w)/g, ' ')
    .replace(/\s*\n\s*/g, '')
    .replace(/[^\S\n]+/g, ' ');
}

/** Two texts of which no redline was made: the tokens that both have in the same order are the same. */
function differing(old: string, next: string): Sides {
  const [a, b] = [tokensOf(old), tokensOf(next)];
  // the length of the longest common sequence from each pair of tokens on
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const isSame = (i: number, j: number) => old.slice(a[i]!.start, a[i]!.end) === next.slice(b[j]!.start, b[j]!.end);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i]![j] = isSame(i, j) ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const sides: Sides = { old: [], new: [] };
  const add = (parts: Part[], text: string, isChanged: boolean) => {
    const last = parts.at(-1);
    if (last?.isChanged === isChanged) last.text += text;
    else parts.push({ text, isChanged });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isSame(i, j)) {
      add(sides.old, old.slice(a[i]!.start, a[i]!.end), false);
      add(sides.new, next.slice(b[j]!.start, b[j]!.end), false);
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      add(sides.old, old.slice(a[i]!.start, a[i]!.end), true);
      i += 1;
    } else {
      add(sides.new, next.slice(b[j]!.start, b[j]!.end), true);
      j += 1;
    }
  }
  return sides;
}
