import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faces, subset } from './fonts.ts';
import type { Files } from './files.ts';

/** The style sheets of the site and of the pamphlets, tokens first. */
export async function renderStyles(templates: string): Promise<Files> {
  const read = (path: string) => readFile(join(templates, path), 'utf8');
  const tokens = await read('partials/tokens.css');
  return new Map([
    ['site/assets/site.css', `${tokens}\n${await read('site/site.css')}`],
    ['pamphlets/assets/pamphlet.css', `${tokens}\n${await read('pamphlet/pamphlet.css')}`],
  ]);
}

/** The web fonts of the site and of the pamphlets, cut to the characters of their pages. */
export async function renderWebFonts(pages: { site: Files; pamphlets: Files }, cache: string): Promise<Files> {
  const fonts: Files = new Map();
  for (const [folder, files] of Object.entries(pages)) {
    // markers stand in attributes, so tags count
    const text = [...files.values()].join('');
    for (const face of faces) {
      fonts.set(`${folder}/assets/fonts/noto-sans-jp-${face.weight}.woff2`, await subset(face, text, 'woff2', cache));
    }
  }
  return fonts;
}
