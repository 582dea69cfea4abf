import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Design } from '../schemas/design.ts';
import { readDesign } from '../src/designs/designs.ts';
import { charactersIn } from '../src/render/design/characters.ts';
import { contrast, PAIRS } from '../src/render/design/contrast.ts';
import { inColours } from '../src/render/design/design-package.ts';
import { roomIn, typeArea } from '../src/render/design/page-box.ts';
import { widthInPixels } from '../src/render/design/picture-size.ts';
import { designSheet } from '../src/render/design/style-sheet.ts';
import { project } from './support/project.ts';

const COLOURS = "colours: { accent: '#1d3f72', accentGround: '#f1f4f9', second: '#8a4b08' }";
const folder = mkdtempSync(join(tmpdir(), 'designs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A design with some files, and what is reported of it. */
async function readWith(files: Record<string, string>) {
  const place = join(folder, 'sources', 'designs', 'one');
  rmSync(place, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(place, path, '..'), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  const folders = { sources: join(folder, 'sources'), templates: `${project}templates` };
  const read = await readDesign('one', folders, new Set(['cover', 'terms']));
  const messages = read.files.flatMap((file) =>
    file.messages.map((message) => `${file.path}:${message.line ?? ''}:${message.column ?? ''} ${message.reason}`),
  );
  return { ...read, messages };
}

const settings = (more: string) => `schemaVersion: 2\n${COLOURS}\n${more}`;

describe('design.yaml', () => {
  it('is silent when it is sound, and fills in what it leaves out', async () => {
    const { design, messages } = await readWith({ 'design.yaml': settings('type: { title: 40 }\n') });
    expect(messages).toEqual([]);
    expect(design!.settings.page).toEqual({ size: 'A4', margins: { top: 21, bottom: 18, inner: 15, outer: 15 } });
    expect(design!.settings.type.title).toBe(40);
  });

  it('names the nearest key for one that is unknown, at its line and column', async () => {
    const { design, messages } = await readWith({ 'design.yaml': settings('pages: { size: A4 }\n') });
    expect(design).toBeUndefined();
    expect(messages).toEqual(['sources/designs/one/design.yaml:3:1 Unexpected key `pages`, expected `page`']);
  });

  it.each([
    ['a colour that is no colour', "colours: { accent: navy, accentGround: '#f1f4f9', second: '#8a4b08' }"],
    ['type below 8 pt', `${COLOURS}\ntype: { legal: 7 }`],
    ['a page size that no one prints', `${COLOURS}\npage: { size: B4 }`],
    ['a font that we do not ship', `${COLOURS}\nfonts: { text: helvetica }`],
  ])('refuses %s', async (_, text) => {
    const { messages } = await readWith({ 'design.yaml': `schemaVersion: 2\n${text}\n` });
    expect(messages).toHaveLength(1);
  });

  it('says what is printed in a margin that is too narrow for it', async () => {
    const { messages } = await readWith({ 'design.yaml': settings('page: { margins: { top: 6 } }\n') });
    expect(messages).toEqual([
      'sources/designs/one/design.yaml:3:20 Unexpected margin of 6 mm, expected 20 mm or more for what is printed in it',
    ]);
  });

  it('refuses a picture with text, whose font may be any', async () => {
    const { messages } = await readWith({
      'design.yaml': settings('logo: { file: logo.svg, width: 20, alt: { ja: 会 } }\n'),
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>会</text></svg>',
    });
    expect(messages.join()).toContain('`<text>` in `logo.svg`');
  });

  it('refuses a template that cannot be read', async () => {
    const { messages } = await readWith({ 'design.yaml': settings(''), 'partials/cover.hbs': '{{#if a}}' });
    expect(messages.join()).toContain('sources/designs/one/partials/cover.hbs');
  });
});

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ffffff', '#0000ff', 8.59],
    ['#1d3f72', '#1d3f72', 1],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });

  it('is asked for every colour that text has', () => {
    expect(new Set(PAIRS.map(({ text }) => text))).toEqual(
      new Set(['ink', 'softInk', 'accent', 'second', 'warning', 'onAccent', 'onSecond']),
    );
  });
});

