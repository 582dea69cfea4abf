import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { isCompiled } from '../../store/stage-code.ts';
import { cutFont, type Cut } from './cut-font.ts';

type Answer = { font?: Uint8Array; error?: string };

/** How many fonts are cut at once, each in a thread of its own. */
const AT_ONCE = 2;
const limit = pLimit(AT_ONCE);
const free: Worker[] = [];

/** Cut a font in another thread. */
export function cutElsewhere(cut: Cut): Promise<Uint8Array> {
  // only what was compiled has the worker next to it
  return limit(() => (isCompiled ? cutBy(free.pop() ?? startWorker(), cut) : cutFont(cut)));
}

function startWorker(): Worker {
  return new Worker(new URL('./font-worker.js', import.meta.url));
}

async function cutBy(worker: Worker, cut: Cut): Promise<Uint8Array> {
  // a worker that has nothing to do does not keep the command running
  worker.ref();
  worker.postMessage(cut);
  const [{ font, error }] = (await once(worker, 'message')) as [Answer];
  worker.unref();
  free.push(worker);
  if (!font) throw new Error(`A font cannot be cut (${error}): this is a bug in the pipeline`);
  return font;
}
