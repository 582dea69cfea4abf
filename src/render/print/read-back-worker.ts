import { parentPort } from 'node:worker_threads';
import { readBack } from './read-back.ts';

// Reads PDFs in a separate thread: reading takes as long as printing, and the two can run in parallel.
parentPort!.on('message', (bytes: Uint8Array) => {
  readBack(bytes).then(
    (read) => parentPort!.postMessage({ read }),
    (error: unknown) => parentPort!.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
