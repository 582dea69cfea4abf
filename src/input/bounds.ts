import type { VFile } from 'vfile';
import { report } from '../messages/report.ts';
import { spanIn } from './span-in.ts';

/*
 * How large a file that people give us may be. Each bound is many times what the largest pamphlet known has, and low enough that what
 * is within it is read in seconds: a damaged or wrong file is reported, and never keeps the program busy for hours.
 */

/** Of a pamphlet, a YAML file or a table keyed by hand, in bytes. The largest pamphlet known has 70 kB. */
export const MOST_BYTES = 4 * 1024 * 1024;
/** Of a catalog, which has the messages of all schemes. */
export const MOST_BYTES_OF_CATALOG = 64 * 1024 * 1024;
/** Of a line, in UTF-16 units. The longest paragraph known has 2,000. */
export const LONGEST_LINE = 20_000;
/** Of a file, in lines, so also of a table, in rows. The longest pamphlet known has 800. */
export const MOST_LINES = 200_000;
/** Of lists and keys of a YAML file inside each other. Profiles have about ten levels. */
export const MOST_LEVELS = 1_000;

/**
 * Whether a YAML text is deeper than the parsers can go: one that runs out of stack can end the process. A level takes a column in front of a
 * line at least, or a bracket. A bracket in quotes counts too, so a text that is made to be deep can escape; then the parser reports it, mostly.
 */
export function isDeep(text: string): boolean {
  let open = 0;
  for (const line of text.split('\n')) {
    const lead = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)![0].length;
    if (lead + open > MOST_LEVELS) return true;
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      else if (character === ']' || character === '}') open = Math.max(0, open - 1);
      if (lead + open > MOST_LEVELS) return true;
    }
  }
  return false;
}

/** Report what is too large in a text, at its first place. @returns Whether anything is. */
export function isOversized(file: VFile): boolean {
  const text = String(file);
  let line = 0;
  for (let start = 0; start <= text.length; line += 1) {
    const end = endOfLine(text, start);
    if (end - start > LONGEST_LINE) {
      report(file, 'source-oversized', spanIn(file)(start, end), {
        unexpected: `line of ${end - start} characters`,
        expected: `at most ${LONGEST_LINE}`,
        hint: 'The line breaks may be lost, or the file may be damaged.',
      });
      return true;
    }
    if (line === MOST_LINES && end > start) {
      report(file, 'source-oversized', spanIn(file)(start, start), {
        unexpected: `line ${MOST_LINES + 1}`,
        expected: `at most ${MOST_LINES} lines`,
        hint: 'The file may be damaged, or not be a pamphlet.',
      });
      return true;
    }
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return false;
}

function endOfLine(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
