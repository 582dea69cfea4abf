import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderWebFonts } from '../src/render/html/assets.ts';
import { BY_FREQUENCY } from '../src/render/html/characters-by-frequency.ts';
import { preloaded, slicesOf, unicodeRange } from '../src/render/html/font-slices.ts';
import { faces, neededCharacters } from '../src/render/html/fonts.ts';
import { fontOf } from '../src/render/html/opened-font.ts';
import type { Files } from '../src/store/files.ts';
import type { Key, Store } from '../src/store/store.ts';

const { create } = createRequire(import.meta.url)('fontkit') as { create: (bytes: Buffer) => Font };

/** A store in memory; `made` has the keys of what was not there. */
function storeInMemory(): Store & { made: string[] } {
  const kept = new Map<string, Buffer>();
  const name = ({ kind, digest }: Key) => `${kind} ${digest}`;
  const made: string[] = [];
  return {
    made,
    read: <Facts>(key: Key) => {
      const content = kept.get(name(key));
      return Promise.resolve(content && { content, facts: {} as Facts });
    },
    keep: (key, content) => {
      made.push(name(key));
      kept.set(name(key), Buffer.from(content));
      return Promise.resolve();
    },
    bound: () => Promise.resolve(),
  };
}

/** The characters of some pages: as they are, and composed. */
function charactersOf(text: string): string {
  const needed = neededCharacters();
  needed.add(text);
  needed.add(text.normalize('NFC'));
  return needed.all();
}

const folders = (site: string, pamphlets = '') =>
  new Map([
    ['site', charactersOf(site)],
    ['pamphlets', charactersOf(pamphlets)],
  ]);

/** The rules of a style sheet: weight, file, and whether a code point is in the range. */
function rulesOf(sheet: string): { weight: string; file: string; has: (code: number) => boolean }[] {
  const rules = sheet.matchAll(/font-weight:(\d+);.*?url\(([^)]+)\).*?unicode-range:([^}]+)\}/g);
  return [...rules].map(([, weight, file, list]) => {
    const ranges = list!.split(',').map((range) => {
      const [first, last = first] = range.replace('U+', '').split('-');
      return [parseInt(first!, 16), parseInt(last!, 16)] as const;
    });
    return { weight: weight!, file: file!, has: (code) => ranges.some(([a, b]) => a <= code && code <= b) };
  });
}

describe('the parts of the fonts', () => {
  it('have no two characters that the fonts draw alike: a printed page would have one for the other when it is copied', () => {
    for (const { weight } of faces) {
      const font = fontOf(weight);
      for (const { name, characters } of slicesOf(['A', 'あ', ...BY_FREQUENCY.join('')])) {
        const glyphs = new Map<number, string>();
        for (const character of characters) {
          const { id } = font.glyphForCodePoint(character.codePointAt(0)!);
          // what the fonts lack has the glyph 0, and is in no page; a space that does not break is a space
          if (id === 0 || character === '\u00a0') continue;
          expect(glyphs.get(id), `${character} in ${name}`).toBeUndefined();
          glyphs.set(id, character);
        }
      }
    }
  });

  it('have no character twice, and none that a style sheet could take for another part', () => {
    const all = BY_FREQUENCY.join('');
    expect(new Set(all).size).toBe([...all].length);
    const slices = slicesOf([...all, 'A', 'あ', '龠', 'Ω']);
    expect(slices.map(({ name }) => name)).toEqual([
      'latin',
      'kana',
      ...BY_FREQUENCY.map((_, i) => String(i + 1)),
      'u380',
      'u9f80',
    ]);
    const characters = slices.flatMap((slice) => [...slice.characters]);
    expect(new Set(characters).size).toBe(characters.length);
  });

  it('have no radical, though radicals are beside other characters', () => {
    const [part] = slicesOf(['\u2ff0']).filter(({ name }) => name === 'u2f80');
    expect([part!.characters[0], part!.characters.length]).toEqual(['\u2fe0', 32]);
  });

  it('are named in a style sheet by their ranges', () => {
    expect(unicodeRange({ name: '', characters: 'bacx一\u{20bb7}' })).toBe('U+61-63,U+78,U+4e00,U+20bb7');
  });
});

describe('the fonts of some pages', () => {
  // frequent and rare kanji, one outside the basic plane, and a letter that a browser may compose
  const text = '保険 Cyber 髙﨑 龠 \u{20bb7} か\u3099 ①';
  const store = storeInMemory();
  let files: Files;
  beforeAll(async () => {
    files = await renderWebFonts(folders(text), store);
  });

  it('have each character in one part of each weight, and a glyph for it', () => {
    const rules = rulesOf(String(files.get('site/assets/fonts.css')));
    for (const weight of ['400', '700'])
      for (const character of new Set(text + text.normalize('NFC'))) {
        const code = character.codePointAt(0)!;
        const parts = rules.filter((rule) => rule.weight === weight && rule.has(code));
        expect(parts.map(({ file }) => file).length, character).toBe(1);
        const font = create(files.get(`site/assets/${parts[0]!.file}`) as Buffer);
        expect([font.hasGlyphForCodePoint(code), font.postscriptName], character).toEqual([
          true,
          weight === '400' ? 'NotoSansJP-Regular' : 'NotoSansJP-Bold',
        ]);
      }
  });

  it('are those that a page needs or preloads, and no others', () => {
    const parts = [...files.keys()].flatMap((path) => /site\S+noto-sans-jp-(\w+)-400/.exec(path)?.[1] ?? []);
    expect(parts.filter((name) => name.startsWith('u'))).toEqual(['u9f80', 'u20b80']);
    for (const name of preloaded(true)) expect(parts).toContain(name);
    // 髙, 﨑 and ① are in lines of the list
    expect(parts.length).toBeLessThanOrEqual(8);
  });

  it('are cut once for all folders that need them', async () => {
    const empty = storeInMemory();
    const both = await renderWebFonts(folders(text, '保険 Cyber'), empty);
    expect(new Set(empty.made).size).toBe(empty.made.length);
    const latin = (folder: string) => both.get(`${folder}/assets/fonts/noto-sans-jp-latin-400.woff2`);
    expect(latin('pamphlets')).toBeDefined();
    expect(latin('pamphlets')).toBe(latin('site'));
  });

  it('stay the same, and are not made again, when a page says something else', async () => {
    store.made.length = 0;
    const other = await renderWebFonts(folders(`${text} 険保`, text), store);
    expect(store.made).toEqual([]);
    for (const [path, content] of files) if (path.startsWith('site/')) expect(other.get(path)).toEqual(content);
    expect(other.get('pamphlets/assets/fonts.css')).toBe(files.get('site/assets/fonts.css'));
    await renderWebFonts(folders(`${text} 鸞`), store);
    expect(store.made.length).toBeLessThanOrEqual(2);
  });
});
