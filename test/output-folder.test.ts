import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { claimOut, OutputFolderInUse, writeOut } from '../src/store/output-folder.ts';
import { shelved } from './support/shelf.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'output-')));
afterAll(() => rmSync(place, { recursive: true }));

let [project, elsewhere, out] = ['', '', ''];
beforeEach(() => {
  project = mkdtempSync(join(place, 'project-'));
  elsewhere = mkdtempSync(join(place, 'elsewhere-'));
  out = join(project, 'out');
  mkdirSync(join(project, 'sources'));
  mkdirSync(join(project, '.cache'));
});

const around = () => ({ readFrom: [join(project, 'sources')], project, cache: join(project, '.cache') });
const claim = (path = out) => claimOut(path, around());
const build = (words: string) =>
  shelved([
    ['data/a.csv', words],
    ['report.json', words],
  ]);
const publish = async (words: string, path = out) => writeOut(await claim(path), await build(words));
const read = (path = out) => readFileSync(join(path, 'data/a.csv'), 'utf8');
const builds = () => readdirSync(join(project, '.cache/builds'));

/** As a process left it that no longer runs: its number is above the highest that Linux gives. */
const LEFT = `unfinished-${hostname().replace(/[^a-zA-Z0-9]/g, '')}-${2 ** 22 + 1}-0123abcd`;

describe('the output folder of the project', () => {
  it('is a link to the last build, whose place is the only one kept', async () => {
    await publish('first');
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    const first = readlinkSync(out);
    expect(first).toMatch(/^\.cache\/builds\//);
    await publish('second');
    expect(read()).toBe('second');
    expect(readlinkSync(out)).not.toBe(first);
    expect(builds()).toHaveLength(1);
    expect(readdirSync(project).sort()).toEqual(['.cache', 'out', 'sources']);
  });

  it('holds nothing of an older build', async () => {
    await publish('first');
    const output = await claim();
    await writeOut(output, await shelved([['report.json', '{}']]));
    expect(readdirSync(out)).toEqual(['report.json']);
  });

  it('is whole at every moment, also when three are written at once', async () => {
    await publish('first');
    let isDone = false;
    const seen = new Set<string>();
    const watch = async () => {
      while (!isDone) {
        // in one place: a name that is looked up twice may lead to two builds
        const there = realpathSync(out);
        expect(readFileSync(join(there, 'report.json'), 'utf8')).toBe(readFileSync(join(there, 'data/a.csv'), 'utf8'));
        seen.add(read());
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const watching = watch();
    for (let round = 0; round < 10; round += 1)
      await Promise.all(['x', 'y', 'z'].map((words) => publish(`${words}${round}`).catch(() => undefined)));
    isDone = true;
    await watching;
    expect(seen.size).toBeGreaterThan(3);
    expect(existsSync(join(out, 'report.json'))).toBe(true);
  });

  it('takes over a folder that an older version left', async () => {
    mkdirSync(join(out, 'data'), { recursive: true });
    writeFileSync(join(out, 'data/a.csv'), 'old');
    const output = await claim();
    expect(read()).toBe('old');
    await writeOut(output, await build('new'));
    expect([lstatSync(out).isSymbolicLink(), read(), builds().length]).toEqual([true, 'new', 1]);
  });

  it('is found again when a process was killed between its two steps from a folder to a link', async () => {
    await publish('old');
    const folder = realpathSync(out);
    rmSync(out);
    symlinkSync(folder, `${out}.${LEFT}`);
    await claim();
    expect(read()).toBe('old');
    expect(readdirSync(project).sort()).toEqual(['.cache', 'out', 'sources']);
  });

  it('is built again when the cache was deleted', async () => {
    await publish('first');
    rmSync(join(project, '.cache'), { recursive: true });
    expect(existsSync(out)).toBe(false);
    await publish('second');
    expect(read()).toBe('second');
  });

  it('moves with the project', async () => {
    await publish('first');
    const moved = `${project}-moved`;
    renameSync(project, moved);
    expect(read(join(moved, 'out'))).toBe('first');
  });

  it("stays where a person's own link leads", async () => {
    symlinkSync(elsewhere, out);
    await publish('first');
    await publish('second');
    expect(readlinkSync(out)).toBe(elsewhere);
    expect([read(), read(elsewhere)]).toEqual(['second', 'second']);
    expect(lstatSync(elsewhere).isDirectory()).toBe(true);
  });

  it('loses what a killed process was writing', async () => {
    await publish('first');
    const [name] = builds();
    mkdirSync(join(project, '.cache/builds', `${name!.split('-')[0]}.${LEFT}`));
    await claim();
    expect(builds()).toEqual([name]);
  });
});

describe('an output folder elsewhere', () => {
  const path = () => join(elsewhere, 'published');

  it('is a real folder, and holds nothing of an older build', async () => {
    await publish('first', path());
    await publish('second', path());
    expect(lstatSync(path()).isDirectory()).toBe(true);
    expect(read(path())).toBe('second');
    expect(readdirSync(elsewhere)).toEqual(['published']);
  });

  it('is completed by the next start after a process was killed between its two renames', async () => {
    await publish('old', path());
    renameSync(path(), `${path()}.last.${LEFT}`);
    mkdirSync(join(`${path()}.next.${LEFT}`, 'data'), { recursive: true });
    writeFileSync(join(`${path()}.next.${LEFT}`, 'data/a.csv'), 'new and complete');
    await claim(path());
    expect(read(path())).toBe('new and complete');
    expect(readdirSync(elsewhere)).toEqual(['published']);
  });

  it('is the last good one after a process was killed while it wrote', async () => {
    await publish('old', path());
    mkdirSync(`${path()}.next.${LEFT}`);
    await claim(path());
    expect(read(path())).toBe('old');
    expect(readdirSync(elsewhere)).toEqual(['published']);
    // with nothing published before, what is half written is nothing
    renameSync(path(), `${path()}.next.${LEFT}`);
    await claim(path());
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('a folder that is not ours', () => {
  it.each([
    ['contains what is read', () => project],
    ['is read from', () => join(project, 'sources')],
    ['is inside what is read', () => join(project, 'sources/out')],
  ])('is refused when it %s', async (_, path) => {
    await expect(claim(path())).rejects.toThrow(OutputFolderInUse);
  });

  it('is refused when it holds anything else, or is a file', async () => {
    writeFileSync(join(elsewhere, 'thesis.doc'), '');
    await expect(claim(elsewhere)).rejects.toThrow('holds thesis.doc, which no build left there');
    await expect(claim(join(elsewhere, 'thesis.doc'))).rejects.toThrow('is no folder that can be published into');
    expect(readdirSync(elsewhere)).toEqual(['thesis.doc']);
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.doc'), '');
    await expect(claim()).rejects.toThrow('holds thesis.doc');
    expect(lstatSync(out).isDirectory()).toBe(true);
  });
});
