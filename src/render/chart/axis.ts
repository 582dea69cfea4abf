import type { Figure } from './figure.ts';
import { ticksUpTo } from './scale.ts';
import { block, draw, level, setBlock, SIZE, type Sheet } from './svg.ts';

/** Height of the part of a drawing that premiums stand in; its foot is zero yen. */
export const PLOT = 250;

/** The axis of premiums: from zero, in round ticks. `y` is where a premium stands, its height in proportion to its yen. */
export type Axis = { ticks: number[]; width: number; y: (yen: number) => number };

export function axisOf({ cells, tick }: Figure): Axis {
  const ticks = ticksUpTo(Math.max(...cells.map(({ yen }) => yen)));
  const width = Math.max(...ticks.map((yen) => block({ text: tick(yen), lang: '' }, Infinity).width));
  return { ticks, width, y: (yen) => PLOT - (PLOT * yen) / ticks.at(-1)! };
}

/** A level rule for each tick, its yen to the left of it. */
export function drawAxis(sheet: Sheet, { ticks, y }: Axis, { tick }: Figure, left: number, right: number): void {
  for (const yen of ticks) {
    draw(sheet, yen === 0 ? 'zero' : 'rule', level(left, right, y(yen)));
    setBlock(sheet, 'tick', block({ text: tick(yen), lang: sheet.lang }, Infinity), left - 6, y(yen) - SIZE / 2, 'end');
  }
}

/** What is measured, over everything else. */
export function nameAxis(sheet: Sheet, { up }: Figure): void {
  const top = Math.min(...sheet.taken.map((box) => box.top));
  const name = block(up, Infinity);
  setBlock(sheet, 'axis-name', name, 1, top - name.height - 8, 'start');
}
