import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import type { Encoding } from '../../schemas/source.ts';
import { report } from '../messages/report.ts';
import { spanIn } from './span-in.ts';

/**
 * Decode bytes in the encoding that source.yaml declares. Removes the byte order mark and changes nothing else: line
 * ends stay as received, so that offsets count in the text as received.
 * @param path  Relative to the project, with `/`.
 * @returns     A file whose `value` is the text; it has errors if the bytes don't match source.yaml.
 */
export function decode(
  path: string,
  bytes: Uint8Array,
  source: { encoding: Encoding; sha256?: string | undefined },
): VFile {
  const file = new VFile({ path, value: '' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (source.sha256 !== undefined && sha256 !== source.sha256) {
    report(file, 'source-changed', undefined, {
      unexpected: `sha256 \`${sha256}\``,
      expected: `\`${source.sha256}\``,
      hint: 'The text was edited after it was received. Restore it; or, if this is a new text, put its sha256 into source.yaml.',
    });
  }
  const text = decodeStrictly(bytes, source.encoding);
  if (text === undefined) {
    report(file, 'source-encoding', undefined, {
      unexpected: 'bytes',
      expected: `text in ${source.encoding}`,
      hint: `${likelyEncodings(bytes) || 'No known encoding'} would decode them: see \`encoding\` in source.yaml.`,
    });
    return file;
  }
  file.value = text;
  if (text.trim() === '') {
    report(file, 'source-empty', undefined, {
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

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function likelyEncodings(bytes: Uint8Array): string {
  const byMark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const candidates: Encoding[] = byMark ? [byMark] : ['utf-8', 'shift_jis'];
  return candidates.filter((encoding) => decodeStrictly(bytes, encoding) !== undefined).join(', ');
}
