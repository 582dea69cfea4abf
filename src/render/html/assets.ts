import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { charactersOf, countCharacters, faces, subsetOf } from './fonts.ts';
import type { Files } from '../../store/files.ts';
import type { Store } from '../../store/store.ts';

const SITE_STYLES = 'site/assets/site.css';

/**
 * The style sheets of the site and of the pamphlets, tokens first, and the icon. Every page of the site has
 * `site.css`, and `paper.css` for printing; other sheets are only for pages that name them.
 */
export async function renderStyles(templates: string): Promise<Files> {
  const read = (path: string) => readFile(join(templates, path), 'utf8');
  const tokens = await read('partials/tokens.css');
  const names = (await readdir(join(templates, 'site/styles'))).filter((name) => name.endsWith('.css')).sort();
  const ofPages = names.map(async (name): Promise<[string, string]> => {
    const sheet = await read(`site/styles/${name}`);
    return [`site/assets/${name}`, name === 'site.css' ? `${tokens}\n${sheet}` : await small(sheet)];
  });
  const icon = await read('site/icon.svg');
  return new Map([
    ['site/assets/icon.svg', icon],
    ['pamphlets/assets/icon.svg', icon],
    ...(await Promise.all(ofPages)),
    ['pamphlets/assets/pamphlet.css', `${tokens}\n${await read('pamphlet/pamphlet.css')}`],
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
  const parts = [await read('partials/tokens.css'), await read('site/picture.css')];
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

/** The number of characters in the first font of the site. At about 200 bytes each, it stays below 120 KB. */
const COMMON = 540;

/**
 * The web fonts of the site and of the pamphlets, subset to the characters of their pages. Fonts of the site have two
 * parts: common characters, and the others, which only pages with such a character load.
 * @returns  The fonts, and the minified style sheet of the site, which has the second part.
 */
export async function renderWebFonts(
  { site, pamphlets }: { site: Files; pamphlets: Files },
  styles: Files,
  store: Store,
): Promise<Files> {
  // markers are in attributes, so tags count
  const { common, rare } = byCommonness([...site.values()].map(String));
  const ranges = rangesApart(rare, common);
  const rareFaces = rare === '' ? [] : faces.map(({ weight }) => rareFace(weight, ranges));
  const sheet = [String(styles.get(SITE_STYLES)), ...rareFaces].join('\n');
  const fonts: Files = new Map([[SITE_STYLES, await small(sheet)]]);
  const printed = charactersOf([...pamphlets.values()].map(String));
  for (const face of faces) {
    const put = (name: string, font: Uint8Array) => fonts.set(`${name}-${face.weight}.woff2`, font);
    put('site/assets/fonts/noto-sans-jp', await subsetOf(face, common, 'woff2', store));
    if (rare !== '') put('site/assets/fonts/noto-sans-jp-rare', await subsetOf(face, rare, 'woff2', store));
    put('pamphlets/assets/fonts/noto-sans-jp', await subsetOf(face, printed, 'woff2', store));
  }
  return fonts;
}

/** The characters of some pages: the most common ones, and the others. */
function byCommonness(pages: readonly string[]): { common: string; rare: string } {
  const ranked = [...countCharacters(pages)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([c]) => c);
  return { common: ranked.slice(0, COMMON).sort().join(''), rare: ranked.slice(COMMON).sort().join('') };
}

/**
 * Ranges that contain some characters and none of the others. They may contain characters that no page has: that
 * halves the list of ranges, which would otherwise be a third of what every page loads.
 */
function rangesApart(characters: string, others: string): string[] {
  const wanted = new Set(characters);
  const ranges: [string, string][] = [];
  let isOpen = false;
  for (const character of [...characters, ...others].sort(byCode)) {
    if (!wanted.has(character)) isOpen = false;
    else if (isOpen) ranges.at(-1)![1] = character;
    else {
      ranges.push([character, character]);
      isOpen = true;
    }
  }
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`));
}

function byCode(a: string, b: string): number {
  return a.codePointAt(0)! - b.codePointAt(0)!;
}

function hex(character: string): string {
  return character.codePointAt(0)!.toString(16);
}

/** A part of a font for some characters; if two parts have a character, the browser takes the later. */
function rareFace(weight: number, ranges: readonly string[]): string {
  return `@font-face {
  font-family: 'Noto Sans JP';
  font-weight: ${weight};
  font-display: swap;
  src: url('fonts/noto-sans-jp-rare-${weight}.woff2') format('woff2');
  unicode-range: ${ranges.join(', ')};
}`;
}
