import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import pLimit from 'p-limit';
import { OPEN_FILES, syncFolder, writeThrough } from './durable.ts';
import { unlessMissing } from './file-states.ts';
import type { Shelf, ShelvedFiles } from './shelf.ts';
import { hasRunningOwner, isLeftover, ownName, sweep, unfinishedName } from './unfinished.ts';

/*
 * The folder that a build publishes into. It is the last good build at every moment, never half of one, and never missing once there was
 * one. In the project it is a link to a folder of the cache, `builds/<name>-<build>`: a new build is one more folder there, and the link
 * is replaced in one step. Elsewhere, and where the system allows no links, it is a real folder: the last build is put aside and the new
 * one takes its place. A process that is killed between the two leaves both beside it, and the next start completes what it began.
 */

/** The top-level names that a build writes. Other files belong to the user, so the folder is not replaced. */
const OURS = ['changes', 'data', 'pamphlets', 'report.json', 'site'];

/** Thrown when the output folder isn't ours to replace. */
export class OutputFolderInUse extends Error {}

/** The output folder: its path, and where its builds are if it is a link to one of them. */
export type Output = { path: string; builds?: Builds };

/** A folder of the cache, and what the names of the builds of one output begin with. */
type Builds = { folder: string; name: string };

/** What may not be published into, and what decides whether a link will do. */
export type Surroundings = {
  /** Folders that a build reads from. */
  readFrom: readonly string[];
  /** The project: an output folder in it is a link. */
  project: string;
  cache: string;
};

/**
 * Make sure that a build may replace a folder: it is missing, or empty, or holds only a build, and it neither contains nor is inside a
 * folder of inputs. Completes what a killed build began.
 * @throws OutputFolderInUse
 */
export async function claimOut(out: string, { readFrom, project, cache }: Surroundings): Promise<Output> {
  const path = join(await real(dirname(resolve(out))), basename(out));
  const [inside, cached] = [await real(project), await real(cache)];
  const builds = isWithin(path, inside) && !isWithin(path, cached) ? buildsOf(path, cached) : undefined;
  await completeSwap(path);
  if (builds) await completeLink(path, builds);
  const target = await real(path);
  // a link to one of the builds in the cache is the output itself; a person's own link leads to the folder that they want
  const place = builds && isWithin(target, builds.folder) ? path : target;
  if (place !== path) await completeSwap(place);
  for (const each of readFrom) {
    const read = await real(each);
    if (isWithin(place, read) || isWithin(read, place))
      throw new OutputFolderInUse(`${out} contains, or is inside, ${each}, which is read from.`);
  }
  const entries = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new OutputFolderInUse(`${out} is no folder that can be published into: ${error.message}.`);
  });
  const others = entries.filter((entry) => !OURS.includes(entry));
  if (others.length > 0)
    throw new OutputFolderInUse(`${out} holds ${others.slice(0, 3).join(', ')}, which no build left there.`);
  return builds && place === path ? { path, builds } : { path: place };
}

/** The files of a build, and the shelf that they are on. */
export type Finished = { files: ShelvedFiles; shelf: Pick<Shelf, 'read'> };

/** Replace the last build with a new one, completely written before anything is replaced. */
export async function writeOut({ path, builds }: Output, finished: Finished): Promise<void> {
  if (builds && (await writeLinked(path, builds, finished))) return;
  await mkdir(dirname(path), { recursive: true });
  const next = `${path}.${unfinishedName('next')}`;
  await writeAll(next, finished, () => replaceFolder(next, path));
}

/** @returns False where the system allows no links. */
async function writeLinked(path: string, builds: Builds, finished: Finished): Promise<boolean> {
  await mkdir(builds.folder, { recursive: true });
  const next = join(builds.folder, unfinishedName(builds.name));
  const target = join(builds.folder, ownName(builds.name));
  await writeAll(next, finished, () => rename(next, target));
  await syncFolder(builds.folder);
  const linked = await linkTo(target, path, builds);
  if (linked) await removeOlder(linked.replaced, path, builds);
  else await rm(target, { recursive: true });
  return linked !== undefined;
}

