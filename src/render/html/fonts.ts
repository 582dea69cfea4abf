import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cached, keepInCache } from '../../store/disk-cache.ts';

/** The faces we set everything in. Static TrueType: variable and CFF fonts would become Type 3 in the PDF. */
export const faces = [
  { weight: 400, file: '400Regular/NotoSansJP_400Regular.ttf' },
  { weight: 700, file: '700Bold/NotoSansJP_700Bold.ttf' },
] as const;

export type Face = (typeof faces)[number];

export const PACKAGE = '@expo-google-fonts/noto-sans-jp';
const require = createRequire(import.meta.url);

/** Cut a face down to the characters of some text, and ASCII. */
export function subset(face: Face, text: string, format: 'truetype' | 'woff2', cache: string): Promise<Uint8Array> {
  return subsetOf(face, charactersOf([text]), format, cache);
}

/**
 * Cut a face down to some characters, in the order of their code points. Kangxi radicals are left out of the subset on purpose: a font that has
 * both 月 and ⽉ on one glyph gives the radical back when the PDF is searched or copied.
 * @param format  `truetype` to print with, `woff2` for the web (slow to make, so it is kept in the cache).
 * @param cache   Folder for subsets made before, by characters and font version.
 */
export async function subsetOf(
  face: Face,
  characters: string,
  format: 'truetype' | 'woff2',
  cache: string,
): Promise<Uint8Array> {
  const version = (require(`${PACKAGE}/package.json`) as { version: string }).version;
  const key = createHash('sha256').update(`${version} ${face.file} ${format} ${characters}`).digest('hex');
  const path = join(cache, 'fonts', `${key}.${format}`);
  const known = await cached(path);
  if (known) return known;
  const { default: subsetFont } = await import('subset-font');
  const whole = await readFile(join(dirname(require.resolve(`${PACKAGE}/package.json`)), face.file));
  const made = await subsetFont(whole, characters, { targetFormat: format === 'truetype' ? 'sfnt' : format });
  await keepInCache(path, made);
  return made;
}

/** The characters that some texts need, each once, in the order of their code points. */
export function charactersOf(texts: Iterable<string>): string {
  return [...countCharacters(texts).keys()].sort().join('');
}

/**
 * In how many of some texts each character is that a font has to have; ASCII counts as being in all. Of many megabytes of pages
 * this is a matter of milliseconds: two tables of all code points, and no set of characters for each text.
 */
export function countCharacters(texts: Iterable<string>): Map<string, number> {
  const counts = new Int32Array(0x110000);
  const lastIn = new Int32Array(0x110000);
  const codes: number[] = [];
  for (let code = 0x20; code < 0x7f; code += 1) codes.push(code);
  let number = 0;
  for (const text of texts) {
    number += 1;
    const composed = text.normalize('NFC');
    for (let at = 0; at < composed.length; at += 1) {
      const code = composed.codePointAt(at)!;
      if (code > 0xffff) at += 1;
      if (lastIn[code] === number) continue;
      lastIn[code] = number;
      if (counts[code] === 0 && isSet(code)) codes.push(code);
      counts[code]! += 1;
    }
  }
  return new Map(codes.map((code) => [String.fromCodePoint(code), code < 0x7f ? number : counts[code]!]));
}

/** Neither a control character, nor ASCII, which is there already, nor a Kangxi radical (see `subsetOf`). */
function isSet(code: number): boolean {
  return code >= 0x7f && !(code >= 0x2e80 && code < 0x2fe0);
}
