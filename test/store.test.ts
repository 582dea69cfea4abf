import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keyOf, openStore, type Store } from '../src/store/store.ts';
import { inputsOf, isFresh, stamp } from '../src/store/build-stamp.ts';
import { digestOf } from '../src/store/digest.ts';
import { fileStates } from '../src/store/file-states.ts';

const place = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(place, { recursive: true }));

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(place, 'one-'));
  store = await openStore(folder);
});

const [A, B] = [keyOf('pdf', ['a']), keyOf('pdf', ['b'])];
const FACTS = { pages: 14, gate: 'passed' };
const textOf = async (key = A) => (await store.read(key))?.content.toString();
const filesIn = (path: string) =>
  readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const entryOf = ({ kind, digest }: typeof A) => join(folder, 'entries', kind, `${digest}.json`);
const contentOf = (key: typeof A) => {
  const { content } = JSON.parse(readFileSync(entryOf(key), 'utf8')) as { content: string };
  return join(folder, 'contents', content.slice(0, 2), content);
};

describe('the key of what is made', () => {
  it('is another one when the inputs are cut at another place', () => {
    expect(keyOf('font', ['ab', 'c'])).not.toEqual(keyOf('font', ['a', 'bc']));
    expect(keyOf('font', ['ab', 'c'])).not.toEqual(keyOf('font', ['abc']));
    expect(keyOf('font', ['ab', 'c'])).toEqual(keyOf('font', [Buffer.from('ab'), 'c']));
  });
});

describe('what is kept', () => {
  beforeEach(async () => {
    await store.keep(A, 'the first', FACTS);
    await store.keep(B, 'the second', { ...FACTS, pages: 20 });
  });

  it('is read with what is known of it, by another process too', async () => {
    expect(await store.read(A)).toEqual({ content: Buffer.from('the first'), facts: FACTS });
    const other = await openStore(folder);
    expect((await other.read(B))?.facts).toEqual({ ...FACTS, pages: 20 });
    expect(await other.read(keyOf('picture', ['a']))).toBeUndefined();
  });

  const flip = (path: string, at: number) => {
    const bytes = readFileSync(path);
    bytes[at]! ^= 1;
    writeFileSync(path, bytes);
  };
  const damages: [string, () => void][] = [
    ['its content is emptied', () => truncateSync(contentOf(A))],
    ['its content is cut', () => truncateSync(contentOf(A), 5)],
    ['its content has one bit changed', () => flip(contentOf(A), 3)],
    ['its content has more', () => writeFileSync(contentOf(A), 'the first and more')],
    ['its content is that of another', () => copyFileSync(contentOf(B), contentOf(A))],
    ['its content is missing', () => rmSync(contentOf(A))],
    ['its content is a folder', () => (rmSync(contentOf(A)), mkdirSync(contentOf(A)))],
    ['its entry is emptied', () => truncateSync(entryOf(A))],
    ['its entry is cut', () => truncateSync(entryOf(A), 40)],
    ['its entry is that of another', () => copyFileSync(entryOf(B), entryOf(A))],
    ['its entry is missing', () => rmSync(entryOf(A))],
    [
      'its entry says something else',
      () => writeFileSync(entryOf(A), readFileSync(entryOf(A), 'utf8').replace('"pages":14', '"pages":15')),
    ],
    ['its entry is other JSON', () => writeFileSync(entryOf(A), '[]')],
  ];
  it.each(damages)('counts as missing when %s, and is then kept again', async (_, damage) => {
    damage();
    expect(await store.read(A)).toBeUndefined();
    expect(await textOf(B)).toBe('the second');
    await store.keep(A, 'the first', FACTS);
    expect(await store.read(A)).toEqual({ content: Buffer.from('the first'), facts: FACTS });
  });

  it('counts as missing wherever one bit of its entry changed', async () => {
    const size = statSync(entryOf(A)).size;
    for (let at = 0; at < size; at += 1) {
      flip(entryOf(A), at);
      expect(await store.read(A), `byte ${at}`).toBeUndefined();
      flip(entryOf(A), at);
    }
    expect(await textOf()).toBe('the first');
  });

  it('may be made twenty times at once', async () => {
    const content = Buffer.alloc(300_000, 'a font');
    const stores = await Promise.all(Array.from({ length: 20 }, () => openStore(folder)));
    await Promise.all(stores.map((each) => each.keep(A, content, FACTS)));
    expect((await store.read(A))?.content.equals(content)).toBe(true);
    expect(readdirSync(join(folder, 'unfinished'))).toEqual([]);
  });

  it('has no more room than it may, and loses what was not used for the longest time', async () => {
    const old = new Date(Date.now() - 90 * 24 * 3_600_000);
    for (const path of [...filesIn('entries'), ...filesIn('contents')]) utimesSync(path, old, old);
    const later = await openStore(folder);
    await later.read(B);
    await later.bound(12);
    expect(await textOf(A)).toBeUndefined();
    expect(await textOf(B)).toBe('the second');
    expect(filesIn('contents')).toEqual([contentOf(B)]);
    // what was used stays, even if that is too much
    await later.bound(0);
    expect(await textOf(B)).toBe('the second');
    const last = await openStore(folder);
    await last.bound(0);
    expect(await textOf(B)).toBeUndefined();
  });

  it('keeps a content that two have as long as one of them is there', async () => {
    await store.keep(keyOf('font', ['the same bytes']), 'the first', {});
    const old = new Date(Date.now() - 90 * 24 * 3_600_000);
    const older = new Date(Number(old) - 1000);
    utimesSync(entryOf(A), older, older);
    for (const path of [entryOf(B), ...filesIn('contents')]) utimesSync(path, old, old);
    const later = await openStore(folder);
    await later.bound(9);
    expect(await textOf(A)).toBeUndefined();
    expect(await textOf(keyOf('font', ['the same bytes']))).toBe('the first');
  });
});

