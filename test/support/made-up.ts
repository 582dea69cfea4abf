import { readFileSync } from 'node:fs';
import { collect, isComplete, type EditionFiles } from '../../src/input/collect.ts';
import type { Reading } from '../../src/extract/reading.ts';
import { readAll } from '../../src/stages/sources.ts';
import { project } from './project.ts';
import { table, withBands, type Row } from './reference.ts';

/**
 * The made-up schemes in `test/schemes/`, which tests of code run on: read once, and not built. Their publication is in
 * `made-up-site.ts`.
 */
export const sources = `${project}test/schemes`;

/** The day that they are published on. */
export const TODAY = '2026-11-21';

export const editions: EditionFiles[] = (await collect(sources)).editions.filter(isComplete);
export const readings: Reading[] = await readAll({ sources });

export function readingOf(scheme: string): Reading {
  return readings.find((reading) => reading.scheme.scheme === scheme)!;
}

/** The text of a pamphlet, as received. */
export function originalOf({ scheme, edition }: { scheme: string; edition: string }): string {
  return readFileSync(`${sources}/${scheme}/${edition}/pamphlet.txt`, 'utf8');
}

/** The made-up schemes that print premiums. */
export const SCHEMES_WITH_PREMIUMS = ['aozora', 'hama', 'kumo', 'mori'];

/** Their premiums, typed by hand beside the texts, in the order of `premiums.csv`, with the edges of their bands. */
export function typedPremiums(): Row[] {
  return SCHEMES_WITH_PREMIUMS.flatMap((scheme) => {
    const { edition } = readingOf(scheme).scheme;
    const typed = (name: string) => table(`test/schemes/${scheme}/${edition}/reference/${name}.csv`);
    return withBands(typed('premiums'), typed('bands'), scheme);
  });
}
