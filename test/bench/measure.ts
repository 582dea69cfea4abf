import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

/** The time that a job takes, in seconds: of the clock, and of all processors together. */
export type Time = { wall: number; cpu: number };

/** One measurement: ours, and the yardstick that was measured in turn with it, if there is one. Medians. */
export type Measured = { ours: Time; yardstick?: Time; ratio?: Time; unit: 'seconds' } | Counted;

/** What is no time: bytes. */
export type Counted = { ours: number; yardstick: number; ratio: number; unit: 'MB' };

/** How often something is measured, after some rounds to warm up. */
export type Rounds = { rounds: number; warmUp: number };

/**
 * Two jobs run in turn: the medians of each, and the median of their ratios pair by pair, so that what else the machine does counts on both
 * sides.
 */
export async function inPairs(ours: Job, yardstick: Job, rounds: Rounds): Promise<Measured> {
  const [[a, b], [ratio]] = await inTurn([ours, yardstick], rounds);
  return { ours: a!, yardstick: b!, ratio: ratio!, unit: 'seconds' };
}

export async function alone(job: Job, rounds: Rounds): Promise<Measured> {
  const [[ours]] = await inTurn([job], rounds);
  return { ours: ours!, unit: 'seconds' };
}

/** Measures itself where it gives a time; some of what it does is then not counted. */
export type Job = (round: number) => unknown;

/** Jobs run in turn: the median time of each, and for each but the last the median of its ratios to the last, round by round. */
export async function inTurn(
  jobs: readonly Job[],
  { rounds, warmUp }: Rounds,
): Promise<[medians: Time[], ratios: Time[]]> {
  const times: Time[][] = jobs.map(() => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    const taken: Time[] = [];
    for (const job of jobs) taken.push(await timeOf(() => job(round)));
    if (round >= 0) taken.forEach((time, i) => times[i]!.push(time));
  }
  const last = times.at(-1)!;
  const ratios = times.slice(0, -1).map((own) => medianOf(own.map((time, i) => ratioOf(time, last[i]!))));
  return [times.map(medianOf), ratios];
}

function ratioOf(a: Time, b: Time): Time {
  return { wall: a.wall / b.wall, cpu: a.cpu / b.cpu };
}

export async function timeOf(job: () => unknown): Promise<Time> {
  const took = clock();
  const own = await job();
  return isTime(own) ? own : took();
}

/** @returns A function that gives the time since. */
export function clock(): () => Time {
  const [began, before] = [performance.now(), cpuSeconds()];
  return () => ({ wall: (performance.now() - began) / 1000, cpu: cpuSeconds() - before });
}

function isTime(value: unknown): value is Time {
  return typeof value === 'object' && value !== null && 'wall' in value && 'cpu' in value;
}

function medianOf(times: readonly Time[]): Time {
  return { wall: median(times.map(({ wall }) => wall)), cpu: median(times.map(({ cpu }) => cpu)) };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/**
 * Run a job with the time of all processes below this one, a browser's too; where `/proc` is missing only that of this one.
 * @param descendants  The script that looks at them.
 */
export async function timeOfTree(job: () => Promise<unknown>, descendants: string): Promise<Time> {
  if (!existsSync(OWN)) return timeOf(job);
  const watcher = fork(descendants);
  const ticks = async () => {
    watcher.send('');
    const [sum] = (await once(watcher, 'message')) as [number];
    return sum;
  };
  const before = await ticks();
  const [began, own] = [performance.now(), process.cpuUsage()];
  await job();
  const wall = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(own);
  const cpu = (user + system) / 1e6 + ((await ticks()) - before) / TICKS;
  watcher.disconnect();
  return { wall, cpu };
}

/** Of this process and of the processes that it has started and that have ended, with those that they have waited for. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + childSeconds();
}

const OWN = '/proc/self/stat';
/** What Linux counts processor time in, a second. */
const TICKS = 100;

/** Linux alone counts it. */
function childSeconds(): number {
  if (!existsSync(OWN)) return 0;
  const text = readFileSync(OWN, 'latin1');
  // the name of the process, in brackets, may have spaces; `cutime` and `cstime` are the 16th and 17th of all
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}
