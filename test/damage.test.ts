import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IS_WHOLE, partOf } from './support/effort.ts';
import { environment, workshop, type How, type Workshop } from './support/damage.ts';

/*
 * Builds that are broken on purpose. Whatever breaks, the output folder is the last good build or the new one to the last byte, and the
 * next build is right. The usual run tries some calls and all ways; `npm run damage` tries every call, with PDFs too.
 */
const SLOW = { timeout: IS_WHOLE ? 4 * 3_600_000 : 600_000 };

/** Which calls to break, counted from 1: all, or those around the exchange of the output folder and a few before. */
function chosen(calls: readonly string[], every: number): number[] {
  const numbers = calls.map((_, i) => i + 1);
  if (every === 1) return numbers;
  const exchange = calls.findLastIndex(
    (call) => /^rename .*\.unfinished-\S+ \S+$/.test(call) && !call.includes('/store/'),
  );
  const around = [exchange, exchange + 1, exchange + 2];
  return [...new Set([...numbers.filter((at) => at % Math.ceil(calls.length / every) === 0), ...around])];
}

describe.each([
  ['in the project', true],
  ['elsewhere', false],
])('a build into a folder %s', (_, isInside) => {
  let place: Workshop;
  let [before, after] = [{}, {}];
  let calls: string[] = [];
  beforeAll(() => {
    place = workshop({ isInside, pdf: false });
    expect(place.build()).toMatchObject({ status: 0 });
    before = place.published()!;
    place.renew();
    place.save();
    calls = place.calls();
    after = place.published()!;
  }, SLOW.timeout);
  afterAll(() => place.remove());

  /** Break a call, and look at what is published, and at what the next build makes of it. */
  function breakAt(at: number, how: How): void {
    const what = `${how} at ${at}: ${calls[at - 1]}`;
    place.restore();
    const broken = place.buildBroken(at, how);
    if (how === 'full') expect(broken.stderr, what).toContain('ENOSPC');
    const there = place.published();
    // between its two renames, a real folder is put aside; the next start completes what was begun
    if (there || isInside) expect([before, after], what).toContainEqual(there);
    expect(place.build(), what).toMatchObject({ status: 0 });
    expect(place.published(), what).toEqual(after);
    expect(unfinishedIn(place.folder), what).toEqual([]);
  }

  it('changes what is published', () => {
    expect(Object.keys(before)).toEqual(Object.keys(after));
    expect(before).not.toEqual(after);
    expect(calls.length).toBeGreaterThan(100);
  });

  it('is whole, and the next one is right, when it is killed', SLOW, () => {
    for (const at of chosen(calls, IS_WHOLE ? 1 : 2)) breakAt(at, 'kill');
  });

  it('is whole, and the next one is right, when it is killed with half of a file written', SLOW, () => {
    const writes = calls.flatMap((call, i) => (call === 'write' ? [i + 1] : []));
    const last = writes.slice(-1);
    for (const at of IS_WHOLE ? writes : last) breakAt(at, 'cut');
  });

  it('is whole, and the next one is right, when the disk is full', SLOW, () => {
    for (const at of IS_WHOLE ? chosen(calls, 30) : [Math.ceil(calls.length / 2)]) breakAt(at, 'full');
  });
});

describe('builds at once', SLOW, () => {
  it('leave one of them, whole, and what they keep is right', async () => {
    const place = workshop({ isInside: true, pdf: false });
    expect(place.build()).toMatchObject({ status: 0 });
    const first = place.published();
    expect(await place.buildAtOnce(3)).toEqual([0, 0, 0]);
    expect(place.published()).toEqual(first);
    expect(place.build({ args: ['--force'] })).toMatchObject({ status: 0 });
    expect(place.published()).toEqual(first);
    expect(unfinishedIn(place.folder)).toEqual([]);
    expect(readdirSync(join(place.folder, '.cache/builds'))).toHaveLength(1);
    place.remove();
  });
});

describe('another machine', SLOW, () => {
  it('gives the same bytes in another time zone and locale, with few files open', () => {
    const place = workshop({ isInside: false, pdf: false });
    expect(place.build()).toMatchObject({ status: 0 });
    const first = place.published();
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(place.build({ args: ['--force'], env })).toMatchObject({ status: 0 });
    expect(place.published()).toEqual(first);
    const command = `ulimit -n 128 && exec "$0" dist/cli.js build --no-pdf --force --sources sources --out "$1"`;
    const few = spawnSync('sh', ['-c', command, process.execPath, place.out], {
      cwd: place.folder,
      encoding: 'utf8',
      env: environment,
    });
    expect(few).toMatchObject({ status: 0 });
    expect(place.published()).toEqual(first);
    place.remove();
  });
});

/** What a killed process left below a folder. */
function unfinishedIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('unfinished-'));
}

