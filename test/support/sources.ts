import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collect, type EditionFiles } from '../../src/input/collect.ts';
import type { Reading } from '../../src/extract/reading.ts';
import { readAll } from '../../src/pipeline.ts';

/** The project's folder, whatever folder the tests are run from. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

export const editions: EditionFiles[] = await collect(`${project}sources`);
export const readings: Reading[] = await readAll({ sources: `${project}sources` });

export function readingOf(scheme: string): Reading {
  return readings.find((reading) => reading.scheme.scheme === scheme)!;
}

export function output(path: string): string {
  return readFileSync(`${project}out/${path}`, 'utf8');
}
