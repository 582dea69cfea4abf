import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileStates, type FileState, type FileStates } from '../../store/file-states.ts';
import { sweep, unfinishedName } from '../../store/unfinished.ts';

const PACKAGE = '@sparticuz/chromium';
const require = createRequire(import.meta.url);

/** Lists every file that was unpacked, beside them. */
const LIST = 'unpacked.json';
/** What the browser itself writes into its folder. */
const CACHE_OF_FONTS = 'fc-cache';

type List = { at: number; files: [string, FileState][] };

/**
 * The folder of the bundled browser, unpacked the first time. It is used only if every file is as it was unpacked; else it is unpacked
 * again.
 * @param cache  Folder to unpack into.
 */
export async function unpackedBrowser(cache: string): Promise<{ folder: string; version: string }> {
  const root = packageRoot(PACKAGE);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = resolve(cache, `chromium-${version}`);
  if (!(await isWhole(folder))) await unpack(root, folder);
  return { folder, version };
}

/** Whether a folder has exactly the files that were unpacked into it. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const { at, files } = JSON.parse(await readFile(join(folder, LIST), 'utf8')) as List;
    const there = unpackedOf(await fileStates(folder, { files: new Map(files), at }));
    return there.size === files.length && files.every(([name, { digest }]) => there.get(name)?.digest === digest);
  } catch {
    // no list, or none that can be read, or a file that cannot be
    return false;
  }
}

function unpackedOf(files: FileStates | undefined): FileStates {
  return new Map([...(files ?? [])].filter(([name]) => name !== LIST && !name.startsWith(CACHE_OF_FONTS)));
}

/** Unpack beside the folder and rename, so that a build that runs at the same time never uses an incomplete browser. */
async function unpack(root: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await sweep(dirname(folder));
  const temporary = `${folder}.${unfinishedName()}`;
  await mkdir(temporary);
  const { inflate } = (await import(join(root, 'build/esm/lambdafs.js'))) as {
    inflate: (file: string) => Promise<string>;
  };
  // inflate writes to os.tmpdir(), which reads TMPDIR on every call
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  try {
    await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((file) => inflate(join(root, 'bin', file))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await mkdir(join(temporary, CACHE_OF_FONTS));
  // at least one font: without any, Chromium reports every web font as failed
  await writeFile(
    join(temporary, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/${CACHE_OF_FONTS}</cachedir></fontconfig>\n`,
  );
  const at = Date.now();
  const list: List = { at, files: [...unpackedOf(await fileStates(temporary))] };
  await writeFile(join(temporary, LIST), JSON.stringify(list));
  const last = `${folder}.${unfinishedName()}`;
  try {
    // a damaged one, which a browser may still be running from
    await rename(folder, last).catch(() => undefined);
    await rename(temporary, folder);
  } catch (error) {
    // another process was faster
    if (!(await isWhole(folder))) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await rm(last, { recursive: true, force: true });
  }
}

/** The folder of an installed package: the nearest parent of its entry with a package.json of that name. */
function packageRoot(name: string): string {
  let folder = dirname(require.resolve(name));
  while (!folder.endsWith(join('node_modules', ...name.split('/')))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${name} is not installed: run the README's first command`);
    folder = parent;
  }
  return folder;
}
