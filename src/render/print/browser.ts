import { existsSync } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';

/** A browser for printing: its path and the identity of its build, which the bytes of a PDF depend on. */
export type BrowserBuild = { executable: string; identity: string; env: Record<string, string> };

/** Timeout of one browser operation in ms. A slow machine must not fail a pamphlet. */
export const PATIENCE = 120_000;

const require = createRequire(import.meta.url);

const ARGUMENTS = [
  '--no-sandbox', //                  the build machines are root in a container
  '--disable-setuid-sandbox',
  '--font-render-hinting=none', //    outlines, not pixels
  '--disable-gpu',
  '--disable-dev-shm-usage',
];

/**
 * Find or unpack the browser: the one of `YAKKAN_BROWSER`, or the one in the registry package, unpacked once.
 * The package's libraries and fonts are used for this browser only; fonts of the machine are never used.
 * @param cache  Folder to unpack into.
 */
export async function ensureBrowser(cache: string, chosen: string | undefined): Promise<BrowserBuild> {
  if (chosen) {
    await access(chosen);
    return { executable: chosen, identity: chosen, env: {} };
  }
  const root = packageRoot('@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = resolve(cache, `chromium-${version}`);
  if (!existsSync(join(folder, 'fonts.conf'))) await unpack(root, folder);
  return {
    executable: join(folder, 'chromium'),
    identity: `@sparticuz/chromium@${version}`,
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      TZ: 'UTC',
      LANG: 'C.UTF-8',
    },
  };
}

export function launch({ executable, env }: BrowserBuild): Promise<Browser> {
  return puppeteer.launch({
    executablePath: executable,
    headless: 'shell',
    args: ARGUMENTS,
    env: { ...process.env, ...env },
    timeout: PATIENCE,
  });
}

/** Unpack next to the folder and rename, so that a concurrent build never uses an incomplete browser. */
async function unpack(root: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await mkdtemp(join(dirname(folder), 'unpack-'));
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
  await mkdir(join(temporary, 'fc-cache'));
  // at least one font: without any, Chromium reports every web font as failed
  await writeFile(
    join(temporary, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fc-cache</cachedir></fontconfig>\n`,
  );
  try {
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(join(folder, 'fonts.conf'))) throw error;
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
