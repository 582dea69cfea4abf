import { diffArrays } from 'diff';
import type { Erratum, Undone } from '../../schemas/erratum.ts';
import { hasMark } from '../input/bytes.ts';
import { decodedStrictly } from '../input/encoding.ts';
import { sha256Of, textBefore, type EncodedText } from '../input/undo.ts';
import { tokensOf } from './tokens.ts';

/** What an erratum keeps of the text before it, and how it is made again. */
export type Undo = Pick<Erratum, 'undo'> & { before: Pick<Erratum['before'], 'sha256' | 'encoding' | 'byteOrderMark'> };

/**
 * What makes the text before a correction out of the corrected one.
 * @returns  Undefined if its bytes cannot be made again: one of its characters has several codes, and it had an unusual one.
 */
export function undoOf(before: EncodedText, corrected: EncodedText): Undo | undefined {
  const [wasMarked, isMarked] = [before, corrected].map(({ bytes, encoding }) => hasMark(bytes, encoding));
  const undo: Undo = {
    undo: undoneWords(
      decodedStrictly(before.bytes, before.encoding)!,
      decodedStrictly(corrected.bytes, corrected.encoding)!,
    ),
    before: {
      sha256: sha256Of(before.bytes),
      ...(before.encoding !== corrected.encoding && { encoding: before.encoding }),
      ...(wasMarked !== isMarked && { byteOrderMark: wasMarked! }),
    },
  };
  const again = textBefore(corrected, { undo: undo.undo, before: undo.before as Erratum['before'] });
  return 'bytes' in again ? undo : undefined;
}

/** The words of the corrected text that the text before had not, and those that were in their place. Numbers are never cut. */
export function undoneWords(before: string, corrected: string): Undone[] {
  const undo: Undone[] = [];
  const enter = (each: Undone) => {
    const last = undo.at(-1);
    if (last && last.at + last.now.length === each.at) {
      last.now += each.now;
      last.was += each.was;
    } else undo.push({ ...each });
  };
  for (const { at, now, was } of changedRuns(linesOf(before), linesOf(corrected))) {
    // so many lines for as many: a correction in some of them
    const pairs =
      now.length === was.length
        ? now.map((line, i) => [line, was[i]!] as const)
        : [[now.join(''), was.join('')] as const];
    let start = at;
    for (const [line, old] of pairs) {
      const runs = now.length === was.length ? changedRuns(wordsOf(old), wordsOf(line)) : trimmed(old, line);
      for (const run of runs) enter({ at: start + run.at, now: run.now.join(''), was: run.was.join('') });
      start += line.length;
    }
  }
  return undo;
}

/** How many lines of the text before the corrected one has, of a hundred: a text that shares few is another one. */
export function sharedLines(before: string, corrected: string): number {
  const [old, now] = [before, corrected].map((text) =>
    linesOf(text)
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const has = new Set(now);
  return old!.length === 0 ? 0 : Math.round((100 * old!.filter((line) => has.has(line)).length) / old!.length);
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

function wordsOf(text: string): string[] {
  return tokensOf(text).map(({ start, end }) => text.slice(start, end));
}

type ChangedRun = { at: number; now: string[]; was: string[] };

/** Where two lists differ; `at` is the length of everything in front of it in the newer one. */
function changedRuns(before: readonly string[], corrected: readonly string[]): ChangedRun[] {
  const runs: ChangedRun[] = [];
  let at = 0;
  let open: ChangedRun | undefined;
  for (const { value, added, removed } of diffArrays([...before], [...corrected])) {
    if (!added && !removed) open = undefined;
    else {
      if (!open) runs.push((open = { at, now: [], was: [] }));
      (added ? open.now : open.was).push(...value);
    }
    if (!removed) at += value.join('').length;
  }
  return runs;
}

/** What is between the words that both begin and both end with. */
function trimmed(before: string, corrected: string): ChangedRun[] {
  const [was, now] = [wordsOf(before), wordsOf(corrected)];
  let first = 0;
  while (first < Math.min(was.length, now.length) && was[first] === now[first]) first += 1;
  let last = 0;
  while (last < Math.min(was.length, now.length) - first && was.at(-1 - last) === now.at(-1 - last)) last += 1;
  const inner = (words: string[]) => words.slice(first, words.length - last);
  return [{ at: now.slice(0, first).join('').length, now: inner(now), was: inner(was) }];
}
