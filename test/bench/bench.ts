import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { collect, isComplete, type EditionFiles } from '../../src/input/collect.ts';
import { languagesOf } from '../support/languages.ts';
import { opened } from '../../src/extract/open-edition.ts';
import { readShared } from '../../src/extract/shared-sources.ts';
import { publish, type BuildContext } from '../../src/pipeline.ts';
import { extract, read } from '../../src/stages/reading.ts';
import { readAll } from '../../src/stages/sources.ts';
import { ensureBrowser, launch } from '../../src/render/print/browser.ts';
import { loadTemplates } from '../../src/render/html/templates.ts';
import { documentedIn, renderPamphlet } from '../../src/render/pamphlet/pamphlets.ts';
import { printAll } from '../../src/render/print/print-all.ts';
import { openStore } from '../../src/store/store.ts';
import { checkAlike, written } from './alike.ts';
import { alone, inPairs, inTurn, median, seconds, type Measured, type Result } from './measure.ts';
import { everythingOf, siteOf, syntheticSite, type SyntheticSite } from './synthetic-site.ts';
import { anchorsOf, writeByEleventy, writeOurs } from './yardstick.ts';

// .cache/bench.js is one folder below the project
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 15;
// the compiler takes longer over more code
const WARM_UP = 5;

const scratch = mkdtempSync(join(tmpdir(), 'yakkan-bench-'));
const context: BuildContext = {
  sources: join(PROJECT, 'sources'),
  templates: join(PROJECT, 'templates'),
  scripts: join(PROJECT, 'dist/client'),
  cache: join(PROJECT, '.cache'),
  today: '2026-11-21',
};
const results: Result[] = [];
/** Printed below the table: good to know, but not an aim. */
const notes: string[] = [];
/** What is measured, by the name that `--only` takes. */
const GROUPS: Readonly<Record<string, () => unknown>> = {
  extraction: benchExtraction,
  site: benchSiteAndData,
  schemes: benchManySchemes,
  print: benchPrint,
  unchanged: benchUnchanged,
};
const { only = Object.keys(GROUPS) } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values;
const unknown = only.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0)
  throw new Error(`There is no \`${unknown.join(', ')}\` to measure, only ${Object.keys(GROUPS).join(', ')}.`);
printRow(['', 'ours', 'yardstick', 'result', 'aim', '']);
try {
  for (const name of only) await GROUPS[name]!();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
for (const note of notes) process.stdout.write(`${note}\n`);
mkdirSync(context.cache, { recursive: true });
const run = {
  at: new Date().toISOString(),
  node: process.version,
  cores: cpus().length,
  rounds: ROUNDS,
  results,
  notes,
};
appendFileSync(join(context.cache, 'bench.jsonl'), `${JSON.stringify(run)}\n`);
process.stdout.write(`\nAs JSON, below earlier runs: ${join('.cache', 'bench.jsonl')}\n`);

/**
 * Extraction is from the bytes of a text to a scheme whose characters and numbers are all accounted for; what to look for is read
 * before. A whole reading reads that too, and marks the findings of an editor. Both against remark-parse alone on the same bytes.
 */
async function benchExtraction(): Promise<void> {
  const editions = (await collect(context.sources)).editions.filter(isComplete);
  const { shared } = await readShared(context.sources, editions);
  const [smallest] = editions.toSorted((a, b) => a.pamphlet.bytes.length - b.pamphlet.bytes.length);
  const bare = unified().use(remarkParse).freeze();
  const against = (job: () => unknown, texts: readonly EditionFiles[], rounds: number) =>
    inPairs(job, () => void texts.map(({ pamphlet }) => bare.parse(new TextDecoder().decode(pamphlet.bytes))), {
      rounds,
      warmUp: WARM_UP,
    });
  const extraction = async (texts: readonly EditionFiles[], rounds: number) => {
    const described = texts.map(opened);
    return against(() => void described.map((edition) => extract(edition, shared)), texts, rounds);
  };
  const reading = (texts: readonly EditionFiles[], rounds: number) =>
    against(() => void texts.map((files) => read(files, shared)), texts, rounds);
  const cold = (side: 'extraction' | 'reading' | 'bare') => () =>
    Number(spawnSync(process.execPath, [join(context.cache, 'cold.js'), side], { encoding: 'utf8' }).stdout);
  const inCold = (side: 'extraction' | 'reading') => inPairs(cold(side), cold('bare'), { rounds: 7, warmUp: 1 });
  const row = (what: string, measured: Measured, aim?: number) =>
    record({ what: `${what}, against bare remark-parse`, ...measured, aim, unit: '×' });
  row('extraction of the five texts', await extraction(editions, ROUNDS), 2.3);
  row('extraction of the smallest text', await extraction([smallest!], 3 * ROUNDS));
  row('extraction of the five texts, cold', await inCold('extraction'));
  row('whole reading of the five texts', await reading(editions, ROUNDS));
  row('whole reading of the smallest text', await reading([smallest!], 3 * ROUNDS));
  row('whole reading of the five texts, cold', await inCold('reading'));
  notes.push(
    'extraction: from the bytes of a text to its scheme and accounts, by a profile read before; whole reading: profile, extraction, findings',
  );
}

/**
 * The five sources to everything but PDFs, in memory: reading, data files, every page of the site and of the pamphlets in both
 * languages, search and source pages among them; web fonts from the cache.
 */
async function benchSiteAndData(): Promise<void> {
  await publish(context, { pdf: false });
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) times.push(await seconds(() => publish(context, { pdf: false })));
  record({
    what: 'reading, data, site and pamphlet HTML of the five, without PDFs',
    ...alone(times),
    aim: 1.5,
    unit: 's',
  });
}

