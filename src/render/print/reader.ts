import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { ReadBack } from './read-back.ts';

/** A reader of finished PDFs, in a thread of its own: one after the other, in the order of the requests. */
export type Reader = { read: (pdf: Uint8Array) => Promise<ReadBack>; close: () => Promise<void> };

type Answer = { read?: ReadBack; error?: string };

export function startReader(): Reader {
  // the bundle has the worker next to it
  const worker = new Worker(new URL('./read-back-worker.js', import.meta.url));
  const one = pLimit(1);
  return {
    read: (pdf) =>
      one(async () => {
        worker.postMessage(pdf);
        const [{ read, error }] = (await once(worker, 'message')) as [Answer];
        if (!read) throw new Error(`A printed PDF cannot be read back (${error}): this is a bug in the pipeline`);
        return read;
      }),
    close: async () => void (await worker.terminate()),
  };
}
