import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Source } from '../../schemas/source.ts';
import { report } from '../messages/report.ts';
import type { Locate } from '../input/validate.ts';
import { named } from './characters.ts';
import type { Correction } from './text.ts';

/** What source.yaml corrects, in the order of the text: its overrides, and elsewhere each declared character. */
export function correctionsOf(
  { overrides, characters }: Pick<Source, 'overrides' | 'characters'>,
  file: VFile,
  sourceFile: VFile,
  locate: Locate,
): Correction[] {
  const overridden = overridesOf({ overrides }, file, sourceFile, locate);
  const declared = characters.flatMap(({ character, shownAs }, i): Correction[] => {
    const places = placesOf(character, String(file));
    if (places.length === 0) reportUnused(character, sourceFile, locate(['characters', i, 'character']));
    return places.map((start) => ({ start, end: start + character.length, instead: shownAs }));
  });
  const isFree = ({ start, end }: Correction) => !overridden.some((each) => each.start < end && each.end > start);
  return [...overridden, ...declared.filter(isFree)].sort((a, b) => a.start - b.start);
}

/** Where a text has a character with no further mark behind it. */
function placesOf(character: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + character.length))
    if (!/^\p{M}/u.test(text.slice(at + character.length))) places.push(at);
  return places;
}

function reportUnused(character: string, sourceFile: VFile, place: ReturnType<Locate>): void {
  report(sourceFile, 'declaration-unused', place, {
    unexpected: `declared character ${named(character)} that the text does not have`,
    expected: 'one that it has',
    hint: 'Remove it from `characters` of source.yaml.',
  });
}

/** A line of a text as overrides know it: the sha256 is that of its words without white space at their ends. */
export type TextLine = { start: number; words: string; sha256: string };

export function textLines(text: string): TextLine[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((line) => ({
    start: line.index,
    words: line[0],
    sha256: createHash('sha256').update(line[0].trim()).digest('hex'),
  }));
}

/** An override is for words that its line prints once. */
export function isPrintedOnce(words: string, line: TextLine): boolean {
  const at = line.words.indexOf(words);
  return at !== -1 && line.words.indexOf(words, at + 1) === -1;
}

/**
 * The overrides of source.yaml with their offsets. Each applies to one line, identified by its sha256. It is void
 * when that line has changed.
 */
function overridesOf(source: Pick<Source, 'overrides'>, file: VFile, sourceFile: VFile, locate: Locate): Correction[] {
  if (source.overrides.length === 0) return [];
  const lines = textLines(String(file));
  return source.overrides.flatMap((override, i): Correction[] => {
    const line = lines.find(({ sha256 }) => sha256 === override.line);
    const at = line ? line.words.indexOf(override.text) : -1;
    if (line && isPrintedOnce(override.text, line)) {
      const start = line.start + at;
      return [{ start, end: start + override.text.length, instead: override.instead }];
    }
    if (override.line === undefined) {
      const isPrinted = lines.some((each) => isPrintedOnce(override.text, each));
      report(sourceFile, 'override-void', locate(['overrides', i, 'text']), {
        unexpected: `override of \`${override.text}\` without its line`,
        expected: 'a line that a person has chosen',
        hint: isPrinted
          ? '`yakkan ask` shows the lines that print it, and writes the answer.'
          : 'The text does not print it once on any line: quote what it prints.',
      });
      return [];
    }
    const near = lines.find((each) => each.sha256 !== override.line && isPrintedOnce(override.text, each));
    report(sourceFile, 'override-void', locate(['overrides', i, 'text']), {
      unexpected: `override of \`${override.text}\` ${line ? (at === -1 ? 'in a line that does not print it' : 'in a line that prints it more than once') : 'in a line that is not in the text'}`,
      expected: line ? 'words that its line prints once' : `a line with the sha256 \`${override.line}\``,
      hint: near
        ? 'Another line prints it: `yakkan ask` shows it, and writes the answer.'
        : at === -1
          ? 'The text does not print it any more: remove the override.'
          : 'Quote more of the line, so that it is clear which of them is meant.',
    });
    return [];
  });
}
