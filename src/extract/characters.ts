import { report } from '../messages/report.ts';
import { unusualCharacters } from '../recognise/character.ts';
import type { PamphletText } from './text.ts';

/** Other places of a character are listed up to this many. */
const LISTED = 5;

/**
 * Report every character that no pamphlet means, once for each character, at its first place. An override of its place settles it.
 */
export function checkCharacters({ file, text, span, isCorrected }: PamphletText): void {
  const places = new Map<string, { found: ReturnType<typeof unusualCharacters>[number]; lines: number[] }>();
  for (const found of unusualCharacters(text)) {
    const end = found.start + found.text.length;
    if (isCorrected(found.start, end)) continue;
    const known = places.get(found.text);
    if (known) known.lines.push(span(found.start, end).start.line);
    else places.set(found.text, { found, lines: [] });
  }
  for (const { found, lines } of places.values()) {
    const { start, text: character, what, meant } = found;
    report(file, 'character-unusual', span(start, start + character.length), {
      unexpected: `${what} ${named(character)}`,
      expected: meant === undefined ? 'the character that is printed' : meantWords(meant),
      hint: [
        'An override in source.yaml says what it must read.',
        ...(lines.length > 0 ? [`It is also in ${listed(lines)}.`] : []),
      ].join('\n'),
    });
  }
}

/** Characters with their code points: `⾦` (U+2FA6). */
function named(text: string): string {
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
