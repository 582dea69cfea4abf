import type { VFile } from 'vfile';
import type { Source } from '../../schemas/source.ts';
import type { Locate } from '../input/validate.ts';
import { report } from '../messages/report.ts';
import { unusualCharacters } from '../recognise/character.ts';
import type { PamphletText } from './text.ts';

/** The characters of a text that the fonts do not have. */
export type Unprintable = (text: string) => ReadonlySet<string>;

/** Other places of a character are listed up to this many. */
const LISTED = 5;

/**
 * Report every character that no pamphlet means, and every one that the fonts do not have, once for each character, at its first
 * place. An override of its place settles it, and so does a declared character of source.yaml.
 */
export function checkCharacters(pamphlet: PamphletText, unprintable: Unprintable): void {
  const { file, text, span } = pamphlet;
  const unusual = unusualCharacters(text);
  for (const { found, alsoIn } of byCharacter(unusual, pamphlet)) {
    const { start, text: character, what, meant } = found;
    report(file, 'character-unusual', span(start, start + character.length), {
      unexpected: `${what} ${named(character)}`,
      expected: meant === undefined ? 'the character that is printed' : meantWords(meant),
      hint: [DECLARABLE.includes(what) ? REMEDY : 'An override in source.yaml says what it must read.', ...alsoIn].join(
        '\n',
      ),
    });
  }
  const reported = unusual.flatMap(({ text: characters }) => [...characters]);
  for (const { found, alsoIn } of byCharacter(without(reported, unprintable(text), text), pamphlet))
    report(file, 'character-unprintable', span(found.start, found.start + found.text.length), {
      unexpected: `character ${named(found.text)} that the fonts of page and paper do not have`,
      expected: 'one that can be printed',
      hint: [REMEDY, ...alsoIn].join('\n'),
    });
}

/** What can be declared for all its places at once: it stands for a character. */
const DECLARABLE: readonly string[] = [
  'radical',
  'compatibility ideograph',
  'compatibility character',
  'private-use character',
  'variation selector',
  'combining mark',
  'character of another script',
];
const REMEDY =
  'Declare under `characters` of source.yaml what it is shown as, or correct this place under `overrides`.';

/** Report what source.yaml puts in the place of printed words and cannot be shown itself. */
export function checkInstead(source: Source, unprintable: Unprintable, file: VFile, locate: Locate): void {
  const texts = [
    ...source.characters.map(({ shownAs }, i) => ({ text: shownAs, at: ['characters', i, 'shownAs'] })),
    ...source.overrides.map(({ instead }, i) => ({ text: instead, at: ['overrides', i, 'instead'] })),
    ...source.declared.map(({ value }, i) => ({ text: value, at: ['declared', i, 'value'] })),
  ];
  for (const { text, at } of texts) {
    const [unusual] = unusualCharacters(text);
    const [missing] = unprintable(text);
    if (unusual)
      report(file, 'character-unusual', locate(at), {
        unexpected: `${unusual.what} ${named(unusual.text)}`,
        expected: unusual.meant === undefined ? 'a plain character' : meantWords(unusual.meant),
        hint: 'It is printed in the place of what the text has.',
      });
    else if (missing !== undefined)
      report(file, 'character-unprintable', locate(at), {
        unexpected: `character ${named(missing)} that the fonts of page and paper do not have`,
        expected: 'one that can be printed',
        hint: 'It is printed in the place of what the text has.',
      });
  }
}

type Found = { start: number; text: string };

/** Each character once, at its first place that nothing corrects, with a sentence about its other places. */
function byCharacter<T extends Found>(
  all: readonly T[],
  { span, isCorrected }: PamphletText,
): { found: T; alsoIn: string[] }[] {
  const places = new Map<string, { found: T; lines: number[] }>();
  for (const found of all) {
    const end = found.start + found.text.length;
    if (isCorrected(found.start, end)) continue;
    const known = places.get(found.text);
    if (known) known.lines.push(span(found.start, end).start.line);
    else places.set(found.text, { found, lines: [] });
  }
  return [...places.values()].map(({ found, lines }) => ({
    found,
    alsoIn: lines.length > 0 ? [`It is also in ${listed(lines)}.`] : [],
  }));
}

/** The places of the characters that the fonts do not have, but not of those that another message is about. */
function without(reported: readonly string[], characters: ReadonlySet<string>, text: string): Found[] {
  const rest = [...characters].filter((each) => each !== '\uFFFD' && !reported.includes(each));
  if (rest.length === 0) return [];
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (rest.includes(character)) found.push({ start: at, text: character });
    at += character.length - 1;
  }
  return found;
}

/** Characters with their code points: `⾦` (U+2FA6). */
export function named(text: string): string {
  if (text.startsWith('&')) return `\`${text}\``;
  const codes = [...text].map((each) => `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  return `\`${text}\` (${codes.join(' ')})`;
}

function meantWords(meant: string): string {
  if (meant === '') return 'nothing there';
  if (meant === '\n') return 'a line break';
  return meant === ' ' ? 'a space' : named(meant);
}

function listed(lines: readonly number[]): string {
  const shown = [...new Set(lines)];
  const more = shown.length - LISTED;
  return `${shown.length === 1 ? 'line' : 'lines'} ${shown.slice(0, LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
