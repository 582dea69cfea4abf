import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linear, type Rgb } from '../src/render/print/colour/lab.ts';
import { readLut, through, writeLut } from '../src/render/print/colour/lut.ts';
import { srgb } from '../src/render/print/colour/srgb.ts';
import { boxesOf } from '../src/render/print/print-ready/boxes.ts';
import { contentForPress } from '../src/render/print/print-ready/content.ts';
import { textFaults } from '../src/render/print/print-ready/gate.ts';
import { facesOf } from '../src/render/print/print-ready/imposition.ts';
import { marks } from '../src/render/print/print-ready/marks.ts';
import { pressOf, type Cmyk } from '../src/render/print/print-ready/press.ts';
import { standIn } from '../src/render/print/print-ready/stand-in.ts';
import { profileFaults } from './support/print-rules/common.ts';
import { project } from './support/project.ts';

const press = standIn();
const rgb = (hex: string) => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
const TAGS = 'desc cprt wtpt A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 gamt'.split(' ');

describe('colours in ink', () => {
  it.each([
    ['paper', 'ffffff', [0, 0, 0, 0]],
    ['black', '000000', [0, 0, 0, 1]],
    ['the blue-black of the text', '1c2129', [0, 0, 0, 1]],
  ])('prints %s as it must', (_, colour, ink) => {
    expect(press.inkOf(rgb(colour))).toEqual(ink);
  });

  it.each(['545c69', '7f858e', 'd5d6d0', '808080'])('prints the grey %s with black alone', (colour) => {
    const [c, m, y, k] = press.inkOf(rgb(colour));
    expect([c, m, y]).toEqual([0, 0, 0]);
    expect(k).toBeGreaterThan(0.1);
    expect(k).toBeLessThan(0.9);
  });

  it('keeps the order of greys: what is darker has as much black or more', () => {
    const shades = Array.from({ length: 52 }, (_, i) => press.inkOf([i / 51, i / 51, i / 51])[3]);
    expect(shades).toEqual([...shades].sort((one, other) => other - one));
    expect(new Set(shades).size).toBeGreaterThan(30);
  });

  it('has a blue of cyan and magenta and a red of magenta and yellow', () => {
    const [c, m, y] = press.inkOf(rgb('1d3f72'));
    expect([c > m, m > 0.3, y]).toEqual([true, true, 0]);
    const red = press.inkOf(rgb('8c2f1c'));
    expect([red[0], red[1] > 0.5, red[2] > 0.5]).toEqual([0, true, true]);
  });

  it('has three inks at most, and not more than 300 %, for any colour', () => {
    const part = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
    fc.assert(
      fc.property(fc.tuple(part, part, part), (colour) => {
        const ink = press.inkOf(colour);
        expect(ink.filter((share) => share > 0.03).length).toBeLessThanOrEqual(3);
        expect(ink.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(3.02);
        expect(ink.every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('profiles', () => {
  it('makes an output profile of a press, the same on each run', () => {
    expect(profileFaults(Buffer.from(press.profile), 'prtr', 'CMYK', TAGS)).toEqual([]);
    expect(Buffer.from(standIn().profile).equals(press.profile)).toBe(true);
  });

  it('takes the profile of a printer, with the same inks as if it had made it', () => {
    const own = pressOf(press.profile);
    expect(own.condition.identifier).toBe('Stand-in after CGATS TR 001');
    for (const colour of ['1c2129', '1d3f72', '8c2f1c'])
      expect(own.inkOf(rgb(colour))).toEqual(press.inkOf(rgb(colour)));
  });

  it.each([
    ['sRGB', srgb()],
    ['a table that goes one way', readFileSync(`${project}node_modules/pdfjs-dist/iccs/CGATS001Compat-v2-micro.icc`)],
    ['what is cut off', press.profile.subarray(0, 3000)],
    ['no profile', Buffer.alloc(200)],
  ])('refuses %s', (_, bytes) => {
    expect(() => pressOf(bytes)).toThrow(RangeError);
  });

  it('says what sRGB is: its middle grey has a fifth of the light', () => {
    expect(profileFaults(Buffer.from(srgb()), 'mntr', 'RGB ', ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC'])).toEqual([]);
    expect(linear(0.5)).toBeCloseTo(0.214, 4);
    expect([linear(0), linear(1)]).toEqual([0, 1]);
  });

  it('reads a table as it was written', () => {
    const line = [0, 1];
    const points = [0, 0.25, 0.5, 1];
    const table = readLut(writeLut({ inputs: 2, outputs: 1, grid: 2, before: [line, line], points, after: [line] }));
    expect(through(table, [0, 1])[0]).toBeCloseTo(0.25, 4);
    expect(through(table, [1, 0])[0]).toBeCloseTo(0.5, 4);
    expect(through(table, [0.5, 0.5])[0]).toBeCloseTo(0.4375, 4);
  });
});

describe('the content of a page', () => {
  const ink = ([red]: Rgb): Cmyk => [0, 0, 0, 1 - red];
  const ready = (content: string, isCut = true) =>
    contentForPress(content, ink, isCut ? { left: 0, bottom: 0, right: 595, top: 842 } : undefined);
  const lines = (content: string) => ready(content).content.split('\n').slice(3);

  it('sets colours in ink, both of a line', () => {
    expect(lines('1 1 1 RG .5 .5 .5 rg')).toEqual(['0 0 0 0 K', '0 0 0 0.5 k']);
    expect(lines('0 g')).toEqual(['0 0 0 1 k']);
  });

  it('lets black text overprint, and nothing else', () => {
    expect(lines('0 0 0 rg\nBT\n<0001> Tj\nET\n1 1 1 rg\nBT\n<0001> Tj\nET')).toEqual([
      ...['0 0 0 1 k', 'BT', '/Overprint gs', '<0001> Tj', 'ET', '/Knockout gs'],
      ...['0 0 0 0 k', 'BT', '<0001> Tj', 'ET', '/Knockout gs'],
    ]);
    expect(lines('BT\n1 1 1 rg\n<0001> Tj\n0 0 0 rg\n<0002> Tj\nET')).toEqual([
      ...['BT', '/Overprint gs', '0 0 0 0 k', '/Knockout gs', '<0001> Tj'],
      ...['0 0 0 1 k', '/Overprint gs', '<0002> Tj', 'ET', '/Knockout gs'],
    ]);
  });

  it('leaves out marks of tags and states of its own', () => {
    expect(lines('/G3 gs\n/P <</MCID 0 >>BDC\n0 0 m 9 9 l S\nEMC\n/Artifact BMC\nEMC')).toEqual([
      '0 0 m',
      '9 9 l',
      'S',
    ]);
  });

  it.each(['/Sh1 sh', '/Cs1 cs', '/P1 scn', 'BI', "(x) '", 'Zz'])('stops at %s', (content) => {
    expect(ready(content).faults).toEqual([expect.stringContaining('cannot be made ready for print')]);
  });

  it('sees colour that runs to the edge of a page without bleed, through all moves and scales', () => {
    const fault = ['colour that runs to the edge, and no bleed'];
    expect(ready('0 0 0 rg 0 0 595 100 re f').faults).toEqual(fault);
    expect(ready('q .24 0 0 -.24 0 842 cm q 3.125 0 0 3.125 0 0 cm 0 0 0 rg 0 50 793 9 re f Q Q').faults).toEqual(
      fault,
    );
    expect(ready('0 0 0 rg 0 0 595 100 re f', false).faults).toEqual([]);
    expect(ready('1 1 1 rg 0 0 595 842 re f').faults).toEqual([]);
    expect(ready('0 0 595 842 re W n 0 0 0 rg 50 50 100 100 re f').faults).toEqual([]);
    expect(ready('0 0 0 rg 0 0 0 RG 0 300 m 595 300 l S').faults).toEqual(fault);
  });
});

describe('sheets', () => {
  const pages = (count: number, creep = 0) =>
    facesOf(count, 'saddle-stitch', creep).map((face) => face.map(({ page }) => page + 1));

  it('puts eight pages on two sheets as they are folded into each other', () => {
    expect(pages(8)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
  });

  it('has each page once, one beside its partner, for any number of pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const all = pages(count);
        const padded = Math.ceil(count / 4) * 4;
        expect(all.flat().sort((one, other) => one - other)).toEqual(Array.from({ length: padded }, (_, i) => i + 1));
        expect(all.every(([left, right]) => left! + right! === padded + 1 && left! % 2 === 0)).toBe(true);
      }),
    );
  });

  it('moves inner sheets further towards the fold', () => {
    expect(facesOf(12, 'saddle-stitch', 0.2).map((face) => face.map(({ shift }) => shift))).toEqual(
      [0, 0, 0.2, 0.2, 0.4, 0.4].map((shift) => [shift, shift]),
    );
  });

  it('has A4 with 3 mm of bleed and 12 mm for marks', () => {
    const { media, bleed, trim } = boxesOf({ width: 210, height: 297 });
    const mm = (box: readonly number[]) => box.map((side) => Math.round((side * 25.4 * 100) / 72) / 100);
    expect([media, bleed, trim].map(mm)).toEqual([
      [0, 0, 240, 327],
      [12, 12, 228, 315],
      [15, 15, 225, 312],
    ]);
  });

  it('draws no mark within the bleed', () => {
    const boxes = boxesOf({ width: 210, height: 297 });
    const [left, bottom, right, top] = boxes.bleed;
    const points = [...marks(boxes).matchAll(/([\d.]+) ([\d.]+) [ml]/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(points).toHaveLength(8 * 3 + 8 * 2);
    const within = points.filter(
      ([x, y]) => x! > left + 0.01 && x! < right - 0.01 && y! > bottom + 0.01 && y! < top - 0.01,
    );
    expect(within).toEqual([]);
  });
});

describe('the gate of files for a printer', () => {
  const page = (all: string) => ({
    body: all,
    margins: '',
    all,
    smallestType: 9,
    width: 595,
    height: 842,
    lines: undefined,
  });
  const read = (...all: string[]) => ({ pages: all.map(page), outline: [], title: '', lang: 'ja', isMarked: true });
  const faces = facesOf(3, 'pages', 0);

  it('is silent if each face says what its pages say', () => {
    expect(textFaults(read('a', 'b', 'c'), read('a', 'b', 'c', ''), faces)).toEqual([]);
    expect(textFaults(read('a', 'b', 'c'), read('a', 'bc'), facesOf(3, 'saddle-stitch', 0))).toEqual([]);
  });

  it('sees a changed figure, a page in the wrong place, and one that is missing', () => {
    expect(textFaults(read('a', '1,000円', 'c'), read('a', '1,008円', 'c', ''), faces)).toEqual([
      { page: 2, why: 'text that differs from the screen file at `8円`' },
    ]);
    expect(textFaults(read('a', 'b', 'c'), read('b', 'a', 'c', ''), faces)).toHaveLength(2);
    expect(textFaults(read('a', 'b', 'c'), read('a', 'b', 'c'), faces)).toEqual([
      { page: undefined, why: '3 faces, not 4' },
    ]);
  });
});
