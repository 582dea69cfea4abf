import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import type { Encoding } from '../../schemas/encoding.ts';
import { report } from '../messages/report.ts';
import { isOversized } from './bounds.ts';
import { decodedStrictly, firstUndecodable, likelyEncodings } from './encoding.ts';
import { spanIn } from './span-in.ts';
import type { YamlFile } from './yaml-file.ts';

/**
 * Decode bytes in the encoding that source.yaml declares. Removes the byte order mark and changes nothing else: line
 * ends stay as received, so that offsets count in the text as received.
 * @param path  Relative to the project, with `/`.
 * @param place  Where source.yaml says so, for messages about it.
 * @returns     A file whose `value` is the text; undefined if the bytes are not in that encoding, which is reported. A line that is too long is an error on it.
 */
export function decode(
  path: string,
  bytes: Uint8Array,
  source: { encoding: Encoding; sha256?: string | undefined },
  place: Pick<YamlFile<unknown>, 'file' | 'locate'>,
): VFile | undefined {
  const file = new VFile({ path, value: '' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (source.sha256 !== undefined && sha256 !== source.sha256) {
    report(place.file, 'source-changed', place.locate(['sha256']), {
      unexpected: `\`${source.sha256}\``,
      expected: `\`${sha256}\`, the sha256 of ${path}`,
      hint: 'The text was edited after it was received. Restore it; or, if this is a new text, put its sha256 here.',
    });
  }
  const text = decodedStrictly(bytes, source.encoding);
  if (text === undefined) {
    report(place.file, 'source-encoding', place.locate(['encoding']), {
      unexpected: `encoding ${source.encoding}`,
      expected: `one that decodes the bytes of ${path}`,
      hint: `It fails at ${firstUndecodable(bytes, source.encoding)}. ${likelyEncodings(bytes)}`,
    });
    return undefined;
  }
  file.value = text;
  if (isOversized(file)) return file;
  if (text.trim() === '') {
    report(file, 'source-empty', spanIn(file)(0, text.length), {
      unexpected: text === '' ? 'empty file' : 'file of white space only',
      expected: 'the text of a pamphlet',
    });
  }
  for (const lost of text.matchAll(/\uFFFD+/g)) {
    report(file, 'source-character-lost', spanIn(file)(lost.index, lost.index + lost[0].length), {
      unexpected: 'replacement character',
      expected: 'the character it replaced',
      hint: 'Something was lost before the text was received; compare with the printed pamphlet.',
    });
  }
  return file;
}
