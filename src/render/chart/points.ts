import { axisOf, drawAxis, nameAxis, PLOT } from './axis.ts';
import { referralsIn, type Figure, type FigureCell } from './figure.ts';
import { WIDE } from './steps.ts';
import {
  block,
  boxOf,
  draw,
  drawingOf,
  isFree,
  marker,
  markerBox,
  MARKERS,
  newSheet,
  setBlock,
  upright,
  LINE,
  type Block,
  type Drawing,
  type Sheet,
} from './svg.ts';

const REFERRAL_WIDTH = 92;
/** Space for a premium above the first and the last point. */
const MARGIN = 20;
const ROWS = 4;

type Point = FigureCell & { x: number; y: number };

/**
 * Example points, each at its revenue on an axis from zero. They are not joined: nothing is published between them.
 * Other rows (a band with a referral) are beside the axis.
 * @returns null if there is no space for the names of the points.
 */
export function points(figure: Figure, lang: string): Drawing | null {
  const { plans, bands, cells, across } = figure;
  const beside = bands.flatMap(({ at }, i) => (at === null ? [i] : []));
  if (plans.length > MARKERS || cells.some(({ band }) => bands[band]!.at === null)) return null;
  const sheet = newSheet(lang);
  const axis = axisOf(figure);
  const corner = block(across, 60);
  const left = Math.max(axis.width, corner.width) + 8;
  const right = WIDE - beside.length * REFERRAL_WIDTH - MARGIN;
  const furthest = Math.max(...bands.map(({ at }) => at ?? 0));
  const xOf = (at: number) => left + ((right - MARGIN - left) * at) / furthest;

  drawAxis(sheet, axis, figure, left, right);
  setBlock(sheet, 'axis-name', corner, left - 6, PLOT + 8, 'end');
  const examples = bands.flatMap(({ at, label }) => (at === null ? [] : [{ x: xOf(at), name: block(label, 48) }]));
  const row = Math.max(...examples.map(({ name }) => name.height)) + 4;
  if (!examples.every(({ x, name }) => nameAt(sheet, name, x, row))) return null;
  const isLabelled = beside.map((band, i) =>
    sayBeside(sheet, figure, band, WIDE - (beside.length - i - 0.5) * REFERRAL_WIDTH),
  );
  if (isLabelled.includes(false)) return null;

  const placed = cells.map((cell): Point => ({ ...cell, x: xOf(bands[cell.band]!.at!), y: axis.y(cell.yen) }));
  for (const point of placed) {
    draw(sheet, `marker plan-${point.plan + 1}`, marker(point.plan, point.x, point.y), point);
    sheet.taken.push(markerBox(point.x, point.y));
  }
  const ofPlan = plans.map((_, plan) => placed.filter((point) => point.plan === plan));
  const ends = ofPlan.flatMap((all) => [all[0], all.at(-1)]).filter((point) => point !== undefined);
  for (const point of new Set([...ends, ...placed]))
    labelPoint(sheet, point, plans.length > 1 ? plans[point.plan]!.text : '');
  nameAxis(sheet, figure);
  return drawingOf('points', sheet, WIDE);
}

/** Draw the name of a point below the axis, in the first row with space, with a tick up to the point. */
function nameAt(sheet: Sheet, name: Block, x: number, rowHeight: number): boolean {
  for (let row = 0; row < ROWS; row += 1) {
    const top = PLOT + 8 + row * rowHeight;
    if (!isFree(sheet, boxOf(name, x, top, 'middle'), WIDE)) continue;
    draw(sheet, 'zero', upright(x, PLOT, top - 3));
    setBlock(sheet, 'band', name, x, top, 'middle');
    return true;
  }
  return false;
}

/**
 * Draw a row that is not a point: its name below the axis, its words in the middle. @returns Whether there is space.
 */
function sayBeside(sheet: Sheet, figure: Figure, band: number, middle: number): boolean {
  const label = block(figure.bands[band]!.label, REFERRAL_WIDTH - 6);
  const blocks = referralsIn(figure, band).words.map((words) => block(words, REFERRAL_WIDTH - 6));
  setBlock(sheet, 'band', label, middle, PLOT + 8, 'middle');
  let top = PLOT / 2 - LINE;
  for (const each of blocks) {
    setBlock(sheet, 'referral', each, middle, top, 'middle');
    top += each.height + 4;
  }
  return top < PLOT && [label, ...blocks].every(({ width }) => width <= REFERRAL_WIDTH - 6);
}

/** Draw the premium above, below or beside its point, or nowhere if there is no space: the table has it. */
function labelPoint(sheet: Sheet, { x, y, text }: Point, plan: string): void {
  const set = block({ text: `${plan} ${text}`.trim(), lang: sheet.lang }, Infinity);
  const { height } = set;
  const places = [
    [x, y - 7 - height, 'middle'],
    [x, y + 7, 'middle'],
    [x + 9, y - height / 2, 'start'],
    [x - 9, y - height / 2, 'end'],
  ] as const;
  const free = places.find(([at, top, anchor]) => isFree(sheet, boxOf(set, at, top, anchor), WIDE));
  if (free) setBlock(sheet, 'value', set, free[0], free[1], free[2]);
}
