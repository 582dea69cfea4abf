import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './worker.ts';

/*
 * Damage the texts of the sources and of the made-up schemes in many ways and read each: it must be refused with a message, or change no
 * number that the report does not list. A run is the same for the same seed: `npm run fuzz -- --seed 1 --from 17 --runs 1` repeats one.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '20261130' },
  },
});
const [runs, from, seed] = [values.runs, values.from, values.seed].map((value) => {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number)) {
    process.stderr.write(`\`${value}\` is not a whole number\n`);
    process.exit(2);
  }
  return number;
}) as [number, number, number];

/** A run that is not done after this long hangs, whatever else the machine does. */
const PATIENCE = 120_000;
const SLOW = 10;
const folders = ['sources', 'test/schemes'];

const tally = { refused: 0, accepted: 0, crashes: 0, slow: 0, hangs: 0, unlisted: 0 };
process.stdout.write(`seed ${seed}, runs ${from} to ${from + runs - 1}\n`);

let worker = await ready();
for (let run = from; run < from + runs; run += 1) {
  const outcome = await attempt(run);
  if (outcome === 'hang') {
    tally.hangs += 1;
    process.stdout.write(`run ${run}: hangs\n`);
    await worker.terminate();
    worker = await ready();
    continue;
  }
  tally[outcome.outcome] += 1;
  const what = `run ${run}, ${outcome.scheme}, ${outcome.mutations.join(' + ')}`;
  if (outcome.crash !== undefined) {
    tally.crashes += 1;
    process.stdout.write(`${what}: crashes\n${outcome.crash}\n`);
  }
  if (outcome.times > SLOW) {
    tally.slow += 1;
    process.stdout.write(`${what}: takes ${outcome.times.toFixed(1)} times the usual\n`);
  }
  if (outcome.unlisted) {
    tally.unlisted += 1;
    process.stdout.write(`${what}: changes what no list has\n    ${outcome.unlisted.slice(0, 5).join('\n    ')}\n`);
  }
  if ((run - from + 1) % 500 === 0) process.stdout.write(`${run - from + 1} runs: ${JSON.stringify(tally)}\n`);
}
process.stdout.write(`${JSON.stringify(tally)}\n`);
await worker.terminate();
process.exitCode = tally.crashes + tally.slow + tally.hangs + tally.unlisted > 0 ? 1 : 0;

/** A worker that has read the texts as they are. */
async function ready(): Promise<Worker> {
  const started = new Worker(fileURLToPath(new URL('./worker.js', import.meta.url)), { workerData: { folders, seed } });
  await new Promise<void>((resolve, reject) => {
    started.once('message', () => resolve());
    started.once('error', reject);
  });
  return started;
}

async function attempt(run: number): Promise<Outcome | 'hang'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('hang'), PATIENCE);
    worker.once('error', reject);
    worker.once('message', (outcome: Outcome) => {
      clearTimeout(timer);
      worker.removeAllListeners('error');
      resolve(outcome);
    });
    worker.postMessage(run);
  });
}
