import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codeOf } from '../../store/stage-code.ts';
import { keyOf, type Store } from '../../store/store.ts';

/** The fonts for everything. Static TrueType: variable and CFF fonts would become Type 3 in the PDF. */
export const faces = [
  { weight: 400, file: '400Regular/NotoSansJP_400Regular.ttf' },
  { weight: 700, file: '700Bold/NotoSansJP_700Bold.ttf' },
] as const;

export type Face = (typeof faces)[number];

export const PACKAGE = '@expo-google-fonts/noto-sans-jp';
const require = createRequire(import.meta.url);

export function versionOfFonts(): string {
  return (require(`${PACKAGE}/package.json`) as { version: string }).version;
}

/** Subset a font to the characters of a text, and ASCII. */
export function subset(face: Face, text: string, format: 'truetype' | 'woff2', store: Store): Promise<Uint8Array> {
  return subsetOf(face, charactersOf([text]), format, store);
}

/**
 * Subset a font to some characters, in the order of their code points. Kangxi radicals are left out on purpose: if a
 * font has both 月 and ⽉ for one glyph, searching or copying text in the PDF gives the radical.
 * @param format  `truetype` for printing, `woff2` for the web (slow to make, so it is kept).
 * @param store   Keeps subsets, by characters and font version.
 */
export async function subsetOf(
  face: Face,
  characters: string,
  format: 'truetype' | 'woff2',
  store: Store,
): Promise<Uint8Array> {
  const key = keyOf('font', [codeOf('font'), versionOfFonts(), face.file, format, characters]);
  const known = await store.read(key);
  if (known) return known.content;
  const { default: subsetFont } = await import('subset-font');
  const whole = await readFile(join(dirname(require.resolve(`${PACKAGE}/package.json`)), face.file));
  const made = await subsetFont(whole, characters, { targetFormat: format === 'truetype' ? 'sfnt' : format });
  await store.keep(key, made, {});
  return made;
}

/** The characters that some texts need, without duplicates, in the order of their code points. */
export function charactersOf(texts: Iterable<string>): string {
  return [...countCharacters(texts).keys()].sort().join('');
}

/**
 * For each character that a font needs, the number of texts with it; ASCII counts as being in all. Two tables over
 * all code points are much faster here than a set of characters for each text.
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

/** Not a control character, not ASCII, which is always included, and not a Kangxi radical (see `subsetOf`). */
function isSet(code: number): boolean {
  return code >= 0x7f && !(code >= 0x2e80 && code < 0x2fe0);
}