describe('a page', () => {
  const design = (page: object) =>
    Design.parse({
      schemaVersion: 2,
      colours: { accent: '#1d3f72', accentGround: '#f1f4f9', second: '#8a4b08' },
      page,
    });

  it('has the type area that its margins leave', () => {
    expect(typeArea(design({ size: 'B5', margins: { top: 20, bottom: 20, inner: 20, outer: 15 } }))).toEqual({
      width: 147,
      height: 217,
    });
  });

  it('has room for whole characters and lines', () => {
    // 168 mm are 476.2 pt, 251 mm are 711.5 pt
    expect(roomIn({ width: 168, height: 251 }, { text: 10.5, leading: 1.7 })).toEqual({ characters: 45, lines: 39 });
  });

  it.each([
    ['A4', 'size: 210mm 297mm'],
    ['B5', 'size: 182mm 257mm'],
    ['A5', 'size: 148mm 210mm'],
    ['DL', 'size: 99mm 210mm'],
    ['A3-folded', 'size: 210mm 297mm'],
  ])('of %s is printed with `%s`', (size, css) => {
    expect(sheetOf(design({ size }))).toContain(css);
  });

  it('mirrors its margins', () => {
    const css = sheetOf(design({ margins: { inner: 25, outer: 15 } }));
    expect(css).toContain('@page :left { margin-left: 15mm; margin-right: 25mm;');
    expect(css).toContain('@page :right { margin-right: 15mm; margin-left: 25mm;');
  });
});

function sheetOf(settings: Design, chapters: Parameters<typeof designSheet>[2] = []): string {
  const empty = { partials: new Map(), pictures: new Map(), digest: '', base: '', sheet: 'h3 { color: var(--ink); }' };
  return designSheet(
    { name: 'one', settings, ...empty },
    { title: 'A "title"', editionLine: '2026', draftLine: '' },
    chapters,
  );
}

describe('a style sheet', () => {
  const design = Design.parse({
    schemaVersion: 2,
    colours: { accent: '#1d3f72', accentGround: '#f1f4f9', second: '#8a4b08' },
    fonts: { headings: 'noto-serif-jp', latin: 'inter' },
    chapters: { tabs: true },
  });

  it('has the colours as custom properties, and that of the design at its end', () => {
    const css = sheetOf(design);
    expect(css).toContain('--accent: #1d3f72;');
    expect(css.endsWith('h3 { color: var(--ink); }')).toBe(true);
  });

  it('sets titles as strings that cannot end early', () => {
    expect(sheetOf(design)).toContain(String.raw`content: "A \22 title\22 "`);
  });

  it('has the companion for Latin letters and figures alone', () => {
    const css = sheetOf(design);
    expect(css).toContain("--font-text: 'Inter Latin', 'Noto Sans JP', sans-serif;");
    expect(css).toMatch(/font-family: 'Inter Latin'; font-weight: 700;[^}]*unicode-range: U\+20-7e,/);
    expect(css).toMatch(/font-family: 'Noto Serif JP'; font-weight: 400;[^}]*woff2'\); }/);
  });

  it('has the title of a chapter in its running heads, and a tab at the outer edge', () => {
    const css = sheetOf(design, [{ name: 'limits', number: '4', title: '支払限度額' }]);
    expect(css).toContain('@page chapter-limits:left { @top-left { content: "4  支払限度額"');
    expect(css).toContain('@right-top { content: "4"');
  });
});

describe('a picture', () => {
  it('takes the colours of its design', () => {
    const design = Design.parse({
      schemaVersion: 2,
      colours: { accent: '#1d3f72', accentGround: '#f1f4f9', second: '#8a4b08' },
    });
    const svg = Buffer.from('<path fill="var(--accent)" stroke="var(--second)"/>');
    expect(inColours('a.svg', svg, design)).toBe('<path fill="#1d3f72" stroke="#8a4b08"/>');
  });

  it('is as wide as its header says', () => {
    // the marker of the frame (FFC0): length 17, 8 bits, 600 high, 800 wide
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 2, 0x58, 3, 0x20, 3];
    expect(widthInPixels(Uint8Array.from(jpeg))).toBe(800);
    expect(widthInPixels(readFileSync(`${project}docs/images/site.png`))).toBeGreaterThan(0);
    expect(widthInPixels(Buffer.from('no picture at all, but a text'))).toBeUndefined();
  });
});

it('tells the characters of headings from those of the text', () => {
  const html = '<head><title>題</title></head><body><h1>見出し</h1><p lang="ja">本文 &amp; 見</p></body>';
  expect(charactersIn(html)).toEqual({ text: [...'し出文本見'].sort(), headings: [...'し出見'].sort() });
});

describe.each(['evergreen', 'bright'])('the design %s', (name) => {
  it('is sound', async () => {
    const folders = { sources: folder, templates: `${project}templates` };
    const { design, files } = await readDesign(name, folders, new Set(['cover']));
    expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
    expect(design!.pictures.size).toBe(2);
  });
});
