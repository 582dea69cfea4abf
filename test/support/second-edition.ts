import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeEdition, yakkan } from './command.ts';

/** What the next edition of the made-up scheme `aozora` prints in place of the words of 2024, beside its days: the premiums of one row. */
const DEARER: readonly (readonly [was: string, is: string])[] = [
  ['45,670円', '46,670円'],
  ['68,510円', '70,010円'],
  ['91,340円', '93,340円'],
  ['137,020円', '140,020円'],
];

/** Write the next edition of `aozora` into a copy of the made-up schemes: the text of 2024 a year later, with one row dearer, and its keys. */
export function writeNextEdition(sources: string): void {
  const text = readFileSync(join(sources, 'aozora/2024/pamphlet.txt'), 'utf8');
  const replaced = [
    ['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時'] as const,
    ...DEARER,
  ].reduce((next, [was, is]) => {
    if (!next.includes(was)) throw new Error(`${was} is not in the text of aozora`);
    return next.replaceAll(was, is);
  }, text);
  writeEdition(join(sources, 'aozora/2025'), replaced);
  const { status, stderr } = yakkan(['keys', 'aozora', '--sources', sources]);
  if (status !== 0) throw new Error(stderr);
}
