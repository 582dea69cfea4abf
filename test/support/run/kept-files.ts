import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { project } from '../project.ts';

/*
 * What a test file depends on. `npm test` does not run a file again that was found right with the same inputs (kept-runner.ts): its code, that
 * is, whatever of the project's code it can reach, and the files that it reads.
 */

/** Test files by their paths below the project, each with the files and folders that it reads besides code. */
export type ReadByTests = ReadonlyMap<string, readonly string[]>;

/** What every test depends on: the packages, and how tests are run. */
const OF_ALL = ['package-lock.json', 'vitest.config.ts'];

/** A digest of what each file depends on, by its path. @param root  The project, with `/` at its end. */
export async function inputsOf(read: ReadByTests, root = project): Promise<Record<string, string>> {
  const code = await codeOf([...read.keys()], root);
  const data = new Map<string, string>();
  const dataOf = (path: string) => {
    const known = data.get(path) ?? digestOfFolder(join(root, path));
    data.set(path, known);
    return known;
  };
  const digests = [...read].map(([path, folders]) => {
    const hash = createHash('sha256').update(`${process.version} ${process.arch} ${process.env.YAKKAN_BROWSER}\0`);
    hash.update(code.get(path)!);
    for (const folder of [...OF_ALL, ...folders]) hash.update(`${folder}\0${dataOf(folder)}\0`);
    return [path, hash.digest('hex')] as const;
  });
  return Object.fromEntries(digests);
}

/**
 * The code of the project that each file can reach, as one text without comments. Modules do nothing when they are loaded, so what is not used is
 * left out: a change to a page is no change for a test that only reads texts.
 */
async function codeOf(paths: readonly string[], root: string): Promise<Map<string, Uint8Array>> {
  const { outputFiles, warnings } = await build({
    absWorkingDir: root,
    entryPoints: [...paths],
    outdir: root,
    outbase: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifyWhitespace: true,
    legalComments: 'none',
    write: false,
    plugins: [WITHOUT_SIDE_EFFECTS],
    logLevel: 'silent',
  });
  // such as a module that is loaded for what it does: it would be left out
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));
  const built = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  return new Map(paths.map((path) => [path, built.get(join(root, path.replace(/\.ts$/, '.js')))!]));
}

const WITHOUT_SIDE_EFFECTS: Plugin = {
  name: 'without-side-effects',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) =>
      kind === 'entry-point' ? undefined : { path: resolve(resolveDir, path), sideEffects: false },
    );
  },
};

/** Of a file, or of all files below a folder; what is missing has one too. A map from compiled code to its source says nothing more. */
function digestOfFolder(place: string): string {
  const hash = createHash('sha256');
  if (!existsSync(place)) return 'missing';
  if (statSync(place).isFile()) return hash.update(readFileSync(place)).digest('hex');
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.filter((each) => !each.endsWith('.js.map')).sort())
    hash.update(`${file.slice(place.length)}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');
}