describe('what is left unfinished', () => {
  const HOST = hostname().replace(/[^a-zA-Z0-9]/g, '');
  const unfinished = (host: string, pid: number) => join(folder, 'unfinished', `unfinished-${host}-${pid}-0123abcd`);
  /** No process has this number: it is above the highest that Linux gives. */
  const NO_PROCESS = 2 ** 22 + 1;

  it('is removed once its process no longer runs, and is left alone before', async () => {
    writeFileSync(unfinished(HOST, NO_PROCESS), 'half');
    writeFileSync(unfinished(HOST, process.pid), 'half');
    writeFileSync(join(folder, 'unfinished', 'notes'), 'of a person');
    await openStore(folder);
    expect(filesIn('unfinished').sort()).toEqual([join(folder, 'unfinished', 'notes'), unfinished(HOST, process.pid)]);
  });

  it('is removed after a day if another machine left it', async () => {
    writeFileSync(unfinished('elsewhere', 1), 'half');
    await openStore(folder);
    expect(filesIn('unfinished')).toHaveLength(1);
    const old = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(unfinished('elsewhere', 1), old, old);
    await openStore(folder);
    expect(filesIn('unfinished')).toEqual([]);
  });
});

describe('the state of files', () => {
  let input: string;
  beforeEach(() => {
    input = join(folder, 'input');
    mkdirSync(join(input, 'a/b'), { recursive: true });
    writeFileSync(join(input, 'a/b/one.txt'), 'one');
    writeFileSync(join(input, 'two.txt'), 'two');
  });
  const LATER = Date.now() + 60_000;

  it('is that of every file, in folders that are links too', async () => {
    symlinkSync(join(input, 'a'), join(input, 'link'));
    const states = await fileStates(input);
    expect([...states!.keys()]).toEqual(['a/b/one.txt', 'link/b/one.txt', 'two.txt']);
    expect(states!.get('two.txt')).toMatchObject({ size: 3, digest: digestOf('two') });
    expect([...(await fileStates(join(input, 'two.txt')))!.keys()]).toEqual(['']);
    expect(await fileStates(join(input, 'none'))).toBeUndefined();
  });

  it('is taken as known while size and times are the same, and is read again when they are not, or too new', async () => {
    const states = await fileStates(input);
    const files = new Map([...states!].map(([path, state]) => [path, { ...state, digest: 'known' }]));
    const digestsAt = async (at: number) =>
      [...(await fileStates(input, { files, at }))!.values()].map((each) => each.digest);
    expect(await digestsAt(LATER)).toEqual(['known', 'known']);
    // both may have changed again in the moment in which they were read
    expect(await digestsAt(Date.now())).toEqual([digestOf('one'), digestOf('two')]);
    const { atime, mtime } = statSync(join(input, 'two.txt'));
    writeFileSync(join(input, 'two.txt'), 'TWO');
    // a person can set this time back, but not the other one
    utimesSync(join(input, 'two.txt'), atime, mtime);
    expect(await digestsAt(LATER)).toEqual(['known', digestOf('TWO')]);
  });

  it('is an error for what leads nowhere or into itself: it is no empty file', async () => {
    symlinkSync(join(input, 'gone'), join(input, 'lost'));
    await expect(fileStates(input)).rejects.toThrow(/ENOENT.*lost/);
    rmSync(join(input, 'lost'));
    symlinkSync(input, join(input, 'a/again'));
    await expect(fileStates(input)).rejects.toThrow(/a\/again is a link to a folder that it is in/);
  });
});

describe('the stamp of a build', () => {
  let [sources, out] = ['', ''];
  beforeEach(() => {
    [sources, out] = [join(folder, 'sources'), join(folder, 'out')];
    for (const path of [sources, out]) mkdirSync(path);
    writeFileSync(join(sources, 'pamphlet.txt'), '30,000円');
    writeFileSync(join(out, 'report.json'), '{}');
  });
  const look = (settings: string[] = []) => inputsOf(store, out, [sources, join(folder, 'lock.json')], settings);
  const isUpToDate = async (settings?: string[]) => isFresh(await look(settings), out);
  const WRITTEN = new Map([['report.json', digestOf('{}')]]);

  it('says that nothing has changed, until anything has', async () => {
    expect(await isUpToDate()).toBe(false);
    await stamp(store, await look(), out, WRITTEN);
    expect(await isUpToDate()).toBe(true);
    expect(await isUpToDate(['another setting'])).toBe(false);
    writeFileSync(join(sources, 'pamphlet.txt'), '30,001円');
    expect(await isUpToDate()).toBe(false);
    writeFileSync(join(sources, 'pamphlet.txt'), '30,000円');
    expect(await isUpToDate()).toBe(true);
    for (const path of [join(out, 'extra'), join(folder, 'lock.json'), join(sources, 'more.txt')]) {
      writeFileSync(path, '');
      expect(await isUpToDate()).toBe(false);
      rmSync(path);
    }
    expect(await isUpToDate()).toBe(true);
    writeFileSync(join(out, 'report.json'), '[]');
    expect(await isUpToDate()).toBe(false);
  });

  it('is none if the folder does not hold what was written', async () => {
    writeFileSync(join(out, 'report.json'), '{"of": "another build"}');
    await stamp(store, await look(), out, WRITTEN);
    expect(await isUpToDate()).toBe(false);
  });
});
