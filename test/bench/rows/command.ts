import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeNextEdition } from '../../support/second-edition.ts';
import { syntheticSources, writeSources } from '../../support/synthetic.ts';
import { alone, clock, inPairs, type Measured } from '../measure.ts';
import { command, COMPILED, context, emptyCache, longestText, notes, once, PROJECT, run, scratch } from '../place.ts';
import { milliseconds, type Row } from '../row.ts';
import { SEED } from '../synthetic-site.ts';

/* The compiled command, in processes of its own. */

/** A check of the scheme with the longest text, against a process that parses this text with remark-parse alone. */
async function checkOne(): Promise<Measured> {
  const { scheme, path } = await longestText();
  return inPairs(
    () => void command(['check', scheme]),
    () => void run(process.execPath, [join(COMPILED, 'bare.js'), path]),
    { rounds: 5, warmUp: 1 },
  );
}

/** A folder of made-up schemes that the command builds into a folder of its own, with a cache of its own. */
type Place = { texts: string[]; build: () => void };

function placeOf(schemes: number, name: string): Place {
  const folder = join(scratch, name);
  const sources = join(folder, 'sources');
  writeSources(sources, syntheticSources(schemes, SEED, context.sources));
  const cache = emptyCache(join(name, 'cache'));
  return {
    texts: readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('pamphlet.txt'))
      .sort()
      .map((path) => join(sources, path)),
    build: () => {
      const args = ['build', '--no-pdf', '--json', '--sources', sources, '--out', join(folder, 'out')];
      const { outcome } = JSON.parse(command(args, { env: { YAKKAN_CACHE: cache } })) as { outcome: string };
      if (outcome !== 'built') throw new Error(`The build did not build: ${outcome}`);
    },
  };
}

/** Characters of a sentence that every made-up text has: with words of them, no font is cut again. */
const SENTENCE = '会員の皆様の信用を守る';
const CHARACTERS = [...'会員皆様信用守'];

/** A word that no build has seen before. */
function* newWords(): Generator<string, never> {
  for (const a of CHARACTERS) for (const b of CHARACTERS) if (a !== b) yield a + b;
  throw new Error('There are no more words.');
}

/** Put a word into the sentence of a text, and vouch for the text. */
function changeWord(text: string, word: string): void {
  const before = readFileSync(text, 'utf8');
  const after = before.replace(/会員の皆様の.{2}を守る/, SENTENCE.replace('信用', word));
  if (after === before) throw new Error(`${text} does not say ${SENTENCE}.`);
  writeFileSync(text, after);
  const source = text.replace(/pamphlet\.txt$/, 'source.yaml');
  const sha256 = createHash('sha256').update(after).digest('hex');
  writeFileSync(source, readFileSync(source, 'utf8').replace(/sha256: \w+/, `sha256: ${sha256}`));
}

/**
 * One word changes in one scheme of fifty, against one in each of them, which is the whole build: fonts and whatever else does not depend on the
 * words of a scheme are kept from before in both.
 */
async function oneWord(): Promise<Measured> {
  const { texts, build } = placeOf(50, 'word');
  const took = clock();
  build();
  const { wall, cpu } = took();
  notes.push(
    `50 made-up schemes by the command, with nothing kept: ${milliseconds(wall)}, ${milliseconds(cpu)} of processors`,
  );
  const words = newWords();
  const changed = (some: readonly string[]) => () => {
    const word = words.next().value;
    for (const text of some) changeWord(text, word);
    const built = clock();
    build();
    return built();
  };
  return inPairs(changed(texts.slice(0, 1)), changed(texts), { rounds: 2, warmUp: 0 });
}

const emptyProject = once(() => {
  const folder = join(scratch, 'empty');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { empty: 'node -e 0' } }));
  return Promise.resolve(folder);
});

/** Where the project's own sources are built into, once, so that nothing changes after. */
const builtOnce = once(() => {
  const out = join(scratch, 'out');
  command(['build', '--out', out]);
  return Promise.resolve(out);
});

function checkUnchanged(said: string): void {
  if (!said.startsWith('Nothing has changed')) throw new Error(`The rebuild did work: ${said}`);
}

async function unchanged(): Promise<Measured> {
  const out = await builtOnce();
  return alone(() => checkUnchanged(command(['build', '--out', out])), { rounds: 5, warmUp: 1 });
}