/** Ways to damage a file. @param other  Another file of its kind. */
const WAYS: Record<string, (path: string, other: string) => void> = {
  'is emptied': (path) => truncateSync(path),
  'is cut in half': (path) => truncateSync(path, lstatSync(path).size >> 1),
  'lacks its last byte': (path) => truncateSync(path, lstatSync(path).size - 1),
  'has one bit changed': (path) => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
  },
  'has its first byte changed': (path) => {
    const bytes = readFileSync(path);
    bytes[0]! ^= 255;
    writeFileSync(path, bytes);
  },
  'has more at its end': (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from(' ')])),
  'is twice in itself': (path) => writeFileSync(path, Buffer.concat([readFileSync(path), readFileSync(path)])),
  'is another one': (path, other) => copyFileSync(other, path),
  'is full of zeros': (path) => writeFileSync(path, Buffer.alloc(lstatSync(path).size)),
  'is missing': (path) => rmSync(path),
  'is a folder': (path) => {
    rmSync(path);
    mkdirSync(path);
  },
  'is a link to nowhere': (path) => {
    rmSync(path);
    symlinkSync('nowhere', path);
  },
};

const ALL = Object.keys(WAYS);
describe.each(IS_WHOLE ? [true, false] : [false])('what is kept (with PDFs: %s)', (pdf) => {
  let place: Workshop;
  let first: Record<string, string> | undefined;
  beforeAll(() => {
    place = workshop({ isInside: true, pdf });
    expect(place.build()).toMatchObject({ status: 0 });
    first = place.published();
    place.save();
  }, SLOW.timeout);
  afterAll(() => place.remove());

  it.each(partOf(ALL, 6, 3))('is never published when every file of the store %s', SLOW, (way) => {
    place.restore();
    for (const part of ['contents', 'entries']) {
      const store = join(place.folder, '.cache/store', part);
      const files = readdirSync(store, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      expect(files.length).toBeGreaterThan(4);
      // each is replaced by the one before, which is already replaced by the one before it
      files.forEach((path, i) => WAYS[way]!(path, files.at(i - 1)!));
      expect(place.build({ args: ['--force'] })).toMatchObject({ status: 0 });
      expect(place.published()).toEqual(first);
    }
    expect(place.build().stdout).toMatch(/^Nothing has changed/);
  });

  it('is published again when the output is damaged', SLOW, () => {
    for (const way of IS_WHOLE ? ALL : ['has one bit changed']) {
      place.restore();
      const pages = join(place.out, 'data');
      const name = readdirSync(pages).find((each) => each.endsWith('.csv'))!;
      WAYS[way]!(
        join(pages, name),
        join(
          pages,
          readdirSync(pages).findLast((each) => each.endsWith('.csv'))!,
        ),
      );
      expect(place.build(), way).toMatchObject({ status: 0 });
      expect(place.published(), way).toEqual(first);
    }
  });
});

describe.runIf(IS_WHOLE)('a build that prints', SLOW, () => {
  it('is whole, and the next one is right, when it is killed at thirty calls', () => {
    const place = workshop({ isInside: true, pdf: true });
    expect(place.build()).toMatchObject({ status: 0 });
    const before = place.published();
    place.renew();
    place.save();
    const calls = place.calls();
    const after = place.published();
    for (const at of chosen(calls, 30)) {
      place.restore();
      place.buildBroken(at, 'kill');
      expect([before, after], calls[at - 1]).toContainEqual(place.published());
      expect(place.build(), calls[at - 1]).toMatchObject({ status: 0 });
      expect(place.published(), calls[at - 1]).toEqual(after);
    }
    place.remove();
  });

  it('unpacks its browser again when a file of it is damaged', () => {
    const place = workshop({ isInside: true, pdf: true });
    const cache = join(place.folder, '.cache');
    const browser = join(
      cache,
      readdirSync(cache).find((name) => name.startsWith('chromium-'))!,
    );
    expect(place.build()).toMatchObject({ status: 0 });
    const first = place.published();
    for (const name of ['chromium', 'al2023/lib', 'fonts.conf', 'unpacked.json']) {
      const whole = readdirSync(browser).toString();
      rmSync(`${browser}-own`, { recursive: true, force: true });
      cpSync(browser, `${browser}-own`, { recursive: true, dereference: true });
      rmSync(browser, { recursive: true });
      cpSync(`${browser}-own`, browser, { recursive: true });
      rmSync(`${browser}-own`, { recursive: true });
      const path = join(browser, name);
      const file = lstatSync(path).isDirectory() ? join(path, readdirSync(path)[0]!) : path;
      WAYS['is cut in half']!(file, file);
      rmSync(join(cache, 'store'), { recursive: true });
      expect(place.build({ args: ['--force'] }), basename(file)).toMatchObject({ status: 0 });
      expect(place.published(), basename(file)).toEqual(first);
      expect(readdirSync(browser).toString()).toBe(whole);
    }
    place.remove();
  });
});
