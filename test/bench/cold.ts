import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { opened } from '../../src/extract/open-edition.ts';
import { readShared } from '../../src/extract/shared-sources.ts';
import { collect, isComplete } from '../../src/input/collect.ts';
import { extract } from '../../src/pipeline.ts';
import { seconds } from './measure.ts';

/*
 * The first extraction of a process, or the first parse by remark-parse alone, of all texts: nothing is compiled yet. Prints its seconds.
 * `node cold.js ours|bare`
 */
const sources = join(fileURLToPath(new URL('..', import.meta.url)), 'sources');
const editions = (await collect(sources)).editions.filter(isComplete);
const { shared } = await readShared(sources, editions);
const bare = unified().use(remarkParse).freeze();
const job =
  process.argv[2] === 'ours'
    ? () => void editions.map((files) => extract(opened(files), shared))
    : () => void editions.map(({ pamphlet }) => bare.parse(new TextDecoder().decode(pamphlet.bytes)));
process.stdout.write(String(await seconds(job)));
