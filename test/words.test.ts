import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broughtUpToDate } from '../scripts/words.ts';
import { tables } from '../src/render/data/tables.ts';
import { markFallbacks, asFallback, withoutFallbacks } from '../src/render/words/fallback.ts';
import { entriesOf, loadWords, type Words } from '../src/render/words/load.ts';
import { placeholdersOf } from '../src/render/words/placeholders.ts';
import { speaker } from '../src/render/words/speak.ts';
import { project } from './support/sources.ts';

const words = await loadWords(`${project}templates`);
const base = words.get('ja')!;

const textsBelow = (folder: string, ending: string) =>
  readdirSync(`${project}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(project, folder, name), 'utf8'));

/** What code and templates ask for: whole keys, and patterns where a part of the key is computed. */
function usedKeys(): { whole: Set<string>; patterns: RegExp[] } {
  const whole = new Set<string>();
  const patterns: RegExp[] = [];
  for (const text of textsBelow('src', '.ts').filter((each) => !each.startsWith('// Written by'))) {
    for (const [, key] of text.matchAll(/'([a-z]+\.[\w. /-]+)'/g)) if (base.has(key!)) whole.add(key!);
    for (const [, key] of text.matchAll(/(?:\bt\(|\breturn)\s*`([a-z]+\.[^`]+)`/g)) {
      const names = key!.split(/\.(?![^{]*\})/);
      // a key of which more is computed could be any
      expect(names.filter((name) => !name.startsWith('${')).length, key).toBeGreaterThanOrEqual(2);
      const pattern = names.map((name) => (name.startsWith('${') ? '.+' : name)).join('\\.');
      patterns.push(new RegExp(`^${pattern}$`));
    }
  }
  for (const text of textsBelow('templates', '.hbs'))
    for (const [, key] of text.matchAll(/(?:\{\{#?|\()t '([^']+)'/g)) whole.add(key!);
  return { whole, patterns };
}

describe('our words', () => {
  it('are each asked for, and there when they are asked for', () => {
    const { whole, patterns } = usedKeys();
    expect(whole.size).toBeGreaterThan(300);
    expect([...whole].filter((key) => !base.has(key))).toEqual([]);
    expect([...base.keys()].filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual(
      [],
    );
  });

  it('each say to translators where they are shown', () => {
    expect([...base.values()].filter(({ comment }) => comment.length < 10).map(({ key }) => key)).toEqual([]);
  });

  it('begin with the name of their catalog', () => {
    for (const entries of words.values())
      for (const { key, file } of entries.values()) expect(file.split('/')[1]).toBe(`${key.split('.')[0]}.po`);
  });

  it('have a message for each table and column of the data, and none for others', () => {
    const columns = tables.flatMap(({ name, columns }) =>
      columns.map((column) => `data.column.${name}.${column.name}`),
    );
    const keys = [...base.keys()];
    expect(keys.filter((key) => key.startsWith('data.table.')).sort()).toEqual(
      tables.map(({ name }) => `data.table.${name}`).sort(),
    );
    expect(keys.filter((key) => key.startsWith('data.column.')).sort()).toEqual(columns.sort());
  });
});

describe.each([...words.keys()].filter((lang) => lang !== 'ja'))('our words in %s', (lang) => {
  const entries = [...words.get(lang)!.values()];

  it('are all there', () => {
    expect(entries.map(({ key }) => key)).toEqual([...base.keys()]);
    expect(entries.filter(({ message, isFuzzy }) => message === '' || isFuzzy).map(({ key }) => key)).toEqual([]);
  });

  it('are translations of what the base language says now', () => {
    expect(entries.filter((each) => each.base !== base.get(each.key)!.message).map(({ key }) => key)).toEqual([]);
  });

  it('fill in what the base language fills in', () => {
    for (const { key, message } of entries)
      expect([...placeholdersOf(message).keys()].sort(), key).toEqual(
        [...placeholdersOf(base.get(key)!.message).keys()].sort(),
      );
  });
});

const catalog = (...entries: [key: string, base: string, message: string, flag?: string][]) =>
  entries
    .map(
      ([key, id, message, flag]) =>
        `${flag ? `#, ${flag}\n` : ''}msgctxt "${key}"\nmsgid "${id}"\nmsgstr "${message}"\n`,
    )
    .join('\n');

const HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n';

/** Two languages: the base language, and one that translates it. */
function wordsOf(...entries: [key: string, base: string, message: string, flag?: string][]): Words {
  const read = (lang: string) =>
    new Map(entriesOf(HEADER + catalog(...entries), lang, `${lang}/x.po`).map((entry) => [entry.key, entry]));
  return new Map([
    ['ja', read('ja')],
    ['en', read('en')],
  ]);
}

const TAGS = new Map([
  ['ja', 'ja-JP'],
  ['en', 'en-GB'],
]);
const english = (...entries: Parameters<typeof wordsOf>) => speaker(wordsOf(...entries), 'en', TAGS);

describe('a message', () => {
  it('is filled in, with the plural that the language has', () => {
    const say = english(['x.n', '{n}件', '{n, plural, one {# result} other {# results}}']);
    expect([say('x.n', { n: 1 }), say('x.n', { n: 1234 })]).toEqual(['1 result', '1,234 results']);
  });

  it('takes what a reader typed as it is', () => {
    expect(english(['x.q', '「{q}」', '“{q}”'])('x.q', { q: "{n} $& '{'" })).toBe("“{n} $& '{'”");
  });

  it('has markup as text', () => {
    expect(english(['x.a', 'あ', 'a <b>c</b> {n}'])('x.a', { n: 1 })).toBe('a <b>c</b> 1');
  });

  it('without a translation is shown in the base language, and marked', () => {
    const say = english(['x.a', 'あ{n}', ''], ['x.b', 'い', 'b', 'fuzzy']);
    expect([say('x.a', { n: 1 }), say('x.b')]).toEqual([asFallback('あ1'), asFallback('い')]);
  });

  it('that the base language does not have says where to add it, and needs no stack trace', () => {
    const say = english(['x.a', 'あ', 'a']);
    expect(() => say('x.b')).toThrow(
      'No message `x.b` in templates/words/ja/x.po: add it there and run `npm run docs`',
    );
    expect(() => say('x.b')).toThrow(expect.objectContaining({ code: 'NO_MESSAGE' }));
  });

  it('that is not valid ICU is reported with its file', () => {
    expect(() => english(['x.a', 'あ{n}', 'a {n'])('x.a', { n: 1 })).toThrow('templates/words/en/x.po: x.a');
  });
});

describe('a fallback in a page', () => {
  const marked = (html: string) => markFallbacks(html, 'ja', () => 'not yet translated');
  const あ = asFallback('あ');

  it('has its language and a mark where it is text', () => {
    expect(marked(`<p>${あ} b</p>`)).toBe(
      '<p><span class="untranslated" lang="ja">あ</span> <small class="fallback">[not yet translated]</small> b</p>',
    );
  });

  it('is bare where no markup can be', () => {
    expect(marked(`<title>${あ}</title><a title="${あ}"><svg><text>${あ}</text></svg></a>`)).toBe(
      '<title>あ</title><a title="あ"><svg><text>あ</text></svg></a>',
    );
  });

  it('within another is one', () => {
    expect(withoutFallbacks(asFallback(`a ${あ}`))).toBe('a あ');
    expect(marked(asFallback(`a ${あ}`)).match(/fallback/g)).toHaveLength(1);
  });
});

describe('a catalog brought up to date', () => {
  const update = (own: string, now: string) => broughtUpToDate(HEADER + own, HEADER + now, 'en');

  it('keeps its translations, in the order of the base language', () => {
    const now = catalog(['x.b', 'い', ''], ['x.a', 'あ', '']);
    const text = update(catalog(['x.a', 'あ', 'a'], ['x.b', 'い', 'b']), now);
    expect(entriesOf(text, 'en', 'en/x.po').map(({ key, message }) => [key, message])).toEqual([
      ['x.b', 'b'],
      ['x.a', 'a'],
    ]);
  });

  it('marks the translation of a message that changed', () => {
    const [entry] = entriesOf(update(catalog(['x.a', 'あ', 'a']), catalog(['x.a', 'ああ', ''])), 'en', 'en/x.po');
    expect(entry).toMatchObject({ base: 'ああ', message: 'a', isFuzzy: true });
  });

  it('takes a new message in without a translation, and drops one that is gone', () => {
    const entries = entriesOf(update(catalog(['x.a', 'あ', 'a']), catalog(['x.b', 'い', ''])), 'en', 'en/x.po');
    expect(entries.map(({ key, message }) => [key, message])).toEqual([['x.b', '']]);
  });
});
