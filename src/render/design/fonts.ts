import type { Store } from '../../store/store.ts';
import type { Files } from '../../store/files.ts';
import { FONTS, neededCharacters, subsetOf, type Face, type NeededCharacters } from '../html/fonts.ts';
import { charactersIn } from './characters.ts';
import type { DesignPackage } from './design-package.ts';
import { fontAddress, fontsOf, LATIN } from './style-sheet.ts';

/** The fonts of designs for the screen, cut to what their pages say. Of each page only its characters stay. */
export type DesignFonts = {
  add: (html: string, design: DesignPackage) => void;
  /** By their paths below `out/`. */
  files: (store: Store) => Promise<Files>;
};

/**
 * A font of headings alone is cut to the headings, a companion to Latin letters. On paper each page has its own subset.
 */
export function designFonts(): DesignFonts {
  const wanted = new Map<string, { face: Face; needed: NeededCharacters }>();
  return {
    add: (html, { settings }) => {
      const found = charactersIn(html);
      for (const { font, isLatin } of fontsOf(settings))
        for (const face of FONTS[font].faces) {
          const path = `pamphlets/${fontAddress(face, isLatin)}`;
          const each = wanted.get(path) ?? { face, needed: neededCharacters() };
          const characters = isLatin ? LATIN_CHARACTERS : font === settings.fonts.text ? found.text : found.headings;
          each.needed.add(characters.join(''));
          wanted.set(path, each);
        }
    },
    files: async (store) => {
      const files = [...wanted].map(async ([path, { face, needed }]): Promise<[string, Uint8Array]> => [
        path,
        await subsetOf(face, needed.all(), 'woff2', store),
      ]);
      return new Map(await Promise.all(files));
    },
  };
}

const LATIN_CHARACTERS = LATIN.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
);
