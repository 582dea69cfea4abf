import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { opened } from '../../../src/extract/open-edition.ts';
import { readShared } from '../../../src/extract/shared-sources.ts';
import { collect, isComplete, type EditionFiles } from '../../../src/input/collect.ts';
import { extract, read } from '../../../src/stages/reading.ts';
import { inPairs, type Rounds, type Time } from '../measure.ts';
import { COMPILED, context, once, run } from '../place.ts';
import type { Row } from '../row.ts';

/*
 * Extraction is from the bytes of a text to a scheme whose characters and numbers are all accounted for; what to look for is read before. A whole
 * reading reads that too, and marks the findings of an editor. Both against remark-parse alone on the same bytes.
 */

// warm is what no longer gets faster: the compiler takes forty rounds over all that an extraction runs
const ALL: Rounds = { rounds: 41, warmUp: 40 };
const SMALLEST: Rounds = { rounds: 31, warmUp: 15 };
const COLD: Rounds = { rounds: 5, warmUp: 0 };

const texts = once(async () => {
  const editions = (await collect(context.sources)).editions.filter(isComplete);
  const { shared } = await readShared(context.sources, editions);
  const [smallest] = editions.toSorted((a, b) => a.pamphlet.bytes.length - b.pamphlet.bytes.length);
  return { editions, shared, smallest: smallest! };
});

const bare = unified().use(remarkParse).freeze();
const parse = (editions: readonly EditionFiles[]) => () =>
  void editions.map(({ pamphlet }) => bare.parse(new TextDecoder().decode(pamphlet.bytes)));

async function extraction(of: 'all' | 'smallest') {
  const { editions, shared, smallest } = await texts();
  const some = of === 'all' ? editions : [smallest];
  const described = some.map(opened);
  return inPairs(
    () => void described.map((edition) => extract(edition, shared)),
    parse(some),
    of === 'all' ? ALL : SMALLEST,
  );
}

async function reading(of: 'all' | 'smallest') {
  const { editions, shared, smallest } = await texts();
  const some = of === 'all' ? editions : [smallest];
  return inPairs(() => void some.map((files) => read(files, shared)), parse(some), of === 'all' ? ALL : SMALLEST);
}

/** The first of a process, which measures itself: its start is not counted. */
const first = (what: 'extraction' | 'reading' | 'bare') => () =>
  JSON.parse(run(process.execPath, [join(COMPILED, 'cold.js'), what])) as Time;
const inCold = (what: 'extraction' | 'reading') => inPairs(first(what), first('bare'), COLD);

export const extractionRows: readonly Row[] = [
  {
    name: 'extraction/warm',
    what: 'extraction of the five texts, against bare remark-parse',
    aim: 1.8,
    measure: () => extraction('all'),
  },
  {
    name: 'extraction/smallest',
    what: 'extraction of the smallest text, against bare remark-parse',
    measure: () => extraction('smallest'),
  },
  {
    name: 'extraction/cold',
    what: 'the first extraction of a process, of the five texts, against bare remark-parse',
    aim: 2.4,
    measure: () => inCold('extraction'),
  },
  {
    name: 'extraction/reading',
    what: 'whole reading of the five texts (profile, extraction, findings), against bare remark-parse',
    measure: () => reading('all'),
  },
  {
    name: 'extraction/reading-smallest',
    what: 'whole reading of the smallest text, against bare remark-parse',
    measure: () => reading('smallest'),
  },
  {
    name: 'extraction/reading-cold',
    what: 'the first whole reading of a process, of the five texts, against bare remark-parse',
    isLong: true,
    measure: () => inCold('reading'),
  },
];
