import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontName } from '../../../schemas/design.ts';
import { codeOf } from '../../store/stage-code.ts';
import { keyOf, type Store } from '../../store/store.ts';
import { cutElsewhere } from './font-cutters.ts';

/** One weight of a font: the package that has it, its file there, and the name that a PDF has for it. */
export type Face = { font: string; weight: 400 | 700; package: string; file: string; postscript: string };

function faceOf(font: string, weight: Face['weight'], file: string, postscript: string): Face {
  return { font, weight, package: `@expo-google-fonts/${font}`, file, postscript };
}

/** The font of everything, if no design says otherwise. Static TrueType: variable and CFF fonts would become Type 3 in the PDF. */
export const faces: readonly Face[] = [
  faceOf('noto-sans-jp', 400, '400Regular/NotoSansJP_400Regular.ttf', 'NotoSansJP-Regular'),
  faceOf('noto-sans-jp', 700, '700Bold/NotoSansJP_700Bold.ttf', 'NotoSansJP-Bold'),
];

/** Every font that a design may name: what style sheets call it, and its weights. All of them are static TrueType. */
export const FONTS: Readonly<Record<FontName, { family: string; faces: readonly Face[] }>> = {
  'noto-sans-jp': { family: 'Noto Sans JP', faces },
  'noto-serif-jp': {
    family: 'Noto Serif JP',
    faces: [
      faceOf('noto-serif-jp', 400, '400Regular/NotoSerifJP_400Regular.ttf', 'NotoSerifJP-Regular'),
      faceOf('noto-serif-jp', 700, '700Bold/NotoSerifJP_700Bold.ttf', 'NotoSerifJP-Bold'),
    ],
  },
  inter: {
    family: 'Inter',
    faces: [
      faceOf('inter', 400, '400Regular/Inter_400Regular.ttf', 'Inter-Regular'),
      faceOf('inter', 700, '700Bold/Inter_700Bold.ttf', 'Inter-Bold'),
    ],
  },
  'source-serif-4': {
    family: 'Source Serif 4',
    faces: [
      faceOf('source-serif-4', 400, '400Regular/SourceSerif4_400Regular.ttf', 'SourceSerif4-Regular'),
      faceOf('source-serif-4', 700, '700Bold/SourceSerif4_700Bold.ttf', 'SourceSerif4-Bold'),
    ],
  },
};

export const ALL_FACES: readonly Face[] = Object.values(FONTS).flatMap((font) => font.faces);

const require = createRequire(import.meta.url);

export function versionOfFonts(): string {
  return versionOf(faces[0]!);
}

function versionOf(face: Face): string {
  return (require(`${face.package}/package.json`) as { version: string }).version;
}

/** The whole font of a face. */
export function pathOf(face: Face): string {
  return join(dirname(require.resolve(`${face.package}/package.json`)), face.file);
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
  const key = keyOf('font', [codeOf('font'), versionOf(face), face.file, format, characters]);
  const known = await store.read(key);
  if (known) return known.content;
  const made = await cutElsewhere({ path: pathOf(face), characters, format });
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
