import { VFile } from 'vfile';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LONGEST_LINE, MOST_BYTES, MOST_LEVELS, MOST_LINES, isDeep } from '../src/input/bounds.ts';
import { collect } from '../src/input/collect.ts';
import { decode } from '../src/input/decode.ts';
import { firstUndecodable } from '../src/input/encoding.ts';
import { bytesOf, entriesIn, textOf } from '../src/input/source-file.ts';
import { readYaml } from '../src/input/yaml-file.ts';
import { report } from '../src/messages/report.ts';

/*
 * Files that are damaged, or not what they should be: each is a message with its place, and none keeps the program busy.
 */

const messagesOf = (file: VFile | undefined) => (file?.messages ?? []).map((message) => String(message));

describe('the text of a pamphlet', () => {
  const decoded = (text: string) => {
    const place = { file: new VFile({ path: 'source.yaml', value: '' }), locate: () => undefined };
    return messagesOf(decode('pamphlet.txt', Buffer.from(text), { encoding: 'utf-8' }, place));
  };

  it('may have a line of the greatest length, and no longer one', () => {
    const longest = 'あ'.repeat(LONGEST_LINE);
    expect(decoded(`見本\n${longest}\n`)).toEqual([]);
    expect(decoded(`見本\n${longest}い\n`)).toEqual([
      'pamphlet.txt:2:1-2:20002: Unexpected line of 20001 characters, expected at most 20000',
    ]);
    expect(decoded(`${longest}\r${longest}\r\n${longest}`)).toEqual([]);
  });

  it('may have the greatest number of lines, and no more', () => {
    expect(decoded('あ\n'.repeat(MOST_LINES))).toEqual([]);
    expect(decoded('あ\n'.repeat(MOST_LINES + 1))).toEqual([
      'pamphlet.txt:200001:1-200001:1: Unexpected line 200001, expected at most 200000 lines',
    ]);
  });
});

describe('bytes that are not in an encoding', () => {
  it.each([
    ['utf-8', [0xe3, 0x81, 0x82, 0x0a, 0xe9], 'byte 5 (0xE9) in line 2'],
    ['utf-8', [0xe3, 0x81, 0x82, 0x0a, 0x41, 0xff, 0x0a], 'byte 6 (0xFF) in line 2'],
    ['shift_jis', [0x82, 0xa0, 0x0d, 0x0a, 0x0d, 0x0a, 0xa0], 'byte 7 (0xA0) in line 3'],
    ['utf-16le', [0x42, 0x30, 0x00, 0xdc, 0x42, 0x30], 'byte 3 (0x00) in line 1'],
  ] as const)('are named with their line: %s %j', (encoding, bytes, where) => {
    expect(firstUndecodable(Uint8Array.from(bytes), encoding)).toBe(where);
  });
});

