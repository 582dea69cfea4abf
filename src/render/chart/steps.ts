import { axisOf, drawAxis, nameAxis, PLOT, type Axis } from './axis.ts';
import { referralsIn, type Figure, type FigureCell } from './figure.ts';
import {
  block,
  boxOf,
  draw,
  drawingOf,
  isFree,
  level,
  LINE,
  marker,
  markerBox,
  MARKERS,
  newSheet,
  setBlock,
  upright,
  type Block,
  type Box,
  type Drawing,
  type Sheet,
} from './svg.ts';

/** Space for nine bands of `1億5,000万円超`. Shown from a width of 736 px, so that no text is below 10 px. */
export const WIDE = 800;
const NAME_WIDTH = 110;
/** Space for increased letter spacing (WCAG 1.4.12), so that adjacent words of gaps do not touch. */
const LOOSE = 1.25;

/** A premium as drawn: a horizontal line over its band. */
type Tread = FigureCell & { x1: number; x2: number; middle: number; y: number };

/**
 * Premiums over bands of equal width. A premium applies to its whole band, so it is a horizontal line. A dotted
 * vertical line, which is not a premium, leads to the next.
 * @returns null if there is no space for the names of the bands, or if plans would look the same.
 */
export function steps(figure: Figure, lang: string): Drawing | null {
  const { plans, bands, cells, across } = figure;
  if (plans.length > MARKERS) return null;
  const sheet = newSheet(lang);
  const axis = axisOf(figure);
  const names = plans.map((plan) => block(plan, NAME_WIDTH, 700));
  const corner = block(across, 60);
  const left = Math.max(axis.width, corner.width) + 8;
  const endsAtEdge = cells.some((cell) => cell.band === bands.length - 1);
  const right = WIDE - (endsAtEdge ? Math.max(...names.map(({ width }) => width)) + 12 : 2);
  const column = (right - left) / bands.length;
  const labels = bands.map(({ label }) => block(label, column - 3));
  const referrals = bands.map((_, i) => {
    const { words, isWhole } = referralsIn(figure, i);
    return { isWhole, blocks: words.map((each) => block(each, (column - 3) / LOOSE)) };
  });
  if ([...labels, ...referrals.flatMap(({ blocks }) => blocks)].some(({ width }) => width > column - 3)) return null;

  drawAxis(sheet, axis, figure, left, right);
  bands.forEach((_, i) => draw(sheet, 'zero', upright(left + (i + 1) * column, PLOT, PLOT + 5)));
  setBlock(sheet, 'axis-name', corner, left - 6, PLOT + 8, 'end');
  labels.forEach((label, i) => setBlock(sheet, 'band', label, left + (i + 0.5) * column, PLOT + 8, 'middle'));

  const treads = cells.map((cell): Tread => {
    const x1 = left + cell.band * column;
    return { ...cell, x1: x1 + 2, x2: x1 + column - 2, middle: x1 + column / 2, y: axis.y(cell.yen) };
  });
  for (const tread of treads) drawTread(sheet, tread, treads, left + (tread.band + 1) * column);
  nameTreads(sheet, treads, names);
  bands.forEach((_, i) => setReferrals(sheet, axis, referrals[i]!, left + (i + 0.5) * column, labels[i]!));
  const ends = new Set(plans.flatMap((_, plan) => endsOf(treads.filter((tread) => tread.plan === plan))));
  for (const band of ends)
    labelBand(
      sheet,
      treads.filter((tread) => tread.band === band),
    );
  plans.forEach((_, plan) =>
    labelBetween(
      sheet,
      treads.filter((tread) => tread.plan === plan && !ends.has(tread.band)),
    ),
  );
  nameAxis(sheet, figure);
  return drawingOf('steps', sheet, WIDE);
}

/** The first and the last band with a premium of a plan. */
function endsOf(treads: readonly Tread[]): number[] {
  return treads.length === 0 ? [] : [treads[0]!.band, treads.at(-1)!.band];
}

function drawTread(sheet: Sheet, tread: Tread, treads: readonly Tread[], edge: number): void {
  const next = treads.find(({ plan, band }) => plan === tread.plan && band === tread.band + 1);
  if (next) draw(sheet, 'guide', upright(edge, tread.y, next.y));
  draw(sheet, `tread plan-${tread.plan + 1}`, level(tread.x1, tread.x2, tread.y), tread);
  draw(sheet, `marker plan-${tread.plan + 1}`, marker(tread.plan, tread.middle, tread.y));
  sheet.taken.push({ left: tread.x1, right: tread.x2, top: tread.y - 1.5, bottom: tread.y + 1.5 });
  sheet.taken.push(markerBox(tread.middle, tread.y));
}

/** Name each plan at the end of its treads. Names that would touch are moved apart, with a line to their treads. */
function nameTreads(sheet: Sheet, treads: readonly Tread[], names: readonly Block[]): void {
  const last = names.flatMap((name, plan) => {
    const tread = treads.findLast((each) => each.plan === plan);
    return tread && name.lines.length > 0 ? [{ name, tread }] : [];
  });
  for (const band of new Set(last.map(({ tread }) => tread.band))) {
    const here = last.filter(({ tread }) => tread.band === band).sort((a, b) => a.tread.y - b.tread.y);
    const tops = apart(here.map(({ name, tread }) => ({ top: tread.y - name.height / 2, height: name.height })));
    here.forEach(({ name, tread }, i) => {
      const x = tread.x2 + 10;
      const middle = tops[i]! + name.height / 2;
      if (!isFree(sheet, boxOf(name, x, tops[i]!, 'start'), WIDE)) return;
      if (Math.abs(middle - tread.y) > 2)
        draw(sheet, 'leader', `${level(tread.x2, tread.x2, tread.y)}L${tread.x2 + 8} ${Math.round(middle)}`);
      setBlock(sheet, 'name', name, x, tops[i]!, 'start');
    });
  }
}

