import { readFile } from 'node:fs/promises';

/** A font to make: of some characters of a whole one. */
export type Cut = { path: string; characters: string; format: 'truetype' | 'woff2' };

/**
 * What browsers use of a font in horizontal text when a style sheet asks for nothing: composition, ligatures, forms of a language, kerning, marks, and
 * half widths for trimmed punctuation; and figures of one width, which our tables ask for. The other features (vertical and old forms, ruby) would bring glyphs that nothing shows: half as many again.
 */
const FEATURES = ['ccmp', 'halt', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'tnum'];
/** For vertical text, and for the styles of a variable font. */
const UNUSED_TABLES = ['STAT', 'vhea', 'vmtx'];

export async function cutFont({ path, characters, format }: Cut): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(await readFile(path), characters, {
    targetFormat: format === 'truetype' ? 'sfnt' : format,
    keepFeatures: FEATURES,
    dropTables: UNUSED_TABLES,
  });
}
