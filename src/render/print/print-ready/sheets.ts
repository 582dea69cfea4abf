import { deflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { BLEED, boxesOf, points, type Boxes, type Size } from './boxes.ts';
import { KNOCKOUT, OVERPRINT } from './content.ts';
import type { Face, Placed } from './imposition.ts';
import { ALL_PLATES, marks, plain } from './marks.ts';

/** A page ready for print: its operators, its resources, and how large it was printed, in points. */
export type ReadyPage = { content: string; resources: PDFDict; width: number; height: number };

/** The dictionary of a sheet: its pages where they go, and the marks around them. */
export function sheetOf(
  face: Face,
  pages: readonly ReadyPage[],
  trim: Size,
  context: PDFContext,
  shared: Shared,
): { page: PDFDict; boxes: Boxes } {
  const isSpread = face.length > 1;
  const boxes = boxesOf({ ...trim, width: trim.width * face.length });
  const drawn: string[] = [];
  const forms = context.obj({});
  face.forEach((placed, i) => {
    const page = pages[placed.page];
    if (!page) return;
    const name = `P${i}`;
    const [form, matrix] = formOf(page, placed, trim, isSpread, boxes, context);
    forms.set(PDFName.of(name), form);
    drawn.push(`q ${matrix.map(plain).join(' ')} cm /${name} Do Q`);
  });
  const page = context.obj({
    Type: 'Page',
    MediaBox: [...boxes.media],
    CropBox: [...boxes.media],
    BleedBox: [...boxes.bleed],
    TrimBox: [...boxes.trim],
    Resources: { XObject: forms, ColorSpace: { [ALL_PLATES]: shared.allPlates } },
    Contents: context.register(stream([...drawn, marks(boxes)].join('\n'), {}, context)),
  });
  return { page, boxes };
}

/** What all sheets share. */
export type Shared = { allPlates: PDFRef };

/** The colour of all plates, for marks. */
export function allPlates(context: PDFContext): PDFRef {
  const tint = context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 });
  return context.register(context.obj(['Separation', 'All', 'DeviceCMYK', tint]));
}

/** The graphics states of a page. Mode 1: a plate that a colour does not use keeps what is below. */
export function graphicsStates(context: PDFContext): PDFDict {
  const state = (isOver: boolean) =>
    context.register(context.obj({ Type: 'ExtGState', OP: isOver, op: isOver, OPM: 1, SA: true }));
  return context.obj({ [OVERPRINT]: state(true), [KNOCKOUT]: state(false) });
}

/** A page as one object, and where it goes. At a fold it ends where its neighbour begins; on the other sides with the bleed. */
function formOf(
  { content, resources, width, height }: ReadyPage,
  { side, shift }: Placed,
  trim: Size,
  isSpread: boolean,
  { trim: [left, bottom] }: Boxes,
  context: PDFContext,
): [form: PDFRef, matrix: number[]] {
  const [paperWidth, paperHeight] = [points(trim.width), points(trim.height)];
  const isTurned = width > height !== trim.width > trim.height;
  const [shownWidth, shownHeight] = isTurned ? [height, width] : [width, height];
  const originX = left + (side === 'right' ? paperWidth : 0);
  const moved = points(shift) * (side === 'left' ? 1 : side === 'right' ? -1 : 0);
  const x = originX + moved + (paperWidth - shownWidth) / 2;
  const y = bottom + (paperHeight - shownHeight) / 2;
  // a page across is turned so that its head is at the left, and the pamphlet to the right to read it
  const matrix = isTurned ? [0, 1, -1, 0, x + shownWidth, y] : [1, 0, 0, 1, x, y];
  const gap = points(BLEED);
  const clip = {
    left: originX - (isSpread && side === 'right' ? 0 : gap),
    right: originX + paperWidth + (isSpread && side === 'left' ? 0 : gap),
    bottom: bottom - gap,
    top: bottom + paperHeight + gap,
  };
  // the clip, in the units of the page
  const box = isTurned
    ? [clip.bottom - y, x + shownWidth - clip.right, clip.top - y, x + shownWidth - clip.left]
    : [clip.left - x, clip.bottom - y, clip.right - x, clip.top - y];
  const form = stream(content, { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: resources }, context);
  return [context.register(form), matrix];
}

function stream(content: string, dictionary: Record<string, PDFObject | string | number[]>, context: PDFContext) {
  return context.stream(deflateSync(Buffer.from(content, 'latin1')), { ...dictionary, Filter: 'FlateDecode' });
}
