import type { Profile } from '../../schemas/profile.ts';
import { reportDeclared } from './declared.ts';
import { report } from '../messages/report.ts';
import type { Grid } from './grid.ts';
import type { CutSection } from './readers/sections.ts';
import type { PamphletText } from './text.ts';
import { occurrences } from './occurrences.ts';

/*
 * A cell taken out of a printed table has a blank where its line was broken, inside a word too: 緊急時ホットラ インサービス. The
 * blank is part of the text as received, so it stays in `raw`; the value is read without it.
 */

type Wraps = Profile['cellWraps'];
type Range = { start: number; end: number };

const BLANKS = /[ \u3000]+/g;
const LETTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]`;
// not in front of the marker of an item: 費用 イ. 会場費
const NOT_MARKER = String.raw`(?![ \u3000]+[ア-ン][.．)）])`;
const BETWEEN_LETTERS = new RegExp(String.raw`(?<=${LETTER}|[、・])${NOT_MARKER}[ \u3000]+(?=${LETTER})`, 'gu');
//   ホットラ インサービス; not アクセス イ. 機能の停止
const BETWEEN_KATAKANA = new RegExp(String.raw`(?<=[ァ-ヺー])${NOT_MARKER}[ \u3000]+(?=[ァ-ヺー])`, 'g');

/** Join the words that the profile says were broken. */
export function joinCells(wraps: Wraps, sections: readonly CutSection[], pamphlet: PamphletText): void {
  const { text, joinAt } = pamphlet;
  reportUnused(wraps, pamphlet);
  const apart = apartIn(wraps, pamphlet);
  const broken = wraps.flatMap((wrap) => {
    if ('join' in wrap)
      return occurrences(wrap.join, text).flatMap(({ start, end }) => placesOf(BLANKS, { start, end }, text));
    if (!('section' in wrap)) return [];
    return sections
      .filter(({ profile }) => profile.id === wrap.section)
      .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'table' ? part.grid.rows.flat() : [])))
      .flatMap((cell) => placesOf(BETWEEN_LETTERS, cell, text));
  });
  const distinct = new Map(broken.map((each) => [each.start, each]));
  for (const each of distinct.values()) if (!isIn(each, apart)) joinAt(each.start, each.end);
}

/** Report each blank between two katakana of a cell that is neither joined nor said to part two words. */
export function checkCells(wraps: Wraps, grids: readonly Grid[], pamphlet: PamphletText): void {
  const { file, text, span, corrected } = pamphlet;
  const apart = apartIn(wraps, pamphlet);
  for (const cell of grids.flatMap(({ rows }) => rows.flat()))
    for (const blank of placesOf(BETWEEN_KATAKANA, cell, text)) {
      const isJoined = corrected(blank.start, blank.end) === '';
      if (isJoined || isIn(blank, apart)) continue;
      const from = wordStart(text, blank.start, cell.start);
      const to = wordEnd(text, blank.end, cell.end);
      report(file, 'cell-wrapped', span(blank.start, blank.end), {
        unexpected: `blank in \`${text.slice(from, to)}\``,
        expected: 'one word without a blank, or two that the profile declares',
        hint: 'If the line of the cell was broken there, say so in `cellWraps` (`join`, or `section` for all of a table); if not, `apart`.',
      });
    }
}

function apartIn(wraps: Wraps, { text }: PamphletText): Range[] {
  return wraps.flatMap((wrap) => ('apart' in wrap ? occurrences(wrap.apart, text) : []));
}

function reportUnused(wraps: Wraps, pamphlet: PamphletText): void {
  for (const [i, wrap] of wraps.entries()) {
    const words = 'join' in wrap ? wrap.join : 'apart' in wrap ? wrap.apart : '';
    if (pamphlet.text.includes(words)) continue;
    reportDeclared(pamphlet, 'declaration-unused', ['cellWraps', i], {
      unexpected: `entry \`${words}\` under \`cellWraps\``,
      expected: 'words that the text has, with the blanks it prints',
    });
  }
}

function placesOf(pattern: RegExp, { start, end }: Range, text: string): Range[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ index, 0: blank }) => ({
    start: start + index,
    end: start + index + blank.length,
  }));
}

const isIn = ({ start, end }: Range, places: readonly Range[]) =>
  places.some((place) => place.start <= start && end <= place.end);

const KATAKANA = /[ァ-ヺー]/;

function wordStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && KATAKANA.test(text[start - 1]!)) start -= 1;
  return start;
}

function wordEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end < most && KATAKANA.test(text[end]!)) end += 1;
  return end;
}
