import { parentPort } from 'node:worker_threads';
import { cutFont, type Cut } from './cut-font.ts';

// Cuts fonts in a separate thread: compression for the web takes most of a first build.
parentPort!.on('message', (cut: Cut) => {
  cutFont(cut).then(
    (font) => parentPort!.postMessage({ font }),
    (error: unknown) => parentPort!.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
