import { textWidth, type Weight } from './measure.ts';
import { wrap } from './wrap.ts';
import type { Label } from './figure.ts';

/*
 * The elements of a drawing. Everything is a string, or a number in units of the view box; the style sheet of charts
 * defines the look of each class.
 */

/** A line, a guide, a tread, a marker. The shape of a printed premium has the id of its cell and its yen. */
export type Shape = { class: string; d: string; id: string; yen: string };

/** A line of text: `y` is its baseline; `lang` is empty if it is the language of the page. */
export type Text = { class: string; x: string; y: string; anchor: Anchor; text: string; lang: string };
type Anchor = 'start' | 'middle' | 'end';

/** A rectangle, y downwards. */
export type Box = { left: number; right: number; top: number; bottom: number };

/** A drawing in progress: its elements, and the space they take. */
export type Sheet = { lang: string; shapes: Shape[]; texts: Text[]; taken: Box[] };

export type Drawing = { kind: string; viewBox: string; fontSize: string; shapes: Shape[]; texts: Text[] };

/** Size of all text, and line height. */
export const SIZE = 11;
export const LINE = 14;
// Ink of a line of Noto Sans JP: kanji reach 0.88 em above the baseline, `y` and `,` less than 0.24 em below it.
const ABOVE = 0.88 * SIZE;
const BELOW = 0.24 * SIZE;

export function newSheet(lang: string): Sheet {
  return { lang, shapes: [], texts: [], taken: [] };
}

export function drawingOf(kind: string, { shapes, texts, taken }: Sheet, width: number): Drawing {
  const top = Math.floor(Math.min(...taken.map((box) => box.top))) - 2;
  const bottom = Math.ceil(Math.max(...taken.map((box) => box.bottom))) + 2;
  return { kind, viewBox: `0 ${top} ${width} ${bottom - top}`, fontSize: String(SIZE), shapes, texts };
}

/** Words split into lines. `height` is the height of their ink. */
export type Block = { lines: string[]; lang: string; weight: Weight; width: number; height: number };

export function block({ text, lang }: Label, width: number, weight: Weight = 400): Block {
  const widthOf = (line: string) => textWidth(line, SIZE, weight);
  const lines = text === '' ? [] : wrap(text, width, widthOf);
  return {
    lines,
    lang,
    weight,
    width: Math.max(0, ...lines.map(widthOf)),
    height: lines.length === 0 ? 0 : (lines.length - 1) * LINE + ABOVE + BELOW,
  };
}

/** The box of a block: `x` is its start, middle or end, `top` the upper edge of its ink. */
export function boxOf({ width, height }: Block, x: number, top: number, anchor: Anchor): Box {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top, bottom: top + height };
}

export function setBlock(sheet: Sheet, role: string, set: Block, x: number, top: number, anchor: Anchor): void {
  if (set.lines.length === 0) return;
  set.lines.forEach((text, i) => {
    const y = round(top + ABOVE + i * LINE);
    sheet.texts.push({ class: role, x: round(x), y, anchor, text, lang: set.lang === sheet.lang ? '' : set.lang });
  });
  sheet.taken.push(boxOf(set, x, top, anchor));
}

export function draw(sheet: Sheet, role: string, d: string, cell?: { id: string; yen: number }): void {
  sheet.shapes.push({ class: role, d, id: cell?.id ?? '', yen: cell ? String(cell.yen) : '' });
}

/** Whether a box is within the drawing and touches nothing, with a small margin. */
export function isFree({ taken }: Pick<Sheet, 'taken'>, box: Box, width: number): boolean {
  const gap = 1.5;
  return (
    box.left >= 0 &&
    box.right <= width &&
    !taken.some(
      (other) =>
        box.left < other.right + gap &&
        other.left < box.right + gap &&
        box.top < other.bottom + gap &&
        other.top < box.bottom + gap,
    )
  );
}

/** A horizontal line, or a vertical one. */
export function level(x1: number, x2: number, y: number): string {
  return `M${round(x1)} ${round(y)}H${round(x2)}`;
}

export function upright(x: number, y1: number, y2: number): string {
  return `M${round(x)} ${round(y1)}V${round(y2)}`;
}

/** How many plans have distinct markers and dashes. */
export const MARKERS = 5;

/** The marker of the n-th plan, from 0: circle, square, triangle, diamond, cross; of similar size. */
export function marker(plan: number, x: number, y: number): string {
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  const around = (...corners: [number, number][]) => `M${corners.map(([dx, dy]) => at(dx, dy)).join('L')}Z`;
  switch (plan) {
    case 0:
      return `M${at(-4, 0)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z`;
    case 1:
      return around([-3.5, -3.5], [3.5, -3.5], [3.5, 3.5], [-3.5, 3.5]);
    case 2:
      return around([0, -4.5], [4.5, 3.5], [-4.5, 3.5]);
    case 3:
      return around([0, -5], [5, 0], [0, 5], [-5, 0]);
    default:
      return `M${at(-4, -4)}L${at(4, 4)}M${at(-4, 4)}L${at(4, -4)}`;
  }
}

/** The space of a marker. */
export function markerBox(x: number, y: number): Box {
  return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
}

/** Round to a hundredth of a unit, which is invisible. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
