import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { URL, fileURLToPath } from 'node:url';
import { inputsOf, isCompiled, keepStamp } from './compile-stamp.js';

/*
 * Compile the command and the scripts of the site into dist/, or into the given folder. The files of dist/ are inputs of a build and
 * a preview watches them, so a file is written only if it changes, and leftovers of an earlier compilation are removed. A command may
 * start meanwhile, so each file is complete at every moment, and new files are written before the file that names them.
 */

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const DIST = resolve(process.argv[2] ?? join(PROJECT, 'dist'));
/** Other folders are for tests. */
const STAMP = process.argv[2] === undefined ? join(PROJECT, '.cache/compiled.json') : undefined;
const INPUTS = inputsOf(PROJECT);
if (STAMP && isCompiled(STAMP, DIST, INPUTS)) process.exit(0);
// loading it takes as long as seeing that nothing has changed
const { build } = await import('esbuild');

const COMMANDS = ['src/cli.ts', 'src/render/html/font-worker.ts', 'src/render/print/read-back-worker.ts'];
const CLIENT = 'src/client';
/**
 * Packages of hundreds of modules, which Node opens one by one, all at once: a start takes as long as all the rest, and a machine that allows few
 * open files refuses it. They are compiled into the command; Node loads all others.
 */
const COMPILED_IN = ['@cantoo/pdf-lib', 'zod'];
const loadPackages = {
  name: 'load-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
      COMPILED_IN.includes(packageOf(path)) || importer.includes('node_modules') ? undefined : { path, external: true },
    );
  },
};
const common = { absWorkingDir: PROJECT, bundle: true, logLevel: 'warning', write: false };
/** Where the stages begin whose results are kept from build to build (src/store/stage-code.ts). */
const STAGES = {
  catalog: ['src/translate/catalog.ts'],
  changes: ['src/stages/known-changes.ts'],
  page: ['src/stages/edition-pages.ts'],
  reading: ['src/stages/known-edition.ts', 'src/stages/reading.ts'],
  font: ['src/render/html/fonts.ts', 'src/render/html/font-worker.ts'],
  template: ['src/render/html/compiled-templates.ts'],
  picture: ['src/render/print/pictures.ts'],
  pdf: ['src/render/print/print-all.ts', 'src/render/print/read-back-worker.ts'],
  print: ['src/render/print/print-ready/print-ready-all.ts', 'src/render/print/read-back-worker.ts'],
};

const results = await Promise.all([
  build({
    ...common,
    entryPoints: COMMANDS,
    define: { STAGE_CODE: JSON.stringify(await stageCode()) },
    entryNames: '[name]',
    splitting: true,
    plugins: [loadPackages],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    outdir: DIST,
  }),
  build({
    ...common,
    entryPoints: readdirSync(join(PROJECT, CLIENT))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(CLIENT, name)),
    minify: true,
    format: 'iife',
    target: 'es2022',
    outdir: join(DIST, 'client'),
  }),
]).catch(() => process.exit(1)); // esbuild has printed the errors

const files = results.flatMap(({ outputFiles }) => outputFiles);
const entries = COMMANDS.map((path) => basename(path, '.ts'));
const isEntry = ({ path }) => entries.includes(basename(path).split('.')[0]);
for (const file of files.filter((each) => !isEntry(each))) replace(file);
for (const file of files.filter(isEntry)) replace(file);

const current = new Set(files.map(({ path }) => path));
for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  // a temporary file of another compilation has another ending, so it is not removed
  if (/\.(?:js|map)$/.test(path) && !current.has(path)) rmSync(path, { force: true });
}
if (STAMP && inputsOf(PROJECT) === INPUTS) keepStamp(STAMP, DIST, INPUTS);

/** The digest of each stage: the files that it is made of, and the versions of the packages that they import. */
async function stageCode() {
  const digests = Object.entries(STAGES).map(async ([stage, entryPoints]) => {
    const { metafile } = await build({
      ...common,
      entryPoints,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      outdir: DIST,
      metafile: true,
    });
    const hash = createHash('sha256');
    const paths = Object.keys(metafile.inputs).sort();
    for (const path of paths) hash.update(`${path}\0`).update(readFileSync(join(PROJECT, path)));
    // the files of an import by a pattern are among the inputs
    const external = paths.flatMap((path) =>
      metafile.inputs[path].imports.filter((each) => each.external && !each.path.startsWith('.')),
    );
    for (const name of [...new Set(external.map(({ path }) => packageOf(path)))].sort()) hash.update(versionOf(name));
    return [stage, hash.digest('hex')];
  });
  return Object.fromEntries(await Promise.all(digests));
}

/** `@cantoo/pdf-lib` of `@cantoo/pdf-lib/dist/x.js`. */
function packageOf(path) {
  const parts = path.split('/');
  return parts.slice(0, path.startsWith('@') ? 2 : 1).join('/');
}

/** The name and version of a package; that of a part of Node is Node's. */
function versionOf(name) {
  if (name.startsWith('node:')) return '';
  return `${name} ${JSON.parse(readFileSync(join(PROJECT, 'node_modules', name, 'package.json'), 'utf8')).version}\0`;
}

function replace({ path, contents }) {
  if (isSame(path, contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}

function isSame(path, contents) {
  try {
    return readFileSync(path).equals(contents);
  } catch {
    return false;
  }
}
