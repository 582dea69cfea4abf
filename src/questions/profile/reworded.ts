import { diffArrays } from 'diff';
import { tokensOf } from '../../editions/tokens.ts';
import type { PatternMatch } from '../../extract/pattern.ts';
import type { CutText, Range } from './text-units.ts';

/** A pattern for the words of a new text. */
export type Reworded = {
  /** With the new words in place of the old ones. */
  exact: string | undefined;
  /** With a hole wherever the two differ, so that it finds both. */
  open: string | undefined;
  /** Whether they differ in numbers alone. */
  isNumber: boolean;
};

/** Words of both texts in order; -1 where one side has no counterpart. */
type Step = { old: number; new: number };

const HOLE = /\{[^{}]*\}/g;

/**
 * The pattern of a profile for the new text.
 * @param match   What it finds in the old text.
 * @param places  The words around it in both texts.
 */
export function reworded(
  pattern: string,
  match: PatternMatch,
  [old, next]: readonly [CutText, CutText],
  places: { old: Range; new: Range },
): Reworded | undefined {
  const holes = (pattern.match(HOLE) ?? []).map(shapeOf);
  if (holes.length !== match.holes.length) return undefined;
  // the words in front of, between and behind the holes; those that the shape of a hole begins and ends with are in the hole
  const edges = [
    match.start,
    ...match.holes.flatMap(({ start, end }, i) => {
      const { begins, ends } = holes[i]!;
      return [start, start + begins.length, Math.max(start + begins.length, end - ends.length), end];
    }),
    match.end,
  ];
  const aligned = new Aligned(old, next, places, edges);
  const literals = pattern.split(HOLE).flatMap((literal, i) => {
    const hole = holes[i];
    return hole ? [literal, hole.begins, hole.ends] : [literal];
  });
  // edges and words: literal | begins … ends | literal
  const rangeOf = (i: number) => {
    const nth = Math.floor(i / 3) * 4;
    const [from, to] = [
      [nth - 0, nth + 1],
      [nth + 1, nth + 2],
      [nth + 3, nth + 4],
    ][i % 3]!;
    return { start: edges[from!]!, end: edges[to!]! };
  };
  const parts = literals.map((literal, i) =>
    aligned.literal(literal, rangeOf(i), { isFirst: i === 0, isLast: i === literals.length - 1 }),
  );
  if (parts.every((part) => part?.isSame)) return undefined;
  const whole = (of: 'exact' | 'open') => {
    const words = parts.map((part) => part?.[of]);
    if (words.some((each) => each === undefined)) return undefined;
    const put = words
      .map((each, i) => {
        const hole = holes[Math.floor(i / 3)];
        if (i % 3 === 0) return each!;
        const shaped = each!.replaceAll('{:#}', '#').replace(/\{\??\}/g, '…');
        return i % 3 === 1 ? `${hole!.head}${shaped}${hole!.middle}` : `${shaped}}`;
      })
      .join('');
    // two holes side by side share their words by chance
    return put.includes('}{') ? undefined : put;
  };
  const exact = whole('exact');
  return {
    exact,
    open: whole('open'),
    isNumber: parts.every((part) => part?.isSame === true || part?.isNumber === true),
  };
}

