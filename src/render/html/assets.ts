import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { slicesOf, unicodeRange, type Slice } from './font-slices.ts';
import { faces, subsetOf } from './fonts.ts';
import type { Files } from '../../store/files.ts';
import type { Store } from '../../store/store.ts';

/** The style sheet of the pages of changes. */
const CHANGES = 'changes.css';

/** The style sheet that all products of a scheme share. */
const PAMPHLET = 'pamphlet.css';

/** The fonts of what is printed or drawn. */
const PRINTED_FONTS = 'partials/printed-fonts.css';

/**
 * The style sheets of the site and of the pamphlets, tokens first, and the icon. Every page of the site has
 * `site.css`, and `paper.css` for printing; other sheets are only for pages that name them. Pamphlets are printed with one font for each weight,
 * and published with the fonts of `renderWebFonts`.
 * @param hasChanges  Whether there are pages of changes.
 */
export async function renderStyles(templates: string, hasChanges = false): Promise<Files> {
  const read = (path: string) => readFile(join(templates, path), 'utf8');
  const tokens = await read('partials/tokens.css');
  const names = (await readdir(join(templates, 'site/styles')))
    .filter((name) => name.endsWith('.css') && (hasChanges || name !== CHANGES))
    .sort();
  const ofPages = names.map(async (name): Promise<[string, string]> => {
    const sheet = await read(`site/styles/${name}`);
    return [`site/assets/${name}`, await small(name === 'site.css' ? `${tokens}\n${sheet}` : sheet)];
  });
  const icon = await read('site/icon.svg');
  // one for all products, and one for each
  const ofProducts = (await readdir(join(templates, 'pamphlet')))
    .filter((name) => name.endsWith('.css') && name !== PAMPHLET)
    .sort()
    .map(async (name): Promise<[string, string]> => [`pamphlets/assets/${name}`, await read(`pamphlet/${name}`)]);
  return new Map([
    ['site/assets/icon.svg', icon],
    ['pamphlets/assets/icon.svg', icon],
    ...(await Promise.all(ofPages)),
    ['pamphlets/assets/fonts.css', await read(PRINTED_FONTS)],
    [`pamphlets/assets/${PAMPHLET}`, `${tokens}\n${await read(`pamphlet/${PAMPHLET}`)}`],
    ...(await Promise.all(ofProducts)),
  ]);
}

/** The style sheets of the documents about changes; only where there are some. */
export async function renderChangeStyles(templates: string): Promise<Files> {
  const read = (path: string) => readFile(join(templates, path), 'utf8');
  return new Map([
    ['changes/assets/icon.svg', await read('site/icon.svg')],
    ['changes/assets/fonts.css', await read(PRINTED_FONTS)],
    [
      'changes/assets/changes.css',
      [await read('partials/tokens.css'), await read('site/styles/chart.css'), await read('changes/changes.css')].join(
        '\n',
      ),
    ],
  ]);
}

/** A fifth of the compressed size of a sheet is white space and comments. */
async function small(sheet: string): Promise<string> {
  const { code } = await transform(sheet, { loader: 'css', minify: true });
  return code;
}

/** The style sheet of the pictures of pages, by its address there; it is not published. */
export async function renderPictureStyles(templates: string): Promise<Files> {
  const read = (path: string) => readFile(join(templates, path), 'utf8');
  const parts = [await read(PRINTED_FONTS), await read('partials/tokens.css'), await read('site/picture.css')];
  return new Map([['picture.css', parts.join('\n')]]);
}

/** The scripts of the site, compiled from src/client. @param folder  Where the compiler left them. */
export async function renderScripts(folder: string): Promise<Files> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.js')).sort();
  const files = names.map(async (name): Promise<[string, string]> => [
    `site/assets/${name}`,
    await readFile(join(folder, name), 'utf8'),
  ]);
  return new Map(await Promise.all(files));
}

const FAMILY = 'noto-sans-jp';

/**
 * The parts of our fonts that some pages need, and the style sheet by which a browser finds the part of a character.
 * @param needed  The characters of all pages, by folder. A part that several folders need is cut once.
 */
export async function renderWebFonts(needed: ReadonlyMap<string, string>, store: Store): Promise<Files> {
  const ofFolders = [...needed].map(([folder, characters]) => ({ folder, slices: slicesOf(characters) }));
  const all = new Map(ofFolders.flatMap(({ slices }) => slices.map((slice) => [slice.name, slice])));
  const parts = [...all.values()].flatMap((slice) => faces.map((face) => ({ slice, face })));
  const cut = new Map(
    await Promise.all(
      parts.map(async ({ slice, face }): Promise<[string, Uint8Array]> => [
        fileOf(slice.name, face.weight),
        await subsetOf(face, slice.characters, 'woff2', store),
      ]),
    ),
  );
  return new Map(
    ofFolders.flatMap(({ folder, slices }): [string, string | Uint8Array][] => [
      [`${folder}/assets/fonts.css`, fontSheet(slices)],
      ...slices.flatMap(({ name }) =>
        faces.map(({ weight }): [string, Uint8Array] => [
          `${folder}/assets/${fileOf(name, weight)}`,
          cut.get(fileOf(name, weight))!,
        ]),
      ),
    ]),
  );
}

/** The path of a part of a font below the folder of the assets. */
function fileOf(slice: string, weight: number): string {
  return `fonts/${FAMILY}-${slice}-${weight}.woff2`;
}

/** One rule for each part of each font. Rules of one part stand together: their lists of characters compress to one. */
function fontSheet(slices: readonly Slice[]): string {
  const rules = slices.flatMap((slice) => {
    const range = unicodeRange(slice);
    return faces.map(
      ({ weight }) =>
        `@font-face{font-family:'Noto Sans JP';font-weight:${weight};font-display:swap;` +
        `src:url(${fileOf(slice.name, weight)}) format('woff2');unicode-range:${range}}\n`,
    );
  });
  return rules.join('');
}