/** Twice as many schemes take twice as long, and no page takes longer than one of Eleventy. */
async function benchManySchemes(): Promise<void> {
  const sites: SyntheticSite[] = [];
  for (const schemes of [200, 100, 50]) sites.push(await syntheticSite(schemes, join(scratch, 'synthetic'), context));
  for (const { schemes, steps } of sites)
    notes.push(
      `${schemes} made-up schemes: ${Object.entries(steps)
        .map(([step, time]) => `${step} ${(time * 1000).toFixed(0)} ms`)
        .join(', ')}`,
    );
  await benchLinear('pages of the site', sites, siteOf, { rounds: 3, warmUp: 1 });
  await benchLinear('everything but PDFs', [sites[0]!, sites.at(-1)!], everythingOf, { rounds: 3, warmUp: 0 });
  await benchEleventy(sites.at(-1)!);
}

/** Time per scheme, against that of the last and smallest number of schemes. */
async function benchLinear(
  what: string,
  sites: readonly SyntheticSite[],
  job: (site: SyntheticSite) => unknown,
  rounds: { rounds: number; warmUp: number },
): Promise<void> {
  const [times, ratios] = await inTurn(
    sites.map((site) => () => job(site)),
    rounds,
  );
  const fewest = sites.at(-1)!.schemes;
  ratios.forEach((ratio, i) => {
    const { schemes } = sites[i]!;
    record({
      what: `${what}, per scheme: ${schemes} made-up ones against ${fewest}`,
      ours: times[i]! / schemes,
      yardstick: times.at(-1)! / fewest,
      value: (ratio * fewest) / schemes,
      aim: 1.3,
      unit: '×',
    });
  });
}

/** Pages of schemes and originals, rendered and written, against Eleventy on the same schemes (yardstick.ts says how fair). */
async function benchEleventy(site: SyntheticSite): Promise<void> {
  const [ours, theirs] = [join(scratch, 'ours'), join(scratch, 'eleventy')];
  const input = join(PROJECT, 'test/bench/eleventy');
  const viewing = { ours: [] as number[], theirs: [] as number[] };
  await writeOurs(site, ours, () => undefined);
  const anchors = anchorsOf(site, ours);
  const pair = await inPairs(
    () => writeOurs(site, ours, (time) => viewing.ours.push(time)),
    () => writeByEleventy(site, anchors, { input, folder: theirs }, (time) => viewing.theirs.push(time)),
    { rounds: 7, warmUp: 3 },
  );
  checkAlike(ours, theirs);
  const [own, other] = [written(ours), written(theirs)];
  const views = (times: readonly number[]) => `${milliseconds(median(times) / own.pages)} a page for the views`;
  notes.push(
    `${own.pages} pages each: ours ${kilobytes(own.bytes)}, ${views(viewing.ours)}; Eleventy ${kilobytes(other.bytes)}, ${views(viewing.theirs)}`,
  );
  record({
    what: 'a page of the site, rendered and written, against Eleventy',
    ours: pair.ours / own.pages,
    yardstick: pair.yardstick! / other.pages,
    value: pair.value,
    aim: 1,
    unit: '×',
  });
  await noteWholeSite(site);
}

