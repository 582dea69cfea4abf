import type { Site } from '../../schemas/site.ts';
import { withScriptDigests } from '../render/html/build-identity.ts';
import { neededCharacters, type NeededCharacters } from '../render/html/fonts.ts';
import type { Card } from '../render/print/pictures.ts';
import type { Printable } from '../render/print/print-all.ts';
import type { Page } from '../render/site/scheme-pages.ts';
import { isNamedElsewhere } from '../render/site/sitemap.ts';
import { putAll, type Shelf, type ShelvedFiles } from '../store/shelf.ts';

/** The folders below `out/` whose pages have fonts of their own. */
type Folder = 'site' | 'pamphlets' | 'changes';

/** The files of a build, put on the shelf as they are made, with what later steps ask of all pages: none of them is read again for that. */
export type Gathered = {
  files: ShelvedFiles;
  add: (files: Iterable<readonly [path: string, content: string | Uint8Array]>) => Promise<void>;
  /** Add files that are on the shelf already. */
  enter: (shelved: ShelvedFiles) => void;
  /** Add what readers see in our fonts: a page, its index, its style sheet. */
  addSaid: (folder: Folder, path: string, text: string) => Promise<void>;
  /** Add a page of the site. */
  addPage: (page: Page) => Promise<void>;
  /** The input for the pictures of these pages. */
  cards: Card[];
  /** A file that was added, read again. */
  textOf: (path: string) => Promise<string>;
  /** The characters of everything that readers see, by folder. */
  said: () => Map<string, string>;
  /** The pages that search engines know by the address of another one. */
  elsewhere: ReadonlySet<string>;
};

/** @param scripts  The scripts that pages load, on the same shelf. */
export function gatherOn(shelf: Shelf, scripts: ShelvedFiles, site: Site): Gathered {
  const files: ShelvedFiles = new Map(scripts);
  const elsewhere = new Set<string>();
  const characters = new Map<Folder, NeededCharacters>([
    ['site', neededCharacters()],
    ['pamphlets', neededCharacters()],
  ]);
  const charactersIn = (folder: Folder) => {
    const known = characters.get(folder) ?? neededCharacters();
    characters.set(folder, known);
    return known;
  };
  const enter: Gathered['enter'] = (shelved) => {
    for (const [path, file] of shelved) files.set(path, file);
  };
  const add: Gathered['add'] = async (some) => enter(await putAll(some, shelf));
  const cards: Card[] = [];
  const addSaid: Gathered['addSaid'] = async (folder, path, text) => {
    const needed = charactersIn(folder);
    // markers are in attributes, so tags count; a browser may compose characters before it looks for a font
    needed.add(text);
    needed.add(text.normalize('NFC'));
    const isPage = folder === 'site' && path.endsWith('.html');
    if (isPage && isNamedElsewhere(path, text, site)) elsewhere.add(path);
    await add([[path, isPage ? withScriptDigests(text, scripts) : text]]);
  };
  return {
    ...{ files, elsewhere, cards, add, enter, addSaid },
    addPage: async ({ path, html, cards: own }) => {
      await addSaid('site', path, html);
      cards.push(...own);
    },
    textOf: async (path) => String(await shelf.read(files.get(path)!)),
    said: () => new Map([...characters].map(([folder, needed]) => [folder, needed.all()])),
  };
}

/** Add a page to be printed, and the style sheet of its margins. */
export async function addPrintable(
  gathered: Gathered,
  folder: Folder,
  { path, html, sheet }: Printable,
): Promise<void> {
  await gathered.addSaid(folder, path, html);
  await gathered.addSaid(folder, sheet.path, sheet.css);
}
