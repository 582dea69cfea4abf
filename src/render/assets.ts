import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { charactersOf, faces, subset } from './fonts.ts';
import type { Files } from './files.ts';

/** The style sheets of the site and of the pamphlets, tokens first; those of the site in the order of their names. */
export async function renderStyles(templates: string): Promise<Files> {
  const read = (path: string) => readFile(join(templates, path), 'utf8');
  const tokens = await read('partials/tokens.css');
  const names = (await readdir(join(templates, 'site/styles'))).filter((name) => name.endsWith('.css')).sort();
  const site = await Promise.all(names.map((name) => read(`site/styles/${name}`)));
  return new Map([
    ['site/assets/site.css', [tokens, ...site].join('\n')],
    ['pamphlets/assets/pamphlet.css', `${tokens}\n${await read('pamphlet/pamphlet.css')}`],
  ]);
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

/** The web fonts of the site and of the pamphlets, cut to the characters of their pages. */
export async function renderWebFonts(pages: { site: Files; pamphlets: Files }, cache: string): Promise<Files> {
  const fonts: Files = new Map();
  for (const [folder, files] of Object.entries(pages)) {
    // markers stand in attributes, so tags count
    const characters = charactersOf([...files.values()].filter((content) => typeof content === 'string'));
    for (const face of faces) {
      fonts.set(
        `${folder}/assets/fonts/noto-sans-jp-${face.weight}.woff2`,
        await subset(face, characters, 'woff2', cache),
      );
    }
  }
  return fonts;
}
