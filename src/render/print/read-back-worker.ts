import { parentPort } from 'node:worker_threads';
import { readBack } from './read-back.ts';

// One PDF in, what it says out. A thread of its own: reading takes as long as printing, and the two can go side by side.
parentPort!.on('message', (bytes: Uint8Array) => {
  readBack(bytes).then(
    (read) => parentPort!.postMessage({ read }),
    (error: unknown) => parentPort!.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
