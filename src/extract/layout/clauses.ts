import type { Clause } from '../../../schemas/clause.ts';
import type { Sourced, Wording } from '../../../schemas/span.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { markerName } from '../syntax/clause-marker.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { fingerprint, nameApart } from '../own-ids.ts';
import type { Run } from './runs.ts';
import { cut, foldedOf, sourcedOf, textOf, trim, wordingOf, type Strand } from './strand.ts';

/** How to make a clause: its parent, and what to split off its words. */
export type ClauseOptions = {
  /** Whether sentences that begin with ただし become exceptions. */
  exceptions?: boolean;
  /** Whether a term before the words is a name (`ア. 運搬費 衝突事故に…`). */
  named?: boolean;
  nameOf?: (label: string) => string | undefined;
};

/** Make a clause of a statement and everything below it. Notes among its items go to `take`. */
export function clauseOf(
  run: Run,
  parent: string,
  options: ClauseOptions,
  pamphlet: PamphletText,
  take: (note: Run, parent: string) => void,
): Clause {
  const split = splitName(run, options, pamphlet);
  const { name } = split;
  const { text, exceptions } = splitExceptions(split.strand, options, pamphlet);
  const names = name && wordingOf(name, pamphlet);
  const words = text && wordingOf(text, pamphlet);
  const marker = run.marker?.strand && withoutPoint(sourcedOf(run.marker.strand, pamphlet));
  const own =
    (marker && markerName(run.marker!.kind, foldWidth(marker.value))) ??
    (names && options.nameOf?.(names.value)) ??
    fingerprint(names?.value ?? words?.value ?? '');
  const id = `${parent}/${own}`;
  const items: Clause[] = [];
  for (const item of run.items) {
    if (item.note) take(item, id);
    else items.push(clauseOf(item, id, options, pamphlet, take));
  }
  nameApart(items, pamphlet);
  if (marker && !names && !words && items.length === 0) reportEmpty(marker, pamphlet);
  return {
    id,
    ...(marker && { marker }),
    ...(names && { name: names }),
    ...(words && { text: words }),
    items,
    exceptions: exceptions.map((strand) => wordingOf(strand, pamphlet)),
    ...(items.length > 0 &&
      exceptions.some((strand) => /次の/.test(textOf(strand, pamphlet))) && { itemsOf: 'exceptions' }),
    notes: [],
    references: [],
  };
}

function reportEmpty({ value, span }: Sourced<string>, { file }: PamphletText): void {
  report(file, 'clause-empty', span, {
    unexpected: `marker \`${value}\` without words`,
    expected: 'the words of the statement behind it or below it',
    hint: 'The words may be lost, or in another place of the text; `readingOrder` puts them back.',
  });
}

function withoutPoint(marker: Sourced<string>): Sourced<string> {
  return { ...marker, value: marker.value.replace(/[.．]$/, '') };
}

// 運搬費 衝突事故に… | 修理費用(*2) 衝突による… | 運搬費・保管委託費用等 衝突…
const NAME = /^([^\s。、]*?(?:費用?|金)等?)(\([*注※]\d*\))?\s+(?!(?:等|など)$|[(（])\S/;

function splitName(
  { name, strand }: Run,
  { named }: ClauseOptions,
  pamphlet: PamphletText,
): Pick<Run, 'name' | 'strand'> {
  if (name || !named || !strand) return { name, strand };
  const found = NAME.exec(foldedOf(strand, pamphlet));
  if (!found) return { name, strand };
  return {
    name: cut(strand, 0, found[1]!.length, pamphlet),
    // the note mark after the name is linked with the other marks
    strand: trim(cut(strand, found[1]!.length + (found[2]?.length ?? 0), Infinity, pamphlet), pamphlet),
  };
}

function splitExceptions(
  strand: Strand | undefined,
  options: ClauseOptions,
  pamphlet: PamphletText,
): { text: Strand | undefined; exceptions: Strand[] } {
  if (!strand || !options.exceptions) return { text: strand, exceptions: [] };
  const text = textOf(strand, pamphlet);
  if (!text.includes('ただし、')) return { text: strand, exceptions: [] };
  const starts = sentenceStarts(text);
  const at = starts.find((index) => /^\s*ただし、/.test(text.slice(index)));
  if (at === undefined || at === 0) return { text: strand, exceptions: [] };
  // なお、… after the exception is not part of it
  const rest = starts.find((index) => index > at && /^\s*なお、/.test(text.slice(index))) ?? text.length;
  const own = [...cut(strand, 0, at, pamphlet), ...cut(strand, rest, text.length, pamphlet)];
  return {
    text: trim(own, pamphlet),
    exceptions: [trim(cut(strand, at, rest, pamphlet), pamphlet)!],
  };
}

/** Where sentences begin, except those in brackets. */
function sentenceStarts(text: string): number[] {
  const starts = [0];
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if ('(（「'.includes(text[i]!)) depth += 1;
    else if (')）」'.includes(text[i]!)) depth = Math.max(0, depth - 1);
    else if (text[i] === '。' && depth === 0) starts.push(i + 1);
  }
  return starts;
}

/** Make a clause of a single wording: a heading in a cell, a caption. */
export function plainClause(strand: Strand, parent: string, pamphlet: PamphletText): Clause {
  const text: Wording = wordingOf(strand, pamphlet);
  return { id: `${parent}/${fingerprint(text.value)}`, text, items: [], exceptions: [], notes: [], references: [] };
}
