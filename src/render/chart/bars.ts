import { referralsIn, type Figure } from './figure.ts';
import {
  block,
  draw,
  drawingOf,
  level,
  LINE,
  marker,
  MARKERS,
  newSheet,
  setBlock,
  upright,
  type Drawing,
} from './svg.ts';

/** The column width of a small phone. */
const NARROW = 288;
const NAME_WIDTH = 84;
const BAR = 9;
/** Room for the marker of a plan between its name and its bar. */
const MARKER = 14;
/** Glyphs may extend slightly beyond their advance width. */
const EDGE = 1;

/**
 * The same premiums for a narrow page: a bar from zero for each, with the name and marker of its plan, and the
 * premium at its end; one group per band. An example point is a dot at the end of a dotted line.
 */
export function bars(figure: Figure, lang: string): Drawing {
  const { plans, bands, cells } = figure;
  const sheet = newSheet(lang);
  const names = plans.map((plan) => block(plan, NAME_WIDTH, 700));
  const nameWidth = Math.max(...names.map(({ width }) => width));
  const zero = nameWidth === 0 ? EDGE : EDGE + nameWidth + MARKER + 8;
  const textOf = (text: string) => block({ text, lang }, Infinity);
  const longest = NARROW - zero - 8 - EDGE - Math.max(...cells.map(({ text }) => textOf(text).width));
  const highest = Math.max(...cells.map(({ yen }) => yen));
  let top = 0;
  bands.forEach(({ label, at }, band) => {
    const head = block(label, NARROW - 2 * EDGE);
    setBlock(sheet, 'band', head, EDGE, top, 'start');
    top += head.height + 5;
    const start = top;
    for (const cell of cells.filter((each) => each.band === band)) {
      const name = names[cell.plan]!;
      const value = textOf(cell.text);
      const height = Math.max(name.height, value.height);
      const middle = top + height / 2;
      const end = zero + (longest * cell.yen) / highest;
      if (at === null) draw(sheet, `bar plan-${cell.plan + 1}`, level(zero, end, middle), cell);
      else {
        draw(sheet, 'guide', level(zero, end, middle), cell);
        draw(sheet, `marker plan-${cell.plan + 1}`, marker(cell.plan, end, middle));
      }
      if (at === null && name.width > 0 && cell.plan < MARKERS)
        draw(sheet, `marker plan-${cell.plan + 1}`, marker(cell.plan, zero - 11, middle));
      setBlock(sheet, 'name', name, EDGE, middle - name.height / 2, 'start');
      setBlock(sheet, 'value', value, end + (at === null ? 5 : 8), middle - value.height / 2, 'start');
      top += Math.max(height, BAR) + 4;
    }
    const isBare = !cells.some((cell) => cell.band === band);
    if (!isBare) draw(sheet, 'zero', upright(zero, start - 2, top - 2));
    for (const words of referralsIn(figure, band).words) {
      const set = block(words, NARROW - zero - EDGE);
      setBlock(sheet, 'referral', set, isBare ? zero : EDGE, top, 'start');
      top += set.height + 4;
    }
    top += LINE - 4;
  });
  return drawingOf('bars', sheet, NARROW);
}
