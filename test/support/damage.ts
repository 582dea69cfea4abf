import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digests, writeEdition } from './command.ts';
import { project } from './project.ts';

/*
 * A project of its own, as a team has it, whose builds are broken on purpose: the compiled command, the templates, one made-up scheme. What
 * it publishes is compared with what it publishes when nothing breaks.
 */

/** The made-up scheme with the shortest text. */
const SCHEME = 'hama';

/** A price that the scheme prints, and the price of the edition after it. */
const [BEFORE, AFTER] = ['21,000円', '23,000円'];

/** The day of the build is always the same. */
export const environment = { ...process.env, SOURCE_DATE_EPOCH: '1795000000' };

/** How a call that changes files is broken; see `hook.js`. */
export type How = 'kill' | 'cut' | 'full';

export type Workshop = {
  /** The project. */
  folder: string;
  /** The output folder: in the project, where it is a link, or beside it, where it is a folder. */
  out: string;
  /** Run the build to its end. */
  build: (more?: { args?: string[]; env?: Record<string, string> }) => Outcome;
  /** Start builds at the same time, and wait for all of them. */
  buildAtOnce: (count: number) => Promise<number[]>;
  /** The calls of a build that change files, in their order, as `open <path> <flags>`. */
  calls: () => string[];
  /** A build whose call is broken. @param at  Counts from 1. */
  buildBroken: (at: number, how: How) => Outcome;
  /** What is published, by path; undefined if there is no output folder. */
  published: () => Record<string, string> | undefined;
  /** Change the price in the text. */
  renew: () => void;
  /** The project as it was at the last `save`. */
  save: () => void;
  restore: () => void;
  remove: () => void;
};

export type Outcome = { status: number; signal: string | null; stderr: string; stdout: string };

/**
 * @param isInside  Whether the output folder is in the project.
 * @param pdf       Whether the builds print.
 */
export function workshop({ isInside, pdf }: { isInside: boolean; pdf: boolean }): Workshop {
  const place = mkdtempSync(join(tmpdir(), 'damage-'));
  const folder = join(place, 'project');
  const sources = join(folder, 'sources');
  const out = isInside ? join(folder, 'out') : join(place, 'published');
  mkdirSync(folder);
  for (const name of ['dist', 'templates', 'package-lock.json', 'package.json'])
    cpSync(`${project}${name}`, join(folder, name), { recursive: true });
  symlinkSync(`${project}node_modules`, join(folder, 'node_modules'));
  mkdirSync(join(folder, '.cache'));
  for (const name of readdirSync(`${project}.cache`).filter((each) => /^chromium-[\d.]+$/.test(each)))
    symlinkSync(`${project}.cache/${name}`, join(folder, '.cache', name));
  for (const name of readdirSync(`${project}test/schemes`))
    if (name === SCHEME || !existsSync(`${project}test/schemes/${name}/profile.yaml`))
      cpSync(`${project}test/schemes/${name}`, join(sources, name), { recursive: true });

  const command = (...args: string[]) => [
    ...[join(folder, 'dist/cli.js'), 'build', '--sources', sources, '--out', out],
    ...[...(pdf ? [] : ['--no-pdf']), ...args],
  ];
  const run = (args: string[], env: Record<string, string> = {}): Outcome => {
    const { status, signal, stderr, stdout } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...environment, ...env },
    });
    return { status: status ?? -1, signal, stderr, stdout };
  };
  const hooked = (env: Record<string, string>) => run(['--import', `${project}test/damage/hook.js`, ...command()], env);
  const saved = `${place}-saved`;
  return {
    folder,
    out,
    build: ({ args = [], env = {} } = {}) => run(command(...args), env),
    buildAtOnce: (count) =>
      Promise.all(
        Array.from(
          { length: count },
          () =>
            new Promise<number>((done) => {
              spawn(process.execPath, command('--force'), { cwd: folder, stdio: 'ignore', env: environment }).on(
                'close',
                (code) => done(code ?? -1),
              );
            }),
        ),
      ),
    calls: () => {
      const list = `${place}-calls.json`;
      const { status, stderr } = hooked({ DAMAGE_LIST: list });
      if (status !== 0) throw new Error(stderr);
      const calls = JSON.parse(readFileSync(list, 'utf8')) as string[];
      rmSync(list);
      return calls;
    },
    buildBroken: (at, how) => hooked({ DAMAGE_AT: String(at), DAMAGE_HOW: how }),
    published: () => (existsSync(out) ? digests(out) : undefined),
    renew: () => {
      const edition = join(sources, SCHEME, 'undated');
      writeEdition(edition, readFileSync(join(edition, 'pamphlet.txt'), 'utf8').replaceAll(BEFORE, AFTER));
    },
    save: () => copy(place, saved),
    restore: () => copy(saved, place),
    remove: () => {
      for (const path of [place, saved]) rmSync(path, { recursive: true, force: true });
    },
  };
}

function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}