/** The pages that Eleventy does not make are listed: finder, comparison, search and its index, home, data. */
async function noteWholeSite(site: SyntheticSite): Promise<void> {
  let pages = 0;
  const [times] = await inTurn(
    [
      async () => {
        pages = [...(await siteOf(site)).keys()].filter((path) => path.endsWith('.html')).length;
      },
    ],
    { rounds: 5, warmUp: 1 },
  );
  notes.push(
    `the whole site of ${site.schemes} made-up schemes: ${milliseconds(times[0]! / pages)} a page of ${pages}`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} kB`;
}

/**
 * All pamphlets, folios filled in, made accessible and checked by the gate, compared with the same pages loaded from disk and
 * printed by Chromium as they come; a browser started for each run, two pages at a time in both.
 */
async function benchPrint(): Promise<void> {
  const { files } = await publish(context);
  for (const [name, content] of files) {
    if (!name.startsWith('pamphlets/')) continue;
    mkdirSync(join(scratch, name, '..'), { recursive: true });
    writeFileSync(join(scratch, name), content);
  }
  const schemes = (await readAll(context)).map(({ scheme }) => scheme);
  const { languages } = await languagesOf(context, schemes);
  const templates = await loadTemplates(context.templates);
  const printables = languages.flatMap((language) =>
    schemes.map((scheme) => renderPamphlet(scheme, documentedIn(scheme, language), language, templates).printable),
  );
  const build = await ensureBrowser(context.cache, undefined);
  const store = await openStore(join(context.cache, 'store'));
  const pair = await inPairs(
    async () => {
      // a remark of its own makes each print a new one
      const remark = `<!-- ${performance.timeOrigin} ${performance.now()} -->`;
      const fresh = printables.map((page) => ({ ...page, html: `${page.html}${remark}` }));
      const { refused } = await printAll(fresh, files, { cache: context.cache, store });
      if (refused.length > 0) throw new Error(`The gate refused ${refused.map(({ path }) => path).join(', ')}.`);
    },
    async () => {
      const browser = await launch(build);
      const limit = pLimit(2);
      await Promise.all(
        printables.map(({ path }) =>
          limit(async () => {
            const page = await browser.newPage();
            await page.goto(pathToFileURL(join(scratch, path)).href, { waitUntil: 'load' });
            await page.pdf({ preferCSSPageSize: true, printBackground: true });
            await page.close();
          }),
        ),
      );
      await browser.close();
    },
    { rounds: 3, warmUp: 1 },
  );
  record({ what: 'ten PDFs through the gate, against bare Chromium prints', ...pair, aim: 1.3, unit: '×' });
}

/** The whole command, in a process of its own, when nothing has changed. */
function benchUnchanged(): void {
  const out = join(scratch, 'out');
  const build = () =>
    spawnSync(process.execPath, [join(PROJECT, 'dist/cli.js'), 'build', '--out', out], { encoding: 'utf8' });
  build();
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now();
    const { stdout } = build();
    times.push((performance.now() - began) / 1000);
    if (!stdout.startsWith('Nothing has changed')) throw new Error(`The rebuild did work: ${stdout}`);
  }
  record({
    what: 'rebuild with nothing changed, whole process',
    ...alone(times),
    aim: 0.5,
    unit: 's',
  });
}

/** Print a row as soon as it is known. */
function record(result: Omit<Result, 'met'>): void {
  const { what, ours, yardstick, value, aim, unit } = result;
  const met = aim === undefined ? undefined : value <= aim;
  results.push({ ...result, met });
  printRow([
    what,
    milliseconds(ours),
    yardstick === undefined ? '' : milliseconds(yardstick),
    `${value.toFixed(2)} ${unit}`,
    aim === undefined ? '' : `≤ ${aim} ${unit}`,
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ]);
}

function printRow([first = '', ...others]: readonly string[]): void {
  process.stdout.write(`${first.padEnd(66)}${others.map((cell) => cell.padStart(12)).join('')}\n`);
}

function milliseconds(time: number): string {
  return `${(time * 1000).toFixed(time < 0.1 ? 1 : 0)} ms`;
}
