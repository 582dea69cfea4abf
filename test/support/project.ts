import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the tests are run from. */
export const project = fileURLToPath(new URL('../..', import.meta.url));
