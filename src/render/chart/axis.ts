import type { Figure } from './figure.ts';
import { ticksUpTo } from './scale.ts';
import { block, draw, level, setBlock, SIZE, type Sheet } from './svg.ts';

/** Height of the plot area; its bottom is zero yen. */
export const PLOT = 250;

/** The axis of premiums: from zero, in round ticks. `y` maps yen to a vertical position, in proportion. */
export type Axis = { ticks: number[]; width: number; y: (yen: number) => number };

export function axisOf({ cells, tick }: Figure): Axis {
  const ticks = ticksUpTo(Math.max(...cells.map(({ yen }) => yen)));
  const width = Math.max(...ticks.map((yen) => block({ text: tick(yen), lang: '' }, Infinity).width));
  return { ticks, width, y: (yen) => PLOT - (PLOT * yen) / ticks.at(-1)! };
}

/** Draw a horizontal line for each tick, with its yen at the left. */
export function drawAxis(sheet: Sheet, { ticks, y }: Axis, { tick }: Figure, left: number, right: number): void {
  for (const yen of ticks) {
    draw(sheet, yen === 0 ? 'zero' : 'rule', level(left, right, y(yen)));
    setBlock(sheet, 'tick', block({ text: tick(yen), lang: sheet.lang }, Infinity), left - 6, y(yen) - SIZE / 2, 'end');
  }
}

/** Draw the name of the axis, on top of everything else. */
export function nameAxis(sheet: Sheet, { up }: Figure): void {
  const top = Math.min(...sheet.taken.map((box) => box.top));
  const name = block(up, Infinity);
  setBlock(sheet, 'axis-name', name, 1, top - name.height - 8, 'start');
}
