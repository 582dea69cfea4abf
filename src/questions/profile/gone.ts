import { LIKELY, likeness, withoutNumbers } from '../../editions/likeness.ts';
import {
  compileLine,
  compileWhole,
  compileWithin,
  firstMatch,
  matches,
  type PatternMatch,
} from '../../extract/pattern.ts';
import type { Path } from './edit.ts';
import { reworded, type Reworded } from './reworded.ts';
import { bare, type CutText, type Range } from './text-units.ts';

/** Words of a profile that the text of the edition before prints and the new text does not. */
export type GonePattern = {
  at: Path;
  pattern: string;
  /** Where they are in the old text, with the lines or the cell around them. */
  old: Range;
  /** The words of the new text that are nearest, the likeliest first. */
  nearest: readonly { place: Range; put: Reworded | undefined }[];
};

/** What is no pattern: reasons in words of our own. */
const REASONS = ['reason', 'why', 'notStated', 'weak', 'weakLimits', 'amounts', 'about'];
const MOST_NEAREST = 2;

/**
 * Every pattern of a profile that the old text has and the new one has not.
 * @param value    The profile for the new edition.
 * @param placeOf  Where a value of it is in the file.
 */
export function goneFrom(value: unknown, placeOf: (path: Path) => Path, old: CutText, next: CutText): GonePattern[] {
  const near = nearestIn(old, next);
  return patternsIn(value, []).flatMap(({ at, pattern }) => {
    const find = finder(at, pattern);
    const [match] = find(old);
    if (!match || find(next).length > 0) return [];
    const isCell = inCell(at);
    const place = isCell ? match : linesAround(old, match);
    const nearest = near(place, isCell).flatMap((words) => {
      const put = reworded(pattern, match, [old, next], { old: place, new: words });
      const checked = put && {
        ...put,
        exact: put.exact !== undefined && isFoundAt(put.exact, at, next, words) ? put.exact : undefined,
        open:
          put.open !== undefined && isFoundAt(put.open, at, next, words) && isFoundAt(put.open, at, old, place)
            ? put.open
            : undefined,
      };
      return [{ place: words, put: checked }];
    });
    return [{ at: placeOf(at), pattern, old: place, nearest }];
  });
}

function patternsIn(value: unknown, at: Path): { at: Path; pattern: string }[] {
  if (typeof value === 'string')
    return /[^\s{}]/.test(value) && !/^[a-z0-9./+-]*$/.test(value) ? [{ at, pattern: value }] : [];
  if (Array.isArray(value)) return value.flatMap((each, i) => patternsIn(each, [...at, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (REASONS.includes(key) ? [] : patternsIn(each, [...at, key])));
}

/** Whether words are drawn as a cell of a table. */
function inCell(at: Path): boolean {
  return at.some((step) => step === 'head' || step === 'body' || step === 'notShown');
}

function finder(at: Path, pattern: string): (text: CutText) => PatternMatch[] {
  if (inCell(at)) {
    const cell = compileWhole(pattern);
    return ({ folded, cells }) =>
      cells.flatMap(({ start, end }) => {
        const found = firstMatch(cell, folded.slice(start, end));
        return found
          ? [
              {
                start,
                end,
                holes: found.holes.map((hole) => ({ ...hole, start: hole.start + start, end: hole.end + start })),
              },
            ]
          : [];
      });
  }
  const isLine = at.at(-1) === 'heading' || at.at(-1) === 'begins' || at.at(-1) === 'line' || at.includes('above');
  const compiled = isLine ? compileLine(pattern) : compileWithin(pattern);
  return ({ folded }) => matches(compiled, folded);
}

function isFoundAt(pattern: string, at: Path, text: CutText, place: Range): boolean {
  return finder(at, pattern)(text).some(({ start, end }) => start < place.end && end > place.start);
}

function linesAround({ lines }: CutText, { start, end }: Range): Range {
  const own = lines.filter((line) => line.start < end && line.end > start);
  return own.length === 0 ? { start, end } : { start: own[0]!.start, end: own.at(-1)!.end };
}

/** Neighbours that did not change count for more than the words themselves: a heading may be another one altogether. */
const NEIGHBOUR = 0.2;

/** Finds the words of the new text that are likest to those of a place in the old one, among those that the old one has not. */
function nearestIn(old: CutText, next: CutText): (place: Range, isCell: boolean) => Range[] {
  const ranked = (place: Range, olds: readonly Range[], news: readonly Range[], sizeOf: (at: number) => number) => {
    const known = new Set(olds.map((each) => bare(old, each)));
    const first = olds.findIndex(({ start }) => start >= place.start);
    const size = sizeOf(first);
    const own = bare(old, place);
    const before = first > 0 ? bare(old, olds[first - 1]!) : undefined;
    const behind = olds[first + size] && bare(old, olds[first + size]!);
    const found: { range: Range; score: number }[] = [];
    for (let i = 0; i < news.length; i += 1) {
      for (const length of new Set([size, size - 1, size + 1])) {
        const taken = length > 0 ? news.slice(i, i + length) : [];
        if (taken.length !== length || length === 0 || taken.every((each) => known.has(bare(next, each)))) continue;
        const range = { start: taken[0]!.start, end: taken.at(-1)!.end };
        const words = bare(next, range);
        const isAfter = i > 0 && bare(next, news[i - 1]!) === before;
        const isBefore = news[i + length] !== undefined && bare(next, news[i + length]!) === behind;
        const alike = Math.max(likeness(own, words), likeness(withoutNumbers(own), withoutNumbers(words)) - 0.01);
        const score = alike - (length === size ? 0 : 0.1) + (isAfter ? NEIGHBOUR : 0) + (isBefore ? NEIGHBOUR : 0);
        if (score >= LIKELY) found.push({ range, score });
      }
    }
    const sorted = found.sort((a, b) => b.score - a.score).map(({ range }) => range);
    return sorted
      .filter((range, i) => !sorted.slice(0, i).some((better) => better.start < range.end && better.end > range.start))
      .slice(0, MOST_NEAREST);
  };
  return (place, isCell) => {
    if (isCell) return ranked(place, old.cells, next.cells, () => 1);
    const size = old.lines.filter(({ start, end }) => start >= place.start && end <= place.end).length;
    return ranked(place, old.lines, next.lines, () => Math.max(1, size));
  };
}
