/** One measurement: ours against a yardstick in the same run, or ours against an aim in seconds. */
export type Result = {
  what: string;
  ours: number;
  yardstick: number | undefined;
  value: number;
  /** A row without an aim is there to be compared with others. */
  aim?: number | undefined;
  unit: '×' | 's';
  met: boolean | undefined;
};

/** Median seconds of this project and of the yardstick, and the ratio that the aim limits. */
export type Measured = Pick<Result, 'ours' | 'yardstick' | 'value'>;

/** Two jobs run in turn, after some rounds to warm up: median seconds of each, and the median of their ratios pair by pair. */
export async function inPairs(
  a: () => unknown,
  b: () => unknown,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Measured> {
  const [[ours, yardstick], ratios] = await inTurn([a, b], { rounds, warmUp });
  return { ours: ours!, yardstick: yardstick!, value: ratios[0]! };
}

/**
 * Jobs run in turn, after some rounds to warm up: the median seconds of each, and for each but the last the median of its
 * ratios to the last, round by round.
 */
export async function inTurn(
  jobs: readonly (() => unknown)[],
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<[medians: number[], ratios: number[]]> {
  const times: number[][] = jobs.map(() => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    const taken: number[] = [];
    for (const job of jobs) taken.push(await seconds(job));
    if (round >= 0) taken.forEach((time, i) => times[i]!.push(time));
  }
  const last = times.at(-1)!;
  const ratios = times.slice(0, -1).map((own) => median(own.map((time, i) => time / last[i]!)));
  return [times.map(median), ratios];
}

/** Seconds a job takes; where it gives a number, it has measured itself. */
export async function seconds(job: () => unknown): Promise<number> {
  const began = performance.now();
  const own = await job();
  return typeof own === 'number' ? own : (performance.now() - began) / 1000;
}

export function alone(times: readonly number[]): Measured {
  return { ours: median(times), yardstick: undefined, value: median(times) };
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
