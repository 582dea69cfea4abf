import type { Measured } from './measure.ts';

/** What is measured, by a name for `--only`: `extraction/warm`. */
export type Row = {
  name: string;
  what: string;
  /** The most that is allowed: of the ratio where there is a yardstick, of the seconds where there is none. Without one, a row is for comparison. */
  aim?: number;
  /** What the aim is about; where it does not say, of both. */
  of?: 'cpu' | 'wall';
  /** Measured with `--all`, or when asked for by its name. */
  isLong?: boolean;
  measure: () => Promise<Measured>;
};

/** A row that has been measured, as it is written into the history. */
export type Result = Pick<Row, 'name' | 'what' | 'aim' | 'of'> & Measured & { value: number; met: boolean | undefined };

/** Compare with the aim. */
export function resultOf({ name, what, aim, of }: Row, measured: Measured): Result {
  const value = valueOf(measured, of);
  const met = aim === undefined ? undefined : value <= aim;
  return { name, what, ...(aim === undefined ? {} : { aim }), ...(of ? { of } : {}), ...measured, value, met };
}

/** The worse of clock and processor, unless the aim is about one of them. */
function valueOf(measured: Measured, of: Row['of']): number {
  if (measured.unit === 'MB') return measured.ratio;
  const { wall, cpu } = measured.ratio ?? measured.ours;
  return of === 'cpu' ? cpu : of === 'wall' ? wall : Math.max(wall, cpu);
}

const HEAD = ['', 'ours', '… CPU', 'yardstick', '… CPU', 'result', '… CPU', 'aim', ''];

export function head(): string {
  return line(HEAD);
}

export function printed(result: Result): string {
  const { name, what, aim, of, met } = result;
  const isRatio = result.ratio !== undefined;
  const limit =
    aim === undefined ? '' : `≤ ${aim}${isRatio ? ' ×' : ' s'}${of === 'cpu' ? ' CPU' : of === 'wall' ? ' wall' : ''}`;
  return `${line([name, ...timesIn(result), limit, met === undefined ? '' : met ? 'met' : 'MISSED'])}\n    ${what}`;
}

function timesIn(result: Result): string[] {
  if (result.unit === 'MB')
    return [megabytes(result.ours), '', megabytes(result.yardstick), '', `${result.ratio.toFixed(2)} ×`, ''];
  const { ours, yardstick, ratio } = result;
  return [
    milliseconds(ours.wall),
    milliseconds(ours.cpu),
    yardstick ? milliseconds(yardstick.wall) : '',
    yardstick ? milliseconds(yardstick.cpu) : '',
    ratio ? `${ratio.wall.toFixed(2)} ×` : '',
    ratio ? `${ratio.cpu.toFixed(2)} ×` : '',
  ];
}

function line([first = '', ...others]: readonly string[]): string {
  return `${first.padEnd(24)}${others.map((cell) => cell.padStart(12)).join('')}`.trimEnd();
}

function megabytes(count: number): string {
  return `${count.toFixed(0)} MB`;
}

export function milliseconds(time: number): string {
  return `${(time * 1000).toFixed(time < 0.1 ? 1 : 0)} ms`;
}
