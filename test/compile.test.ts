import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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
  { timeout: 240_000 },
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

it('names the code of each stage, so that nothing is kept from other code', { timeout: 240_000 }, () => {
  const copy = mkdtempSync(join(tmpdir(), 'yakkan-stages-'));
  for (const name of ['scripts', 'src', 'schemas', 'package.json', 'tsconfig.json'])
    cpSync(`${project}${name}`, join(copy, name), { recursive: true });
  symlinkSync(`${project}node_modules`, join(copy, 'node_modules'));
  const stages = () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/compile.js'], { cwd: copy, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const compiled = readdirSync(join(copy, 'dist'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(copy, 'dist', name), 'utf8'));
    return Object.fromEntries(
      [...compiled.join('\n').matchAll(/\b(font|picture|pdf): "([0-9a-f]{64})"/g)].map(([, stage, digest]) => [
        stage!,
        digest!,
      ]),
    );
  };
  const change = (path: string) => writeFileSync(join(copy, path), '\nexport const changed = 1;\n', { flag: 'a' });
  const first = stages();
  expect(Object.keys(first).sort()).toEqual(['font', 'pdf', 'picture']);
  expect(stages()).toEqual(first);
  change('src/render/print/gate.ts');
  const gate = stages();
  expect([gate.pdf === first.pdf, gate.picture === first.picture, gate.font === first.font]).toEqual([
    false,
    true,
    true,
  ]);
  change('src/render/html/fonts.ts');
  const fonts = stages();
  expect(Object.keys(first).filter((stage) => fonts[stage] === gate[stage])).toEqual([]);
  change('src/extract/recognise.ts');
  expect(stages()).toEqual(fonts);
  rmSync(copy, { recursive: true });
});

it('compiles only if something has changed', { timeout: 240_000 }, () => {
  const copy = mkdtempSync(join(tmpdir(), 'yakkan-compiled-'));
  for (const name of ['scripts', 'src', 'schemas', 'package.json', 'tsconfig.json'])
    cpSync(`${project}${name}`, join(copy, name), { recursive: true });
  symlinkSync(`${project}node_modules`, join(copy, 'node_modules'));
  // a compiler that fails: only a run that compiles starts it
  const failing = join(copy, 'failing');
  writeFileSync(failing, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const run = (env = {}) =>
    spawnSync(process.execPath, ['scripts/compile.js'], { cwd: copy, env: { ...process.env, ...env } }).status;
  const compiles = () => run({ ESBUILD_BINARY_PATH: failing }) !== 0;
  expect(compiles()).toBe(true);
  expect(run()).toBe(0);
  expect(compiles()).toBe(false);
  const changes: [string, () => void][] = [
    ['a source', () => writeFileSync(join(copy, 'src/cli.ts'), '\n', { flag: 'a' })],
    ['a new file', () => writeFileSync(join(copy, 'schemas/new.ts'), '')],
    ['a compiled file', () => writeFileSync(join(copy, 'dist/cli.js'), 'x', { flag: 'a' })],
    ['a file that no compilation left', () => writeFileSync(join(copy, 'dist/chunk-OLD.js'), '')],
    ['a compiled file that is gone', () => rmSync(join(copy, 'dist/client/search.js'))],
  ];
  for (const [what, change] of changes) {
    change();
    expect(compiles(), what).toBe(true);
    expect([run(), compiles()], what).toEqual([0, false]);
  }
  rmSync(copy, { recursive: true });
});
