import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadBack } from './read-back.ts';

/** Readers of finished PDFs, each in its own thread. */
export type Readers = { read: (pdf: Uint8Array) => Promise<ReadBack>; close: () => Promise<void> };

type Answer = { read?: ReadBack; error?: string };

/** @param count  How many PDFs can be read at once; no more may be requested at a time. */
export function startReaders(count: number): Readers {
  // the bundle has the worker next to it
  const script = new URL('./read-back-worker.js', import.meta.url);
  const workers = Array.from({ length: count }, () => new Worker(script));
  const free = [...workers];
  return {
    read: async (pdf) => {
      const worker = free.pop();
      if (!worker) throw new Error('More PDFs than readers: this is a bug in the pipeline');
      worker.postMessage(pdf);
      const [{ read, error }] = (await once(worker, 'message')) as [Answer];
      free.push(worker);
      if (!read) throw new Error(`A printed PDF cannot be read back (${error}): this is a bug in the pipeline`);
      return read;
    },
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}
