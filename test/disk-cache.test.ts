import { mkdtempSync, readdirSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cached, keepInCache } from '../src/store/disk-cache.ts';

const cache = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(cache, { recursive: true }));

describe('what is kept', () => {
  it('may be made twice at once, by pages that need the same', async () => {
    const path = join(cache, 'fonts/one.ttf');
    const content = Buffer.alloc(300_000, 'a font');
    await Promise.all(Array.from({ length: 20 }, () => keepInCache(path, content)));
    expect(content.equals((await cached(path))!)).toBe(true);
    expect(readdirSync(join(cache, 'fonts'))).toEqual(['one.ttf']);
  });

  it('leaves nothing half made', async () => {
    const path = join(cache, 'taken');
    mkdirSync(join(path, 'by something else'), { recursive: true });
    await expect(keepInCache(path, 'content')).rejects.toThrow();
    expect(readdirSync(cache).filter((name) => name.startsWith('taken'))).toEqual(['taken']);
  });

  it('is nothing where nothing was put', async () => {
    expect(await cached(join(cache, 'never'))).toBeUndefined();
  });
});
