import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { opened } from '../../src/extract/open-edition.ts';
import { readShared } from '../../src/extract/shared-sources.ts';
import { collect, isComplete } from '../../src/input/collect.ts';
import { extract, read } from '../../src/stages/reading.ts';
import { timeOf } from './measure.ts';

/*
 * The first extraction or reading of a process, or the first parse by remark-parse alone, of all texts: nothing is compiled yet. Prints
 * its time as JSON. `node cold.js extraction|reading|bare`
 */
// .cache/bench/cold.js is two folders below the project
const sources = fileURLToPath(new URL('../../sources', import.meta.url));
const editions = (await collect(sources)).editions.filter(isComplete);
const { shared } = await readShared(sources, editions);
// a reading reads them itself
const described = process.argv[2] === 'extraction' ? editions.map(opened) : [];
const bare = unified().use(remarkParse).freeze();
const JOBS: Record<string, () => void> = {
  extraction: () => void described.map((edition) => extract(edition, shared)),
  reading: () => void editions.map((files) => read(files, shared)),
  bare: () => void editions.map(({ pamphlet }) => bare.parse(new TextDecoder().decode(pamphlet.bytes))),
};
process.stdout.write(JSON.stringify(await timeOf(JOBS[process.argv[2]!]!)));
