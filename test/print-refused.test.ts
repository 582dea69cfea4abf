import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { printReady, type PrintOrder } from '../src/render/print/print-ready/print-ready.ts';
import { standIn } from '../src/render/print/print-ready/stand-in.ts';
import {
  decoded,
  nameOf,
  pagesOf,
  readStrictly,
  resolved,
  Stream,
  streamsOf,
  type Value,
} from './support/strict-pdf.ts';

/*
 * Pages made by hand, one thing a page: what a press can print, and what the step must not let through.
 */
const press = standIn();
const ORDER: PrintOrder = {
  trim: { width: 210, height: 297 },
  printedBleed: 0,
  plates: 'process',
  imposition: 'pages',
  creep: 0,
};
const A4 = [595.28, 841.89] as const;

// a picture of one red dot
const RED = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

/** A page with some operators, and what else it needs. */
async function page(
  content: string,
  size: readonly [number, number] = A4,
  more: (document: PDFDocument) => Promise<void> | void = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const made = document.addPage([...size]);
  made.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(content)));
  await more(document);
  return document.save();
}

const faults = async (pamphlet: Uint8Array, order: Partial<PrintOrder> = {}) =>
  (await printReady(pamphlet, { ...ORDER, ...order }, press)).faults.map(({ why }) => why);

const withState = (state: Record<string, number | string>) => (document: PDFDocument) => {
  const resources = document.context.obj({ ExtGState: { G: state } });
  document.getPages()[0]!.node.set(PDFName.of('Resources'), resources);
};

const withPicture = async (document: PDFDocument) => {
  const picture = await document.embedPng(Buffer.from(RED, 'base64'));
  document.getPages()[0]!.node.setXObject(PDFName.of('Picture'), picture.ref);
};

describe('a page for a press', () => {
  it('is let through in paint that is opaque, at the size that was asked for', async () => {
    expect(await faults(await page('1 0 0 rg 100 100 50 50 re f'))).toEqual([]);
    expect(await faults(await page('', [A4[1], A4[0]]))).toEqual([]);
    expect(await faults(await page('', A4, withState({ ca: 1, CA: 1, BM: 'Normal', SMask: 'None' })))).toEqual([]);
  });

  it('is refused at another size', async () => {
    expect(await faults(await page('', [515.9, 728.5]))).toEqual(['182 × 257 mm, not 210 × 297 mm with 0 mm of bleed']);
    expect(await faults(await page(''), { printedBleed: 3 })).toEqual([
      '210 × 297 mm, not 210 × 297 mm with 3 mm of bleed',
    ]);
  });

  it('may have colour that runs to its edge if it was printed with bleed', async () => {
    const withBleed = [612.28, 858.9] as const;
    const content = '1 0 0 rg 0 0 612.28 200 re f';
    expect(await faults(await page(content, withBleed), { printedBleed: 3 })).toEqual([]);
    expect(await faults(await page(content))).toEqual(['colour that runs to the edge, and no bleed']);
  });

  it.each([{ ca: 0.5 }, { CA: 0.5 }, { BM: 'Multiply' }])(
    'is refused with paint that something shows through: %j',
    async (state) => {
      expect(await faults(await page('', A4, withState(state as Record<string, number | string>)))).toEqual([
        'paint that is transparent',
      ]);
    },
  );

  it('keeps a picture in sRGB with its profile, and refuses it for black alone', async () => {
    const pamphlet = await page('q 50 0 0 50 100 100 cm /Picture Do Q', A4, withPicture);
    const { pdf, faults: found } = await printReady(pamphlet, ORDER, press);
    expect(found).toEqual([]);
    const read = readStrictly(Buffer.from(pdf));
    const picture = streamsOf(read).find(({ dict }) => nameOf(dict.get('Subtype')) === 'Image')!;
    const [kind, profile] = resolved(read, picture.dict.get('ColorSpace')) as Value[];
    expect(nameOf(kind)).toBe('ICCBased');
    expect(decoded(resolved(read, profile) as Stream).toString('latin1', 36, 40)).toBe('acsp');
    expect(await faults(pamphlet, { plates: 'black' })).toEqual([
      'a picture in colours that cannot be made ready for print',
    ]);
  });

  it('turns a page across so that its head is at the left', async () => {
    const { pdf } = await printReady(await page('0 0 0 rg 20 500 9 9 re f', [A4[1], A4[0]]), ORDER, press);
    const read = readStrictly(Buffer.from(pdf));
    const [first] = pagesOf(read);
    const content = decoded(resolved(read, first!.get('Contents')) as Stream).toString('latin1');
    const [, ...matrix] = /q (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) cm/.exec(content)!;
    const [a, b, c, d, e, f] = matrix.map(Number) as [number, number, number, number, number, number];
    // what is at the top left of the page across is at the bottom left of the sheet
    const [x, y] = [a * 20 + c * 500 + e, b * 20 + d * 500 + f];
    const trim = first!.get('TrimBox') as number[];
    expect(Math.round(x - trim[0]!)).toBe(Math.round(A4[0] - 500));
    expect(Math.round(y - trim[1]!)).toBe(20);
  });

  it('gives the same bytes on each run', async () => {
    const pamphlet = await page('q 50 0 0 50 100 100 cm /Picture Do Q', A4, withPicture);
    const [one, other] = [await printReady(pamphlet, ORDER, press), await printReady(pamphlet, ORDER, press)];
    expect(Buffer.from(one.pdf).equals(other.pdf)).toBe(true);
  });
});