describe('a YAML file', () => {
  const Anything = z.strictObject({ a: z.array(z.string()) });

  it('that is nested deeper than the parser can go is reported', () => {
    const flow = `a: ${'['.repeat(9_000)}${']'.repeat(9_000)}\n`;
    const block = `a:\n  ${'- '.repeat(9_000)}x\n`;
    for (const text of [flow, block])
      expect(messagesOf(readYaml('profile.yaml', text, Anything).file)).toEqual([
        'profile.yaml:1:1: Unexpected lists or keys that are too deep inside each other, expected a few levels, as profiles have',
      ]);
  });

  it.each([
    ['brackets', (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`],
    ['dashes', (levels: number) => '- '.repeat(levels / 2)],
    ['lines', (levels: number) => Array.from({ length: levels + 1 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('has as many levels as the bound allows, made of %s', (_, nested) => {
    expect([MOST_LEVELS, MOST_LEVELS + 2].map((levels) => isDeep(nested(levels)))).toEqual([false, true]);
    expect(isDeep(`${'a: [x, { b: "]" }]\n'.repeat(2 * MOST_LEVELS)}`)).toBe(false);
  });

  it('that repeats a value more often than memory can hold is reported', () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'].map((pair) => [...pair] as const))
      levels.push(`${to}: &${to} [${Array.from({ length: 10 }, () => `*${from}`).join(', ')}]`);
    expect(messagesOf(readYaml('profile.yaml', `${levels.join('\n')}\n`, Anything).file)).toEqual([
      'profile.yaml:1:1: Unexpected value that is repeated too often with `*`, expected each value once',
    ]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    'with the key %s has an unknown key, and nothing else',
    (key) => {
      expect(messagesOf(readYaml('profile.yaml', `a: [x]\n${key}: 1\n`, Anything).file)).toEqual([
        `profile.yaml:2:1-2:${key.length + 1}: Unexpected key \`${key}\`, expected one of \`a\``,
      ]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});

describe('a YAML file whose keys are chosen freely', () => {
  const Names = z.strictObject({ covers: z.record(z.string(), z.strictObject({ name: z.string() })) });
  const withKey = (key: string) => readYaml('profile.yaml', `covers:\n  ${key}: { name: 賠償 }\n`, Names);

  it.each(['constructor', 'toString', 'hasOwnProperty', 'prototype'])('has the key %s', (key) => {
    const { file, value } = withKey(key);
    expect(messagesOf(file)).toEqual([]);
    expect(Object.entries(value!.covers)).toEqual([[key, { name: '賠償' }]]);
  });

  it('may not have the key that would be lost without a word', () => {
    const { file, value } = withKey('__proto__');
    expect(messagesOf(file)).toEqual([
      'profile.yaml:2:3-2:12: Unexpected key `__proto__`, expected another name: this one is kept for the language that reads it',
    ]);
    expect(value).toBeUndefined();
  });

  it('may have a value that is called so', () => {
    const { value } = readYaml('profile.yaml', 'covers:\n  a: { name: __proto__ }\n', Names);
    expect(value).toEqual({ covers: { a: { name: '__proto__' } } });
  });
});

describe('the messages about a file', () => {
  const complaint = (i: number) => ({ unexpected: `word ${i}`, expected: 'another' });

  it('are so many, and no more', () => {
    const file = new VFile({ path: 'pamphlet.txt', value: 'あ' });
    for (let i = 0; i < 20_000; i += 1) report(file, 'misreading', undefined, complaint(i));
    expect(file.messages).toHaveLength(5_001);
    expect(file.messages.slice(0, -1).some(({ fatal }) => fatal)).toBe(false);
    expect(file.messages.at(-1)).toMatchObject({
      fatal: true,
      reason: 'Unexpected message 5001 about one file, expected fewer',
    });
  });

  it('are each reported once, and shortened if they quote a whole page', () => {
    const file = new VFile({ path: 'pamphlet.txt', value: 'あ' });
    for (let i = 0; i < 3; i += 1)
      report(file, 'misreading', undefined, { unexpected: `\`${'あ'.repeat(5_000)}\``, expected: 'another' });
    expect(messagesOf(file)).toEqual([
      `pamphlet.txt:1:1: Unexpected \`${'あ'.repeat(999)}…\` (5002 characters), expected another`,
    ]);
  });
});

describe('a folder of sources', () => {
  let folder: string;
  let sources: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yakkan-'));
    sources = join(folder, 'sources');
    mkdirSync(join(sources, 'club/2026'), { recursive: true });
    writeFileSync(join(sources, 'club/profile.yaml'), 'schemaVersion: 2\n');
    for (const name of ['pamphlet.txt', 'source.yaml']) writeFileSync(join(sources, 'club/2026', name), 'あ\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const faults = async () => (await collect(sources)).faults.flatMap(messagesOf);

  it('has no faults', async () => {
    expect(await faults()).toEqual([]);
  });

  it('may have a link to a folder or file in it', async () => {
    symlinkSync('2026', join(sources, 'club/2027'));
    expect(await faults()).toEqual([]);
    expect((await collect(sources)).editions.map(({ edition }) => edition)).toEqual(['2026', '2027']);
  });

  it('may be behind a link itself', async () => {
    symlinkSync(sources, join(folder, 'link'));
    expect((await collect(join(folder, 'link'))).faults).toEqual([]);
  });

  it.each([
    ['club/2027', '..', 'sources/club/2027'],
    ['mori', '..', 'sources/mori'],
    ['club/2026/extra', '../../../..', undefined],
  ])('reports a link out of it: %s', async (place, up, path) => {
    symlinkSync(join(folder, up), join(sources, place));
    const unexpected = `${path}:1:1: Unexpected link that leads out of the sources, expected the file or folder itself, or a link to one among the sources`;
    expect(await faults()).toEqual(path === undefined ? [] : [unexpected]);
  });

  it('reports a file behind a link out of it', async () => {
    writeFileSync(join(folder, 'elsewhere.txt'), 'あ\n');
    rmSync(join(sources, 'club/2026/pamphlet.txt'));
    symlinkSync(join(folder, 'elsewhere.txt'), join(sources, 'club/2026/pamphlet.txt'));
    expect(await faults()).toEqual([expect.stringMatching(/^sources\/club\/2026\/pamphlet\.txt.* leads out of/)]);
  });

  it('reports links that lead nowhere, or in a circle', async () => {
    symlinkSync('nowhere', join(sources, 'club/2027'));
    symlinkSync('circle', join(sources, 'circle'));
    expect(await faults()).toEqual([
      expect.stringMatching(/^sources\/circle:1:1: Unexpected gap in the sources/),
      expect.stringMatching(/^sources\/club\/2027:1:1: Unexpected gap in the sources/),
    ]);
  });

  it('reports names that are not UTF-8, wherever they are', async () => {
    for (const place of ['', '/club'])
      mkdirSync(Buffer.concat([Buffer.from(`${sources}${place}/caf`), Buffer.from([0xe9])]));
    expect(await faults()).toEqual([
      'sources/caf\\xE9:1:1: Unexpected name that is not UTF-8, expected an ASCII name',
      'sources/club/caf\\xE9:1:1: Unexpected name that is not UTF-8, expected an ASCII name',
    ]);
  });

  it('reports a folder where a file is expected', async () => {
    rmSync(join(sources, 'club/2026/source.yaml'));
    mkdirSync(join(sources, 'club/2026/source.yaml'));
    expect(await faults()).toEqual([
      'sources/club/2026/source.yaml:1:1: Unexpected folder, expected the file `sources/club/2026/source.yaml`',
    ]);
  });

  it('reports a file that is too large without reading it', async () => {
    writeFileSync(join(sources, 'large.txt'), Buffer.alloc(MOST_BYTES + 1));
    expect(messagesOf((await bytesOf(sources, 'large.txt')) as VFile)).toEqual([
      'sources/large.txt:1:1: Unexpected file of 4194305 bytes, expected at most 4194304',
    ]);
    writeFileSync(join(sources, 'large.txt'), Buffer.alloc(MOST_BYTES));
    expect(await bytesOf(sources, 'large.txt')).toHaveLength(MOST_BYTES);
  });

  it('reports a YAML file that is not UTF-8', async () => {
    writeFileSync(join(sources, 'site.yaml'), Buffer.from([0x61, 0x0a, 0xe9, 0x0a]));
    expect(messagesOf((await textOf(sources, 'site.yaml')) as VFile)).toEqual([
      'sources/site.yaml:1:1: Unexpected byte 3 (0xE9) in line 2, expected a text in utf-8',
    ]);
  });

  it('has its entries in order, without the hidden ones', async () => {
    for (const name of ['b', 'a', '.git']) mkdirSync(join(sources, name));
    expect(await entriesIn(sources, '')).toEqual({ folders: ['a', 'b', 'club'], files: [], faults: [] });
    expect(await entriesIn(sources, 'nowhere')).toEqual({ folders: [], files: [], faults: [] });
  });
});
