import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Source } from '../../schemas/source.ts';
import { report } from '../messages/report.ts';
import type { Locate } from '../input/validate.ts';
import type { Correction } from './text.ts';

/**
 * The overrides of source.yaml with their offsets. Each applies to one line, identified by its sha256. It is void
 * when that line has changed.
 */
export function correctionsOf(
  source: Pick<Source, 'overrides'>,
  file: VFile,
  sourceFile: VFile,
  locate: Locate,
): Correction[] {
  if (source.overrides.length === 0) return [];
  const text = String(file);
  const lines = [...text.matchAll(/[^\r\n]+/g)].map((line) => ({
    start: line.index,
    words: line[0],
    sha256: createHash('sha256').update(line[0].trim()).digest('hex'),
  }));
  return source.overrides
    .flatMap((override, i): Correction[] => {
      const line = lines.find(({ sha256 }) => sha256 === override.line);
      const at = line ? line.words.indexOf(override.text) : -1;
      const isOnce = at !== -1 && line!.words.indexOf(override.text, at + 1) === -1;
      if (line && isOnce) {
        const start = line.start + at;
        return [{ start, end: start + override.text.length, instead: override.instead }];
      }
      const near = lines.find(({ words, sha256 }) => sha256 !== override.line && words.includes(override.text));
      report(sourceFile, 'override-void', locate(['overrides', i, 'text']), {
        unexpected: `override of \`${override.text}\` ${line ? (at === -1 ? 'in a line that does not print it' : 'in a line that prints it more than once') : 'in a line that is not in the text'}`,
        expected: line ? 'words that its line prints once' : `a line with the sha256 \`${override.line}\``,
        hint: near
          ? `The text prints it in a line whose sha256 is ${near.sha256}: check that line before you confirm the override for it.`
          : at === -1
            ? 'The text does not print it any more: remove the override.'
            : 'Quote more of the line, so that it is clear which of them is meant.',
      });
      return [];
    })
    .sort((a, b) => a.start - b.start);
}
