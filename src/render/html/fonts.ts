import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codeOf } from '../../store/stage-code.ts';
import { keyOf, type Store } from '../../store/store.ts';
import { cutElsewhere } from './font-cutters.ts';

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
  const needed = neededCharacters();
  needed.add(text.normalize('NFC'));
  return subsetOf(face, needed.all(), format, store);
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
  const path = join(dirname(require.resolve(`${PACKAGE}/package.json`)), face.file);
  const made = await cutElsewhere({ path, characters, format });
  await store.keep(key, made, {});
  return made;
}

/** The characters that texts need of a font, each once, in the order of their code points; ASCII always. The texts come one by one. */
export type NeededCharacters = { add: (text: string) => void; all: () => string };

export function neededCharacters(): NeededCharacters {
  // a table over all code points is much faster here than a set of characters
  const needed = new Uint8Array(0x110000).fill(1, 0x20, 0x7f);
  return {
    add: (text) => {
      for (let at = 0; at < text.length; at += 1) {
        const code = text.codePointAt(at)!;
        if (code > 0xffff) at += 1;
        if (code >= 0x7f) needed[code] = 1;
      }
    },
    all: () => {
      const characters: string[] = [];
      for (let code = needed.indexOf(1); code !== -1; code = needed.indexOf(1, code + 1))
        if (!isRadical(code)) characters.push(String.fromCodePoint(code));
      return characters.join('');
    },
  };
}

/** Kangxi and CJK radicals (see `subsetOf`). */
export function isRadical(code: number): boolean {
  return code >= 0x2e80 && code < 0x2fe0;
}
