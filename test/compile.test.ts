import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { project } from './support/sources.ts';

let dist: string;
const compile = () => spawnSync(process.execPath, ['scripts/compile.js', dist], { cwd: project, encoding: 'utf8' });

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'yakkan-dist-'));
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

it(
  'removes what an earlier compilation left behind, and leaves what has not changed alone',
  { timeout: 30_000 },
  () => {
    const stale = [join(dist, 'chunk-OLDCHUNK.js'), join(dist, 'client/old.js')];
    mkdirSync(join(dist, 'client'));
    for (const path of stale) writeFileSync(path, '');
    expect(compile()).toMatchObject({ status: 0, stderr: '' });
    expect(stale.filter((path) => existsSync(path))).toEqual([]);
    for (const name of ['cli.js', 'read-back-worker.js', 'client/search.js'])
      expect(existsSync(join(dist, name)), name).toBe(true);

    const written = () => statSync(join(dist, 'cli.js')).mtimeMs;
    const first = written();
    compile();
    expect(written()).toBe(first);
    const compiled = readFileSync(join(dist, 'cli.js'), 'utf8');
    writeFileSync(join(dist, 'cli.js'), 'changed');
    compile();
    expect(readFileSync(join(dist, 'cli.js'), 'utf8')).toBe(compiled);
  },
);