/** Move overlapping things apart, as little as possible, in the same order. @returns Their tops. */
export function apart(things: readonly { top: number; height: number }[], gap = 4): number[] {
  // groups of things that touch; each group is where its members would be on average
  const heaps: { members: number[]; top: number; height: number }[] = [];
  things.forEach(({ top, height }, i) => {
    let heap = { members: [i], top, height };
    for (let above = heaps.at(-1); above && above.top + above.height + gap > heap.top; above = heaps.at(-1)) {
      heaps.pop();
      const members = [...above.members, ...heap.members];
      let offset = 0;
      let wish = 0;
      for (const member of members) {
        wish += things[member]!.top - offset;
        offset += things[member]!.height + gap;
      }
      heap = { members, top: wish / members.length, height: offset - gap };
    }
    heaps.push(heap);
  });
  return heaps.flatMap(({ members, top }) => {
    let at = top;
    return members.map((member) => {
      const here = at;
      at += things[member]!.height + gap;
      return here;
    });
  });
}

/** Write the words of referrals: in the gap of a band without premiums, or below the band's name for a single plan. */
function setReferrals(
  sheet: Sheet,
  { ticks, y }: Axis,
  { isWhole, blocks }: { isWhole: boolean; blocks: readonly Block[] },
  middle: number,
  label: Block,
): void {
  const [only] = blocks;
  if (isWhole && only && blocks.length === 1) {
    // between two grid lines, near the middle first
    const gaps = ticks.slice(1).map((yen, i) => (y(yen) + y(ticks[i]!)) / 2);
    const tops = gaps
      .sort((a, b) => Math.abs(a - PLOT / 2) - Math.abs(b - PLOT / 2))
      .map((each) => each - only.height / 2);
    const top = tops.find((each) => isFree(sheet, boxOf(only, middle, each, 'middle'), WIDE));
    if (top !== undefined) return setBlock(sheet, 'referral', only, middle, top, 'middle');
  }
  let top = PLOT + 8 + label.height + 6;
  for (const each of blocks) {
    setBlock(sheet, 'referral', each, middle, top, 'middle');
    top += each.height + 4;
  }
}

/** Write the premiums of a band: each at its tread if all have space there, or else stacked. */
function labelBand(sheet: Sheet, treads: readonly Tread[]): void {
  const labels = labelsOf(sheet, treads);
  if (!labels) return heapBand(sheet, treads);
  for (const { text, middle, top } of labels) setBlock(sheet, 'value', text, middle, top, 'middle');
}

/** Write the premiums of a plan between its ends, all or none: a part of them would look like an omission. */
function labelBetween(sheet: Sheet, treads: readonly Tread[]): void {
  for (const { text, middle, top } of labelsOf(sheet, treads) ?? [])
    setBlock(sheet, 'value', text, middle, top, 'middle');
}

/** Places for the premiums of some treads, above or below each tread; undefined if one has no space. */
function labelsOf(sheet: Sheet, treads: readonly Tread[]): { text: Block; middle: number; top: number }[] | undefined {
  const labels: { text: Block; middle: number; top: number }[] = [];
  const taken = [...sheet.taken];
  for (const { text: words, middle, y } of treads) {
    const text = block({ text: words, lang: sheet.lang }, Infinity);
    const top = [y - 7 - text.height, y + 7].find((each) =>
      isFree({ taken }, boxOf(text, middle, each, 'middle'), WIDE),
    );
    if (top === undefined) return undefined;
    labels.push({ text, middle, top });
    taken.push(boxOf(text, middle, top, 'middle'));
  }
  return labels;
}

/** Stack all premiums of a band above its highest tread, in the order of the treads, each after its marker. */
function heapBand(sheet: Sheet, treads: readonly Tread[]): void {
  const sorted = [...treads].sort((a, b) => b.yen - a.yen);
  const texts = sorted.map(({ text }) => block({ text, lang: sheet.lang }, Infinity));
  const width = Math.max(...texts.map((text) => text.width)) + 13;
  const height = (sorted.length - 1) * LINE + texts[0]!.height;
  const { middle } = sorted[0]!;
  const at = (top: number): Box => ({ left: middle - width / 2, right: middle + width / 2, top, bottom: top + height });
  const box = [at(sorted[0]!.y - 9 - height), at(sorted.at(-1)!.y + 9)].find((each) => isFree(sheet, each, WIDE));
  if (!box) return;
  sorted.forEach(({ plan }, i) => {
    const top = box.top + i * LINE;
    draw(sheet, `marker plan-${plan + 1}`, marker(plan, box.left + 5, top + texts[i]!.height / 2));
    setBlock(sheet, 'value', texts[i]!, box.right, top, 'end');
  });
}
