import { BLEED, points, ROOM_FOR_MARKS, type Boxes } from './boxes.ts';

/** The name of the colour of all plates in the resources of a sheet. */
export const ALL_PLATES = 'All';

/** A line of marks, in points. */
const THIN = 0.3;

/** From here on marks leave the edge of the sheet free, in millimetres. */
const REACH = ROOM_FOR_MARKS - 2;

/**
 * トンボ as printers in Japan use them: at each corner two marks, the inner one at the cut and the outer one at the end of the bleed, and a cross at
 * the middle of each side. They are on all plates, outside the bleed.
 *
 *        │ │
 *        │ └──     the outer angle ends at the bleed, the inner one at the cut; what is between them is cut off
 *     ───┘ …
 *     ─────
 */
export function marks({ trim, bleed }: Boxes): string {
  const [left, bottom, right, top] = trim;
  const [gap, reach] = [points(BLEED), points(REACH)];
  const lines: string[] = [];
  for (const [x, outX] of [
    [left, -1],
    [right, 1],
  ] as const)
    for (const [y, outY] of [
      [bottom, -1],
      [top, 1],
    ] as const) {
      const [bleedX, bleedY] = [x + outX * gap, y + outY * gap];
      const [farX, farY] = [bleedX + outX * reach, bleedY + outY * reach];
      lines.push(path([farX, y], [bleedX, y], [bleedX, farY]), path([farX, bleedY], [x, bleedY], [x, farY]));
    }
  const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2];
  const half = reach / 2;
  for (const [edge, out] of [
    [bleed[0], -1],
    [bleed[2], 1],
  ] as const)
    lines.push(
      path([edge, middleY], [edge + out * reach, middleY]),
      path([edge + out * half, middleY - reach], [edge + out * half, middleY + reach]),
    );
  for (const [edge, out] of [
    [bleed[1], -1],
    [bleed[3], 1],
  ] as const)
    lines.push(
      path([middleX, edge], [middleX, edge + out * reach]),
      path([middleX - reach, edge + out * half], [middleX + reach, edge + out * half]),
    );
  return ['q', `/${ALL_PLATES} CS 1 SCN`, `${THIN} w`, ...lines, 'Q'].join('\n');
}

type Point = readonly [x: number, y: number];

function path(...corners: Point[]): string {
  return `${corners.map(([x, y], i) => `${plain(x)} ${plain(y)} ${i === 0 ? 'm' : 'l'}`).join(' ')} S`;
}

/** A number as a PDF has it: never with an exponent. */
export function plain(value: number): string {
  return String(Number(value.toFixed(4)));
}