async function writeAll(next: string, { files, shelf }: Finished, finish: () => Promise<void>): Promise<void> {
  try {
    const folders = new Set([...files.keys()].map((path) => dirname(join(next, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    await pLimit(OPEN_FILES).map([...files], async ([path, file]) =>
      writeThrough(join(next, path), await shelf.read(file)),
    );
    for (const folder of folders) await syncFolder(folder);
    await finish();
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

// ---- a link to a folder of the cache

function buildsOf(path: string, cache: string): Builds {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return { folder: join(cache, 'builds'), name };
}

/**
 * Point the output at a build, in one step. An older output that is a real folder is put aside first.
 * @returns  The place of the build that it replaced; undefined where the system allows no links.
 */
async function linkTo(target: string, path: string, builds: Builds): Promise<{ replaced: string } | undefined> {
  const link = `${path}.${unfinishedName('next')}`;
  const isInProject = isWithin(builds.folder, dirname(path));
  try {
    await symlink(isInProject ? relative(dirname(path), target) : target, link, 'dir');
  } catch (error) {
    if (['EPERM', 'ENOSYS', 'ENOTSUP', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
  try {
    const replaced = await real(path);
    if ((await lstat(path).catch(unlessMissing))?.isDirectory()) await replaceFolder(link, path);
    else await rename(link, path);
    await syncFolder(dirname(path));
    return { replaced };
  } finally {
    await rm(link, { force: true });
  }
}

/** If the output is missing although there are builds of it, a process was killed between two steps: take the newest. */
async function completeLink(path: string, builds: Builds): Promise<void> {
  await sweep(builds.folder);
  if (await lstat(path).catch(unlessMissing)) return;
  const states = await Promise.all(
    (await completeBuilds(builds)).map(async (build) => ({ build, state: await stat(build).catch(unlessMissing) })),
  );
  const [newest] = states.sort((a, b) => (b.state?.mtimeMs ?? 0) - (a.state?.mtimeMs ?? 0));
  if (newest?.state) await linkTo(newest.build, path, builds);
}

/**
 * Remove the build that was replaced, and those that are older. One that another process has just finished may be about to be linked
 * to.
 */
async function removeOlder(replaced: string, path: string, builds: Builds): Promise<void> {
  for (const build of await completeBuilds(builds)) {
    if (build !== replaced && (await hasRunningOwner(build))) continue;
    // asked last: a process links to its build before it ends
    if ((await real(path)) !== build) await rm(build, { recursive: true, force: true });
  }
}

async function completeBuilds({ folder, name }: Builds): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((each) => each.startsWith(`${name}-`)).map((each) => join(folder, each));
}

// ---- a real folder

/** Put the last build aside, and a new one in its place. */
async function replaceFolder(next: string, path: string, tries = 5): Promise<void> {
  const last = `${path}.${unfinishedName('last')}`;
  const hadLast = await rename(path, last).then(() => true, isAbsent);
  try {
    await rename(next, path);
    await syncFolder(dirname(path));
  } catch (error) {
    // another build was written in the meantime: replace that one
    const isTaken = ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (isTaken && tries > 1) return await replaceFolder(next, path, tries - 1);
    if (hadLast) await rename(last, path);
    throw error;
  } finally {
    await rm(last, { recursive: true, force: true });
  }
}

/** If the output is missing and a killed process has put the last build aside: its new one was complete, so it takes the place. */
async function completeSwap(path: string): Promise<void> {
  if (!(await lstat(path).catch(unlessMissing))) {
    const left = await leftoversBeside(path);
    const last = left.find((each) => each.startsWith(`${basename(path)}.last.`));
    const next = left.find((each) => each.startsWith(`${basename(path)}.next.`));
    if (last !== undefined) await rename(join(dirname(path), next ?? last), path);
  }
  await sweepBeside(path);
}

async function sweepBeside(path: string): Promise<void> {
  for (const name of await leftoversBeside(path)) await rm(join(dirname(path), name), { recursive: true, force: true });
}

/** What processes that no longer run left beside a folder, with its name. */
async function leftoversBeside(path: string): Promise<string[]> {
  const names = (await readdir(dirname(path)).catch(() => [])).filter((name) => name.startsWith(`${basename(path)}.`));
  const left = await Promise.all(names.map((name) => isLeftover(join(dirname(path), name))));
  return names.filter((_, i) => left[i]);
}

// ---- paths

/** The path with all links followed, as far as it exists. */
async function real(path: string): Promise<string> {
  const whole = resolve(path);
  return realpath(whole).catch(async () =>
    dirname(whole) === whole ? whole : join(await real(dirname(whole)), basename(whole)),
  );
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && resolve(outer, way) === inner);
}

function isAbsent(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'ENOENT') return false;
  throw error;
}
