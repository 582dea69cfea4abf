import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openShelf, putAll } from '../src/store/shelf.ts';
import { openStore } from '../src/store/store.ts';

const place = mkdtempSync(join(tmpdir(), 'shelf-'));
afterAll(() => rmSync(place, { recursive: true }));
let store = '';
beforeEach(() => {
  store = mkdtempSync(join(place, 'store-'));
});

/** The files on the shelves of a store. */
const filesIn = () =>
  readdirSync(join(store, 'unfinished'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

// as sha256sum has it
const A = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';

describe('a shelf', () => {
  it('gives back what was put there, and says how large it is', async () => {
    const shelf = openShelf(store);
    const [text, bytes] = [await shelf.put('保険'), await shelf.put(Uint8Array.of(0, 255))];
    expect([text.bytes, bytes.bytes]).toEqual([6, 2]);
    expect(String(await shelf.read(text))).toBe('保険');
    expect([...(await shelf.read(bytes))]).toEqual([0, 255]);
  });

  it('has the same content once, under its digest', async () => {
    const shelf = openShelf(store);
    const files = await putAll(Object.entries({ 'data/a.csv': 'a', 'site/data/a.csv': 'a' }), shelf);
    expect([...files]).toEqual([
      ['data/a.csv', { bytes: 1, digest: A }],
      ['site/data/a.csv', { bytes: 1, digest: A }],
    ]);
    expect(filesIn()).toHaveLength(1);
  });

  it.each([
    ['changed', (path: string) => writeFileSync(path, 'b')],
    ['cut', (path: string) => writeFileSync(path, '')],
    ['removed', (path: string) => rmSync(path)],
  ])('never gives back what was %s meanwhile', async (_, damage) => {
    const shelf = openShelf(store);
    const file = await shelf.put('a');
    damage(filesIn()[0]!);
    await expect(shelf.read(file)).rejects.toThrow(A);
  });

  it('is not that of another build, and leaves nothing when it is cleared', async () => {
    const [one, other] = [openShelf(store), openShelf(store)];
    const file = await one.put('a');
    await other.put('a');
    await other.clear();
    expect(String(await one.read(file))).toBe('a');
    await one.clear();
    expect(readdirSync(join(store, 'unfinished'))).toEqual([]);
    await one.clear();
  });

  it('that a killed process left is removed when the store is opened, and no other', async () => {
    const [killed, running] = [openShelf(store), openShelf(store)];
    await killed.put('a');
    const [own] = readdirSync(join(store, 'unfinished'));
    const kept = await running.put('b');
    // the number of a process above the highest that Linux gives
    const left = `unfinished-${hostname().replace(/[^a-zA-Z0-9]/g, '')}-${2 ** 22 + 1}-0123abcd`;
    renameSync(join(store, 'unfinished', own!), join(store, 'unfinished', left));
    await openStore(store);
    expect(existsSync(join(store, 'unfinished', left))).toBe(false);
    expect(readFileSync(filesIn()[0]!, 'utf8')).toBe('b');
    expect(String(await running.read(kept))).toBe('b');
  });
});
