import { block, draw, drawingOf, level, newSheet, setBlock, upright, type Drawing } from './svg.ts';

/** How many things are in a bin: its name, their number, and the number in words. */
export type Bin = { label: string; count: number; text: string };

/** Printed as wide as it is drawn, so that its type is as large as it says. */
const WIDTH = 520;
const ROW = 20;

/** Bars from one line, one a bin, each with its number at its end: nothing is said by colour alone. */
export function histogram(bins: readonly Bin[], lang: string): Drawing & { width: string } {
  const sheet = newSheet(lang);
  const textOf = (text: string) => block({ text, lang }, Infinity);
  const zero = Math.max(...bins.map(({ label }) => textOf(label).width)) + 10;
  const longest = WIDTH - zero - Math.max(...bins.map(({ text }) => textOf(text).width)) - 12;
  const highest = Math.max(...bins.map(({ count }) => count));
  bins.forEach(({ label, count, text }, i) => {
    const middle = i * ROW;
    const [name, value] = [textOf(label), textOf(text)];
    const end = zero + (longest * count) / highest;
    if (count > 0) draw(sheet, 'bar plan-1', level(zero, end, middle));
    setBlock(sheet, 'name', name, zero - 8, middle - name.height / 2, 'end');
    setBlock(sheet, 'value', value, end + 6, middle - value.height / 2, 'start');
  });
  draw(sheet, 'zero', upright(zero, -ROW / 2, (bins.length - 1) * ROW + ROW / 2));
  return { ...drawingOf('histogram', sheet, WIDTH), width: String(WIDTH) };
}
