import { plain } from './marks.ts';
import { operationsOf, type Operation } from './operators.ts';
import type { Cmyk } from './press.ts';
import type { Rgb } from '../colour/lab.ts';

/** The names of the graphics states in the resources of a page: text that is black overprints, all else knocks out. */
export const OVERPRINT = 'Overprint';
export const KNOCKOUT = 'Knockout';

/** A page for a printer: its operators, and what of it a press must not get. */
export type Content = { content: string; faults: string[] };

/** Where paint may be: the edges of the page as it is cut, in the units of the content. */
export type Edges = { left: number; bottom: number; right: number; top: number };

/** What neither paints nor chooses a colour. `gs` is gone: each state is opaque, and the gate refuses what is not opaque. */
const KEPT = new Set(
  'q,Q,cm,w,J,j,M,d,i,re,m,l,c,v,y,h,n,W,W*,BT,ET,Tc,Tw,Tz,TL,Tf,Tr,Ts,Td,TD,Tm,T*,Tj,TJ,Do'.split(','),
);
const PAINTS = new Set('f F f* B B* b b* S s'.split(' '));
/** Marks of tags: a printer's file has no tags. */
const MARKS = new Set('BMC BDC EMC MP DP'.split(' '));
/** A colour that ends this near the edge was meant to run past it, in points. */
const NEAR = 1;

/**
 * The content of a page as a press needs it: all colours in ink, black text over what is below it, no marks of tags. An operator that is not
 * known is a fault, never skipped.
 * @param edges  Where the page is cut, if it was printed without bleed: colour must not reach it.
 */
export function contentForPress(content: string, inkOf: (colour: Rgb) => Cmyk, edges: Edges | undefined): Content {
  const faults = new Set<string>();
  const addFault = (why: string) => faults.add(why);
  // a page begins with black, which would be grey of the device
  const lines: string[] = [`/${KNOCKOUT} gs`, '0 0 0 1 k', '0 0 0 1 K'];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], fill: BLACK, stroke: BLACK };
  const outer: State[] = [];
  let path: Point[] = [];
  let isInText = false;
  for (const { operator, operands } of operationsOf(content)) {
    if (operator === 'gs' || operator === 'ri' || MARKS.has(operator)) continue;
    const colour = colourOf(operator, operands, inkOf);
    if (colour) {
      lines.push(`${colour.ink.map(plain).join(' ')} ${colour.isFill ? 'k' : 'K'}`);
      state = { ...state, [colour.isFill ? 'fill' : 'stroke']: colour.ink };
      if (colour.isFill && isInText) lines.push(`/${isBlack(colour.ink) ? OVERPRINT : KNOCKOUT} gs`);
      continue;
    }
    if (!KEPT.has(operator) && !PAINTS.has(operator)) {
      addFault(`\`${operator}\`, which cannot be made ready for print`);
      continue;
    }
    if (operator === 'q') outer.push(state);
    if (operator === 'Q') state = outer.pop() ?? state;
    if (operator === 'cm') state = { ...state, matrix: times(operands.map(Number), state.matrix) };
    path = [...path, ...pointsOf({ operator, operands }, state.matrix)];
    if (
      PAINTS.has(operator) &&
      edges &&
      !isPaper(/^[Ss]$/.test(operator) ? state.stroke : state.fill) &&
      path.some((point) => reaches(point, edges))
    )
      addFault('colour that runs to the edge, and no bleed');
    if (PAINTS.has(operator) || operator === 'n') path = [];
    lines.push([...operands, operator].join(' '));
    if (operator === 'BT') {
      isInText = true;
      if (isBlack(state.fill)) lines.push(`/${OVERPRINT} gs`);
    }
    if (operator === 'ET') {
      isInText = false;
      lines.push(`/${KNOCKOUT} gs`);
    }
  }
  return { content: lines.join('\n'), faults: [...faults] };
}

type Matrix = readonly number[];
type State = { matrix: Matrix; fill: Cmyk; stroke: Cmyk };
type Point = readonly [x: number, y: number];

const BLACK: Cmyk = [0, 0, 0, 1];

function isBlack(ink: Cmyk): boolean {
  return ink.every((share, i) => share === BLACK[i]);
}

function isPaper(ink: Cmyk): boolean {
  return ink.every((share) => share === 0);
}

/** What Chromium sets colours with: red, green and blue, or grey. */
function colourOf(
  operator: string,
  operands: readonly string[],
  inkOf: (colour: Rgb) => Cmyk,
): { ink: Cmyk; isFill: boolean } | undefined {
  const isFill = operator === operator.toLowerCase();
  const [red, green, blue] = operands.map(Number);
  if (operator.toLowerCase() === 'rg') return { ink: inkOf([red!, green!, blue!]), isFill };
  if (operator.toLowerCase() === 'g') return { ink: inkOf([red!, red!, red!]), isFill };
  return undefined;
}

/** The corners of what an operator adds to a path, on the page. */
function pointsOf({ operator, operands }: Operation, matrix: Matrix): Point[] {
  const n = operands.map(Number);
  if (operator === 're') {
    const [x, y, width, height] = n as [number, number, number, number];
    return [at(matrix, x, y), at(matrix, x + width, y), at(matrix, x, y + height), at(matrix, x + width, y + height)];
  }
  if (!['m', 'l', 'c', 'v', 'y'].includes(operator)) return [];
  const found: Point[] = [];
  for (let i = 0; i + 1 < n.length; i += 2) found.push(at(matrix, n[i]!, n[i + 1]!));
  return found;
}

function at(matrix: Matrix, x: number, y: number): Point {
  const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The first, and then the second. */
function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first as [number, number, number, number, number, number];
  const [x, y] = at(second, e, f);
  const [ox, oy] = at(second, 0, 0);
  const [ax, ay] = at(second, a, b);
  const [cx, cy] = at(second, c, d);
  return [ax - ox, ay - oy, cx - ox, cy - oy, x, y];
}

function reaches([x, y]: Point, { left, bottom, right, top }: Edges): boolean {
  return x < left + NEAR || x > right - NEAR || y < bottom + NEAR || y > top - NEAR;
}
