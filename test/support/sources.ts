import { readFileSync } from 'node:fs';
import { collect, isComplete, type EditionFiles } from '../../src/input/collect.ts';
import type { Reading } from '../../src/extract/reading.ts';
import { readAll } from '../../src/stages/sources.ts';
import { built, project } from './project.ts';

export { project };

export const editions: EditionFiles[] = (await collect(`${project}sources`)).editions.filter(isComplete);
export const readings: Reading[] = await readAll({ sources: `${project}sources` });

export function readingOf(scheme: string): Reading {
  return readings.find((reading) => reading.scheme.scheme === scheme)!;
}

export function output(path: string): string {
  return readFileSync(built(path), 'utf8');
}
