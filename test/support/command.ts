import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from './project.ts';

export type Outcome = { status: number; stdout: string; stderr: string };

/** Run the command like a user, in a separate process. */
export function yakkan(args: readonly string[], env: Record<string, string> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: project,
    encoding: 'utf8',
    // strict, as where the tests of a project run
    env: { ...process.env, CI: 'true', ...env },
  });
  return { status: status ?? -1, stdout, stderr };
}

/** A folder to work in, with a copy of the made-up schemes, or of other sources; `remove` it afterwards. */
export function workspace(from = `${project}test/schemes`): {
  folder: string;
  sources: string;
  out: string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'yakkan-'));
  const sources = join(folder, 'sources');
  cpSync(from, sources, { recursive: true });
  return { folder, sources, out: join(folder, 'out'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A cache with only the unpacked browser, so that everything is made again. */
export function emptyCache(folder: string): string {
  const cache = join(folder, `cache-${readdirSync(folder).length}`);
  mkdirSync(cache);
  for (const name of readdirSync(`${project}.cache`))
    if (name.startsWith('chromium')) symlinkSync(`${project}.cache/${name}`, join(cache, name));
  return cache;
}

/** Write an edition: its text, and a source.yaml with its checksum. */
export function writeEdition(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pamphlet.txt'), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(
    join(folder, 'source.yaml'),
    `schemaVersion: 2\nsha256: ${sha256}\nencoding: utf-8\nreceivedFrom: a test\nreceived: '2026-01-01'\n`,
  );
}

/** Every file below a folder with the digest of its bytes. */
export function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
