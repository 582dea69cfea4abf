import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

/*
 * What the last compilation was made of, and what it left. `npm run` compiles before each command, and almost always nothing has changed: reading
 * all that is compiled takes a twentieth of compiling it.
 */

/** The last two are the packages as they are asked for and as they are installed. */
const COMPILED = ['schemas', 'scripts', 'src', 'package.json', 'tsconfig.json', 'package-lock.json'];
const INSTALLED = 'node_modules/.package-lock.json';

/** @returns  The digest of all that is compiled, and of what compiles it. */
export function inputsOf(project) {
  const hash = createHash('sha256').update(`${process.version}\0`);
  for (const path of [...COMPILED.flatMap((name) => filesIn(project, name)), INSTALLED]) {
    const content = contentOf(join(project, path));
    hash.update(`${path}\0${content?.length}\0`).update(content ?? '');
  }
  return hash.digest('hex');
}

/** Whether a folder has what was compiled from these inputs, and nothing else. */
export function isCompiled(stamp, folder, inputs) {
  return contentOf(stamp)?.toString() === stampOf(folder, inputs);
}

export function keepStamp(stamp, folder, inputs) {
  mkdirSync(dirname(stamp), { recursive: true });
  const temporary = `${stamp}.${process.pid}`;
  writeFileSync(temporary, stampOf(folder, inputs));
  renameSync(temporary, stamp);
}

function stampOf(folder, inputs) {
  const files = filesIn(folder, '').map((path) => {
    const { size, mtimeMs } = statSync(join(folder, path));
    return [path, size, mtimeMs];
  });
  return JSON.stringify({ inputs, files });
}

/** The files of a folder by their path below `root`, or the file itself, in order; nothing if there is none. */
function filesIn(root, name) {
  let entries;
  try {
    entries = readdirSync(join(root, name), { recursive: true, withFileTypes: true });
  } catch (error) {
    return error.code === 'ENOTDIR' ? [name] : [];
  }
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
    .sort();
}

function contentOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
