import { parentPort, workerData } from 'node:worker_threads';
import { readChanged } from '../support/misprinted.ts';
import { collect, isComplete } from '../../src/input/collect.ts';
import { MUTATIONS, type Mutated } from './mutations.ts';
import { listedOf, unlisted } from './oracle.ts';
import { randomOf } from './random.ts';

/** What one run found: nothing if it was refused as it should be, or changed nothing that people are quoted. */
export type Outcome = {
  run: number;
  scheme: string;
  mutations: string[];
  outcome: 'refused' | 'accepted';
  /** CPU time as a multiple of that of the text as it is, for as many characters. */
  times: number;
  crash?: string;
  unlisted?: string[];
};

const { folders, seed } = workerData as { folders: string[]; seed: number };

/** CPU milliseconds: another program on the machine does not count. */
function timed<T>(task: () => T): { value: T; ms: number } {
  const before = process.cpuUsage();
  const value = task();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}

const editions = (await Promise.all(folders.map((folder) => collect(folder)))).flatMap(({ editions: found }) =>
  found.filter(isComplete),
);
const texts = editions.map((edition) => {
  const text = new TextDecoder().decode(edition.pamphlet.bytes);
  const reading = readChanged(edition, text);
  if (!reading) throw new Error(`${edition.scheme}/${edition.edition} is refused as it is`);
  // warm, the middle of five
  const usual = Array.from({ length: 5 }, () => timed(() => readChanged(edition, text)).ms).sort((a, b) => a - b)[2]!;
  return { edition, text, listed: listedOf(reading), usual };
});

function attempt(run: number): Outcome {
  const random = randomOf(seed, run);
  const { edition, text, listed, usual } = texts[run % texts.length]!;
  const count = random.below(10) < 7 ? 1 : 2 + random.below(3);
  const mutations = Array.from({ length: count }, () => random.one(Object.keys(MUTATIONS)));
  const changed = mutations.reduce<Mutated>(
    (before, name) => (before.text.length < 2 ? before : MUTATIONS[name]!(before.text, random)),
    { text },
  );
  const own = { run, scheme: `${edition.scheme}/${edition.edition}`, mutations };
  try {
    const { value: reading, ms } = timed(() => readChanged(edition, changed.text));
    const found = reading && count === 1 && changed.text !== text ? unlisted(listed, changed, reading) : [];
    return {
      ...own,
      outcome: reading ? 'accepted' : 'refused',
      times: ms / usual / Math.max(1, changed.text.length / text.length),
      ...(found.length > 0 && { unlisted: found }),
    };
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...own, outcome: 'refused', times: 0, crash: crash.split('\n').slice(0, 4).join('\n') };
  }
}

parentPort!.postMessage({ texts: texts.map(({ edition, usual }) => ({ scheme: edition.scheme, usual })) });
parentPort!.on('message', (run: number) => {
  const first = attempt(run);
  // a pause of the collector may fall into a run
  parentPort!.postMessage(first.times > 10 ? { ...first, times: Math.min(first.times, attempt(run).times) } : first);
});