/** A hole, cut at the words that its shape begins and ends with: `{text:…特約条項}`. */
function shapeOf(hole: string): { head: string; begins: string; middle: string; ends: string } {
  const { head, shape } = /^(?<head>\{[^:}]*:?)(?<shape>[^}]*)\}$/.exec(hole)!.groups as {
    head: string;
    shape: string;
  };
  const begins = /^[^…#]*/.exec(shape)![0];
  const ends = /(?<=[…#])[^…#]*$/.exec(shape)?.[0] ?? '';
  // white space in a shape may be of another length in the text
  if (/\s/.test(begins + ends)) return { head, begins: '', middle: shape, ends: '' };
  return { head, begins, middle: shape.slice(begins.length, shape.length - ends.length), ends };
}

type Part = { exact: string | undefined; open: string | undefined; isSame: boolean; isNumber: boolean };

class Aligned {
  readonly #texts: readonly [CutText, CutText];
  readonly #places: { old: Range; new: Range };
  readonly #olds: Range[];
  readonly #news: Range[];
  readonly #steps: readonly Step[];

  constructor(old: CutText, next: CutText, places: { old: Range; new: Range }, edges: readonly number[]) {
    const tokens = ({ text }: CutText, { start, end }: Range, cuts: readonly number[] = []) =>
      tokensOf(
        text.slice(start, end),
        cuts.map((cut) => cut - start).sort((a, b) => a - b),
      ).map((token) => ({ start: token.start + start, end: token.end + start, folded: token.folded }));
    const [olds, news] = [tokens(old, places.old, edges), tokens(next, places.new)];
    this.#texts = [old, next];
    this.#places = places;
    this.#olds = olds;
    this.#news = news;
    this.#steps = stepsOf(
      olds.map(({ folded }) => folded),
      news.map(({ folded }) => folded),
    );
  }

  literal(literal: string, range: Range, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): Part | undefined {
    if (range.start >= range.end) return { exact: literal, open: literal, isSame: true, isNumber: true };
    const start = this.#newEdge(range.start, 'start');
    const end = this.#newEdge(range.end, 'end');
    if (start === undefined || end === undefined || start > end) return undefined;
    const own = this.#steps.filter(
      ({ old, new: j }) =>
        (old >= 0 && this.#olds[old]!.start >= range.start && this.#olds[old]!.end <= range.end) ||
        (old < 0 && this.#news[j]!.start >= start && this.#news[j]!.end <= end),
    );
    if (own.every((step) => step.old >= 0 && step.new >= 0))
      return { exact: literal, open: literal, isSame: true, isNumber: true };
    const strip = (words: string) => {
      const led = isFirst ? words.replace(/^[ \t#*>-]+/, '') : words;
      return isLast ? led.replace(/[ \t\r*]+$/, '') : led;
    };
    const exact = strip(this.#texts[1].text.slice(start, end).replace(/\r/g, ''));
    const open = this.#open(own);
    const old = this.#texts[0].text.slice(range.start, range.end);
    return {
      // a number where none was is another statement: no entry can say the same of it
      exact: exact === '' || /[{}]/.test(exact) || countIn(exact) > countIn(old) ? undefined : exact,
      open: open && { ...open, words: strip(open.words) }.words,
      isSame: false,
      isNumber: open?.isNumber === true,
    };
  }

  /** Where an edge of the old words is in the new ones; undefined if the words on both sides of it are others. */
  #newEdge(offset: number, side: 'start' | 'end'): number | undefined {
    const i = this.#olds.findIndex(({ start }) => start >= offset);
    const after = i === -1 ? this.#olds.length : i;
    const counterpart = (index: number) => this.#news[this.#steps.find(({ old }) => old === index)?.new ?? -1];
    const before = after === 0 ? this.#places.new.start : counterpart(after - 1)?.end;
    const behind = after === this.#olds.length ? this.#places.new.end : counterpart(after)?.start;
    // what is put in front of whole lines or cells, or behind them, is a part of them
    if (side === 'start') return after === 0 ? before : (behind ?? before);
    return after === this.#olds.length ? behind : (before ?? behind);
  }

  /** The words with a hole wherever the new ones differ. */
  #open(steps: readonly Step[]): { words: string; isNumber: boolean } | undefined {
    let words = '';
    let isNumber = true;
    for (let i = 0; i < steps.length;) {
      const { old, new: j } = steps[i]!;
      if (old >= 0 && j >= 0) {
        words += this.#oldWords(old);
        i += 1;
        continue;
      }
      const run = steps.slice(i).findIndex((step) => step.old >= 0 && step.new >= 0);
      const changed = run === -1 ? steps.slice(i) : steps.slice(i, i + run);
      i += changed.length;
      const olds = changed.flatMap((step) => (step.old >= 0 ? [this.#oldWords(step.old)] : []));
      const news = changed.flatMap((step) =>
        step.new >= 0 ? [this.#texts[1].text.slice(...at(this.#news[step.new]!))] : [],
      );
      const number = numberHole(olds, news);
      if (number === undefined) isNumber = false;
      words += number ?? (olds.length === 0 || news.length === 0 ? '{?}' : '{}');
    }
    // what is left must still say which words are meant
    return words.replace(HOLE, '').replace(/\s/g, '').length < 2 || /[{}]/.test(words.replace(HOLE, ''))
      ? undefined
      : { words, isNumber };
  }

  #oldWords(index: number): string {
    return this.#texts[0].text.slice(...at(this.#olds[index]!));
  }
}

function countIn(words: string): number {
  return words.match(/[0-9０-９]+/g)?.length ?? 0;
}

function at({ start, end }: Range): [number, number] {
  return [start, end];
}

const NUMBER = /^([0-9０-９][0-9０-９,，.．]*)(.*)$/su;

/** `1年` and `2年` are a number and its unit. */
function numberHole(olds: readonly string[], news: readonly string[]): string | undefined {
  if (olds.length !== 1 || news.length !== 1) return undefined;
  const [old, next] = [NUMBER.exec(olds[0]!), NUMBER.exec(news[0]!)];
  if (!old || !next || old[2] !== next[2]) return undefined;
  const isDigits = [old, next].every(([, digits]) => /^[0-9０-９]+$/.test(digits!));
  return `${isDigits ? '{:#}' : '{}'}${old[2]}`;
}

function stepsOf(olds: readonly string[], news: readonly string[]): Step[] {
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const { value, added, removed } of diffArrays([...olds], [...news]))
    for (let n = 0; n < value.length; n += 1) steps.push({ old: added ? -1 : i++, new: removed ? -1 : j++ });
  return steps;
}
