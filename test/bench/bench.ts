import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { collect } from '../../src/extract/collect.ts';
import { languagesOf } from '../../src/languages.ts';
import { publish, read, readAll, readShared, type Io } from '../../src/pipeline.ts';
import { ensureBrowser, launch } from '../../src/render/browser.ts';
import { loadTemplates } from '../../src/render/html.ts';
import { renderPamphlets } from '../../src/render/pamphlet.ts';
import { printAll } from '../../src/render/pdf.ts';

/** One measurement: ours against a yardstick in the same run, or ours against an aim in seconds. */
type Result = {
  what: string;
  ours: number;
  yardstick: number | undefined;
  value: number;
  aim: number;
  unit: '×' | 's';
  met: boolean;
};

// .cache/bench.js stands one folder below the project
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 15;

const scratch = mkdtempSync(join(tmpdir(), 'yakkan-bench-'));
const io: Io = {
  sources: join(PROJECT, 'sources'),
  templates: join(PROJECT, 'templates'),
  scripts: join(PROJECT, 'dist/client'),
  cache: join(PROJECT, '.cache'),
  today: '2026-11-21',
};
const results: Result[] = [];
try {
  await benchExtraction();
  await benchSiteAndData();
  await benchPrint();
  benchUnchanged();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
printTable();
mkdirSync(io.cache, { recursive: true });
writeFileSync(
  join(io.cache, 'bench.json'),
  `${JSON.stringify({ node: process.version, cores: cpus().length, rounds: ROUNDS, results }, null, 2)}\n`,
);
process.stdout.write(`\nAs JSON: ${join('.cache', 'bench.json')}\n`);

/** Everything from bytes to a reconciled scheme, five texts, against remark-parse alone on the same bytes. */
async function benchExtraction(): Promise<void> {
  const editions = await collect(io.sources);
  const { shared } = await readShared(io.sources);
  const bare = unified().use(remarkParse).freeze();
  const pair = await inPairs(
    () => void editions.map((files) => read(files, shared)),
    () => void editions.map(({ pamphlet }) => bare.parse(new TextDecoder().decode(pamphlet.bytes))),
  );
  record({ what: 'extraction of the five texts, against bare remark-parse', ...pair, aim: 2.5, unit: '×' });
}

/** Sources to data, site and pamphlet HTML in memory, nothing printed; web fonts from the cache. */
async function benchSiteAndData(): Promise<void> {
  await publish(io, { pdf: false });
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) times.push(await seconds(() => publish(io, { pdf: false })));
  record({
    what: 'data, site and pamphlet HTML, without PDFs',
    ...alone(times),
    aim: 1,
    unit: 's',
  });
}

/**
 * All pamphlets, folios filled in, made accessible and held against the gate, against the same pages loaded from disk and
 * printed by Chromium as they come; a browser started for each run, two pages at a time in both.
 */
async function benchPrint(): Promise<void> {
  const { files } = await publish(io);
  for (const [name, content] of files) {
    if (!name.startsWith('pamphlets/')) continue;
    mkdirSync(join(scratch, name, '..'), { recursive: true });
    writeFileSync(join(scratch, name), content);
  }
  const schemes = (await readAll(io)).map(({ scheme }) => scheme);
  const { editions } = await languagesOf(io, schemes);
  const templates = await loadTemplates(io.templates);
  const printables = editions.flatMap((edition) => renderPamphlets(schemes, edition, templates).printables);
  const build = await ensureBrowser(io.cache, undefined);
  const pair = await inPairs(
    async () => {
      // a remark of its own makes each print a new one
      const remark = `<!-- ${performance.timeOrigin} ${performance.now()} -->`;
      const fresh = printables.map((page) => ({ ...page, html: `${page.html}${remark}` }));
      const { refused } = await printAll(fresh, files, io.cache, undefined);
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

/** Two jobs run in turn, after some rounds to warm up: median seconds of each, and the median of their ratios pair by pair. */
async function inPairs(
  a: () => unknown,
  b: () => unknown,
  // five rounds to warm up: the compiler takes longer over more code
  { rounds, warmUp } = { rounds: ROUNDS, warmUp: 5 },
): Promise<Pair> {
  const times: [number[], number[]] = [[], []];
  for (let round = -warmUp; round < rounds; round += 1) {
    const pair = [await seconds(a), await seconds(b)] as const;
    if (round < 0) continue;
    times[0].push(pair[0]);
    times[1].push(pair[1]);
  }
  const value = median(times[0].map((time, i) => time / times[1][i]!));
  return { ours: median(times[0]), yardstick: median(times[1]), value };
}

async function seconds(job: () => unknown): Promise<number> {
  const began = performance.now();
  await job();
  return (performance.now() - began) / 1000;
}

type Pair = Pick<Result, 'ours' | 'yardstick' | 'value'>;

function alone(times: readonly number[]): Pair {
  return { ours: median(times), yardstick: undefined, value: median(times) };
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function record(result: Omit<Result, 'met'>): void {
  results.push({ ...result, met: result.value <= result.aim });
}

function printTable(): void {
  const row = (cells: string[]) =>
    process.stdout.write(
      `${cells[0]!.padEnd(66)}${cells
        .slice(1)
        .map((cell) => cell.padStart(12))
        .join('')}\n`,
    );
  row(['', 'ours', 'yardstick', 'result', 'aim', '']);
  for (const { what, ours, yardstick, value, aim, unit, met } of results) {
    row([
      what,
      `${(ours * 1000).toFixed(0)} ms`,
      yardstick === undefined ? '' : `${(yardstick * 1000).toFixed(0)} ms`,
      `${value.toFixed(2)} ${unit}`,
      `≤ ${aim} ${unit}`,
      met ? 'met' : 'MISSED',
    ]);
  }
}
