import { isPrintedOnce, textLines } from '../extract/corrections.ts';
import { wordsDigest } from '../recognise/words-digest.ts';
import { decodedText, type OpenEdition } from '../extract/open-edition.ts';
import type { Asked } from './judgements.ts';

/**
 * Every override without a line that prints its words once, for an edition whose source.yaml is valid. They come before all other
 * questions: without them a text is not read. An override whose words no line prints once cannot be asked about; reading the text
 * reports it.
 */
export function overridesToPlace(open: OpenEdition): Asked[] {
  const { scheme, edition, source, pamphlet } = open;
  const text = decodedText(open);
  if (!source?.value || !pamphlet || text === undefined) return [];
  const { value, file, locate } = source;
  const lines = textLines(text);
  return value.overrides.flatMap((override, i): Asked[] => {
    const candidates = lines.filter((line) => isPrintedOnce(override.text, line));
    if (candidates.length === 0 || candidates.some(({ sha256 }) => sha256 === override.line)) return [];
    const words = candidates.map((line) => line.words.trim()).join('\n');
    const numberOf = (start: number) => text.slice(0, start).split('\n').length;
    const [first] = candidates;
    return [
      {
        at: ['overrides', i],
        digest: wordsDigest(words),
        values: { key: 'line', of: candidates.map(({ sha256 }) => sha256) },
        question: {
          id: `${scheme}/overrides/${wordsDigest(`${edition} ${override.text} ${words}`).slice(0, 8)}`,
          kind: 'override',
          state: override.line === undefined ? 'open' : 'void',
          about: {
            file: file.path,
            line: locate(['overrides', i])?.start.line ?? 1,
            edition: `${scheme}/${edition}`,
            place: `${pamphlet.path}:${numberOf(first!.start)}:${first!.words.indexOf(override.text) + 1}`,
            words,
          },
          asks: `In which line must \`${override.text}\` read \`${override.instead}\`?`,
          because:
            override.line === undefined
              ? 'No one has said for which line it is.'
              : 'Its line has changed, or is no longer in the text.',
          readings: candidates.map((line) => `In line ${numberOf(line.start)}: \`${line.words.trim()}\`.`),
          text: false,
        },
      },
    ];
  });
}