/** The whole way that a person goes, against the least that it can be. Compiling, which npm starts first, is in it. */
async function unchangedByNpm(): Promise<Measured> {
  const [out, empty] = [await builtOnce(), await emptyProject()];
  return inPairs(
    () => checkUnchanged(run('npm', ['run', '--silent', 'build', '--', '--out', out])),
    () => void run('npm', ['run', '--silent', 'empty'], { folder: empty }),
    { rounds: 5, warmUp: 1 },
  );
}

/** The most memory that a build has, in MB. */
function peakOf(schemes: number): number {
  const name = `peak-${schemes}`;
  const sources = join(scratch, name, 'sources');
  writeSources(sources, syntheticSources(schemes, SEED, context.sources));
  const written = join(scratch, name, 'peak');
  const hook = pathToFileURL(join(PROJECT, 'test/bench/peak.js')).href;
  const args = ['build', '--no-pdf', '--sources', sources, '--out', join(scratch, name, 'out')];
  run(process.execPath, ['--import', hook, join(PROJECT, 'dist/cli.js'), ...args], {
    env: { YAKKAN_CACHE: emptyCache(join(name, 'cache')), BENCH_PEAK: written },
  });
  return Number(readFileSync(written, 'utf8')) / 1024;
}

/** The made-up schemes, with a new edition of one of them: beside its old one, or as a scheme of its own. */
function renewedPlace(isOwnScheme: boolean): { sources: string; build: () => void } {
  const name = isOwnScheme ? 'renewed-apart' : 'renewed';
  const [folder, cache] = [join(scratch, name), join(name, 'cache')];
  const sources = join(folder, 'sources');
  cpSync(join(PROJECT, 'test/schemes'), sources, { recursive: true });
  writeNextEdition(sources);
  if (isOwnScheme) {
    const own = join(sources, 'aozora-next');
    mkdirSync(own);
    for (const file of ['profile.yaml', 'coverage.yaml']) cpSync(join(sources, 'aozora', file), join(own, file));
    renameSync(join(sources, 'aozora/2025'), join(own, '2025'));
    rmSync(join(sources, 'aozora/keys.yaml'));
  }
  const args = ['build', '--no-pdf', '--json', '--sources', sources, '--out', join(folder, 'out')];
  return { sources, build: () => void command(args, { env: { YAKKAN_CACHE: emptyCache(cache) } }) };
}

/** What an edition costs beside the one before, against what it costs as a scheme. */
function secondEdition(): Promise<Measured> {
  return inPairs(renewedPlace(false).build, renewedPlace(true).build, { rounds: 3, warmUp: 1 });
}

/** What changed in a scheme of two editions, against a check of it. */
function diffOne(): Promise<Measured> {
  const { sources } = renewedPlace(false);
  return inPairs(
    () => void command(['diff', 'aozora', '--sources', sources]),
    () => void command(['check', 'aozora', '--sources', sources]),
    { rounds: 5, warmUp: 1 },
  );
}

export const commandRows: readonly Row[] = [
  {
    name: 'command/check',
    what: 'a check of the scheme with the longest text, against a process that parses it with bare remark-parse',
    // half of what it was at 307a81e, before issue 15: 20 times
    aim: 10,
    of: 'cpu',
    measure: checkOne,
  },
  {
    name: 'command/diff',
    what: 'what changed in a scheme of two editions, against a check of it',
    aim: 1,
    of: 'cpu',
    measure: diffOne,
  },
  {
    name: 'command/second-edition',
    what: 'a build of the made-up schemes with a second edition of one, against the same text as a scheme of its own; no PDFs, nothing kept',
    aim: 1.2,
    of: 'cpu',
    measure: secondEdition,
  },
  {
    name: 'command/word',
    what: 'a build of 50 made-up schemes after one word changed in one, against one word in each; no PDFs',
    aim: 0.2,
    measure: oneWord,
  },
  {
    name: 'command/unchanged',
    what: 'a build of the five with nothing changed, the whole process',
    aim: 0.5,
    of: 'wall',
    measure: unchanged,
  },
  {
    name: 'command/npm',
    what: 'the same by `npm run build`, against an empty node by `npm run`',
    aim: 3,
    measure: unchangedByNpm,
  },
  {
    name: 'command/memory',
    what: 'the most memory of a build without PDFs: 400 made-up schemes against 50',
    aim: 1.3,
    isLong: true,
    measure: () => {
      const [ours, yardstick] = [peakOf(400), peakOf(50)];
      return Promise.resolve({ ours, yardstick, ratio: ours / yardstick, unit: 'MB' });
    },
  },
];
