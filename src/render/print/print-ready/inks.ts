import { decoded, type Lab } from '../colour/lab.ts';
import { through, type Lut } from '../colour/lut.ts';

/** Shares of the four inks, and how far their colour is from the one that was asked for. */
export type Inks = { inks: [cyan: number, magenta: number, yellow: number, black: number]; off: number };

/** All inks of one place together: more does not dry. */
const MOST_INK = 3;

/** What an eye does not see. */
const UNSEEN = 0.5;

/**
 * The inks of a colour with as much black as it can have: black takes the place of the weakest of the others, so that a colour has three inks at
 * most, and small type is easier to print in register.
 */
export function inksFor(colour: Lab, toLab: Lut): Inks {
  let best = inksWith(0, colour, toLab);
  const most = best.off + UNSEEN;
  let [low, high] = [0, 1];
  for (let round = 0; round < 8; round += 1) {
    const middle = (low + high) / 2;
    const found = inksWith(middle, colour, toLab);
    if (found.off <= most) [low, best] = [middle, found];
    else high = middle;
  }
  return best;
}

/** The inks of a colour beside so much black, or those next to it: Newton's method with damping, within what a press can print. */
export function inksWith(black: number, colour: Lab, toLab: Lut): Inks {
  const target: Lab = [Math.min(colour[0], 100), colour[1], colour[2]];
  let ink = [0.3, 0.3, 0.3];
  let left = distance(ink, black, target, toLab);
  let damping = 1;
  for (let round = 0; round < 24 && left.sum > 0.01 && damping < 1e7; round += 1) {
    const step = stepOf(ink, black, left.each, damping, target, toLab);
    const next = ink.map((share, i) => Math.min(1, Math.max(0, share + step[i]!)));
    const then = distance(next, black, target, toLab);
    if (then.sum < left.sum) [ink, left, damping] = [next, then, damping / 3];
    else damping *= 4;
  }
  const sum = ink[0]! + ink[1]! + ink[2]!;
  const share = sum === 0 ? 1 : Math.min(1, (MOST_INK - black) / sum);
  return { inks: [ink[0]! * share, ink[1]! * share, ink[2]! * share, black], off: Math.sqrt(left.sum) };
}

type Distance = { each: number[]; sum: number };

function distance(ink: readonly number[], black: number, target: Lab, toLab: Lut): Distance {
  const is = decoded(through(toLab, [...ink, black]));
  const each = is.map((value, i) => value - target[i]!);
  return { each, sum: each.reduce((sum, value) => sum + value * value, 0) };
}

const NUDGE = 0.01;

/** (JᵀJ + damping) step = -Jᵀ each */
function stepOf(
  ink: readonly number[],
  black: number,
  each: readonly number[],
  damping: number,
  target: Lab,
  toLab: Lut,
): number[] {
  const slopes = ink.map((share, i) => {
    const by = share > 0.5 ? -NUDGE : NUDGE;
    const moved = ink.map((other, j) => (j === i ? other + by : other));
    return distance(moved, black, target, toLab).each.map((value, j) => (value - each[j]!) / by);
  });
  const normal = slopes.map((one, i) =>
    slopes.map((other, j) => dot(one, other) + (i === j ? damping * (1 + dot(one, one) * 0.01) : 0)),
  );
  return solved(
    normal,
    slopes.map((slope) => -dot(slope, each)),
  );
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + value * other[i]!, 0);
}

/** Three equations by Cramer's rule. */
function solved(rows: readonly (readonly number[])[], right: readonly number[]): number[] {
  const whole = determinant(rows);
  return [0, 1, 2].map(
    (i) => determinant(rows.map((row, r) => row.map((value, c) => (c === i ? right[r]! : value)))) / whole,
  );
}

function determinant([a, b, c]: readonly (readonly number[])[]): number {
  return (
    a![0]! * (b![1]! * c![2]! - b![2]! * c![1]!) -
    a![1]! * (b![0]! * c![2]! - b![2]! * c![0]!) +
    a![2]! * (b![0]! * c![1]! - b![1]! * c![0]!)
  );
}
