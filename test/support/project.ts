import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the tests are run from. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** A file or folder of the project's own `out/`. What is missing there is named, with the command that makes it. */
export function built(path: string): string {
  const place = `${project}out/${path}`;
  if (existsSync(place)) return place;
  const isOfBrowser = /\.(?:pdf|png)$/.test(path);
  throw new Error(`out/${path} is missing: run \`npm run build\` first${isOfBrowser ? ', without --no-pdf' : ''}`);
}
